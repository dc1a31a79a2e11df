import {html, nothing} from 'lit';
import {guard} from 'lit/directives/guard.js';
import {addMember, membershipPath} from '../../../src/feed-editor/edit-members.js';
import {readDate} from '../../../src/feed-import/read-date.js';
import type {EditorState} from '../editor-state.js';
import {dateFormField, focusError, readField} from './name-form.js';
import {roleOptions} from './member-form.js';
import type {Option} from './pick-field.js';
import {unitOptions} from './unit-names.js';
import {withDraft} from './with-draft.js';

interface Errors {
  readonly organization?: string;
  readonly body?: string;
  readonly from?: string;
}

/** A folded form that adds any organisation to any body. A narrow table shows memberships only, so nobody can add one there. */
export function newMemberForm(state: EditorState): unknown {
  const {members, fields} = state.texts.structure;
  const [organizations, bodies] = [unitOptions(state, 'organizations'), unitOptions(state, 'bodies')];
  const add = withDraft<Errors>({}, (errors, setErrors) => {
    const handleSubmit = (event: SubmitEvent) => {
      event.preventDefault();
      const form = event.currentTarget as HTMLFormElement;
      const [organization, body, role, from] = ['organization', 'body', 'role', 'from'].map((name) => readField(form, name));
      const {date} = readDate(from ?? '');
      const found: Errors = {
        ...(!organization && {organization: fields.choiceNeeded}),
        ...(!body && {body: fields.choiceNeeded}),
        ...(from && date === undefined && {from: fields.dateNeeded}),
      };
      setErrors(found);
      if (!organization || !body || Object.keys(found).length) {
        focusError(form);
        return;
      }
      form.reset();
      state.edit(members.add, (feed) =>
        addMember(feed, membershipPath, {organization, body, role: role ?? 'member', ...(date !== undefined && {period: {from: date}})}),
      );
      const nameIn = (options: readonly Option[], id: string) => options.find(({value}) => value === id)?.label ?? id;
      state.announce(members.added(nameIn(organizations, organization), nameIn(bodies, body)));
    };
    return html`<form class="add" aria-label=${members.addForm} novalidate @submit=${handleSubmit}>
      ${selectView('new-member-organization', 'organization', members.organization, members.chooseOrganization, organizations, errors.organization)}
      ${selectView('new-member-body', 'body', members.body, members.chooseBody, bodies, errors.body)}
      ${selectView('new-member-role', 'role', members.role, null, roleOptions(state), undefined, 'member')}
      ${dateFormField(state, {
        id: 'new-member-from',
        name: 'from',
        label: members.from,
        hint: `${state.texts.page.dates.hint} ${members.fromHint}`,
        error: errors.from,
      })}
      <button type="submit">${members.add}</button>
    </form>`;
  });
  return html`<details class="more">
    <summary>${members.addForm}</summary>
    ${add}
  </details>`;
}

/**
 * A list to choose from in a form that a button sends.
 *
 * @param none - Label of the first option, which chooses nothing. `null` leaves that option out.
 * @param usual - The option that is chosen at first.
 */
export function selectView(
  id: string,
  name: string,
  label: string,
  none: string | null,
  options: readonly Option[],
  error?: string,
  usual?: string,
): unknown {
  return html`<div class="field">
    <label for=${id}>${label}</label>
    ${error === undefined ? '' : html`<p class="error" id="${id}-error">${error}</p>`}
    <select
      id=${id}
      name=${name}
      aria-describedby=${error === undefined ? nothing : `${id}-error`}
      aria-invalid=${error === undefined ? nothing : 'true'}
    >
      ${guard([options, none], () => [
        none === null ? '' : html`<option value="">${none}</option>`,
        ...options.map((option) => html`<option value=${option.value} ?selected=${option.value === usual}>${option.label}</option>`),
      ])}
    </select>
  </div>`;
}
