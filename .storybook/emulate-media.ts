import {listStyleSheets} from './style-sheets.js';

/** Conditions of style sheets that depend on the visitor's settings or on the print dialog. A page cannot set them itself. */
export interface EmulatedMedia {
  readonly isPrint: boolean;
  readonly hasMoreContrast: boolean;
  readonly hasForcedColors: boolean;
}

/** The conditions that the style sheets were written with. */
const original = new WeakMap<CSSMediaRule, string>();
const rewritten = new WeakSet<CSSRule>();
let isPrinting = false;

/** Makes the widgets' own rules for paper, contrast and forced colours apply on the screen, and undoes it. */
export function emulateMedia(tags: readonly string[], media: EmulatedMedia): void {
  for (const sheet of listStyleSheets(tags)) rewriteConditions(sheet.cssRules, media);
  if (isPrinting && !media.isPrint) window.dispatchEvent(new Event('afterprint'));
  isPrinting = media.isPrint;
  document.addEventListener('ki-feed-load', handleLoad);
}

/** Charts prepare for paper when the browser announces a print. They can do so once they have content. */
function handleLoad(): void {
  if (isPrinting) requestAnimationFrame(() => window.dispatchEvent(new Event('beforeprint')));
}

function rewriteConditions(rules: CSSRuleList, media: EmulatedMedia): void {
  for (const rule of rules) {
    if (rule instanceof CSSMediaRule) {
      const condition = original.get(rule) ?? rule.media.mediaText;
      original.set(rule, condition);
      const wanted = emulateCondition(condition, media);
      if (rule.media.mediaText !== wanted) rule.media.mediaText = wanted;
      if (condition.includes('forced-colors')) replaceHighlight(rule.cssRules);
    }
    if ('cssRules' in rule) rewriteConditions(rule.cssRules as CSSRuleList, media);
  }
}

function emulateCondition(condition: string, {isPrint, hasMoreContrast, hasForcedColors}: EmulatedMedia): string {
  if (isPrint && condition.includes('screen')) return 'not all';
  let text = condition;
  if (isPrint) text = text.replace('print', 'all');
  if (hasMoreContrast) text = text.replace('(prefers-contrast: more)', '(min-width: 0px)');
  if (hasForcedColors) text = text.replace('(forced-colors: active)', '(min-width: 0px)');
  return text;
}

/** The system's colour for a selection is too weak for a ring, unless a contrast theme is on. `--story-highlight` has its colour. */
function replaceHighlight(rules: CSSRuleList): void {
  for (const rule of rules) {
    if (!(rule instanceof CSSStyleRule) || rewritten.has(rule)) continue;
    rewritten.add(rule);
    for (const name of [...rule.style]) {
      if (rule.style.getPropertyValue(name).toLowerCase() === 'highlight')
        rule.style.setProperty(name, 'var(--story-highlight, Highlight)');
    }
  }
}
