import {html, type TemplateResult} from 'lit';
import type {ChangesInSection} from '../../../src/feed-changes/list-changes.js';

/** Shows what changed in words, with a heading for each part of the feed. */
export function changesView(changes: readonly ChangesInSection[]): readonly TemplateResult[] {
  return changes.map(
    ({title, sentences}) =>
      html`<h4>${title}</h4>
        <ul>
          ${sentences.map((sentence) => html`<li>${sentence}</li>`)}
        </ul>`,
  );
}
