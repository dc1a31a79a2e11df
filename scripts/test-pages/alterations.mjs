/**
 * Pages that a script or a server changed before our script runs: built-ins that other code replaced or removed, and pages served as XML.
 * The component tests use them (altered-page.mjs), and so does `node scripts/test-altered-built-ins.mjs`.
 */

/**
 * @typedef {object} AlteredPage
 * @property {boolean} [isXml] - Whether the page is XHTML.
 * @property {string} [before] - Code that runs before our script.
 * @property {string} [alteration] - Alteration that runs before our script; see {@link alter}.
 * @property {string} [load] - How the page loads our script: `defer`, `blocking`, `module`, `import`, `blob` or `data`.
 * @property {string} [feed] - The feed as JSON, written into the page. Without it, the widgets load the feed at `address`.
 * @property {string} [address] - Address of the feed, by default of the real one. Some widgets always load it.
 * @property {string} [script] - Address of our script.
 * @property {string} [body] - Content of the page. By default, all widgets.
 */

/**
 * @param {AlteredPage} page
 * @returns {string} HTML or XHTML.
 */
export function writeAlteredPage({
  isXml,
  before = '',
  alteration,
  load = 'defer',
  feed,
  address,
  script = '/altered-page/ki-widgets.js',
  body,
}) {
  const inlineScript = (text) => (isXml ? `<script>//<![CDATA[\n${text}\n//]]></script>` : `<script>${text}</script>`);
  const alterationCall = alteration === undefined ? '' : `(${alter})(${JSON.stringify(alteration)});`;
  return `${isXml ? '<?xml version="1.0" encoding="utf-8"?>\n' : ''}<!DOCTYPE html>
<html xmlns="http://www.w3.org/1999/xhtml" lang="nb">
  <head>
    <meta charset="utf-8" />
    <title>Etaten</title>
    ${inlineScript(`(${recordErrors})();${alterationCall}${before}`)}
    ${loadingScript(load, script, inlineScript)}
  </head>
  <body>${body ?? writeWidgets(feed, address)}</body>
</html>`;
}

/** Writes every widget: inside a `<ki-feed>`, in a project page, alone, as a `<div>` and as a link. Each contains a fallback text. */
function writeWidgets(feed, address = '/feeds/bedre-bruk-av-ki.json') {
  const tags = ['ki-project-intro', 'ki-org-chart', 'ki-partner-list', 'ki-contact-card', 'ki-publication-info'];
  const source = feed === undefined ? `feed="${address}"` : '';
  const inline =
    feed === undefined ? '' : `<script type="application/json">${feed.replaceAll('<', '\\u003c').replaceAll('&', '\\u0026')}</script>`;
  return `
    <ki-feed ${source}>${inline}
      ${tags.map((tag) => `<${tag} class="widget">Egen tekst for ${tag}</${tag}>`).join('\n')}
    </ki-feed>
    <ki-project-page class="widget" ${source}>${inline}Egen tekst for siden</ki-project-page>
    <ki-contact-card class="widget" feed="${address}">Egen tekst for kontakt</ki-contact-card>
    <div class="widget" data-ki-widget="org-chart" data-feed="${address}">Egen tekst for kartet</div>
    <p class="widget"><a href="/embed/contact-card/?feed=${address}">Kontakt</a></p>
    <browser-support-banner></browser-support-banner>`;
}

function loadingScript(load, script, inlineScript) {
  switch (load) {
    case 'defer':
      return `<script src="${script}" defer="defer"></script>`;
    case 'blocking':
      return `<script src="${script}"></script>`;
    case 'module':
      return `<script type="module" src="${script}"></script>`;
    case 'import':
      return inlineScript(`import('${script}');`);
    case 'blob':
    case 'data':
      return inlineScript(`fetch('${script}').then((answer) => answer.text()).then((text) => {
        const script = document.createElement('script');
        script.src = ${
          load === 'blob'
            ? "URL.createObjectURL(new Blob([text], {type: 'text/javascript'}))"
            : "'data:text/javascript,' + encodeURIComponent(text)"
        };
        document.head.append(script);
      });`);
    default:
      throw new Error(`Unknown way to load a script: ${load}`);
  }
}

/** Runs in the page. Records uncaught errors and console lines, with copies of the built-ins that it calls. */
function recordErrors() {
  const seen = (globalThis.seen = {uncaught: [], lines: []});
  const {push} = seen.uncaught;
  const {apply} = Reflect;
  const recordIn = (list) => (text) => apply(push, list, [text]);
  const recordError = recordIn(seen.uncaught);
  const recordLine = recordIn(seen.lines);
  globalThis.addEventListener('error', (event) => {
    recordError('' + (event.message ?? 'A file failed to load') + ' ' + (event.error?.stack ?? ''));
    event.preventDefault();
  });
  globalThis.addEventListener('unhandledrejection', (event) => {
    recordError('unhandled ' + event.reason + ' ' + (event.reason?.stack ?? ''));
    event.preventDefault();
  });
  for (const level of ['warn', 'error']) globalThis.console[level] = (text) => recordLine('' + text);
}

/**
 * Runs in the page. Removes a built-in, or replaces it with a function that throws.
 *
 * @param {string} alteration - For example `throw Array.prototype.map`, `remove Intl` or `throw Map.prototype.@iterator`.
 */
export function alter(alteration) {
  const [, action, path] = /^(throw|remove) (.+)$/.exec(alteration);
  const keys = path.split('.').map((key) => (key.startsWith('@') ? Symbol[key.slice(1)] : key));
  const last = keys.pop();
  let owner = globalThis;
  for (const key of keys) owner = owner[key];
  if (action === 'remove') {
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

/** Globals whose methods our script may call. */
const holders =
  'Object Function Array String Number Boolean Symbol RegExp Date Math JSON Map Set WeakMap WeakSet WeakRef Promise Reflect Proxy Error TypeError RangeError Intl ' +
  'ArrayBuffer Uint8Array Event EventTarget CustomEvent UIEvent Node Element HTMLElement Document DocumentFragment ShadowRoot CharacterData Text Comment ' +
  'NodeList HTMLCollection DOMTokenList NamedNodeMap Attr HTMLTemplateElement HTMLSlotElement HTMLScriptElement HTMLAnchorElement CSSStyleDeclaration ' +
  'CSSStyleSheet StyleSheet CSS CustomElementRegistry MutationObserver MutationRecord ResizeObserver IntersectionObserver AbortController AbortSignal Headers Request ' +
  'Response ReadableStream ReadableStreamDefaultReader TextDecoder TextEncoder URL URLSearchParams History Location TreeWalker NodeFilter Range Selection ' +
  'TrustedTypePolicyFactory TrustedTypePolicy ElementInternals CustomStateSet DOMImplementation DOMRect DOMException Performance MediaQueryList Navigator Storage Blob';
/** Global functions that our script may call. */
const functions =
  'fetch setTimeout clearTimeout setInterval requestAnimationFrame cancelAnimationFrame queueMicrotask structuredClone getComputedStyle getSelection ' +
  'matchMedia parseInt parseFloat isNaN isFinite encodeURIComponent decodeURIComponent encodeURI decodeURI addEventListener removeEventListener ' +
  'dispatchEvent postMessage requestIdleCallback reportError scrollTo';
/** Global objects that other code may remove. */
const objects = 'console customElements document history location navigator performance trustedTypes';

/** Runs in a page. @returns {string[]} All alterations that are possible there. */
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

/** Argument of {@link listAlterations} when its source runs in another page. */
export const lists = [holders, functions, objects];
