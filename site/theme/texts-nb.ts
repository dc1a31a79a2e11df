import {formatRatio} from './format-ratio.js';
import type {ThemeTexts} from './theme-texts.js';

const ratio = (value: number) => `${formatRatio(value).replace('.', ',')}\u00a0til\u00a01`; // Stays on one line.

export const texts: ThemeTexts = {
  uses: {
    link: 'Lenker på siden',
    'link-in-box': 'Lenker i bokser',
    button: 'Knapper',
    edge: 'Kanten på ledende organer',
    'text-in-box': 'Tekst i bokser',
    muted: 'Dempet tekst, som datoer og kilde',
  },
  schemes: {light: 'Lys side', dark: 'Mørk side'},
  contrast: (contrast, required) =>
    `${ratio(contrast)} er ${contrast >= required ? 'godt nok' : 'for lite'}. Kravet er ${ratio(required)}.`,
  verdict: (failures) =>
    failures === 0
      ? 'Alle kontrastene er gode nok, både på lyse og mørke sider.'
      : `${failures === 1 ? 'Én kontrast er' : `${failures} kontraster er`} for lav. Se listen under.`,
  changedEdge: (scheme, edge) =>
    scheme === 'light'
      ? `Fargen er for lys til kanter på lyse sider. Der bruker modulene ${edge} i stedet.`
      : `Fargen er for mørk til kanter på mørke sider. Der bruker modulene ${edge} i stedet.`,
  comment: 'Modulene fra ki-widgets. Alle fargene følger av denne.',
  copied: 'Koden er kopiert.',
  notCopied: 'Nettleseren lot oss ikke kopiere. Koden er merket, så du kan kopiere den med tastaturet.',
};
