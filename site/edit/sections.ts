import type {TemplateResult} from 'lit';
import type {EditorState} from './editor-state.js';
import type {SectionId} from './panels.js';
import {contactsView} from './views/contacts-view.js';
import {projectView} from './views/project-view.js';
import {publicationView} from './views/publication-view.js';
import {sourceView} from './views/source-view.js';

/** The forms by section. The texts in all languages keep a state of their own (texts-form.ts). */
export const sectionViews: Readonly<Partial<Record<SectionId, (state: EditorState) => TemplateResult>>> = {
  project: projectView,
  contacts: contactsView,
  publication: publicationView,
  source: sourceView,
};
