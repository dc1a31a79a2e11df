import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import type {Feed} from '../feed/definition.js';
import {selectFeed} from '../feed/select-feed.js';
import {validateFeed} from '../feed/validate-feed.js';
import {addRelation, isMutual, setMutual} from './edit-relations.js';
import type {JsonObject} from './json-value.js';

const feed: JsonObject = {
  version: '1.0',
  id: 'ki',
  language: 'nb',
  updated: '2024-06-01',
  source: {name: 'Etaten'},
  bodies: [
    {id: 'a', name: 'A'},
    {id: 'b', name: 'B'},
  ],
};

/** Whether the widgets show the first relation without a direction. */
function isShownAsMutual(value: JsonObject): boolean | undefined {
  return selectFeed(validateFeed(value).feed as Feed, {language: 'nb'}).units[0]?.relations[0]?.isMutual;
}

describe('relations', () => {
  it('is mutual where the widgets show it so', () => {
    const advises = addRelation(feed, 'a', 'advises', 'b');
    assert.deepEqual(advises.relations, [{from: 'a', to: 'b', kind: 'advises'}]);
    const both = setMutual(advises, 0, true);
    assert.deepEqual(both.relations, [
      {from: 'a', to: 'b', kind: 'advises'},
      {from: 'b', to: 'a', kind: 'advises'},
    ]);
    const cooperates = addRelation(feed, 'a', 'cooperates', 'b');
    const ownWords: JsonObject = {...feed, relations: [{from: 'a', to: 'b', kind: 'cooperates', name: 'leier rom av'}]};
    for (const [value, expected] of [
      [advises, false],
      [both, true],
      [cooperates, true],
      [ownWords, false],
      [setMutual(ownWords, 0, true), true],
    ] as const) {
      assert.deepEqual([isMutual(value, 0), isShownAsMutual(value)], [expected, expected]);
    }
    assert.deepEqual(setMutual(both, 1, false).relations, [{from: 'b', to: 'a', kind: 'advises'}]);
    assert.equal(setMutual(cooperates, 0, true), cooperates);
  });
});
