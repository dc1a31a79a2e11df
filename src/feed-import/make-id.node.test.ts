import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import fc from 'fast-check';
import {isFormat} from '../feed/formats.js';
import {makeId} from './make-id.js';

const isFree = () => false;

describe('makeId', () => {
  it('makes a readable id of a name', () => {
    assert.equal(makeId('Helse Sør-Øst RHF', isFree, 'x'), 'helse-sor-ost-rhf');
    assert.equal(makeId('Etaten for ære & åpenhet', isFree, 'x'), 'etaten-for-aere-apenhet');
    assert.equal(makeId('Sámediggi', isFree, 'x'), 'samediggi');
    assert.equal(makeId('Ávjovári đ/ŋ', isFree, 'x'), 'avjovari-d-n');
  });

  it('adds a number if the id is taken', () => {
    const taken = new Set(['radet', 'radet-2']);
    assert.equal(
      makeId('Rådet', (id) => taken.has(id), 'x'),
      'radet-3',
    );
  });

  it('cuts a long name between two words', () => {
    const id = makeId('Nasjonalt koordineringsprosjekt for bedre bruk av kunstig intelligens i helsetjenesten', isFree, 'x');
    assert.equal(id, 'nasjonalt-koordineringsprosjekt-for-bedre-bruk-av-kunstig');
  });

  it('gives a valid id for any name', () => {
    assert.equal(makeId('衛生署', isFree, 'virksomhet'), 'virksomhet');
    fc.assert(
      fc.property(fc.string({unit: 'grapheme', maxLength: 200}), fc.integer({min: 0, max: 120}), (name, takenCount) => {
        let count = 0;
        assert.ok(
          isFormat(
            'id',
            makeId(name, () => count++ < takenCount, 'enhet'),
          ),
        );
      }),
    );
  });
});
