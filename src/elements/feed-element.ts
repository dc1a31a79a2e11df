import {LitElement, html, nothing, render, type CSSResultGroup, type PropertyValues, type TemplateResult} from 'lit';
import {property} from 'lit/decorators.js';
import {ifDefined} from 'lit/directives/if-defined.js';
import {MidnightController} from '../controllers/midnight-controller.js';
import {FeedController, type FeedState} from '../controllers/feed-controller.js';
import {KeyController} from '../controllers/key-controller.js';
import {LocaleController} from '../controllers/locale-controller.js';
import {UncoverController} from '../controllers/uncover-controller.js';
import {MissingFeed} from '../controllers/missing-feed.js';
import {UnclosedTag} from '../controllers/unclosed-tag.js';
import type {AsOfPicker} from '../controllers/as-of-controller.js';
import type {Feed} from '../feed/definition.js';
import type {FeedError} from '../feed/feed-error.js';
import type {FoundIssue} from '../feed/issue.js';
import {selectFeed} from '../feed/select-feed.js';
import {attempt, guardListener} from '../guard.js';
import {commonMessages, findLanguageIndex, type MessagesByLanguage} from '../locales/locales.js';
import type {CommonMessages, Messages} from '../locales/messages.js';
import {lastDay, parseDate, today} from '../model/date.js';
import type {Model} from '../model/model.js';
import {NativeEvent} from '../natives.js';
import {report} from '../report.js';
import {adoptStyles} from './adopt-styles.js';
import {explainLanguage, findFaults, isLanguage, minutes, toLanguage, wholeNumber, type AttributeFault} from './attribute-values.js';
import {styles} from './feed-element.styles.js';
import {keepFocus} from './keep-focus.js';
import {renderHeading, renderSource, type Content} from './parts.js';
import {WidgetRoot} from './widget-root.js';

/** Fired when a widget has a feed to show, and each time that it has a new one. Bubbles and crosses shadow roots. */
export class FeedLoadEvent extends NativeEvent {
  /** Without the parts that are wrong. */
  readonly feed: Feed;
  /** What is wrong with it, at most 101. */
  readonly issues: readonly FoundIssue[];
  constructor(feed: Feed, issues: readonly FoundIssue[]) {
    super('ki-feed-load', {bubbles: true, composed: true});
    this.feed = feed;
    this.issues = issues;
  }
}

/** Fired when a widget cannot have its feed, or not renew it: once until it has one again. Bubbles and crosses shadow roots. */
export class FeedErrorEvent extends NativeEvent {
  readonly error: FeedError;
  constructor(error: FeedError) {
    super('ki-feed-error', {bubbles: true, composed: true});
    this.error = error;
  }
}

export type WidgetState = 'loading' | 'ready' | 'stale' | 'error' | 'empty';

/**
 * What all elements that show a feed have in common: the ways in for a feed, the language, the date, the states, the
 * fallback and the source line. An element of its own says what it draws of the model.
 */
export abstract class FeedElement extends LitElement {
  static override get styles(): CSSResultGroup {
    return styles;
  }

  /** Address of the feed, relative to the base URL of the document. */
  @property() feed: string | null = null;
  /** Interval in minutes (1–1440) at which the feed is fetched again while the page is visible. Without it, the feed is fetched once. */
  @property({type: Number, converter: minutes(1440)}) refresh: number | null = null;
  /**
   * A feed as an object. Takes precedence over `feed`. No attribute. It is checked each time the property is set. To show a
   * change inside the object, set the property again.
   */
  @property({attribute: false, hasChanged: () => true}) data: unknown = null;
  /** Date to show: `2023-06-07`, `today`, or a month, season or year, which means its last day. Without it, the date of the data. */
  @property({attribute: 'as-of'}) asOf: string | null = null;
  /** Level of the widget's heading, 1–6. Headings inside are below it. */
  @property({type: Number, attribute: 'heading-level', converter: wholeNumber([1, 6], 2, '2 is used', 'Write heading-level="2".')})
  headingLevel = 2;

  /** What the widget draws; `null` until there is a feed. */
  protected model: Model | null = null;

