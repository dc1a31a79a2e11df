/**
 * `/altered-page/page.html?…` and `/altered-page/page.xhtml?…`: pages of alterations.mjs, with their options in the query. With `inline`
 * a small feed with every field is written into the page; `/altered-page/feed.json` is the same. The built scripts,
 * `/altered-page/ki-widgets.js` and `ki-widgets.all.js`, are next to them.
 */
import {importSource} from '../lib/import-source.mjs';
import {root} from '../lib/repository.mjs';
import {sendFile} from '../servers/static-files.mjs';
import {writeAlteredPage} from './alterations.mjs';

/** Imported once in a run. The real feed takes a third more time, and the tests open a hundred pages. */
let completeFeed;

export async function serveAlteredPage(context, next) {
  if (!context.path.startsWith('/altered-page/')) return next();
  const name = context.path.slice('/altered-page/'.length);
  const isXml = name === 'page.xhtml';
  if (isXml || name === 'page.html') {
    const {inline, ...options} = context.query;
    const small = inline === undefined ? {} : {feed: await readCompleteFeed(), address: '/altered-page/feed.json'};
    context.type = isXml ? 'application/xhtml+xml' : 'html';
    context.body = writeAlteredPage({...options, ...small, isXml});
  } else if (name === 'feed.json') {
    context.type = 'json';
    context.body = await readCompleteFeed();
  } else if (/^ki-widgets(\.all)?\.js$/.test(name)) sendFile(context, `${root}dist/${name}`);
  else context.status = 404;
}

async function readCompleteFeed() {
  completeFeed ??= importSource('src/testing/make-complete-feed.ts');
  return JSON.stringify((await completeFeed).makeCompleteFeed());
}
