import {html, nothing, type TemplateResult} from 'lit';
import {guard} from 'lit/directives/guard.js';
import {repeat} from 'lit/directives/repeat.js';
import {listSubtree, readBodyTree, type BodyNode} from '../../../src/feed-editor/body-tree.js';
import {readMemberMatrix, type MemberMatrix} from '../../../src/feed-editor/edit-members.js';
import {getObjects, getValue} from '../../../src/feed-editor/edit-value.js';
import {isJsonObject, type JsonObject} from '../../../src/feed-editor/json-value.js';
import {foldText} from '../../../src/model/fold-text.js';
import type {EditorState} from '../editor-state.js';
import {cellText, memberForm} from './member-form.js';
import {newMemberForm} from './new-member-form.js';
import {moveInGrid} from './grid-keys.js';
import {nameOf, nameView, shortNameView} from './unit-names.js';
import {withDraft} from './with-draft.js';

/** Rows that are shown at first, and with each press of the button for more. */
const pageSize = 60;
/** Only organisations with a membership have a column if there are more organisations than this. */
const columnCount = 40;

interface Organization {
  readonly id: string;
  readonly item: JsonObject;
}

/** A table of bodies and organisations. A cell has the role, and opens a form in a row of its own. */
export function membersView(state: EditorState): TemplateResult {
  const {members} = state.texts.structure;
  const bodies = listBodies(state.feed);
  const organizations = listOrganizations(state.feed);
  const content =
    bodies.length && organizations.length
      ? html`<p>${members.intro}</p>
          ${newMemberForm(state)}
          <p class="hint" id="members-keys">${members.keys}</p>
          ${withDraft({filter: '', count: pageSize}, (draft, setDraft) => tableView(state, draft, setDraft))}`
      : html`<p>${members.empty}</p>`;
  return html`<div class="structure">${content}</div>`;
}

function tableView(
  state: EditorState,
  draft: {readonly filter: string; readonly count: number},
  setDraft: (draft: {filter: string; count: number}) => void,
): TemplateResult {
  const {members} = state.texts.structure;
  const {feed} = state;
  const bodies = listBodies(feed);
  const matrix = readMemberMatrix(feed);
  const open = findOpenCell(state);
  const filter = foldText(draft.filter.trim());
  const found = filter ? bodies.filter(({item, id}) => id === open?.body || foldName(nameOf(state, item)).includes(filter)) : bodies;
  const last = open ? found.findIndex(({id}) => id === open.body) + 1 : 0;
  const shown = found.slice(0, Math.max(draft.count, last));
  const all = listOrganizations(feed);
  const isWide = all.length > columnCount;
  const columns = isWide
    ? all.filter(({id}) => id === open?.organization || shown.some((body) => matrix.get(body.id ?? '')?.has(id)))
    : all;

  const handleClick = ({target}: Event) => {
    const cell = (target as Element).closest<HTMLElement>('button.cell');
    if (!cell) return;
    const key = cell.dataset.key ?? '';
    const isOpen = cell.getAttribute('aria-expanded') === 'true';
    state.setOpenItem('memberships', isOpen ? null : key);
    if (isOpen) focusCell(key);
  };
  return html`${
      bodies.length > 15
        ? html`<div class="field">
            <label for="members-filter">${members.filter}</label>
            <input
              id="members-filter"
              type="search"
              autocomplete="off"
              .value=${draft.filter}
              @input=${({target}: Event) => setDraft({count: pageSize, filter: (target as HTMLInputElement).value})}
            />
          </div>`
        : nothing
    }
    ${isWide ? html`<p>${members.manyOrganizations}</p>` : nothing}
    <div class="matrix" role="region" tabindex="0" aria-label=${members.table}>
      <table role="grid" aria-label=${members.table} aria-describedby="members-keys" @click=${handleClick} @keydown=${moveInGrid}>
        <thead role="rowgroup">
          <tr role="row">
            <th scope="col" role="columnheader">${members.body}</th>
            ${columns.map(({item}) => html`<th scope="col" role="columnheader" title=${nameOf(state, item)}>${shortNameView(state, item)}</th>`)}
          </tr>
        </thead>
        <tbody role="rowgroup">
          ${repeat(
            shown,
            ({key}) => key,
            (body, i) => rowView(state, body, columns, matrix, open, i === 0),
          )}
        </tbody>
      </table>
    </div>
    ${
      found.length > shown.length
        ? html`<p>
            <button type="button" class="small" @click=${() => setDraft({...draft, count: draft.count + pageSize})}>
              ${members.more(Math.min(pageSize, found.length - shown.length))}
            </button>
          </p>`
        : nothing
    }`;
}

