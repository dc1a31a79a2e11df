// Separate from abbreviations.ts, which the command line uses without a document. Lit must not be loaded there.
import {html, nothing} from 'lit';
import {renderText, type Content} from '../parts.js';
import type {Abbreviation} from './abbreviations.js';

/** Renders the key to the short forms. Screen readers don't need it: they read the full names in the boxes. */
export function renderAbbreviations(abbreviations: readonly Abbreviation[], label: string, language: string): Content {
  if (!abbreviations.length) return nothing;
  return html`<div part="abbreviations">
    <p>${label}</p>
    <dl>
      ${abbreviations.map(
        ({short, name}) =>
          // The spaces keep words apart in extracted text. They are values because the minifier removes other spaces here.
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
