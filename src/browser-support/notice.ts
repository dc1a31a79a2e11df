// The script for browsers that a site does not support, above all those that cannot run the widgets. Built to ES5, with
// nothing beside it (scripts/build/notice.mjs); what Internet Explorer 9 lacks is not called before it was asked for.
import {noticeWords} from './notice-words.js';
import type {NoticePage} from './page-notice.js';
import {supportsPolicy} from './supports-policy.js';

const page: NoticePage = document.documentElement;
// By its name, since Internet Explorer does not tell which script runs.
const script = document.querySelector<HTMLElement>('script[src*=browser-support]');
const options: DOMStringMap = (script && script.dataset) || {}; // Internet Explorer 10 has none.

/** Finds the words for the page's language as the widgets do (`findLanguage`), with less; a test compares the two. */
const tag = page.lang.toLowerCase().replace('sme', 'se').slice(0, 2);
const language = noticeWords[tag] ? tag : /^(no|da|sv|fo|is|sm|)$/.test(tag) ? 'nb' : 'en';
const words = (noticeWords[language] as string).split('|') as [notice: string, link: string, region: string, close: string];

function add(parent: Node, name: string, style: string, text: string, role?: string): HTMLElement {
  const element = document.createElement(name);
  element.style.cssText = style; // By CSSOM: a Content-Security-Policy stops the attribute only.
  element.textContent = text;
  if (role) element.setAttribute('role', role);
  return parent.appendChild(element);
}

// It looks as <browser-support-banner> does, in what the oldest browsers know. Styles stand in the calls, each used once, in the order
// that compresses best.
function show(): void {
  const {body} = document;
  if (!body) {
    setTimeout(show); // The script stands in the head. This is soon enough for nothing to be seen to move.
  } else if (!page.kiBrowserNotice) {
    page.kiBrowserNotice = show;
    const box = add(
      body,
      'div',
      'background:#fbf3e2;color:#14202b;flex-flow:wrap;align-items:center;display:flex;border:1px solid #b98a2e;padding:.5em',
      '',
      'region',
    );
    box.id = 'ki-browser-notice';
    box.lang = options.label ? page.lang : language;
    box.setAttribute('aria-label', words[2]);
    const notice = add(box, 'span', 'margin:.5em', '', 'status');
    if (options.href) (add(box, 'a', 'margin:.5em;color:inherit', options.linkLabel || words[1]) as HTMLAnchorElement).href = options.href;
    add(
      box,
      'button',
      'font:inherit;padding:.5em 1em;color:inherit;background:none;border:1px solid;margin-left:auto',
      options.closeLabel || words[3],
    ).onclick = () => {
      body.removeChild(box);
      // The focus is not lost with the button.
      const content = document.querySelector<HTMLElement>('main') || body;
      content.tabIndex = -1;
      content.focus();
    };
    body.insertBefore(box, body.firstChild);
    // A screen reader tells what changes in a status, not the one that comes with its text; and once is enough.
    setTimeout(() => (notice.textContent = (options.label || words[0]) + ' '), 100);
  }
}

if (!supportsPolicy(options.policy || 'baseline-2021', window) || ('preview' in options && /ki-browser-notice/.test(location.search)))
  show();
// A browser that promised everything may still be unable to read the widgets' script. An uncaught error of that file before
// it registered anything can only be its syntax, since what happens while it starts is caught in it. (A script that does
// not arrive is no fault of the browser.)
else
  addEventListener('error', (event) => {
    if (/\/ki-widgets[^/]*$/.test(event.filename) && !(window as unknown as Record<symbol, unknown>)[Symbol.for('ki-widgets.versions')])
      show();
  });
