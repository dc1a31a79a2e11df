import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {emptyToNull, fillControls, findDeclaration, listEventNames, makeControls, type Manifest} from './manifest-controls.js';

const own = {kind: 'field', description: 'Text.'};
const manifest: Manifest = {
  modules: [
    {
      declarations: [
        {name: 'helper'},
        {
          name: 'XCard',
          tagName: 'x-card',
          members: [
            {kind: 'method', name: 'retry'},
            {...own, name: 'state', type: {text: 'WidgetState'}, readonly: true},
            {
              ...own,
              name: 'headingLevel',
              attribute: 'heading-level',
              type: {text: 'number'},
              default: '2',
              description: 'Level of\nthe heading, 1–6.',
            },
            {...own, name: 'view', attribute: 'view', type: {text: "'auto' | 'list'"}, default: "'auto'"},
            {...own, name: 'density', attribute: 'density', type: {text: "'compact' | null"}, default: 'null'},
            {...own, name: 'asOf', attribute: 'as-of', type: {text: 'string | null'}, default: 'null'},
            {...own, name: 'group', attribute: 'group', type: {text: 'string'}, default: "'project'"},
            {...own, name: 'timeline', attribute: 'timeline', type: {text: 'boolean'}, default: 'false'},
            {...own, name: 'data', type: {text: 'unknown'}, default: 'null'},
          ],
          events: [{name: 'x-open'}, {name: 'x-load'}],
          slots: [{name: 'unit'}],
          cssParts: [{name: 'view'}, {name: 'unit'}],
        },
      ],
    },
    {declarations: [{name: 'XList', tagName: 'x-list', members: [{...own, name: 'headingLevel'}], events: [{name: 'x-load'}]}]},
  ],
};

describe('the controls of an element', () => {
  const controls = makeControls(manifest, 'x-card');

  it('are its attributes and properties, its own first, and no methods, parts or slots', () => {
    assert.deepEqual(Object.keys(controls), ['view', 'density', 'asOf', 'group', 'timeline', 'data', 'headingLevel']);
  });

  it('have the names of attributes', () => {
    assert.deepEqual(
      Object.values(controls).map(({name}) => name),
      ['view', 'density', 'as-of', 'group', 'timeline', 'data', 'heading-level'],
    );
  });

  it('choose among the values of a union, also when a part has the same name', () => {
    const {control, options, type} = controls['view']!;
    assert.deepEqual(
      [control, options, type],
      [{type: 'select', labels: {null: 'not set'}}, ['auto', 'list'], {name: 'enum', value: ['auto', 'list']}],
    );
  });

  it('can leave out a value that may be missing', () => {
    assert.deepEqual(controls['density']!.options, [null, 'compact']);
  });

  it('are text fields for dates and other texts', () => {
    assert.deepEqual([controls['asOf']!.control, controls['asOf']!.type], [{type: 'text'}, {name: 'string'}]);
    assert.deepEqual([controls['group']!.control, controls['group']!.type], [{type: 'text'}, {name: 'string'}]);
  });

  it('limit numbers to the range in the description', () => {
    assert.deepEqual(controls['headingLevel']!.control, {type: 'number', min: 1, max: 6});
    assert.equal(controls['headingLevel']!.description, 'Level of the heading, 1–6.');
  });

  it('are switches and objects for the other types', () => {
    assert.deepEqual(controls['timeline']!.control, {type: 'boolean'});
    assert.deepEqual(controls['data']!.control, {type: 'object'});
  });

  it('are grouped by where they are described', () => {
    assert.deepEqual(
      ['view', 'headingLevel', 'data'].map((name) => controls[name]!.table?.category),
      ['This element', 'Every element', 'Property without an attribute'],
    );
    assert.deepEqual(controls['view']!.table?.defaultValue, {summary: 'auto'});
  });

  it('start with the values of the story and of the element, and empty text fields', () => {
    assert.deepEqual(fillControls(manifest, 'x-card', {view: 'list', headingLevel: 3, group: 'site'}), {
      view: 'list',
      density: null,
      asOf: '',
      group: 'site',
      timeline: false,
      data: null,
      headingLevel: 3,
    });
  });

  it('remove an attribute whose text field is empty, unless it must have a text', () => {
    assert.deepEqual(emptyToNull(manifest, 'x-card', {asOf: '', group: '', view: 'list'}), {asOf: null, group: '', view: 'list'});
  });
});

it('An event that several elements have is listed once', () => {
  assert.deepEqual(listEventNames(manifest), ['x-open', 'x-load']);
});

it('An element that the manifest lacks is a mistake of the story', () => {
  assert.throws(() => findDeclaration(manifest, 'x-missing'), /custom-elements\.json has no <x-missing>/);
});
