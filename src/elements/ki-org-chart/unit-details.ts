import {html, nothing, type TemplateResult} from 'lit';
import type {Role} from '../../locales/messages.js';
import type {Member, Unit} from '../../model/model.js';
import {renderFilled, renderLink, renderMemberNotes, renderText, separate, type Content} from '../parts.js';
import type {ShownUnit} from './shown-units.js';
import {addressOf} from './unit-address.js';
import {countMembers, type ChartTexts} from './unit-words.js';

/** Whether there is more to tell of a unit than its box does. */
export function hasDetails({description, members, url}: Unit): boolean {
  return description !== undefined || members.length > 0 || url !== undefined;
}

/** What more there is to read of a unit: description, members, page, and the link to the unit itself. */
export function renderDetails({unit, isDetailed}: ShownUnit, language: string, texts: ChartTexts): TemplateResult {
  const {description, members, url, name} = unit;
  const {details, moreAbout, members: count} = texts.chart;
  return html`<details part="details" ?open=${isDetailed}>
    <summary>${details}<span class="visually-hidden"> ${renderFilled(moreAbout, {name: renderText(name, language)})}</span></summary>
    ${description ? html`<p>${renderText(description, language)}</p>` : nothing}
    ${
      members.length
        ? html`<p class="count">${count(countMembers(members))}</p>
            <ul role="list" class="members">
              ${members.map((member) => html`<li role="listitem">${renderMember(member, language, texts)}</li>`)}
            </ul>`
        : nothing
    }
    ${url === undefined ? nothing : html`<p>${renderLink({name, url}, language)}</p>`} ${renderUnitLink(unit, language, texts)}
  </details>`;
}

/** The page's address with the unit in it, to be copied. */
export function renderUnitLink({id, name, shortName}: Unit, language: string, {chart}: ChartTexts): TemplateResult {
  return html`<p><a href=${addressOf(id)}>${renderFilled(chart.linkTo, {name: renderText(shortName ?? name, language)})}</a></p>`;
}

function renderMember(member: Member, language: string, {common, members}: ChartTexts): Content {
  const {organization, name, role} = member;
  const notes = renderMemberNotes(member, language, common, members);
  if (role !== 'member') notes.unshift(members.roles[role as Role]);
  return [
    renderLink({name, url: organization.url}, language),
    notes.length ? html`<span class="note">, ${separate(notes)}</span>` : nothing,
  ];
}
