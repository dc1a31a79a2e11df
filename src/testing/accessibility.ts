import {expect} from '@open-wc/testing';
import {executeServerCommand, sendKeys} from '@web/test-runner-commands';
import {deepActiveElement} from './query.js';
import {spokenText} from './read-text.js';

/** Checks a widget with axe on a light or dark page, with all rules. */
export async function expectAccessible(widget: Element, scheme = 'light'): Promise<void> {
  const {style} = widget.parentElement!;
  Object.assign(style, {colorScheme: scheme, backgroundColor: 'Canvas', color: 'CanvasText'});
  await expect(widget).to.be.accessible();
}

/** Tab stops of a widget, in order, with the text that a screen reader reads. Shift+Tab must visit the same stops in reverse. */
export async function tabStopsOf(widget: Element): Promise<string[]> {
  const [before, after] = [document.createElement('button'), document.createElement('button')];
  widget.before(before);
  widget.after(after);
  before.focus();
  const forward = await walkTo(after, () => sendKeys({press: 'Tab'}));
  const backward = await walkTo(before, () => executeServerCommand('engine:chord', {keys: ['Shift', 'Tab']}));
  before.remove();
  after.remove();
  expect(backward.reverse()).to.deep.equal(forward);
  return forward;
}

async function walkTo(end: Element, step: () => Promise<unknown>): Promise<string[]> {
  const stops: string[] = [];
  for (let i = 0; i < 100; i++) {
    await step();
    const active = deepActiveElement();
    if (active === end) return stops;
    stops.push(active ? spokenText(active) : '');
  }
  throw new Error(`The focus did not leave the widget: ${stops.join(', ')}`);
}

/** `it` for tests of the accessibility tree. Only Chromium exposes it. */
export const itWithAccessibilityTree = navigator.userAgent.includes('Chrome/') ? it : it.skip;

interface TreeNode {
  readonly role: string;
  readonly name?: string;
  readonly expanded?: boolean;
  readonly level?: number;
  readonly children?: readonly TreeNode[];
}

/**
 * Reads the accessibility tree of an element: one line for each node, `role "name"`, indented by depth. A heading has its level, and a button or
 * `<summary>` whether it is open. Plain text is left out.
 */
export async function accessibilityTreeOf(element: Element): Promise<string[]> {
  element.id ||= 'tree';
  const tree = await executeServerCommand<TreeNode, {selector: string}>('tree', {selector: `#${element.id}`});
  return linesOf(tree, 0);
}

function linesOf({role, name, level, expanded, children = []}: TreeNode, depth: number): string[] {
  const isPlain = /^(generic|none|paragraph|StaticText|InlineTextBox|ListMarker|LineBreak)$/.test(role);
  const inside = children.flatMap((child) => linesOf(child, isPlain ? depth : depth + 1));
  if (isPlain) return inside;
  const marks = [level === undefined ? '' : ` ${level}`, expanded === undefined ? '' : expanded ? ' open' : ' closed'].join('');
  return [`${'  '.repeat(depth)}${role}${marks}${name ? ` "${name}"` : ''}`, ...inside];
}
