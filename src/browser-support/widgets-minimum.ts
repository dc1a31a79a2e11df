/**
 * The oldest browser versions that can run `ki-widgets.js`, regardless of a site's policy. A test checks that compiling the
 * built script for them changes nothing.
 */
export const widgetsMinimum = 'chrome 85, edge 85, firefox 90, safari 15';
