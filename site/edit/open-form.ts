import {html, nothing, type TemplateResult} from 'lit';
import {fileMessages} from '../../src/feed-file/file-messages.js';
import {FeedError} from '../../src/feed/feed-error.js';
import {defaultLimits, fetchJson} from '../../src/feed/fetch-json.js';
import {FeedFileError, readFeedBytes, readFeedText} from '../../src/feed-file/read-feed-file.js';
import {formatDate} from '../../src/locales/format.js';
import {allMessages} from '../../src/locales/all-messages.js';
import {textField} from '../views/fields.js';
import {NewFeedForm} from './new-feed-form.js';
import {openFile, type OpenDocument} from './open-document.js';
import type {OpenFormHost} from './open-form-host.js';
import {canPickFiles, pickFile} from './pick-file.js';
import {keptDays, type OfferedWork} from './recovery.js';

/** A failure in words. It is written again when the language changes. */
type Failure = (host: OpenFormHost) => string;

/** The start of the page: opens a feed, or makes a new one. */
export class OpenForm {
  readonly #host: () => OpenFormHost;
  readonly #newFeed: NewFeedForm;
  #failure: Failure | null = null;
  /** The way that the failure belongs to. */
  #failedWay: 'file' | 'address' | 'paste' = 'file';
  #address = '';
  #pasted = '';
  #isLoading = false;

  constructor(host: () => OpenFormHost) {
    this.#host = host;
    this.#newFeed = new NewFeedForm(host);
  }

  view(kept: OfferedWork | null): TemplateResult {
    const {texts, data, here, language} = this.#host();
    const {open} = texts.page;
    return html`<p class="lead">${texts.page.lead}</p>
      ${kept ? this.#keptView(kept) : nothing}
      <section class="step">
        <h2>${open.title}</h2>
        ${this.#isLoading ? html`<p role="status">${open.loading}</p>` : nothing}
        <h3>${open.hosted}</h3>
        <ul class="choices">
          ${data.feeds.map(({path, name}) => {
            const label = (language === 'en' ? name.en : undefined) ?? name.nb ?? name.no ?? path;
            return html`<li><a href="#feed=${here}/${path}">${label}</a></li>`;
          })}
        </ul>
        <h3>${open.file}</h3>
        ${this.#errorView('file')}
        <p class="hint" id="file-hint">${open.fileHint}</p>
        ${
          canPickFiles()
            ? html`<button type="button" id="file" aria-describedby="file-hint" @click=${() => void this.#pick()}>${open.choose}</button>`
            : html`<label for="file" class="visually-hidden">${open.choose}</label
                ><input
                  type="file"
                  id="file"
                  accept=".json,application/json"
                  aria-describedby="file-hint"
                  @change=${({target}: Event) => {
                    const [file] = (target as HTMLInputElement).files ?? [];
                    if (file) void this.openFile(file);
                  }}
                />`
        }
        <form
          class="other"
          @submit=${(event: Event) => {
            event.preventDefault();
            this.#goToAddress();
          }}
        >
          ${textField({
            id: 'address',
            type: 'url',
            label: open.address,
            hint: open.addressHint,
            error: this.#errorOf('address'),
            value: this.#address,
            onChange: (value) => (this.#address = value),
          })}
          <button type="submit">${open.openAddress}</button>
        </form>
        <details ?open=${this.#failedWay === 'paste' && this.#failure !== null}>
          <summary>${open.paste}</summary>
          <div class="field">
            <label for="pasted">${open.pasted}</label>
            ${this.#errorView('paste')}
            <textarea
              id="pasted"
              rows="8"
              spellcheck="false"
              @input=${({target}: Event) => (this.#pasted = (target as HTMLTextAreaElement).value)}
            ></textarea>
          </div>
          <button type="button" id="open-pasted" @click=${() => this.#openPasted()}>${open.openPasted}</button>
        </details>
      </section>
      ${this.#newFeed.view()}`;
  }

  /** Opens a file that was chosen or dropped. */
  async openFile(file: File, handle?: FileSystemFileHandle): Promise<void> {
    await this.#try('file', async () => {
      const bytes = new Uint8Array(await file.arrayBuffer());
      return openFile(readFeedBytes(bytes), {name: file.name, handle});
    });
  }

  /** Opens the feed at an address. */
  async openAddress(address: string): Promise<void> {
    this.#address = address;
    this.#isLoading = true;
    this.#host().update();
    await this.#try('address', async () => {
      const url = new URL(address, location.href);
      const limits = {...defaultLimits, attempts: 1};
      const bytes = await fetchJson(url.href, new AbortController().signal, limits, 'no-cache', (body) => body);
      const name = decodeURIComponent(/[^/]*$/.exec(url.pathname)?.[0] ?? '') || 'datakilde.json';
      return openFile(readFeedBytes(bytes as Uint8Array), {name, address: url.href});
    });
  }

  #goToAddress(): void {
    const hash = `#feed=${encodeURIComponent(this.#address)}`;
    if (this.#address === '' || location.hash === hash) void this.openAddress(this.#address);
    else location.hash = hash;
  }

  #openPasted(): void {
    const {open} = this.#host().texts.page;
    void this.#try('paste', () => Promise.resolve(openFile(readFeedText(this.#pasted), {name: open.pastedName})));
  }

  async #pick(): Promise<void> {
    const picked = await pickFile();
    if (picked) await this.openFile(picked.file, picked.handle);
  }

  async #try(way: 'file' | 'address' | 'paste', read: () => Promise<OpenDocument>): Promise<void> {
    this.#failedWay = way;
    try {
      const document = await read();
      this.#failure = null;
      this.#isLoading = false;
      this.#pasted = '';
      this.#host().open(document);
    } catch (error) {
      this.#failure = describeFailure(error);
      this.#isLoading = false;
      this.#host().update();
    }
  }

