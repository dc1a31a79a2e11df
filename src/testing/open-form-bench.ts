import {executeServerCommand, sendKeys} from '@web/test-runner-commands';
import type {TemplateResult} from 'lit';
import type {EditorState} from '../../site/edit/editor-state.js';
import {getValue} from '../feed-editor/edit-value.js';
import type {JsonObject, JsonValue, ValuePath} from '../feed-editor/json-value.js';
import {openEditorBench, type BenchOptions, type EditorBench} from './make-editor-state.js';

/** A form of the feed editor with the styles of the page, and what a person does in it. */
export interface FormBench extends EditorBench {
  all(selector: string): HTMLElement[];
  find(selector: string): HTMLElement;
  /** The field, button or summary with this name. A field has the name of its label, and of its group before it. */
  named(name: string): HTMLInputElement;
  /** Moves the focus to it with the Tab key. */
  tabTo(name: string, direction?: 'forward' | 'back'): Promise<void>;
  press(...keys: readonly string[]): Promise<void>;
  type(text: string): Promise<void>;
  /** Chooses in a list. How the keyboard does it differs between the engines. */
  pick(name: string, label: string): void;
  value(path: ValuePath): JsonValue | undefined;
  remove(): void;
}

const isWebKit = !/Chrome|Firefox/.test(navigator.userAgent);
const sheets = ['/site/site.css', '/site/forms.css', '/site/edit/edit.css', '/site/edit/structure.css'];

/** @param width - Width of the form, CSS px. The page around it may be wider. */
export async function openFormBench(
  feed: JsonObject,
  view: (state: EditorState) => TemplateResult,
  {width = 900, ...options}: BenchOptions & {readonly width?: number} = {},
): Promise<FormBench> {
  const links = await Promise.all(sheets.map(addSheet));
  const element = document.createElement('main');
  element.style.cssText = `width: ${width}px; padding: 16px; box-sizing: border-box`;
  document.body.append(element);
  document.documentElement.lang = options.language ?? 'nb';
  const bench = openEditorBench(element, feed, view, options);
  const all = (selector: string) => [...element.querySelectorAll<HTMLElement>(selector)];
  const find = (selector: string): HTMLElement => {
    const [found] = all(selector);
    if (!found) throw new Error(`The form has no ${selector}`);
    return found;
  };
  const named = (name: string): HTMLInputElement => {
    const found = all('button, summary, input, select, textarea').filter((each) => isVisible(each) && namesOf(each).includes(name));
    if (!found[0]) throw new Error(`The form has nothing visible with the name “${name}”`);
    return found[0] as HTMLInputElement;
  };
  const press = async (...keys: readonly string[]): Promise<void> => {
    await executeServerCommand('engine:chord', {keys});
  };
  const type = async (text: string) => {
    // WebKit's driver holds down the keys of all letters that it types together, so a letter that comes again is lost.
    for (const part of isWebKit ? text : [text]) await sendKeys({type: part});
  };
  return Object.assign(bench, {
    all,
    find,
    named,
    press,
    type,
    async tabTo(name: string, direction: 'forward' | 'back' = 'forward') {
      const target = named(name);
      for (let i = 0; i < 120 && document.activeElement !== target; i++) {
        await (direction === 'forward' ? press('Tab') : press('Shift', 'Tab'));
      }
      if (document.activeElement !== target) throw new Error(`The Tab key does not lead to “${name}”`);
    },
    pick(name: string, label: string) {
      const select = named(name) as unknown as HTMLSelectElement;
      const option = [...select.options].find((each) => each.label === label);
      if (!option) throw new Error(`“${name}” has no option “${label}”: ${[...select.options].map((each) => each.label).join()}`);
      select.value = option.value;
      select.dispatchEvent(new Event('change', {bubbles: true}));
    },
    value: (path: ValuePath) => getValue(bench.history.feed, path),
    remove() {
      element.remove();
      for (const link of links) link.remove();
    },
  });
}

/** The names of an element: as text, and with the name of its group of fields. */
function namesOf(element: HTMLElement): string[] {
  const clean = (text: string | null | undefined) => (text ?? '').replace(/\s+/g, ' ').trim();
  const label = element.getAttribute('aria-label') ?? element.closest('main')?.querySelector(`label[for="${element.id}"]`)?.textContent;
  const own = clean(label ?? element.textContent);
  const group = element.closest('fieldset, [role=group][aria-labelledby], .text');
  const groupName = clean(group?.querySelector('legend, .label')?.textContent);
  return [own, own.replace(/ mangler$/, ''), `${groupName}: ${own.replace(/ mangler$/, '')}`];
}

/** Folded content has boxes in some engines. */
function isVisible(element: HTMLElement): boolean {
  return element.checkVisibility() && element.getClientRects().length > 0;
}

function addSheet(href: string): Promise<HTMLLinkElement> {
  const link = Object.assign(document.createElement('link'), {rel: 'stylesheet', href});
  document.head.append(link);
  return new Promise((resolve, reject) => {
    link.addEventListener('load', () => resolve(link));
    link.addEventListener('error', () => reject(new Error(`${href} did not load`)));
  });
}
