import {html, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult} from 'lit';
import {ifDefined} from 'lit/directives/if-defined.js';
import type {Model, Publication} from '../../model/model.js';
import {cardStyles} from '../card.styles.js';
import {WidgetElement} from '../widget-element.js';
import {renderDate, renderFilled, renderShownDate, renderText, type Content} from '../parts.js';
import {asOfStyles, renderAsOfReset, renderAsOfControl} from '../as-of-controls.js';
import {styles} from './ki-publication-info.styles.js';
import {guardListener} from '../../guard.js';

/**
 * When the page was first published and last reviewed, and its versions. Inside a `<ki-feed>` or `<ki-project-page>` a
 * visitor can pick a version. All widgets in there then show that date.
 *
 * @summary When the page was published and reviewed, and its versions.
 * @tag ki-publication-info
 * @slot - The fallback: shown until the dates are ready, and when there are none.
 * @slot heading - Replaces the widget's heading.
 * @fires {FeedLoadEvent} ki-feed-load - A feed has loaded, for the first time or with new content.
 * @fires {FeedErrorEvent} ki-feed-error - The feed could not be loaded or renewed.
 * @csspart heading - The widget's heading.
 * @csspart card - The card around the dates.
 * @csspart picked-day - The notice that an earlier version is shown, with a button to return.
 * @csspart versions - The list of versions.
 * @csspart version - One version.
 * @csspart current - The mark of the version that is shown.
 * @csspart pick - The button or link that picks a version.
 * @csspart widget - Everything that the widget draws.
 * @csspart note - The sentence that is shown while there is no content.
 * @csspart button - A button.
 * @csspart notice - The line that says that the content was renewed, or could not be. Only with `refresh`.
 * @csspart source - The source line.
 */
export class KiPublicationInfo extends WidgetElement {
  static override get styles(): CSSResultGroup {
    return [super.styles, cardStyles, styles, asOfStyles];
  }

  /** The date that was picked last, also after the choice has ended. */
  #lastPicked: string | null = null;
  /** The control for a date that had the focus before the update. */
  #focused: Element | null = null;

  override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    this.#lastPicked = this.resolvedAsOf.picked ?? this.#lastPicked;
    this.#focused = this.shadowRoot?.activeElement?.closest('[data-as-of]') ?? null;
  }

  override updated(changed: PropertyValues): void {
    super.updated(changed);
    // The control that picked the date is gone. Move the focus to the one that undoes the choice, and back.
    if (this.#focused && !this.#focused.isConnected) this.#findNextControl()?.focus();
  }

  get #messages() {
    return this.messagesFor('publication');
  }

  protected override isEmpty({publication}: Model): boolean {
    return !publication || !(publication.firstPublished ?? publication.lastReviewed ?? publication.versions[0]);
  }

  protected override emptyMessage(): string {
    return this.#messages.publicationEmpty;
  }

  protected override renderContent(model: Model): TemplateResult {
    const {publication} = model;
    const {publicationHeading, firstPublished, lastReviewed, earlierVersions, allVersions} = this.#messages;
    const hasVersions = publication?.versions[0] !== undefined;
    return html`<div part="card" @focusin=${guardListener('The focus', () => this.#handleFocusIn())}>
      ${this.renderHeading(publicationHeading)}
      <dl>
        ${this.#renderDateRow(firstPublished, publication?.firstPublished)} ${this.#renderDateRow(lastReviewed, publication?.lastReviewed)}
      </dl>
      ${this.#renderNotice(model)} ${publication && hasVersions ? this.#renderVersions(publication, model) : nothing}
      ${
        publication?.url === undefined
          ? nothing
          : html` <p class="all"><a href=${publication.url}>${hasVersions ? allVersions : earlierVersions}</a></p>`
      }
    </div>`;
  }

  #renderDateRow(name: string, date: string | undefined): Content {
    return date === undefined
      ? nothing
      : html`<div>
          <dt>${name}</dt>
          <dd>${renderDate(date, this.messages)}</dd>
        </div>`;
  }

  #renderNotice(model: Model): Content {
    const {asOf} = model;
    const {resolvedAsOf, messages} = this;
    const {picker, picked} = resolvedAsOf;
    if (!picker) return nothing;
    const isPicked = picked !== null && asOf !== undefined;
    // A screen reader announces a status only if it is in the page before its text changes.
    return html`<div part="picked-day" class=${isPicked ? '' : 'visually-hidden'}>
      <p role="status" tabindex="-1">
        ${isPicked ? renderShownDate(model, messages) : this.#lastPicked === null ? nothing : this.#renderReset(model)}
      </p>
      ${isPicked ? renderAsOfReset(picker, resolvedAsOf, model, this.#messages, messages) : nothing}
    </div>`;
  }

  /** Renders which version is shown after the choice has ended: the latest, unless the page has an earlier date of its own. */
  #renderReset(model: Model): Content {
    const {asOf, updated, publication} = model;
    const {messages} = this;
    const latest = publication?.versions[0]?.date ?? updated;
    if (latest === undefined) return nothing;
    if (asOf !== undefined && asOf < latest) return renderShownDate(model, messages);
    return renderFilled(this.#messages.shownNow, {date: renderDate(latest, messages)});
  }

  #renderVersions({versions}: Publication, {asOf, language}: Model): TemplateResult {
    const {messages} = this;
    const {picker} = this.resolvedAsOf;
    const {earlierVersions, thisVersion, showVersion} = this.#messages;
    const current = versions.find(({date}) => asOf === undefined || date <= asOf);
    return html` <details>
      <summary>${earlierVersions}</summary>
      <ul role="list" part="versions">
        ${versions.map((version) => {
          const {date, note, url} = version;
          const shown = renderDate(date, messages);
          const isCurrent = version === current;
          return html` <li part="version" aria-current=${ifDefined(isCurrent ? 'true' : undefined)}>
            <p class="day">
              ${url === undefined ? shown : html`<a href=${url}>${shown}</a>`}
              ${isCurrent ? html`<span part="current">${thisVersion}</span>` : nothing}
            </p>
            ${note ? html` <p>${renderText(note, language)}</p>` : nothing}
            ${picker && !isCurrent ? renderAsOfControl(picker, date, 'pick', renderFilled(showVersion, {date: shown})) : nothing}
          </li>`;
        })}
      </ul>
    </details>`;
  }

  #findNextControl(): HTMLElement | null | undefined {
    const find = (selector: string) => this.shadowRoot?.querySelector<HTMLElement>(selector);
    return (
      find('[part=picked-day] [part=button]') ??
      find(`[open] [data-as-of="${this.#lastPicked ?? ''}"]`) ??
      find('summary') ??
      find('[role=status]')
    );
  }

  /** Updates the links, which contain the page's address: no event is fired when a script of the page changes it. */
  #handleFocusIn(): void {
    this.requestUpdate();
  }
}
