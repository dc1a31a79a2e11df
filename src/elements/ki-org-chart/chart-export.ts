import {toCsv, type CsvField} from '../../export/csv.js';
import type {ChartTheme, PictureUnit} from '../../export/chart-drawing.js';
import {drawChart} from '../../export/draw-chart.js';
import type {Picture} from '../../export/picture.js';
import type {MeasureText} from '../../export/text-block.js';
import {areAdjacent, layoutChart, type ChartLayout} from '../../layout/chart-layout.js';
import {toBoxStyle} from '../../layout/box-style.js';
import {formatDate} from '../../locales/format.js';
import type {CommonMessages} from '../../locales/messages.js';
import {composeSourceLine} from '../../locales/source-line.js';
import {firstDay, parseDate, type FeedDate} from '../../model/date.js';
import type {Model, Unit} from '../../model/model.js';
import {isAbbreviation} from '../../model/short-form.js';
import {findAbbreviations, formatAbbreviations} from './abbreviations.js';
import {groupByLevel, mapParents} from './unit-tree.js';
import {
  joinParts,
  visibleKindName,
  kindName,
  formatMembers,
  formatUnitPeriod,
  asPlainText,
  formatRelationLabel,
  formatRelation,
  type UnitMessages,
} from './unit-text.js';

// The whole chart as a table or a picture, whatever of it is open on a page. No DOM: the command line makes the same files.

/** So many units stand beside each other in a picture: it is then as wide as a sheet on its side is read well. */
const columns = 5;

/** Tables with a row for every unit, or for every membership. Names occur twice in an organisation, so ids are columns too. */
export function toTable(table: 'units' | 'memberships', {units}: Model, {chart, members, common, projectHasEnded}: UnitMessages): string {
  const parents = mapParents(groupByLevel(units));
  const all = groupByLevel(units).flat();
  if (table === 'memberships') {
    return toCsv(
      chart.membershipColumns,
      all.flatMap((unit) =>
        unit.members.map(({organization, name, role, period}) => [
          unit.id,
          unit.name.value,
          organization.id,
          name.value,
          organization.shortName?.value,
          {value: organization.organizationNumber},
          members.roles[role],
          ...datesOf(period, common),
        ]),
      ),
    );
  }
  return toCsv(
    chart.unitColumns,
    all.map((unit) => {
      const parent = parents.get(unit.id);
      return [
        unit.id,
        unit.name.value,
        unit.shortName?.value,
        kindName(unit, chart),
        parent?.id,
        parent?.name.value,
        ...datesOf(unit.period, common),
        unit.description?.value,
        unit.relations
          .map((relation) => joinParts(formatRelation(relation, unit, asPlainText, {chart, common, projectHasEnded})))
          .join('. '),
        unit.url,
      ];
    }),
  );
}

function datesOf(period: Unit['period'], messages: CommonMessages): CsvField[] {
  return [period?.from, period?.to].map((date) => date && toIsoDate(date, messages));
}

/**
 * A date as ISO 8601 writes it: `2023-06-07`, `2023-06`, `2023`. ISO has no seasons, so a season is written as its first month,
 * by which it is sorted, and in words: `2019-09 (høsten 2019)`.
 */
function toIsoDate(date: FeedDate, messages: CommonMessages): CsvField {
  return parseDate(date)?.precision === 'season' ? `${firstDay(date).slice(0, 7)} (${formatDate(date, messages)})` : {value: date};
}

/**
 * Draws the whole chart.
 *
 * @param measureText - The width of a text in px, in the font of the theme.
 */
export function toChartPicture(model: Model, texts: UnitMessages, theme: ChartTheme, measureText: MeasureText): Picture {
  const {chart, common} = texts;
  const layout = layoutChart(model.units, columns);
  return drawChart({
    units: toDrawn(model.units, layout, texts),
    layout,
    theme,
    measureText,
    language: common.lang,
    title: [model.project && asPlainText(model.project.shortName), chart.chartHeading].filter(Boolean).join(' – '),
    description: groupByLevel(model.units)
      .flat()
      .map((unit) => asPlainText(unit.name))
      .join(', '),
    abbreviations: formatAbbreviations(findAbbreviations(groupByLevel(model.units).flat()), chart.abbreviations),
    source: sourceOf(model, common),
    relationLabel: (relation) => formatRelationLabel(relation, asPlainText, chart),
  });
}

function toDrawn(
  roots: readonly Unit[],
  layout: ChartLayout | null,
  {chart, common, members, projectHasEnded}: UnitMessages,
): PictureUnit[] {
  const drawn = new Map<string, PictureUnit>();
  const all = groupByLevel(roots).flat();
  const ids = new Set(all.map(({id}) => id));
  const firstRoot = roots[0]?.id ?? '';
  // From the leaves up, so that children come before their parents.
  for (const unit of all.reverse()) {
    const adjacent = layout?.sideUnits.has(unit.id)
      ? unit.relations.filter(({other}) => areAdjacent(layout, unit.id, ids.has(other.id) ? other.id : firstRoot))
      : [];
    drawn.set(unit.id, {
      id: unit.id,
      children: unit.children.flatMap(({id}) => drawn.get(id) ?? []),
      boxStyle: toBoxStyle(unit.kind),
      kind: visibleKindName(unit, chart),
      name: isAbbreviation(unit.shortName, unit.name)
        ? `${asPlainText(unit.name)} (${asPlainText(unit.shortName)})`
        : asPlainText(unit.name),
      details: [
        formatUnitPeriod(unit, common),
        joinParts(formatMembers(unit.members, asPlainText, common, members)),
        ...unit.relations.map((relation) => joinParts(formatRelation(relation, unit, asPlainText, {chart, common, projectHasEnded}))),
      ].filter(Boolean),
      connectors: adjacent.map((relation) => ({
        label: formatRelationLabel(relation, asPlainText, chart),
        isOutgoing: relation.direction === 'out',
      })),
    });
  }
  return roots.flatMap(({id}) => drawn.get(id) ?? []);
}

function sourceOf({source, updated, asOf: day}: Model, messages: CommonMessages): string {
  const sentences = composeSourceLine(
    {source, updated, asOf: day},
    messages,
    ({name}) => asPlainText(name),
    (date) => formatDate(date, messages),
  );
  return sentences.map((words) => words.join('')).join(' ');
}
