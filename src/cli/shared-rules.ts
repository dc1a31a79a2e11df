// Prerendered pages look like the widgets that replace them. Their style sheet copies rules of the widgets, so that no
// declaration is written twice. A comment before a rule marks it, and gives it a selector for the page:
//
//   /* @prerendered .ki-prerendered .ki-card */
//   [part='card'] { … }

/** A rule of a widget that prerendered pages share. */
export interface SharedRule {
  /** The conditions around the rule, outermost first: `@container (min-width: 30em)`. */
  readonly conditions: readonly string[];
  /** Selector in the widget's shadow root. */
  readonly widgetSelector: string;
  /** Selector in a prerendered page. */
  readonly pageSelector: string;
  /** Declarations, one a line, without comments. */
  readonly declarations: readonly string[];
}

const token = /\/\*\s*(@prerendered\s+)?([^]*?)\*\/|[{};]/g;

/**
 * Finds the marked rules of a style sheet.
 *
 * @param css - Formatted CSS without nested rules, and without braces or semicolons in strings.
 * @throws {SyntaxError} If a marker is not followed by a rule.
 */
export function findSharedRules(css: string): SharedRule[] {
  const rules: SharedRule[] = [];
  const blocks: string[] = [];
  let pageSelector: string | null = null;
  let declarations: string[] = [];
  /** Text since the last brace, semicolon or comment. */
  let text = '';
  let end = 0;
  for (const match of css.matchAll(token)) {
    const [sign, marker, comment = ''] = match;
    text += css.slice(end, match.index);
    end = match.index + sign.length;
    if (sign === '{') {
      blocks.push(collapse(text));
      declarations = [];
    } else if (sign === ';') {
      declarations.push(`${collapse(text)};`);
    } else if (sign === '}') {
      const block = blocks.pop() ?? '';
      if (pageSelector !== null && !block.startsWith('@')) {
        rules.push({conditions: [...blocks], widgetSelector: block, pageSelector, declarations});
        pageSelector = null;
      }
      if (pageSelector !== null) throw new SyntaxError(`No rule follows “@prerendered ${pageSelector}”`);
    } else {
      if (marker) pageSelector = collapse(comment);
      continue; // The text around a comment belongs together.
    }
    text = '';
  }
  return rules;
}

/**
 * Writes rules under their selectors for prerendered pages. Adjacent rules with the same conditions share one block.
 *
 * @returns CSS, formatted with two spaces for each level.
 */
export function writeSharedRules(rules: readonly SharedRule[]): string {
  const lines: string[] = [];
  let open: readonly string[] = [];
  const indent = (depth: number) => '  '.repeat(depth);
  const closeTo = (depth: number) => {
    for (let i = open.length; i > depth; i--) lines.push(`${indent(i - 1)}}`);
  };
  for (const {conditions, pageSelector, declarations} of rules) {
    if (conditions.join() !== open.join()) {
      closeTo(0);
      conditions.forEach((condition, depth) => lines.push(`${indent(depth)}${condition} {`));
      open = conditions;
    }
    const depth = open.length;
    lines.push(`${indent(depth)}${pageSelector} {`, ...declarations.map((line) => indent(depth + 1) + line), `${indent(depth)}}`);
  }
  closeTo(0);
  return lines.join('\n');
}

function collapse(text: string): string {
  return text.trim().replace(/\s+/g, ' ');
}
