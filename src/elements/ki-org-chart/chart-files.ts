import {toSvg} from '../../export/svg.js';
import type {ChartModel} from './chart-model.js';
import {toPng, toThemedPicture} from './chart-picture.js';

// The module that makes the files of a chart. It is loaded on demand, so only type imports may name it or its parts.

export {toTable} from './chart-export.js';

/** @throws {TypeError} When the chart is not in the page. */
export function toChartSvg({content, messages}: ChartModel, host: HTMLElement): string {
  return toSvg(toThemedPicture(content.model, messages, host));
}

/** @throws {TypeError} When the chart is not in the page. Rejects with a `RangeError` if the picture would be too large. */
export async function toChartPng({content, messages}: ChartModel, host: HTMLElement): Promise<Blob> {
  return toPng(toThemedPicture(content.model, messages, host));
}
