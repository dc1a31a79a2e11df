import {html, nothing, type CSSResultGroup, type TemplateResult} from 'lit';
import {property, state} from 'lit/decorators.js';
import {toVCard, toVCardName} from '../../export/vcard.js';
import {contactMessages, memberMessages} from '../../locales/locales.js';
import {isolate} from '../../model/bidi.js';
import {toMailto} from '../../model/mail-address.js';
import type {Contact, Model, Organization} from '../../model/model.js';
import {formatTelephone, toDialString} from '../../model/telephone.js';
import type {LocalizedText} from '../../model/text.js';
import {cardStyles} from '../card.styles.js';
import {canCopy, copyText} from '../copy-text.js';
import {idOf, onOrOff} from '../attribute-values.js';
import {WidgetElement} from '../widget-element.js';
import {
  renderDate,
  renderFilled,
  renderHeading,
  renderIsolated,
  renderLink,
  renderText,
  separate,
  toHeadingLevel,
  type Content,
} from '../parts.js';
import {saveFile} from '../save-file.js';
import {styles} from './ki-contact-card.styles.js';
import {guardListener} from '../../guard.js';

/**
 * The project's contacts. The role comes before the person and the organisation, because people change and roles stay.
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
  @property({
    converter: idOf({
      noun: 'contact',
      code: 'unknown-contact',
      absent: null,
      inFeed: ({contacts = []}) => contacts,
      onDay: ({contacts}) => contacts,
    }),
  })
  contact: string | null = null;
  /** `off` hides the buttons that download a contact. */
  @property({converter: onOrOff('on')}) downloads: 'on' | 'off' = 'on';

  /** The contact whose address was to be copied last, and whether it was. */
  @state() private copied: {readonly of: Contact; readonly isDone: boolean} | null = null;

  /**
   * A contact as vCard 4.0; all that are shown, one after the other, when no id is given.
   *
   * @throws {TypeError} When there is no feed yet.
   * @throws {RangeError} When the feed has no such contact on the day that is shown.
   */
  toVCard(id?: string): string {
    if (!this.model) throw new TypeError('There are no contacts yet: wait for ki-feed-load');
    const contacts = select(this.model, id ?? this.contact);
    if (id !== undefined && !contacts.length) throw new RangeError(noContact(id, this.model));
    return toVCard(contacts, this.model.updated);
  }

  get #texts() {
    return this.messagesFor(contactMessages);
  }

  protected override isEmpty(model: Model): boolean {
    return select(model, this.contact).length === 0;
  }

  protected override emptyMessage(): string {
    return this.#texts.contactEmpty;
  }

  protected override renderContent(model: Model): TemplateResult {
    const groups = groupByTitle(select(model, this.contact));
    const isAlone = groups.length === 1 && groups[0]?.contacts.length === 1;
    const shown = groups.map((group) => this.#renderGroup(group, !isAlone, model));
    return html`<div part="card">
      ${this.renderHeading(this.#texts.contactHeading)}
      ${
        isAlone
          ? shown
          : html`<ul>
              ${shown.map((group) => html` <li>${group}</li>`)}
            </ul>`
      }
    </div>`;
  }

  #renderGroup({title, contacts}: Group, isOneOfSeveral: boolean, model: Model): TemplateResult {
    const words = renderText(title, model.language);
    const level = toHeadingLevel(this.headingLevel) + 1;
    // A contact that is alone has the widget's heading.
    return html`${title ? (isOneOfSeveral ? renderHeading(level, words, 'role') : html`<div part="role">${words}</div>`) : nothing}
    ${contacts.map((contact) => this.#renderContact(contact, title, isOneOfSeveral, model))}`;
  }

  #renderContact(contact: Contact, title: LocalizedText | undefined, isOneOfSeveral: boolean, model: Model): TemplateResult {
    const {id, role, purpose, person, organization, email, telephone, url} = contact;
    const {language} = model;
    const texts = this.#texts;
    const who: Content[] = [];
    if (person !== undefined && role) who.push(renderIsolated(person)); // Without a role it is the title.
    if (organization) who.push(...this.#renderOrganization(organization, organization.name !== title, language));
    const ways: Content[] = [];
    if (email !== undefined) {
      const link = toMailto(email, [(role ?? purpose)?.value, model.project?.shortName.value]);
      ways.push(renderWay(texts.email, link, email, canCopy() ? this.#renderCopy(contact, email) : nothing));
    }
    if (telephone !== undefined) {
      const dialled = toDialString(telephone);
      ways.push(renderWay(texts.telephone, dialled && `tel:${dialled}`, formatTelephone(telephone)));
    }
    if (url !== undefined) ways.push(renderWay(texts.website, url, url.replace(/^https?:\/\/|\/$/g, '')));
    const whose: Content[] = isOneOfSeveral
      ? [...new Set([title?.value, person])].flatMap((each) => (each ? [renderIsolated(each)] : []))
      : [];
    return html`<div part="contact" data-unit=${id}>
      ${purpose ? html` <p>${renderText(purpose, language)}</p>` : nothing}
      ${who.length ? html` <p class="who">${separate(who)}</p>` : nothing} ${ways.length ? html` <dl>${ways}</dl>` : nothing}
      ${
        this.downloads === 'off'
          ? nothing
          : html` <p class="save">
              <button
                type="button"
                part="button"
                @click=${guardListener('A download', () => saveFile(this.toVCard(id), 'text/vcard;charset=utf-8', toVCardName(id)))}
              >
                ${texts.saveContact}${whose.length ? html`<span class="visually-hidden"> – ${separate(whose)}</span>` : nothing}
              </button>
            </p>`
      }
    </div>`;
  }

  /** Its name, unless that stands above already, and what has become of it. */
  #renderOrganization({name, hasEnded, successor, period}: Organization, isNamed: boolean, language: string): Content[] {
    const words = isNamed ? renderText(name, language) : nothing;
    if (!hasEnded) return isNamed ? [words] : [];
    const note = successor
      ? renderFilled(this.messagesFor(memberMessages).nowPartOf, {name: renderLink(successor, language)})
      : renderFilled(this.messages.until, {date: renderDate(period?.to ?? '', this.messages)});
    return [html`${words} (${note})`];
  }

  #renderCopy(contact: Contact, email: string): TemplateResult {
    const {copy, copied, copyFailed} = this.#texts;
    const last = this.copied?.of === contact ? this.copied : null;
    return html` <button
        type="button"
        part="button"
        class="copy"
        @click=${guardListener('A click', () => this.#handleCopyClick(contact, email))}
      >
        ${copy}<span class="visually-hidden"> ${email}</span></button
      ><span role="status">${last ? (last.isDone ? copied : copyFailed) : nothing}</span>`;
  }

  async #handleCopyClick(contact: Contact, email: string): Promise<void> {
    this.copied = null;
    this.copied = {of: contact, isDone: await copyText(email)};
  }
}

