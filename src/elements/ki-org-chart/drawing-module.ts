import {OnDemand} from '../../on-demand.js';
import type * as drawing from './draw-chart.js';

/** The code that draws a chart. */
export type Drawing = typeof drawing;

/** Draws the chart. A phone shows the list, and never loads it. */
export const drawingModule = new OnDemand<Drawing>('the drawing of the chart', () => import('./draw-chart.js'));
