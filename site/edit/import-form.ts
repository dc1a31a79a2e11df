import {html, nothing, type TemplateResult} from 'lit';
import {validateFeed} from '../../src/feed/validate-feed.js';
import type {Feed} from '../../src/feed/definition.js';
import {importFile, importFormats, type ImportFormat} from '../../src/feed-import/import-file.js';
import {explainImportIssue, importMessages} from '../../src/feed-import/import-messages.js';
import {importTargets, type ImportTarget} from '../../src/feed-import/imported-parts.js';
import {mergeIntoFeed, type ImportCounts} from '../../src/feed-import/merge-into-feed.js';
import {listChanges} from '../../src/feed-changes/list-changes.js';
import type {JsonObject} from '../../src/feed-editor/json-value.js';
import {allMessages} from '../../src/locales/all-messages.js';
import {today} from '../../src/model/date.js';
import {radios, selectField} from '../views/fields.js';
import type {PageState} from './page-state.js';
import {changesView} from './views/changes-view.js';

/** The changes that an import would make. */
interface ImportPreview {
  /** The feed that the import was made for. */
  readonly before: JsonObject;
  readonly after: JsonObject | null;
  readonly counts: ImportCounts | null;
  readonly issues: readonly string[];
  readonly failure: string | null;
}

/** Adds organisations, bodies and members from a spreadsheet or another format. */
export class ImportForm {
  readonly #update: () => void;
  #format: ImportFormat = 'csv';
  #target: ImportTarget | '' = '';
  #text = '';
  #file: {readonly name: string; readonly bytes: Uint8Array} | null = null;
  #preview: ImportPreview | null = null;

  /** @param update - Draws the page again. */
  constructor(update: () => void) {
    this.#update = update;
  }

  view(state: PageState): TemplateResult {
    const {imports} = state.texts.page;
    return html`<p>${imports.intro}</p>
      ${radios({
        name: 'import-format',
        legend: imports.format,
        value: this.#format,
        options: importFormats.map((value) => ({value, label: imports.formats[value]})),
        onPick: (format) => this.#change(() => (this.#format = format)),
      })}
      ${selectField({
        id: 'import-target',
        label: imports.target,
        hint: imports.targetHint,
        value: this.#target,
        options: [{value: '', label: imports.guess}, ...importTargets.map((value) => ({value, label: imports.targets[value]}))],
        onPick: (target) => this.#change(() => (this.#target = target as ImportTarget | '')),
      })}
      ${this.#format === 'csv' ? html`<p class="hint">${imports.columns[this.#target || 'any']}</p>` : nothing}
      <div class="field">
        <label for="import-text">${imports.text}</label>
        <p class="hint" id="import-text-hint">${imports.textHint}</p>
        <textarea
          id="import-text"
          rows="8"
          spellcheck="false"
          aria-describedby="import-text-hint"
          .value=${this.#text}
          @input=${({target}: Event) => this.#setText((target as HTMLTextAreaElement).value)}
        ></textarea>
      </div>
      <div class="field">
        <label for="import-file">${imports.file}</label>
        ${this.#file ? html`<p role="status">${imports.fileShown(this.#file.name)}</p>` : nothing}
        <input
          type="file"
          id="import-file"
          accept=".csv,.tsv,.txt,.json,.jsonld"
          @change=${({target}: Event) => {
            const [file] = (target as HTMLInputElement).files ?? [];
            if (file) void this.openFile(file);
          }}
        />
      </div>
      <button type="button" id="import-preview" @click=${() => this.#makePreview(state)}>${imports.preview}</button>
      <div class="import-result" role="status">${this.#preview ? this.#previewView(state, this.#preview) : nothing}</div>`;
  }

  /** Forgets what was chosen for another feed. */
  reset(): void {
    this.#text = '';
    this.#file = null;
    this.#preview = null;
  }

  /** Takes a file that was chosen or dropped. */
  async openFile(file: File): Promise<void> {
    const bytes = new Uint8Array(await file.arrayBuffer());
    this.#change(() => {
      this.#file = {name: file.name, bytes};
      this.#text = '';
      const isTable = /\.(csv|tsv|txt)$/i.test(file.name);
      if (isTable) this.#format = 'csv';
      else if (this.#format === 'csv' && /\.json(ld)?$/i.test(file.name)) this.#format = 'schema-org';
    });
  }

  #setText(text: string): void {
    this.#change(() => {
      this.#text = text;
      this.#file = null;
    });
  }

  #change(change: () => void): void {
    change();
    this.#preview = null;
    this.#update();
  }

  #makePreview(state: PageState): void {
    this.#preview = this.#readImport(state);
    this.#update();
  }

  #readImport({feed, language, texts, contentLanguages}: PageState): ImportPreview {
    const {imports} = texts.page;
    const failed = (failure: string, issues: readonly string[] = []): ImportPreview => ({
      before: feed,
      after: null,
      counts: null,
      issues,
      failure,
    });
    const bytes = this.#file?.bytes ?? new TextEncoder().encode(this.#text);
    if (!bytes.length) return failed(imports.nothingGiven);
    // A part that could not be found again would be added twice.
    if (validateFeed(feed).issues.some(({severity}) => severity === 'error')) return failed(imports.feedHasErrors);
    try {
      const {parts, issues} = importFile(bytes, this.#format, this.#target || undefined);
      const newFeed = {id: 'prosjektet', language: contentLanguages[0] ?? 'nb', updated: today()};
      const {feed: merged, counts} = mergeIntoFeed(feed as unknown as Feed, parts, newFeed, issues);
      const explained = issues.toArray().map((issue) => explainImportIssue(issue, language));
      const after = JSON.parse(JSON.stringify(merged)) as JsonObject;
      const isSame = JSON.stringify(after) === JSON.stringify(feed);
      if (isSame) return failed(imports.nothingNew, explained);
      return {before: feed, after, counts, issues: explained, failure: null};
    } catch (error) {
      if (error instanceof SyntaxError) return failed(imports.notJson);
      throw error;
    }
  }

  #previewView(state: PageState, preview: ImportPreview): TemplateResult {
    const {imports} = state.texts.page;
    const {after, counts, issues, failure} = preview;
    return html`<h3>${imports.result}</h3>
      ${failure === null ? nothing : html`<p class="warning">${failure}</p>`}
      ${after && counts ? this.#addedView(state, preview.before, after, counts) : nothing}
      ${
        issues.length
          ? html`<h4>${imports.notes(issues.length)}</h4>
              <ul class="notes">
                ${issues.map((issue) => html`<li>${issue}</li>`)}
              </ul>`
          : nothing
      }`;
  }

  #addedView(state: PageState, before: JsonObject, after: JsonObject, counts: ImportCounts): TemplateResult {
    const {imports} = state.texts.page;
    const messages = importMessages[state.language];
    const summary = (Object.keys(counts) as (keyof ImportCounts)[])
      .map((key) => messages.counts[key](counts[key].added, counts[key].extended))
      .filter(Boolean)
      .join(', ');
    const changes = listChanges(before, after, state.language, allMessages[state.language]);
    return html`<p><strong>${imports.summary(summary)}</strong></p>
      ${changesView(changes)}
      ${
        state.feed === before
          ? html`<button
              type="button"
              id="import-add"
              @click=${() => {
                state.edit(imports.edit, () => after);
                this.#change(() => {
                  this.#text = '';
                  this.#file = null;
                });
                state.announce(imports.done(summary));
              }}
            >
              ${imports.add}
            </button>`
          : html`<p class="warning">${imports.outdated}</p>`
      }`;
  }
}
