import {html, nothing, type TemplateResult} from 'lit';
import {styleMap} from 'lit/directives/style-map.js';
import {describeHostStyle, readScale} from './host-style.js';
import type {ToolbarValues} from './toolbar.js';

/** The page around a widget, as the toolbar describes it. */
export interface HostPage {
  readonly values: ToolbarValues;
  /** On a docs page, several stories share a document, so nothing outside the story may change. */
  readonly isAlone: boolean;
}

/** Explanations of what a page can only approximate. */
const notes: Readonly<Record<string, string>> = {
  more: 'The widgets’ own rules for more contrast apply. The page around them does not change.',
  forced:
    'The widgets’ own rules for forced colours apply, with the system’s colours. A page cannot make the browser replace all colours. ' +
    'To see that, open the developer tools of Chrome or Edge, choose Rendering, and emulate “forced-colors: active”.',
  print:
    'The widgets’ own rules for paper apply, on a column as wide as the text of an A4 sheet. Page breaks are missing. ' +
    'To see them, open the story in a new tab and print it.',
};

/** Rules for the page only. The widgets meet them as they would on a site. */
const styleSheet = `
  .host-page { box-sizing: border-box; padding: 1rem; background: Canvas; color: CanvasText; font: 1em / 1.5 system-ui, sans-serif; }
  .host-page > .host-note {
    margin: 0 0 1rem; padding: 0.5em 0.75em; border-inline-start: 0.25em solid #8f6a1e; background: #fbf3e2; color: #14202b;
    font: 0.875rem / 1.5 system-ui, sans-serif; direction: ltr;
  }
  .host-page[data-host='serif'] { font: calc(18px * var(--host-scale)) / 1.65 Georgia, 'DejaVu Serif', serif; }
  .host-page[data-host='rem'] { font-size: calc(16px * var(--host-scale)); }
  .host-page[data-host='band'] > .host-column { padding: 1.5em; background: #0b2a3a; color: white; }
  .host-page[data-host='band'] .host-text a { color: inherit; }
  .host-page[data-host='sidebar'] > .host-column {
    display: grid; grid-template-columns: minmax(0, 1fr) minmax(0, 18em); gap: 2em; align-items: start;
  }
  .host-page[data-host='sidebar'] .host-text { grid-column: 1; }
  .host-page[data-host='sidebar'] .host-widget { grid-column: 2; padding-inline-start: 1em; border-inline-start: 1px solid; }
  .host-page[data-host='resets'] * {
    margin: 0; padding: 0; border: 0; box-sizing: border-box; font: inherit; line-height: 1.2; letter-spacing: 0.02em; list-style: none;
    text-decoration: none; vertical-align: baseline;
  }
`;

/** Draws the page around a story. */
export function renderHostPage({values, isAlone}: HostPage, story: unknown): TemplateResult {
  const {host, width, contrast, medium, language, textSize} = values;
  const columnWidth = medium === 'print' ? '170mm' : width === 'full' ? 'auto' : width;
  const direction = host === 'rtl' ? 'rtl' : 'ltr';
  const scale = readScale(textSize);
  if (isAlone) document.documentElement.style.fontSize = host === 'rem' ? `${62.5 * scale}%` : `${100 * scale}%`;
  return html`<style>
      ${styleSheet}
    </style>
    <div class="host-page" data-host=${host} lang=${language} dir=${direction} style=${styleMap(describeHostStyle(values, isAlone))}>
      ${[notes[contrast], notes[medium]].map((note) => (note && isAlone ? html`<p class="host-note" lang="en">${note}</p>` : nothing))}
      <div class="host-column" style=${styleMap({inlineSize: columnWidth})}>
        ${host === 'plain' ? nothing : renderText()}
        <div class="host-widget">${story}</div>
      </div>
    </div>`;
}

/** A heading and a paragraph of the page itself, in which the page's own style can be seen. */
function renderText(): TemplateResult {
  return html`<div class="host-text" lang="nb">
    <h1>Siden til etaten</h1>
    <p>Dette avsnittet hører til siden. Det har sidens egen skrift og egne farger, og <a href="#side">lenker som denne</a>.</p>
  </div>`;
}
