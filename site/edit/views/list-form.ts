import {html, nothing, type TemplateResult} from 'lit';
import {addItem, setField} from '../../../src/feed-editor/edit-field.js';
import {getValue, moveItem, removeItem} from '../../../src/feed-editor/edit-value.js';
import {isJsonList, type JsonValue, type ValuePath} from '../../../src/feed-editor/json-value.js';
import type {EditorState} from '../editor-state.js';

/** Texts about one list, in the language of the page. */
export interface ListTexts {
  readonly add: string;
  readonly remove: string;
  readonly removed: string;
  readonly moveUp: string;
  readonly moveDown: string;
}

export interface ListForm {
  readonly path: ValuePath;
  readonly texts: ListTexts;
  /** Names an item for its buttons: «Avsnitt 2». */
  readonly nameOf: (item: JsonValue, index: number) => string;
  readonly renderItem: (item: JsonValue, index: number) => TemplateResult;
  /** A new item. */
  readonly makeItem: () => JsonValue;
  /** New items are first. */
  readonly addsFirst?: boolean;
  /** Items have an order that visitors see. */
  readonly isOrdered?: boolean;
}

/** Items of a list with all their fields, and buttons that add, move and remove them. */
export function listForm(state: EditorState, form: ListForm): TemplateResult {
  const {path, texts, renderItem, makeItem, nameOf, addsFirst = false, isOrdered = false} = form;
  const value = getValue(state.feed, path);
  const items = isJsonList(value) ? value : [];
  const id = `list-${path.join('-')}`;
  const add = html`<p>
    <button
      type="button"
      id="${id}-add"
      @click=${({target}: Event) => {
        state.edit(texts.add, (feed) => addItem(feed, path, makeItem(), addsFirst ? 0 : undefined));
        focusItem(target as HTMLElement, id, addsFirst ? 0 : items.length);
      }}
    >
      ${texts.add}
    </button>
  </p>`;
  return html`<div class="list" id=${id}>
    ${addsFirst ? add : nothing}
    ${items.map((item, index) => {
      const name = nameOf(item, index);
      const button = (label: string, onClick: (button: HTMLElement) => void) =>
        html`<button type="button" class="small" @click=${({currentTarget}: Event) => onClick(currentTarget as HTMLElement)}>
          ${label}<span class="visually-hidden">: ${name}</span>
        </button>`;
      const move = (label: string, to: number) =>
        button(label, (clicked) => {
          state.edit(`${label}: ${name}`, (feed) => moveItem(feed, path, index, to));
          focusItem(clicked, id, to);
        });
      return html`<div class="item" data-index=${index}>
        ${renderItem(item, index)}
        <p class="buttons">
          ${isOrdered && index > 0 ? move(texts.moveUp, index - 1) : nothing}
          ${isOrdered && index < items.length - 1 ? move(texts.moveDown, index + 1) : nothing}
          ${button(texts.remove, (clicked) => {
            const root = clicked.getRootNode() as Document;
            state.edit(`${texts.remove}: ${name}`, (feed) => removeItem(feed, path, index));
            state.announce(`${texts.removed}: ${name}`);
            root.getElementById(`${id}-add`)?.focus();
          })}
        </p>
      </div>`;
    })}
    ${addsFirst ? nothing : add}
  </div>`;
}

/** Moves the focus to the first field of an item that was just added or moved. */
function focusItem(from: HTMLElement, id: string, index: number): void {
  const root = from.getRootNode() as Document;
  root.querySelector<HTMLElement>(`#${id} > .item[data-index="${index}"] :is(input, textarea, select)`)?.focus();
}

/** Removes an object when its switch is turned off, and adds it when the switch is turned on. */
export function toggleObject(state: EditorState, label: string, path: ValuePath, isOn: boolean, value: JsonValue): void {
  state.edit(label, (feed) => setField(feed, path, isOn ? value : undefined));
}
