/**
 * Pages with the browser notice, under a Content-Security-Policy that trusts nobody.
 *
 * `/notice-page/page.html?lang=nn&place=head&script=data-href%3D…&widgets=…`: `place` is `head`, `end` or `between`, `trusted` the policy
 * of Trusted Types that is let, `script` more attributes of the notice, `old` loads a script first that makes this engine an
 * old one, `widgets` is the address of a script, `body` what stands before it.
 */
import {createReadStream} from 'node:fs';
import {buildNotice} from '../build/notice.mjs';
import {root} from '../lib/repository.mjs';

const policy =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; require-trusted-types-for 'script'; trusted-types ";
let notice; // Built once a run.

export async function serveNoticePage(context, next) {
  if (!context.path.startsWith('/notice-page/')) return next();
  const name = context.path.slice('/notice-page/'.length);
  context.type = name.split('.').at(-1);
  if (name === 'page.html') {
    context.set('Content-Security-Policy', policy + (context.query.trusted ?? 'lit-html'));
    context.body = pageFor(context.query);
  } else if (name === 'browser-support.js') {
    context.body = await (notice ??= buildNotice());
  } else if (name === 'old-browser.js') {
    // An engine of today that knows no style sheets of the last years, as far as it is asked.
    context.body = 'CSS.supports = function () { return false; };';
  } else if (name === 'another.js') {
    context.body = 'throw new Error("Not ours");';
  } else if (name === 'ki-widgets-broken.js') {
    context.body = 'var element = class { #newer than this engine };';
  } else if (name === 'ki-widgets.js') {
    context.body = createReadStream(`${root}dist/ki-widgets.js`);
  } else if (name === 'witness.js') {
    context.body = createReadStream(`${root}src/testing/pages/witness.js`);
  } else context.status = 404;
}

function pageFor({lang, place = 'end', script = '', old, widgets, body = ''}) {
  const line = `<script src="browser-support.js" ${script}></script>`;
  const widgetScript = widgets === undefined ? '' : `<script src="${widgets}"></script>`;
  return `<!doctype html>
<html${lang === undefined ? '' : ` lang="${lang}"`}>
  <head>
    <meta charset="utf-8">
    <title>Etaten</title>
    <script src="witness.js"></script>
    ${old === undefined ? '' : '<script src="old-browser.js"></script>'}
    ${place === 'head' ? line : ''}
  </head>
  <body>
    <main><h1>Om etaten</h1><p>Teksten på siden.</p></main>
    ${place === 'between' ? `${body}${widgetScript}${line}` : `${place === 'end' ? line : ''}${body}${widgetScript}`}
  </body>
</html>`;
}
