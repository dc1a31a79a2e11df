import {unsafeCSS} from 'lit';
import {drawingStyles} from './drawing.styles.js';

const repeated = drawingStyles.cssText.replace(/@container[^{]+/g, '@media print');

/**
 * The drawing on paper: its rules again, without container queries. Firefox 153 prints an element without its text if a container query
 * changes its `display`.
 *
 * In a file of its own, because the build minifies no styles in a file with `unsafeCSS`.
 */
export const paperDrawingStyles = unsafeCSS(`@media print{.paper{${repeated}}.paper :is([part=unit]>*,.line,.route-label){font-size:1em}}`);
