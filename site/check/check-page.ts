import {toHttpUrl} from '../../src/doctor/addresses.js';
import {isHandover, readyMessage} from '../../src/doctor/handover.js';
import type {Finding} from '../../src/doctor/finding.js';
import {readHeaders} from '../../src/doctor/read/read-headers.js';
import {doctorTextsIn, type DoctorLanguage} from '../../src/doctor/texts/texts.js';
import {makeElement} from '../../src/doctor/view/dom.js';
import {renderReport} from '../../src/doctor/view/report-view.js';
import {today} from '../../src/model/date.js';
import {bookmarkHash} from './bookmark.js';
import {examineAddress, examineBytes, examineFacts} from './examine-input.js';
import {CheckForms} from './forms.js';
import type {Texts} from './texts-nb.js';

/** How long to wait for the page on which a bookmark was chosen, in ms. */
const handoverTime = 15_000;

/** The doctor’s page: three ways to say what to examine, and the report. */
export class CheckPage {
  readonly #main: HTMLElement;
  readonly #language: DoctorLanguage;
  readonly #texts: Texts;
  readonly #forms: CheckForms;
  readonly #status = makeElement('p', {class: 'working', role: 'status'});
  readonly #report: HTMLElement;
  /** Counts the examinations. Only the last one is shown. */
  #count = 0;
  /** The last hash that says what to examine. */
  #hash = '';

  constructor(main: HTMLElement, language: DoctorLanguage, texts: Texts, bookmark: string) {
    this.#main = main;
    this.#language = language;
    this.#texts = texts;
    this.#report = makeElement('section', {class: 'result', 'aria-label': texts.report});
    this.#forms = new CheckForms(texts, bookmark, {
      checkAddress: (written) => this.#handleAddressForm(written),
      checkText: (text, page, headers) => this.#handlePasted(text, page, headers),
      checkFile: (file) => void this.#checkFile(file),
    });
  }

  start(): void {
    const {title, lead, privacy} = this.#texts;
    this.#main.replaceChildren(
      makeElement('h1', {}, title),
      makeElement('p', {class: 'lead'}, lead),
      this.#forms.addressStep,
      this.#status,
      this.#report,
      this.#forms.pasteStep,
      this.#forms.pageStep,
      makeElement('p', {class: 'privacy'}, privacy),
    );
    document.addEventListener('dragover', (event) => event.preventDefault());
    document.addEventListener('drop', (event) => {
      event.preventDefault();
      const [file] = event.dataTransfer?.files ?? [];
      if (file) void this.#checkFile(file);
    });
    window.addEventListener('popstate', () => this.#readAddress());
    this.#readAddress();
  }

  /** Reads what to examine from the hash, which browsers never send. */
  #readAddress(): void {
    const {hash} = location;
    // The skip link changes the hash, too.
    if (hash !== '' && !hash.includes('=')) {
      history.replaceState(null, '', this.#hash || location.pathname + location.search);
      return;
    }
    this.#hash = hash;
    for (const link of document.querySelectorAll<HTMLAnchorElement>('nav a')) link.hash = hash === bookmarkHash ? '' : hash;
    if (hash === bookmarkHash) {
      void this.#waitForHandover();
      return;
    }
    const url = new URLSearchParams(hash.slice(1)).get('url');
    if (url === null) return;
    this.#forms.showAddress(url);
    void this.#checkAddress(url);
  }

  #handleAddressForm(written: string): void {
    const url = toHttpUrl(/^[\w-]+(\.[\w-]+)+(\/|$)/.test(written) ? `https://${written}` : written, location.href);
    // Relative addresses are those of this host. A word is not an address.
    if (url === null || !/[/.]/.test(written)) {
      this.#forms.showAddressError(this.#texts.addressError);
      return;
    }
    const hash = `#${String(new URLSearchParams({url}))}`;
    if (location.hash !== hash) history.pushState(null, '', hash);
    this.#readAddress();
  }

  async #checkAddress(url: string): Promise<void> {
    const address = toHttpUrl(url, location.href);
    if (address === null) {
      this.#forms.showAddressError(this.#texts.addressError);
      return;
    }
    const {failures, status} = this.#texts;
    await this.#show(address, async () => {
      const result = await examineAddress(address, this.#language);
      if ('findings' in result) return result.findings;
      this.#forms.suggestPaste(address);
      return 'failure' in result ? failures[result.failure] : status(result.status);
    });
  }

  #handlePasted(text: string, page: string, headers: string): void {
    const url = page ? toHttpUrl(page, location.href) : null;
    const bytes = new TextEncoder().encode(text);
    void this.#show(url ?? this.#texts.pasted, () =>
      examineBytes(bytes, this.#texts.pasted, {url, headers: readHeaders(headers)}, this.#language),
    );
  }

  async #checkFile(file: File): Promise<void> {
    const bytes = new Uint8Array(await file.arrayBuffer());
    const {page, headers} = this.#forms.surroundings;
    const url = page ? toHttpUrl(page, location.href) : null;
    await this.#show(file.name, () => examineBytes(bytes, file.name, {url, headers: readHeaders(headers)}, this.#language));
  }

  /** Takes what a bookmark has read on the page that opened this window. */
  async #waitForHandover(): Promise<void> {
    const {opener} = window as {readonly opener: Window | null};
    const {waiting, noHandover} = this.#texts;
    this.#status.textContent = waiting;
    const handover = await new Promise<unknown>((resolve) => {
      if (!opener) {
        resolve(null);
        return;
      }
      window.addEventListener('message', ({source, data}: MessageEvent<unknown>) => {
        if (source === opener && isHandover(data)) resolve(data);
      });
      setTimeout(() => resolve(null), handoverTime);
      opener.postMessage(readyMessage, '*');
    });
    if (isHandover(handover)) {
      const {page} = handover;
      await this.#show(page.url ?? '', () => examineFacts(page, this.#language));
    } else await this.#show('', () => Promise.resolve(noHandover));
  }

  /** Shows the report, or a message about why there is none, and moves the focus to it. */
  async #show(name: string, examine: () => Promise<readonly Finding[] | string>): Promise<void> {
    const count = ++this.#count;
    this.#report.replaceChildren();
    this.#status.textContent = this.#texts.working;
    const result = await examine();
    if (count !== this.#count) return;
    this.#status.textContent = '';
    if (typeof result === 'string') {
      const message = makeElement('p', {class: 'failure', tabindex: '-1'}, result);
      this.#report.append(message);
      message.focus();
      return;
    }
    const {element, heading} = renderReport(doctorTextsIn(this.#language), result, {name, day: today()});
    this.#report.append(element);
    heading.focus();
  }
}
