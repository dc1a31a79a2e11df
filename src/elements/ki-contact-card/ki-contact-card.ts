import {html, nothing, type CSSResultGroup, type TemplateResult} from 'lit';
import {property, state} from '../property.js';
import {OnDemand} from '../../on-demand.js';
import {isolate} from '../../model/bidi.js';
import {toMailto} from '../../model/mail-address.js';
import type {Contact, Model, Organization} from '../../model/model.js';
import {formatTelephone, toDialString} from '../../model/telephone.js';
import type {LocalizedText} from '../../model/text.js';
import {cardStyles} from '../card.styles.js';
import {canCopy, copyText} from '../copy-text.js';
import {TaskController} from '../task-controller.js';
import {WidgetElement} from '../widget-element.js';
import {
  renderDate,
  renderFilled,
  minLettersInHeading,
  renderBreaks,
  renderHeading,
  renderIsolated,
  renderLink,
  renderText,
  separate,
  toHeadingLevel,
  type Content,
} from '../parts.js';
import {saveFile} from '../save-file.js';
import * as attributes from './attributes.js';
import {styles} from './ki-contact-card.styles.js';
import {guardListener} from '../../guard.js';

/** Writes vCards. Loaded when a visitor is about to download one, or a script asks for one. */
export const vcardModule = new OnDemand('vCards', () => import('../../export/vcard.js'));

/**
 * The project's contacts. The role is shown first and the person second, because people change and roles stay.
 *
 * @summary Whom to ask: role, person, e-mail, telephone and vCard.
 * @tag ki-contact-card
 * @slot - The fallback: shown until the contacts are ready, and when there are none.
 * @slot heading - Replaces the widget's heading.
 * @fires {FeedLoadEvent} ki-feed-load - A feed has loaded, for the first time or with new content.
 * @fires {FeedErrorEvent} ki-feed-error - The feed could not be loaded or renewed.
 * @csspart heading - The widget's heading.
 * @csspart card - The card around the contacts.
 * @csspart contact - One contact.
 * @csspart role - The role of a contact. It is a heading when there are several contacts.
 * @csspart widget - Everything that the widget draws.
 * @csspart note - The sentence that is shown while there is no content.
 * @csspart button - A button.
 * @csspart notice - The line that says that the content was renewed, or could not be. Only with `refresh`.
 * @csspart source - The source line.
 */
export class KiContactCard extends WidgetElement {
  static override get styles(): CSSResultGroup {
    return [super.styles, cardStyles, styles];
  }

  /** Id of the only contact to show. Without it, all contacts are shown. */
  @property({converter: attributes.contact}) contact: string | null = null;
  /** `off` hides the buttons that download a contact. */
  @property({converter: attributes.downloads}) downloads: 'on' | 'off' = 'on';

  /** Result of the last attempt to copy a contact's address. */
  @state() private copyResult: {readonly contact: Contact; readonly succeeded: boolean} | null = null;
  readonly #tasks = new TaskController(this);

  /**
   * Returns a contact as vCard 4.0. Loads the part of the script that writes vCards.
   *
   * @param id - Id of the contact. Without it, all contacts that are shown are returned, one after the other.
   * @throws {TypeError} If no feed is loaded yet.
   * @throws {RangeError} If the feed has no such contact on the date that is shown.
   */
  async toVCard(id?: string): Promise<string> {
    const {model} = this;
    if (!model) throw new TypeError('There are no contacts yet: wait for ki-feed-load');
    const contacts = selectContacts(model, id ?? this.contact);
    if (id !== undefined && !contacts.length) throw new RangeError(describeUnknownContact(id, model));
    const {toVCard} = await vcardModule.load();
    return toVCard(contacts, model.updated);
  }