/** @param href - Empty for a text that is no address, such as two telephone numbers. */
function renderWay(name: string, href: string, shown: string, more: Content = nothing): TemplateResult {
  if (!href)
    return html`<div>
      <dt>${name}</dt>
      <dd>${shown}</dd>
    </div>`;
  // An address breaks at its dots rather than anywhere; a screen reader would take the pieces for words.
  const pieces = shown.split(/(?=[@./])/).map((piece, i) => (i ? html`<wbr />${piece}` : piece));
  return html`<div>
    <dt>${name}</dt>
    <dd><a href=${href} aria-label=${isolate(shown)}>${pieces}</a>${more}</dd>
  </div>`;
}

interface Group {
  readonly title: LocalizedText | undefined;
  readonly contacts: Contact[];
}

/** Contacts under what stands over them: the role, else the person, else the organisation. */
function groupByTitle(contacts: readonly Contact[]): Group[] {
  const groups = new Map<string | undefined, Group>();
  for (const contact of contacts) {
    const {role, person, organization} = contact;
    const title = role ?? (person === undefined ? organization?.name : {value: person, lang: ''});
    const group = groups.get(title?.value) ?? {title, contacts: []};
    group.contacts.push(contact);
    groups.set(title?.value, group);
  }
  return [...groups.values()];
}

function select({contacts}: Model, id: string | null): readonly Contact[] {
  return id === null ? contacts : contacts.filter((contact) => contact.id === id);
}

function noContact(id: string, {contacts}: Model): string {
  const ids = contacts.slice(0, 20).map((contact) => contact.id);
  return `“${id}” is no contact of this feed on this day. It has: ${ids.join(', ') || 'none'}.`;
}