  #errorOf(way: 'file' | 'address' | 'paste'): string | undefined {
    return this.#failedWay === way ? this.#failure?.(this.#host()) : undefined;
  }

  #errorView(way: 'file' | 'paste'): TemplateResult {
    return html`<p class="error" role="alert">${this.#errorOf(way)}</p>`;
  }

  #keptView(work: OfferedWork): TemplateResult {
    const {texts, language, openKept, forgetKept} = this.#host();
    const {recovery} = texts.page;
    const time = new Date(work.time);
    const twoDigits = (number: number) => String(number).padStart(2, '0');
    const day = `${time.getFullYear()}-${twoDigits(time.getMonth() + 1)}-${twoDigits(time.getDate())}`;
    const when = `${formatDate(day, allMessages[language].common)} ${twoDigits(time.getHours())}:${twoDigits(time.getMinutes())}`;
    return html`<section class="step kept">
      <h2>${recovery.offer}</h2>
      <p>${recovery.kept(work.name, when)} ${recovery.limit(keptDays)}</p>
      <p class="buttons">
        <button type="button" id="recover" @click=${() => openKept(work)}>${recovery.open}</button>
        <button type="button" class="quiet" id="forget" @click=${() => forgetKept(work)}>${recovery.forget}</button>
      </p>
    </section>`;
  }
}

/** Describes in words why a feed could not be opened, and what to do. */
function describeFailure(error: unknown): Failure {
  return ({texts, language}) => {
    const {failures} = texts.page;
    const {syntaxErrors, explainError} = fileMessages[language];
    if (error instanceof FeedFileError) {
      if (error.code !== 'not-json') return failures[error.code](error.detail);
      const {description, location: at} = error.findSyntaxError(syntaxErrors);
      return failures['not-json'](description, at?.line, at?.column);
    }
    if (error instanceof FeedError) return failures.fetch(error.code === 'csp' ? failures.otherHost : explainError(error));
    if (error instanceof TypeError) return failures.address;
    return failures.unreadable;
  };
}
