import {html, nothing, type CSSResultGroup, type TemplateResult} from 'lit';
import {property} from 'lit/decorators.js';
import type {Contact, Model} from '../../model/model.js';
import {contact} from '../../locales/locales.js';
import {FeedElement} from '../feed-element.js';
import {renderText, separate, type Content} from '../parts.js';
import {styles} from './ki-contact-card.styles.js';

/**
 * Whom to ask: the role first, then the person and the organisation, for people change and roles stay.
 *
 * @summary The project's contacts.
 * @tag ki-contact-card
 * @slot - What is shown until the contacts are ready, and when there are none.
 * @slot heading - Replaces the heading.
 * @fires {FeedLoadEvent} ki-feed-load - The feed is here, or a new edition of it.
 * @fires {FeedErrorEvent} ki-feed-error - The feed cannot be had, or not renewed.
 * @csspart heading - The widget's heading.
 * @csspart card - The card around the contacts.
 * @csspart contact - One contact.
 * @csspart role - What the contact is for.
 * @csspart widget - All that the widget draws.
 * @csspart note - What a visitor reads while there is nothing to show.
 * @csspart button - A button.
 * @csspart notice - With `refresh`: that the content was renewed, or cannot be.
 * @csspart source - The source line.
 */
export class KiContactCard extends FeedElement {
  static override get styles(): CSSResultGroup {
    return [super.styles, styles];
  }

  /** Id of the one contact to show; without it all are shown. */
  @property() contact: string | null = null;

  get #texts() {
    return this.pick(contact);
  }

  protected override isEmpty(model: Model): boolean {
    return this.#select(model).length === 0;
  }

  protected override emptyText(): string {
    return this.#texts.contactEmpty;
  }

  protected override renderContent(model: Model): TemplateResult {
    const contacts = this.#select(model);
    return html`<div part="card">
      ${this.renderHeading(this.#texts.contactHeading)}
      ${
        contacts.length === 1
          ? contacts.map((contact) => html`<div part="contact" data-unit=${contact.id}>${this.#renderContact(contact, model)}</div>`)
          : html`<ul>
              ${contacts.map((contact) => html`<li part="contact" data-unit=${contact.id}>${this.#renderContact(contact, model)}</li>`)}
            </ul>`
      }
    </div>`;
  }

  #renderContact({role, purpose, person, organization, email, telephone, url}: Contact, {language}: Model): TemplateResult {
    const who: Content[] = [];
    if (person !== undefined) who.push(person);
    if (organization) who.push(renderText(organization.name, language));
    return html`
      ${role ? html`<p part="role">${renderText(role, language)}</p>` : nothing}
      ${purpose ? html`<p>${renderText(purpose, language)}</p>` : nothing} ${who.length ? html`<p>${separate(who)}</p>` : nothing}
      <dl>
        ${email === undefined ? nothing : this.#renderWay(this.#texts.email, `mailto:${encodeURI(email)}`, email)}
        ${telephone === undefined ? nothing : this.#renderWay(this.#texts.telephone, `tel:${telephone.replace(/[^\d+]/g, '')}`, telephone)}
        ${url === undefined ? nothing : this.#renderWay(this.#texts.website, url, url.replace(/^https?:\/\/|\/$/g, ''))}
      </dl>
    `;
  }

  #renderWay(name: string, href: string, shown: string): TemplateResult {
    return html`<div>
      <dt>${name}</dt>
      <dd><a href=${href}>${shown}</a></dd>
    </div>`;
  }

  #select(model: Model): readonly Contact[] {
    return this.contact === null ? model.contacts : model.contacts.filter(({id}) => id === this.contact);
  }
}
