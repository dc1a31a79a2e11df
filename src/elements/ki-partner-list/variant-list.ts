import {html, type TemplateResult} from 'lit';
import {roles, type Role} from '../../model/vocabulary.js';
import type {ComparedMember} from '../../model/compare-members.js';
import {renderHeading, renderMemberNotes, toHeadingLevel} from '../parts.js';
import {classOf, renderNamedMember, type MemberContext} from './member.js';

/** Renders the members as one list for each role, with the role as heading. */
export function renderList(members: readonly ComparedMember[], context: MemberContext): TemplateResult {
  const groups = groupByRole(members);
  // A heading “Members” over the only list would say nothing.
  if (groups.length === 1 && groups[0]?.role === 'member') return renderItems(members, context);
  const {headingLevel, isPast, messages} = context;
  return html`<div class="roles">
    ${groups.map(
      ({role, members}) =>
        html`<div>
          ${renderHeading(
            toHeadingLevel(headingLevel) + 1,
            messages.partners.withRole(role, members.length, isPast || members.every(({organization}) => organization.hasEnded)),
            'role-heading',
          )}
          ${renderItems(members, context)}
        </div>`,
    )}
  </div>`;
}

function renderItems(members: readonly ComparedMember[], context: MemberContext): TemplateResult {
  const {language, messages} = context;
  return html`<ul part="members" role="list" class="grid">
    ${members.map(
      (member) =>
        html` <li class=${classOf(member)}>
          ${renderNamedMember(member, renderMemberNotes(member, language, messages.common, messages.members), context)}
        </li>`,
    )}
  </ul>`;
}

/** Groups members by role, in the order of the roles. Members of a group keep the order of the feed. */
function groupByRole(members: readonly ComparedMember[]): {role: Role; members: readonly ComparedMember[]}[] {
  return roles.map((role) => ({role, members: members.filter((member) => member.role === role)})).filter(({members}) => members.length > 0);
}
