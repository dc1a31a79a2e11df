import {html, nothing} from 'lit';
import {makeFreeId} from '../../../src/feed-editor/edit-id.js';
import {addGroupMember} from '../../../src/feed-editor/edit-members.js';
import {addOrganization} from '../../../src/feed-editor/edit-organizations.js';
import type {JsonObject} from '../../../src/feed-editor/json-value.js';
import {readDate} from '../../../src/feed-import/read-date.js';
import type {EditorState} from '../editor-state.js';
import {roleOptions} from './member-form.js';
import {dateFormField, focusError, nameFields, readField, readName, toPlainName} from './name-form.js';
import {selectView} from './new-member-form.js';
import {unitOptions} from './unit-names.js';
import {withDraft} from './with-draft.js';

/** The option for an organisation that the feed does not have yet. An id never has this character. */
const newOption = '+';

interface Draft {
  readonly organization: string;
  readonly errors: {readonly organization?: string; readonly name?: string; readonly from?: string};
}

/** A folded form that adds an organisation to a group. The organisation may be new. */
export function newPartnerForm(state: EditorState, group: string, groupName: string): unknown {
  const {groups, members, fields} = state.texts.structure;
  const label = groups.addTo[group] ?? groups.add(groupName);
  const id = `new-in-${group}`;
  const known = unitOptions(state, 'organizations');
  const form = withDraft<Draft>({organization: '', errors: {}}, (draft, setDraft) => {
    const isNew = draft.organization === newOption;
    const handleSubmit = (event: SubmitEvent) => {
      event.preventDefault();
      const form = event.currentTarget as HTMLFormElement;
      const chosen = readField(form, 'organization');
      const name = chosen === newOption ? readName(state, form, 'name') : undefined;
      const [role, from] = [readField(form, 'role'), readField(form, 'from')];
      const {date} = readDate(from);
      const errors = {
        ...(chosen === '' && {organization: fields.choiceNeeded}),
        ...(chosen === newOption && name === undefined && {name: fields.nameNeeded}),
        ...(from !== '' && date === undefined && {from: fields.dateNeeded}),
      };
      setDraft({organization: chosen, errors});
      if (Object.keys(errors).length) {
        focusError(form);
        return;
      }
      const plainName = name === undefined ? (known.find(({value}) => value === chosen)?.label ?? chosen) : toPlainName(state, name);
      const organization = name === undefined ? chosen : makeFreeId(state.feed, 'organizations', plainName);
      const member = {organization, role, ...(date !== undefined && {period: {from: date}})};
      const add = (feed: JsonObject) =>
        addGroupMember(name === undefined ? feed : addOrganization(feed, organization, name), group, member);
      form.reset();
      setDraft({organization: '', errors: {}});
      state.edit(label, add);
      state.announce(groups.addedTo[group]?.(plainName) ?? groups.added(plainName, groupName));
      document.getElementById(`${id}-organization`)?.focus();
    };
    const options = [{value: newOption, label: groups.newOrganization}, ...known];
    return html`<form class="add" aria-label=${label} novalidate @submit=${handleSubmit}>
      <div
        @change=${({target}: Event) => {
          if ((target as Element).matches('select')) setDraft({...draft, organization: (target as HTMLSelectElement).value});
        }}
      >
        ${selectView(`${id}-organization`, 'organization', groups.organization, members.chooseOrganization, options, draft.errors.organization)}
      </div>
      ${isNew ? nameFields(state, `${id}-name`, 'name', groups.newName, draft.errors.name) : nothing}
      ${selectView(`${id}-role`, 'role', groups.role, null, roleOptions(state), undefined, group === 'project' ? 'partner' : 'member')}
      ${dateFormField(state, {
        id: `${id}-from`,
        name: 'from',
        label: groups.from,
        hint: `${state.texts.page.dates.hint} ${members.fromHint}`,
        error: draft.errors.from,
      })}
      <button type="submit">${groups.addButton}</button>
    </form>`;
  });
  return html`<details class="more">
    <summary>${label}</summary>
    ${form}
  </details>`;
}
