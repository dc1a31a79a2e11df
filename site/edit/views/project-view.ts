import {html, nothing, type TemplateResult} from 'lit';
import {setField} from '../../../src/feed-editor/edit-field.js';
import {getValue} from '../../../src/feed-editor/edit-value.js';
import {projectKinds, projectStates} from '../../../src/model/vocabulary.js';
import {checkboxField} from '../../views/fields.js';
import type {EditorState} from '../editor-state.js';
import {periodFields} from './date-field.js';
import {listForm} from './list-form.js';
import {numberField} from './number-field.js';
import {choiceField, stringField, textField} from './value-fields.js';

/** What the project is, its text and its picture. */
export function projectView(state: EditorState): TemplateResult {
  const {project} = state.texts.page;
  const path = (...keys: string[]) => ['project', ...keys];
  return html`${textField(state, {path: path('name'), label: project.name})}
    ${textField(state, {path: path('title'), label: project.title, hint: project.titleHint})}
    ${textField(state, {path: path('shortName'), label: project.shortName, hint: project.shortNameHint})}
    ${choiceField(state, {
      path: path('kind'),
      label: project.kind,
      hint: project.kindHint,
      none: project.kindNames.project,
      options: projectKinds.filter((kind) => kind !== 'project').map((value) => ({value, label: project.kindNames[value]})),
    })}
    ${textField(state, {path: path('lead'), label: project.lead, hint: project.leadHint, isLong: true})}
    <h3>${project.description}</h3>
    ${listForm(state, {
      path: path('description'),
      texts: project.paragraphs,
      nameOf: (_, index) => project.paragraph(index + 1),
      makeItem: () => '',
      renderItem: (_, index) =>
        textField(state, {path: ['project', 'description', index], label: project.paragraph(index + 1), isLong: true}),
      isOrdered: true,
    })}
    <h3>${project.time}</h3>
    ${periodFields(state, path('period'), project.period)}
    ${choiceField(state, {
      path: path('status'),
      label: project.status,
      hint: project.statusHint,
      none: project.statusNone,
      options: projectStates.map((value) => ({value, label: project.stateNames[value]})),
    })}
    <h3>${project.image}</h3>
    ${imageFields(state)}
    <h3>${project.partOf}</h3>
    <p class="hint">${project.partOfHint}</p>
    ${textField(state, {path: path('partOf', 'name'), label: project.linkName})}
    ${stringField(state, {path: path('partOf', 'url'), label: project.linkUrl, type: 'url'})}
    <h3>${project.continuedBy}</h3>
    <p class="hint">${project.continuedByHint}</p>
    ${textField(state, {path: path('continuedBy', 'name'), label: project.linkName})}
    ${stringField(state, {path: path('continuedBy', 'url'), label: project.linkUrl, type: 'url'})}`;
}

function imageFields(state: EditorState): TemplateResult {
  const {project} = state.texts.page;
  const path = (...keys: string[]) => ['project', 'image', ...keys];
  const isDecorative = getValue(state.feed, path('alt')) === '';
  const hasImage = getValue(state.feed, ['project', 'image']) !== undefined;
  return html`${stringField(state, {path: path('url'), label: project.imageUrl, hint: project.imageUrlHint, type: 'url'})}
  ${
    hasImage
      ? html`${checkboxField({
            id: 'decorative',
            label: project.decorative,
            isChecked: isDecorative,
            onToggle: (isOn) => state.edit(project.decorative, (feed) => setField(feed, path('alt'), isOn ? '' : undefined)),
          })}
          ${isDecorative ? nothing : textField(state, {path: path('alt'), label: project.alt, hint: project.altHint, isLong: true})}
          ${stringField(state, {path: path('darkUrl'), label: project.darkUrl, hint: project.darkUrlHint, type: 'url'})}
          <div class="pair">
            ${numberField(state, {path: path('width'), label: project.width})}
            ${numberField(state, {path: path('height'), label: project.height})}
          </div>
          <p class="hint">${project.sizeHint}</p>`
      : nothing
  }`;
}
