// Entry point of the module `doctor`. The loader loads it on a page whose address has `ki-doctor`. It has no imports at run time, so it
// works when the other modules do not.
import {guard} from '../guard.js';
import {diagnose} from './diagnose.js';
import {panelStyles} from './panel.styles.js';
import {examinePage} from './probe/examine-page.js';
import {readOpenPage} from './read/read-open-page.js';
import {doctorTextsIn, type DoctorLanguage} from './texts/texts.js';
import {makeElement} from './view/dom.js';
import {renderReport} from './view/report-view.js';

/** How long widgets may take before their state is read, in ms. */
const settleTime = 2500;
/** How long to wait for the page, in ms. Something on it may never arrive. */
const loadTime = 5000;

guard('The doctor', () => void openPanel())();

/** Opens the report in a dialog of its own. Escape closes it. The page stays as it is. */
async function openPanel(): Promise<void> {
  const language: DoctorLanguage = /^(n[bno]|da|sv|se)\b/i.test(document.documentElement.lang || navigator.language) ? 'nb' : 'en';
  const texts = doctorTextsIn(language);
  const {title, close, again, working} = texts.reportTexts.panel;
  const host = makeElement('div', {lang: language, 'data-ki-doctor': ''});
  const root = host.attachShadow({mode: 'open'});
  const status = makeElement('p', {role: 'status'});
  const content = makeElement('div');
  const heading = makeElement('h2', {id: 'title', tabindex: '-1', autofocus: ''}, title);
  const closeButton = makeElement('button', {type: 'button'}, close);
  const againButton = makeElement('button', {type: 'button', hidden: ''}, again);
  const buttons = makeElement('div', {class: 'buttons'}, againButton, ' ', closeButton);
  const dialog = makeElement(
    'dialog',
    {'aria-labelledby': 'title', lang: language},
    makeElement('div', {class: 'bar'}, heading, buttons),
    status,
    content,
  );
  closeButton.addEventListener('click', () => dialog.close());
  dialog.addEventListener('close', () => host.remove());
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(panelStyles);
  root.adoptedStyleSheets = [sheet];
  root.append(dialog);

  const examine = async () => {
    status.textContent = working;
    content.replaceChildren();
    await isLoaded;
    await new Promise((resolve) => setTimeout(resolve, settleTime));
    const {findings, subject} = await examineThisPage(language);
    const report = renderReport(texts, findings, subject, 3);
    status.textContent = '';
    content.replaceChildren(report.element);
    againButton.hidden = false;
    report.heading.focus();
  };
  againButton.addEventListener('click', () => void examine());
  const isLoaded = waitForLoad();
  if (document.readyState === 'loading') {
    const isParsed = new Promise((resolve) => document.addEventListener('DOMContentLoaded', resolve, {once: true}));
    await Promise.race([isParsed, isLoaded]);
  }
  // A script in the head that never arrives keeps the body away.
  ((document.body as HTMLElement | null) ?? document.documentElement).append(host);
  dialog.showModal();
  await examine();
}

async function examineThisPage(language: DoctorLanguage) {
  const page = await readOpenPage();
  const facts = await examinePage(page, {language, isAskedByPage: true});
  return {findings: diagnose(facts), subject: {name: page.url ?? '', day: facts.today}};
}

/** Waits until the page has loaded, or long enough. */
async function waitForLoad(): Promise<void> {
  if (document.readyState === 'complete') return;
  await new Promise((resolve) => {
    addEventListener('load', resolve, {once: true});
    setTimeout(resolve, loadTime);
  });
}
