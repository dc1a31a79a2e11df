import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {bundle} from './bundle.mjs';

describe('a bundle', () => {
  it('keeps a space between the blocks of a template, so that words do not run together in the text of a page', async () => {
    const code = await bundle('src/elements/ki-contact-card/define.ts', 'es');
    assert.match(code, /` <li>\$\{/);
    assert.doesNotMatch(code, /<\/(p|li|dt|dd|div)><(p|li|dt|dd|div)\b/);
  });
});
