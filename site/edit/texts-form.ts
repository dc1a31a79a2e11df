import {html, nothing, type TemplateResult} from 'lit';
import {findMissingLanguages} from '../../src/feed-editor/edit-text.js';
import {toJsonPointer, type JsonObject, type ValuePath} from '../../src/feed-editor/json-value.js';
import {listTexts, type FoundText} from '../../src/feed-editor/list-texts.js';
import {languages} from '../../src/locales/find-language.js';
import {selectField} from '../views/fields.js';
import {describePlace} from './find-place.js';
import type {PageState} from './page-state.js';
import {textField} from './views/value-fields.js';

/** Texts on one page of the list. More would make typing slow. */
const pageSize = 40;

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
    const missingIn = ({value}: FoundText) => findMissingLanguages(value, contentLanguages);
    const lacks = (text: FoundText) => (this.#filter === '*' ? missingIn(text).length > 0 : missingIn(text).includes(this.#filter));
    this.#shown ??= new Set((this.#filter === '' ? all : all.filter(lacks)).map(({path}) => toJsonPointer(path)));
    const shown = all.filter(({path}) => this.#shown?.has(toJsonPointer(path)));
    const added = languages.filter((language) => !contentLanguages.includes(language));
    return html`<ul class="counts">
        ${contentLanguages.map((language) => {
          const count = all.filter((text) => missingIn(text).includes(language)).length;
          return html`<li>${translations.count(names.nameOf(language), count, all.length)}</li>`;
        })}
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
      ${shown.slice(0, this.#count).map(({path, isLong}) => textField(state, {path: path satisfies ValuePath, label: describePlace(state, toJsonPointer(path)), isLong}))}
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
