import {html, type TemplateResult} from 'lit';
import {repeat} from 'lit/directives/repeat.js';
import {makeFreeId} from '../../../src/feed-editor/edit-id.js';
import {addOrganization} from '../../../src/feed-editor/edit-organizations.js';
import {readPeriod} from '../../../src/feed-editor/edit-date.js';
import {getObjects} from '../../../src/feed-editor/edit-value.js';
import type {JsonObject} from '../../../src/feed-editor/json-value.js';
import {localizeText} from '../../../src/feed-editor/object-label.js';
import {allMessages} from '../../../src/locales/all-messages.js';
import {formatPeriod} from '../../../src/locales/format.js';
import type {EditorState} from '../editor-state.js';
import {findOpenItem, rowView, toggleItem, type ListItem} from './item-row.js';
import {focusError, nameFields, readName, toPlainName} from './name-form.js';
import {organizationForm} from './organization-form.js';
import {describeMissing, nameView} from './unit-names.js';
import {withDraft} from './with-draft.js';

const list = 'organizations';

/** The organisations that the rest of the feed refers to. */
export function organizationsView(state: EditorState): TemplateResult {
  const {organizations} = state.texts.structure;
  const items = listOrganizations(state.feed);
  const open = findOpenItem(state, list, items);
  return html`<div class="structure">
    <p>${organizations.intro}</p>
    <ul class="rows">
      ${repeat(
        items,
        ({key}) => key,
        (each) => {
          const isOpen = each === open;
          return html`<li>
            ${rowView(
              state,
              {
                ...{list, isOpen, item: each},
                name: nameView(state, each.item),
                summary: summaryOf(state, each.item, each.index),
                onToggle: () => toggleItem(state, list, each.key, isOpen),
                form: () => organizationForm(state, each.item, each.index),
              },
              [list, each.index],
            )}
          </li>`;
        },
      )}
    </ul>
    ${addView(state)}
  </div>`;
}

interface OrganizationItem extends ListItem {
  readonly item: JsonObject;
}

/** References mean the first organisation with an id. */
function listOrganizations(feed: JsonObject): OrganizationItem[] {
  const seen = new Set<string>();
  return getObjects(feed, [list]).map(({item, index}) => {
    const id = typeof item.id === 'string' ? item.id : '';
    const isOwn = id !== '' && !seen.has(id);
    seen.add(id);
    return {item, index, key: isOwn ? id : `#${index}`};
  });
}

function summaryOf(state: EditorState, item: JsonObject, index: number): string {
  const {chart, common} = allMessages[state.language];
  const shortName = localizeText(item.shortName, state.language, state.feed)?.value;
  const kinds: Readonly<Record<string, string>> = chart.kinds;
  const kind = typeof item.kind === 'string' && Object.hasOwn(kinds, item.kind) ? kinds[item.kind] : undefined;
  return [shortName, kind, formatPeriod(readPeriod(item), common), describeMissing(state, [list, index])].filter(Boolean).join(' · ');
}

function addView(state: EditorState): unknown {
  const {organizations, fields} = state.texts.structure;
  return withDraft<string | undefined>(undefined, (error, setError) => {
    const handleSubmit = (event: SubmitEvent) => {
      event.preventDefault();
      const form = event.currentTarget as HTMLFormElement;
      const name = readName(state, form, 'name');
      setError(name === undefined ? fields.nameNeeded : undefined);
      if (name === undefined) {
        focusError(form);
        return;
      }
      const plainName = toPlainName(state, name);
      const id = makeFreeId(state.feed, list, plainName);
      form.reset();
      state.edit(organizations.add, (feed) => addOrganization(feed, id, name));
      state.setOpenItem(list, id);
      state.announce(organizations.added(plainName));
    };
    return html`<form class="add" aria-label=${organizations.add} novalidate @submit=${handleSubmit}>
      <h3>${organizations.add}</h3>
      ${nameFields(state, 'new-organization', 'name', fields.name, error)}
      <button type="submit">${organizations.add}</button>
    </form>`;
  });
}
