import {html, nothing, type TemplateResult} from 'lit';
import {findMissingLanguages} from '../../src/feed-editor/edit-text.js';
import type {JsonObject} from '../../src/feed-editor/json-value.js';
import {listTexts, type FoundText} from '../../src/feed-editor/list-texts.js';
import {languages} from '../../src/locales/find-language.js';
import {selectField} from '../views/fields.js';
import {readPointer} from './find-fix.js';
import {describePlace} from './find-place.js';
import type {PageState} from './page-state.js';
import {textField} from './views/value-fields.js';

/** Texts on one page of the list. More would make typing slow. */
const pageSize = 25;

/** Every text of the feed with its languages side by side. */
export class TextsForm {
  readonly #update: () => void;
  /** Language whose missing texts are shown. Empty for all texts, `*` for texts that lack any language. */
  #filter = '';
  #count = pageSize;
  /** Pointers of the texts that are shown. A text stays while it is being filled in. */
  #shown: ReadonlySet<string> | null = null;
  #texts: {readonly feed: JsonObject; readonly list: readonly FoundText[]} | null = null;

  /** @param update - Draws the page again. */
  constructor(update: () => void) {
    this.#update = update;
  }

  /** Applies the filter again when the view is opened. */
  reset(): void {
    this.#shown = null;
    this.#count = pageSize;
  }

  view(state: PageState): TemplateResult {
    const {translations, languages: names} = state.texts.page;
    const {contentLanguages, feed} = state;
    if (this.#texts?.feed !== feed) this.#texts = {feed, list: listTexts(feed)};
    const all = this.#texts.list;
    const counts = new Map<string, number>();
    const lacking = new Set<string>();
    for (const {pointer, value} of all) {
      const missing = findMissingLanguages(value, contentLanguages);
      for (const language of missing) counts.set(language, (counts.get(language) ?? 0) + 1);
      if (this.#filter === '*' ? missing.length : missing.includes(this.#filter)) lacking.add(pointer);
    }
    this.#shown ??= lacking;
    const shown = this.#filter === '' ? all : all.filter(({pointer}) => this.#shown?.has(pointer));
    const added = languages.filter((language) => !contentLanguages.includes(language));
    return html`<ul class="counts">
        ${contentLanguages.map((language) => html`<li>${translations.count(names.nameOf(language), counts.get(language) ?? 0, all.length)}</li>`)}
      </ul>
      ${selectField({
        id: 'texts-filter',
        label: translations.filter,
        value: this.#filter,
        options: [
          {value: '', label: translations.all},
          {value: '*', label: translations.anyMissing},
          ...contentLanguages.map((value) => ({value, label: translations.missingIn(names.nameOf(value))})),
        ],
        onPick: (filter) => {
          this.#filter = filter;
          this.reset();
          this.#update();
        },
      })}
      ${
        added.length
          ? html`<p class="buttons">
              ${added.map(
                (language) =>
                  html`<button type="button" class="small" @click=${() => state.addLanguage(language)}>
                    ${translations.addLanguage(names.nameOf(language))}
                  </button>`,
              )}
            </p>`
          : nothing
      }
      ${shown.length ? nothing : html`<p>${translations.none}</p>`}
      ${shown.slice(0, this.#count).map(({pointer, isLong}) => textField(state, {path: readPointer(feed, pointer) ?? [], label: describePlace(state, pointer), isLong}))}
      ${
        shown.length > this.#count
          ? html`<button
              type="button"
              id="more-texts"
              @click=${() => {
                this.#count += pageSize;
                this.#update();
              }}
            >
              ${translations.more(Math.min(pageSize, shown.length - this.#count))}
            </button>`
          : nothing
      }`;
  }
}
