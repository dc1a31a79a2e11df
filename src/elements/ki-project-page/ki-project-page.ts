import {html, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult} from 'lit';
import {ifDefined} from 'lit/directives/if-defined.js';
import {toJsonLd, type JsonLd} from '../../export/json-ld.js';
import type {Model} from '../../model/model.js';
import {projectMessages, publicationMessages} from '../../locales/locales.js';
import {FeedProviderMixin} from '../feed-provider-mixin.js';
import {WidgetElement} from '../widget-element.js';
import {renderShownDate, toHeadingLevel, type Content} from '../parts.js';
import {asOfStyles, renderAsOfReset} from '../as-of-controls.js';
import {styles} from './ki-project-page.styles.js';

/**
 * The project's page in one tag: what the project is, how it is organised, who takes part, whom to ask, and when the page was
 * reviewed. Parts without content in the feed are left out. All parts share one source line. There are no landmarks, because
 * those belong to the host page. Headings structure the content.
 *
 * @summary The whole project page: all other widgets except the browser notice.
 * @tag ki-project-page
 * @slot - The fallback: shown until the page is ready, and when there is none.
 * @fires {FeedLoadEvent} ki-feed-load - A feed has loaded, for the first time or with new content.
 * @fires {FeedErrorEvent} ki-feed-error - The feed could not be loaded or renewed.
 * @fires {AsOfChangeEvent} ki-as-of-change - The date of all widgets inside is about to change. Cancelable.
 * @csspart page - All widgets of the page.
 * @csspart widget - Everything that the widget draws.
 * @csspart note - The sentence that is shown while there is no content.
 * @csspart button - A button.
 * @csspart picked-day - The notice that an earlier version is shown, with a button to return.
 * @csspart notice - The line that says that the content was renewed, or could not be. Only with `refresh`.
 * @csspart source - The source line.
 */
export class KiProjectPage extends FeedProviderMixin(WidgetElement) {
  static override get styles(): CSSResultGroup {
    return [super.styles, styles, asOfStyles];
  }

  /** Whether a day was picked once: then the focus may come to the page when that is undone. */
  #wasPicked = false;

  override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    this.#wasPicked ||= this.pickedAsOf !== null;
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

  get #texts() {
    return this.messagesFor(projectMessages);
  }

  protected override isEmpty(model: Model): boolean {
    // While a day is picked, the publication info is what leads back.
    const isEmptyOnDay = !model.project && !model.units.length && !model.groups.length && !model.contacts.length;
    return isEmptyOnDay && (this.pickedAsOf === null || !model.publication);
  }

  protected override emptyMessage(): string {
    return this.#texts.projectEmpty;
  }

  protected override get showsProjectText(): boolean {
    return true;
  }

  protected override renderContent(model: Model): TemplateResult {
    const level = toHeadingLevel(this.headingLevel);
    const below = model.project ? Math.min(6, level + 1) : level;
    const has = (id: string) => model.groups.some((group) => group.id === id && (group.members.length || group.statement));
    return html`<div part="page" tabindex=${ifDefined(this.#wasPicked ? -1 : undefined)}>
      ${this.#renderNotice(model)} ${model.project ? html`<ki-project-intro heading-level=${level}></ki-project-intro>` : nothing}
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

  /** Who comes by a link to an earlier day must not have to read to the end of the page to know. The publication info announces it. */
  #renderNotice(model: Model): Content {
    const {resolvedAsOf, messages} = this;
    const {picker, picked} = resolvedAsOf;
    if (!picker || picked === null || model.asOf === undefined) return nothing;
    return html`<div part="picked-day">
      <p>${renderShownDate(model, messages)}</p>
      ${renderAsOfReset(picker, resolvedAsOf, model, this.messagesFor(publicationMessages), messages, () =>
        this.shadowRoot?.querySelector<HTMLElement>('[part=page]')?.focus(),
      )}
    </div>`;
  }
}
