import {html, nothing, type TemplateResult} from 'lit';
import {unitUrl} from '../../controllers/unit-address.js';
import {fill} from '../../locales/format.js';
import {isolate} from '../../model/bidi.js';
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
import {formatMemberCounts, groupMembers, type UnitMessages} from './unit-text.js';

/**
 * Whether there is more about a unit than its box shows.
 *
 * @param opensBranches - Whether the details of each unit that has units below it have a button that shows only these.
 */
export function hasDetails({description, members, contacts, url, children}: Unit, opensBranches: boolean): boolean {
  return (
    description !== undefined || members.length > 0 || contacts !== undefined || url !== undefined || (opensBranches && children.length > 0)
  );
}

/**
 * Renders the details of a unit: description, members, contacts, page, and a link to the unit itself.
 *
 * @param branchButton - The button that shows only this unit and the units below it.
 */
export function renderDetails(unit: Unit, language: string, messages: UnitMessages, branchButton: Content): TemplateResult {
  const {description, members, contacts = [], url, name} = unit;
  return html` <div part="details">
    ${description ? html` <p>${renderText(description, language)}</p>` : nothing}
    ${
      members.length
        ? html` <p class="count" tabindex="-1">${formatMemberCounts(members, messages.common, messages.members)}</p>
            <ul role="list" class="members">
              ${groupMembers(members).map((group) => html` <li role="listitem">${renderMember(group, language, messages)}</li>`)}
            </ul>`
        : nothing
    }
    ${contacts.map((contact) => html` <p>${renderFilled(messages.chart.contact, {contact: renderContact(contact, language)})}</p>`)}
    ${url === undefined ? nothing : html` <p>${renderLink({name, url}, language)}</p>`} ${renderUnitLink(unit, messages, branchButton)}
  </div>`;
}

/**
 * Renders the link that copies the unit's address: the page's URL with the unit's id.
 *
 * @param button - A button next to it.
 */
export function renderUnitLink({id, name, shortName}: Unit, {chart}: UnitMessages, button: Content = nothing): TemplateResult {
  const label = fill(chart.copyLink, {name: isolate((shortName ?? name).value)}).join('');
  return html` <p class="copy">
    ${button}<a class="link" href=${unitUrl(id)} aria-label=${label} title=${label}></a><span role="status"></span>
  </p>`;
}

/** Renders a contact. The role is first because it outlasts the person. */
function renderContact({role, person, organization, email, telephone, url}: Contact, language: string): Content {
  const toLink = (href: string, text: string) => html`<a href=${href} class="address">${renderIsolated(text)}</a>`;
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

/** Renders an organisation with all its roles. */
function renderMember(memberships: readonly [Member, ...Member[]], language: string, {common, members}: UnitMessages): Content {
  const [{organization, name}] = memberships;
  const notes = memberships.flatMap((member) => [
    ...(member.role !== 'member' || memberships.length > 1 ? [members.roles[member.role]] : []),
    ...renderMemberNotes(member, language, common, members),
  ]);
  return [
    renderWithShort(name, organization.shortName, language, renderLink({name, url: organization.url}, language)),
    notes.length ? html`<span class="note">, ${separate(notes)}</span>` : nothing,
  ];
}
