import {html, nothing, type TemplateResult} from 'lit';
import {radios} from '../../views/fields.js';
import {listSubtree, readBodyTree, type BodyNode} from '../../../src/feed-editor/body-tree.js';
import {findMove, removeBody, type MoveDirection} from '../../../src/feed-editor/edit-bodies.js';
import {getObjects} from '../../../src/feed-editor/edit-value.js';
import {makeFreeId} from '../../../src/feed-editor/edit-id.js';
import {findUses} from '../../../src/feed-editor/find-uses.js';
import {findBodyRenameProblem, renameBodyFrom} from '../../../src/feed-editor/rename-body.js';
import {allMessages} from '../../../src/locales/all-messages.js';
import {bodyKinds} from '../../../src/model/vocabulary.js';
import type {EditorState} from '../editor-state.js';
import {textField, stringField} from './value-fields.js';
import {periodFields} from './date-field.js';
import {fieldIssues} from './issue-view.js';
import {pickField} from './pick-field.js';
import {focusId, focusItem, focusTitle} from './item-row.js';
import {moveDirections, placeBody, stepBody} from './move-bodies.js';
import {newBodyForm} from './new-body-form.js';
import {idField, removalView, renameView} from './object-parts.js';
import {nameOf, parentOptions} from './unit-names.js';
import {withDraft} from './with-draft.js';

/**
 * The form of one body.
 *
 * @param showMoved - Unfolds the bodies above a moved one, and moves the focus.
 */
export function bodyForm(
  state: EditorState,
  node: BodyNode,
  showMoved: (moved: BodyNode | null, focus: (moved: BodyNode) => void) => void,
): TemplateResult {
  const {bodies: texts, fields, close} = state.texts.structure;
  const {item, index} = node;
  const path = (...keys: string[]) => ['bodies', index, ...keys];
  const {kinds} = allMessages[state.language].chart;
  const name = nameOf(state, item);
  return html`${fieldIssues(state, path(), `body-${index}`)} ${textField(state, {path: path('name'), label: fields.name})}
    ${pickField(state, {
      path: path('parent'),
      label: texts.under,
      none: texts.noParent,
      options: parentOptions(state, node),
      onPick: (id) => {
        const parent = id === '' ? null : readBodyTree(state.feed).byId.get(id);
        const place = parent === undefined ? null : {parent: parent?.index ?? null, before: null};
        showMoved(placeBody(state, node, place, texts.under), (moved) => focusId(`f-bodies-${moved.index}-parent`));
      },
    })}
    ${movesView(state, node, showMoved)}
    ${
      node.id === null
        ? nothing
        : renameView(state, {
            id: `rename-body-${index}`,
            name,
            hint: texts.renameHint,
            findProblem: (from) => findBodyRenameProblem(state.feed, index, from),
            rename: ({name: newName, plainName, shortName, from}) => {
              const id = makeFreeId(state.feed, 'bodies', plainName);
              state.edit(state.texts.structure.rename.title, (feed) =>
                renameBodyFrom(feed, index, {id, name: newName, from, ...(shortName !== undefined && {shortName})}),
              );
              state.setOpenItem('bodies', id);
            },
          })
    }
    ${pickField(state, {
      path: path('kind'),
      label: fields.kind,
      none: fields.noKind,
      options: bodyKinds.map((value) => ({value, label: kinds[value]})),
    })}
    ${textField(state, {path: path('description'), label: texts.description, isLong: true})}
    ${periodFields(state, path('period'), texts.period)}
    <details class="more">
      <summary>${texts.add}</summary>
      ${newBodyForm(state, `below-${index}`, texts.addBelow(name), {parent: index, before: null})}
      ${newBodyForm(state, `after-${index}`, texts.addAfter(name), placeAfter(state, node))}
    </details>
    <details class="more" ?open=${['id', 'shortName', 'url'].some((key) => state.issuesIn(path(key)).length > 0)}>
      <summary>${fields.more}</summary>
      ${textField(state, {path: path('shortName'), label: fields.shortName})}
      ${stringField(state, {path: path('url'), label: fields.url, type: 'url'})} ${idField(state, 'bodies', index, item.id)}
    </details>
    ${bodyRemoval(state, node)}
    <p class="buttons">
      <button
        type="button"
        class="quiet"
        @click=${() => {
          state.setOpenItem('bodies', null);
          focusItem('bodies', node.key);
        }}
      >
        ${close}
      </button>
    </p>`;
}

/** The steps of the keyboard as buttons. One that is not possible keeps the focus, so it is not disabled. */
function movesView(
  state: EditorState,
  node: BodyNode,
  showMoved: (moved: BodyNode | null, focus: (moved: BodyNode) => void) => void,
): TemplateResult {
  const {bodies: texts} = state.texts.structure;
  const button = (direction: MoveDirection) => {
    const isPossible = findMove(state.feed, node.index, direction) !== null;
    return html`<button
      type="button"
      class="small"
      id="move-${direction}-${node.index}"
      aria-disabled=${isPossible ? nothing : 'true'}
      @click=${() => showMoved(stepBody(state, node, direction), (moved) => focusId(`move-${direction}-${moved.index}`))}
    >
      ${texts.moveNames[direction]}<span class="visually-hidden">, ${texts.moveDetails[direction]}</span>
    </button>`;
  };
  return html`<div class="buttons" role="group" aria-label=${texts.moveLabel(nameOf(state, node.item))}>
    ${moveDirections.map(button)}
  </div>`;
}

function placeAfter(state: EditorState, node: BodyNode): {parent: number | null; before: number | null} {
  const siblings = node.parent?.children ?? readBodyTree(state.feed).roots;
  return {parent: node.parent?.index ?? null, before: siblings[siblings.indexOf(node) + 1]?.index ?? null};
}

function bodyRemoval(state: EditorState, node: BodyNode): unknown {
  const {bodies: texts, removal} = state.texts.structure;
  const name = nameOf(state, node.item);
  const findContacts = () => {
    const ids = new Set<unknown>(listSubtree(node).map(({id}) => id));
    return getObjects(state.feed, ['contacts']).some(({item}) => typeof item.body === 'string' && ids.has(item.body));
  };
  const questions = () =>
    withDraft({children: 'up', contacts: 'keep'}, (answers, setAnswers) => [
      node.children.length
        ? radios({
            name: 'children',
            legend: texts.children,
            value: answers.children,
            options: [
              {value: 'up', label: texts.childrenUp},
              {value: 'remove', label: texts.childrenRemoved},
            ],
            onPick: (children) => setAnswers({...answers, children}),
          })
        : nothing,
      findContacts()
        ? radios({
            name: 'contacts',
            legend: texts.contacts,
            value: answers.contacts,
            options: [
              {value: 'keep', label: texts.contactsKept},
              {value: 'remove', label: texts.contactsRemoved},
            ],
            onPick: (contacts) => setAnswers({...answers, contacts}),
          })
        : nothing,
    ]);
  return removalView(state, {
    id: `remove-body-${node.index}`,
    name,
    findUses: () => (node.id === null ? [] : findUses(state.feed, 'bodies', node.id)),
    questions,
    remove: (form) => {
      const answers = new FormData(form);
      const options = {removesChildren: answers.get('children') === 'remove', removesContacts: answers.get('contacts') === 'remove'};
      state.edit(removal.button(name), (feed) => removeBody(feed, node.index, options));
      state.setOpenItem('bodies', null);
      if (node.parent) focusItem('bodies', node.parent.key);
      else focusTitle();
    },
  });
}
