import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {makeCompleteFeed} from '../testing/make-complete-feed.js';
import {getValue, listStrings, setValue, type Json} from '../testing/node/json-pointers.js';
import {deepFreeze, readCorpus, skipWithout} from '../testing/node/test-data.js';
import {validateFeed} from './validate-feed.js';

describe('texts', () => {
  /** Pointers to the texts without which their object is dropped. */
  const required = [
    ...['/source/name', '/source/licence/name', '/project/name', '/project/partOf/name', '/project/continuedBy/name'],
    ...['/organizations/0/name', '/organizations/0/formerNames/0/name', '/bodies/0/name'],
  ];
  /** Pointers to all texts of the complete feed. */
  const pointers = [
    ...required,
    ...['/project/title', '/project/shortName', '/project/lead', '/project/description/0', '/project/image/alt'],
    ...[
      '/organizations/0/shortName',
      '/organizations/0/legalName',
      '/organizations/0/logo/alt',
      '/organizations/0/formerNames/0/shortName',
    ],
    ...['/bodies/0/shortName', '/bodies/0/description', '/relations/0/name', '/groups/0/name', '/groups/0/statement'],
    ...['/groups/0/members/0/name', '/contacts/0/role', '/contacts/0/purpose', '/publication/versions/0/note'],
    ...['/browserSupport/label', '/browserSupport/linkLabel'],
  ];
  /** Pointers to strings that cannot be translated. */
  const plainPointers = ['/contacts/0/person', '/browserSupport/policy'];

  const naughty = readCorpus('naughty-strings') as {cases: string[]} | null;
  const own = readCorpus('own-naughty') as {cases: {value: string}[]} | null;
  const fragments = readCorpus('html-fragments') as {cases: {input: string}[]} | null;
  const ownXss = readCorpus('own-xss') as {cases: Json[]} | null;
  const payloads = readCorpus('xss-payloads') as {cases: Json[]} | null;

  it(
    'are returned as they are written, in every field, as a string and as one of several languages',
    skipWithout(naughty, own, fragments, ownXss, payloads),
    () => {
      const strings = [naughty!.cases, own!.cases, fragments!.cases, ownXss!.cases, payloads!.cases].flatMap((cases) => listStrings(cases));
      assert.ok(strings.length > 1500, `only ${strings.length}`);
      // Warnings for editors only. The text is shown as it is written.
      const warningCodes = ['bidi-control', 'unclosed-bidi-control', 'lost-characters', 'double-encoded', 'html'] as const;
      for (const value of strings) {
        const isBlank = !/[^\s\p{Cc}\p{Cf}\p{DI}\u2800]/u.test(value);
        const isLong = value.length > 300;
        for (const put of [value, {nb: value, en: value}]) {
          const feed = makeCompleteFeed();
          for (const pointer of pointers) setValue(feed, pointer, put);
          for (const pointer of plainPointers) setValue(feed, pointer, value);
          const {feed: kept, issues} = validateFeed(deepFreeze(feed));
          if (isBlank) {
            assert.ok(issues.length > 0 && issues.every(({code}) => code === 'empty'), JSON.stringify(value));
            // An empty alt is valid: it marks a decorative picture.
            const dropped = [...pointers, ...plainPointers].filter((pointer) => pointer !== '/project/image/alt' || put !== '');
            for (const pointer of dropped) assert.notDeepEqual(getValue(kept, pointer), put);
          } else {
            const codes = new Set(
              issues.filter(({code, severity}) => code !== 'too-many-issues' || severity === 'error').map(({code}) => code),
            );
            for (const code of warningCodes) codes.delete(code);
            if (isLong) codes.delete('too-long');
            assert.deepEqual([...codes], [], JSON.stringify(value));
            if (isLong) continue;
            for (const pointer of pointers) assert.deepEqual(getValue(kept, pointer), put, `${pointer}: ${JSON.stringify(value)}`);
            for (const pointer of plainPointers) assert.equal(getValue(kept, pointer), value);
          }
        }
      }
    },
  );

  it('can only be empty in the alternative text of a decorative picture', () => {
    const {feed, issues} = validateFeed(setValue(makeCompleteFeed(), '/project/image/alt', ''));
    assert.deepEqual(issues, []);
    assert.equal(feed!.project!.image!.alt, '');
    for (const put of [' ', {nb: ''}, {}]) {
      const {feed: kept, issues: emptyIssues} = validateFeed(setValue(makeCompleteFeed(), '/project/image/alt', put));
      assert.deepEqual([...new Set(emptyIssues.map(({code}) => code))], ['empty'], JSON.stringify(put));
      assert.equal(kept!.project!.image!.alt, undefined);
    }
  });

  it('drop their object if they are required and blank', () => {
    for (const pointer of required) {
      const {feed, issues} = validateFeed(setValue(makeCompleteFeed(), pointer, '\u00a0\ufeff'));
      assert.deepEqual(
        issues.map((issue) => issue.pointer),
        [pointer],
      );
      assert.doesNotMatch(JSON.stringify(feed), /\u00a0/);
    }
  });
});
