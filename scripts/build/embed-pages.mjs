/** Builds the embed pages. Their fallback is rendered in Node by the widgets themselves. */
import {importSource} from '../lib/import-source.mjs';
import {readJson} from '../lib/repository.mjs';

/**
 * @param {string} [host] - Address of the folder that contains `embed/`; see `writeEmbedPages`.
 * @returns The pages of the default feed. They do not depend on the date of the build.
 */
export async function buildEmbedPages(host) {
  const {defaultFeedPath} = await importSource('src/embed/default-feed.ts');
  const {prerenderWidget} = await importSource('src/cli/prerender-widget.ts');
  const {writeEmbedPages} = await importSource('site/embed/pages.ts');
  const feed = readJson(defaultFeedPath);
  const timelessFeed = withoutState(feed);
  const pages = [];
  writeEmbedPages(feed, defaultFeedPath, {fallbackOf: (page) => void pages.push(page)});
  const fallbacks = new Map();
  for (const {widget, language, top} of pages) {
    const attributes = {lang: language, feed: top + defaultFeedPath, 'heading-level': '1'};
    fallbacks.set(`${language} ${widget}`, await prerenderWidget(`ki-${widget}`, attributes, timelessFeed));
  }
  return writeEmbedPages(feed, defaultFeedPath, {host, fallbackOf: ({widget, language}) => fallbacks.get(`${language} ${widget}`)});
}

/** Leaves out whether the project is planned or active: a page is read long after it is built. The widget shows the state. */
function withoutState(feed) {
  if (feed.project.status === 'ended') return feed;
  return {...feed, project: {...feed.project, status: undefined, period: undefined}};
}
