/** `/altered-page/page.html?…` and `page.xhtml?…`: pages of altered-page.mjs, with its options in the query; `ki-widgets.js` is the built script. */
import {createReadStream, readFileSync} from 'node:fs';
import {alteredPage} from './alterations.mjs';
import {root} from '../lib/repository.mjs';

export function serveAlteredPage(context, next) {
  if (!context.path.startsWith('/altered-page/')) return next();
  const name = context.path.slice('/altered-page/'.length);
  const isXml = name === 'page.xhtml';
  if (isXml || name === 'page.html') {
    const {inline, ...options} = context.query;
    const feed = inline === undefined ? undefined : readFileSync(`${root}feeds/bedre-bruk-av-ki.json`, 'utf8');
    context.type = isXml ? 'application/xhtml+xml' : 'html';
    context.body = alteredPage({...options, isXml, feed});
  } else if (name === 'ki-widgets.js') {
    context.type = 'js';
    context.body = createReadStream(`${root}dist/ki-widgets.js`);
  } else context.status = 404;
}
