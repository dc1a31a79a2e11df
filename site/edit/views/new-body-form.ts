import {html} from 'lit';
import {readBodyTree} from '../../../src/feed-editor/body-tree.js';
import {addBody, type BodyPlace} from '../../../src/feed-editor/edit-bodies.js';
import {makeFreeId} from '../../../src/feed-editor/edit-id.js';
import type {EditorState} from '../editor-state.js';
import {focusError, nameFields, readName, toPlainName} from './name-form.js';
import {nameOf} from './unit-names.js';
import {withDraft} from './with-draft.js';

/** A form for the name of a new body at a position. */
export function newBodyForm(state: EditorState, id: string, label: string, place: BodyPlace): unknown {
  const {bodies, fields} = state.texts.structure;
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
      const newId = makeFreeId(state.feed, 'bodies', plainName);
      const parent = place.parent === null ? undefined : readBodyTree(state.feed).byIndex.get(place.parent);
      form.reset();
      state.edit(label, (feed) => addBody(feed, {id: newId, name}, place));
      state.setOpenItem('bodies', newId);
      state.announce(bodies.added(plainName, parent ? nameOf(state, parent.item) : null));
    };
    return html`<form class="add" aria-label=${label} novalidate @submit=${handleSubmit}>
      <h3>${label}</h3>
      ${nameFields(state, id, 'name', fields.name, error)}
      <button type="submit">${label}</button>
    </form>`;
  });
}
