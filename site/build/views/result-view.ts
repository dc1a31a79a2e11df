import {html, nothing, type TemplateResult} from 'lit';
import {exampleSite} from '../../../src/snippet/snippet-parts.js';
import {listAllowedLines, listFrameLines, type AllowedLine} from '../allow-lists.js';
import type {PageState} from '../page-state.js';
import {recommendWay, ways, type Way} from '../recommend.js';
import {hostOf, writePolicyLines, writeSnippetFor, writeTokens, type Snippet} from '../snippets.js';
import {writeTemplateCode} from '../template-code.js';
import {checkboxField} from '../../views/fields.js';
import {copyView} from './copy-view.js';

/** A thing to do, with its code and what to know about it. */
interface Step {
  /** Names the part of the snippet, for tests and styles. */
  readonly part: keyof PageState['texts']['parts'];
  readonly code?: string | null;
  /** Advice that is read before the code is used. */
  readonly notes?: readonly string[];
  /** Advice that can be read later. It is below the code. */
  readonly details?: readonly string[];
  readonly more?: unknown;
}

/** The recommended snippet, and the other ways folded below it. */
export function resultView(page: PageState): TemplateResult {
  const {texts, choice} = page;
  const way = recommendWay(choice);
  return html`<section class="step result">
    <h2>${texts.resultStep}</h2>
    <p class="visually-hidden" role="status">${way === null ? '' : texts.ready}</p>
    ${way === null ? html`<p class="unanswered">${texts.unanswered}</p>` : recommended(page, way)}
  </section>`;
}

function recommended(page: PageState, way: Way): TemplateResult {
  const {texts, choice} = page;
  const {system} = choice;
  const isTested = system === '' || system === 'wordpress' || system === 'drupal' || system === 'other';
  return html`<p class="recommended"><strong>${texts.recommended[way]}</strong></p>
    ${stepList(page, way)} ${isTested ? nothing : html`<p class="hint">${texts.untested}</p>`}
    <details>
      <summary>${texts.otherWays}</summary>
      ${ways
        .filter((each) => each !== way && (each !== 'plain-link' || way !== 'link'))
        .map(
          (each) =>
            html`<details class="other-way" data-way=${each}>
              <summary>${texts.wayNames[each]}</summary>
              ${stepList(page, each)}
            </details>`,
        )}
    </details>
    ${specialView(page)}`;
}

/** The address of the page with the choices, for a colleague. */
export function shareView({texts}: PageState): TemplateResult {
  return html`<section class="step">
    <h2>${texts.share}</h2>
    <p>${texts.shareIntro}</p>
    ${copyView(texts, texts.share, location.href, {label: texts.shareCopy})}
  </section>`;
}

function stepList(page: PageState, way: Way): TemplateResult {
  const {texts} = page;
  const snippet = writeSnippetFor(way, page.choice, page.around);
  if (snippet === null) return html`<p class="warning">${texts.cannot}</p>`;
  const steps = listSteps(page, snippet);
  return html`<ol class="steps" data-way=${way}>
    ${steps.map(
      ({part, code, notes = [], details = [], more = nothing}) =>
        html`<li data-part=${part}>
          <p class="what">${texts.parts[part]}</p>
          ${notes.filter(Boolean).map((note) => html`<p class="note">${note}</p>`)}
          ${code ? copyView(texts, texts.parts[part], code, {isRich: part === 'markup' && /link$/.test(way)}) : nothing}
          ${details.filter(Boolean).map((note) => html`<p class="hint">${note}</p>`)} ${more}
        </li>`,
    )}
  </ol>`;
}

