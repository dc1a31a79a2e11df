import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {describe, it} from 'node:test';
import {sharedRules, writePrerenderedCss} from './prerendered-css.js';
import {findSharedRules, writeSharedRules} from './shared-rules.js';

const css = `
  p {
    margin: 0;
  }
  /* @prerendered .ki-card */
  [part='card'] {
    padding: 1em; /* Room for
      the text. */
    background:
      linear-gradient(red, blue) left,
      white;
  }
  @container (min-width: 20em) {
    a,
    /* Not a marker. */
    b {
      color: red;
    }
    /* @prerendered .ki-card dl, .ki-card ul */
    dl,
    ul {
      display: grid;
    }
  }
`;

describe('the marked rules of a style sheet', () => {
  it('are found with their conditions, selectors and declarations', () => {
    assert.deepEqual(findSharedRules(css), [
      {
        conditions: [],
        widgetSelector: "[part='card']",
        pageSelector: '.ki-card',
        declarations: ['padding: 1em;', 'background: linear-gradient(red, blue) left, white;'],
      },
      {
        conditions: ['@container (min-width: 20em)'],
        widgetSelector: 'dl, ul',
        pageSelector: '.ki-card dl, .ki-card ul',
        declarations: ['display: grid;'],
      },
    ]);
  });

  it('are written under their selectors for the page', () => {
    assert.equal(
      writeSharedRules(findSharedRules(css)),
      `.ki-card {
  padding: 1em;
  background: linear-gradient(red, blue) left, white;
}
@container (min-width: 20em) {
  .ki-card dl, .ki-card ul {
    display: grid;
  }
}`,
    );
  });

  it('must follow their markers', () => {
    assert.throws(() => findSharedRules('@media print { /* @prerendered .x */ }'), SyntaxError);
  });
});

describe('the style sheet of prerendered pages', () => {
  const template = readFileSync(new URL('prerendered.css', import.meta.url), 'utf8');

  it('contains each shared rule of the widgets once, and the rules of its template', () => {
    const written = writePrerenderedCss(template);
    assert.ok(sharedRules.length > 60);
    assert.equal(written.split(writeSharedRules(sharedRules)).length, 2);
    for (const part of template.split(/\/\* @widgets[^]*?\*\//)) assert.ok(written.includes(part));
    assert.doesNotMatch(written, /@prerendered|@widgets/);
  });

  it('has balanced braces', () => {
    const written = writePrerenderedCss(template);
    assert.equal(written.split('{').length, written.split('}').length);
  });

  it('defines every private custom property that it uses', () => {
    const written = writePrerenderedCss(template);
    const found = (pattern: RegExp) => new Set([...written.matchAll(pattern)].map(([, name]) => name));
    const defined = found(/(--_[\w-]+):/g);
    const withFallback = ['--_share', '--_prerendered-margin'];
    assert.deepEqual(
      [...found(/var\((--_[\w-]+)/g)].filter((name) => !defined.has(name) && !withFallback.includes(name!)),
      [],
    );
  });
});