  get #messages() {
    return this.messagesFor('contact');
  }

  protected override isEmpty(model: Model): boolean {
    return selectContacts(model, this.contact).length === 0;
  }

  protected override emptyMessage(): string {
    return this.#messages.contactEmpty;
  }

  protected override renderContent(model: Model): TemplateResult {
    const groups = groupByTitle(selectContacts(model, this.contact));
    const hasSeveral = groups.length > 1 || (groups[0]?.contacts.length ?? 0) > 1;
    const sections = groups.map((group) => this.#renderGroup(group, hasSeveral, model));
    return html`<div part="card">
      ${this.renderHeading(this.#messages.contactHeading)}
      ${
        hasSeveral
          ? html`<ul>
              ${sections.map((section) => html` <li>${section}</li>`)}
            </ul>`
          : sections
      }
    </div>`;
  }

  #renderGroup({title, contacts}: ContactGroup, hasSeveral: boolean, model: Model): TemplateResult {
    const heading = renderText(title, model.language, minLettersInHeading);
    const level = toHeadingLevel(this.headingLevel) + 1;
    // A single contact needs no heading besides the widget's.
    return html`${title ? (hasSeveral ? renderHeading(level, heading, 'role') : html`<div part="role">${heading}</div>`) : nothing}
    ${contacts.map((contact) => this.#renderContact(contact, title, hasSeveral, model))}`;
  }

  #renderContact(contact: Contact, title: LocalizedText | undefined, hasSeveral: boolean, model: Model): TemplateResult {
    const {id, role, purpose, person, organization, email, telephone, url} = contact;
    const {language} = model;
    const messages = this.#messages;
    const names: Content[] = [];
    if (person !== undefined && role) names.push(renderIsolated(person)); // Without a role, the person is the title.
    if (organization) names.push(...this.#renderOrganization(organization, organization.name !== title, language));
    const channels: Content[] = [];
    if (email !== undefined) {
      const link = toMailto(email, [(role ?? purpose)?.value, model.project?.shortName.value]);
      channels.push(renderChannel(messages.email, link, email, canCopy() ? this.#renderCopy(contact, email) : nothing));
    }
    if (telephone !== undefined) {
      const dialString = toDialString(telephone);
      channels.push(renderChannel(messages.telephone, dialString && `tel:${dialString}`, formatTelephone(telephone)));
    }
    if (url !== undefined) channels.push(renderChannel(messages.website, url, url.replace(/^https?:\/\/|\/$/g, '')));
    /** Distinguishes the buttons of several contacts for screen readers. */
    const owner: Content[] = hasSeveral ? [...new Set([title?.value, person])].flatMap((each) => (each ? [renderIsolated(each)] : [])) : [];
    return html`<div part="contact" data-unit=${id}>
      ${purpose ? html` <p>${renderText(purpose, language)}</p>` : nothing}
      ${names.length ? html` <p class="who">${separate(names)}</p>` : nothing} ${channels.length ? html` <dl>${channels}</dl>` : nothing}
      ${this.downloads === 'off' ? nothing : this.#renderDownload(id, owner)}
    </div>`;
  }

  /**
   * Renders an organisation's name, and whether it has ended or merged into another.
   *
   * @param showsName - `false` if the heading is the name already.
   */
  #renderOrganization({name, hasEnded, successor, period}: Organization, showsName: boolean, language: string): Content[] {
    const content = showsName ? renderText(name, language) : nothing;
    if (!hasEnded) return showsName ? [content] : [];
    const note = successor
      ? renderFilled(this.messagesFor('members').nowPartOf, {name: renderLink(successor, language)})
      : renderFilled(this.messages.until, {date: renderDate(period?.to ?? '', this.messages)});
    return [html`${content} (${note})`];
  }

  #renderCopy(contact: Contact, email: string): TemplateResult {
    const {copy, copied, copyFailed} = this.#messages;
    const result = this.copyResult?.contact === contact ? this.copyResult : null;
    return html` <button
        type="button"
        part="button"
        class="copy"
        @click=${guardListener('A click', () => this.#handleCopyClick(contact, email))}
      >
        ${copy}<span class="visually-hidden"> ${email}</span></button
      ><span role="status">${result ? (result.succeeded ? copied : copyFailed) : nothing}</span>`;
  }

  /** @param owner - Names the contact for screen readers, where there are several. */
  #renderDownload(id: string, owner: readonly Content[]): TemplateResult {
    const {preparingFile, fileFailed} = this.messages;
    const note = this.#tasks.noteFor(id);
    const prepare = guardListener('A preparation', () => vcardModule.prepare());
    return html` <p class="save" @pointerenter=${prepare} @focusin=${prepare}>
      <button type="button" part="button" @click=${guardListener('A download', () => this.#tasks.run(id, () => this.#saveVCard(id)))}>
        ${renderBreaks(this.#messages.saveContact, minLettersInHeading)}${owner.length ? html`<span class="visually-hidden"> – ${separate(owner)}</span>` : nothing}</button
      ><span role="status">${note ? (note === 'slow' ? preparingFile : fileFailed) : nothing}</span>
    </p>`;
  }

  async #saveVCard(id: string): Promise<void> {
    const {toVCardName} = await vcardModule.load();
    saveFile(await this.toVCard(id), 'text/vcard;charset=utf-8', toVCardName(id));
  }

  async #handleCopyClick(contact: Contact, email: string): Promise<void> {
    this.copyResult = null;
    this.copyResult = {contact, succeeded: await copyText(email)};
  }
}

/**
 * Renders a way to reach a contact.
 *
 * @param href - Empty if the text cannot be a link, such as two telephone numbers.
 */
function renderChannel(name: string, href: string, text: string, button: Content = nothing): TemplateResult {
  if (!href)
    return html`<div>
      <dt>${name}</dt>
      <dd>${text}</dd>
    </div>`;
  // Lines break after @, and after dots and slashes. The label keeps screen readers from reading the parts as separate words.
  const [, account = '', rest = text] = /^(.+@)(.+)$/.exec(text) ?? [];
  const parts = [
    renderBreakable(account),
    account ? html`<wbr /><span class="domain">${renderBreakable(rest)}</span>` : renderBreakable(rest),
  ];
  return html`<div>
    <dt>${name}</dt>
    <dd><a href=${href} class="address" aria-label=${isolate(text)}>${parts}</a>${button}</dd>
  </div>`;
}

function renderBreakable(text: string): Content {
  return text.split(/(?<=[./])/).map((part, i) => (i ? html`<wbr />${part}` : part));
}

/** Contacts with the same heading. */
interface ContactGroup {
  readonly title: LocalizedText | undefined;
  readonly contacts: Contact[];
}

/** Groups contacts by their heading: the role if there is one, otherwise the person or the organisation. */
function groupByTitle(contacts: readonly Contact[]): ContactGroup[] {
  const groups = new Map<string | undefined, ContactGroup>();
  for (const contact of contacts) {
    const {role, person, organization} = contact;
    const title = role ?? (person === undefined ? organization?.name : {value: person, lang: ''});
    const group = groups.get(title?.value) ?? {title, contacts: []};
    group.contacts.push(contact);
    groups.set(title?.value, group);
  }
  return [...groups.values()];
}

function selectContacts({contacts}: Model, id: string | null): readonly Contact[] {
  return id === null ? contacts : contacts.filter((contact) => contact.id === id);
}

function describeUnknownContact(id: string, {contacts}: Model): string {
  const ids = contacts.slice(0, 20).map((contact) => contact.id);
  return `The feed has no contact “${id}” on this date. It has: ${ids.join(', ') || 'none'}.`;
}
