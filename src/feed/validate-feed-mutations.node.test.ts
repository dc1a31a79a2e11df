import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {getValue, isObject, listPointers, parentPointer, setValue, type Json} from '../testing/node/json-pointers.js';
import {readCorpus, readJson, skipWithout} from '../testing/node/test-data.js';
import {validateFeed, type FeedIssue} from './validate-feed.js';

const realFeed = readJson('feeds/bedre-bruk-av-ki.json') as Json;

describe('the real feed with one change', () => {
  const mutations = readCorpus('own-feed-mutations') as {cases: {op: string}[]} | null;
  const unchanged = validateFeed(realFeed).feed;

  it('is tested with the changes that the list of mutations names', skipWithout(mutations), () => {
    assert.deepEqual(
      mutations!.cases.map(({op}) => op),
      ['delete each key, one at a time', 'replace each string', 'replace each array', 'add an unknown key everywhere'],
    );
  });

  it('reports the pointer of a deleted key, or is shown without an optional one', () => {
    let optionalCount = 0;
    for (const pointer of listPointers(realFeed).filter((each) => !/\/\d+$/.test(each))) {
      const changed = setValue(structuredClone(realFeed), pointer, undefined);
      const {feed, issues} = validateFeed(changed);
      assert.equal(feed === null, pointer === '/version', pointer);
      if (issues.length === 0) {
        optionalCount++;
        assert.deepEqual(getValue(feed, pointer) ?? [], [], pointer);
        continue;
      }
      // Deleting the only language of a text leaves the text empty. Deleting an object leaves references to it unresolved.
      const [{code, detail, pointer: issuePointer}] = issues as [FeedIssue];
      const isUnresolved = code === 'unknown-reference' && JSON.stringify(getValue(realFeed, pointer)).includes(`"id":"${detail}"`);
      assert.ok(isUnresolved || [pointer, parentPointer(pointer)].includes(issuePointer), `${pointer}: reported at ${issuePointer}`);
    }
    assert.ok(optionalCount > 100, `only ${optionalCount}`);
  });

  it('reports the pointer of a string that is replaced by 42', () => {
    for (const pointer of listPointers(realFeed).filter((each) => typeof getValue(realFeed, each) === 'string')) {
      const {issues} = validateFeed(setValue(structuredClone(realFeed), pointer, 42));
      assert.deepEqual([issues[0]?.code, issues[0]?.pointer], ['wrong-type', pointer]);
    }
  });

  it('reports the pointer of a list that is replaced by {}', () => {
    for (const pointer of listPointers(realFeed).filter((each) => Array.isArray(getValue(realFeed, each)))) {
      const {issues} = validateFeed(setValue(structuredClone(realFeed), pointer, {}));
      assert.deepEqual([issues[0]?.code, issues[0]?.pointer], ['wrong-type', pointer]);
    }
  });

  it('is shown as before with an unknown key, and has a warning', () => {
    for (const pointer of ['', ...listPointers(realFeed)].filter((each) => isObject(getValue(realFeed, each)))) {
      const {feed, issues} = validateFeed(setValue(structuredClone(realFeed), `${pointer}/x-extra`, 1));
      assert.deepEqual(
        issues.map(({pointer}) => pointer),
        [`${pointer}/x-extra`],
      );
      // In a text with several languages, the key is an invalid language tag.
      assert.ok(issues[0]!.severity === 'warning' || issues[0]!.rule.includes('BCP 47'), pointer);
      assert.deepEqual(feed, unchanged);
    }
  });
});
