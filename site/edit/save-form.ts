import {html, nothing, type TemplateResult} from 'lit';
import {saveFile} from '../../src/elements/save-file.js';
import {listChanges, type ChangesInSection} from '../../src/feed-changes/list-changes.js';
import {addItem, setField} from '../../src/feed-editor/edit-field.js';
import {formatFeed} from '../../src/feed-file/format-feed.js';
import type {JsonObject} from '../../src/feed-editor/json-value.js';
import {allMessages} from '../../src/locales/all-messages.js';
import {formatDate} from '../../src/locales/format.js';
import {today} from '../../src/model/date.js';
import {checkboxField} from '../views/fields.js';
import type {OpenDocument} from './open-document.js';
import type {PageState} from './page-state.js';
import {pickSavedFile, writeFile} from './pick-file.js';
import {changesView} from './views/changes-view.js';

/** What was saved, and how. */
interface SavedFile {
  readonly name: string;
  readonly way: 'file' | 'download';
}

/** Shows what changed since the feed was opened, and saves it. */
export class SaveForm {
  readonly #update: () => void;
  readonly #onSaved: (document: OpenDocument) => void;
  #setsUpdated = true;
  #addsVersion = false;
  /** The note, once the person has changed it. */
  #note: string | null = null;
  #saved: SavedFile | null = null;
  #failure = false;

  constructor(update: () => void, onSaved: (document: OpenDocument) => void) {
    this.#update = update;
    this.#onSaved = onSaved;
  }

  /** Forgets what was chosen for another feed. */
  reset(): void {
    this.#saved = null;
    this.#note = null;
    this.#addsVersion = false;
    this.#setsUpdated = true;
    this.#failure = false;
  }

  view(state: PageState): TemplateResult {
    const {save} = state.texts.page;
    const {document: opened} = state;
    const changes = this.#listChanges(state);
    const errors = state.issues.filter(({severity}) => severity === 'error').length;
    const saved = opened.history.isUnsaved ? null : this.#saved;
    return html`${saved ? this.#nextSteps(state, saved) : nothing}
      <h3>${save.changes}</h3>
      ${this.#changesView(state, changes)} ${changes?.length ? this.#options(state, changes) : nothing}
      ${errors ? html`<p class="warning"><strong>${save.hasErrors(errors)}</strong> <a href=${state.hrefOf('problems')}>${save.seeErrors}</a></p>` : nothing}
      ${this.#failure ? html`<p class="error" role="alert">${save.failed}</p>` : nothing}
      <p class="buttons">
        ${
          opened.handle
            ? html`<button type="button" id="save-file" @click=${() => void this.#save(state, 'same')}>${save.into(opened.name)}</button>
                <button type="button" class="quiet" id="save-as" @click=${() => void this.#save(state, 'other')}>${save.asOther}</button>`
            : html`<button type="button" id="save-file" @click=${() => void this.#save(state, 'other')}>${save.file}</button>`
        }
      </p>`;
  }

  #listChanges({document: opened, feed, language}: PageState): readonly ChangesInSection[] | null {
    if (opened.baseline === null) return null;
    if (opened.baseline === feed) return [];
    return listChanges(opened.baseline, feed, language, allMessages[language]);
  }

  #changesView({texts, language}: PageState, changes: readonly ChangesInSection[] | null): TemplateResult {
    const {save} = texts.page;
    if (changes === null) return html`<p>${save.isNew}</p>`;
    if (!changes.length) return html`<p>${save.noChanges}</p>`;
    return html`<div class="changes" lang=${language}>${changesView(changes)}</div>`;
  }

  #options(state: PageState, changes: readonly ChangesInSection[]): TemplateResult {
    const {save} = state.texts.page;
    const date = formatDate(today(), allMessages[state.language].common);
    const note = this.#note ?? changes.flatMap(({sentences}) => sentences).join(' ');
    return html`${
      state.feed.updated === today()
        ? nothing
        : checkboxField({
            id: 'set-updated',
            label: save.setUpdated(date),
            hint: save.setUpdatedHint,
            isChecked: this.#setsUpdated,
            onToggle: (isOn) => this.#change(() => (this.#setsUpdated = isOn)),
          })
    }
    ${checkboxField({
      id: 'add-version',
      label: save.addVersion(date),
      hint: save.addVersionHint,
      isChecked: this.#addsVersion,
      onToggle: (isOn) => this.#change(() => (this.#addsVersion = isOn)),
    })}
    ${
      this.#addsVersion
        ? html`<div class="field revealed">
            <label for="version-note">${save.note}</label>
            <textarea
              id="version-note"
              rows="6"
              .value=${note}
              @input=${({target}: Event) => (this.#note = (target as HTMLTextAreaElement).value)}
            ></textarea>
          </div>`
        : nothing
    }`;
  }

  #change(change: () => void): void {
    change();
    this.#update();
  }

  async #save(state: PageState, place: 'same' | 'other'): Promise<void> {
    const {document: opened, texts} = state;
    this.#failure = false;
    const handle = place === 'same' ? opened.handle : await pickSavedFile(opened.name);
    if (handle === 'cancelled') return;
    const feed = this.#applyOptions(state);
    const text = formatFeed(feed, opened.layout);
    try {
      if (handle) await writeFile(handle, text);
      else saveFile(text, 'application/json', opened.name);
    } catch {
      this.#failure = true;
      this.#update();
      return;
    }
    if (feed !== state.feed) state.edit(texts.page.save.edit, () => feed);
    opened.history.markSaved();
    this.reset();
    const name = handle?.name ?? opened.name;
    this.#saved = {name, way: handle ? 'file' : 'download'};
    this.#onSaved({...opened, name, handle: handle ?? undefined, notes: [], duplicateKeys: [], baseline: feed});
    state.announce(texts.page.save.saved(name));
    document.querySelector<HTMLElement>('.saved h3')?.focus();
  }

  /** Adds the date and the version that the person has chosen. */
  #applyOptions(state: PageState): JsonObject {
    const changes = this.#listChanges(state);
    if (!changes?.length) return state.feed;
    const note = (this.#note ?? changes.flatMap(({sentences}) => sentences).join(' ')).trim();
    const dated = this.#setsUpdated && state.feed.updated !== today() ? setField(state.feed, ['updated'], today()) : state.feed;
    if (!this.#addsVersion) return dated;
    const language = state.contentLanguages[0] ?? '';
    const isOwnLanguage = language === state.language || language === '';
    const version = {date: today(), ...(note && {note: isOwnLanguage ? note : {[state.language]: note}})};
    return addItem(dated, ['publication', 'versions'], version);
  }

  #nextSteps({texts, document: opened}: PageState, saved: SavedFile): TemplateResult {
    const {save} = texts.page;
    return html`<section class="saved">
      <h3 tabindex="-1">${save.saved(saved.name)}</h3>
      <p>${saved.way === 'file' ? save.isWritten : save.isDownloaded}</p>
      <ol class="steps">
        ${save
          .steps(saved.name, opened.address)
          .map(
            ([step, code]) => html`<li>${step}${code === undefined ? nothing : html`<pre tabindex="0"><code>${code}</code></pre>`}</li>`,
          )}
      </ol>
    </section>`;
  }
}
