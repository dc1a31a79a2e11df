// A module script is nobody's current script, so it is looked for by its name.
const {currentScript} = document;

/** The `<script>` that this copy of the library came in; `null` when nothing tells. */
export const ownScript =
  currentScript instanceof HTMLScriptElement ? currentScript : document.querySelector<HTMLScriptElement>('script[src*="ki-widgets.js"]');
