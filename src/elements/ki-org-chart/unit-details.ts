import {html, nothing, type TemplateResult} from 'lit';
import {unitUrl} from '../../controllers/unit-address.js';
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
import {formatMemberCounts, type UnitMessages} from './unit-text.js';
import type {VisibleUnit} from './visible-units.js';

/** Whether the feed has more about a unit than its box shows. */
export function hasDetails({description, members, contacts, url}: Unit): boolean {
  return description !== undefined || members.length > 0 || contacts !== undefined || url !== undefined;
}

/** Renders the details of a unit: description, members, contacts, page, and a link to the unit itself. */
export function renderDetails({unit, isDetailed}: VisibleUnit, language: string, messages: UnitMessages): TemplateResult {
  const {description, members, contacts = [], url, name} = unit;
  const {details, lessDetails, moreAbout} = messages.chart;
  const label = isDetailed ? lessDetails : details;
  return html` <details part="details" ?open=${isDetailed}>
    <summary>${label}<span class="visually-hidden"> ${renderFilled(moreAbout, {name: renderText(name, language)})}</span></summary>
    ${description ? html` <p>${renderText(description, language)}</p>` : nothing}
    ${
      members.length
        ? html` <p class="count">${formatMemberCounts(members, messages.common, messages.members)}</p>
            <ul role="list" class="members">
              ${members.map((member) => html` <li role="listitem">${renderMember(member, language, messages)}</li>`)}
            </ul>`
        : nothing
    }
    ${contacts.map((contact) => html` <p>${renderFilled(messages.chart.contact, {contact: renderContact(contact, language)})}</p>`)}
    ${url === undefined ? nothing : html` <p>${renderLink({name, url}, language)}</p>`} ${renderUnitLink(unit, language, messages)}
  </details>`;
}

/** Renders a link that visitors can copy: the page's URL with the unit's id. */
export function renderUnitLink({id, name, shortName}: Unit, language: string, {chart}: UnitMessages): TemplateResult {
  return html` <p><a href=${unitUrl(id)}>${renderFilled(chart.linkTo, {name: renderText(shortName ?? name, language)})}</a></p>`;
}

/** Renders a contact. The role is first because it outlasts the person. */
function renderContact({role, person, organization, email, telephone, url}: Contact, language: string): Content {
  const toLink = (href: string, text: string) => html`<a href=${href}>${renderIsolated(text)}</a>`;
  const parts: Content[] = [];
  if (role) parts.push(renderText(role, language));
  if (person !== undefined) parts.push(renderIsolated(person));
  if (organization) parts.push(renderText(organization.name, language));
  if (email !== undefined) parts.push(toLink(toMailto(email, [role?.value]), email));
  if (telephone !== undefined) {
    const dialString = toDialString(telephone);
    const formatted = formatTelephone(telephone);
    parts.push(dialString ? toLink(`tel:${dialString}`, formatted) : renderIsolated(formatted));
  }
  if (url !== undefined) parts.push(toLink(url, url.replace(/^https?:\/\/|\/$/g, '')));
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
