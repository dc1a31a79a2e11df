import {attributeTexts} from './attributes-en.js';
import {contentTexts} from './content-en.js';
import {feedTexts} from './feed-en.js';
import type {WriteText} from './finding-text.js';
import {scriptTexts} from './script-en.js';
import type {FindingCode, ReportTexts} from './texts-nb.js';

const plural = (count: number, one: string, many: string) => `${count} ${count === 1 ? one : many}`;

/** Texts of all findings in English. */
export const findingTexts: Readonly<Record<FindingCode, WriteText>> = {...scriptTexts, ...contentTexts, ...attributeTexts, ...feedTexts};

/** Texts around the findings. */
export const reportTexts: ReportTexts = {
  layers: {
    script: 'The script',
    policy: 'The security rules',
    content: 'The content of the page',
    feed: 'The feed',
    language: 'Language and date',
    pictures: 'Pictures and movement',
  },
  statuses: {problem: 'Error', note: 'Note', unknown: 'Not examined', ok: 'OK', info: 'For information'},
  summary: ({problems, notes, unknown}) =>
    [
      problems ? plural(problems, 'error', 'errors') : notes || unknown ? 'No errors' : 'We found no errors',
      notes ? plural(notes, 'note', 'notes') : '',
      unknown ? `${unknown} not examined` : '',
    ]
      .filter(Boolean)
      .join(', '),
  layerSummary: ({problems, notes, unknown}) =>
    [
      problems ? plural(problems, 'error', 'errors') : '',
      notes ? plural(notes, 'note', 'notes') : '',
      unknown ? `${unknown} not examined` : '',
    ]
      .filter(Boolean)
      .join(', ') || 'OK',
  checked: (what) => `Examined: ${what}`,
  remedy: 'How to correct it:',
  line: (line) => `Line ${line}`,
  copy: 'Copy for IT',
  copyOf: (title) => `Copy for IT: ${title}`,
  copyAll: 'Copy the whole report',
  copied: 'Copied',
  copyFailed: 'The browser did not let us copy. The text is selected. Press Ctrl and C, or ⌘ and C on a Mac.',
  forIt: {page: 'Page', finding: 'Finding', why: 'Explanation', remedy: 'Remedy', code: 'Code'},
  panel: {title: 'Check of ki-widgets on this page', close: 'Close', again: 'Examine again', working: 'Examining the page …'},
};
