import {waitUntil} from '@open-wc/testing';
import type {JsonObject} from '../feed-editor/json-value.js';
import {strictSite} from './open-builder.js';

/** A feed with the required keys and the given ones. */
export function makeSmallFeed(more: JsonObject = {}): JsonObject {
  return {
    ...{version: '1.0', id: 'ki', language: 'nb', updated: '2024-01-01'},
    ...{source: {name: 'Hdir'}, project: {name: 'KI i tannhelse'}},
    ...more,
  };
}

/** The built feed editor in a frame. */
export interface OpenEditor {
  readonly frame: HTMLIFrameElement;
  readonly document: Document;
  readonly view: Window & typeof globalThis;
  find(selector: string): HTMLElement;
  all(selector: string): HTMLElement[];
  /** Visible text of the page. */
  text(selector?: string): string;
  /** The field or button with this label or name. */
  named(name: string): HTMLInputElement;
  /** Presses a button or follows a link with this name. */
  press(name: string): void;
  /** Types into the field with this label, without leaving it. */
  type(label: string, value: string): void;
  /** Types into the field with this label or chooses in the list, and leaves it. */
  fill(label: string, value: string): void;
  /** Drops a file on the page. */
  drop(name: string, content: string | Uint8Array): void;
  /** Opens a section. */
  go(section: string): Promise<void>;
  /** Waits until the page has the text. */
  until(text: string, selector?: string): Promise<void>;
  remove(): void;
}

/**
 * Opens the built page. The caller removes it.
 *
 * @param hash - The part of the link from `#` on.
 * @param path - Address of the page, below the folder of the site.
 */
export async function openEditor(hash = '', path = `${strictSite}/edit/`, width = 1280): Promise<OpenEditor> {
  const frame = document.createElement('iframe');
  Object.assign(frame, {src: path + hash, width, height: 900, title: 'Editor'});
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, {once: true}));
  document.body.append(frame);
  await loaded;
  const page = frame.contentDocument!;
  const view = frame.contentWindow as Window & typeof globalThis;
  await waitUntil(() => page.querySelector('main h1[tabindex]'), 'dist/edit/ is missing: run `npm run build` first.', {timeout: 10_000});
  const find = (selector: string): HTMLElement => {
    const found = page.querySelector<HTMLElement>(selector);
    if (!found) throw new Error(`The page has no ${selector}`);
    return found;
  };
  const all = (selector: string) => [...page.querySelectorAll<HTMLElement>(selector)];
  const nameOf = (element: Element) => element.textContent.replace(/\s+/g, ' ').trim();
  const named = (name: string): HTMLInputElement => {
    const label = all('main label').find((each) => nameOf(each) === name);
    const field = label && page.getElementById(label.getAttribute('for') ?? '');
    const found = field ?? all('main :is(button, a, summary)').find((each) => nameOf(each) === name);
    if (!found) throw new Error(`The page has nothing with the name “${name}”`);
    return found as HTMLInputElement;
  };
  const type = (label: string, value: string): HTMLInputElement => {
    const field = named(label);
    field.focus();
    field.value = value;
    field.dispatchEvent(new view.Event('input', {bubbles: true}));
    return field;
  };
  return {
    frame,
    document: page,
    view,
    find,
    all,
    text: (selector = 'main') => find(selector).innerText,
    named,
    press: (name) => named(name).click(),
    type: (label, value) => void type(label, value),
    fill: (label, value) => void type(label, value).dispatchEvent(new view.Event('change', {bubbles: true})),
    drop(name, content) {
      const event = new view.Event('drop', {bubbles: true, cancelable: true});
      Object.assign(event, {dataTransfer: {files: [new File([content as BlobPart], name)], items: []}});
      page.body.dispatchEvent(event);
    },
    async go(section) {
      find(`.sections a[href*="section=${section}"]`).click();
      await waitUntil(() => page.querySelector(`.panel[data-panel=${section}]`), section, {timeout: 10_000});
    },
    until: (text, selector = 'main') =>
      waitUntil(() => page.querySelector<HTMLElement>(selector)?.innerText.includes(text), text, {timeout: 15_000}),
    remove() {
      frame.remove();
    },
  };
}

/** Collects the files that the page downloads while a function runs. */
export async function savePage({view, frame}: OpenEditor, run: () => void): Promise<{name: string; text: string}[]> {
  const {HTMLAnchorElement: Anchor} = view;
  const {click} = Anchor.prototype;
  const files: Promise<{name: string; text: string}>[] = [];
  Object.assign(view, {showSaveFilePicker: undefined});
  Anchor.prototype.click = function (this: HTMLAnchorElement) {
    const {download, href} = this;
    files.push(
      fetch(href)
        .then((response) => response.text())
        .then((text) => ({name: download, text})),
    );
  };
  try {
    run();
    await waitUntil(() => files.length > 0 || !frame.isConnected, 'a saved file', {timeout: 10_000});
    return await Promise.all(files);
  } finally {
    Anchor.prototype.click = click;
  }
}
