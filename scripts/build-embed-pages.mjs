/** Makes the pages to embed, with what their widgets show as text: the real elements, drawn in Node. */
import {readFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import {tsImport} from 'tsx/esm/api';
import {embedPages} from '../site/embed/pages.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const feedPath = 'feeds/bedre-bruk-av-ki.json';

/**
 * @param {string} [host] - See `embedPages`.
 * @returns The pages of the default feed; the same bytes on every day.
 */
export async function buildEmbedPages(host) {
  const {prerenderWidget} = await tsImport('../src/cli/prerender.ts', {parentURL: import.meta.url, tsconfig: `${root}tsconfig.json`});
  const feed = JSON.parse(readFileSync(root + feedPath, 'utf8'));
  const lasting = withoutState(feed);
  const places = [];
  embedPages(feed, feedPath, {fallbackOf: (page) => void places.push(page)});
  const texts = new Map();
  for (const {widget, language, top} of places) {
    const attributes = {lang: language, feed: top + feedPath, 'heading-level': '1'};
    texts.set(`${language} ${widget}`, await prerenderWidget(`ki-${widget}`, attributes, lasting));
  }
  return embedPages(feed, feedPath, {host, fallbackOf: ({widget, language}) => texts.get(`${language} ${widget}`)});
}

/**
 * A project that is planned or under way will not be so for ever, and the text of a page does not know the day on which it is
 * read. So it says neither; the widget, which knows, does.
 */
function withoutState(feed) {
  if (feed.project.status === 'ended') return feed;
  return {...feed, project: {...feed.project, status: undefined, period: undefined}};
}
