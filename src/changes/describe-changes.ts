import {html, type TemplateResult} from 'lit';
import type {ChangeMessages, CommonMessages, MemberMessages} from '../locales/messages.js';
import type {MemberChange} from '../model/compare-members.js';
import type {Day} from '../model/date.js';
import type {LocalizedText} from '../model/text.js';
import {renderDate, renderFilled, renderList, renderText, separate, type Content} from '../elements/parts.js';

// Templates for what has changed since an earlier date.

/**
 * Renders a sentence that sums up what has changed.
 *
 * @param counts - For each kind of change the message for a number of them, and the number.
 */
export function renderChangeSummary(
  counts: readonly (readonly [toMessage: (count: number) => string, count: number])[],
  since: Day,
  {changes, noChanges}: ChangeMessages,
  messages: CommonMessages,
): TemplateResult {
  const parts = counts.flatMap(([toMessage, count]) => (count ? [toMessage(count)] : []));
  const date = renderDate(since, messages);
  return html` <p part="changes">${renderFilled(parts.length ? changes : noChanges, {date, changes: renderList(parts, messages)})}</p>`;
}

/** Describes that a member is new, gone, renamed or in another role. @param gone - The message for a member that is gone. */
export function describeMemberChange(
  change: MemberChange,
  gone: string,
  language: string,
  messages: ChangeMessages,
  {roles}: MemberMessages,
): Content {
  const parts = describeChange(change, gone, language, messages);
  const role = change.formerRole && roles[change.formerRole];
  return separate(role ? [...parts, renderFilled(messages.hasNewRole, {role})] : parts, '. ');
}

/** Describes that something is new, gone or renamed. @param gone - The message for something that is gone. */
export function describeChange(
  {kind, formerName}: {readonly kind: 'new' | 'gone' | 'kept'; readonly formerName?: LocalizedText | undefined},
  gone: string,
  language: string,
  {isNew, isRenamed}: ChangeMessages,
): Content[] {
  const parts: Content[] = kind === 'new' ? [isNew] : kind === 'gone' ? [gone] : [];
  if (formerName) parts.push(renderFilled(isRenamed, {name: renderText(formerName, language)}));
  return parts;
}
