import {html, nothing} from 'lit';
import {minLettersInHeading, renderBreaks, type Content} from '../parts.js';
import type {LegendEntry} from './legend-entries.js';
import {renderHeads} from './line-heads.js';

/** Renders what the shapes and lines of a chart mean. Screen readers need no samples: kinds and relations are written in the boxes. */
export function renderLegend(entries: readonly LegendEntry[], title: string, isPrinting: boolean): Content {
  if (!entries.length) return nothing;
  return html`<details part="legend" ?open=${isPrinting}>
    <summary><span>${renderBreaks(title, minLettersInHeading)}</span></summary>
    <ul role="list">
      ${entries.map(({sample, words}) => html`<li>${renderSample(sample)} <span>${renderBreaks(words, minLettersInHeading)}</span></li>`)}
    </ul>
  </details>`;
}

function renderSample(sample: LegendEntry['sample']): Content {
  if (sample === 'tree') return html`<span class="sample-tree"></span>`;
  if (sample !== 'relation' && sample !== 'mutual') return html`<span class="sample ${sample}"></span>`;
  return html`<span class="line sample-line">${renderHeads({toStart: sample === 'mutual', toEnd: true})}</span>`;
}
