import {html, render, type TemplateResult} from 'lit';
import {isJsonObject, type JsonObject} from '../../src/feed-editor/json-value.js';
import {isSameValue} from '../../src/feed-editor/is-same-value.js';
import {listContentLanguages} from './content-languages.js';
import {FeedValidator} from './feed-validator.js';
import {findSection} from './find-place.js';
import {findShortcut, isTextField} from './find-shortcut.js';
import {focusField, focusHeading, focusPointer} from './focus.js';
import {ImportForm} from './import-form.js';
import {LivePreview} from './live-preview.js';
import {makeDrawer} from './make-drawer.js';
import {openUnsaved, type OpenDocument} from './open-document.js';
import {OpenForm} from './open-form.js';
import type {EditPageData} from './page-data.js';
import {readHash, writeHash} from './page-hash.js';
import type {PageState} from './page-state.js';
import type {PanelId} from './panels.js';
import {listenForFiles} from './pick-file.js';
import {Recovery} from './recovery.js';
import {SaveForm} from './save-form.js';
import {showLanguage, type PageLanguage} from './show-language.js';
import {textsIn} from './texts/texts.js';
import {TextsForm} from './texts-form.js';
import {panelView} from './views/panel-view.js';
import {recoveryView} from './views/recovery-view.js';
import {sectionsView, toolbarView} from './views/toolbar-view.js';

/** Milliseconds without a key stroke after which typing is another step of Undo. */
const stepPause = 1500;

