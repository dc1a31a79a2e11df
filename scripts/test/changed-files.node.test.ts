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

describe('npm run test:quick', () => {
  it('runs the tests in the folder of a changed file', () => {
    assert.deepEqual(near('src/elements/ki-contact-card/ki-contact-card.styles.ts'), [tests[3], tests[4]]);
  });

  it('runs the tests that import a changed file', () => {
    assert.deepEqual(near('src/cli/snippet.ts'), ['src/cli/snippet.node.test.ts']);
    assert.deepEqual(near('src/version.ts'), ['src/cli/snippet.node.test.ts', 'site/docs.node.test.ts'].sort());
  });

  it('runs the tests that contain the name of a changed file', () => {
    assert.deepEqual(near('custom-elements.json'), ['site/docs.node.test.ts']);
  });

  it('runs the test of the docs when a page of the docs has changed', () => {
    assert.deepEqual(near('docs/hosting.md'), ['site/docs.node.test.ts']);
  });

  it('runs no test when nothing has changed', () => {
    assert.deepEqual(near(), []);
  });
});
