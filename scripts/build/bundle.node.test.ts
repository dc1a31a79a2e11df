import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {Window} from 'happy-dom';
import {bundle, bundleAll} from './bundle.mjs';

describe('a bundle', () => {
  it('keeps a space between blocks, so that their words do not run together', async () => {
    const code = await bundle('src/elements/ki-contact-card/define.ts', 'es');
    assert.match(code, /` <li>\$\{/);
    assert.doesNotMatch(code, /<\/(p|li|dt|dd|div)><(p|li|dt|dd|div)\b/);
  });
});

describe('the file with everything', () => {
  it('defines the widgets, and has no functions that run a module when it is imported', async () => {
    const code = await bundleAll();
    assert.match(code, /Promise\.resolve\(\w+\)/);
    assert.doesNotMatch(code, /Promise\.resolve\(\)\.then/);
    const window = new Window({settings: {enableJavaScriptEvaluation: true, suppressInsecureJavaScriptEnvironmentWarning: true}});
    const lines: unknown[] = [];
    window.console.warn = (line: unknown) => lines.push(line);
    window.eval(code);
    assert.ok(window.customElements.get('ki-org-chart'));
    assert.deepEqual(lines, []);
    await window.happyDOM.close();
  });
});
