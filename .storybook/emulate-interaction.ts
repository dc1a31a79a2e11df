import {listStyleSheets} from './style-sheets.js';

/** Pseudo-classes by the name in `data-story` that replaces them. */
const conditions = {hover: ':hover', focus: ':focus-visible', active: ':active'};

const changed = new WeakSet<CSSStyleRule>();

/**
 * Makes the rules for the pointer, the keyboard's focus and a press also apply to elements with the attribute `data-story`, such as
 * `data-story="hover active"`. So several states can be seen at the same time.
 */
export function emulateInteraction(tags: readonly string[]): void {
  for (const sheet of listStyleSheets(tags)) addSelectors(sheet.cssRules);
}

function addSelectors(rules: CSSRuleList): void {
  for (const rule of rules) {
    if (rule instanceof CSSStyleRule && !changed.has(rule)) {
      changed.add(rule);
      let selector = rule.selectorText;
      for (const [name, condition] of Object.entries(conditions)) selector = selector.replaceAll(condition, `[data-story~='${name}']`);
      // A negated condition would hold for almost everything once it is repeated.
      const isNegated = Object.values(conditions).some((condition) => rule.selectorText.includes(`:not(${condition}`));
      if (selector !== rule.selectorText && !isNegated) rule.selectorText = `${rule.selectorText}, ${selector}`;
    }
    if ('cssRules' in rule) addSelectors(rule.cssRules as CSSRuleList);
  }
}