function listSteps(page: PageState, snippet: Snippet): readonly Step[] {
  const {texts, choice} = page;
  const {notes} = texts;
  const {way, template, copiedStyles, preloads, markup, frameScript, imports, integrity} = snippet;
  const advice = way === 'npm' || way === 'div' || choice.system === '' ? null : texts.systemNotes[choice.system];
  const tokens = writeTokens(choice);
  const isFramed = way === 'iframe' || way === 'plain-link';
  const frameLines = way === 'iframe' ? listFrameLines(hostOf(choice, page.around), choice.system) : [];
  const steps: (Step | false)[] = [
    choice.place === 'own' && way !== 'npm' && {part: 'copyFiles'},
    imports !== null && {part: 'install', code: imports.install, notes: [notes.install]},
    imports !== null && {part: 'imports', code: imports.script},
    imports !== null && {part: 'importStyles', code: imports.styles},
    template !== null && {
      part: 'template',
      code: writeTemplateCode(choice.system, template),
      notes: [texts.systemNotes[choice.system || 'other'].template],
      details: [integrity === null ? '' : notes.hash],
    },
    tokens !== '' && !isFramed && {part: 'look', code: tokens},
    preloads !== null && {part: 'preloads', code: preloads, notes: [notes.preload]},
    {
      part: 'markup',
      code: markup,
      notes: markupNotes(page, snippet, advice?.[way as keyof typeof advice] ?? ''),
      details: [/link$/.test(way) ? notes.pastedCode : '', isFramed ? '' : notes.fallback],
    },
    // Optional: the widget works without these styles.
    copiedStyles !== null && {part: 'styles', code: copiedStyles},
    // WordPress keeps the element for those who may use it, and has no such list for the others.
    way === 'element' &&
      choice.system !== 'wordpress' && {part: 'allow', notes: [notes.allow], more: allowedView(page, listElementLines(page))},
    frameLines.length > 0 && {part: 'allowFrame', notes: [notes.allowFrame], more: allowedView(page, frameLines)},
    frameScript !== null && {part: 'frameScript', code: frameScript},
    policyStep(page, snippet),
  ];
  return steps.filter((step) => step !== false);
}

function markupNotes({texts: {notes}, choice}: PageState, {way, markup}: Snippet, advice: string): readonly string[] {
  const isFramed = way === 'iframe' || way === 'plain-link';
  return [
    advice,
    way === 'link' && choice.system === '' ? notes.linkAlone : '',
    way === 'plain-link' ? notes.plainLink : '',
    way === 'iframe' && markup.includes(exampleSite) ? notes.frameSite : '',
    isFramed && writeTokens(choice) !== '' ? notes.frameLook : '',
  ];
}

function policyStep({texts: {notes}, choice}: PageState, snippet: Snippet): Step | false {
  const lines = writePolicyLines(snippet);
  if (lines === '' || choice.policy === '' || choice.policy === 'no') return false;
  return {
    part: 'policy',
    code: lines,
    notes: [
      choice.policy === 'unknown' ? notes.policyUnknown : '',
      snippet.template !== null && snippet.integrity !== null ? notes.policyHash : '',
      snippet.template !== null ? notes.policyTypes : '',
      'img-src' in snippet.policy ? notes.policyImages : '',
    ],
  };
}

function listElementLines({choice, around}: PageState): readonly AllowedLine[] {
  const lines = listAllowedLines(choice.widget, around.data.widgets[choice.widget]);
  const own = lines.filter(({editor}) => editor.toLowerCase() === choice.system);
  return own.length > 0 ? own : lines;
}

function allowedView({texts}: PageState, lines: readonly AllowedLine[]): TemplateResult {
  return html`${lines.map(
    ({editor, code}) =>
      html`<details class="editor">
        <summary>${editor}</summary>
        ${copyView(texts, editor, code)}
      </details>`,
  )}`;
}

function specialView({texts, choice, change}: PageState): TemplateResult {
  const {singleFile, preload} = choice;
  return html`<details ?open=${singleFile || preload}>
    <summary>${texts.special}</summary>
    ${checkboxField({
      id: 'single-file',
      label: texts.singleFile,
      hint: texts.singleFileHint,
      isChecked: singleFile,
      onToggle: (isChecked) => change({singleFile: isChecked, ...(isChecked && {preload: false})}),
    })}
    ${checkboxField({
      id: 'preload',
      label: texts.preload,
      hint: texts.preloadHint,
      isChecked: preload,
      onToggle: (isChecked) => change({preload: isChecked, ...(isChecked && {singleFile: false})}),
    })}
  </details>`;
}
