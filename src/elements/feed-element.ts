import {LitElement, html, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult} from 'lit';
import {property} from 'lit/decorators.js';
import {ifDefined} from 'lit/directives/if-defined.js';
import {FeedController, type FeedState} from '../controllers/feed-controller.js';
import {LocaleController} from '../controllers/locale-controller.js';
import type {DayPicker} from '../controllers/picked-day.js';
import type {Feed} from '../feed/definition.js';
import type {FeedError} from '../feed/feed-error.js';
import type {FoundIssue} from '../feed/issue.js';
import {selectFeed} from '../feed/select-feed.js';
import {common, findLanguage, type ByLanguage} from '../locales/locales.js';
import type {CommonMessages, Messages} from '../locales/messages.js';
import {lastDay, parseDate} from '../model/date.js';
import type {Model} from '../model/model.js';
import {report} from '../report.js';
import {styles} from './feed-element.styles.js';
import {renderHeading, renderSource, type Content} from './parts.js';

/** Fired when a widget has a feed to show. Bubbles and crosses shadow roots. */
export class FeedLoadEvent extends Event {
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

/** Fired when a widget cannot have its feed. Bubbles and crosses shadow roots. */
export class FeedErrorEvent extends Event {
  readonly error: FeedError;
  constructor(error: FeedError) {
    super('ki-feed-error', {bubbles: true, composed: true});
    this.error = error;
  }
}

export type WidgetState = 'loading' | 'ready' | 'error' | 'empty';

/**
 * What all elements that show a feed have in common: the ways in for a feed, the language, the date, the states, the
 * fallback and the source line. An element of its own says what it draws of the model.
 */
export abstract class FeedElement extends LitElement {
  static override get styles(): CSSResultGroup {
    return styles;
  }

  /** Address of the feed, relative to the document's base. */
  @property() feed: string | null = null;
  /** A feed as an object, checked like any other; goes before `feed`. No attribute. */
  @property({attribute: false}) data: unknown = null;
  /** The day to show, `YYYY-MM-DD` or `today`; without it the day of the feed's data. */
  @property({attribute: 'as-of'}) asOf: string | null = null;
  /** Level of the widget's heading, 1–6; headings inside are below it. */
  @property({attribute: 'heading-level', type: Number}) headingLevel = 2;

  /** What the widget draws; `null` until there is a feed. */
  protected model: Model | null = null;

  readonly #feed = new FeedController(this, this.makeDays());
  readonly #locale = new LocaleController(this);
  readonly #internals = this.attachInternals?.();
  #told: FeedState | null = null;
  #selected: {feed: Feed; day: string | undefined; language: string} | null = null;
  #retries = 0;
  #hasFailed = false;
  #wasRetried = false;
  /** Whether the focus is on the retry button, which goes when the feed comes. */
  #holdsFocus = false;
  #language = findLanguage('');

  /** Where the day is picked, in an element that gives its feed and its day to the widgets inside it. */
  protected makeDays(): DayPicker | null {
    return null;
  }

  /** Where a visitor can pick the day that is shown; `null` where there is no such place around the widget, or it has a day of its own. */
  protected get days(): DayPicker | null {
    return this.#feed.days;
  }

  /** The texts around every widget, in the visitor's language. */
  protected get messages(): CommonMessages {
    return this.pick(common);
  }

