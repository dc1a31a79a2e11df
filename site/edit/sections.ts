import type {TemplateResult} from 'lit';
import type {EditorState} from './editor-state.js';
import type {SectionId} from './panels.js';
import {bodiesView} from './views/bodies-view.js';
import {contactsView} from './views/contacts-view.js';
import {groupsView} from './views/groups-view.js';
import {membersView} from './views/members-view.js';
import {organizationsView} from './views/organizations-view.js';
import {projectView} from './views/project-view.js';
import {publicationView} from './views/publication-view.js';
import {relationsView} from './views/relations-view.js';
import {sourceView} from './views/source-view.js';

/** The forms by section. The texts in all languages keep a state of their own (texts-form.ts). */
export const sectionViews: Readonly<Partial<Record<SectionId, (state: EditorState) => TemplateResult>>> = {
  project: projectView,
  organizations: organizationsView,
  bodies: bodiesView,
  members: membersView,
  groups: groupsView,
  relations: relationsView,
  contacts: contactsView,
  publication: publicationView,
  source: sourceView,
};
