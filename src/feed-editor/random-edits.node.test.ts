import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {describe, it} from 'node:test';
import {validateFeed} from '../feed/validate-feed.js';
import {makeCompleteFeed} from '../testing/make-complete-feed.js';
import {makeTreeFeed} from '../testing/make-tree-feed.js';
import {makeRandom} from '../testing/random.js';
import {randomEdits} from '../testing/random-edits.js';
import {EditHistory} from './edit-history.js';
import {formatFeed} from '../feed-file/format-feed.js';
import {isJsonList, isJsonObject, type JsonObject, type JsonValue} from './json-value.js';

const readFile = (name: string) => JSON.parse(readFileSync(new URL(`../../feeds/${name}.json`, import.meta.url), 'utf8')) as JsonObject;
const feeds: Readonly<Record<string, JsonObject>> = {
  'the feed of the project': readFile('bedre-bruk-av-ki'),
  'the feed of the council': readFile('ki-radet'),
  'a feed with every field': JSON.parse(JSON.stringify(makeCompleteFeed())) as JsonObject,
  'a feed with 60 units': JSON.parse(JSON.stringify(makeTreeFeed(60))) as JsonObject,
  'a feed without any structure': {version: '1.0', id: 'ny', language: 'nb', updated: '2024-01-01', source: {name: 'Etaten'}},
};

/** Values that a valid feed cannot have, which a later version or a mistake may add. */
const brokenValues: readonly JsonValue[] = [null, 7, 'x', [], {}, [7, null, {id: 7}], {nb: 7}, {from: [], to: 'x'}];

/** The keys of a later version are left out, because their warnings would displace the errors. */
function listErrors(feed: JsonObject): string[] {
  const known: unknown = JSON.parse(JSON.stringify(feed, (key, value: unknown) => (key === 'x-later' ? undefined : value)));
  return validateFeed(known)
    .issues.filter(({severity}) => severity === 'error')
    .map(({code, pointer}) => `${code} ${pointer}`);
}

/** Adds a key of a later version to every object. */
function addLaterKeys(value: JsonValue): JsonValue {
  if (isJsonList(value)) return value.map(addLaterKeys);
  if (!isJsonObject(value) || isText(value)) return value;
  const copy = Object.entries(value).map(([key, part]) => [key, addLaterKeys(part)]);
  return Object.fromEntries([...copy, ['x-later', 'kept']]) as JsonObject;
}

function isText(value: JsonValue): boolean {
  return isJsonObject(value) && Object.keys(value).every((key) => /^(no|nb|nn|en)$/.test(key));
}

/** Replaces a random value by one that a feed cannot have. */
function breakValue(value: JsonValue, below: (limit: number) => number): JsonValue {
  const keys = typeof value === 'object' && value !== null ? Object.keys(value) : [];
  if (!keys.length || below(5) === 0) return brokenValues[below(brokenValues.length)] ?? null;
  const key = keys[below(keys.length)] ?? '';
  if (isJsonList(value)) return value.with(Number(key), breakValue(value[Number(key)] ?? null, below));
  return {...(value as JsonObject), [key]: breakValue((value as JsonObject)[key] ?? null, below)};
}

describe('random edits', () => {
  for (const [name, opened] of Object.entries(feeds)) {
    it(`keeps ${name} valid through edits, undo, saving and opening`, () => {
      for (let seed = 1; seed <= 6; seed++) {
        const random = makeRandom(seed);
        const start = addLaterKeys(opened) as JsonObject;
        const history = new EditHistory(start);
        const before = listErrors(start);
        assert.deepEqual(before, []);
        for (let step = 0; step < 60; step++) {
          const [label, edit] = random.choose(Object.entries(randomEdits))!;
          history.add(edit(history.feed, random), label);
          if (random.below(5) === 0) history.undo();
          if (random.below(5) === 0) history.redo();
          assert.deepEqual(listErrors(history.feed), [], `seed ${seed}, step ${step}, ${label}`);
          assert.equal(history.feed['x-later'], 'kept');
        }
        const text = formatFeed(history.feed);
        assert.equal(formatFeed(JSON.parse(text) as JsonObject), text);
        while (history.undoLabel !== null) history.undo();
        assert.equal(formatFeed(history.feed), formatFeed(start));
      }
    });
  }

  it('keeps the later keys of all objects that stay', () => {
    const count = (feed: JsonObject) => formatFeed(feed).split('"x-later"').length;
    for (const edit of ['stepBody', 'dropBody', 'setRole', 'changeId', 'changeFeedId', 'writeText', 'addRelation', 'moveGroupMember']) {
      const random = makeRandom(7);
      let feed = addLaterKeys(feeds['the feed of the project']!) as JsonObject;
      const before = count(feed);
      for (let step = 0; step < 20; step++) feed = randomEdits[edit]!(feed, random);
      assert.equal(count(feed), before, edit);
    }
  });

  it('never fails because of what a feed contains', () => {
    for (let seed = 1; seed <= 400; seed++) {
      const random = makeRandom(seed);
      let feed = Object.values(feeds)[seed % 4]!;
      for (let i = 0; i < 4; i++) {
        const broken = breakValue(feed, random.below);
        if (isJsonObject(broken)) feed = broken;
      }
      const size = formatFeed(feed).length;
      for (let step = 0; step < 15; step++) {
        const [label, edit] = random.choose(Object.entries(randomEdits))!;
        assert.doesNotThrow(() => (feed = edit(feed, random)), `seed ${seed}, ${label}`);
      }
      assert.ok(formatFeed(feed).length < 20 * size + 20_000);
    }
  });
});
