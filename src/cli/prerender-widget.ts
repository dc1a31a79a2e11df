import {checkUsableFeed} from '../feed/check-feed.js';
import {placeholderPage} from './elements-in-node.js';
import {wrapContent} from './prerendered-block.js';
import {toRelativeUrl} from './relative-url.js';
import {isWidget, renderWidget} from './render-widget.js';

/**
 * Renders a widget as plain HTML.
 *
 * @param tag - Tag of the widget, such as `ki-contact-card`.
 * @param attributes - Attributes of the element, `lang` included. `feed` is the base for relative URLs in the feed.
 * @param feed - A feed as parsed JSON. Invalid parts are dropped.
 * @returns A `div` with the class `ki-prerendered`, well-formed as XML. Empty if the feed has nothing for the widget.
 * @throws {FeedError} If no part of the feed can be used.
 * @throws {TypeError} If there is no such widget.
 */
export async function prerenderWidget(tag: string, attributes: Readonly<Record<string, string>>, feed: unknown): Promise<string> {
  if (!(await isWidget(tag))) throw new TypeError(`There is no widget <${tag}>`);
  const {feed: usable} = checkUsableFeed(feed, new URL(attributes.feed ?? '', placeholderPage).href);
  const {html, language} = await renderWidget({tag, attributes, feed: usable, page: placeholderPage, toUrl: toRelativeUrl});
  return wrapContent(tag, html, language);
}
