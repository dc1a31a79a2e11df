import {html, nothing, type TemplateResult} from 'lit';
import {guard} from 'lit/directives/guard.js';
import {makeFreeId} from '../../../src/feed-editor/edit-id.js';
import {isJsonObject, type JsonValue} from '../../../src/feed-editor/json-value.js';
import {listUnitOptions, localizeText} from '../../../src/feed-editor/object-label.js';
import type {EditorState} from '../editor-state.js';
import {periodFields} from './date-field.js';
import {fieldIssues} from './issue-view.js';
import {listForm} from './list-form.js';
import {choiceField, stringField, textField} from './value-fields.js';

/** The contacts for visitors’ questions. */
export function contactsView(state: EditorState): TemplateResult {
  const {contacts} = state.texts.page;
  return html`<p>${contacts.intro}</p>
    ${listForm(state, {
      path: ['contacts'],
      texts: contacts.list,
      nameOf: (item, index) => nameContact(state, item, index),
      makeItem: () => ({id: makeFreeId(state.feed, 'contacts', contacts.newId)}),
      renderItem: (item, index) => contactForm(state, item, index),
      isOrdered: true,
    })}`;
}

function nameContact(state: EditorState, item: JsonValue, index: number): string {
  const role = isJsonObject(item) ? localizeText(item.role, state.language, state.feed)?.value : undefined;
  return role ?? state.texts.page.contacts.contact(index + 1);
}

function contactForm(state: EditorState, item: JsonValue, index: number): TemplateResult {
  const {contacts} = state.texts.page;
  const path = (key: string) => ['contacts', index, key];
  const units = (list: 'organizations' | 'bodies') =>
    listUnitOptions(state.feed, list, state.language).map(({id, label}) => ({value: id, label}));
  return html`<h3>${nameContact(state, item, index)}</h3>
    ${fieldIssues(state, ['contacts', index], `contact-${index}`)}
    ${textField(state, {path: path('role'), label: contacts.role, hint: contacts.roleHint})}
    ${stringField(state, {path: path('person'), label: contacts.person, hint: contacts.personHint})}
    ${choiceField(state, {path: path('organization'), label: contacts.organization, none: contacts.none, options: units('organizations')})}
    ${stringField(state, {path: path('email'), label: contacts.email, type: 'email'})}
    ${stringField(state, {path: path('telephone'), label: contacts.telephone, type: 'tel'})}
    <details
      ?open=${guard([index], () => isJsonObject(item) && ['body', 'url', 'purpose', 'period'].some((key) => item[key] !== undefined))}
    >
      <summary>${contacts.more}<span class="visually-hidden">: ${nameContact(state, item, index)}</span></summary>
      ${
        units('bodies').length
          ? choiceField(state, {
              path: path('body'),
              label: contacts.body,
              hint: contacts.bodyHint,
              none: contacts.none,
              options: units('bodies'),
            })
          : nothing
      }
      ${stringField(state, {path: path('url'), label: contacts.url, type: 'url'})}
      ${textField(state, {path: path('purpose'), label: contacts.purpose, hint: contacts.purposeHint, isLong: true})}
      ${periodFields(state, path('period'), contacts.period)}
      ${stringField(state, {path: path('id'), label: contacts.id, hint: contacts.idHint})}
    </details>`;
}
