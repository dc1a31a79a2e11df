import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {findTestsNear} from './changed-files.mjs';

const tests = [
  'scripts/compress.node.test.ts',
  'site/docs.node.test.ts',
  'src/cli/snippet.node.test.ts',
  'src/elements/ki-contact-card/ki-contact-card.test.ts',
  'src/elements/ki-contact-card/copying.test.ts',
  'src/elements/ki-feed/ki-feed.test.ts',
];
const near = (...changed: string[]) => findTestsNear(changed, tests);

describe('npm run test:quick runs', () => {
  it('the tests in the folder of a changed file', () => {
    assert.deepEqual(near('src/elements/ki-contact-card/ki-contact-card.styles.ts'), [tests[3], tests[4]]);
  });

  it('the tests that import a changed file', () => {
    assert.deepEqual(near('src/cli/snippet.ts'), ['src/cli/snippet.node.test.ts']);
    assert.deepEqual(near('src/version.ts'), ['src/cli/snippet.node.test.ts', 'site/docs.node.test.ts'].sort());
  });

  it('the tests that read a changed file by its name', () => {
    assert.deepEqual(near('custom-elements.json'), ['site/docs.node.test.ts']);
  });

  it('the test of the docs when a page of the docs changes', () => {
    assert.deepEqual(near('docs/hosting.md'), ['site/docs.node.test.ts']);
  });

  it('nothing when nothing has changed', () => {
    assert.deepEqual(near(), []);
  });
});
