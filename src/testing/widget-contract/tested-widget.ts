import type {widgetTags} from '../../elements/widgets.js';
import type {FeedElement} from '../../elements/feed-element.js';
import type {Feed} from '../../feed/definition.js';
import {collectConsoleLines} from '../collect-errors.js';
import {serveFeed, type FeedServer} from '../feed-server.js';
import {createContainer, createWidget, type Attributes} from '../mount-widget.js';
import {loadRealFeed} from '../real-feed.js';
import {whenReady, whenUpdated} from '../wait.js';

export const languages = ['nb', 'nn', 'en', 'se'] as const;
export type Language = (typeof languages)[number];

export type WidgetTag = (typeof widgetTags)[number];

/** Expected texts of a widget, written by hand from the real feed. */
export interface WidgetExpectations {
  readonly tag: WidgetTag;
  readonly attributes?: Attributes;
  /** Lines of the real feed, in bokmål. */
  readonly feedLines: readonly string[];
  /** A text of the widget itself, shown with the real feed. */
  readonly ownText: Readonly<Record<Language, string>>;
  /** A text of the real feed that has no version in Northern Sámi, and the language that is shown instead. */
  readonly untranslated: readonly [text: string, lang: string];
  /** The text of the widget if the feed has no content for it. */
  readonly emptyText: Readonly<Record<Language, string>>;
}

/** Content between the tags of a widget, as a page writes it. */
export const fallback = '<p>Les om prosjektet hos <a href="https://www.helsedirektoratet.no">direktoratet</a>.</p>';
export const fallbackText = 'Les om prosjektet hos direktoratet.';

/** Builds the widget that a contract is tested on. */
export class TestedWidget {
  readonly expectations: WidgetExpectations;
  /** The real feed. Loaded before the first test. */
  feed!: Feed;

  constructor(expectations: WidgetExpectations) {
    this.expectations = expectations;
    before(async () => {
      this.feed = await loadRealFeed();
    });
  }

  /** Creates a widget that is not in the page yet. */
  create(attributes: Attributes = {}, children = ''): FeedElement {
    const {tag, attributes: own} = this.expectations;
    return createWidget(tag, {attributes: {...own, ...attributes}, children});
  }

  /** Adds a widget to the page and waits until it has rendered its current state. */
  async mount(attributes: Attributes = {}, children = '', lang = 'nb'): Promise<FeedElement> {
    return this.#append(this.create(attributes, children), lang);
  }

  async mountData(data: unknown, lang = 'nb', children = ''): Promise<FeedElement> {
    const widget = this.create({}, children);
    widget.data = data;
    return this.#append(widget, lang);
  }

  /** Adds a widget to the page and waits until it shows the feed of the server. */
  async mountReady(server: FeedServer, lang = 'nb'): Promise<FeedElement> {
    return whenReady(await this.mount({feed: server.url}, '', lang));
  }

  /** Adds a widget whose server answers 404. */
  async mountFailed(children = '', lang = 'nb') {
    const server = serveFeed(this.feed);
    server.status = 404;
    const widget = this.create({feed: server.url}, children);
    const container = await createContainer({lang});
    const consoleLines = await collectConsoleLines(async () => {
      const failed = new Promise((resolve) => widget.addEventListener('ki-feed-error', resolve, {once: true}));
      container.append(widget);
      await failed;
      await whenUpdated(widget);
    });
    return {widget, server, consoleLines};
  }

  async #append(widget: FeedElement, lang: string): Promise<FeedElement> {
    (await createContainer({lang})).append(widget);
    await whenUpdated(widget);
    return widget;
  }
}
