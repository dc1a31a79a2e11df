// Apart from the words: the command line uses these without a document, where Lit must not be loaded.
import {html, nothing} from 'lit';
import {renderText, type Content} from '../parts.js';
import type {Abbreviation} from './abbreviations.js';

/** A key for the eye: a screen reader reads the names in full where they are met. */
export function renderAbbreviations(abbreviations: readonly Abbreviation[], label: string, language: string): Content {
  if (!abbreviations.length) return nothing;
  return html`<div part="abbreviations">
    <p>${label}</p>
    <dl>
      ${abbreviations.map(
        ({short, name}) =>
          // The blanks are values, since a minifier takes others away, and extracted text would run together.
          html`<div>
            <dt>${renderText(short, language)}</dt>
            ${' '}
            <dd>${renderText(name, language)}</dd>
            ${' '}
          </div>`,
      )}
    </dl>
  </div>`;
}
