import type {LitElement} from 'lit';
import {addStyles} from '../adopt-styles.js';
import {drawingModule} from './drawing-module.js';
import {paperStyles} from './paper.styles.js';
import {traceStyles} from './trace.styles.js';

const charts = new WeakSet<LitElement>();

/**
 * Adds the styles of the drawing to a chart, once they are loaded. The styles of traces and of paper are there already. They move behind
 * those of the drawing, because they override them.
 */
export function addDrawingStyles(chart: LitElement): void {
  const {loaded} = drawingModule;
  if (!loaded || charts.has(chart)) return;
  charts.add(chart);
  addStyles(chart, loaded.drawingStyles, traceStyles, paperStyles, loaded.paperDrawingStyles);
}
