// `currentScript` is null in a module. The stack of an error then contains the address of this file.
const {currentScript} = document;
const [address] = /(?:blob:)?https?:\S+?(?=:\d+:\d+)/.exec(new Error().stack ?? '') ?? [];

/** The `<script>` element that loaded this copy of the library. `null` if it cannot be found. */
export const ownScript = (currentScript?.localName === 'script' ? currentScript : findScript()) as HTMLScriptElement | null;

/** The URL of this copy of the library. `undefined` if it was not loaded over HTTP, but for example from a `blob:` URL. */
export const ownAddress = [ownScript?.src, address].find((each) => each?.startsWith('http'));

function findScript(): Element | null {
  return [...document.scripts].find(({src}) => src !== '' && src === address) ?? document.querySelector('script[src*="ki-widgets.js"]');
}
