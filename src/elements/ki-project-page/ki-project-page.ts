import {html, nothing, type CSSResultGroup, type TemplateResult} from 'lit';
import {toJsonLd, type JsonLd} from '../../export/json-ld.js';
import type {Model} from '../../model/model.js';
import {project} from '../../locales/locales.js';
import {FeedElement} from '../feed-element.js';
import {styles} from './ki-project-page.styles.js';

/**
 * The project's page in one tag: what it is, how it is organised, who takes part, whom to ask, and when the page was
 * reviewed. A part that the feed has nothing for is left out; one source line serves all.
 *
 * @summary The whole page.
 * @tag ki-project-page
 * @slot - What is shown until the page is ready, and when there is none.
 * @fires {FeedLoadEvent} ki-feed-load - The feed is here.
 * @fires {FeedErrorEvent} ki-feed-error - The feed cannot be had.
 * @csspart page - All widgets of the page.
 * @csspart widget - All that the widget draws.
 * @csspart note - What a visitor reads while there is nothing to show.
 * @csspart button - A button.
 * @csspart source - The source line.
 */
export class KiProjectPage extends FeedElement {
  static override get styles(): CSSResultGroup {
    return [super.styles, styles];
  }

  /**
   * What the page says, as structured data for search engines: plain data, in the terms of schema.org.
   *
   * @throws {TypeError} When there is no page yet.
   */
  toJSONLD(): JsonLd {
    if (!this.model) throw new TypeError('There is no page yet: wait for ki-feed-load');
    return toJsonLd(this.model, location.href.split('#', 1)[0]);
  }

  protected override get provides(): boolean {
    return true;
  }

  get #texts() {
    return this.pick(project);
  }

  protected override isEmpty(model: Model): boolean {
    return !model.project && !model.units.length && !model.groups.length && !model.contacts.length;
  }

  protected override emptyText(): string {
    return this.#texts.projectEmpty;
  }

  protected override renderContent(model: Model): TemplateResult {
    const {headingLevel} = this;
    const below = model.project ? headingLevel + 1 : headingLevel;
    const has = (id: string) => model.groups.some((group) => group.id === id && (group.members.length || group.statement));
    return html`<div part="page">
      ${model.project ? html`<ki-project-intro heading-level=${headingLevel}></ki-project-intro>` : nothing}
      ${model.units.length ? html`<ki-org-chart heading-level=${below}></ki-org-chart>` : nothing}
      ${has('project') ? html`<ki-partner-list heading-level=${below}></ki-partner-list>` : nothing}
      ${
        model.contacts.length || model.publication
          ? html`<div class="pair">
              ${model.contacts.length ? html`<ki-contact-card heading-level=${below}></ki-contact-card>` : nothing}
              ${model.publication ? html`<ki-publication-info heading-level=${below}></ki-publication-info>` : nothing}
            </div>`
          : nothing
      }
      ${has('site') ? html`<ki-partner-list group="site" variant="logos" heading-level=${below}></ki-partner-list>` : nothing}
    </div>`;
  }
}
