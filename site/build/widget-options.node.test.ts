import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {readJson} from '../../src/testing/node/test-data.js';
import {widgets} from './choice.js';
import type {ManifestAttribute} from './page-data.js';
import {textsIn} from './texts.js';
import {isValidOption, toFields} from './widget-options.js';

interface Manifest {
  readonly modules: readonly {
    readonly declarations: readonly {
      readonly tagName?: string;
      readonly attributes?: readonly (Omit<ManifestAttribute, 'type'> & {readonly type: {readonly text: string}})[];
    }[];
  }[];
}

const declarations = (readJson('custom-elements.json') as Manifest).modules.flatMap((module) => module.declarations);
const attributesOf = (widget: string) =>
  (declarations.find(({tagName}) => tagName === `ki-${widget}`)?.attributes ?? []).map(({type, ...rest}) => ({...rest, type: type.text}));
const fieldsOf = (widget: string) => toFields(attributesOf(widget));
const fieldOf = (widget: string, name: string) => {
  const field = fieldsOf(widget).find((each) => each.name === name);
  assert.ok(field, name);
  return field;
};

describe('the form for the options of a widget', () => {
  it('has a fitting field for each attribute of the chart in the manifest', () => {
    assert.deepEqual(
      fieldsOf('org-chart').map(({name, kind}) => `${name} ${kind}`),
      [
        'view select',
        'density select',
        'depth number',
        'unit text',
        'search select',
        'downloads select',
        'changed-since date',
        'timeline checkbox',
        'refresh number',
        'as-of date',
        'heading-level number',
      ],
    );
  });

  it('reads values, default values and limits from the manifest', () => {
    const view = fieldOf('org-chart', 'view');
    assert.deepEqual(view.values, ['auto', 'chart', 'list']);
    assert.equal(view.usual, 'auto');
    const refresh = fieldOf('contact-card', 'refresh');
    assert.deepEqual([refresh.min, refresh.max, refresh.usual], [1, 1440, '']);
    assert.equal(fieldOf('org-chart', 'as-of').allowsToday, true);
    assert.equal(fieldOf('org-chart', 'changed-since').allowsToday, false);
  });

  it('accepts only values that the widget accepts', () => {
    const accepts = (widget: string, name: string, value: string) => isValidOption(fieldOf(widget, name), value);
    assert.equal(accepts('org-chart', 'view', 'list'), true);
    assert.equal(accepts('org-chart', 'view', 'kart'), false);
    assert.equal(accepts('org-chart', 'heading-level', '6'), true);
    assert.equal(accepts('org-chart', 'heading-level', '7'), false);
    assert.equal(accepts('org-chart', 'depth', '0'), false);
    assert.equal(accepts('org-chart', 'depth', '1.5'), false);
    assert.equal(accepts('org-chart', 'as-of', 'today'), true);
    assert.equal(accepts('org-chart', 'changed-since', 'today'), false);
    assert.equal(accepts('org-chart', 'changed-since', '2022-03-16'), true);
    assert.equal(accepts('org-chart', 'timeline', 'yes'), false);
  });

  it('has a label for each attribute and value in both languages, and a description in bokmål', () => {
    const fields = widgets.flatMap(fieldsOf);
    assert.ok(fields.length > 30);
    for (const language of ['nb', 'en']) {
      const {options} = textsIn(language);
      assert.deepEqual(
        [...new Set(fields.map(({name}) => name))].filter((name) => !options.labels[name]),
        [],
        language,
      );
      assert.deepEqual(
        [...new Set(fields.flatMap(({values}) => values))].filter((value) => !options.values[value]),
        [],
        language,
      );
    }
    const {options} = textsIn('nb');
    assert.deepEqual(
      fields.filter(({name}) => !options.descriptions[name]),
      [],
    );
    const names = fields.map(({name}) => name);
    assert.deepEqual(
      Object.keys(options.labels).filter((name) => !names.includes(name)),
      [],
    );
  });
});
