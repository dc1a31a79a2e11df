/**
 * Tags of the widgets: the elements that show content from a feed. Every other list of widgets derives from this one.
 * `<ki-feed>` renders nothing and `<browser-support-banner>` needs no feed, so neither is a widget.
 */
export const widgetTags = [
  'ki-contact-card',
  'ki-org-chart',
  'ki-partner-list',
  'ki-project-intro',
  'ki-project-page',
  'ki-publication-info',
] as const;
