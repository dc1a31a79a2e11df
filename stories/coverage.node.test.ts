import assert from 'node:assert/strict';
import {readdirSync, readFileSync} from 'node:fs';
import {before, describe, it} from 'node:test';
import {listFields, listTags, type Field, type Manifest} from '../.storybook/manifest-controls.js';
import {withElements} from '../src/cli/elements-in-node.js';
import {widgetStates} from '../src/elements/feed-status.js';

interface Story {
  readonly name: string;
  readonly args: Readonly<Record<string, unknown>>;
}

const folder = new URL('elements/', import.meta.url);
const manifest = JSON.parse(readFileSync(new URL('../custom-elements.json', import.meta.url), 'utf8')) as Manifest;
const tags = listTags(manifest);

describe('a designer finds in Storybook', () => {
  const storiesByTag = new Map<string, Story[]>();
  before(() =>
    // The modules of stories define elements, which needs a document.
    withElements('https://storybook.invalid/', async () => {
      for (const file of readdirSync(folder).filter((name) => name.endsWith('.stories.ts'))) {
        const {default: meta, ...stories} = (await import(new URL(file, folder).href)) as Record<
          string,
          {component?: string; args?: object}
        >;
        storiesByTag.set(
          meta?.component ?? file,
          Object.entries(stories).map(([name, story]) => ({name, args: {...meta?.args, ...story.args}})),
        );
      }
    }),
  );

  const storiesOf = (tag: string) => storiesByTag.get(tag) ?? [];
  const valuesOf = (tag: string, {name, isCommon}: Field) => (isCommon ? tags : [tag]).flatMap(storiesOf).map(({args}) => args[name]);

  it('every element, and no other', () => {
    assert.deepEqual([...storiesByTag.keys()].sort(), [...tags].sort());
  });

  for (const tag of tags) {
    it(`every state of <${tag}>`, () => {
      const names = storiesOf(tag).map(({name}) => name.toLowerCase());
      assert.deepEqual(
        widgetStates.filter((state) => !names.includes(state)),
        [],
      );
    });

    for (const field of listFields(manifest, tag).filter(({attribute}) => attribute !== null)) {
      it(`\`${String(field.attribute)}\` of <${tag}>, with ${field.values.length > 0 ? 'each of its values' : 'a value of its own'}`, () => {
        const values = valuesOf(tag, field);
        if (field.values.length > 0) {
          const missing = field.values.filter((value) => value !== field.initial && !values.includes(value));
          assert.deepEqual(missing, []);
        } else {
          assert.ok(values.some((value) => value !== undefined && value !== null && value !== field.initial));
        }
      });
    }
  }
});
