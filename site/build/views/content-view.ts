import {html, nothing, type TemplateResult} from 'lit';
import {parseAddress} from '../../../src/snippet/parse-address.js';
import {languages, type Language} from '../../../src/locales/find-language.js';
import type {PageState} from '../page-state.js';
import {feedOf, hostedFeedOf} from '../snippets.js';
import {radios, selectField, textField} from '../../views/fields.js';

const languageNames: Readonly<Record<Language, string>> = {nb: 'Bokmål', nn: 'Nynorsk', en: 'English', se: 'Davvisámegiella'};

/** The feed and the language. */
export function contentView(page: PageState): TemplateResult {
  const {texts, choice, language, around, change} = page;
  const current = hostedFeedOf(choice, around.data);
  const hosted = around.data.feeds.map(({path, name}) => ({
    value: path,
    label: (language === 'en' ? name.en : undefined) ?? name.nb ?? name.no ?? path,
  }));
  return html`<section class="step">
    <h2>${texts.contentStep}</h2>
    ${radios({
      name: 'source',
      legend: texts.source,
      value: choice.source === 'hosted' ? current : choice.source,
      options: [
        ...hosted,
        {value: 'address', label: texts.sourceAddress, reveals: addressField(page)},
        {value: 'file', label: texts.sourceFile, reveals: fileField(page)},
      ],
      onPick: (value) => {
        if (value === 'address' || value === 'file') change({source: value});
        else change({source: 'hosted', hosted: value === hosted[0]?.value ? '' : value});
      },
    })}
    ${selectField({
      id: 'language',
      label: texts.language,
      value: choice.language,
      options: languages.map((value) => ({value, label: languageNames[value]})),
      onPick: (value) => change({language: value as Language}),
    })}
  </section>`;
}

function addressField({texts, choice, errors, change, setError}: PageState) {
  return textField({
    id: 'address',
    type: 'url',
    label: texts.address,
    hint: texts.addressHint,
    error: errors.address,
    value: choice.address,
    onChange: (value) => {
      const address = parseAddress(value);
      setError('address', value === '' || address !== null ? '' : texts.addressError);
      if (value === '' || address !== null) change({address: address ?? ''});
    },
  });
}

function fileField({texts, choice, file, around, openFile}: PageState) {
  const isShown = file !== null && file.name === choice.file;
  return html`<div class="field">
    <label for="file">${texts.file}</label>
    <p class="hint" id="file-hint">${texts.fileHint}</p>
    ${isShown && file.data === undefined ? html`<p class="error" id="file-error">${texts.fileError(file.name)}</p>` : nothing}
    <input
      type="file"
      id="file"
      accept=".json,application/json"
      aria-describedby="file-hint"
      @change=${({target}: Event) => {
        const [chosen] = (target as HTMLInputElement).files ?? [];
        if (chosen) openFile(chosen);
      }}
    />
    ${choice.file === '' ? nothing : html`<p role="status">${isShown ? texts.fileShown(choice.file) : texts.fileNeeded(choice.file)}</p>`}
    ${choice.file === '' ? nothing : html`<p class="hint">${texts.filePublish(feedOf(choice, around))}</p>`}
  </div>`;
}
