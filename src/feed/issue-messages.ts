import {describeField, type IssueField} from './issue-field.js';
import {explainInEnglish} from './issue-messages-en.js';
import {explainInNorwegian} from './issue-messages-nb.js';
import type {FoundIssue} from './issue.js';

/** The languages in which issues are explained to editors: English and bokmål. */
export type IssueLanguage = 'en' | 'nb';

export interface Explanation {
  /** The rule that the issue breaks. */
  readonly rule: string;
  /** What to do about it. */
  readonly remedy: string;
}

const explainers: Readonly<Record<IssueLanguage, (issue: FoundIssue, field: IssueField) => Explanation>> = {
  en: explainInEnglish,
  nb: explainInNorwegian,
};

/** The rule that an issue breaks and its remedy, for feed editors and webmasters. Not part of what visitors load. */
export function explainIssue(issue: FoundIssue, language: IssueLanguage = 'en'): Explanation {
  return explainers[language](issue, describeField(issue.pointer));
}
