import assert from 'node:assert/strict';
import {existsSync, readFileSync, readdirSync} from 'node:fs';
import {describe, it} from 'node:test';

const elementsFolder = new URL('elements/', import.meta.url);
const tags = readdirSync(elementsFolder, {withFileTypes: true})
  .filter((entry) => entry.isDirectory())
  .map(({name}) => name);
const classNameOf = (tag: string) => tag.replace(/(?:^|-)(\w)/g, (_, letter: string) => letter.toUpperCase());

/** What the page's registry has; in Node Lit may put a stand-in there, which has to stay empty. */
const registered = () => tags.filter((tag) => globalThis.customElements?.get(tag));

describe('in Node, without a DOM', () => {
  it('index.js can be imported, registers nothing, and checks and selects a feed', async () => {
    assert.equal(typeof document, 'undefined');
    const {validateFeed, selectFeed} = await import('./index.js');
    assert.deepEqual(registered(), []);
    const {feed, issues} = validateFeed(JSON.parse(readFileSync(new URL('../feeds/bedre-bruk-av-ki.json', import.meta.url), 'utf8')));
    assert.deepEqual(issues, []);
    assert.equal(selectFeed(feed!, {language: 'en'}).project?.title.value, 'The national coordination project for AI');
  });

  for (const tag of tags) {
    it(`the class of <${tag}> can be imported and registers nothing`, async () => {
      const module = (await import(`./elements/${tag}/${tag}.js`)) as Record<string, unknown>;
      assert.equal(typeof module[classNameOf(tag)], 'function');
      assert.deepEqual(registered(), []);
    });
  }
});

describe('the folders of src/elements', () => {
  it('are the eight elements of the design', () => {
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
    it(`${tag} has its files, its tests, its line in define.ts and its class in index.ts`, () => {
      for (const file of [`${tag}.ts`, `${tag}.styles.ts`, `${tag}.test.ts`, 'define.ts']) {
        assert.ok(existsSync(new URL(`${tag}/${file}`, elementsFolder)), file);
      }
      const read = (file: string) => readFileSync(new URL(file, import.meta.url), 'utf8');
      assert.ok(read('define.ts').includes(`'./elements/${tag}/define.js'`));
      assert.match(read('index.ts'), new RegExp(`\\b${classNameOf(tag)}\\b.* from './elements/${tag}/${tag}\\.js'`));
    });
  }
});
