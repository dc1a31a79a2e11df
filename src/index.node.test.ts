import assert from 'node:assert/strict';
import {existsSync, readFileSync, readdirSync} from 'node:fs';
import {describe, it} from 'node:test';

const elementsFolder = new URL('elements/', import.meta.url);
const tags = readdirSync(elementsFolder, {withFileTypes: true})
  .filter((entry) => entry.isDirectory())
  .map(({name}) => name);
const classNameOf = (tag: string) => tag.replace(/(?:^|-)(\w)/g, (_, letter: string) => letter.toUpperCase());

/** Tags that are registered. Lit may install a registry in Node, which must stay empty. */
const listRegistered = () => tags.filter((tag) => globalThis.customElements?.get(tag));

describe('the package in Node, without a DOM', () => {
  it('can be imported without registering elements, and validates and selects a feed', async () => {
    assert.equal(typeof document, 'undefined');
    const {validateFeed, selectFeed} = await import('./index.js');
    assert.deepEqual(listRegistered(), []);
    const {feed, issues} = validateFeed(JSON.parse(readFileSync(new URL('../feeds/bedre-bruk-av-ki.json', import.meta.url), 'utf8')));
    assert.deepEqual(issues, []);
    assert.equal(selectFeed(feed!, {language: 'en'}).project?.title.value, 'The national coordination project for AI');
  });

  for (const tag of tags) {
    it(`exports the class of <${tag}> without registering it`, async () => {
      const module = (await import(`./elements/${tag}/${tag}.js`)) as Record<string, unknown>;
      assert.equal(typeof module[classNameOf(tag)], 'function');
      assert.deepEqual(listRegistered(), []);
    });
  }
});

describe('src/elements', () => {
  it('has a folder for each of the eight elements', () => {
    assert.deepEqual(tags.sort(), [
      'browser-support-banner',
      'ki-contact-card',
      'ki-feed',
      'ki-org-chart',
      'ki-partner-list',
      'ki-project-intro',
      'ki-project-page',
      'ki-publication-info',
    ]);
  });

  for (const tag of tags) {
    it(`has the files and tests of ${tag}, which is also in define.ts and index.ts`, () => {
      for (const file of [`${tag}.ts`, `${tag}.styles.ts`, `${tag}.test.ts`, 'define.ts']) {
        assert.ok(existsSync(new URL(`${tag}/${file}`, elementsFolder)), file);
      }
      const read = (file: string) => readFileSync(new URL(file, import.meta.url), 'utf8');
      assert.ok(read('define.ts').includes(`'./elements/${tag}/define.js'`));
      assert.match(read('index.ts'), new RegExp(`\\b${classNameOf(tag)}\\b.* from './elements/${tag}/${tag}\\.js'`));
    });
  }
});
