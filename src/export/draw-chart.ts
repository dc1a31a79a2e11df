import type {ChartLayout, ChartRelation} from '../layout/chart-layout.js';
import type {ChartTheme, DrawingContext, PictureUnit} from './chart-drawing.js';
import {columnWidth, listWidth, pictureMargin, sectionGap, smallSize, titleSize, wideColumnWidth} from './chart-metrics.js';
import {drawLegend, type PictureLegendEntry} from './draw-legend.js';
import {drawRows} from './draw-rows.js';
import {drawList} from './draw-stack.js';
import type {Picture, Shape} from './picture.js';
import {layoutText, type MeasureText} from './text-block.js';

export interface ChartPictureOptions<R extends ChartRelation> {
  /** Roots of the chart, with all their descendants. */
  readonly units: readonly PictureUnit[];
  /** `null` draws a list. */
  readonly layout: ChartLayout<R> | null;
  readonly relationLabel: (relation: R) => string;
  readonly theme: ChartTheme;
  readonly language: string;
  /** Title above the chart. */
  readonly title: string;
  /** Description for screen readers. */
  readonly description: string;
  /** The shapes and lines that are explained below the chart. */
  readonly legend?: readonly PictureLegendEntry[];
  /** Explanation of abbreviations, below the chart. */
  readonly abbreviations?: string | undefined;
  /** Source of the data, below the chart. */
  readonly source: string;
  readonly measureText: MeasureText;
}

/** Draws a whole chart like the widget does: in rows by its layout, or as a list. Nothing is cropped. O(n), not recursive. */
export function drawChart<R extends ChartRelation>(options: ChartPictureOptions<R>): Picture {
  const {units, layout, relationLabel, theme, language, title, description, legend = [], abbreviations, source, measureText} = options;
  const context: DrawingContext = {theme, measureText, columnWidth: layout?.hasTightSides ? wideColumnWidth : columnWidth};
  const width = layout ? layout.width * context.columnWidth : listWidth;
  const left = pictureMargin;

  const heading = layoutText(title, left, pictureMargin, width, {size: titleSize, weight: 700, fill: theme.text}, measureText);
  const chartTop = heading.bottom + sectionGap;
  const chart = layout
    ? drawRows(units, layout, relationLabel, chartTop, context)
    : {...drawList(units, left, chartTop, context), labels: []};
  const key = drawLegend(legend, left, chart.bottom, width, context);
  let {bottom} = key;
  const footer = [...(abbreviations ? [abbreviations] : []), source].flatMap((text) => {
    const block = layoutText(text, left, bottom + sectionGap, width, {size: smallSize, weight: 400, fill: theme.text}, measureText);
    ({bottom} = block);
    return block.lines;
  });
  return {
    width: width + 2 * pictureMargin,
    height: Math.ceil(bottom + pictureMargin),
    background: theme.background,
    fontFamily: theme.fontFamily,
    language,
    title,
    description,
    // Lines are at the back, then labels, then boxes with their texts.
    shapes: [
      ...chart.shapes.filter(isLine),
      ...chart.labels,
      ...heading.lines,
      ...chart.shapes.filter((each) => !isLine(each)),
      ...key.shapes,
      ...footer,
    ],
  };
}

function isLine({type}: Shape): boolean {
  return type === 'line';
}
