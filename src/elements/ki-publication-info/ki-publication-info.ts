import {html, nothing, type CSSResultGroup, type TemplateResult} from 'lit';
import type {Model} from '../../model/model.js';
import {publication} from '../../locales/locales.js';
import {FeedElement} from '../feed-element.js';
import {renderDate, renderText, type Content} from '../parts.js';
import {styles} from './ki-publication-info.styles.js';

/**
 * When the page was first published and last reviewed, and what changed between.
 *
 * @summary Publication dates and earlier versions.
 * @tag ki-publication-info
 * @slot - What is shown until the dates are ready, and when there are none.
 * @slot heading - Replaces the heading.
 * @fires {FeedLoadEvent} ki-feed-load - The feed is here, or a new edition of it.
 * @fires {FeedErrorEvent} ki-feed-error - The feed cannot be had, or not renewed.
 * @csspart heading - The widget's heading.
 * @csspart card - The card around the dates.
 * @csspart versions - The list of earlier versions.
 * @csspart widget - All that the widget draws.
 * @csspart note - What a visitor reads while there is nothing to show.
 * @csspart button - A button.
 * @csspart notice - With `refresh`: that the content was renewed, or cannot be.
 * @csspart source - The source line.
 */
export class KiPublicationInfo extends FeedElement {
  static override get styles(): CSSResultGroup {
    return [super.styles, styles];
  }

  get #texts() {
    return this.pick(publication);
  }

  protected override isEmpty({publication}: Model): boolean {
    return !publication || !(publication.firstPublished ?? publication.lastReviewed ?? publication.versions[0]);
  }

  protected override emptyText(): string {
    return this.#texts.publicationEmpty;
  }

  protected override renderContent(model: Model): TemplateResult {
    const {publication} = model;
    return html`<div part="card">
      ${this.renderHeading(this.#texts.publicationHeading)}
      <dl>
        ${this.#renderDay(this.#texts.firstPublished, publication?.firstPublished)}
        ${this.#renderDay(this.#texts.lastReviewed, publication?.lastReviewed)}
      </dl>
      ${publication?.versions.length ? this.#renderVersions(model) : nothing}
      ${publication?.url === undefined ? nothing : html`<p class="all"><a href=${publication.url}>${this.#texts.earlierVersions}</a></p>`}
    </div>`;
  }

  #renderDay(name: string, day: string | undefined): Content {
    return day === undefined
      ? nothing
      : html`<div>
          <dt>${name}</dt>
          <dd>${renderDate(day, this.messages)}</dd>
        </div>`;
  }

  #renderVersions({publication, language}: Model): TemplateResult {
    return html`<details>
      <summary>${this.#texts.earlierVersions}</summary>
      <ul part="versions">
        ${publication?.versions.map(({date, note, url}) => {
          const shown = renderDate(date, this.messages);
          return html`<li>
            ${url === undefined ? shown : html`<a href=${url}>${shown}</a>`}${note ? html`: ${renderText(note, language)}` : nothing}
          </li>`;
        })}
      </ul>
    </details>`;
  }
}
