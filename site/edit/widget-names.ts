import type {WidgetName} from '../../src/cli/export-feed.js';

export type {WidgetName};

/** The widgets of the preview, in the order of the list. */
export const widgetNames: readonly WidgetName[] = [
  'project-page',
  'project-intro',
  'org-chart',
  'partner-list',
  'contact-card',
  'publication-info',
];
