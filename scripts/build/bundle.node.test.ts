import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {Window} from 'happy-dom';
import ts from 'typescript';
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

  // Checked with real minifiers by `npm run combining` in editors/.
  it('has no code that minifiers of combined files misread', async () => {
    const source = ts.createSourceFile('ki-widgets.all.js', await bundleAll(), ts.ScriptTarget.Latest, false, ts.ScriptKind.JS);
    const misread: string[] = [];
    const visit = (node: ts.Node) => {
      const code = source.text.slice(node.pos, node.end);
      if (ts.isTemplateLiteral(node)) misread.push(code);
      // Minify takes a slash after these signs for a division. Then it shortens the words, and looks for strings and comments.
      const isDivision = ts.isRegularExpressionLiteral(node) && /[>?]\s*$/.test(source.text.slice(0, node.pos));
      if (isDivision && /\b(true|false)\b|["'`\s]|\/\//.test(code)) misread.push(code);
      ts.forEachChild(node, visit);
    };
    visit(source);
    assert.deepEqual(misread, []);
  });
});
