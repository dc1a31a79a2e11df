import {html, nothing, type TemplateResult} from 'lit';
import {guard} from 'lit/directives/guard.js';
import {repeat} from 'lit/directives/repeat.js';
import {readBodyTree, type BodyNode} from '../../../src/feed-editor/body-tree.js';
import {readPeriod} from '../../../src/feed-editor/edit-date.js';
import {allMessages} from '../../../src/locales/all-messages.js';
import {formatPeriod} from '../../../src/locales/format.js';
import type {EditorState} from '../editor-state.js';
import {bodyForm} from './body-form.js';
import {findOpenItem, focusItem, rowView, toggleItem} from './item-row.js';
import {clearDrop, dropBody, markDrop, startDrag} from './drag-bodies.js';
import {placeBody, readMoveKey, stepBody} from './move-bodies.js';
import {newBodyForm} from './new-body-form.js';
import {describeMissing, nameOf, nameView} from './unit-names.js';
import {withDraft} from './with-draft.js';

const list = 'bodies';
/** Only the roots are unfolded at first if there are more bodies than this. */
const foldingCount = 60;

/** Bodies that the person has folded or unfolded, by key. */
type Folding = ReadonlyMap<string, boolean>;

interface TreeContext {
  readonly state: EditorState;
  readonly open: BodyNode | undefined;
  readonly isFolded: (node: BodyNode) => boolean;
}

/** The bodies as an indented tree of nested lists. */
export function bodiesView(state: EditorState): TemplateResult {
  const {bodies} = state.texts.structure;
  const tree = readBodyTree(state.feed);
  return html`<div class="structure">
    <p>${bodies.intro}</p>
    ${
      tree.roots.length
        ? html`${withDraft<Folding>(new Map(), (folding, setFolding) => treeView(state, folding, setFolding))}
            <p class="hint" id="bodies-keys">${bodies.keys}</p>`
        : html`<p>${bodies.empty}</p>`
    }
    ${newBodyForm(state, 'new-body', bodies.add, {parent: null, before: null})}
  </div>`;
}

function treeView(state: EditorState, folding: Folding, setFolding: (folding: Folding) => void): TemplateResult {
  const tree = readBodyTree(state.feed);
  const open = findOpenItem(state, list, tree.byIndex.values());
  const unfolded = new Set<BodyNode>();
  for (let above = open?.parent; above; above = above.parent) unfolded.add(above);
  const isFolded = (node: BodyNode) =>
    node.children.length > 0 && !unfolded.has(node) && (folding.get(node.key) ?? tree.byIndex.size > foldingCount);
  const context: TreeContext = {state, open, isFolded};
  const unfold = (node: BodyNode) => {
    const next = new Map(folding);
    for (let above = node.parent; above; above = above.parent) next.set(above.key, false);
    setFolding(next);
  };
  /** A moved body may be in a folded one. The focus stays on what the person has used. */
  const showMoved = (moved: BodyNode | null, focus: (moved: BodyNode) => void) => {
    if (!moved) return;
    unfold(moved);
    if (open && open.key !== state.openItem(list)) state.setOpenItem(list, open.key);
    focus(moved);
  };

  const nodeOf = (target: EventTarget | null) =>
    tree.byKey.get((target as Element | null)?.closest<HTMLElement>('[data-list="bodies"]')?.dataset.item ?? '');
  const handleClick = ({target}: Event) => {
    const button = (target as Element).closest<HTMLElement>('button.row, button.fold');
    const node = button && nodeOf(button);
    if (!node) return;
    if (button.classList.contains('row')) toggleItem(state, list, node.key, node === open);
    else {
      const isOpening = isFolded(node);
      if (unfolded.has(node)) state.setOpenItem(list, null);
      setFolding(new Map(folding).set(node.key, !isOpening));
      button.focus();
    }
  };
  const handleKey = (event: KeyboardEvent) => {
    const direction = readMoveKey(event);
    const node = direction && (event.target as Element).matches('.row') ? nodeOf(event.target) : undefined;
    if (!direction || !node) return;
    event.preventDefault(); // Alt and the left arrow key would leave the page.
    showMoved(stepBody(state, node, direction), ({key}) => focusItem(list, key));
  };
  return html`<ul
    class="rows tree"
    aria-describedby="bodies-keys"
    @click=${handleClick}
    @keydown=${handleKey}
    @dragstart=${(event: DragEvent) => startDrag(event, nodeOf(event.target))}
    @dragover=${(event: DragEvent) => markDrop(state, event, nodeOf(event.target))}
    @dragend=${clearDrop}
    @drop=${(event: DragEvent) => {
      const drop = dropBody(state, event, nodeOf(event.target));
      if (!drop) return;
      const {body, place} = drop;
      showMoved(placeBody(state, body, place, state.texts.structure.bodies.moves), ({key}) => focusItem(list, key));
    }}
  >
    ${nodesView(context, tree.roots, showMoved)}
  </ul>`;
}

type ShowMoved = (moved: BodyNode | null, focus: (moved: BodyNode) => void) => void;

function nodesView(context: TreeContext, nodes: readonly BodyNode[], showMoved: ShowMoved): unknown {
  return repeat(
    nodes,
    ({key}) => key,
    (node) => {
      const isFolded = context.isFolded(node);
      return html`<li>
        ${nodeView(context, node, isFolded, showMoved)}
        ${
          node.children.length && !isFolded
            ? html`<ul class="rows">
                ${nodesView(context, node.children, showMoved)}
              </ul>`
            : nothing
        }
      </li>`;
    },
  );
}

/** A body that is not open is drawn again only when it changes. */
function nodeView({state, open}: TreeContext, node: BodyNode, isFolded: boolean, showMoved: ShowMoved): unknown {
  const isOpen = node === open;
  const render = () =>
    rowView(
      state,
      {
        ...{list, isOpen, item: node},
        name: nameView(state, node.item),
        summary: summaryOf(state, node),
        handle: html`<span class="handle" draggable="true" aria-hidden="true">⠿</span>`,
        end: node.children.length ? foldView(state, node, isFolded) : nothing,
        form: () => bodyForm(state, node, showMoved),
      },
      [list, node.index],
    );

  if (isOpen) return render();
  const count = state.issuesIn([list, node.index]).length;
  const languages = [state.language, ...state.contentLanguages].join();
  return guard([node.item, node.index, node.key, node.children.length, isFolded, count, languages], render);
}

function foldView(state: EditorState, node: BodyNode, isFolded: boolean): TemplateResult {
  const {bodies} = state.texts.structure;
  const count = node.children.length;
  return html`<button
    type="button"
    class="fold"
    aria-expanded=${isFolded ? 'false' : 'true'}
    aria-label=${bodies.fold(nameOf(state, node.item), count, !isFolded)}
  >
    ${bodies.below(count)}
  </button>`;
}

function summaryOf(state: EditorState, {item, index}: BodyNode): string {
  const {chart, common} = allMessages[state.language];
  const kinds: Readonly<Record<string, string>> = chart.kinds;
  const kind = typeof item.kind === 'string' && Object.hasOwn(kinds, item.kind) ? kinds[item.kind] : undefined;
  return [kind, formatPeriod(readPeriod(item), common), describeMissing(state, [list, index])].filter(Boolean).join(' · ');
}
