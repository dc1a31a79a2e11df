import {formatChartHeading} from './chart-heading.js';
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
import type {Model, Unit, UnitRelation} from '../../model/model.js';
import {isAbbreviation} from '../../model/short-form.js';
import {findAbbreviations, formatAbbreviations} from './abbreviations.js';
import {findLegendEntries} from './legend-entries.js';
import {groupByLevel, mapParents} from './unit-tree.js';
import {
  joinParts,
  visibleKindName,
  kindName,
  formatUnitPeriod,
  asPlainText,
  formatRelationLabel,
  formatRelation,
  selectNamedMembers,
  toChips,
  type UnitMessages,
} from './unit-text.js';

// The whole chart as a table or a picture, with all units expanded. No DOM: the command line makes the same files.

/** Number of boxes in a row. A picture is then readable on a sheet in landscape format. */
const columns = 5;

/** Formats all units, or all memberships, as CSV. The tables have ids because names are not unique. */
export function toTable(table: 'units' | 'memberships', {units: roots}: Model, messages: UnitMessages): string {
  const unitsByLevel = groupByLevel(roots);
  return table === 'memberships' ? toMembershipTable(unitsByLevel.flat(), messages) : toUnitTable(unitsByLevel, messages);
}

function toMembershipTable(units: readonly Unit[], {chart, members, common}: UnitMessages): string {
  const rows = units.flatMap((unit) =>
    unit.members.map(({organization, name, role, period}) => [
      unit.id,
      unit.name.value,
      organization.id,
      name.value,
      organization.shortName?.value,
      {value: organization.organizationNumber},
      members.roles[role],
      ...toDateFields(period, common),
    ]),
  );
  return toCsv(chart.membershipColumns, rows);
}

function toUnitTable(unitsByLevel: readonly (readonly Unit[])[], messages: UnitMessages): string {
  const {chart, common} = messages;
  const parents = mapParents(unitsByLevel);
  const rows = unitsByLevel.flat().map((unit) => {
    const parent = parents.get(unit.id);
    return [
      unit.id,
      unit.name.value,
      unit.shortName?.value,
      kindName(unit, chart),
      parent?.id,
      parent?.name.value,
      ...toDateFields(unit.period, common),
      unit.description?.value,
      unit.relations.map((relation) => joinParts(formatRelation(relation, unit, asPlainText, messages))).join('. '),
      unit.url,
    ];
  });
  return toCsv(chart.unitColumns, rows);
}

function toDateFields(period: Unit['period'], messages: CommonMessages): CsvField[] {
  return [period?.from, period?.to].map((date) => date && toIsoDate(date, messages));
}

/**
 * Formats a date as in ISO 8601: `2023-06-07`, `2023-06` or `2023`. ISO has no seasons. A season is written as its first month, so
 * that it sorts correctly, and in words: `2019-09 (høsten 2019)`.
 */
function toIsoDate(date: FeedDate, messages: CommonMessages): CsvField {
  return parseDate(date)?.precision === 'season' ? `${firstDay(date).slice(0, 7)} (${formatDate(date, messages)})` : {value: date};
}

/**
 * Draws the whole chart.
 *
 * @param measureText - Measures the width of a text in px, in the font of the theme.
 */
export function toChartPicture(model: Model, messages: UnitMessages, theme: ChartTheme, measureText: MeasureText): Picture {
  const {chart, common} = messages;
  const units = groupByLevel(model.units).flat();
  const relationLabel = (relation: UnitRelation) => formatRelationLabel(relation, asPlainText, messages);
  const layout = layoutChart(model.units, columns, {labelOf: relationLabel});
  return drawChart({
    units: toPictureUnits(model.units, units, layout, messages),
    layout,
    theme,
    measureText,
    language: common.lang,
    title: [model.project && asPlainText(model.project.shortName), formatChartHeading(model.project, chart, common)]
      .filter(Boolean)
      .join(' – '),
    description: units.map((unit) => asPlainText(unit.name)).join(', '),
    legend: findLegendEntries(units, layout, messages),
    abbreviations: formatAbbreviations(findAbbreviations(units), chart.abbreviations),
    source: formatSourceLine(model, common),
    relationLabel,
  });
}

/** @param units - The roots and all their descendants, level by level. */
function toPictureUnits(
  roots: readonly Unit[],
  units: readonly Unit[],
  layout: ChartLayout<UnitRelation> | null,
  messages: UnitMessages,
): PictureUnit[] {
  const {chart, common, members} = messages;
  const pictureUnits = new Map<string, PictureUnit>();
  const labelled = new Set(layout?.routing.routes.flatMap(({label, connection}) => (label ? [connection.relation.key] : [])));
  // Deepest level first: a parent needs its children.
  for (const unit of [...units].reverse()) {
    const adjacent = layout ? unit.relations.filter(({other}) => areAdjacent(layout, unit.id, other.id)) : [];
    const written = unit.relations.filter(
      (relation) => !labelled.has(relation.key) && !(adjacent.includes(relation) && (relation.name ?? relation.kind)),
    );
    const [name, shortName] = [asPlainText(unit.name), unit.shortName];
    pictureUnits.set(unit.id, {
      id: unit.id,
      children: unit.children.flatMap(({id}) => pictureUnits.get(id) ?? []),
      boxStyle: toBoxStyle(unit.kind),
      kind: visibleKindName(unit, chart),
      name: isAbbreviation(shortName, unit.name) ? `${name} (${asPlainText(shortName)})` : name,
      details: [
        formatUnitPeriod(unit, common),
        toChips(selectNamedMembers(unit), members).map(({name, note, form}) => ({text: asPlainText(name) + note, form})),
        ...written.map((relation) => joinParts(formatRelation(relation, unit, asPlainText, messages))),
      ].filter(({length}) => length),
      connectors: (layout?.sideUnits.has(unit.id) ? adjacent : []).map((relation) => ({
        label: formatRelationLabel(relation, asPlainText, messages),
        isOutgoing: relation.direction === 'out',
        isMutual: relation.isMutual,
      })),
    });
  }
  return roots.flatMap(({id}) => pictureUnits.get(id) ?? []);
}

function formatSourceLine({source, updated, asOf}: Model, messages: CommonMessages): string {
  const sentences = composeSourceLine(
    {source, updated, asOf},
    messages,
    ({name}) => asPlainText(name),
    (date) => formatDate(date, messages),
  );
  return sentences.map((parts) => parts.join('')).join(' ');
}
