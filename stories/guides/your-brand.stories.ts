import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html, nothing, type TemplateResult} from 'lit';
import {UPDATE_GLOBALS} from 'storybook/internal/core-events';
import {addons} from 'storybook/preview-api';
import {decodeStyleSheet, encodeStyleSheet, findUnknownNames, readTokens} from '../../.storybook/own-tokens.js';
import {readTokens as readTokenList} from '../../scripts/build/typings/read-tokens.mjs';
import '../../src/elements/ki-contact-card/define.js';
import '../../src/elements/ki-feed/define.js';
import '../../src/elements/ki-org-chart/define.js';
import '../../src/elements/ki-partner-list/define.js';
import tokensCss from '../../src/themes/tokens.css?raw';
import {projectFeed} from '../story-feeds.js';

const known = readTokenList(tokensCss).map(({name}) => name);

const meta = {
  title: 'Guides/Your brand',
  tags: ['!autodocs'],
  parameters: {controls: {disable: true}, docs: {codePanel: false}},
} satisfies Meta;
export default meta;

/** Shows all stories in the brand "your own tokens", as the toolbar's menu does. The tokens are in the address, so a link can be shared. */
function useStyleSheet(css: string): void {
  addons.getChannel().emit(UPDATE_GLOBALS, {globals: {brand: 'own', tokens: encodeStyleSheet(css)}});
}

/** Texts of the page, in the language of the guide that leads to it. */
interface Texts {
  readonly lang: string;
  readonly heading: string;
  readonly label: readonly [before: string, after: string];
  readonly count: (count: number) => string;
  readonly unknown: (names: string) => string;
}

const english: Texts = {
  lang: 'en',
  heading: 'Your brand',
  label: [
    'Paste a style sheet with tokens, such as',
    'All stories then use them. Copy the address of this window to share what you see. Choose another brand in the toolbar to stop.',
  ],
  count: (count) => (count === 0 ? 'No token is in use.' : `Tokens in use: ${count}.`),
  unknown: (names) => `No widget has these: ${names}.`,
};

const norwegian: Texts = {
  lang: 'nb',
  heading: 'Profilen deres',
  label: [
    'Lim inn et stilark med tokens, for eksempel',
    'Da bruker alle eksemplene dem. Kopier adressen til vinduet for å vise andre det du ser. Velg en annen profil i verktøylinjen for å slutte.',
  ],
  count: (count) => (count === 0 ? 'Ingen tokens er i bruk.' : `Tokens i bruk: ${count}.`),
  unknown: (names) => `Ingen moduler har disse: ${names}.`,
};

function renderPage({lang, heading, label, count, unknown}: Texts, globals: Readonly<Record<string, unknown>>): TemplateResult {
  const css = decodeStyleSheet(globals['tokens']);
  const tokens = globals['brand'] === 'own' ? readTokens(css) : {};
  const unknownNames = findUnknownNames(tokens, known);
  const handleInput = (event: Event) => useStyleSheet((event.target as HTMLTextAreaElement).value);
  return html`
    <style>
      #own-tokens::placeholder {
        color: color-mix(in srgb, FieldText 75%, Field);
      }
    </style>
    <div lang=${lang} style="max-inline-size: 45rem; margin-block-end: 2rem">
      <h1>${heading}</h1>
      <p>
        <label for="own-tokens">${label[0]} <code>--ki-color-brand: #c8102e;</code>. ${label[1]}</label>
      </p>
      <textarea
        id="own-tokens"
        rows="8"
        spellcheck="false"
        placeholder=":root {&#10;  --ki-color-brand: #c8102e;&#10;  --ki-radius: 0;&#10;}"
        style="box-sizing: border-box; inline-size: 100%; font: 0.9375rem / 1.5 monospace"
        .value=${css}
        @input=${handleInput}
      ></textarea>
      <p role="status">${count(Object.keys(tokens).length)} ${unknownNames.length > 0 ? unknown(unknownNames.join(', ')) : nothing}</p>
    </div>
    <ki-feed feed=${projectFeed}>
      <ki-contact-card></ki-contact-card>
      <ki-org-chart></ki-org-chart>
      <ki-partner-list></ki-partner-list>
    </ki-feed>
  `;
}

/** Paste your style sheet, and every story shows it. The address has your tokens, so you can send it to others. */
export const Tokens: StoryObj = {name: 'Paste your tokens', render: (_, {globals}) => renderPage(english, globals)};

/** The same page in Norwegian. */
export const TokensInNorwegian: StoryObj = {name: 'Lim inn stilarket (bokmål)', render: (_, {globals}) => renderPage(norwegian, globals)};
