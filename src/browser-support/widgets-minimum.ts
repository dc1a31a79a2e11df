/**
 * The oldest versions that can parse and run `ki-widgets.js`, whatever a site's own policy is. A test lowers the built
 * script for them and finds nothing to lower.
 */
export const widgetsMinimum = 'chrome 85, edge 85, firefox 90, safari 15';
