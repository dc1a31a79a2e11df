import {attributeTexts} from './attributes-nb.js';
import {contentTexts} from './content-nb.js';
import {feedTexts} from './feed-nb.js';
import type {FindingCounts} from './finding-text.js';
import {scriptTexts} from './script-nb.js';

/** Texts of all findings in bokmål. The other languages have the same codes. */
export const findingTexts = {...scriptTexts, ...contentTexts, ...attributeTexts, ...feedTexts};

export type FindingCode = keyof typeof findingTexts;

/** Texts around the findings. */
export const reportTexts = {
  layers: {
    script: 'Skriptet',
    policy: 'Sikkerhetsreglene',
    content: 'Innholdet på siden',
    feed: 'Datakilden',
    language: 'Språk og dato',
    pictures: 'Bilder og bevegelse',
  },
  statuses: {problem: 'Feil', note: 'Merk', unknown: 'Ikke undersøkt', ok: 'I orden', info: 'Til opplysning'},
  summary: ({problems, notes, unknown}: FindingCounts) =>
    [
      problems ? `${problems} feil` : notes || unknown ? 'Ingen feil' : 'Vi fant ingen feil',
      notes ? `${notes} å merke seg` : '',
      unknown ? `${unknown} ikke undersøkt` : '',
    ]
      .filter(Boolean)
      .join(', '),
  layerSummary: ({problems, notes, unknown}: FindingCounts) =>
    [problems ? `${problems} feil` : '', notes ? `${notes} å merke seg` : '', unknown ? `${unknown} ikke undersøkt` : '']
      .filter(Boolean)
      .join(', ') || 'i orden',
  checked: (what: string) => `Undersøkt: ${what}`,
  remedy: 'Slik retter du det:',
  line: (line: string) => `Linje ${line}`,
  copy: 'Kopier til IT',
  copyOf: (title: string) => `Kopier til IT: ${title}`,
  copyAll: 'Kopier hele rapporten',
  copied: 'Kopiert',
  copyFailed: 'Nettleseren lot oss ikke kopiere. Teksten er merket. Trykk Ctrl og C, eller ⌘ og C på Mac.',
  forIt: {page: 'Side', finding: 'Funn', why: 'Forklaring', remedy: 'Løsning', code: 'Kode'},
  panel: {title: 'Kontroll av ki-widgets på denne siden', close: 'Lukk', again: 'Undersøk på nytt', working: 'Undersøker siden …'},
};

export type ReportTexts = typeof reportTexts;
