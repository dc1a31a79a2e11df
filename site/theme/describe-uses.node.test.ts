import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {findChangedEdge, measureUses, schemes, useNames} from './describe-uses.js';
import {formatRatio} from './format-ratio.js';
import {textsOf} from './texts.js';

const brands = ['#003366', '#0062ba', '#0b5a77', '#c8102e', '#00b140', '#ffd400', '#5b2d8e', '#0000ff', '#cccccc', '#000000', '#fdfdfd'];

describe('the contrasts on the theme page', () => {
  it('are enough for any brand', () => {
    for (const brand of brands) {
      for (const scheme of schemes) {
        const uses = measureUses(brand, scheme);
        assert.deepEqual(
          uses.map(({name}) => name),
          useNames,
        );
        for (const {name, contrast, required} of uses) assert.ok(contrast >= required, `${brand}, ${scheme}: ${name} has ${contrast}`);
      }
    }
  });

  it('are those of the colours that are shown', () => {
    // #c8102e: 0.2126 × 0.5776 + 0.7152 × 0.00518 + 0.0722 × 0.0273 = 0.1285, and 1.05 / 0.1785 = 5.88.
    const edge = measureUses('#c8102e', 'light').find(({name}) => name === 'edge')!;
    assert.equal(edge.color, '#c8102e');
    assert.equal(edge.ground, '#ffffff');
    assert.ok(Math.abs(edge.contrast - 5.88) < 0.01, String(edge.contrast));
  });

  it('come with the edge that replaces a brand without enough contrast', () => {
    assert.equal(findChangedEdge('#c8102e', 'light'), null);
    assert.equal(findChangedEdge('#ffd400', 'dark'), null);
    assert.notEqual(findChangedEdge('#ffd400', 'light'), null);
    assert.notEqual(findChangedEdge('#003366', 'dark'), null);
  });

  it('are never rounded up', () => {
    assert.equal(formatRatio(4.4999), '4.4');
    assert.equal(formatRatio(4.5), '4.5');
    assert.equal(formatRatio(21), '21');
  });

  it('are written in both languages', () => {
    assert.match(textsOf('nb').contrast(6.84, 4.5), /^6,8\stil\s1 er godt nok\. Kravet er 4,5\stil\s1\.$/);
    assert.match(textsOf('nb').contrast(2.99, 3), /^2,9\stil\s1 er for lite\. Kravet er 3\stil\s1\.$/);
    assert.match(textsOf('en').contrast(2.99, 3), /^2\.9\sto\s1 is too low\. 3\sto\s1 is required\.$/);
    for (const language of ['nb', 'en']) {
      const texts = textsOf(language);
      assert.equal(new Set([0, 1, 2].map((failures) => texts.verdict(failures))).size, 3);
      assert.deepEqual(Object.keys(texts.uses), useNames);
    }
  });
});