  /** Of an area of texts those in the visitor's language. */
  protected pick<Area extends keyof Messages>(area: ByLanguage<Area>): Messages[Area] {
    return area[this.#language] as Messages[Area];
  }

  /** What the widget is doing: `empty` when the feed has nothing for it. Also a custom state, `:state(ready)`. */
  get state(): WidgetState {
    const {status} = this.#feed.state;
    if (status === 'none' || this.#hasFailed) return status === 'none' ? 'empty' : 'error';
    return status === 'ready' && (!this.model || this.isEmpty(this.model)) ? 'empty' : status;
  }

  /** Fetches the feed again after a failure. */
  retry(): void {
    this.#retries++;
    this.#wasRetried = true;
    this.#hasFailed = false;
    this.#feed.retry();
  }

  override willUpdate(_changed: PropertyValues): void {
    this.#feed.look();
    this.#holdsFocus = this.#retries > 0 && this.shadowRoot?.activeElement?.localName === 'button';
    const {state} = this.#feed;
    const {language} = this.#locale;
    if (state.status === 'ready') {
      const day = this.readDay('as-of', this.#feed.asOf, 'the day of the feed’s data is shown');
      const last = this.#selected;
      if (last?.feed !== state.feed || last.day !== day || last.language !== language) {
        this.#selected = {feed: state.feed, day, language};
        this.model = selectFeed(state.feed, {asOf: day, today: today(), language});
      }
    } else if (state.status !== 'loading') {
      this.#selected = this.model = null;
    }
    this.#language = findLanguage(language || (state.status === 'ready' ? (state.feed.language ?? '') : ''));
  }

  override update(changed: PropertyValues): void {
    try {
      super.update(changed);
    } catch (error) {
      // Whatever goes wrong in a drawing, the page keeps its text.
      report('internal', `<${this.localName}> could not draw: ${String(error)}. The page’s own text stays. Please tell us:`);
      this.#hasFailed = true;
      super.update(changed);
    }
  }

  override updated(_changed: PropertyValues): void {
    this.#feed.tell();
    this.#showState();
    const {state} = this.#feed;
    if (state === this.#told) return;
    this.#told = state;
    if (state.status === 'ready') {
      this.#retries = 0;
      if (this.#holdsFocus) this.shadowRoot?.querySelector<HTMLElement>('[part=widget]')?.focus({preventScroll: true});
      /** @internal Every element lists this event under @fires. */
      this.dispatchEvent(new FeedLoadEvent(state.feed, state.issues));
    } else if (state.status === 'error') {
      /** @internal Every element lists this event under @fires. */
      this.dispatchEvent(new FeedErrorEvent(state.error));
    }
  }

  protected override render(): unknown {
    const {state, messages} = this;
    if (state === 'ready' && this.model) {
      return html`<div part="widget" lang=${messages.lang} tabindex=${ifDefined(this.#wasRetried ? -1 : undefined)}>
        ${this.renderContent(this.model)} ${this.showsSource() ? renderSource(this.model, messages) : nothing}
      </div>`;
    }
    return html`<slot></slot>${this.#renderNote(state)}`;
  }

  /** Reads a day from an attribute; tells the webmaster what happens when it is none. */
  protected readDay(attribute: string, value: string | null | undefined, otherwise: string): string | undefined {
    const written = (value ?? '').trim();
    if (!written) return undefined;
    if (written === 'today') return today();
    if (parseDate(written)) return lastDay(written);
    report('bad-date', `${attribute}="${written}" is no date; ${otherwise}. Write for example ${attribute}="2023-06-07".`);
    return undefined;
  }

  /** What the feed that is shown says of another day, in the language that is shown; `null` until there is a feed. */
  protected selectOn(day: string): Model | null {
    return this.#selected && selectFeed(this.#selected.feed, {asOf: day, language: this.#selected.language});
  }

  /** Whether the feed has nothing for this widget. */
  protected abstract isEmpty(model: Model): boolean;
  /** The widget's own drawing. */
  protected abstract renderContent(model: Model): TemplateResult;
  /** What a visitor reads when the feed has nothing for the widget and the page has no text of its own. */
  protected abstract emptyText(): string;

  /** Whether the widget stands alone and so tells its source; inside a project page one line serves all. */
  protected showsSource(): boolean {
    const root = this.getRootNode();
    return !(root instanceof ShadowRoot && root.host.localName === 'ki-project-page');
  }

  /** The widget's heading, which the page can replace by an element with `slot="heading"`. */
  protected renderHeading(content: Content): TemplateResult {
    return html`<slot name="heading">${renderHeading(this.headingLevel, content)}</slot>`;
  }

  #renderNote(state: WidgetState): Content {
    const {messages} = this;
    const isRetry = this.#retries > 0;
    if (state === 'error' || (state === 'loading' && isRetry)) {
      const text = state === 'loading' ? messages.retrying : isRetry ? messages.retryFailed : messages.unavailable;
      // The button stays while it is tried again, so that the focus does.
      return html`<div part="note" lang=${messages.lang}>
        <p role="status">${text}</p>
        <button type="button" part="button" aria-disabled=${state === 'loading' ? 'true' : 'false'} @click=${this.#handleRetryClick}>
          ${messages.retry}
        </button>
      </div>`;
    }
    if (this.#hasFallback()) return nothing;
    if (state === 'loading') return html`<p part="note" lang=${messages.lang} role="status">${messages.loading}</p>`;
    const isAsked = this.#feed.state.status === 'ready';
    return isAsked ? html`<p part="note" lang=${messages.lang}>${this.emptyText()}</p>` : nothing;
  }

  /** Whether the page gave a text of its own; editors put blanks into an empty element. */
  #hasFallback(): boolean {
    return [...this.childNodes].some((node) =>
      node instanceof Element ? node.localName !== 'script' && !node.slot : node.nodeType === Node.TEXT_NODE && node.textContent?.trim(),
    );
  }

  #showState(): void {
    const states = this.#internals?.states;
    if (!states) return;
    for (const state of ['loading', 'ready', 'error', 'empty'] as const) {
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

/** The visitor's day. */
function today(): string {
  return new Date().toLocaleDateString('sv'); // Swedish dates are ISO dates.
}

declare global {
  interface GlobalEventHandlersEventMap {
    'ki-feed-load': FeedLoadEvent;
    'ki-feed-error': FeedErrorEvent;
  }
}
