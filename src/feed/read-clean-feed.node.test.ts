import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {makeCompleteFeed} from '../testing/make-complete-feed.js';
import {makeFeed} from '../testing/make-feed.js';
import {getValue, listPointers, setValue} from '../testing/node/json-pointers.js';
import {readJson} from '../testing/node/test-data.js';
import {checkFeed} from './check-feed.js';
import {readCleanFeed} from './read-clean-feed.js';

const base = 'https://verter.example/kart/feed.json';
const published = ['feeds/bedre-bruk-av-ki.json', 'feeds/ki-radet.json'];

/** Values that editors paste, and that attackers write. Some are valid in some fields. */
const oddValues: readonly unknown[] = [
  ...['', ' ', '\u200b', 'styret ', ' styret', 'Styret', 'ukjent', 'prosjektet', 'constructor', '__proto__', 'null', 'a'.repeat(301)],
  ...['«BLÅ»', 'SÃ¸r', 'Sor\u0308', '\ufffd', 'ÂÅÆ', '🙂', '\u202eabc', 'Å\u00adse', 'x'.repeat(10_001), 'Å'],
  ...[
    '2023',
    '2023-06',
    '2023-6',
    '2023-02-30',
    '2023-21',
    '2023-25',
    '7.6.2023',
    '0000',
    '2023-06-07',
    '2023-06-07T00:00',
    '1.0',
    '1.1',
    '2.0',
    '01.0',
  ],
  ...['nb', 'NB', 'nb-NO', 'nb_NO', 'bokmål', 'x', 'en-a', 'und'],
  ...[
    'https://fhi.no',
    'HTTPS://FHI.NO/A',
    'https://fhi.no:8080/?a=b#c',
    'https://kari:passord@fhi.no',
    'https://https://fhi.no',
    'https:fhi.no',
  ],
  ...[
    'http://http',
    'http://https:80/',
    'https://www',
    'https:///fhi.no',
    'https://fhi.no\\a',
    'https://fhi.no/a b',
    'https://fhi.no/<a>',
    'https://1.2.3.999/',
  ],
  ...[
    '//fhi.no',
    '/www.fhi.no',
    './www.fhi.no',
    '../a/b.svg',
    '/',
    './',
    '..',
    '.',
    '?a',
    '#a',
    'bilde.svg',
    'www.svg',
    'http/a.svg',
    'https.svg',
  ],
  ...[
    'a/b.svg',
    'n/a',
    'n/a.svg',
    'none.svg',
    'tema/ki.html',
    'fhi.no',
    'fhi.no/a.svg',
    'www.fhi.no',
    'a.no/b',
    'bilde',
    'bilde.js',
    'a b.svg',
  ],
  ...[
    'javascript:alert(1)',
    'data:text/html,a',
    'mailto:a@b.no',
    'tel:123',
    'file:///etc/passwd',
    'hhttps://fhi.no',
    'htp:/fhi.no',
    'https//fhi.no',
  ],
  ...[
    'a@b.no',
    'a@b',
    'a@@b.no',
    '<a@b.no>',
    'Kari <a@b.no>',
    'a@b.no, c@d.no',
    'mailto:a@b.no',
    "o'neil@b.no",
    `${'a'.repeat(250)}@b.no`,
    'a..b@c.no',
  ],
  ...[
    '22 00 00 00',
    '+47 22 00 00 00',
    'Tlf. 22 00 00 00',
    '112',
    '1',
    '(+47) 22000000',
    '22-00-00-00',
    '+',
    '1'.repeat(25),
    '00 47 22 00 00 00',
  ],
  ...['983544622', '983 544 622', '983544623', 'NO983544622MVA', 'project', 'Project', 'lead ', 'ny-verdi'],
  ...[
    null,
    undefined,
    0,
    1,
    -1,
    1.5,
    NaN,
    Infinity,
    true,
    false,
    [],
    {},
    [null],
    [[]],
    {nb: 'a'},
    {nb: ''},
    {bokmål: 'a'},
    {nb: 1},
    {nb: 'a', NB: 'b'},
  ],
  ...[{nb_NO: 'a'}, {from: '2024', to: '2023'}, {from: '2023', to: '2024'}, {id: 'ny'}],
];

