import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {makeCompleteFeed} from '../testing/make-complete-feed.js';
import {setValue, type Json} from '../testing/node/json-pointers.js';
import {deepFreeze} from '../testing/node/test-data.js';
import {tenFaults, tenFaultsIssues} from '../testing/ten-faults.js';
import type {Feed} from './definition.js';
import {validateFeed} from './validate-feed.js';

const base = 'https://host.example/feeds/feed.json';

describe('validateFeed', () => {
  it('finds no issues in a feed that has every field, and returns all of it', () => {
    const {feed, issues} = validateFeed(makeCompleteFeed());
    assert.deepEqual(issues, []);
    const complete = makeCompleteFeed();
    // A parent of `null` is left out: it means the same as a missing parent.
    const {parent: _, ...styret} = complete.bodies![0]!;
    assert.deepEqual(feed, {
      ...complete,
      bodies: [styret, ...complete.bodies!.slice(1)],
      groups: [complete.groups![0], {id: 'site', members: []}],
    });
  });

  it('accepts a feed that has only its required and recommended fields', () => {
    const {feed, issues} = validateFeed({version: '1.0', id: 'a', language: 'nb', updated: '2023-06-07', source: {name: 'Etaten'}});
    assert.deepEqual(issues, []);
    assert.equal(feed?.id, 'a');
  });

  it('neither modifies the value nor keeps a part of it', () => {
    const value = deepFreeze(makeCompleteFeed());
    const {feed} = validateFeed(value);
    for (const key of ['source', 'project', 'organizations', 'bodies', 'groups', 'publication'] as const) {
      assert.notEqual(feed![key], value[key], key);
    }
    assert.notEqual(feed!.organizations![0], value.organizations![0]);
    assert.doesNotThrow(() => validateFeed(deepFreeze(structuredClone(tenFaults))));
  });

  it('makes addresses absolute with a base, and returns them as written without one', () => {
    const addresses = ({project, organizations}: Feed) => [project!.image!.url, organizations![0]!.logo!.url, organizations![0]!.url];
    assert.deepEqual(addresses(validateFeed(makeCompleteFeed(), {base}).feed!), [
      'https://host.example/feeds/bilder/prosjektet.svg',
      'https://host.example/feeds/logo.svg',
      'https://etaten.example/',
    ]);
    assert.deepEqual(addresses(validateFeed(makeCompleteFeed()).feed!), ['bilder/prosjektet.svg', 'logo.svg', 'https://etaten.example/']);
  });
});

describe('a feed with ten different faults', () => {
  const {feed, issues} = validateFeed(tenFaults);

  it('has ten issues, each with its pointer', () => {
    assert.deepEqual(
      issues.map(({code, pointer}) => [code, pointer]),
      tenFaultsIssues,
    );
    assert.equal(issues.length, 10);
    for (const {rule, remedy} of issues) assert.ok(rule && remedy);
    assert.deepEqual(
      issues.filter(({severity}) => severity === 'warning').map(({pointer}) => pointer),
      ['/project/subtitle'],
    );
  });

  it('keeps everything else', () => {
    assert.deepEqual(feed, {
      version: '1.0',
      id: 'ti-feil',
      language: 'nb',
      updated: '2023-06-07',
      source: {name: 'Etaten for prøving', url: 'https://etaten.example/', licence: {name: 'NLOD 2.0'}},
      project: {
        name: 'Prosjektet med ti feil',
        description: ['Alt som er riktig, vises.'],
        status: 'active',
        period: {from: '2023'},
      },
      organizations: [
        {id: 'etaten', name: 'Etaten for prøving', kind: 'agency'},
        {id: 'kommunen', name: 'Kommunen ved fjorden', kind: 'municipality'},
        {id: 'nettverket', name: 'Nettverket', kind: 'network'},
      ],
      bodies: [
        {id: 'styret', kind: 'steering-group', name: 'Styret', period: {}},
        {id: 'raadet', kind: 'advisory-group', name: 'Rådet'},
        {id: 'utvalget', kind: 'working-group', name: 'Utvalget', parent: 'raadet'},
      ],
      memberships: [
        {organization: 'etaten', body: 'styret', role: 'lead'},
        {organization: 'kommunen', body: 'raadet', role: 'member'},
      ],
      relations: [{from: 'nettverket', to: 'styret', kind: 'observes'}],
      groups: [
        {
          id: 'project',
          members: [
            {organization: 'etaten', role: 'lead'},
            {organization: 'kommunen', role: 'partner'},
            {organization: 'nettverket', role: 'observer'},
          ],
        },
      ],
      contacts: [{id: 'post', role: 'Spørsmål om prosjektet', telephone: '+47 22 00 00 00'}],
      publication: {firstPublished: '2023-01-02', lastReviewed: '2023-06-07'},
    });
  });
});

