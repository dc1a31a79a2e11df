import {html, type TemplateResult} from 'lit';
import {getValue} from '../../../src/feed-editor/edit-value.js';
import {languages} from '../../../src/locales/find-language.js';
import type {EditorState} from '../editor-state.js';
import {dateField} from './date-field.js';
import {choiceField, stringField, textField} from './value-fields.js';

/** Who publishes the feed, its date and its language. */
export function sourceView(state: EditorState): TemplateResult {
  const {source, languages: names} = state.texts.page;
  return html`${textField(state, {path: ['source', 'name'], label: source.publisher, hint: source.publisherHint})}
  ${stringField(state, {path: ['source', 'url'], label: source.url, type: 'url'})}
  ${textField(state, {path: ['source', 'licence', 'name'], label: source.licence, hint: source.licenceHint})}
  ${stringField(state, {path: ['source', 'licence', 'url'], label: source.licenceUrl, type: 'url'})}
  ${dateField(state, {path: ['updated'], label: source.updated, hint: source.updatedHint, isDay: true})}
  ${choiceField(state, {
    path: ['language'],
    label: source.language,
    hint: source.languageHint,
    options: languages.map((value) => ({value, label: names.nameOf(value)})),
    none: source.noLanguage,
  })}
  ${stringField(state, {path: ['id'], label: source.id, hint: source.idHint})}
  ${getValue(state.feed, ['browserSupport']) === undefined ? '' : browserFields(state)}`;
}

/** Only a feed that has a notice about browsers shows these fields. */
function browserFields(state: EditorState): TemplateResult {
  const {source} = state.texts.page;
  return html`<h3>${source.browsers}</h3>
    ${stringField(state, {path: ['browserSupport', 'policy'], label: source.policy, hint: source.policyHint})}
    ${stringField(state, {path: ['browserSupport', 'url'], label: source.helpUrl, type: 'url'})}
    ${textField(state, {path: ['browserSupport', 'label'], label: source.notice})}
    ${textField(state, {path: ['browserSupport', 'linkLabel'], label: source.noticeLink})}`;
}
