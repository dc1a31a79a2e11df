import {toCsv} from '../../export/csv.js';
import {drawChart, type DrawnUnit, type Theme} from '../../export/draw-chart.js';
import {paint, type Picture} from '../../export/picture.js';
import {writePng} from '../../export/png.js';
import {isBeside, layOutChart, type ChartLayout} from '../../layout/lay-out-chart.js';
import {formOf} from '../../layout/unit-form.js';
import {formatDate} from '../../locales/format.js';
import type {CommonMessages, Role} from '../../locales/messages.js';
import {sourceWords} from '../../locales/source-words.js';
import type {Model, Unit} from '../../model/model.js';
import {parentsOf, levelsOf} from './levels.js';
import {joinWords, kindWord, membersWords, periodWords, plainly, relationLabel, relationWords, type ChartTexts} from './unit-words.js';

// The whole chart as a file, whatever of it is open on the page.

/** So many units stand beside each other in a picture: it is then as wide as a sheet on its side is read well. */
const columns = 5;
/** What every browser's canvas holds: pixels of a side, and in all. */
const [mostSide, mostPixels] = [16_384, 16_777_216];
/** Painted strip by strip a picture may be larger: as large as programs that show pictures take it. */
const [pixelsOfStrip, mostPixelsInStrips] = [4_194_304, 268_435_456];
/** Not in all browsers of 2021. */
const hasCompression = typeof CompressionStream !== 'undefined';

/** Tables: every unit, and every membership, a row each. */
export function tableOf(table: 'units' | 'memberships', {units}: Model, {chart, members, common}: ChartTexts): string {
  const parents = parentsOf(units);
  const all = levelsOf(units).flat();
  if (table === 'memberships') {
    return toCsv(
      chart.membershipColumns,
      all.flatMap((unit) =>
        unit.members.map(({organization, name, role, period}) => [
          unit.name.value,
          name.value,
          organization.organizationNumber,
          members.roles[role as Role],
          ...daysOf(period, common),
        ]),
      ),
    );
  }
  return toCsv(
    chart.unitColumns,
    all.map((unit) => [
      unit.id,
      unit.name.value,
      kindWord(unit, chart),
      parents.get(unit.id)?.name.value,
      ...daysOf(unit.period, common),
      unit.relations.map((relation) => joinWords(relationWords(relation, unit, plainly, chart))).join('. '),
      unit.url,
    ]),
  );
}

function daysOf(period: Unit['period'], messages: CommonMessages): (string | undefined)[] {
  return [period?.from, period?.to].map((date) => date && formatDate(date, messages));
}

/** @param host - Whose font and colours the picture takes, as the page has set them. */
export function pictureOf(model: Model, texts: ChartTexts, host: HTMLElement, probe: HTMLElement): Picture {
  const {chart, common} = texts;
  const layout = layOutChart(model.units, columns);
  const theme = themeOf(host, probe);
  const context = document.createElement('canvas').getContext('2d');
  return drawChart({
    units: toDrawn(model.units, layout, texts),
    layout,
    theme,
    language: common.lang,
    title: [model.project?.shortName.value, chart.chartHeading].filter(Boolean).join(' – '),
    description: levelsOf(model.units)
      .flat()
      .map((unit) => unit.name.value)
      .join(', '),
    source: sourceOf(model, common),
    label: (relation) => relationLabel(relation, plainly, chart),
    measure(text, size, weight) {
      if (!context) return text.length * size * 0.6;
      context.font = `${weight} ${size}px ${theme.fontFamily}`;
      return context.measureText(text).width;
    },
  });
}

/**
 * Paints the picture at twice its size, or as large as it may be: on one canvas if that holds it, else strip by strip.
 *
 * @throws {RangeError} When it would be smaller than once its size.
 */
export async function toPng(picture: Picture): Promise<Blob> {
  const scaleFor = (side: number, pixels: number) =>
    Math.min(2, mostSide / picture.width, side / picture.height, Math.sqrt(pixels / (picture.width * picture.height)));
  const onCanvas = scaleFor(mostSide, mostPixels);
  const scale = Math.max(onCanvas, hasCompression ? scaleFor(Infinity, mostPixelsInStrips) : 0);
  const [width, height] = [Math.floor(picture.width * scale), Math.floor(picture.height * scale)];

  const canvas = document.createElement('canvas');
  canvas.width = width;
  const context = canvas.getContext('2d', {willReadFrequently: scale > onCanvas});
  const paintRows = (top: number, count: number) => {
    canvas.height = count;
    if (context) paint(picture, context, scale, top / scale, count / scale);
  };
  if (scale >= 1 && context) {
    if (scale > onCanvas) {
      return writePng(width, height, Math.floor(pixelsOfStrip / width), (top, count) => {
        paintRows(top, count);
        return context.getImageData(0, 0, width, count).data;
      });
    }
    paintRows(0, height);
    const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve));
    if (blob) return blob;
  }
  throw new RangeError(
    `The chart is ${Math.round(picture.width)} × ${Math.round(picture.height)} px, too large for PNG; toSVG() has no such limit`,
  );
}

function toDrawn(roots: readonly Unit[], layout: ChartLayout | null, {chart, common, members}: ChartTexts): DrawnUnit[] {
  const drawn = new Map<string, DrawnUnit>();
  const all = levelsOf(roots).flat();
  const ids = new Set(all.map(({id}) => id));
  const firstRoot = roots[0]?.id ?? '';
  // From the leaves up, so that children come before their parents.
  for (const unit of all.reverse()) {
    const beside = layout?.sides.has(unit.id)
      ? unit.relations.filter(({other}) => isBeside(layout, unit.id, ids.has(other.id) ? other.id : firstRoot))
      : [];
    drawn.set(unit.id, {
      id: unit.id,
      children: unit.children.flatMap(({id}) => drawn.get(id) ?? []),
      form: formOf(unit.kind),
      kind: kindWord(unit, chart),
      name: unit.name.value,
      more: [
        periodWords(unit, common),
        joinWords(membersWords(unit.members, plainly, common, members)),
        ...unit.relations.map((relation) => joinWords(relationWords(relation, unit, plainly, chart))),
      ].filter(Boolean),
      beside: beside.map((relation) => ({label: relationLabel(relation, plainly, chart), isOut: relation.direction === 'out'})),
    });
  }
  return roots.flatMap(({id}) => drawn.get(id) ?? []);
}

function sourceOf(model: Model, messages: CommonMessages): string {
  const sentences = sourceWords(
    model,
    messages,
    ({name}) => name.value,
    (date) => formatDate(date, messages),
  );
  return sentences.map((words) => words.join('')).join(' ');
}

/** What the tokens are worth here: a browser tells that of an element's colour only. */
function themeOf(host: HTMLElement, probe: HTMLElement): Theme {
  const resolve = (colour: string) => {
    probe.style.color = colour;
    return getComputedStyle(probe).color;
  };
  const theme = {
    fontFamily: getComputedStyle(host).fontFamily,
    background: resolve('var(--ki-color-background, Canvas)'),
    text: resolve('var(--ki-color-text, CanvasText)'),
    surface: resolve('var(--_surface)'),
    onSurface: resolve('var(--_on-surface)'),
    muted: resolve('var(--_muted)'),
    line: resolve('var(--_line)'),
    strongLine: resolve('var(--_strong-line)'),
    accent: resolve('var(--_accent)'),
    connector: resolve('var(--_connector)'),
    leading: resolve('var(--_cool)'),
    advising: resolve('var(--_warm)'),
    advisingLine: resolve('var(--_warm-line)'),
  };
  probe.style.color = '';
  return theme;
}
