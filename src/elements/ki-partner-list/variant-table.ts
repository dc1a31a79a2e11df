import {html, nothing, type TemplateResult} from 'lit';
import {ifDefined} from 'lit/directives/if-defined.js';
import type {ComparedMember} from '../../model/compare-members.js';
import type {FeedDate} from '../../model/date.js';
import {findEndDate} from '../../model/end-date.js';
import {renderDate, renderSuccession} from '../parts.js';
import {classOf, renderNamedMember, type MemberContext} from './member.js';

/**
 * Renders the members as a table. The column of end dates appears only if a member has left.
 *
 * @param isScrollable - Whether the table is wider than its box. The box then takes focus, so that the keyboard can scroll it.
 */
export function renderTable(members: readonly ComparedMember[], context: MemberContext, isScrollable: boolean): TemplateResult {
  const {organization, role, joined, leftOn, organizationNumber} = context.messages.partners;
  const hasEndDates = members.some((member) => findEndDate(member) !== undefined);
  return html`<div
    class="scroll"
    role=${ifDefined(isScrollable ? 'region' : undefined)}
    aria-labelledby=${ifDefined(isScrollable ? 'heading' : undefined)}
    tabindex=${ifDefined(isScrollable ? 0 : undefined)}
  >
    <table aria-labelledby="heading">
      <thead>
        <tr>
          ${renderHead(organization)} ${renderHead(role)} ${renderHead(joined)} ${hasEndDates ? renderHead(leftOn) : nothing}
          ${renderHead(organizationNumber)}
        </tr>
      </thead>
      <tbody>
        ${members.map((member) => renderRow(member, context, hasEndDates))}
      </tbody>
    </table>
  </div>`;
}

function renderHead(text: string): TemplateResult {
  return html` <th scope="col">${text}</th>`;
}

function renderRow(member: ComparedMember, context: MemberContext, hasEndDates: boolean): TemplateResult {
  const {language, messages} = context;
  const renderDateCell = (date: FeedDate | undefined) => html` <td>${date === undefined ? '–' : renderDate(date, messages.common)}</td>`;
  return html` <tr class=${classOf(member)}>
    <th scope="row">${renderNamedMember(member, renderSuccession(member, language, messages.members), context)}</th>
    <td>${messages.members.roles[member.role]}</td>
    ${renderDateCell(member.period?.from)} ${hasEndDates ? renderDateCell(findEndDate(member)) : nothing}
    <td>${member.organization.organizationNumber?.replace(/(\d{3})(?=\d)/g, '$1\u00a0') ?? '–'}</td>
  </tr>`;
}
