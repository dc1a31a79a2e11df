import {html, type TemplateResult} from 'lit';
import {getChangeMessages} from '../locales/changes/changes.js';
import type {CommonMessages, Messages} from '../locales/messages.js';
import {uniqueByOrganization, type ComparedMember, type MemberChange} from '../model/compare-members.js';
import type {Day} from '../model/date.js';
import {renderFilled, renderInParentheses, renderList, renderSuccession, renderText, type Content} from '../elements/parts.js';
import {describeMemberChange, renderChangeSummary} from './describe-changes.js';

// Changes in a list of members.

/** Renders one sentence that counts all changes since a day. */
export function renderMemberSummary(members: readonly ComparedMember[], since: Day, common: CommonMessages): TemplateResult {
  const messages = getChangeMessages(common);
  const count = (has: (change: MemberChange) => unknown) =>
    uniqueByOrganization(members.filter(({change}) => change && has(change))).length;
  const counts = [
    [messages.newOrganizations, count(({kind}) => kind === 'new')],
    [messages.goneOrganizations, count(({kind}) => kind === 'gone')],
    [messages.renamedOrganizations, count(({formerName}) => formerName)],
    [messages.newRoles, count(({formerRole}) => formerRole)],
  ] as const;
  return renderChangeSummary(counts, since, messages, common);
}

/** Renders the change of one member, which may have left. */
export function renderMemberChange(
  change: MemberChange,
  language: string,
  {common, members}: Pick<Messages, 'common' | 'members'>,
): TemplateResult {
  const messages = getChangeMessages(common);
  return html`<span part="change">${describeMemberChange(change, messages.hasLeft, language, messages, members)}</span>`;
}

/** Renders all changes in sentences, each as a paragraph. */
export function renderMemberChanges(
  members: readonly ComparedMember[],
  language: string,
  messages: Pick<Messages, 'common' | 'members'>,
): TemplateResult[] {
  const changeMessages = getChangeMessages(messages.common);
  const namesWithChange = (kind: MemberChange['kind']) =>
    uniqueByOrganization(members.filter(({change}) => change?.kind === kind)).map((member): Content => {
      const succession = kind === 'gone' ? renderSuccession(member, language, messages.members) : [];
      return [renderText(member.name, language), renderInParentheses(succession)];
    });
  const joined = namesWithChange('new');
  const left = namesWithChange('gone');
  const changes: Content[] = [];
  if (joined.length) {
    changes.push(renderFilled(changeMessages.newcomers(joined.length), {names: renderList(joined, messages.common)}));
  }
  if (left.length) changes.push(renderFilled(changeMessages.left(left.length), {names: renderList(left, messages.common)}));
  for (const {change, name} of members) {
    if (change?.kind !== 'kept') continue;
    changes.push([renderText(name, language), ': ', describeMemberChange(change, '', language, changeMessages, messages.members)]);
  }
  return changes.map((content) => html` <p part="change">${content}</p>`);
}
