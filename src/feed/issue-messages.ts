import {explainInEnglish} from './issue-messages-en.js';
import {explainInNorwegian} from './issue-messages-nb.js';
import {describeField, type IssueField} from './issue-field.js';
import type {FoundIssue, IssueExplanation, IssueLanguage} from './issue.js';

const explainers: Readonly<Record<IssueLanguage, (issue: FoundIssue, field: IssueField) => IssueExplanation>> = {
  en: explainInEnglish,
  nb: explainInNorwegian,
};

/** Returns the rule that an issue breaks and its remedy, for feed editors and webmasters. Visitors don't load this. */
export function explainIssue(issue: FoundIssue, language: IssueLanguage = 'en'): IssueExplanation {
  return explainers[language](issue, describeField(issue.pointer));
}
