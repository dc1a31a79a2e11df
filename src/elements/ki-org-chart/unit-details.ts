import {html, nothing, type TemplateResult} from 'lit';
import {toMailto} from '../../model/mail-address.js';
import type {Contact, Member, Unit} from '../../model/model.js';
import {formatTelephone, toDialString} from '../../model/telephone.js';
import {
  renderFilled,
  renderIsolated,
  renderLink,
  renderMemberNotes,
  renderText,
  renderWithShort,
  separate,
  type Content,
} from '../parts.js';
import type {VisibleUnit} from './visible-units.js';
import {unitUrl} from '../../controllers/unit-address.js';
import {formatMemberCounts, type UnitMessages} from './unit-text.js';

/** Whether there is more to tell of a unit than its box does. */
export function hasDetails({description, members, contacts, url}: Unit): boolean {
  return description !== undefined || members.length > 0 || contacts !== undefined || url !== undefined;
}

/** What more there is to read of a unit: description, members, contacts, page, and the link to the unit itself. */
export function renderDetails({unit, isDetailed}: VisibleUnit, language: string, texts: UnitMessages): TemplateResult {
  const {description, members, contacts = [], url, name} = unit;
  const {details, lessDetails, moreAbout} = texts.chart;
  const button = isDetailed ? lessDetails : details;
  return html` <details part="details" ?open=${isDetailed}>
    <summary>${button}<span class="visually-hidden"> ${renderFilled(moreAbout, {name: renderText(name, language)})}</span></summary>
    ${description ? html` <p>${renderText(description, language)}</p>` : nothing}
    ${
      members.length
        ? html` <p class="count">${formatMemberCounts(members, texts.common, texts.members)}</p>
            <ul role="list" class="members">
              ${members.map((member) => html` <li role="listitem">${renderMember(member, language, texts)}</li>`)}
            </ul>`
        : nothing
    }
    ${contacts.map((contact) => html` <p>${renderFilled(texts.chart.contact, {contact: renderContact(contact, language)})}</p>`)}
    ${url === undefined ? nothing : html` <p>${renderLink({name, url}, language)}</p>`} ${renderUnitLink(unit, language, texts)}
  </details>`;
}

/** The page's address with the unit in it, to be copied. */
export function renderUnitLink({id, name, shortName}: Unit, language: string, {chart}: UnitMessages): TemplateResult {
  return html` <p><a href=${unitUrl(id)}>${renderFilled(chart.linkTo, {name: renderText(shortName ?? name, language)})}</a></p>`;
}

/** Role first, for people change; then the pathIds to reach them. */
function renderContact({role, person, organization, email, telephone, url}: Contact, language: string): Content {
  const link = (href: string, words: string) => html`<a href=${href}>${renderIsolated(words)}</a>`;
  const parts: Content[] = [];
  if (role) parts.push(renderText(role, language));
  if (person !== undefined) parts.push(renderIsolated(person));
  if (organization) parts.push(renderText(organization.name, language));
  if (email !== undefined) parts.push(link(toMailto(email, [role?.value]), email));
  if (telephone !== undefined) {
    const dialled = toDialString(telephone);
    parts.push(dialled ? link(`tel:${dialled}`, formatTelephone(telephone)) : renderIsolated(formatTelephone(telephone)));
  }
  if (url !== undefined) parts.push(link(url, url.replace(/^https?:\/\/|\/$/g, '')));
  return separate(parts);
}

function renderMember(member: Member, language: string, {common, members}: UnitMessages): Content {
  const {organization, name, role} = member;
  const notes = renderMemberNotes(member, language, common, members);
  if (role !== 'member') notes.unshift(members.roles[role]);
  return [
    renderWithShort(name, organization.shortName, language, renderLink({name, url: organization.url}, language)),
    notes.length ? html`<span class="note">, ${separate(notes)}</span>` : nothing,
  ];
}
