import {html, type TemplateResult} from 'lit';
import type {Comparison, UnitChange} from '../../model/compare-units.js';
import type {Day} from '../../model/date.js';
import {renderChanges, tellChange} from '../changes.js';
import {renderFilled, renderList, renderText, type Content} from '../parts.js';
import type {ChartTexts} from './unit-words.js';

/** What has changed since a day, in a sentence. */
export function renderSum(comparison: Comparison, since: Day, texts: ChartTexts): TemplateResult {
  const {newUnits, goneUnits, renamedUnits, newMembers, goneMembers} = texts.chart;
  const changes = [...comparison.changes.values()];
  const sum = (count: (change: (typeof changes)[number]) => number) => {
    let total = 0;
    for (const change of changes) total += count(change);
    return total;
  };
  const counts = [
    [newUnits, sum(({kind}) => Number(kind === 'new'))],
    [goneUnits, sum(({kind}) => Number(kind === 'gone'))],
    [renamedUnits, sum(({formerName}) => Number(formerName !== undefined))],
    [newMembers, sum(({joined}) => joined.length)],
    [goneMembers, sum(({left}) => left.length)],
  ] as const;
  return renderChanges(counts, since, texts.changes, texts.common);
}

/** What has changed in a unit: a paragraph for each thing. */
export function renderChange(change: UnitChange, language: string, {chart, changes, common}: ChartTexts): TemplateResult[] {
  const told: Content[] = tellChange(change, chart.isGone, language, changes);
  for (const [text, members] of [
    [chart.joined, change.joined],
    [changes.left, change.left],
  ] as const) {
    const names = members.map(({name, organization}) => renderText(organization.shortName ?? name, language));
    if (names.length) told.push(renderFilled(text, {names: renderList(names, common)}));
  }
  return told.map((content) => html`<p part="change">${content}</p>`);
}
