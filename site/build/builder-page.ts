import {html, render} from 'lit';
import type {WidgetName} from '../../src/cli/export-feed.js';
import {parseAddress} from '../../src/snippet/parse-address.js';
import {isChoice, readChoice, writeChoice, type Choice} from './choice.js';
import {LiveWidget} from './live-widget.js';
import type {ChosenFile, PageState} from './page-state.js';
import {attributesOf, hostedFeedOf, type Surroundings} from './snippets.js';
import type {PageTexts} from './texts.js';
import {contentView} from './views/content-view.js';
import {clearCopyStatus} from './views/copy-view.js';
import {lookView} from './views/look-view.js';
import {optionView} from './views/option-view.js';
import {previewView} from './views/preview-view.js';
import {questionView, systemView} from './views/question-view.js';
import {resultView, shareView} from './views/result-view.js';
import {widgetView} from './views/widget-view.js';

/**
 * Renders the page from the choice in its address, and writes each change there. A change redraws the page, and Back is a change, too.
 * The hash is used, because browsers never send it.
 */
export class BuilderPage {
  readonly #main: HTMLElement;
  readonly #language: 'nb' | 'en';
  readonly #texts: PageTexts;
  #around: Surroundings;
  #choice: Choice = readChoice(location.hash);
  #file: ChosenFile | null = null;
  #errors: Readonly<Record<string, string>> = {};
  #hasFailed = false;
  readonly #preview = new LiveWidget();
  readonly #pictures = new Map<WidgetName, LiveWidget>();
  /** Whether the folded forms are open at first. */
  readonly #isOpen = {
    options: Object.keys(this.#choice.options).length > 0,
    look: this.#choice.brand !== '' || this.#choice.corners !== 'rounded',
  };

  constructor(main: HTMLElement, language: 'nb' | 'en', texts: PageTexts, around: Surroundings) {
    this.#main = main;
    this.#language = language;
    this.#texts = texts;
    this.#around = around;
  }

  start(): void {
    this.#main.replaceChildren();
    this.#render();
    window.addEventListener('popstate', () => this.#handleAddress());
    document.addEventListener('dragover', (event) => event.preventDefault());
    document.addEventListener('drop', (event) => {
      event.preventDefault();
      const [file] = event.dataTransfer?.files ?? [];
      if (file) void this.#openFile(file);
    });
  }

  /** Adds the hashes of released scripts when they have arrived. */
  addHashes(hashes: Surroundings['hashes']): void {
    this.#around = {...this.#around, hashes};
    this.#render();
  }

  #render(): void {
    const state: PageState = {
      ...this.#texts,
      language: this.#language,
      choice: this.#choice,
      around: this.#around,
      file: this.#file,
      errors: this.#errors,
      hasFailed: this.#hasFailed,
      change: (changes, replaces) => this.#change(changes, replaces),
      setError: (id, message) => this.#setError(id, message),
      openFile: (file) => void this.#openFile(file),
    };
    render(
      html`<h1>${this.#texts.texts.title}</h1>
        <p class="lead">${this.#texts.texts.lead}</p>
        ${widgetView(state, (widget) => this.#showPicture(widget))} ${systemView(state)} ${resultView(state)} ${questionView(state)}
        ${contentView(state)} ${optionView(state, this.#isOpen.options)} ${lookView(state, this.#isOpen.look)}
        ${previewView(state, this.#showPreview())} ${shareView(state)}`,
      this.#main,
    );
    this.#applyLook();
    for (const link of document.querySelectorAll<HTMLAnchorElement>('nav a')) link.hash = location.hash;
  }

  /** The pictures show a feed of this host, whatever the chosen one is, because they only show what each widget is. */
  #showPicture(widget: WidgetName): Element {
    const picture = this.#pictures.get(widget) ?? new LiveWidget();
    this.#pictures.set(widget, picture);
    const feed = `${this.#around.here}/${hostedFeedOf({hosted: ''}, this.#around.data)}`;
    return picture.show({widget, language: this.#choice.language, feed, attributes: {downloads: 'off'}});
  }

  #showPreview(): Element {
    const {widget, language, source, address, file} = this.#choice;
    const {here, data} = this.#around;
    // The address of this page has another purpose than that of the page with the widget.
    const {'as-of-in-address': _, ...attributes} = attributesOf(this.#choice, data);
    const isFile = source === 'file' && this.#file?.name === file && this.#file.data !== undefined;
    const written = source === 'address' ? parseAddress(address) : null;
    const feed = written ?? `${here}/${hostedFeedOf(this.#choice, data)}`;
    const element = this.#preview.show({widget, language, feed, attributes, ...(isFile && {data: this.#file?.data})});
    element.addEventListener('ki-feed-error', this.#handleFeedError);
    element.addEventListener('ki-feed-load', this.#handleFeedLoad);
    element.addEventListener('click', handlePreviewClick, true);
    return element;
  }

  /** Sets the tokens through the CSSOM, because our policy forbids `style` attributes. */
  #applyLook(): void {
    const page = this.#main.querySelector<HTMLElement>('.host-page');
    const {brand, corners} = this.#choice;
    page?.style.setProperty('--ki-color-brand', brand || null);
    page?.style.setProperty('--ki-radius', corners === 'square' ? '0' : null);
  }

  #change(changes: Partial<Choice>, replaces = false): void {
    this.#choice = {...this.#choice, ...changes};
    clearCopyStatus();
    const address = location.pathname + location.search + writeChoice(this.#choice);
    if (replaces) history.replaceState(null, '', address);
    else history.pushState(null, '', address);
    this.#render();
  }

  #setError(id: string, message: string): void {
    this.#errors = {...this.#errors, [id]: message};
    this.#render();
  }

  /** Reads the choice after Back or Forward. A link inside the page also changes the hash, so then the choice is written again. */
  #handleAddress(): void {
    if (!isChoice(location.hash)) {
      history.replaceState(null, '', location.pathname + location.search + writeChoice(this.#choice));
      return;
    }
    this.#choice = readChoice(location.hash);
    this.#errors = {};
    this.#render();
  }

  async #openFile(file: File): Promise<void> {
    let data: unknown;
    try {
      data = JSON.parse(await file.text());
    } catch {
      data = undefined; // The view says so.
    }
    this.#file = {name: file.name, data};
    this.#change({source: 'file', file: file.name});
  }

  readonly #handleFeedError = (): void => this.#setFailed(true);
  readonly #handleFeedLoad = (): void => this.#setFailed(false);

  #setFailed(hasFailed: boolean): void {
    if (hasFailed === this.#hasFailed) return;
    this.#hasFailed = hasFailed;
    this.#render();
  }
}

/** Links to units would change the hash, where the choice is. */
function handlePreviewClick(event: Event): void {
  const link = event.composedPath().find((node) => node instanceof HTMLAnchorElement);
  if (!link?.getAttribute('href')?.startsWith('#')) return;
  event.preventDefault();
  event.stopPropagation();
}
