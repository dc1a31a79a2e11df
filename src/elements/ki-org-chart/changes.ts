import {html, type TemplateResult} from 'lit';
import type {ChartMessages, CommonMessages} from '../../locales/messages.js';
import type {Comparison, UnitChange} from '../../model/compare-units.js';
import type {Day} from '../../model/date.js';
import {renderDate, renderFilled, renderList, renderText, type Content} from '../parts.js';

/** What has changed since a day, in a sentence. */
export function renderChanges(comparison: Comparison, since: Day, texts: ChartMessages, messages: CommonMessages): TemplateResult {
  const {changes: told, noChanges, newUnits, goneUnits, renamedUnits, newMembers, goneMembers} = texts;
  const changes = [...comparison.changes.values()];
  const sum = (count: (change: (typeof changes)[number]) => number) => changes.reduce((total, change) => total + count(change), 0);
  const counts = [
    [newUnits, sum(({kind}) => Number(kind === 'new'))],
    [goneUnits, sum(({kind}) => Number(kind === 'gone'))],
    [renamedUnits, sum(({formerName}) => Number(formerName !== undefined))],
    [newMembers, sum(({joined}) => joined.length)],
    [goneMembers, sum(({left}) => left.length)],
  ] as const;
  const parts = counts.flatMap(([say, count]) => (count ? [say(count)] : []));
  const date = renderDate(since, messages);
  return html`<p part="changes">${renderFilled(parts.length ? told : noChanges, {date, changes: renderList(parts, messages)})}</p>`;
}

/** What has changed in a unit: a paragraph for each thing. */
export function renderChange(change: UnitChange, language: string, texts: ChartMessages, messages: CommonMessages): TemplateResult[] {
  const {isNew, isGone, isRenamed, joined, left} = texts;
  const {kind, formerName} = change;
  const told: Content[] = kind === 'new' ? [isNew] : kind === 'gone' ? [isGone] : [];
  if (formerName) told.push(renderFilled(isRenamed, {name: renderText(formerName, language)}));
  for (const [text, members] of [
    [joined, change.joined],
    [left, change.left],
  ] as const) {
    const names = members.map(({name, organization}) => renderText(organization.shortName ?? name, language));
    if (names.length) told.push(renderFilled(text, {names: renderList(names, messages)}));
  }
  return told.map((content) => html`<p part="change">${content}</p>`);
}
