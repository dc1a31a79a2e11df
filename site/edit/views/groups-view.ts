import {html, nothing, type TemplateResult} from 'lit';
import {readPeriod} from '../../../src/feed-editor/edit-date.js';
import {getObjects, moveItem} from '../../../src/feed-editor/edit-value.js';
import type {JsonObject} from '../../../src/feed-editor/json-value.js';
import {localizeText} from '../../../src/feed-editor/object-label.js';
import {allMessages} from '../../../src/locales/all-messages.js';
import {formatPeriod} from '../../../src/locales/format.js';
import type {EditorState} from '../editor-state.js';
import {textField} from './value-fields.js';
import {periodFields} from './date-field.js';
import {fieldIssues} from './issue-view.js';
import {newPartnerForm} from './new-partner-form.js';
import {findOpenItem, focusId, focusItem, rowView, toggleItem, type ListItem} from './item-row.js';
import {memberFields, roleName} from './member-form.js';
import {idField} from './object-parts.js';
import {findOrganization, nameOf} from './unit-names.js';

/** Only one member of all groups is open. */
const list = 'group-members';

interface GroupItem {
  readonly id: string;
  readonly name: string;
  /** Index of the group. `null` if the feed does not have it yet. */
  readonly index: number | null;
  readonly item: JsonObject | null;
}

/** The partners, the senders of the pages, and other sets of organisations. */
export function groupsView(state: EditorState): TemplateResult {
  const {groups} = state.texts.structure;
  return html`<div class="structure">
    <p>${groups.intro}</p>
    ${listGroups(state).map((group) => groupView(state, group))}
  </div>`;
}

/** Partners and senders come first, also if the feed does not have them yet. */
function listGroups(state: EditorState): GroupItem[] {
  const {groups} = state.texts.structure;
  const found = getObjects(state.feed, ['groups']).map(({item, index}): GroupItem => {
    const id = typeof item.id === 'string' ? item.id : '';
    const ownName = localizeText(item.name, state.language, state.feed)?.value;
    return {id, index, item, name: groups.names[id] ?? ownName ?? (id || state.texts.structure.unnamed)};
  });
  const usual = ['project', 'site'].map(
    (id): GroupItem => found.find((group) => group.id === id) ?? {id, index: null, item: null, name: groups.names[id] ?? id},
  );
  return [...usual, ...found.filter((group) => !usual.includes(group))];
}

function groupView(state: EditorState, group: GroupItem): TemplateResult {
  const {groups} = state.texts.structure;
  const {id, index, item, name} = group;
  const path = index === null ? null : ['groups', index];
  const heading = `group-${index ?? id}`;
  return html`<section class="group" aria-labelledby=${heading}>
    <h3 id=${heading} tabindex="-1">${name}</h3>
    ${groups.hints[id] === undefined ? nothing : html`<p>${groups.hints[id]}</p>`} ${path ? fieldIssues(state, path, heading) : nothing}
    ${newPartnerForm(state, id, name)}
    ${path && index !== null ? membersOf(state, name, index) : html`<p>${groups.empty}</p>`}
    ${
      path && index !== null && item
        ? html`<details
            class="more"
            ?open=${['name', 'statement', 'period', 'id'].some((key) => state.issuesIn([...path, key]).length > 0)}
          >
            <summary>${groups.about}<span class="visually-hidden">: ${name}</span></summary>
            ${textField(state, {path: [...path, 'name'], label: groups.heading, hint: groups.headingHint})}
            ${textField(state, {path: [...path, 'statement'], label: groups.statement, isLong: true})}
            ${periodFields(state, [...path, 'period'], groups.period)}
            ${id === 'project' || id === 'site' ? nothing : idField(state, 'groups', index, item.id)}
          </details>`
        : nothing
    }
  </section>`;
}

interface GroupMember extends ListItem {
  readonly item: JsonObject;
  readonly name: string;
}

function membersOf(state: EditorState, groupName: string, group: number): TemplateResult {
  const {groups} = state.texts.structure;
  const path = ['groups', group, 'members'];
  const members = getObjects(state.feed, path).map(({item, index}): GroupMember => {
    const organization = findOrganization(state.feed, item.organization);
    const ownName = localizeText(item.name, state.language, state.feed)?.value;
    const name = ownName ?? (organization ? nameOf(state, organization) : typeof item.organization === 'string' ? item.organization : '');
    return {item, index, key: `${group}-${index}`, name: name || state.texts.structure.unnamed};
  });
  if (!members.length) return html`<p>${groups.empty}</p>`;
  const open = findOpenItem(state, list, members);
  return html`<ol class="rows" aria-label=${groupName}>
    ${members.map((member, position) => {
      const isOpen = member === open;
      return html`<li>
        ${rowView(
          state,
          {
            ...{list, isOpen, item: {...member, index: Number(`${group}${String(member.index).padStart(4, '0')}`)}},
            name: member.name,
            summary: summaryOf(state, member.item),
            onToggle: () => toggleItem(state, list, member.key, isOpen),
            form: () => memberForm(state, group, members, position),
          },
          [...path, member.index],
        )}
      </li>`;
    })}
  </ol>`;
}

function summaryOf(state: EditorState, item: JsonObject): string {
  const {common} = allMessages[state.language];
  return [roleName(state, item.role), formatPeriod(readPeriod(item), common)].filter(Boolean).join(' · ');
}

function memberForm(state: EditorState, group: number, members: readonly GroupMember[], position: number): TemplateResult {
  const {groups, close} = state.texts.structure;
  const memberList = ['groups', group, 'members'];
  const member = members[position];
  if (!member) return html``;
  const path = [...memberList, member.index];
  const move = (direction: 'up' | 'down', label: string) => {
    const target = members[direction === 'up' ? position - 1 : position + 1];
    return html`<button
      type="button"
      class="small"
      id="move-member-${direction}"
      aria-disabled=${target ? nothing : 'true'}
      @click=${() => {
        if (!target) return;
        state.edit(label, (feed) => moveItem(feed, memberList, member.index, target.index));
        state.setOpenItem(list, `${group}-${target.index}`);
        focusId(`move-member-${direction}`);
        state.announce(groups.moved(member.name, members.indexOf(target) + 1, members.length));
      }}
    >
      ${label}<span class="visually-hidden">: ${member.name}</span>
    </button>`;
  };
  return html`<div class="buttons">${move('up', groups.up)} ${move('down', groups.down)}</div>
    ${memberFields(state, {
      ...{path, item: member.item, name: member.name},
      removeLabel: groups.remove(member.name),
      onRemove: () => {
        state.setOpenItem(list, null);
        focusId(`group-${group}`);
      },
    })}
    <details class="more">
      <summary>${groups.memberName}</summary>
      ${textField(state, {path: [...path, 'name'], label: groups.memberName, hint: groups.memberNameHint})}
    </details>
    <p class="buttons">
      <button
        type="button"
        class="quiet"
        @click=${() => {
          state.setOpenItem(list, null);
          focusItem(list, member.key);
        }}
      >
        ${close}
      </button>
    </p>`;
}
