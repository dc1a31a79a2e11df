import {html, type TemplateResult} from 'lit';
import {
  addFormerName,
  findOrganizationRenameProblem,
  listPossibleSuccessors,
  removeOrganization,
  renameOrganizationFrom,
} from '../../../src/feed-editor/edit-organizations.js';
import {getObjects, removeItem} from '../../../src/feed-editor/edit-value.js';
import {findUses} from '../../../src/feed-editor/find-uses.js';
import type {JsonObject} from '../../../src/feed-editor/json-value.js';
import {readDate} from '../../../src/feed-import/read-date.js';
import {allMessages} from '../../../src/locales/all-messages.js';
import {organizationKinds} from '../../../src/model/vocabulary.js';
import type {EditorState} from '../editor-state.js';
import {textField, stringField} from './value-fields.js';
import {dateField, periodFields} from './date-field.js';
import {fieldIssues} from './issue-view.js';
import {pickField} from './pick-field.js';
import {focusId, focusTitle} from './item-row.js';
import {dateFormField, focusError, nameFields, readField, readName} from './name-form.js';
import {idField, removalView, renameView} from './object-parts.js';
import {nameOf} from './unit-names.js';
import {withDraft} from './with-draft.js';

/** The form of one organisation. */
export function organizationForm(state: EditorState, item: JsonObject, index: number): TemplateResult {
  const {organizations: texts, fields, close} = state.texts.structure;
  const path = (...keys: string[]) => ['organizations', index, ...keys];
  const {kinds} = allMessages[state.language].chart;
  const name = nameOf(state, item);
  return html`${fieldIssues(state, path(), `organization-${index}`)} ${textField(state, {path: path('name'), label: fields.name})}
    ${textField(state, {path: path('shortName'), label: fields.shortName})}
    ${pickField(state, {
      path: path('kind'),
      label: fields.kind,
      none: fields.noKind,
      options: organizationKinds.map((value) => ({value, label: kinds[value]})),
    })}
    ${stringField(state, {path: path('organizationNumber'), label: texts.number, hint: texts.numberHint})}
    ${stringField(state, {path: path('url'), label: fields.url, type: 'url'})} ${periodFields(state, path('period'), texts.period)}
    ${renameView(state, {
      id: `rename-organization-${index}`,
      name,
      findProblem: (from) => findOrganizationRenameProblem(state.feed, index, from),
      rename: ({name: newName, shortName, from}) =>
        state.edit(state.texts.structure.rename.title, (feed) =>
          renameOrganizationFrom(feed, index, {name: newName, from, ...(shortName !== undefined && {shortName})}),
        ),
    })}
    <details class="more" ?open=${state.issuesIn(path('formerNames')).length > 0}>
      <summary>${texts.formerNames} (${getObjects(state.feed, path('formerNames')).length})</summary>
      ${formerNamesView(state, index)}
    </details>
    <details class="more" ?open=${state.issuesIn(path('successor')).length > 0}>
      <summary>${texts.successor}</summary>
      ${pickField(state, {
        path: path('successor'),
        label: texts.successor,
        hint: texts.successorHint,
        none: texts.noSuccessor,
        options: listPossibleSuccessors(state.feed, index).map((each) => ({
          value: typeof each.id === 'string' ? each.id : '',
          label: nameOf(state, each),
        })),
      })}
    </details>
    <details class="more" ?open=${[...state.issuesIn(path('logo')), ...state.issuesIn(path('id'))].length > 0}>
      <summary>${fields.more}</summary>
      ${textField(state, {path: path('legalName'), label: texts.legalName, hint: texts.legalNameHint})}
      ${stringField(state, {path: path('logo', 'url'), label: texts.logo, hint: texts.logoHint, type: 'url'})}
      ${stringField(state, {path: path('logo', 'darkUrl'), label: texts.logoDark, type: 'url'})}
      ${textField(state, {path: path('logo', 'alt'), label: texts.logoAlt})} ${idField(state, 'organizations', index, item.id)}
    </details>
    ${removalView(state, {
      id: `remove-organization-${index}`,
      name,
      findUses: () => (typeof item.id === 'string' ? findUses(state.feed, 'organizations', item.id) : []),
      remove: () => {
        state.edit(state.texts.structure.removal.button(name), (feed) => removeOrganization(feed, index));
        state.setOpenItem('organizations', null);
        focusTitle();
      },
    })}
    <p class="buttons"><button type="button" class="quiet" @click=${() => closeForm(state, index)}>${close}</button></p>`;
}

function closeForm(state: EditorState, index: number): void {
  state.setOpenItem('organizations', null);
  focusId(`row-organizations-${index}`);
}

function formerNamesView(state: EditorState, index: number): TemplateResult {
  const {organizations: texts, fields} = state.texts.structure;
  const list = ['organizations', index, 'formerNames'];
  const names = getObjects(state.feed, list);
  return html`${
    names.length
      ? html`<ol class="former">
          ${names.map(
            ({item, index: i}) =>
              html`<li>
                ${textField(state, {path: [...list, i, 'name'], label: fields.name})}
                ${textField(state, {path: [...list, i, 'shortName'], label: fields.shortName})}
                ${dateField(state, {path: [...list, i, 'to'], label: texts.formerTo, hint: state.texts.page.dates.hint})}
                <button
                  type="button"
                  class="small danger"
                  @click=${() => {
                    state.edit(texts.removeFormerName(nameOf(state, item)), (feed) => removeItem(feed, list, i));
                    focusId(`former-${index}-name-${state.contentLanguages[0] ?? ''}`);
                  }}
                >
                  ${texts.removeFormerName(nameOf(state, item))}
                </button>
              </li>`,
          )}
        </ol>`
      : html`<p>${texts.noFormerNames}</p>`
  }
  ${withDraft<{name?: string; to?: string}>({}, (errors, setErrors) => {
    const handleSubmit = (event: SubmitEvent) => {
      event.preventDefault();
      const form = event.currentTarget as HTMLFormElement;
      const name = readName(state, form, 'name');
      const {date} = readDate(readField(form, 'to'));
      setErrors({...(name === undefined && {name: fields.nameNeeded}), ...(date === undefined && {to: fields.dateNeeded})});
      if (name === undefined || date === undefined) {
        focusError(form);
        return;
      }
      form.reset();
      state.edit(texts.addFormerName, (feed) => addFormerName(feed, index, name, date));
    };
    return html`<form class="add" aria-label=${texts.addFormerName} novalidate @submit=${handleSubmit}>
      ${nameFields(state, `former-${index}-name`, 'name', fields.name, errors.name)}
      ${dateFormField(state, {id: `former-${index}-to`, name: 'to', label: texts.formerTo, error: errors.to})}
      <button type="submit">${texts.addFormerName}</button>
    </form>`;
  })}`;
}
