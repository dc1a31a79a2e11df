import {html, type TemplateResult} from 'lit';
import type {ChangeMessages, CommonMessages, MemberMessages} from '../locales/messages.js';
import type {MemberChange} from '../model/compare-members.js';
import type {Day} from '../model/date.js';
import type {LocalizedText} from '../model/text.js';
import {renderDate, renderFilled, renderList, renderText, separate, type Content} from './parts.js';

// How all widgets tell what has changed since a day.

/** What has changed, in a sentence. @param counts - How to say a number of changes of one kind, and the number. */
export function renderChangeSummary(
  counts: readonly (readonly [say: (count: number) => string, count: number])[],
  since: Day,
  {changes, noChanges}: ChangeMessages,
  messages: CommonMessages,
): TemplateResult {
  const parts = counts.flatMap(([say, count]) => (count ? [say(count)] : []));
  const date = renderDate(since, messages);
  return html` <p part="changes">${renderFilled(parts.length ? changes : noChanges, {date, changes: renderList(parts, messages)})}</p>`;
}

/** That a member is new, gone, renamed or in another role, in words. */
export function describeMemberChange(
  change: MemberChange,
  gone: string,
  language: string,
  texts: ChangeMessages,
  {roles}: MemberMessages,
): Content {
  const told = describeChange(change, gone, language, texts);
  const role = change.formerRole && roles[change.formerRole];
  return separate(role ? [...told, renderFilled(texts.hasNewRole, {role})] : told, '. ');
}

/** That something is new, gone or renamed, in words. */
export function describeChange(
  {kind, formerName}: {readonly kind: 'new' | 'gone' | 'kept'; readonly formerName?: LocalizedText | undefined},
  gone: string,
  language: string,
  {isNew, isRenamed}: ChangeMessages,
): Content[] {
  const told: Content[] = kind === 'new' ? [isNew] : kind === 'gone' ? [gone] : [];
  if (formerName) told.push(renderFilled(isRenamed, {name: renderText(formerName, language)}));
  return told;
}
