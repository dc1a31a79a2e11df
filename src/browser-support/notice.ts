// Entry point of `browser-support.js`, for browsers that a site does not support. scripts/build/notice.mjs compiles it to one
// file in ES5. APIs that Internet Explorer 9 lacks are detected before they are used.
import {noticeMessages} from './notice-messages.js';
import type {NoticePage} from './page-notice.js';
import {supportsPolicy} from './supports-policy.js';

const page: NoticePage = document.documentElement;
// Found by name, because Internet Explorer has no `document.currentScript`.
const script = document.querySelector<HTMLElement>('script[src*=browser-support]');
const options: DOMStringMap = (script && script.dataset) || {}; // Internet Explorer 10 has no `dataset`.

/** The page's language, found by a shorter version of `findLanguage`. A test compares the two. */
const tag = page.lang.toLowerCase().replace('sme', 'se').slice(0, 2);
const language = noticeMessages[tag] ? tag : /^(no|da|sv|fo|is|sm|)$/.test(tag) ? 'nb' : 'en';
const messages = (noticeMessages[language] as string).split('|') as [notice: string, link: string, region: string, close: string];

function add(parent: Node, name: string, style: string, text: string, role?: string): HTMLElement {
  const element = document.createElement(name);
  element.style.cssText = style; // A Content-Security-Policy blocks the `style` attribute, but not CSSOM.
  element.textContent = text;
  if (role) element.setAttribute('role', role);
  return parent.appendChild(element);
}

// Looks like <browser-support-banner>, with CSS that the oldest browsers support. The order of the declarations compresses best.
function show(): void {
  const {body} = document;
  if (!body) {
    setTimeout(show); // The script is in the head. Try again before the page is painted, so that nothing moves.
  } else if (!page.kiBrowserNotice) {
    page.kiBrowserNotice = show;
    const box = add(
      body,
      'div',
      'background:#fbf3e2;color:#14202b;flex-flow:wrap;align-items:center;display:flex;border:1px solid #8f6a1e;padding:.5em',
      '',
      'region',
    );
    box.id = 'ki-browser-notice';
    box.lang = options.label ? page.lang : language;
    box.setAttribute('aria-label', messages[2]);
    const notice = add(box, 'span', 'margin:.5em', '', 'status');
    if (options.href)
      (add(box, 'a', 'margin:.5em;color:inherit', options.linkLabel || messages[1]) as HTMLAnchorElement).href = options.href;
    add(
      box,
      'button',
      'font:inherit;padding:.5em 1em;color:inherit;background:none;border:1px solid;margin-left:auto',
      options.closeLabel || messages[3],
    ).onclick = () => {
      body.removeChild(box);
      // Keep the focus in the page after the button is removed.
      const content = document.querySelector<HTMLElement>('main') || body;
      content.tabIndex = -1;
      content.focus();
    };
    body.insertBefore(box, body.firstChild);
    // Screen readers announce a change of a status, not its first content, so the text is added later.
    setTimeout(() => (notice.textContent = (options.label || messages[0]) + ' '), 100);
  }
}

if (!supportsPolicy(options.policy || 'baseline-2021', window) || ('preview' in options && /ki-browser-notice/.test(location.search)))
  show();
// A browser that meets the policy may still fail to parse the widgets' script. An uncaught error in that file before it has
// registered an element must be a syntax error, because the file catches its own runtime errors. A script that fails to load
// fires no such event.
else
  addEventListener('error', (event) => {
    if (/\/ki-widgets[^/]*$/.test(event.filename) && !(window as unknown as Record<symbol, unknown>)[Symbol.for('ki-widgets.versions')])
      show();
  });
