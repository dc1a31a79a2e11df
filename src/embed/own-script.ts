// `currentScript` is null in a module.
const {currentScript} = document;

/** The `<script>` element that loaded this copy of the library. `null` if it cannot be found. */
export const ownScript = (currentScript?.localName === 'script' ? currentScript : findScript()) as HTMLScriptElement | null;

// Not that of a script found by its name, which may be another copy. The stack of a script in the page has the address of the page.
/** The address of this copy of the library, of any scheme. `undefined` if the browser does not give it, and empty for a script in the page. */
export const address = (currentScript === ownScript ? ownScript?.src : undefined) ?? readStack();
/** The URL of this copy of the library. `undefined` if it was not loaded over HTTP, but for example from a `blob:` URL. */
export const ownAddress = /* @__PURE__ */ isHttp(address) ? address : undefined;

function isHttp(url: string | undefined): boolean | undefined {
  return url?.startsWith('http');
}

function findScript(): Element | null {
  const url = readStack(); // Without the query in WebKit.
  return [...document.scripts].find(({src}) => url && src.startsWith(url)) ?? document.querySelector('script[src*="ki-widgets.js"]');
}

/** The stack of an error contains the address of this file. Reading it takes longer than the rest of the start, so it is the last resort. */
function readStack(): string | undefined {
  return /(?:blob:)?https?:\S+?(?=:\d+:\d+)/.exec(new Error().stack ?? '')?.[0];
}
