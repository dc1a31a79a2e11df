/**
 * `/altered-page/page.html?…` and `/altered-page/page.xhtml?…`: pages of alterations.mjs, with their options in the query. With `inline`
 * the feed is written into the page. `/altered-page/ki-widgets.js` is the built script.
 */
import {readText, root} from '../lib/repository.mjs';
import {sendFile} from '../servers/static-files.mjs';
import {writeAlteredPage} from './alterations.mjs';

export function serveAlteredPage(context, next) {
  if (!context.path.startsWith('/altered-page/')) return next();
  const name = context.path.slice('/altered-page/'.length);
  const isXml = name === 'page.xhtml';
  if (isXml || name === 'page.html') {
    const {inline, ...options} = context.query;
    const feed = inline === undefined ? undefined : readText('feeds/bedre-bruk-av-ki.json');
    context.type = isXml ? 'application/xhtml+xml' : 'html';
    context.body = writeAlteredPage({...options, isXml, feed});
  } else if (name === 'ki-widgets.js') sendFile(context, `${root}dist/ki-widgets.js`);
  else context.status = 404;
}
