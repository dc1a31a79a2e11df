import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {makeCompleteFeed} from '../testing/make-complete-feed.js';
import {getValue, listPointers, parentPointer, setValue, type Json} from '../testing/node/json-pointers.js';
import {deepFreeze, readCorpus, skipWithout} from '../testing/node/test-data.js';
import {validateFeed} from './validate-feed.js';

const base = 'https://host.example/feeds/feed.json';

describe('validateFeed, given hostile values,', () => {
  const values: readonly Json[] = [
    null,
    true,
    0,
    -1,
    1.5,
    1e308,
    '',
    ' ',
    'x',
    '42',
    '\u0000',
    '\ud800',
    [],
    {},
    [[]],
    [null],
    {nb: 'x'},
    {'': 1},
  ];

  it('reports a value of the wrong type at any pointer, and returns a feed without errors', () => {
    let tried = 0;
    for (const pointer of listPointers(makeCompleteFeed())) {
      for (const value of values) {
        assertGuarantees(setValue(makeCompleteFeed(), pointer, value));
        tried++;
      }
    }
    assert.ok(tried > 2000, `only ${tried}`);
  });

  it('reads lists and objects that are nested 100,000 deep', () => {
    const lists = nest('[', ']');
    const objects = nest('{"a":', '}', '1');
    for (const deep of [lists, objects]) {
      assert.equal(validateFeed(deep).feed, null);
      for (const pointer of ['/project', '/project/lead', '/project/description/0', '/bodies', '/bodies/0', '/bodies/0/parent', '/x']) {
        const {feed, issues} = validateFeed(setValue(makeCompleteFeed(), pointer, deep));
        assert.ok(feed && issues.length > 0 && issues.length <= 101, pointer);
      }
    }
  });

  it('reads bodies that are nested 100,000 deep', () => {
    const bodies = Array.from({length: 100_000}, (_, i) => ({id: `b${i}`, name: 'B', parent: i ? `b${i - 1}` : null}));
    const {feed, issues} = validateFeed({...makeCompleteFeed(), memberships: [], relations: [], contacts: [], bodies});
    assert.deepEqual(issues, []);
    assert.equal(feed!.bodies!.length, 100_000);
  });

  it('reads huge lists of invalid items, and counts their issues', () => {
    const {issues} = validateFeed({...makeCompleteFeed(), memberships: Array.from({length: 300_000}, () => null)});
    assert.equal(issues.length, 101);
    assert.equal(issues[100]!.rule, 'There are 299900 more issues.');
    const duplicates = validateFeed({...makeCompleteFeed(), contacts: Array.from({length: 100_000}, () => ({id: 'post', role: 'x'}))});
    assert.equal(duplicates.issues[100]!.rule, 'There are 99899 more issues.');
    assert.equal(duplicates.feed!.contacts!.length, 1);
  });

  const suite = readCorpus('json-testsuite') as {parsing: Record<string, string>; transform: Record<string, string>} | null;
  it('reads every document of the JSON test suite that parses', skipWithout(suite), () => {
    let parsed = 0;
    for (const bytes of Object.values({...suite!.parsing, ...suite!.transform})) {
      let value: Json;
      try {
        value = JSON.parse(Buffer.from(bytes, 'base64').toString()) as Json;
      } catch {
        continue;
      }
      parsed++;
      assertGuarantees(value);
      for (const key of Object.keys(makeCompleteFeed())) assertGuarantees(setValue(makeCompleteFeed(), `/${key}`, value));
    }
    assert.ok(parsed > 100, `only ${parsed}`);
  });
});