/** Renders the page, and owns the feed that is open. */
export class EditorPage {
  readonly #main: HTMLElement;
  readonly #here: string;
  readonly #data: EditPageData;
  #language: PageLanguage;
  #document: OpenDocument | null = null;
  #panel: PanelId = 'project';
  #announcement = '';
  #addedLanguages: readonly string[] = [];
  readonly #openItems = new Map<string, string>();
  /** The panel in which each version of the feed was made, so that Undo can show it. */
  readonly #panels = new WeakMap<JsonObject, PanelId>();
  #stepTimer: ReturnType<typeof setTimeout> | undefined;
  /** The address that is being opened, or that the person has closed. */
  #handledFeed: string | null = null;
  readonly #render = makeDrawer(() => this.#draw());
  readonly #validator = new FeedValidator(() => this.#showResult());
  readonly #live = new LivePreview(this.#render);
  readonly #import = new ImportForm(this.#render);
  readonly #textsForm = new TextsForm(this.#render);
  readonly #save = new SaveForm(this.#render, (document) => this.#handleSaved(document));
  readonly #recovery: Recovery;
  readonly #openForm = new OpenForm(() => ({
    language: this.#language,
    texts: textsIn(this.#language),
    data: this.#data,
    here: this.#here,
    open: (document) => this.#open(document),
    update: this.#render,
    openKept: (work) => {
      const {feed, name, address, layout, baseline} = this.#recovery.adopt(work);
      this.#open(openUnsaved(feed, {name, ...(address !== undefined && {address})}, layout, baseline));
    },
    forgetKept: (work) => {
      this.#recovery.discard(work);
      this.#announce(textsIn(this.#language).page.recovery.forgotten);
      focusHeading(this.#main, 'h1');
    },
  }));

  /** @param here - Address of the folder that contains `feeds/` and `edit/`, without a slash at the end. */
  constructor(main: HTMLElement, language: PageLanguage, here: string, data: EditPageData) {
    this.#main = main;
    this.#language = language;
    this.#here = here;
    this.#data = data;
    this.#recovery = new Recovery(`${new URL(here).pathname}/edit/`);
  }

  start(): void {
    this.#main.replaceChildren();
    this.#readAddress();
    this.#render();
    window.addEventListener('hashchange', () => this.#handleAddress());
    window.addEventListener('beforeunload', (event) => {
      if (this.#document?.history.isUnsaved) event.preventDefault();
    });
    window.addEventListener('pagehide', () => this.#recovery.keepNow());
    document.addEventListener('keydown', (event) => this.#handleKey(event));
    document.addEventListener('focusout', () => this.#document?.history.endStep());
    listenForFiles((file, handle) => this.#handleFile(file, handle));
    for (const link of document.querySelectorAll<HTMLAnchorElement>('header nav a')) {
      link.addEventListener('click', (event) => this.#handleLanguage(event, link));
    }
  }

  #draw(): void {
    const {title} = textsIn(this.#language).page;
    const state = this.#document ? this.#makeState(this.#document) : null;
    render(
      html`<h1 tabindex="-1" class=${state ? 'small' : ''}>${title}</h1>
        ${
          state
            ? this.#editorView(state)
            : html`<p class="announcement" role="status">${this.#announcement}</p>
                ${this.#openForm.view(this.#recovery.read())}`
        }`,
      this.#main,
    );
    this.#main.classList.toggle('editing', state !== null);
    for (const link of document.querySelectorAll<HTMLAnchorElement>('header nav a')) link.hash = location.hash;
  }

  #editorView(state: PageState): TemplateResult {
    const actions = {undo: () => this.#step('undo'), redo: () => this.#step('redo'), close: () => this.#close()};
    return html`${toolbarView(state, actions, this.#announcement)}
      <div class="columns">
        ${sectionsView(state)} ${panelView(state, {import: this.#import, save: this.#save, texts: this.#textsForm})}
        ${this.#live.view(state)}
      </div>
      ${recoveryView(state, this.#recovery, (isAllowed) => this.#allowRecovery(isAllowed))}`;
  }

  #makeState(document: OpenDocument): PageState {
    const {feed} = document.history;
    return {
      feed,
      document,
      language: this.#language,
      texts: textsIn(this.#language),
      contentLanguages: listContentLanguages(feed, this.#addedLanguages),
      panel: this.#panel,
      issues: this.#validator.issues,
      edit: (label, change, mergeKey) => this.#edit(label, change, mergeKey),
      issuesIn: this.#validator.issuesIn,
      openItem: (list) => this.#openItems.get(list) ?? null,
      setOpenItem: (list, id) => this.#setOpenItem(list, id),
      announce: (sentence) => this.#announce(sentence),
      hrefOf: (panel) => writeHash({feed: this.#handledFeed, panel}),
      goTo: (pointer) => this.#goTo(pointer),
      addLanguage: (language) => this.#addLanguage(language),
    };
  }

  #addLanguage(language: string): void {
    this.#addedLanguages = [...this.#addedLanguages, language];
    this.#textsForm.reset();
    this.#render();
  }

  #open(document: OpenDocument): void {
    this.#document = document;
    this.#addedLanguages = [];
    this.#openItems.clear();
    this.#save.reset();
    this.#textsForm.reset();
    this.#import.reset();
    if (document.address === undefined) this.#setAddress(null, 'project');
    this.#panel = readHash(location.hash)?.panel ?? 'project';
    this.#validator.check(document.history.feed, this.#language, document.address);
    this.#live.show(this.#validator.feed);
    if (document.history.isUnsaved) this.#keepSoon();
    this.#announcement = textsIn(this.#language).page.opened(document.name, document.notes, document.duplicateKeys.length);
    this.#render();
    focusHeading(this.#main);
  }

  #close(): void {
    const {toolbar} = textsIn(this.#language).page;
    if (this.#document?.history.isUnsaved && !window.confirm(toolbar.closeUnsaved)) return;
    this.#recovery.forgetOwn();
    this.#validator.stop();
    this.#document = null;
    this.#announcement = '';
    this.#setAddress(null, null);
    this.#render();
    focusHeading(this.#main, 'h1');
  }

  #edit(label: string, change: (feed: JsonObject) => JsonObject, mergeKey?: string): void {
    const document = this.#document;
    if (!document) return;
    const {history} = document;
    const next = change(history.feed);
    if (isSameValue(next, history.feed)) return;
    history.add(next, label, mergeKey);
    this.#panels.set(next, this.#panel);
    this.#announcement = '';
    clearTimeout(this.#stepTimer);
    if (mergeKey !== undefined) this.#stepTimer = setTimeout(() => history.endStep(), stepPause);
    this.#showFeed(mergeKey !== undefined);
  }

  #step(direction: 'undo' | 'redo'): void {
    const history = this.#document?.history;
    const label = direction === 'undo' ? history?.undoLabel : history?.redoLabel;
    if (!history || label === null) return;
    const undone = history.feed;
    history[direction]();
    const panel = this.#panels.get(direction === 'undo' ? undone : history.feed);
    if (panel !== undefined && panel !== this.#panel && panel !== 'save') this.#setAddress(this.#handledFeed, panel);
    const {toolbar} = textsIn(this.#language).page;
    this.#announcement = direction === 'undo' ? toolbar.undone(label ?? '') : toolbar.redone(label ?? '');
    this.#showFeed(false);
    if (document.activeElement === document.body || document.activeElement === null) focusHeading(this.#main);
  }

  /** Draws the feed after it has changed. The problems and the live widgets follow. */
  #showFeed(isTyping: boolean): void {
    const opened = this.#document;
    if (!opened) return;
    const before = this.#validator.issues;
    this.#validator.checkSoon(opened.history.feed, this.#language, opened.address, isTyping);
    if (this.#validator.issues !== before) this.#live.show(this.#validator.feed);
    this.#keepSoon();
    this.#render();
  }

  #showResult(): void {
    this.#live.show(this.#validator.feed);
    this.#render();
  }

  #announce(sentence: string): void {
    // Screen readers only announce a text that differs from the last one.
    this.#announcement = sentence === this.#announcement ? `${sentence}\u00a0` : sentence;
    this.#render();
  }

  #setOpenItem(list: string, id: string | null): void {
    const before = this.#openItems.get(list);
    if (id === null) this.#openItems.delete(list);
    else this.#openItems.set(list, id);
    this.#render();
    focusField(this.#main, list, id ?? before ?? null, id !== null);
  }

  #goTo(pointer: string): void {
    const opened = this.#document;
    if (!opened) return;
    const section = findSection(pointer);
    this.#setAddress(this.#handledFeed, section);
    const [list = '', index = ''] = pointer.split('/').slice(1);
    const item = (opened.history.feed[list] as readonly unknown[] | undefined)?.[Number(index)];
    if (isJsonObject(item as JsonObject)) this.#openItems.set(list, index);
    this.#render();
    if (!focusPointer(this.#main, pointer)) focusHeading(this.#main);
  }

  #handleSaved(document: OpenDocument): void {
    this.#document = document;
    this.#recovery.forgetOwn();
    this.#render();
  }

  #keepSoon(): void {
    const opened = this.#document;
    if (!opened?.history.isUnsaved) this.#recovery.forgetOwn();
    if (!opened?.history.isUnsaved) return;
    const {name, address, layout, history, baseline} = opened;
    this.#recovery.keepSoon(() => ({
      name,
      ...(address !== undefined && {address}),
      layout,
      feed: history.feed,
      baseline,
      time: Date.now(),
    }));
  }

  #allowRecovery(isAllowed: boolean): void {
    this.#recovery.isAllowed = isAllowed;
    if (isAllowed) {
      this.#keepSoon();
      this.#recovery.keepNow();
    } else this.#recovery.forgetOwn();
    this.#render();
  }

  #setAddress(feed: string | null, panel: PanelId | null): void {
    this.#handledFeed = feed;
    if (panel !== null) this.#panel = panel;
    history.pushState(null, '', location.pathname + location.search + writeHash({feed, panel}));
  }

  /** Opens what the hash names. */
  #readAddress(): void {
    const hash = readHash(location.hash);
    if (hash?.panel) this.#panel = hash.panel;
    if (!hash || hash.feed === null || hash.feed === this.#handledFeed) return;
    const {toolbar} = textsIn(this.#language).page;
    if (this.#document?.history.isUnsaved && !window.confirm(toolbar.closeUnsaved)) {
      history.replaceState(null, '', location.pathname + location.search + writeHash({feed: this.#handledFeed, panel: this.#panel}));
      return;
    }
    this.#handledFeed = hash.feed;
    this.#document = null;
    void this.#openForm.openAddress(hash.feed);
  }

  #handleAddress(): void {
    if (!readHash(location.hash)) {
      const own = writeHash({feed: this.#handledFeed, panel: this.#document ? this.#panel : null});
      history.replaceState(null, '', location.pathname + location.search + own);
      return;
    }
    const before = this.#panel;
    this.#readAddress();
    this.#announcement = '';
    if (this.#panel !== before) this.#textsForm.reset();
    this.#render();
    if (this.#panel !== before && this.#document) focusHeading(this.#main);
  }

  #handleKey(event: KeyboardEvent): void {
    const command = this.#document ? findShortcut(event) : null;
    if (!command) return;
    event.preventDefault();
    if (command === 'save') {
      location.hash = writeHash({feed: this.#handledFeed, panel: 'save'});
      return;
    }
    const target = event.target as HTMLElement;
    if (isTextField(target)) {
      // A date that has just been typed becomes an edit when the focus leaves it.
      target.blur();
      target.focus();
    }
    this.#step(command);
  }

  #handleFile(file: File, handle: Promise<FileSystemFileHandle | undefined>): void {
    if (this.#document) {
      void this.#import.openFile(file);
      if (this.#panel !== 'import') location.hash = writeHash({feed: this.#handledFeed, panel: 'import'});
    } else void handle.then((found) => this.#openForm.openFile(file, found));
  }

  /** Changes the language without leaving the page, so that unsaved work stays. */
  #handleLanguage(event: MouseEvent, link: HTMLAnchorElement): void {
    if (!this.#document || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    this.#language = link.lang === 'en' ? 'en' : 'nb';
    showLanguage(this.#language, this.#here);
    this.#validator.check(this.#document.history.feed, this.#language, this.#document.address);
    this.#announcement = '';
    this.#render();
  }
}
