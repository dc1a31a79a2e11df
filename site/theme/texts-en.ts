import {formatRatio} from './format-ratio.js';
import type {ThemeTexts} from './theme-texts.js';

const ratio = (value: number) => `${formatRatio(value)}\u00a0to\u00a01`; // Stays on one line.

export const texts: ThemeTexts = {
  uses: {
    link: 'Links on the page',
    'link-in-box': 'Links in boxes',
    button: 'Buttons',
    edge: 'The edge of leading bodies',
    'text-in-box': 'Text in boxes',
    muted: 'Secondary text, such as dates and the source',
  },
  schemes: {light: 'Light page', dark: 'Dark page'},
  contrast: (contrast, required) => `${ratio(contrast)} is ${contrast >= required ? 'enough' : 'too low'}. ${ratio(required)} is required.`,
  verdict: (failures) =>
    failures === 0
      ? 'All contrasts are high enough, on light and dark pages.'
      : `${failures === 1 ? 'One contrast is' : `${failures} contrasts are`} too low. See the list below.`,
  changedEdge: (scheme, edge) =>
    scheme === 'light'
      ? `The colour is too light for edges on light pages. The widgets use ${edge} there.`
      : `The colour is too dark for edges on dark pages. The widgets use ${edge} there.`,
  comment: 'The widgets of ki-widgets. All their colours derive from this one.',
  copied: 'The code is copied.',
  notCopied: 'The browser did not allow copying. The code is selected, so you can copy it with the keyboard.',
};