  readonly #feed = new FeedController(this, {asOfPicker: this.createAsOfPicker(), canAnnounce: this.canAnnounce});
  readonly #locale = new LocaleController(this);
  readonly #unclosedTag = new UnclosedTag(this, {isContainer: this.isContainer});
  readonly #missingFeed = new MissingFeed(this, {
    isWithout: () => this.needsFeed && this.#feed.state.status === 'none',
    isInside: () => this.#feed.provider !== null,
  });
  readonly #internals = attempt('attachInternals', () => this.attachInternals?.());
  #told: FeedState | null = null;
  #selected: {feed: Feed; day: string | undefined; today: string; language: string} | null = null;
  #retries = 0;
  #renderFailed = false;
  readonly #midnight = new MidnightController(this);
  #root: WidgetRoot | null = null;
  /** Whether the update that runs has drawn its content. */
  #isDrawn = false;
  /** Whether what is shown came while the visitor was here. */
  #hasUnseenUpdate = false;
  /** Attributes with values that cannot be used. */
  #faults: readonly AttributeFault[] = [];
  #language = findLanguageIndex('');

  constructor() {
    super();
    this.addController(new KeyController(this));
    this.addController(new UncoverController(this));
  }

  /** Where the day is picked, in an element that gives its feed and its day to the widgets inside it. */
  protected createAsOfPicker(): AsOfPicker | null {
    return null;
  }

  /** Where a visitor can pick the day that is shown; `null` where there is no such place around the widget, or it has a day of its own. */
  protected get asOfPicker(): AsOfPicker | null {
    return this.#feed.asOfPicker;
  }

  /** Whether it can tell visitors that there is something new. */
  protected get canAnnounce(): boolean {
    return true;
  }

  /** Whether its children are content of the page, and shown at any time. */
  protected get isContainer(): boolean {
    return false;
  }

  /** Whether it has nothing to show without a feed. */
  protected get needsFeed(): boolean {
    return true;
  }

  /** Whether this update brings another edition of the feed that is shown. */
  protected feedChanged = false;

  /** Id of the feed that is shown. */
  protected get feedId(): string | undefined {
    return this.#selected?.feed.id;
  }

  /** The texts around every widget, in the visitor's language. */
  protected get messages(): CommonMessages {
    return this.messagesFor(commonMessages);
  }

  /** Of an area of texts those in the visitor's language. */
  protected messagesFor<Area extends keyof Messages>(area: MessagesByLanguage<Area>): Messages[Area] {
    return area[this.#language] as Messages[Area];
  }

  /**
   * What the widget is doing: `empty` when the feed has nothing for it, `stale` when it shows a feed whose source does not
   * answer now. Also a custom state, `:state(ready)`.
   */
  get state(): WidgetState {
    const {state} = this.#feed;
    const {status} = state;
    if (status === 'none' || this.#renderFailed) return status === 'none' ? 'empty' : 'error';
    if (status !== 'ready') return status;
    if (!this.model || this.isEmpty(this.model)) return 'empty';
    return state.error ? 'stale' : status;
  }

  /** Fetches the feed again: after a failure, or before the next `refresh`. */
  retry(): void {
    this.#retries++;
    this.#renderFailed = false;
    this.#feed.retry();
  }

  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    this.#root = new WidgetRoot(this, this.renderOptions);
    this.#adoptStyles();
    return this.#root.root;
  }

  override connectedCallback(): void {
    attempt(`<${this.localName}>`, () => {
      this.#readAttributes();
      super.connectedCallback();
    });
  }

  override disconnectedCallback(): void {
    attempt(`<${this.localName}>`, () => super.disconnectedCallback());
  }

  /** A style sheet stays behind when its element is moved to another document, such as that of a frame. */
  adoptedCallback(): void {
    this.#adoptStyles();
  }

  override attributeChangedCallback(name: string, old: string | null, value: string | null): void {
    attempt(`<${this.localName}>`, () => super.attributeChangedCallback(name, old, value));
  }

  /** Each update ends here, whatever fails in it. */
  protected override performUpdate(): void {
    this.#isDrawn = false;
    attempt(
      `<${this.localName}>`,
      () => super.performUpdate(),
      () => {
        if (!this.#isDrawn) this.#drawFailure();
      },
    );
  }

  override willUpdate(changed: PropertyValues): void {
    this.#feed.resolveSource(changed.has('data'));
    const {state} = this.#feed;
    const language = toLanguage(this.#locale.language);
    this.#language = findLanguageIndex(language || (state.status === 'ready' ? (state.feed.language ?? '') : ''));
    this.feedChanged = false;
    this.#midnight.setShowsToday(this.isConnected && this.#feed.asOf?.trim() === 'today');
    if (state.status === 'ready') {
      const shown = this.#told?.status === 'ready' ? this.#told.feed : state.feed;
      if (shown !== state.feed) this.#renderFailed = false;
      this.feedChanged = shown !== state.feed && shown.id === state.feed.id;
      this.#hasUnseenUpdate = this.#feed.isWatched && !state.error && (this.#hasUnseenUpdate || shown !== state.feed);
      const day = this.readDate('as-of', this.#feed.asOf, 'the day of the feed’s data is shown');
      const last = this.#selected;
      const now = today();
      if (last?.feed !== state.feed || last.day !== day || last.today !== now || last.language !== language) {
        this.#selected = {feed: state.feed, day, today: now, language};
        // What stands around the feed's texts is in one of our languages: a text in any other is marked.
        this.model = selectFeed(state.feed, {asOf: day, today: now, language, surroundingLanguage: this.messages.lang});
      }
    } else {
      this.#hasUnseenUpdate = false;
      if (state.status !== 'loading') this.#selected = this.model = null;
    }
    this.#faults = findFaults(this, {feed: state.status === 'ready' ? state.feed : null, model: this.model});
    const tag = (this.getAttribute('lang') ?? this.#locale.language).trim().toLowerCase();
    if (!isLanguage(tag)) this.#faults = [...this.#faults, explainLanguage(tag, this.localName, this.messages.lang)];
  }

  override update(changed: PropertyValues): void {
    keepFocus(this, () => {
      const isAgain = this.#root?.begin() ?? false;
      super.update(changed);
      this.#root?.end();
      this.#isDrawn = true;
      return isAgain;
    });
  }

  override updated(_changed: PropertyValues): void {
    this.#feed.tell();
    for (const {code, message} of this.#faults) report(code, message);
    this.#showState();
    const {state} = this.#feed;
    const was = this.#told;
    if (state === was) return;
    this.#told = state;
    const before = was?.status === 'ready' ? was : null;
    if (state.status === 'ready') this.#retries = 0;
    if (state.status === 'ready' && state.feed !== before?.feed) {
      /** @internal Every element lists this event under @fires. */
      this.dispatchEvent(new FeedLoadEvent(state.feed, state.issues));
    }
    if ((state.status === 'ready' || state.status === 'error') && state.error && !before?.error) {
      /** @internal Every element lists this event under @fires. */
      this.dispatchEvent(new FeedErrorEvent(state.error));
    }
  }

  protected override render(): unknown {
    const {state, messages} = this;
    if ((state === 'ready' || state === 'stale') && this.model) {
      return html`<div part="widget" lang=${messages.lang} dir="ltr">
          ${this.renderContent(this.model)} ${this.renderNotice()}
          ${this.showsSource() ? renderSource(this.model, messages, this.showsProjectText) : nothing}
        </div>
        ${this.renderPageRemainder()}`;
    }
    return html`<slot></slot>${this.#renderNote(state)}`;
  }

  /** Reads a day from an attribute; tells the webmaster what happens when it is none. */
  protected readDate(attribute: string, value: string | null | undefined, otherwise: string): string | undefined {
    const written = (value ?? '').trim();
    if (!written) return undefined;
    if (written === 'today') return today();
    if (parseDate(written)) return lastDay(written);
    report('bad-date', `${attribute}="${written}" is no date; ${otherwise}. Write for example ${attribute}="2023-06-07".`);
    return undefined;
  }

  /** Reads the earlier day from which on changes are told; tells the webmaster when it is none, or not earlier. */
  protected readChangedSince(value: string | null): string | undefined {
    const since = this.readDate('changed-since', value, 'no changes are marked');
    const day = this.model?.asOf;
    if (since === undefined || day === undefined || since <= day) return since;
    report('bad-date', `changed-since="${since}" is after ${day}, the day that is shown; no changes are marked.`);
    return undefined;
  }

  /** What the feed that is shown says of another day, in the language that is shown; `null` until there is a feed. */
  protected selectAsOf(day: string): Model | null {
    return this.#selected && selectFeed(this.#selected.feed, {asOf: day, language: this.#selected.language});
  }

  /** Whether the feed has nothing for this widget. */
  protected abstract isEmpty(model: Model): boolean;
  /** The widget's own drawing. */
  protected abstract renderContent(model: Model): TemplateResult;
  /** What a visitor reads when the feed has nothing for the widget and the page has no text of its own. */
  protected abstract emptyMessage(): string;

  /** Whether the widget stands alone and so tells its source; inside a project page one line serves all. */
  protected showsSource(): boolean {
    const root = this.getRootNode();
    return !(root instanceof ShadowRoot && root.host.localName === 'ki-project-page');
  }

  /** Whether the widget shows the project's texts. */
  protected get showsProjectText(): boolean {
    return false;
  }

  /** The widget's heading, which the page can replace by an element with `slot="heading"`. */
  protected renderHeading(content: Content): TemplateResult {
    return html`<slot name="heading">${renderHeading(this.headingLevel, content)}</slot>`;
  }

  /**
   * What visitors read when the content was renewed, or cannot be, while they are here. Of the widgets that ask for the same
   * address one says it aloud, and says it once however often the content is renewed.
   */
  protected renderNotice(): Content {
    if (!this.#feed.isWatched) return nothing;
    const {messages} = this;
    const {state, isAnnouncer} = this.#feed;
    const isStale = state.status === 'ready' && state.error;
    const text = isStale ? messages.stale : this.#hasUnseenUpdate && isAnnouncer ? messages.updated : nothing;
    return html` <p part="notice" lang=${messages.lang} dir="ltr" role=${ifDefined(isAnnouncer ? 'status' : undefined)}>${text}</p>`;
  }

  /** The rest of the page, if it is inside the element because the end tag is missing. */
  protected renderPageRemainder(): Content {
    return this.#unclosedTag.isUnclosed ? html`<slot></slot>` : nothing;
  }

  #renderNote(state: WidgetState): Content {
    const {messages} = this;
    const isRetry = this.#retries > 0;
    if (state === 'error' || (state === 'loading' && isRetry)) {
      const text = state === 'loading' ? messages.retrying : isRetry ? messages.retryFailed : messages.unavailable;
      // The button stays while it is tried again, so that the focus does.
      return html`<div part="note" lang=${messages.lang} dir="ltr">
        <p role="status">${text}</p>
        <button
          type="button"
          part="button"
          aria-disabled=${state === 'loading' ? 'true' : 'false'}
          @click=${guardListener('A click', () => this.#handleRetryClick())}
        >
          ${messages.retry}
        </button>
      </div>`;
    }
    if (this.#hasFallback()) return nothing;
    if (state === 'loading') return html` <p part="note" lang=${messages.lang} dir="ltr" role="status">${messages.loading}</p>`;
    if (this.#missingFeed.isMissing) return html` <p part="note" lang=${messages.lang} dir="ltr">${messages.unavailable}</p>`;
    const isAsked = this.#feed.state.status === 'ready';
    // Content that a misspelt attribute hides may well be in the feed.
    const text = this.#faults.some(({hidesContent}) => hidesContent) ? messages.unavailable : this.emptyMessage();
    return isAsked ? html` <p part="note" lang=${messages.lang} dir="ltr">${text}</p>` : nothing;
  }

  /** Whether the page gave a text of its own; editors put blanks into an empty element. */
  #hasFallback(): boolean {
    const children = [...this.childNodes];
    // A div that is drawn over passes its own children on. While it loads, it may be empty.
    const isPassedOn = (node: Node): node is HTMLSlotElement => this.#missingFeed.isMissing && node instanceof HTMLSlotElement;
    return children
      .flatMap((node) => (isPassedOn(node) ? node.assignedNodes() : node))
      .some((node) =>
        node instanceof Element ? node.localName !== 'script' && !node.slot : node.nodeType === Node.TEXT_NODE && node.textContent?.trim(),
      );
  }

  /** Chromium does not announce the attributes of an element that its XML parser makes. */
  #readAttributes(): void {
    if (this.hasUpdated || this.ownerDocument.contentType === 'text/html') return;
    const {observedAttributes} = this.constructor as typeof LitElement;
    for (const name of observedAttributes) {
      const value = this.getAttribute(name);
      if (value !== null) this.attributeChangedCallback(name, null, value);
    }
  }

  #adoptStyles(): void {
    const {elementStyles} = this.constructor as typeof LitElement;
    attempt(`<${this.localName}>`, () => this.#root && adoptStyles(this.#root.root, elementStyles));
  }

  /** Shows the page's own text instead of content that may be wrong, and the note below it if that can be drawn. */
  #drawFailure(): void {
    const root = this.#root;
    this.#renderFailed = true;
    root?.showFallback();
    this.#showState();
    if (!root) return;
    attempt(
      `<${this.localName}>`,
      () => {
        render(this.render(), root.root, this.renderOptions);
        root.end();
      },
      () => root.showFallback(),
    );
    this.updated(new Map());
  }

  #showState(): void {
    const states = this.#internals?.states;
    if (!states) return;
    for (const state of ['loading', 'ready', 'stale', 'error', 'empty'] as const) {
      try {
        if (state === this.state) states.add(state);
        else states.delete(state);
      } catch {
        return; // Chromium before 125 wants dashes before the name.
      }
    }
  }

  #handleRetryClick(): void {
    if (this.state !== 'loading') this.retry();
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'ki-feed-load': FeedLoadEvent;
    'ki-feed-error': FeedErrorEvent;
  }
}