describe('a feed that is read without the complete check', () => {
  for (const path of published) {
    it(`is ${path}`, () => {
      const feed = readJson(path);
      assert.notEqual(readCleanFeed(feed, base), null);
    });
  }

  it('is a small feed, and one with every field', () => {
    assert.notEqual(readCleanFeed(makeFeed(), base), null);
    assert.notEqual(readCleanFeed(makeCompleteFeed(), base), null);
  });

  it('has the same content as after the complete check, which finds no issue in it, whatever one value is', () => {
    let [clean, refused] = [0, 0];
    for (const original of [makeCompleteFeed(), makeFeed(), {...makeFeed(), project: undefined, groups: undefined}]) {
      for (const pointer of listPointers(original)) {
        for (const value of oddValues) {
          const changed: unknown = setValue(structuredClone(original), pointer, value);
          const read = readCleanFeed(changed, base);
          if (!read) refused++;
          else {
            clean++;
            const checked = checkFeed(changed, base);
            assert.deepEqual([checked.issues, checked.feed], [[], read], `${pointer} = ${String(value)}`);
          }
        }
      }
    }
    assert.ok(clean > 5000 && refused > 10_000, `${clean} clean, ${refused} refused`);
  });

  it('has none of the faults between two objects', () => {
    const faults: readonly (readonly [pointer: string, value: unknown])[] = [
      ['/organizations/1/id', 'etaten'],
      ['/organizations/1/id', 'styret'],
      ['/bodies/1/id', 'styret'],
      ['/groups/1/id', 'project'],
      ['/contacts/1/id', 'post'],
      ['/bodies/1/parent', 'ukjent'],
      ['/bodies/1/parent', 'arbeidsgruppen'],
      ['/bodies/0/parent', 'arbeidsgruppen'],
      ['/bodies/0/parent', 'etaten'],
      ['/memberships/0/organization', 'styret'],
      ['/memberships/0/body', 'etaten'],
      ['/relations/0/from', 'ukjent'],
      ['/relations/0/to', 'project'],
      ['/groups/0/members/0/organization', 'styret'],
      ['/contacts/0/organization', 'styret'],
      ['/contacts/0/body', 'etaten'],
      ['/organizations/0/successor', 'styret'],
      ['/project/period', {from: '2024', to: '2023'}],
      ['/groups/0/members/0/period', {from: '2024', to: '2023'}],
      ['/x', 1],
      ['/bodies/0/x', 1],
    ];
    for (const [pointer, value] of faults) {
      const changed: unknown = setValue(makeFeed(), pointer, value);
      assert.equal(readCleanFeed(changed, base), null, `${pointer} = ${JSON.stringify(value)}`);
      assert.notEqual(checkFeed(changed, base).issues.length, 0, pointer);
    }
  });

  it('lacks no field that a feed must have', () => {
    for (const pointer of ['/version', '/id', '/language', '/updated', '/source', '/project/name', '/bodies/0/id', '/contacts/0/role']) {
      assert.notEqual(getValue(makeFeed(), pointer), undefined, pointer);
      assert.equal(readCleanFeed(setValue(makeFeed(), pointer, undefined), base), null, pointer);
    }
  });

  it('is refused or read, also if it was written to slow down the check', () => {
    const bodies = Array.from({length: 20_000}, (_, i) => ({id: `b${i}`, name: 'N', ...(i && {parent: `b${i - 1}`})}));
    assert.notEqual(readCleanFeed({...makeFeed(), bodies, memberships: [], relations: []}, base), null);
    assert.equal(readCleanFeed({...makeFeed(), bodies: [{...bodies[0], parent: 'b19999'}, ...bodies.slice(1)]}, base), null);
    for (const value of ['a-', 'a/', 'a.', '../', '0 ', 'a@', 'https://a.', 'Å\u0080']) {
      readCleanFeed(
        {...makeFeed(), contacts: [{id: 'a', role: 'R', url: value.repeat(900), email: value.repeat(900), telephone: value.repeat(900)}]},
        base,
      );
    }
  });

  it('is not a value that is not a feed', () => {
    const circular: Record<string, unknown> = {version: '1.0'};
    circular.project = circular;
    for (const value of [
      null,
      undefined,
      1,
      'feed',
      [],
      {},
      () => {},
      circular,
      new Proxy(
        {},
        {
          ownKeys: () => {
            throw new Error('hostile');
          },
        },
      ),
    ]) {
      assert.equal(readCleanFeed(value, base), null);
    }
  });
});
