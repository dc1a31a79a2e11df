import {fill} from '../../locales/format.js';
import type {ChartMessages, CommonMessages} from '../../locales/messages.js';
import type {Project} from '../../model/model.js';
import {isBody} from '../../model/project-kind.js';

/** Formats the heading of the chart. That of a council names the council. It is in the past tense if the project has ended. */
export function formatChartHeading(
  project: Pick<Project, 'kind' | 'state'> | undefined,
  {headings, pastHeadings}: ChartMessages,
  {things}: CommonMessages,
): string {
  const {work, body} = project?.state === 'ended' ? pastHeadings : headings;
  return project && isBody(project.kind) ? fill(body, {thing: things[project.kind]}).join('') : work;
}
