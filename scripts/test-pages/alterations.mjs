/**
 * Pages on which something else was there before our script: a page served as XML, built-ins that other code replaced or
 * removed. Used by the component tests (wtr-altered-page.mjs) and by sweep.mjs.
 */

/**
 * @typedef {object} AlteredPage
 * @property {boolean} [isXml] - Whether it is XHTML.
 * @property {string} [before] - Code that runs first.
 * @property {string} [alteration] - One that {@link alter} reads; runs first.
 * @property {string} [load] - How the script is loaded: `defer`, `blocking`, `module`, `import`, `blob` or `data`.
 * @property {string} [feed] - JSON of the feed in the page; without it the widgets get the real feed by its address.
 * @property {string} [script] - Address of the script.
 * @property {string} [body] - Instead of all widgets.
 */

/** @param {AlteredPage} page */
export function alteredPage({isXml, before = '', alteration, load = 'defer', feed, script = '/altered-page/ki-widgets.js', body}) {
  const code = (text) => (isXml ? `<script>//<![CDATA[\n${text}\n//]]></script>` : `<script>${text}</script>`);
  const altering = alteration === undefined ? '' : `(${alter})(${JSON.stringify(alteration)});`;
  return `${isXml ? '<?xml version="1.0" encoding="utf-8"?>\n' : ''}<!DOCTYPE html>
<html xmlns="http://www.w3.org/1999/xhtml" lang="nb">
  <head>
    <meta charset="utf-8" />
    <title>Etaten</title>
    ${code(`(${witness})();${altering}${before}`)}
    ${linesFor(load, script, code)}
  </head>
  <body>${body ?? everyWidget(feed)}</body>
</html>`;
}

/** Each widget twice: inside a `<ki-feed>` or in a project page, and alone; also a div and a link. Each has a text of its own. */
function everyWidget(feed) {
  const own = ['ki-project-intro', 'ki-org-chart', 'ki-partner-list', 'ki-contact-card', 'ki-publication-info'];
  const address = '/feeds/bedre-bruk-av-ki.json';
  const source = feed === undefined ? `feed="${address}"` : '';
  const inline =
    feed === undefined ? '' : `<script type="application/json">${feed.replaceAll('<', '\\u003c').replaceAll('&', '\\u0026')}</script>`;
  return `
    <ki-feed ${source}>${inline}
      ${own.map((tag) => `<${tag} class="widget">Egen tekst for ${tag}</${tag}>`).join('\n')}
    </ki-feed>
    <ki-project-page class="widget" ${source}>${inline}Egen tekst for siden</ki-project-page>
    <ki-contact-card class="widget" feed="${address}">Egen tekst for kontakt</ki-contact-card>
    <div class="widget" data-ki-widget="org-chart" data-feed="${address}">Egen tekst for kartet</div>
    <p class="widget"><a href="/embed/contact-card/?feed=${address}">Kontakt</a></p>
    <browser-support-banner></browser-support-banner>`;
}

function linesFor(load, script, code) {
  switch (load) {
    case 'defer':
      return `<script src="${script}" defer="defer"></script>`;
    case 'blocking':
      return `<script src="${script}"></script>`;
    case 'module':
      return `<script type="module" src="${script}"></script>`;
    case 'import':
      return code(`import('${script}');`);
    case 'blob':
    case 'data':
      return code(`fetch('${script}').then((answer) => answer.text()).then((text) => {
        const script = document.createElement('script');
        script.src = ${
          load === 'blob'
            ? "URL.createObjectURL(new Blob([text], {type: 'text/javascript'}))"
            : "'data:text/javascript,' + encodeURIComponent(text)"
        };
        document.head.append(script);
      });`);
    default:
      throw new Error(`There is no ${load}`);
  }
}

/** Runs in the page: notes errors that nobody caught, and console lines. Keeps no function that the page may replace. */
function witness() {
  const seen = (globalThis.seen = {uncaught: [], lines: []});
  const {push} = seen.uncaught;
  const {apply} = Reflect;
  const noteIn = (list) => (text) => apply(push, list, [text]);
  const noteError = noteIn(seen.uncaught);
  const noteLine = noteIn(seen.lines);
  globalThis.addEventListener('error', (event) => {
    noteError('' + (event.message ?? 'a file did not load') + ' ' + (event.error?.stack ?? ''));
    event.preventDefault();
  });
  globalThis.addEventListener('unhandledrejection', (event) => {
    noteError('unhandled ' + event.reason + ' ' + (event.reason?.stack ?? ''));
    event.preventDefault();
  });
  for (const level of ['warn', 'error']) globalThis.console[level] = (text) => noteLine('' + text);
}

