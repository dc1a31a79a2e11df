import type {Finding} from '../finding.js';
import type {FindingCounts, FindingText} from '../texts/finding-text.js';
import type {DoctorTexts} from '../texts/texts.js';

/** The subject of a report. */
export interface ReportSubject {
  /** The page or the feed, as its address or its name. */
  readonly name: string;
  /** The day of the check, as `YYYY-MM-DD`. */
  readonly day: string;
}

export function textOf({findingTexts}: DoctorTexts, {code, values}: Finding): FindingText {
  return findingTexts[code](values);
}

/** Writes one finding as plain text, for a message to those who run the site. */
export function writeForIt(texts: DoctorTexts, finding: Finding, {name, day}: ReportSubject): string {
  const {forIt, statuses, layers, line} = texts.reportTexts;
  const {title, text, remedy} = textOf(texts, finding);
  const issues = finding.issues.map(
    (issue) =>
      `- ${[issue.line === undefined ? '' : line(String(issue.line)), issue.pointer].filter(Boolean).join(', ')}: ${issue.rule} ${issue.remedy}`,
  );
  return [
    `ki-widgets: ${name} (${day})`,
    `${forIt.finding}: ${statuses[finding.status]}, ${layers[finding.layer]}: ${title}`,
    text ? `${forIt.why}: ${text}` : '',
    remedy ? `${forIt.remedy}: ${remedy}` : '',
    ...issues,
    `${forIt.code}: ${finding.code}`,
  ]
    .filter(Boolean)
    .join('\n');
}

/** Writes all findings as plain text, the problems first. */
export function writeReport(texts: DoctorTexts, findings: readonly Finding[], subject: ReportSubject): string {
  const order = ['problem', 'note', 'unknown', 'info', 'ok'];
  const sorted = [...findings].sort((a, b) => order.indexOf(a.status) - order.indexOf(b.status));
  return `${sorted.map((finding) => writeForIt(texts, finding, subject)).join('\n\n')}\n`;
}

export function countFindings(findings: readonly Finding[]): FindingCounts {
  const count = (status: Finding['status']) => findings.filter((finding) => finding.status === status).length;
  return {problems: count('problem'), notes: count('note'), unknown: count('unknown')};
}
