import {html, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult} from 'lit';
import {KeyController} from '../controllers/key-controller.js';
import {UncoverController} from '../controllers/uncover-controller.js';
import type {Model} from '../model/model.js';
import {FeedElement} from './feed-element.js';
import {styles} from './widget-element.styles.js';
import {printStyles} from './widget-print.styles.js';
import {renderNote, renderRetry} from './feed-status.js';
import {renderHeading, renderSource, type Content} from './parts.js';

/**
 * An element that renders a part of its feed: content with a heading and a source line, else its own children with a note. A subclass
 * renders the content of its model.
 */
export abstract class WidgetElement extends FeedElement {
  static override get styles(): CSSResultGroup {
    return [styles, printStyles];
  }

  /** How often a visitor has tried again since the feed was loaded last. */
  #retries = 0;

  constructor() {
    super();
    this.addController(new KeyController(this));
    this.addController(new UncoverController(this));
  }

  override retry(): void {
    this.#retries++;
    super.retry();
  }

  override updated(changed: PropertyValues): void {
    super.updated(changed);
    if (this.feedController.snapshot.status === 'ready') this.#retries = 0;
  }

  protected override render(): unknown {
    const {state, model, messages, isPreparing} = this;
    if (model && (isPreparing || state === 'ready' || state === 'stale')) {
      return html`<div part="widget" class=${isPreparing ? 'prepared' : ''} lang=${messages.lang} dir="ltr">
          ${this.renderContent(model)} ${this.renderNotice()}
          ${this.showsSource() ? renderSource(model, messages, this.showsProjectText) : nothing}
        </div>
        ${this.isUnclosed || isPreparing ? html`<slot></slot>` : nothing}`;
    }
    return html`<slot></slot>${this.#renderNote()}`;
  }

  /** Whether the feed has no content for this widget. */
  protected abstract isEmpty(model: Model): boolean;
  /** Renders the widget's own content. */
  protected abstract renderContent(model: Model): TemplateResult;
  /** The text for visitors when the feed has no content for the widget and the page has no text of its own. */
  protected abstract emptyMessage(): string;

  protected override get lacksContent(): boolean {
    return !this.model || this.isEmpty(this.model);
  }

  /** Whether the widget has a source line of its own. Widgets inside a project page share that of the page. */
  protected showsSource(): boolean {
    const root = this.getRootNode();
    return !(root instanceof ShadowRoot && root.host.localName === 'ki-project-page');
  }

  /** Whether the widget shows the project's texts. */
  protected get showsProjectText(): boolean {
    return false;
  }

  /** Renders the widget's heading. The page can replace it by an element with `slot="heading"`. */
  protected renderHeading(content: Content): TemplateResult {
    return html`<slot name="heading">${renderHeading(this.headingLevel, content)}</slot>`;
  }

  #renderNote(): Content {
    const {state, messages} = this;
    if (state === 'error' || (state === 'loading' && this.#retries > 0)) {
      return renderRetry(state === 'loading', this.#retries, messages, () => this.retry());
    }
    if (this.#hasFallback()) return nothing;
    if (state === 'loading') return renderNote(messages.loading, messages, true);
    if (this.missingFeed.isMissing) return renderNote(messages.unavailable, messages);
    if (this.feedController.snapshot.status !== 'ready') return nothing;
    return renderNote(this.hidesContent ? messages.unavailable : this.emptyMessage(), messages);
  }

  /** Whether the page has a text of its own inside the element. White space is not a text: editors put it into empty elements. */
  #hasFallback(): boolean {
    // A div that became a widget passes its own children on in a slot. While the feed is loading, that may be empty.
    const isPassedOn = (node: Node): node is HTMLSlotElement => this.missingFeed.isMissing && node instanceof HTMLSlotElement;
    return [...this.childNodes]
      .flatMap((node) => (isPassedOn(node) ? node.assignedNodes() : node))
      .some((node) =>
        node instanceof Element ? node.localName !== 'script' && !node.slot : node.nodeType === Node.TEXT_NODE && node.textContent?.trim(),
      );
  }
}
