import {copyText} from '../../elements/copy-text.js';
import {layers, type Finding, type Layer, type Status} from '../finding.js';
import type {DoctorTexts} from '../texts/texts.js';
import {makeElement, type Child} from './dom.js';
import {countFindings, textOf, writeForIt, writeReport, type ReportSubject} from './plain-report.js';

/** Marks that differ in shape, for those who do not see their colours. The word next to each says the same. */
const marks: Readonly<Record<Status, string>> = {problem: '✕', note: '!', unknown: '?', ok: '✓', info: 'i'};
const order: readonly Status[] = ['problem', 'note', 'unknown', 'ok', 'info'];

export interface ReportView {
  readonly element: HTMLElement;
  /** The summary. It can take the focus. */
  readonly heading: HTMLElement;
}

/**
 * Renders a report: a summary, then each layer with its findings. Layers with faults come first.
 *
 * @param level - Level of the summary’s heading. The layers are one below.
 */
export function renderReport(texts: DoctorTexts, findings: readonly Finding[], subject: ReportSubject, level: 2 | 3 = 2): ReportView {
  const {reportTexts} = texts;
  const heading = makeElement(
    `h${level}`,
    {class: 'summary', tabindex: '-1', 'data-status': statusOf(findings)},
    reportTexts.summary(countFindings(findings)),
  );
  const isFaulty = (layer: Layer) => findings.some((finding) => finding.layer === layer && finding.status === 'problem');
  const shown = layers.filter((layer) => findings.some((finding) => finding.layer === layer));
  // Most people come for the faults, so layers in order follow them.
  const parts = [...shown.filter(isFaulty), ...shown.filter((layer) => !isFaulty(layer))];
  const element = makeElement(
    'div',
    {class: 'report'},
    heading,
    makeElement('p', {class: 'subject'}, reportTexts.checked(subject.name)),
    ...parts.map((layer) => renderLayer(texts, layer, findings, subject, level)),
    copyPart(texts, reportTexts.copyAll, reportTexts.copyAll, () => writeReport(texts, findings, subject)),
  );
  return {element, heading};
}

function renderLayer(texts: DoctorTexts, layer: Layer, all: readonly Finding[], subject: ReportSubject, level: 2 | 3): HTMLElement {
  const {layers: names, layerSummary} = texts.reportTexts;
  const findings = all.filter((finding) => finding.layer === layer).sort((a, b) => order.indexOf(a.status) - order.indexOf(b.status));
  return makeElement(
    'section',
    {class: 'layer', 'data-layer': layer},
    makeElement(level === 2 ? 'h3' : 'h4', {}, `${names[layer]}: ${layerSummary(countFindings(findings))}`),
    makeElement('ul', {}, ...findings.map((finding) => renderFinding(texts, finding, subject))),
  );
}

function renderFinding(texts: DoctorTexts, finding: Finding, subject: ReportSubject): HTMLElement {
  const {statuses, remedy: label, copy, copyOf} = texts.reportTexts;
  const {status, code} = finding;
  const {title, text, remedy} = textOf(texts, finding);
  return makeElement(
    'li',
    {class: 'finding', 'data-status': status, 'data-code': code},
    makeElement('span', {class: 'mark', 'aria-hidden': 'true'}, marks[status]),
    makeElement(
      'div',
      {},
      makeElement('p', {class: 'title'}, makeElement('strong', {}, `${statuses[status]}: `), title),
      remedy ? makeElement('p', {class: 'remedy'}, makeElement('strong', {}, `${label} `), remedy) : null,
      text ? makeElement('p', {class: 'why'}, text) : null,
      ...renderIssues(texts, finding),
      remedy ? copyPart(texts, copy, copyOf(title), () => writeForIt(texts, finding, subject)) : null,
    ),
  );
}

function renderIssues({reportTexts}: DoctorTexts, {issues, code}: Finding): Child[] {
  if (!issues.length || !/^feed-(errors|warnings)$/.test(code)) return [];
  const items = issues.map(({line, pointer, rule, remedy}) => {
    const place = [line === undefined ? '' : reportTexts.line(String(line)), pointer].filter(Boolean).join(', ');
    return makeElement('li', {}, makeElement('strong', {}, `${place}: `), `${rule} ${remedy}`);
  });
  return [makeElement('ul', {class: 'issues'}, ...items)];
}

/** A button that copies a text, and a line that says whether it did. If it could not, the text is shown and selected. */
function copyPart({reportTexts}: DoctorTexts, label: string, name: string, write: () => string): HTMLElement {
  const button = makeElement('button', {type: 'button', 'aria-label': name === label ? null : name}, label);
  const status = makeElement('span', {class: 'copy-status', role: 'status'});
  const part = makeElement('div', {class: 'copy'}, button, status);
  const copy = async () => {
    const text = write();
    const isCopied = await copyText(text);
    part.querySelector('pre')?.remove();
    status.textContent = isCopied ? reportTexts.copied : reportTexts.copyFailed;
    if (isCopied) return;
    const shown = makeElement('pre', {tabindex: '0'}, text);
    part.append(shown);
    getSelection()?.selectAllChildren(shown);
  };
  button.addEventListener('click', () => void copy());
  return part;
}

function statusOf(findings: readonly Finding[]): Status {
  return order.find((status) => findings.some((finding) => finding.status === status)) ?? 'ok';
}
