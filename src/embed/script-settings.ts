import type {ScanSettings} from './scan-settings.js';

/**
 * Reads the settings of a `<script>` element: the origins in `data-origins`, separated by spaces, and the selector in
 * `data-root`. The script's own origin is always allowed.
 *
 * @param script - If it is `null` or was not loaded over HTTP, the page's origin replaces the script's.
 */
export function readSettings(script: HTMLScriptElement | null): ScanSettings {
  const {origin} = script?.src.startsWith('http') ? new URL(script.src) : location;
  return {origins: [origin, ...(script?.dataset.origins ?? '').split(/\s+/)], root: script?.dataset.root};
}