function rowView(
  state: EditorState,
  body: BodyNode,
  columns: readonly Organization[],
  matrix: MemberMatrix,
  open: Cell | null,
  isFirst: boolean,
): unknown {
  const id = body.id ?? '';
  const row = matrix.get(id);
  const openId = open?.body === id ? open.organization : null;
  const cells = columns.flatMap(({id: organization}) => (row?.get(organization) ?? []).map(({item}) => item));
  const problems = (row ? [...row.values()].flat() : []).filter(({index}) => state.issuesIn(['memberships', index]).length);
  // A row is drawn again only when something in it has changed.
  return html`${guard(
    [body.item, body.key, openId, isFirst, state.language, problems.length, ...cells, ...columns.flatMap((each) => [each.item, each.id])],
    () =>
      html`<tr role="row">
        <th scope="row" role="rowheader">${nameView(state, body.item)}</th>
        ${columns.map((organization, i) => cellView(state, body, organization, row, openId, isFirst && i === 0))}
      </tr>`,
  )}
  ${
    openId === null
      ? nothing
      : html`<tr role="row" class="form-row">
          <td role="gridcell" colspan=${columns.length + 1}>
            <div class="cell-form" data-list="memberships" data-item=${toKey({body: id, organization: openId})}>
              ${memberForm(state, id, openId)}
            </div>
          </td>
        </tr>`
  }`;
}

function cellView(
  state: EditorState,
  body: BodyNode,
  {id, item}: Organization,
  row: ReadonlyMap<string, readonly {readonly item: JsonObject; readonly index: number}[]> | undefined,
  openId: string | null,
  isFirst: boolean,
): TemplateResult {
  const {members} = state.texts.structure;
  const memberships = row?.get(id) ?? [];
  const bodyName = nameOf(state, body.item);
  const hasIssues = memberships.some(({index}) => state.issuesIn(['memberships', index]).length);
  const content = memberships.length
    ? html`<span class="cell-name">${shortNameView(state, item)}</span> <span class="visually-hidden">${members.inBody(bodyName)}</span>
        <span>${cellText(state, memberships)}</span>`
    : html`<span class="visually-hidden">${members.emptyCell(nameOf(state, item), bodyName)}</span><span aria-hidden="true">+</span>`;
  return html`<td role="gridcell" class=${memberships.length ? 'filled' : 'blank'}>
    <button
      type="button"
      class="cell"
      tabindex=${isFirst ? '0' : '-1'}
      data-key=${toKey({body: body.id ?? '', organization: id})}
      ?data-issues=${hasIssues}
      aria-expanded=${openId === id ? 'true' : 'false'}
    >
      ${content}
    </button>
  </td>`;
}

const foldedNames = new Map<string, string>();

/** Folds a name for the search. A letter more in the search does not fold 2,000 names again. */
function foldName(name: string): string {
  const folded = foldedNames.get(name) ?? foldText(name);
  foldedNames.set(name, folded);
  return folded;
}

interface Cell {
  readonly body: string;
  readonly organization: string;
}

/** Ids have no spaces. */
function toKey({body, organization}: Cell): string {
  return `${body} ${organization}`;
}

/** Moves the focus to a cell. */
export function focusCell(key: string): void {
  const cell = [...document.querySelectorAll<HTMLElement>('button.cell')].find((each) => each.dataset.key === key);
  cell?.focus();
}

/** The page opens a membership by its index when the person follows a link to a problem. */
function findOpenCell(state: EditorState): Cell | null {
  const open = state.openItem('memberships');
  if (open === null) return null;
  const [body, organization] = open.split(' ');
  if (body !== undefined && organization !== undefined) return {body, organization};
  const membership = getValue(state.feed, ['memberships', Number(open)]);
  if (!isJsonObject(membership) || typeof membership.body !== 'string' || typeof membership.organization !== 'string') return null;
  return {body: membership.body, organization: membership.organization};
}

const orders = new WeakMap<object, readonly BodyNode[]>();

/** The bodies that a membership can refer to, in the order of the tree. */
function listBodies(feed: JsonObject): readonly BodyNode[] {
  const tree = readBodyTree(feed);
  const known = orders.get(tree);
  if (known) return known;
  const bodies = tree.roots.flatMap((root) => listSubtree(root)).filter(({id}) => id !== null);
  orders.set(tree, bodies);
  return bodies;
}

function listOrganizations(feed: JsonObject): Organization[] {
  const seen = new Set<string>();
  return getObjects(feed, ['organizations']).flatMap(({item}) => {
    if (typeof item.id !== 'string' || !item.id || seen.has(item.id)) return [];
    seen.add(item.id);
    return [{id: item.id, item}];
  });
}
