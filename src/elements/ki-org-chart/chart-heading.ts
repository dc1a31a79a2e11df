import {fill} from '../../locales/format.js';
import type {ChartMessages, CommonMessages} from '../../locales/messages.js';
import type {ProjectKind} from '../../model/model.js';
import {isBody} from '../../model/project-kind.js';

/** Formats the heading of the chart. That of a council names the council. */
export function formatChartHeading(
  kind: ProjectKind | undefined,
  {chartHeading, bodyHeading}: ChartMessages,
  {things}: CommonMessages,
): string {
  return kind && isBody(kind) ? fill(bodyHeading, {thing: things[kind]}).join('') : chartHeading;
}
