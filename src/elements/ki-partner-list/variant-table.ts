import {html, type TemplateResult} from 'lit';
import type {ComparedMember} from '../../model/compare-members.js';
import type {FeedDate} from '../../model/date.js';
import {findEndDate} from '../../model/end-date.js';
import {renderDate, renderSuccession} from '../parts.js';
import {classOf, renderNamedMember, type MemberContext} from './member.js';

/**
 * Renders the members as a table. The column of end dates appears only if a member has left. In a narrow column, each row is a card with
 * labels. The roles keep it a table for screen readers, also where the style sheet shows it as cards.
 */
export function renderTable(members: readonly ComparedMember[], context: MemberContext): TemplateResult {
  const {organization, role, joined, leftOn, organizationNumber} = context.messages.partners;
  const hasEndDates = members.some((member) => findEndDate(member) !== undefined);
  const labels = [role, joined, ...(hasEndDates ? [leftOn] : []), organizationNumber];
  return html`<table role="table" aria-labelledby="heading">
    <thead role="rowgroup">
      <tr role="row">
        ${[organization, ...labels].map((label) => html` <th role="columnheader" scope="col">${label}</th>`)}
      </tr>
    </thead>
    <tbody role="rowgroup">
      ${members.map((member) => renderRow(member, context, hasEndDates, labels))}
    </tbody>
  </table>`;
}

function renderRow(member: ComparedMember, context: MemberContext, hasEndDates: boolean, labels: readonly string[]): TemplateResult {
  const {language, messages} = context;
  const renderDay = (date: FeedDate | undefined) => (date === undefined ? '–' : renderDate(date, messages.common));
  const cells = [
    messages.members.roles[member.role],
    renderDay(member.period?.from),
    ...(hasEndDates ? [renderDay(findEndDate(member))] : []),
    member.organization.organizationNumber?.replace(/(\d{3})(?=\d)/g, '$1\u00a0') ?? '–',
  ];
  return html` <tr role="row" class=${classOf(member)}>
    <th role="rowheader" scope="row">${renderNamedMember(member, renderSuccession(member, language, messages.members), context)}</th>
    ${cells.map((cell, i) => html` <td role="cell" data-label=${labels[i] ?? ''}>${cell}</td>`)}
  </tr>`;
}
