import {expect} from '@open-wc/testing';
import {executeServerCommand, sendKeys} from '@web/test-runner-commands';
import {deepActiveElement} from './query.js';
import {spokenText} from './read-text.js';

/** Axe on a page that is light or dark; without exceptions. */
export async function expectAccessible(widget: Element, scheme = 'light'): Promise<void> {
  const {style} = widget.parentElement!;
  Object.assign(style, {colorScheme: scheme, backgroundColor: 'Canvas', color: 'CanvasText'});
  await expect(widget).to.be.accessible();
}

/** Where Tab stops in a widget, as a screen reader names it, on the way through it; the way back has to be the same. */
export async function tabStopsOf(widget: Element): Promise<string[]> {
  const [before, after] = [document.createElement('button'), document.createElement('button')];
  widget.before(before);
  widget.after(after);
  before.focus();
  const forth = await walkTo(after, () => sendKeys({press: 'Tab'}));
  const back = await walkTo(before, () => executeServerCommand('engine:chord', {keys: ['Shift', 'Tab']}));
  before.remove();
  after.remove();
  expect(back.reverse()).to.deep.equal(forth);
  return forth;
}

async function walkTo(end: Element, step: () => Promise<unknown>): Promise<string[]> {
  const stops: string[] = [];
  for (let i = 0; i < 100; i++) {
    await step();
    const active = deepActiveElement();
    if (active === end) return stops;
    stops.push(active ? spokenText(active) : '');
  }
  throw new Error(`The focus never left: ${stops.join(', ')}`);
}

/** Only Chromium hands its accessibility tree to a test. */
export const itWithAccessibilityTree = navigator.userAgent.includes('Chrome/') ? it : it.skip;

interface TreeNode {
  readonly role: string;
  readonly name?: string;
  readonly expanded?: boolean;
  readonly level?: number;
  readonly children?: readonly TreeNode[];
}

/**
 * What a screen reader is given of an element: a line for each node, `role "name"`, with headings' levels and whether
 * something is open, indented by depth. Texts without a role of their own are left out.
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
