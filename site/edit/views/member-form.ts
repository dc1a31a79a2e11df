import {html, nothing, type TemplateResult} from 'lit';
import {readPeriod} from '../../../src/feed-editor/edit-date.js';
import {addMember, changeRoleFrom, endMember, membershipPath, readMemberMatrix, setRole} from '../../../src/feed-editor/edit-members.js';
import {removeItem} from '../../../src/feed-editor/edit-value.js';
import type {JsonObject, ValuePath} from '../../../src/feed-editor/json-value.js';
import {readDate} from '../../../src/feed-import/read-date.js';
import {allMessages} from '../../../src/locales/all-messages.js';
import {formatDate} from '../../../src/locales/format.js';
import {parseDate, today} from '../../../src/model/date.js';
import {hasEndedBy, isReversed} from '../../../src/model/period.js';
import {roles} from '../../../src/model/vocabulary.js';
import type {EditorState} from '../editor-state.js';
import {periodFields} from './date-field.js';
import {fieldIssues} from './issue-view.js';
import {pickField, type Option} from './pick-field.js';
import {dateFormField, focusError, readField} from './name-form.js';
import {findOrganization, findUnit, nameOf} from './unit-names.js';
import {withDraft} from './with-draft.js';

/** The roles of a member in words. */
export function roleOptions(state: EditorState): readonly Option[] {
  const {members} = allMessages[state.language];
  return roles.map((value) => ({value, label: members.roles[value]}));
}

/** The word for a role. Without a role, a member is a member. */
export function roleName(state: EditorState, role: unknown): string {
  const names: Readonly<Record<string, string>> = allMessages[state.language].members.roles;
  const key = typeof role === 'string' ? role : 'member';
  return Object.hasOwn(names, key) ? (names[key] ?? key) : key;
}

/** The present roles in a cell, or else the former ones. */
export function cellText(state: EditorState, memberships: readonly {readonly item: JsonObject}[]): string {
  const {members} = state.texts.structure;
  const {updated} = state.feed;
  // Widgets show the date of the data.
  const day = typeof updated === 'string' && parseDate(updated) ? updated : today();
  const present = memberships.filter(({item}) => !hasEndedBy(readPeriod(item), day));
  const shown = present.length ? present : memberships;
  const words = [...new Set(shown.map(({item}) => roleName(state, item.role)))].join(', ');
  return present.length ? words : members.former(words);
}

/** The memberships of an organisation in a body: role, period, another role from a date on, the end, and removal. */
export function memberForm(state: EditorState, body: string, organization: string): TemplateResult {
  const {members, close} = state.texts.structure;
  const memberships = readMemberMatrix(state.feed).get(body)?.get(organization) ?? [];
  const [unit, owner] = [findUnit(state.feed, body), findOrganization(state.feed, organization)];
  const name = owner ? nameOf(state, owner) : organization;
  const bodyName = unit ? nameOf(state, unit) : body;
  const title = members.formTitle(name, bodyName);
  return html`<h3 id="member-title">${title}</h3>
    ${memberships.map(
      ({item, index}) =>
        html`<div class="membership">
          ${memberFields(state, {path: [...membershipPath, index], item, name, removeLabel: members.remove, onRemove: () => focusMember(`${body} ${organization}`)})}
        </div>`,
    )}
    ${addView(state, body, organization, memberships.length > 0, [name, bodyName])}
    <p class="buttons">
      <button
        type="button"
        class="quiet"
        @click=${() => {
          state.setOpenItem('memberships', null);
          focusMember(`${body} ${organization}`);
        }}
      >
        ${close}
      </button>
    </p>`;
}

interface MemberFields {
  readonly path: ValuePath;
  readonly item: JsonObject;
  readonly name: string;
  /** Label of the button that removes the member. */
  readonly removeLabel: string;
  /** Moves the focus after the removal. */
  readonly onRemove: () => void;
}

/** Role and period of a member of a body or a group, with the usual changes from a date on. */
export function memberFields(state: EditorState, {path, item, name, removeLabel, onRemove}: MemberFields): TemplateResult {
  const {members} = state.texts.structure;
  const hasRole = item.role !== undefined;
  return html`${fieldIssues(state, path, `member-${path.join('-')}`)} ${referenceIssues(state, path)}
    ${pickField(state, {
      path: [...path, 'role'],
      label: members.role,
      ...(!hasRole && {none: roleName(state, undefined)}),
      options: hasRole ? roleOptions(state) : roleOptions(state).filter(({value}) => value !== 'member'),
      onPick: (role) => state.edit(members.role, (feed) => setRole(feed, path, role || 'member')),
    })}
    ${periodFields(state, [...path, 'period'], members.period)} ${roleChangeView(state, path, name)} ${endView(state, path, item, name)}
    <p class="buttons">
      <button
        type="button"
        class="small danger"
        @click=${() => {
          state.edit(removeLabel, (feed) => removeItem(feed, path.slice(0, -1), Number(path.at(-1))));
          onRemove();
          state.announce(members.removed(name));
        }}
      >
        ${removeLabel}
      </button>
    </p>`;
}

