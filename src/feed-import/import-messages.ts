import type {IssueLanguage} from '../feed/issue.js';
import {feedChangeMessages} from '../locales/feed-changes/feed-changes.js';
import * as en from '../locales/en.js';
import * as nb from '../locales/nb.js';
import type {ImportIssue, ImportReason} from './import-issue.js';
import type {ImportMessages} from './import-message-types.js';
import {importMessagesEn} from './import-messages-en.js';
import {importMessagesNb} from './import-messages-nb.js';

export const importMessages: Readonly<Record<IssueLanguage, ImportMessages>> = {en: importMessagesEn, nb: importMessagesNb};

/** Explains an issue: «rad 4, kolonne Fra: «03/04/2023» kan være 3. april eller 4. mars 2023. …» */
export function explainImportIssue({reason, place, detail, choices}: ImportIssue, language: IssueLanguage): string {
  const {row, column, property, quote, or, explain} = importMessages[language];
  const {row: number, field, item} = place;
  // These issues arise when a feed is extended. They name a field of the feed instead of a column.
  const isFieldOfFeed = reason === 'kept-value' || reason === 'too-long';
  const {labels} = feedChangeMessages[language];
  const words = [
    number === undefined ? '' : row(number),
    item === undefined ? '' : item,
    field === undefined ? '' : isFieldOfFeed ? property(labels[field] ?? field) : number === undefined ? property(field) : column(field),
  ].filter(Boolean);
  const quoted = choices.map((choice) => quote(nameChoice(reason, choice, language)));
  const list = quoted.length > 1 ? `${quoted.slice(0, -1).join(', ')} ${or} ${quoted[quoted.length - 1] ?? ''}` : (quoted[0] ?? '');
  return `${words.length ? `${words.join(', ')}: ` : ''}${explain[reason](quote(detail), choices, list)}`;
}

/** Names a kind or a role as the table may have it. */
function nameChoice(reason: ImportReason, choice: string, language: IssueLanguage): string {
  const {chart, members} = language === 'nb' ? nb : en;
  const words: Readonly<Record<string, string>> = reason === 'unknown-kind' ? chart.kinds : reason === 'unknown-role' ? members.roles : {};
  return words[choice] ?? choice;
}