describe('the feed version', () => {
  const versions: readonly (readonly [version: Json | undefined, isAccepted: boolean, code: string | undefined])[] = [
    ['1.0', true, undefined],
    ['1.1', true, 'newer-version'],
    ['1.10', true, 'newer-version'],
    ['1.999999999999999999999', true, 'newer-version'],
    ['2.0', false, 'unsupported-version'],
    ['0.9', false, 'unsupported-version'],
    ['10.0', false, 'unsupported-version'],
    ['01.0', false, 'bad-format'],
    ['1', false, 'bad-format'],
    ['v1.0', false, 'bad-format'],
    ['1.0.0', false, 'bad-format'],
    ['1.0 ', true, 'untidy'],
    ['\u200b1.0', true, 'invisible-character'],
    ['2.0 ', false, 'unsupported-version'],
    ['', false, 'bad-format'],
    [1, false, 'wrong-type'],
    [null, false, 'wrong-type'],
    [['1.0'], false, 'wrong-type'],
    [undefined, false, 'missing'],
  ];
  for (const [version, isAccepted, code] of versions) {
    it(`${JSON.stringify(version) ?? 'left out'} is ${isAccepted ? 'accepted' : 'refused'}${code ? ` with the issue ${code}` : ''}`, () => {
      const {feed, issues} = validateFeed(setValue(makeCompleteFeed(), '/version', version));
      assert.equal(feed !== null, isAccepted);
      assert.deepEqual(
        issues.map((issue) => [issue.code, issue.pointer]),
        code ? [[code, '/version']] : [],
      );
    });
  }

  it('is the only issue when it is refused, because the rest may be valid in that version', () => {
    const {issues} = validateFeed({version: '2.0', bodies: 'none', x: 1});
    assert.equal(issues.length, 1);
  });
});

describe('a circle of parents', () => {
  const withParents = (parents: Readonly<Record<string, string | null>>) => ({
    ...makeCompleteFeed(),
    memberships: [],
    relations: [],
    contacts: [],
    bodies: Object.entries(parents).map(([id, parent]) => ({id, name: id, parent})),
  });

  it('is listed in order and broken at the body that is first in the feed', () => {
    const {feed, issues} = validateFeed(withParents({d: 'c', a: 'b', b: 'c', c: 'a', e: null}));
    assert.deepEqual(
      issues.map(({code, pointer, detail}) => [code, pointer, detail]),
      [['parent-cycle', '/bodies/1/parent', 'a → b → c → a']],
    );
    assert.deepEqual(
      feed!.bodies!.map(({id, parent}) => [id, parent]),
      [
        ['d', 'c'],
        ['a', undefined],
        ['b', 'c'],
        ['c', 'a'],
        ['e', undefined],
      ],
    );
  });

  it('is reported once, however many bodies have it above them', () => {
    const {issues} = validateFeed(withParents({x: 'a', y: 'x', a: 'b', b: 'a', p: 'q', q: 'p', s: 's', z: 's'}));
    assert.deepEqual(
      issues.map(({detail}) => detail),
      ['a → b → a', 'p → q → p', 's → s'],
    );
  });

  it('can contain all bodies of a large feed', () => {
    const count = 200_000;
    const bodies = Array.from({length: count}, (_, i) => ({id: `b${i}`, name: 'B', parent: `b${(i + 1) % count}`}));
    const {feed, issues} = validateFeed({...makeCompleteFeed(), memberships: [], relations: [], contacts: [], bodies});
    assert.deepEqual(
      issues.map(({pointer}) => pointer),
      ['/bodies/0/parent'],
    );
    assert.equal(feed!.bodies!.length, count);
  });
});

describe('the list of issues', () => {
  const withUnknownKeys = (count: number) => ({
    ...makeCompleteFeed(),
    ...Object.fromEntries(Array.from({length: count}, (_, i) => [`x-${i}`, i])),
  });

  it('has up to a hundred issues', () => {
    const {issues} = validateFeed(withUnknownKeys(100));
    assert.equal(issues.length, 100);
    assert.equal(issues[99]!.pointer, '/x-99');
  });

  it('ends with the number of the others when there are more than a hundred', () => {
    const {feed, issues} = validateFeed(withUnknownKeys(250));
    assert.equal(issues.length, 101);
    assert.equal(issues[99]!.code, 'unknown-key');
    const {code, severity, pointer, rule, remedy} = issues[100]!;
    assert.deepEqual([code, severity, pointer], ['too-many-issues', 'warning', '']);
    assert.equal(rule, 'There are 150 more warnings.');
    assert.match(remedy, /check again/);
    assert.equal(feed!.organizations!.length, 2);
  });

  it('never hides an error behind warnings', () => {
    const bodies = [...makeCompleteFeed().bodies!, {id: 'a', name: 'A', parent: 'nowhere'}, {id: 'b', name: 'B', parent: 'nowhere'}];
    const {issues} = validateFeed({...withUnknownKeys(101), bodies});
    assert.equal(issues.length, 101);
    assert.deepEqual(
      issues.slice(97).map(({code, severity, pointer}) => [code, severity, pointer]),
      [
        ['unknown-key', 'warning', '/x-97'],
        ['unknown-reference', 'error', '/bodies/3/parent'],
        ['unknown-reference', 'error', '/bodies/4/parent'],
        ['too-many-issues', 'warning', ''],
      ],
    );
    assert.equal(issues[100]!.rule, 'There are 3 more warnings.');
  });

  it('says that errors can be missing once it is full of them', () => {
    const bodies = [
      ...makeCompleteFeed().bodies!,
      ...Array.from({length: 101}, (_, i) => ({id: `b${i}`, name: 'Enhet', parent: 'nowhere'})),
    ];
    const issueOf = (lang: 'en' | 'nb') => validateFeed({...makeCompleteFeed(), bodies}, {lang}).issues[100]!;
    const {code, severity, rule} = issueOf('en');
    assert.deepEqual([code, severity, rule], ['too-many-issues', 'error', 'There is 1 more issue.']);
    assert.equal(issueOf('nb').rule, 'Det er 1 feil eller advarsel til.');
  });

  it('counts warnings in words that fit', () => {
    const ruleOf = (count: number) => validateFeed(withUnknownKeys(count), {lang: 'nb'}).issues[100]!.rule;
    assert.equal(ruleOf(101), 'Det er 1 advarsel til.');
    assert.equal(ruleOf(102), 'Det er 2 advarsler til.');
  });
});
