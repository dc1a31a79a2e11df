/** Lists in which at most one item is open as a form. */
import {html, nothing, type TemplateResult} from 'lit';
import {toJsonPointer, type ValuePath} from '../../../src/feed-editor/json-value.js';
import type {EditorState} from '../editor-state.js';

/** An item of a list. Its key stays while the list changes. */
export interface ListItem {
  readonly key: string;
  readonly index: number;
}

/** Finds the open item. The page opens an item by its index when the person follows a link to a problem. */
export function findOpenItem<T extends ListItem>(state: EditorState, list: string, items: Iterable<T>): T | undefined {
  const open = state.openItem(list);
  if (open === null) return undefined;
  const all = [...items];
  return all.find(({key}) => key === open) ?? (/^\d+$/.test(open) ? all.find(({index}) => index === Number(open)) : undefined);
}

/** Opens the form of an item, or closes it. */
export function toggleItem(state: EditorState, list: string, key: string, isOpen: boolean): void {
  state.setOpenItem(list, isOpen ? null : key);
  if (isOpen) focusItem(list, key);
}

/** Moves the focus to the button of an item. */
export function focusItem(list: string, key: string): void {
  const items = document.querySelectorAll<HTMLElement>(`[data-list="${list}"]`);
  [...items]
    .find((item) => item.dataset.item === key)
    ?.querySelector<HTMLElement>('.row')
    ?.focus();
}

/** Moves the focus to an element that an edit has drawn. */
export function focusId(id: string): void {
  document.getElementById(id)?.focus();
}

export interface Row {
  readonly list: string;
  readonly item: ListItem;
  readonly name: unknown;
  readonly summary?: string;
  readonly isOpen: boolean;
  /** Shown while the item is open. */
  readonly form: () => unknown;
  /** Called with a click. Without it, a listener of the whole list opens items. */
  readonly onToggle?: () => void;
  /** Shown before the button. */
  readonly handle?: unknown;
  /** Shown after the button. */
  readonly end?: unknown;
}

/** A button with the name, a summary and the number of problems, and the form below it. */
export function rowView(
  state: EditorState,
  {list, item, name, summary, isOpen, form, onToggle, handle, end}: Row,
  path: ValuePath,
): TemplateResult {
  const {issues} = state.texts.structure;
  const count = state.issuesIn(path).length;
  const id = `row-${list}-${item.index}`;
  return html`<div class="unit" data-list=${list} data-item=${item.key}>
    <div class="row-line">
      ${handle ?? nothing}
      <button
        type="button"
        class="row"
        id=${id}
        data-pointer=${toJsonPointer(path)}
        aria-expanded=${isOpen ? 'true' : 'false'}
        @click=${onToggle ?? nothing}
      >
        <span class="row-name">${name}</span>
        ${summary ? html`<span class="row-summary">${summary}</span>` : nothing}
        ${count ? html`<span class="row-issues">${issues.count(count)}</span>` : nothing}
      </button>
      ${end ?? nothing}
    </div>
    ${isOpen ? html`<div class="item-form" role="group" aria-labelledby=${id}>${form()}</div>` : nothing}
  </div>`;
}

/** Moves the focus to the heading of a form, when what had it is gone. */
export function focusTitle(): void {
  document.querySelector('.structure')?.closest('section')?.querySelector<HTMLElement>('h2')?.focus();
}
