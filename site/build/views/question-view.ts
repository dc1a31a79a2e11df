import {html, nothing, type TemplateResult} from 'lit';
import {live} from 'lit/directives/live.js';
import {parseAddress} from '../../../src/snippet/parse-address.js';
import {systems, type System} from '../choice.js';
import type {PageState} from '../page-state.js';
import {recommendWay} from '../recommend.js';
import {parseFolder, usualFolder} from '../snippets.js';
import {radios, textField} from '../../views/fields.js';

const systemNames: Readonly<Record<Exclude<System, 'other'>, string>> = {
  wordpress: 'WordPress',
  drupal: 'Drupal',
  optimizely: 'Optimizely',
  umbraco: 'Umbraco',
  enonic: 'Enonic XP',
  sitecore: 'Sitecore',
  sharepoint: 'SharePoint Online',
};

/** The question that leads to the code. */
export function systemView({texts, choice, change}: PageState): TemplateResult {
  return html`<section class="step">
    <h2><label for="system">${texts.system}</label></h2>
    <select id="system" @change=${({target}: Event) => change({system: (target as HTMLSelectElement).value as System | ''})}>
      <option value="" .selected=${live(choice.system === '')}>${texts.noSystem}</option>
      ${systems.map(
        (value) =>
          html`<option value=${value} .selected=${live(choice.system === value)}>
            ${value === 'other' ? texts.otherSystem : systemNames[value]}
          </option>`,
      )}
    </select>
  </section>`;
}

/** The questions for sites where the first code does not fit, and two that fill in the details. */
export function questionView(page: PageState): TemplateResult {
  const {texts, choice, change} = page;
  const {yes, no, unknown} = texts.answers;
  return html`<section class="step">
    <h2>${texts.questionStep}</h2>
    <p>${texts.questionIntro}</p>
    ${radios({
      name: 'template',
      legend: texts.template,
      hint: texts.templateHint,
      value: choice.template,
      options: [
        {value: 'yes', label: yes},
        {value: 'no', label: no},
      ],
      onPick: (template) => change({template}),
    })}
    ${radios({
      name: 'html',
      legend: texts.html,
      hint: texts.htmlHint,
      value: choice.html,
      options: [
        {value: 'yes', label: yes},
        {value: 'no', label: texts.onlyText},
        {value: 'unknown', label: unknown},
      ],
      onPick: (answer) => change({html: answer}),
    })}
    ${radios({
      name: 'policy',
      legend: texts.policy,
      hint: texts.policyHint,
      value: choice.policy,
      options: [
        {value: 'yes', label: yes},
        {value: 'no', label: no},
        {value: 'unknown', label: unknown},
      ],
      onPick: (policy) => change({policy}),
    })}
    ${placeQuestion(page)} ${recommendWay(choice) === 'iframe' ? siteField(page) : nothing}
  </section>`;
}

function placeQuestion(page: PageState): TemplateResult {
  const {texts, choice, around, errors, change, setError} = page;
  const folder = textField({
    id: 'folder',
    label: texts.folder,
    hint: texts.folderHint,
    error: errors.folder,
    value: parseFolder(choice.folder) ?? usualFolder,
    onChange: (value) => {
      const path = parseFolder(value);
      setError('folder', path === null ? texts.folderError : '');
      if (path !== null) change({folder: path === usualFolder ? '' : path});
    },
  });
  return radios({
    name: 'place',
    legend: texts.place,
    value: choice.place,
    options: [
      {value: 'here', label: texts.placeHere(around.here)},
      {value: 'own', label: texts.placeOwn, reveals: folder},
    ],
    onPick: (place) => change({place}),
  });
}

/** The origin of the page around a frame. */
function siteField({texts, choice, errors, change, setError}: PageState): TemplateResult {
  return textField({
    id: 'site',
    type: 'url',
    label: texts.site,
    hint: texts.siteHint,
    error: errors.site,
    value: choice.site,
    onChange: (value) => {
      const address = parseAddress(value);
      const isValid = value === '' || address?.startsWith('http') === true;
      setError('site', isValid ? '' : texts.addressError);
      if (isValid) change({site: address === null ? '' : new URL(address).origin});
    },
  });
}