/** The ends of a membership have no fields, so their issues are listed here. */
function referenceIssues(state: EditorState, path: ValuePath): unknown {
  return ['organization', 'body'].map((key) => fieldIssues(state, [...path, key], `member-${path.join('-')}-${key}`));
}

function roleChangeView(state: EditorState, path: ValuePath, name: string): TemplateResult {
  const {members} = state.texts.structure;
  const id = `change-${path.join('-')}`;
  return html`<details class="more">
    <summary>${members.change}</summary>
    ${withDraft<string | undefined>(undefined, (error, setError) => {
      const handleSubmit = (event: SubmitEvent) => {
        event.preventDefault();
        const form = event.currentTarget as HTMLFormElement;
        const role = readField(form, 'role');
        const {date} = readDate(readField(form, 'from'));
        const isPossible = date !== undefined && changeRoleFrom(state.feed, path, role, date) !== state.feed;
        setError(date === undefined ? state.texts.structure.fields.dateNeeded : isPossible ? undefined : members.cannotChange);
        if (date === undefined || !isPossible) {
          focusError(form);
          return;
        }
        form.reset();
        state.edit(members.change, (feed) => changeRoleFrom(feed, path, role, date));
        state.announce(members.changed(name, roleName(state, role), formatDate(date, allMessages[state.language].common)));
      };
      return html`<form aria-label=${`${members.change}: ${name}`} novalidate @submit=${handleSubmit}>
        <div class="field">
          <label for="${id}-role">${members.newRole}</label>
          <select id="${id}-role" name="role">
            ${roleOptions(state).map(({value, label}) => html`<option value=${value}>${label}</option>`)}
          </select>
        </div>
        ${dateFormField(state, {id: `${id}-from`, name: 'from', label: members.from, error})}
        <button type="submit">${members.changeButton}</button>
      </form>`;
    })}
  </details>`;
}

function endView(state: EditorState, path: ValuePath, item: JsonObject, name: string): TemplateResult {
  const {members, fields} = state.texts.structure;
  const id = `end-${path.join('-')}`;
  return html`<details class="more">
    <summary>${members.end}</summary>
    ${withDraft<string | undefined>(undefined, (error, setError) => {
      const handleSubmit = (event: SubmitEvent) => {
        event.preventDefault();
        const form = event.currentTarget as HTMLFormElement;
        const {date} = readDate(readField(form, 'to'));
        const isTooEarly = date !== undefined && isReversed({...readPeriod(item), to: date});
        setError(date === undefined ? fields.dateNeeded : isTooEarly ? fields.endBeforeStart : undefined);
        if (date === undefined || isTooEarly) {
          focusError(form);
          return;
        }
        form.reset();
        state.edit(members.end, (feed) => endMember(feed, path, date));
        state.announce(members.ended(name, formatDate(date, allMessages[state.language].common)));
      };
      return html`<form aria-label=${`${members.end}: ${name}`} novalidate @submit=${handleSubmit}>
        ${dateFormField(state, {id: `${id}-to`, name: 'to', label: members.lastDay, error})}
        <button type="submit">${members.endButton}</button>
      </form>`;
    })}
  </details>`;
}

function addView(
  state: EditorState,
  body: string,
  organization: string,
  hasOthers: boolean,
  [name, bodyName]: readonly [string, string],
): unknown {
  const {members, fields} = state.texts.structure;
  const form = withDraft<string | undefined>(undefined, (error, setError) => {
    const handleSubmit = (event: SubmitEvent) => {
      event.preventDefault();
      const target = event.currentTarget as HTMLFormElement;
      const written = readField(target, 'from');
      const {date} = readDate(written);
      setError(written && date === undefined ? fields.dateNeeded : undefined);
      if (written && date === undefined) {
        focusError(target);
        return;
      }
      const role = readField(target, 'role');
      target.reset();
      state.edit(members.add, (feed) =>
        addMember(feed, membershipPath, {organization, body, role, ...(date !== undefined && {period: {from: date}})}),
      );
      focusMember(`${body} ${organization}`);
      state.announce(members.added(name, bodyName));
    };
    return html`<form aria-label=${`${members.add}: ${members.formTitle(name, bodyName)}`} novalidate @submit=${handleSubmit}>
      <div class="field">
        <label for="add-member-role">${members.role}</label>
        <select id="add-member-role" name="role">
          ${roleOptions(state).map(({value, label}) => html`<option value=${value} ?selected=${value === 'member'}>${label}</option>`)}
        </select>
      </div>
      ${dateFormField(state, {
        id: 'add-member-from',
        name: 'from',
        label: members.from,
        hint: `${state.texts.page.dates.hint} ${members.fromHint}`,
        error,
      })}
      <button type="submit">${members.add}</button>
    </form>`;
  });
  return hasOthers
    ? html`<details class="more">
        <summary>${members.addAnother}</summary>
        ${form}
      </details>`
    : html`${form}${nothing}`;
}

/** Moves the focus to the cell of a membership. */
function focusMember(key: string): void {
  const cells = document.querySelectorAll<HTMLElement>('button.cell');
  [...cells].find((cell) => cell.dataset.key === key)?.focus();
}
