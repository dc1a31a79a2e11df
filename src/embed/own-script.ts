// A module script is nobody's current script: the stack of an error names the file that this code is in.
const {currentScript} = document;
const [address] = /(?:blob:)?https?:\S+?(?=:\d+:\d+)/.exec(new Error().stack ?? '') ?? [];

/** The `<script>` that this copy of the library came in; `null` when it cannot be found. */
export const ownScript = (currentScript?.localName === 'script' ? currentScript : findScript()) as HTMLScriptElement | null;

/** Where this copy of the library came from; `undefined` when that is not on the web, as with `blob:` and `data:`. */
export const ownAddress = [ownScript?.src, address].find((each) => each?.startsWith('http'));

function findScript(): Element | null {
  return [...document.scripts].find(({src}) => src !== '' && src === address) ?? document.querySelector('script[src*="ki-widgets.js"]');
}
