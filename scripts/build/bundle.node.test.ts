import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {bundle} from './bundle.mjs';

describe('a bundle', () => {
  it('keeps a space between blocks, so that their words do not run together', async () => {
    const code = await bundle('src/elements/ki-contact-card/define.ts', 'es');
    assert.match(code, /` <li>\$\{/);
    assert.doesNotMatch(code, /<\/(p|li|dt|dd|div)><(p|li|dt|dd|div)\b/);
  });
});
