import type {CSSResultOrNative, LitElement} from 'lit';
import {timelineStyles} from '../src/elements/ki-org-chart/timeline.styles.js';

/** Conditions of style sheets that depend on the visitor's settings or on the print dialog. A page cannot set them itself. */
export interface EmulatedMedia {
  readonly isPrint: boolean;
  readonly hasMoreContrast: boolean;
  readonly hasForcedColors: boolean;
}

/** The conditions that the style sheets were written with. */
const original = new WeakMap<CSSMediaRule, string>();
let isPrinting = false;

/** Makes the widgets' own rules for paper, contrast and forced colours apply on the screen, and undoes it. */
export function emulateMedia(tags: readonly string[], media: EmulatedMedia): void {
  for (const sheet of listStyleSheets(tags)) rewriteConditions(sheet.cssRules, media);
  if (media.isPrint || isPrinting) window.dispatchEvent(new Event(media.isPrint ? 'beforeprint' : 'afterprint'));
  isPrinting = media.isPrint;
}

/** All elements of a class share their style sheets, so a change reaches each of them, also later ones. */
function listStyleSheets(tags: readonly string[]): Set<CSSStyleSheet> {
  const classes = tags.flatMap((tag) => (customElements.get(tag) as typeof LitElement | undefined) ?? []);
  const styles: CSSResultOrNative[] = [...classes.flatMap(({elementStyles}) => elementStyles), timelineStyles];
  return new Set(styles.flatMap((style) => (style instanceof CSSStyleSheet ? style : (style.styleSheet ?? []))));
}

function rewriteConditions(rules: CSSRuleList, media: EmulatedMedia): void {
  for (const rule of rules) {
    if (rule instanceof CSSMediaRule) {
      const condition = original.get(rule) ?? rule.media.mediaText;
      original.set(rule, condition);
      const wanted = emulateCondition(condition, media);
      if (rule.media.mediaText !== wanted) rule.media.mediaText = wanted;
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