describe('a hostile feed', () => {
  const pollution = readCorpus('own-prototype-pollution') as {cases: {json: string}[]} | null;
  it('leaves the prototypes of the page unchanged, and its hostile keys are reported as unknown', skipWithout(pollution), () => {
    const before = prototypeKeys();
    const complete = JSON.stringify(makeCompleteFeed());
    for (const {json} of pollution!.cases) {
      const key = /"(\w+)"/.exec(json)![1]!;
      const merged = JSON.parse(`${complete.slice(0, -1)},${json.slice(1)}`) as Json;
      for (const value of [JSON.parse(json), merged, setValue(makeCompleteFeed(), '/project', merged)] as unknown[]) {
        const {feed} = validateFeed(deepFreeze(value));
        assert.equal(feed && 'polluted' in feed, feed && false);
      }
      const {feed, issues} = validateFeed(merged);
      assert.deepEqual(
        issues.map(({code, pointer}) => [code, pointer]),
        [['unknown-key', `/${key}`]],
      );
      assert.deepEqual(feed, validateFeed(makeCompleteFeed()).feed);
      const inside = JSON.parse(complete.replaceAll('{"id":', `{"__proto__":{"polluted":true,"name":"x"},"id":`)) as Json;
      assert.equal(validateFeed(inside).issues.length, complete.split('{"id":').length - 1);
    }
    assert.equal(({} as {polluted?: unknown}).polluted, undefined);
    assert.deepEqual(prototypeKeys(), before);
  });

  it('cannot use the name of an inherited property as an id or a value', () => {
    for (const name of ['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'valueOf']) {
      for (const place of ['/bodies/0/parent', '/bodies/0/kind', '/memberships/0/organization', '/relations/0/to', '/project/status']) {
        const {feed, issues} = validateFeed(setValue(makeCompleteFeed(), place, name));
        assert.ok(issues.length > 0, `${place}: ${name}`);
        assert.notEqual(getValue(feed, place), name);
      }
    }
  });

  it('cannot pass in inherited properties, even if a script of the page has changed Object.prototype', () => {
    assert.equal(validateFeed(Object.create(makeCompleteFeed())).feed, null);
    const {feed} = validateFeed(setValue(makeCompleteFeed(), '/bodies/1', Object.create({id: 'arv', name: 'Arv'})));
    assert.deepEqual(
      feed!.bodies!.map(({id}) => id),
      ['styret', 'laget'],
    );
  });

  const redos = readCorpus('own-redos') as {cases: {field: string; prefix: string; pump: string; suffix: string; times: number}[]} | null;
  it('is validated in linear time, however long its strings are', skipWithout(redos), () => {
    const fields: Readonly<Record<string, readonly [pointer: string, isValid: boolean]>> = {
      email: ['/contacts/0/email', false],
      url: ['/organizations/0/url', false],
      date: ['/project/period/from', false],
      slug: ['/id', false],
    };
    for (const {field, prefix, pump, suffix, times} of redos!.cases) {
      const [fieldPointer, isValid] = fields[field]!;
      for (const count of [times, 2 * times]) {
        const {issues} = validateFeed(setValue(makeCompleteFeed(), fieldPointer, prefix + pump.repeat(count) + suffix));
        assert.equal(
          issues.every(({pointer}) => pointer !== fieldPointer),
          isValid,
          field,
        );
      }
    }
    const pumps = ['a', '-', '1', ' ', '(', '.', '@', '-', '_', 'a.', 'a@', '1-', '\t'];
    for (const place of ['/version', '/id', '/language', '/updated', '/project/period/to', '/contacts/0/telephone', '/contacts/0/email']) {
      for (const pump of pumps) {
        const {issues} = validateFeed(setValue(makeCompleteFeed(), place, `${pump.repeat(100_000)}!`));
        assert.ok(issues.map(({pointer}) => pointer).includes(place), `${place}: ${pump}`);
      }
    }
  });
});

/** Asserts the guarantees that hold for any value. */
function assertGuarantees(value: unknown): void {
  const {feed, issues} = validateFeed(deepFreeze(value), {base});
  assert.ok(issues.length <= 101);
  for (const {pointer, code, severity, rule, remedy} of issues) {
    assert.ok(code && rule && remedy && /^(\/.*)?$/s.test(pointer), `${code} at ${pointer}`);
    assert.match(severity, /^(error|warning)$/);
    // The pointer leads to a value, or a value is missing there.
    const existing = code === 'missing' ? parentPointer(pointer) : pointer;
    assert.notEqual(getValue(value, existing), undefined, `${code} at ${pointer}`);
  }
  if (!feed) {
    assert.ok(issues.some(({severity}) => severity === 'error'));
    return;
  }
  // The result has no errors except missing values, and validating it again drops nothing more.
  const again = validateFeed(feed, {base});
  const remaining = again.issues.filter(({code, severity}) => code !== 'missing' && severity === 'error');
  assert.deepEqual(remaining, []);
  assert.deepEqual(again.feed, feed);
}

function nest(open: string, close: string, core = ''): Json {
  return JSON.parse(open.repeat(100_000) + core + close.repeat(100_000)) as Json;
}

function prototypeKeys() {
  return [Object, Array, Function, String].map(({prototype}) => Reflect.ownKeys(prototype));
}