/**
 * Runs in the page: alters one built-in.
 *
 * @param {string} alteration - Such as `throw Array.prototype.map`, `remove Intl` or `throw Map.prototype.@iterator`.
 */
export function alter(alteration) {
  const [, how, path] = /^(throw|remove) (.+)$/.exec(alteration);
  const keys = path.split('.').map((key) => (key.startsWith('@') ? Symbol[key.slice(1)] : key));
  const last = keys.pop();
  let owner = globalThis;
  for (const key of keys) owner = owner[key];
  if (how === 'remove') {
    delete owner[last];
    return;
  }
  const original = owner[last];
  const replacement = function () {
    throw new TypeError('altered');
  };
  if (original.prototype) replacement.prototype = original.prototype;
  Object.setPrototypeOf(replacement, original);
  Object.defineProperty(owner, last, {value: replacement, configurable: true, writable: true});
}

/** Built-ins of the language and of the DOM that a script like ours may call, by the global that holds them. */
const holders =
  'Object Function Array String Number Boolean Symbol RegExp Date Math JSON Map Set WeakMap WeakSet WeakRef Promise Reflect Proxy Error TypeError RangeError Intl ' +
  'ArrayBuffer Uint8Array Event EventTarget CustomEvent UIEvent Node Element HTMLElement Document DocumentFragment ShadowRoot CharacterData Text Comment ' +
  'NodeList HTMLCollection DOMTokenList NamedNodeMap Attr HTMLTemplateElement HTMLSlotElement HTMLScriptElement HTMLAnchorElement CSSStyleDeclaration ' +
  'CSSStyleSheet StyleSheet CSS CustomElementRegistry MutationObserver MutationRecord ResizeObserver IntersectionObserver AbortController AbortSignal Headers Request ' +
  'Response ReadableStream ReadableStreamDefaultReader TextDecoder TextEncoder URL URLSearchParams History Location TreeWalker NodeFilter Range Selection ' +
  'TrustedTypePolicyFactory TrustedTypePolicy ElementInternals CustomStateSet DOMImplementation DOMRect DOMException Performance MediaQueryList Navigator Storage Blob';
const functions =
  'fetch setTimeout clearTimeout setInterval requestAnimationFrame cancelAnimationFrame queueMicrotask structuredClone getComputedStyle getSelection ' +
  'matchMedia parseInt parseFloat isNaN isFinite encodeURIComponent decodeURIComponent encodeURI decodeURI addEventListener removeEventListener ' +
  'dispatchEvent postMessage requestIdleCallback reportError scrollTo';
const objects = 'console customElements document history location navigator performance trustedTypes';

/** @returns {string[]} All alterations that can be made in this page. Runs in a page. */
export function listAlterations([holders, functions, objects] = lists) {
  const paths = [];
  const nameOf = (key) => (typeof key === 'symbol' ? `@${key.description.replace('Symbol.', '')}` : key);
  const addFunctions = (path, owner) => {
    for (const key of Reflect.ownKeys(owner)) {
      const {value, configurable} = Object.getOwnPropertyDescriptor(owner, key);
      if (typeof value === 'function' && configurable && key !== 'constructor') paths.push(`${path}.${nameOf(key)}`);
    }
  };
  for (const name of holders.split(' ')) {
    const holder = globalThis[name];
    if (!holder) continue;
    if (Object.getOwnPropertyDescriptor(globalThis, name)?.configurable) paths.push(name);
    addFunctions(name, holder);
    if (holder.prototype) addFunctions(`${name}.prototype`, holder.prototype);
  }
  for (const name of functions.split(' ')) if (name in globalThis) paths.push(name);
  for (const name of objects.split(' ')) if (Object.getOwnPropertyDescriptor(globalThis, name)?.configurable) paths.push(name);
  return paths.flatMap((path) =>
    /^[a-z]/.test(path) && objects.includes(path) ? [`remove ${path}`] : [`throw ${path}`, `remove ${path}`],
  );
}

export const lists = [holders, functions, objects];
