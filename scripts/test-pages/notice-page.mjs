/**
 * Pages with the browser notice, under a strict Content-Security-Policy: `/notice-page/page.html?lang=nn&place=head&script=data-href%3D…`.
 *
 * - `lang`: language of the page.
 * - `place`: where the notice's script is. `head`, `end`, or `between` the body and the widgets' script.
 * - `script`: attributes of the notice's script.
 * - `old`: `CSS.supports()` returns false for everything, as in an old browser.
 * - `widgets`: address of the widgets' script.
 * - `body`: more content of the page.
 * - `trusted`: names of the Trusted Types policies that are allowed, by default those that the widgets need.
 */
import {buildNotice} from '../build/notice.mjs';
import {strictPolicy} from '../lib/content-security-policy.mjs';
import {root} from '../lib/repository.mjs';
import {sendFile} from '../servers/static-files.mjs';

const scripts = {
  'old-browser.js': 'CSS.supports = function () { return false; };',
  'another.js': 'throw new Error("Not ours");',
  'ki-widgets-broken.js': 'var element = class { #newer than this engine };',
};
const files = {
  'ki-widgets.js': 'dist/ki-widgets.js',
  'witness.js': 'src/testing/pages/witness.js',
};
let notice; // Built once in a run.

export async function serveNoticePage(context, next) {
  if (!context.path.startsWith('/notice-page/')) return next();
  const name = context.path.slice('/notice-page/'.length);
  if (files[name]) return sendFile(context, root + files[name]);
  context.type = name.split('.').at(-1);
  if (name === 'page.html') {
    context.set('Content-Security-Policy', strictPolicy({'trusted-types': context.query.trusted ?? 'lit-html ki-widgets'}));
    context.body = writePage(context.query);
  } else if (name === 'browser-support.js') context.body = await (notice ??= buildNotice());
  else if (scripts[name]) context.body = scripts[name];
  else context.status = 404;
}

function writePage({lang, place = 'end', script = '', old, widgets, body = ''}) {
  const noticeScript = `<script src="browser-support.js" ${script}></script>`;
  const widgetScript = widgets === undefined ? '' : `<script src="${widgets}"></script>`;
  return `<!doctype html>
<html${lang === undefined ? '' : ` lang="${lang}"`}>
  <head>
    <meta charset="utf-8">
    <title>Etaten</title>
    <script src="witness.js"></script>
    ${old === undefined ? '' : '<script src="old-browser.js"></script>'}
    ${place === 'head' ? noticeScript : ''}
  </head>
  <body>
    <main><h1>Om etaten</h1><p>Teksten på siden.</p></main>
    ${place === 'between' ? `${body}${widgetScript}${noticeScript}` : `${place === 'end' ? noticeScript : ''}${body}${widgetScript}`}
  </body>
</html>`;
}
