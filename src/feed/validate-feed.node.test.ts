import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {deepFreeze, skipWithout, readCorpus, readJson} from '../testing/node/test-data.js';
import {tenFaults, tenFaultsIssues} from '../testing/ten-faults.js';
import {makeCompleteFeed} from '../testing/make-complete-feed.js';
import type {Feed} from './definition.js';
import {validateFeed, type FeedIssue} from './validate-feed.js';

type Json = null | boolean | number | string | Json[] | {[key: string]: Json};

const base = 'https://host.example/feeds/feed.json';
const real = readJson('feeds/bedre-bruk-av-ki.json') as Json;

describe('validateFeed', () => {
  it('finds nothing in a feed that has every field, and keeps all of it', () => {
    const {feed, issues} = validateFeed(makeCompleteFeed());
    assert.deepEqual(issues, []);
    const whole = makeCompleteFeed();
    // `null` says the same as nothing: there is no body above.
    const {parent: _, ...styret} = whole.bodies![0]!;
    assert.deepEqual(feed, {
      ...whole,
      bodies: [styret, ...whole.bodies!.slice(1)],
      groups: [whole.groups![0], {id: 'site', members: []}],
    });
  });

  it('shows a feed that says hardly anything', () => {
    const {feed, issues} = validateFeed({version: '1.0', id: 'a', language: 'nb', updated: '2023-06-07', source: {name: 'Etaten'}});
    assert.deepEqual(issues, []);
    assert.equal(feed?.id, 'a');
  });

  it('does not touch what it is given, and keeps no part of it', () => {
    const given = deepFreeze(makeCompleteFeed());
    const {feed} = validateFeed(given);
    for (const key of ['source', 'project', 'organizations', 'bodies', 'groups', 'publication'] as const) {
      assert.notEqual(feed![key], given[key], key);
    }
    assert.notEqual(feed!.organizations![0], given.organizations![0]);
    assert.doesNotThrow(() => validateFeed(deepFreeze(structuredClone(tenFaults))));
  });

  it('makes addresses absolute by the address of the feed, and leaves them as written without it', () => {
    const addresses = ({project, organizations}: Feed) => [project!.image!.url, organizations![0]!.logo!.url, organizations![0]!.url];
    assert.deepEqual(addresses(validateFeed(makeCompleteFeed(), {base}).feed!), [
      'https://host.example/feeds/bilder/prosjektet.svg',
      'https://host.example/feeds/logo.svg',
      'https://etaten.example/',
    ]);
    assert.deepEqual(addresses(validateFeed(makeCompleteFeed()).feed!), ['bilder/prosjektet.svg', 'logo.svg', 'https://etaten.example/']);
  });
});

/** One fault each in the feed that has every field; by hand: where, what is put there, and what must be said. */
interface Fault {
  readonly at: string;
  readonly put: Json | undefined;
  readonly code: string;
  readonly pointer?: string;
  readonly severity?: 'error' | 'warning';
  /** Words of the rule and of the remedy. */
  readonly rule: RegExp;
  readonly remedy: RegExp;
  /** A pointer whose value is gone in what is kept; the place of the fault when not given. */
  readonly gone?: string | null;
}
const faults: readonly Fault[] = [
  {
    at: '/project/lead',
    put: 42,
    code: 'wrong-type',
    rule: /a text, or an object with one text for each language/,
    remedy: /Write a text.*leave the field out/,
  },
  {at: '/project/lead', put: null, code: 'wrong-type', rule: /a text/, remedy: /leave the field out/},
  {at: '/project/lead', put: ['Avsnitt'], code: 'wrong-type', rule: /a text/, remedy: /leave the field out/},
  {at: '/contacts/0/person', put: {nb: 'Kari'}, code: 'wrong-type', rule: /a text in quotation marks/, remedy: /in quotation marks/},
  {at: '/project/description', put: 'Avsnitt', code: 'wrong-type', rule: /a list in square brackets/, remedy: /square brackets/},
  {at: '/project/period', put: '2023', code: 'wrong-type', rule: /an object in curly brackets/, remedy: /curly brackets/},
  {at: '/project/period', put: [], code: 'wrong-type', rule: /an object/, remedy: /curly brackets/},
  {at: '/project/image/width', put: '1600', code: 'wrong-type', rule: /a number/, remedy: /Write a number/},
  {at: '/project/status', put: 1, code: 'wrong-type', rule: /a text in quotation marks/, remedy: /quotation marks/},
  {
    at: '/organizations/0/name',
    put: undefined,
    code: 'missing',
    rule: /“name” must be there/,
    remedy: /Add “name”/,
    gone: '/memberships/1',
  },
  {at: '/source', put: undefined, code: 'missing', rule: /“source” must be there/, remedy: /Add “source”/},
  {at: '/contacts/0/role', put: undefined, code: 'missing', rule: /“role”/, remedy: /Add “role”/},
  {at: '/project/lead', put: ' \n', code: 'empty', rule: /must not be empty/, remedy: /Write the text, or leave the field out/},
  {at: '/project/lead', put: {}, code: 'empty', rule: /must not be empty/, remedy: /Write the text/},
  {at: '/project/name/nn', put: '', code: 'empty', rule: /must not be empty/, remedy: /Write the text/},
  {at: '/contacts/0/person', put: '\t', code: 'empty', rule: /must not be empty/, remedy: /Write the text/},
  {
    at: '/project/subtitle',
    put: 'x',
    code: 'unknown-key',
    severity: 'warning',
    rule: /“subtitle” is not a field of feed version 1/,
    remedy: /Check the spelling/,
  },
  {at: '/bodies/0/a~0b~1c', put: 'x', code: 'unknown-key', severity: 'warning', rule: /“a~b\/c” is not a field/, remedy: /spelling/},
  {
    at: '/bodies/0/kind',
    put: 'tribunal',
    code: 'unknown-value',
    severity: 'warning',
    rule: /“tribunal” is not one of the values.*“kind”/,
    remedy: /Choose a value/,
  },
  {
    at: '/contacts/0/id',
    put: 'Kari_N',
    code: 'bad-format',
    rule: /lower-case letters a–z, digits and single hyphens/,
    remedy: /steering-group/,
    gone: '/contacts/1',
  },
  {at: '/contacts/0/id', put: 'a'.repeat(65), code: 'bad-format', rule: /64 at most/, remedy: /steering-group/, gone: '/contacts/1'},
  {at: '/language', put: 'norsk bokmål', code: 'bad-format', rule: /BCP 47/, remedy: /“nb”/},
  {at: '/project/name/norsk bokmål', put: 'x', code: 'bad-format', rule: /BCP 47/, remedy: /“nb”/},
  {at: '/project/period/from', put: '2023-02-30', code: 'bad-format', rule: /real day, month, season or year/, remedy: /21 spring/},
  {at: '/updated', put: '2023-06', code: 'bad-format', rule: /real day is needed/, remedy: /“2023-06-07”/},
  {at: '/publication/firstPublished', put: '2023-02-29', code: 'bad-format', rule: /real day/, remedy: /year, month and day/},
  {at: '/organizations/0/url', put: 'javascript:alert(1)', code: 'bad-format', rule: /https, http, mailto or tel/, remedy: /whole address/},
  {
    at: '/project/image/url',
    put: 'mailto:post@etaten.example',
    code: 'bad-format',
    rule: /picture begins with https or http/,
    remedy: /picture file/,
  },
  {at: '/contacts/0/email', put: 'post@etaten', code: 'bad-format', rule: /one @ and a domain/, remedy: /post@example\.no/},
  {at: '/contacts/0/telephone', put: 'ring oss', code: 'bad-format', rule: /telephone number/, remedy: /\+47/},
  {
    at: '/organizations/0/organizationNumber',
    put: '983544623',
    code: 'bad-format',
    rule: /nine digits.*check digit/,
    remedy: /Brønnøysund/,
  },
  {
    at: '/project/image/sources/0/width',
    put: '800',
    code: 'wrong-type',
    rule: /a number/,
    remedy: /800|Write a number/,
    gone: '/project/image/sources/0',
  },
  {
    at: '/project/image/sources/0/url',
    put: 'data:image/png,x',
    code: 'bad-format',
    rule: /https or http/,
    remedy: /picture file/,
    gone: '/project/image/sources/0',
  },
  {at: '/project/image/width', put: 0, code: 'bad-format', rule: /whole number of pixels above 0/, remedy: /1600/},
  {at: '/project/image/height', put: 900.5, code: 'bad-format', rule: /whole number/, remedy: /1600/},
  {at: '/version', put: '1.1', code: 'newer-version', severity: 'warning', rule: /1\.1 is newer/, remedy: /Update the widgets/, gone: null},
  {at: '/version', put: '2.0', code: 'unsupported-version', rule: /read feed version 1, not 2\.0/, remedy: /Publish version 1/, gone: ''},
  {at: '/version', put: '1', code: 'bad-format', rule: /two numbers with a point/, remedy: /“1\.0”/, gone: ''},
  {at: '/bodies/2/id', put: 'gruppen', code: 'duplicate-id', rule: /“gruppen” is taken/, remedy: /another id/, gone: '/bodies/2'},
  {at: '/contacts/1/id', put: 'post', code: 'duplicate-id', rule: /“post” is taken/, remedy: /another id/, gone: '/contacts/1'},
  {at: '/groups/1/id', put: 'project', code: 'duplicate-id', rule: /“project” is taken/, remedy: /another id/, gone: '/groups/1'},
  {
    at: '/bodies/2/parent',
    put: 'ingen',
    code: 'unknown-reference',
    rule: /“ingen” is not the id of anything that “parent” may name/,
    remedy: /Correct the id/,
  },
  {at: '/bodies/2/parent', put: 'etaten', code: 'unknown-reference', rule: /“etaten”.*“parent”/, remedy: /Correct the id/},
  {at: '/organizations/0/successor', put: 'styret', code: 'unknown-reference', rule: /“styret”.*“successor”/, remedy: /Correct the id/},
  {
    at: '/contacts/0/organization',
    put: 'ingen',
    code: 'unknown-reference',
    rule: /“ingen”.*“organization”/,
    remedy: /add what it should name/,
  },
  {
    at: '/memberships/1/body',
    put: 'etaten',
    code: 'unknown-reference',
    rule: /“etaten”.*“body”/,
    remedy: /Correct the id/,
    gone: '/memberships/1',
  },
  {at: '/relations/1/to', put: 'ingen', code: 'unknown-reference', rule: /“ingen”.*“to”/, remedy: /Correct the id/, gone: '/relations/1'},
  {
    at: '/groups/0/members/1/organization',
    put: 'styret',
    code: 'unknown-reference',
    rule: /“styret”/,
    remedy: /Correct the id/,
    gone: '/groups/0/members/1',
  },
  {at: '/contacts/0/body', put: 'etaten', code: 'unknown-reference', rule: /“etaten”.*“body”/, remedy: /Correct the id/},
  {at: '/bodies/1/parent', put: 'laget', code: 'parent-cycle', rule: /gruppen → laget → gruppen/, remedy: /Remove or change the parent/},
  {at: '/bodies/0/parent', put: 'styret', code: 'parent-cycle', rule: /styret → styret/, remedy: /shown without a parent/},
  {
    at: '/project/period',
    put: {from: '2024', to: '2023'},
    code: 'reversed-period',
    rule: /cannot end before it begins: 2024 – 2023/,
    remedy: /Exchange or correct/,
  },
  {
    at: '/bodies/0/period',
    put: {from: '2023-23', to: '2023-22'},
    code: 'reversed-period',
    rule: /2023-23 – 2023-22/,
    remedy: /“from” and “to”/,
  },
];

describe('each fault', () => {
  for (const {at, put, code, pointer = at, severity = 'error', rule, remedy, gone = at} of faults) {
    it(`${code} at ${at}, ${put === undefined ? 'left out' : JSON.stringify(put).slice(0, 40)}: is told once, with its place, rule and remedy`, () => {
      const {feed, issues} = validateFeed(edit(makeCompleteFeed(), at, put));
      assert.deepEqual(
        issues.map((issue) => [issue.code, issue.pointer, issue.severity]),
        [[code, pointer, severity]],
      );
      assert.match(issues[0]!.rule, rule);
      assert.match(issues[0]!.remedy, remedy);
      if (gone !== null) assert.equal(lookUp(feed, gone) ?? undefined, undefined, `${gone} is kept`);
      // The rest is: the names of all that the fault is no part of.
      if (feed) assert.equal(feed.publication?.versions?.length, 1);
    });
  }

  it('of the whole document is told at its root', () => {
    for (const value of [null, undefined, true, 42, 'feed', [], [{version: '1.0'}]]) {
      const {feed, issues} = validateFeed(value);
      assert.equal(feed, null);
      assert.deepEqual(
        issues.map(({code, pointer}) => [code, pointer]),
        [['wrong-type', '']],
        JSON.stringify(value),
      );
    }
  });

  it('of an organization or a body is told once, though others refer to what is left out', () => {
    const unnamed = validateFeed(edit(makeCompleteFeed(), '/organizations/0/name', undefined));
    assert.deepEqual(pointersOf(unnamed), ['/organizations/0/name']);
    assert.deepEqual(unnamed.feed!.memberships, [{organization: 'kommunen', body: 'gruppen'}]);
    assert.deepEqual(unnamed.feed!.groups![0]!.members, [{organization: 'kommunen'}]);
    assert.equal(unnamed.feed!.contacts![0]!.organization, undefined);
    assert.equal(unnamed.feed!.contacts![0]!.email, 'post@etaten.example');

    const taken = validateFeed(edit(makeCompleteFeed(), '/organizations/1/id', 'gruppen'));
    assert.ok(pointersOf(taken).includes('/bodies/1/id'));
    assert.ok(!pointersOf(taken).includes('/memberships/1/body'));

    const nameless = validateFeed(edit(makeCompleteFeed(), '/bodies/1/name', 7));
    assert.deepEqual(pointersOf(nameless), ['/bodies/1/name']);
    assert.deepEqual(
      nameless.feed!.bodies!.map(({id, parent}) => [id, parent]),
      [
        ['styret', undefined],
        ['laget', undefined],
      ],
    );
  });

  it('costs a map of texts only the version that is wrong', () => {
    const {feed} = validateFeed(edit(makeCompleteFeed(), '/project/name/nn', 3));
    assert.deepEqual(feed!.project!.name, {nb: 'Hele prosjektet', en: 'The whole project'});
  });
});

describe('a feed with ten different faults', () => {
  const {feed, issues} = validateFeed(tenFaults);

  it('has ten issues, each at its place', () => {
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

  it('keeps all the rest', () => {
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

describe('the version of a feed', () => {
  const versions: readonly (readonly [version: Json | undefined, isRead: boolean, code: string | undefined])[] = [
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
  for (const [version, isRead, code] of versions) {
    it(`${JSON.stringify(version) ?? 'not given'} is ${isRead ? 'read' : 'refused'}${code ? ` as ${code}` : ''}`, () => {
      const {feed, issues} = validateFeed(edit(makeCompleteFeed(), '/version', version));
      assert.equal(feed !== null, isRead);
      assert.deepEqual(
        issues.map((issue) => [issue.code, issue.pointer]),
        code ? [[code, '/version']] : [],
      );
    });
  }

  it('that is refused says nothing about the rest, which may be right in that version', () => {
    const {issues} = validateFeed({version: '2.0', bodies: 'none', x: 1});
    assert.equal(issues.length, 1);
  });
});

describe('parents in a circle', () => {
  const withParents = (parents: Readonly<Record<string, string | null>>) => ({
    ...makeCompleteFeed(),
    memberships: [],
    relations: [],
    contacts: [],
    bodies: Object.entries(parents).map(([id, parent]) => ({id, name: id, parent})),
  });

  it('are named in order, and cut at the one that comes first in the feed', () => {
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

  it('are each told once, however many bodies hang under them', () => {
    const {issues} = validateFeed(withParents({x: 'a', y: 'x', a: 'b', b: 'a', p: 'q', q: 'p', s: 's', z: 's'}));
    assert.deepEqual(
      issues.map(({detail}) => detail),
      ['a → b → a', 'p → q → p', 's → s'],
    );
  });

  it('may be as many as a feed can hold', () => {
    const count = 200_000;
    const bodies = Array.from({length: count}, (_, i) => ({id: `b${i}`, name: 'B', parent: `b${(i + 1) % count}`}));
    const {feed, issues} = validateFeed({...makeCompleteFeed(), memberships: [], relations: [], contacts: [], bodies});
    assert.deepEqual(pointersOf({issues}), ['/bodies/0/parent']);
    assert.equal(feed!.bodies!.length, count);
  });
});

describe('many issues', () => {
  const withUnknownKeys = (count: number) => ({
    ...makeCompleteFeed(),
    ...Object.fromEntries(Array.from({length: count}, (_, i) => [`x-${i}`, i])),
  });

  it('are all listed up to a hundred', () => {
    const {issues} = validateFeed(withUnknownKeys(100));
    assert.equal(issues.length, 100);
    assert.equal(issues[99]!.pointer, '/x-99');
  });

  it('are counted beyond a hundred', () => {
    const {feed, issues} = validateFeed(withUnknownKeys(250));
    assert.equal(issues.length, 101);
    assert.equal(issues[99]!.code, 'unknown-key');
    const {code, severity, pointer, rule, remedy} = issues[100]!;
    assert.deepEqual([code, severity, pointer], ['too-many-issues', 'error', '']);
    assert.equal(rule, 'There are 150 more issues.');
    assert.match(remedy, /check again/);
    assert.equal(feed!.organizations!.length, 2);
  });
});

describe('whatever it is given, it', () => {
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

  it('tells of each value of any type in each place, and what it keeps has no fault left', () => {
    let tried = 0;
    for (const pointer of pointersIn(makeCompleteFeed())) {
      for (const value of values) {
        checkPromises(edit(makeCompleteFeed(), pointer, value));
        tried++;
      }
    }
    assert.ok(tried > 2000, `only ${tried}`);
  });

  it('reads lists and objects that nest 100,000 deep', () => {
    const lists = nest('[', ']');
    const objects = nest('{"a":', '}', '1');
    for (const deep of [lists, objects]) {
      assert.equal(validateFeed(deep).feed, null);
      for (const pointer of ['/project', '/project/lead', '/project/description/0', '/bodies', '/bodies/0', '/bodies/0/parent', '/x']) {
        const {feed, issues} = validateFeed(edit(makeCompleteFeed(), pointer, deep));
        assert.ok(feed && issues.length > 0 && issues.length <= 101, pointer);
      }
    }
  });

  it('reads bodies that hang 100,000 deep', () => {
    const bodies = Array.from({length: 100_000}, (_, i) => ({id: `b${i}`, name: 'B', parent: i ? `b${i - 1}` : null}));
    const {feed, issues} = validateFeed({...makeCompleteFeed(), memberships: [], relations: [], contacts: [], bodies});
    assert.deepEqual(issues, []);
    assert.equal(feed!.bodies!.length, 100_000);
  });

  it('reads huge lists of nonsense, and says how much of it there is', () => {
    const {issues} = validateFeed({...makeCompleteFeed(), memberships: Array.from({length: 300_000}, () => null)});
    assert.equal(issues.length, 101);
    assert.equal(issues[100]!.rule, 'There are 299900 more issues.');
    const known = validateFeed({...makeCompleteFeed(), contacts: Array.from({length: 100_000}, () => ({id: 'post', role: 'x'}))});
    assert.equal(known.issues[100]!.rule, 'There are 99899 more issues.');
    assert.equal(known.feed!.contacts!.length, 1);
  });

  const suite = readCorpus('json-testsuite') as {parsing: Record<string, string>; transform: Record<string, string>} | null;
  it('reads what JSON’s own test suite has that parses', skipWithout(suite), () => {
    let parsed = 0;
    for (const bytes of Object.values({...suite!.parsing, ...suite!.transform})) {
      let value: Json;
      try {
        value = JSON.parse(Buffer.from(bytes, 'base64').toString()) as Json;
      } catch {
        continue;
      }
      parsed++;
      checkPromises(value);
      for (const key of Object.keys(makeCompleteFeed())) checkPromises(edit(makeCompleteFeed(), `/${key}`, value));
    }
    assert.ok(parsed > 100, `only ${parsed}`);
  });
});

describe('texts', () => {
  /** Every place of the whole feed that holds words, by hand. Without the first ones what they are part of is left out. */
  const required = [
    ...['/source/name', '/source/licence/name', '/project/name', '/project/partOf/name', '/project/continuedBy/name'],
    ...['/organizations/0/name', '/organizations/0/formerNames/0/name', '/bodies/0/name'],
  ];
  const places = [
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
  const plainPlaces = ['/contacts/0/person', '/browserSupport/policy'];

  const naughty = readCorpus('naughty-strings') as {cases: string[]} | null;
  const own = readCorpus('own-naughty') as {cases: {value: string}[]} | null;
  const fragments = readCorpus('html-fragments') as {cases: {input: string}[]} | null;
  const ownXss = readCorpus('own-xss') as {cases: Json[]} | null;
  const payloads = readCorpus('xss-payloads') as {cases: Json[]} | null;

  it(
    'come through as they are written, in every place, as a string and as one of several versions',
    skipWithout(naughty, own, fragments, ownXss, payloads),
    () => {
      const strings = [naughty!.cases, own!.cases, fragments!.cases, ownXss!.cases, payloads!.cases].flatMap((cases) => stringsIn(cases));
      assert.ok(strings.length > 1500, `only ${strings.length}`);
      // What an editor is warned of; the text is shown as it is written.
      const warned = ['bidi-control', 'unclosed-bidi-control', 'lost-characters', 'double-encoded'] as const;
      for (const value of strings) {
        const isBlank = !/[^\s\p{Cc}\p{Cf}\p{DI}\u2800]/u.test(value);
        const isLong = value.length > 300;
        for (const put of [value, {nb: value, en: value}]) {
          const feed = makeCompleteFeed();
          for (const place of places) edit(feed, place, put);
          for (const place of plainPlaces) edit(feed, place, value);
          const {feed: kept, issues} = validateFeed(deepFreeze(feed));
          if (isBlank) {
            assert.ok(issues.length > 0 && issues.every(({code}) => code === 'empty'), JSON.stringify(value));
            // An empty alt says that a picture only decorates.
            const lost = [...places, ...plainPlaces].filter((place) => place !== '/project/image/alt' || put !== '');
            for (const place of lost) assert.notDeepEqual(lookUp(kept, place), put);
          } else {
            const codes = new Set(issues.map(({code}) => code));
            for (const code of warned) codes.delete(code);
            if (isLong) codes.delete('too-long');
            assert.deepEqual([...codes], [], JSON.stringify(value));
            if (isLong) continue;
            for (const place of places) assert.deepEqual(lookUp(kept, place), put, `${place}: ${JSON.stringify(value)}`);
            for (const place of plainPlaces) assert.equal(lookUp(kept, place), value);
          }
        }
      }
    },
  );

  it('are empty only where a picture says that it decorates', () => {
    const {feed, issues} = validateFeed(edit(makeCompleteFeed(), '/project/image/alt', ''));
    assert.deepEqual(issues, []);
    assert.equal(feed!.project!.image!.alt, '');
    for (const put of [' ', {nb: ''}, {}]) {
      const {feed: kept, issues: told} = validateFeed(edit(makeCompleteFeed(), '/project/image/alt', put));
      assert.deepEqual([...new Set(told.map(({code}) => code))], ['empty'], JSON.stringify(put));
      assert.equal(kept!.project!.image!.alt, undefined);
    }
  });

  it('that are blank cost what cannot be told without them', () => {
    for (const place of required) {
      const {feed, issues} = validateFeed(edit(makeCompleteFeed(), place, '\u00a0\ufeff'));
      assert.deepEqual(pointersOf({issues}), [place]);
      assert.doesNotMatch(JSON.stringify(feed), /\u00a0/);
    }
  });
});

describe('a hostile feed', () => {
  const pollution = readCorpus('own-prototype-pollution') as {cases: {json: string}[]} | null;
  it('leaves the prototypes of the page alone, and has its keys refused by name', skipWithout(pollution), () => {
    const before = prototypeKeys();
    const given = JSON.stringify(makeCompleteFeed());
    for (const {json} of pollution!.cases) {
      const key = /"(\w+)"/.exec(json)![1]!;
      const merged = JSON.parse(`${given.slice(0, -1)},${json.slice(1)}`) as Json;
      for (const value of [JSON.parse(json), merged, edit(makeCompleteFeed(), '/project', merged)] as unknown[]) {
        const {feed} = validateFeed(deepFreeze(value));
        assert.equal(feed && 'polluted' in feed, feed && false);
      }
      const {feed, issues} = validateFeed(merged);
      assert.deepEqual(
        issues.map(({code, pointer}) => [code, pointer]),
        [['unknown-key', `/${key}`]],
      );
      assert.deepEqual(feed, validateFeed(makeCompleteFeed()).feed);
      const inside = JSON.parse(given.replaceAll('{"id":', `{"__proto__":{"polluted":true,"name":"x"},"id":`)) as Json;
      assert.equal(validateFeed(inside).issues.length, given.split('{"id":').length - 1);
    }
    assert.equal(({} as {polluted?: unknown}).polluted, undefined);
    assert.deepEqual(prototypeKeys(), before);
  });

  it('gets nothing from a name that every object has', () => {
    for (const name of ['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'valueOf']) {
      for (const place of ['/bodies/0/parent', '/bodies/0/kind', '/memberships/0/organization', '/relations/0/to', '/project/status']) {
        const {feed, issues} = validateFeed(edit(makeCompleteFeed(), place, name));
        assert.ok(issues.length > 0, `${place}: ${name}`);
        assert.notEqual(lookUp(feed, place), name);
      }
    }
  });

  it('gets nothing by inheritance, as on a page whose scripts have changed what every object has', () => {
    assert.equal(validateFeed(Object.create(makeCompleteFeed())).feed, null);
    const {feed} = validateFeed(edit(makeCompleteFeed(), '/bodies/1', Object.create({id: 'arv', name: 'Arv'})));
    assert.deepEqual(
      feed!.bodies!.map(({id}) => id),
      ['styret', 'laget'],
    );
  });

  const redos = readCorpus('own-redos') as {cases: {field: string; prefix: string; pump: string; suffix: string; times: number}[]} | null;
  it('is judged however long its strings are', skipWithout(redos), () => {
    const fields: Readonly<Record<string, readonly [place: string, isRight: boolean]>> = {
      email: ['/contacts/0/email', false],
      url: ['/organizations/0/url', false],
      date: ['/project/period/from', false],
      slug: ['/id', false],
    };
    for (const {field, prefix, pump, suffix, times} of redos!.cases) {
      const [place, isRight] = fields[field]!;
      for (const count of [times, 2 * times]) {
        const {issues} = validateFeed(edit(makeCompleteFeed(), place, prefix + pump.repeat(count) + suffix));
        assert.equal(
          issues.every(({pointer}) => pointer !== place),
          isRight,
          field,
        );
      }
    }
    const pumps = ['a', '-', '1', ' ', '(', '.', '@', '-', '_', 'a.', 'a@', '1-', '\t'];
    for (const place of ['/version', '/id', '/language', '/updated', '/project/period/to', '/contacts/0/telephone', '/contacts/0/email']) {
      for (const pump of pumps) {
        const {issues} = validateFeed(edit(makeCompleteFeed(), place, `${pump.repeat(100_000)}!`));
        assert.ok(pointersOf({issues}).includes(place), `${place}: ${pump}`);
      }
    }
  });
});

describe('addresses', () => {
  const allowed = ['https:', 'http:', 'mailto:', 'tel:'];
  const toBase = 'https://host.example/side/';

  /** What is kept of an address in a link and in a picture; `undefined` when it is refused. */
  function judge(url: string, against?: string) {
    const given = edit(edit(makeCompleteFeed(), '/source/url', url), '/project/image/url', url);
    const {feed, issues} = validateFeed(given, against === undefined ? {} : {base: against});
    const link = feed?.source?.url;
    const image = feed?.project?.image?.url;
    const told = pointersOf({issues: issues.filter(({severity}) => severity === 'error')});
    assert.equal(told.includes('/source/url'), link === undefined, `told of ${JSON.stringify(url)}`);
    assert.equal(told.includes('/project/image/url'), image === undefined, `told of ${JSON.stringify(url)}`);
    return {link, image};
  }

  const ownUrls = readCorpus('own-url') as {cases: {url: string; expect: string; protocol: string; credentials: boolean}[]} | null;
  it('of the own list are kept or refused by the protocol that a browser would see', skipWithout(ownUrls), () => {
    for (const {url, expect, protocol} of ownUrls!.cases) {
      const {link, image} = judge(url, toBase);
      if (expect === 'block') {
        assert.deepEqual([link, image], [undefined, undefined], url);
        continue;
      }
      assert.ok(link?.startsWith(protocol), url);
      // Pictures come from https and http only.
      assert.equal(image, protocol.startsWith('http') ? link : undefined, url);
      if (expect === 'either') assert.ok(link?.startsWith('https://host.example/'), url);
    }
  });

  interface ParsedUrl {
    readonly input: string;
    readonly base?: string | null;
    readonly failure?: boolean;
    readonly href: string;
    readonly protocol: string;
    readonly username: string;
    readonly password: string;
  }
  const wpt = readCorpus('url-wpt') as {urls: ParsedUrl[]} | null;
  const ada = readCorpus('url-ada-extra') as {cases: ParsedUrl[]} | null;
  it('of the web platform’s tests are kept as those say, when their protocol is allowed', skipWithout(wpt, ada), () => {
    let kept = 0;
    let skipped = 0;
    let unclear = 0;
    const all = [...wpt!.urls, ...ada!.cases];
    for (const {input, base: itsBase, failure, href, protocol, username, password} of all) {
      // What has no base is an address of its own; against this one nothing relative resolves.
      const against = itsBase ?? 'about:blank';
      // Tables of international names grow from year to year: where this engine is behind, there is nothing to learn.
      if (URL.canParse(input, against) === Boolean(failure)) {
        skipped++;
        continue;
      }
      const isRight = !failure && allowed.includes(protocol) && !username && !password;
      const {link, image} = judge(input, against);
      // What a browser reads in another way than a person is reported. A character that nobody sees is left out.
      if (isRight && link === undefined) {
        unclear++;
        continue;
      }
      if (/[\u00ad\u200b-\u200f\u2010\u2011\u2060\ufeff]|[\p{Cc}\p{DI}]/u.test(input)) continue;
      assert.equal(link, isRight ? href : undefined, JSON.stringify([input, itsBase]));
      assert.equal(image, isRight && protocol.startsWith('http') ? href : undefined, JSON.stringify([input, itsBase]));
      if (isRight) kept++;
    }
    assert.ok(kept > 150 && all.length - kept > 400, `${kept} of ${all.length} kept`);
    assert.ok(skipped < 20, `${skipped} skipped`);
    assert.ok(unclear > 20 && unclear < 45, `${unclear} unclear`);
  });

  const redirects = readCorpus('url-open-redirect') as {cases: {payload: string}[]} | null;
  it('made to lead astray are refused, or show where they lead', skipWithout(redirects), () => {
    let refused = 0;
    for (const {payload} of redirects!.cases) {
      const {link, image} = judge(payload, toBase);
      for (const shown of [link, image]) {
        if (shown === undefined) continue;
        assert.match(shown, /^(https?:\/\/|mailto:|tel:)/);
        assert.doesNotMatch(shown, /^https?:\/\/[^/?#]*@/, payload);
      }
      if (/^\s*(javascript|data|vbscript)\s*:/i.test(payload)) assert.equal(link, undefined, payload);
      refused += link === undefined ? 1 : 0;
    }
    assert.ok(refused > 20, `only ${refused} refused`);
  });

  it('without the feed’s own address are judged all the same, and stay as written', () => {
    assert.deepEqual(judge('bilde.svg'), {link: 'bilde.svg', image: 'bilde.svg'});
    assert.deepEqual(judge('//annen.example/b'), {link: '//annen.example/b', image: '//annen.example/b'});
    assert.deepEqual(judge('tel:+4722000000'), {link: 'tel:+4722000000', image: undefined});
    for (const url of [
      'java\nscript:alert(1)',
      '\u0001javascript:alert(1)',
      'JaVaScRiPt:alert(1)',
      'https://a:b@c.example/',
      'https://',
      'http://[',
    ]) {
      assert.deepEqual(judge(url), {link: undefined, image: undefined}, JSON.stringify(url));
    }
  });
});

describe('the real feed, changed in one place,', () => {
  const mutations = readCorpus('own-feed-mutations') as {cases: {op: string}[]} | null;
  const whole = validateFeed(real).feed;

  it('is changed by the recipes that the list has', skipWithout(mutations), () => {
    assert.deepEqual(
      mutations!.cases.map(({op}) => op),
      ['delete each key, one at a time', 'replace each string', 'replace each array', 'add an unknown key everywhere'],
    );
  });

  it('with any key deleted, is refused with its path or shown without it', () => {
    let silent = 0;
    for (const pointer of pointersIn(real).filter((each) => !/\/\d+$/.test(each))) {
      const changed = edit(structuredClone(real), pointer, undefined);
      const {feed, issues} = validateFeed(changed);
      assert.equal(feed === null, pointer === '/version', pointer);
      if (issues.length === 0) {
        silent++;
        assert.deepEqual(lookUp(feed, pointer) ?? [], [], pointer);
        continue;
      }
      // A text with its only version deleted is empty at the text; what is named elsewhere is missed there.
      const [{code, detail, pointer: place}] = issues as [FeedIssue];
      const isMissed = code === 'unknown-reference' && JSON.stringify(lookUp(real, pointer)).includes(`"id":"${detail}"`);
      assert.ok(isMissed || [pointer, parentOf(pointer)].includes(place), `${pointer}: told at ${place}`);
    }
    assert.ok(silent > 100, `only ${silent}`);
  });

  it('with 42 for any string, is refused with its path', () => {
    for (const pointer of pointersIn(real).filter((each) => typeof lookUp(real, each) === 'string')) {
      const {issues} = validateFeed(edit(structuredClone(real), pointer, 42));
      assert.deepEqual([issues[0]?.code, issues[0]?.pointer], ['wrong-type', pointer]);
    }
  });

  it('with {} for any list, is refused with its path', () => {
    for (const pointer of pointersIn(real).filter((each) => Array.isArray(lookUp(real, each)))) {
      const {issues} = validateFeed(edit(structuredClone(real), pointer, {}));
      assert.deepEqual([issues[0]?.code, issues[0]?.pointer], ['wrong-type', pointer]);
    }
  });

  it('with a key that nobody knows anywhere, is shown as before, with a warning', () => {
    for (const pointer of ['', ...pointersIn(real)].filter((each) => isObject(lookUp(real, each)))) {
      const {feed, issues} = validateFeed(edit(structuredClone(real), `${pointer}/x-extra`, 1));
      assert.deepEqual(pointersOf({issues}), [`${pointer}/x-extra`]);
      // Among the versions of a text it is no language.
      assert.ok(issues[0]!.severity === 'warning' || issues[0]!.rule.includes('BCP 47'), pointer);
      assert.deepEqual(feed, whole);
    }
  });
});

/** What holds for every value at all. */
function checkPromises(value: unknown): void {
  const {feed, issues} = validateFeed(deepFreeze(value), {base});
  assert.ok(issues.length <= 101);
  for (const {pointer, code, severity, rule, remedy} of issues) {
    assert.ok(code && rule && remedy && /^(\/.*)?$/s.test(pointer), `${code} at ${pointer}`);
    assert.match(severity, /^(error|warning)$/);
    // The place is there, or is where something is missing.
    const where = code === 'missing' ? parentOf(pointer) : pointer;
    assert.notEqual(lookUp(value, where), undefined, `${code} at ${pointer}`);
  }
  if (!feed) {
    assert.ok(issues.some(({severity}) => severity === 'error'));
    return;
  }
  // What is kept has no fault left but what is missing, and nothing more is lost when it is checked again. Warnings stay.
  const again = validateFeed(feed, {base});
  const left = again.issues.filter(({code, severity}) => code !== 'missing' && severity === 'error');
  assert.deepEqual(left, []);
  assert.deepEqual(again.feed, feed);
}

/** Puts a value in a place, or takes away what is there. */
function edit<T>(document: T, pointer: string, value: unknown): T {
  const steps = stepsOf(pointer);
  const key = steps.pop()!;
  const owner = lookUp(document, steps) as Record<string, unknown>;
  if (value === undefined) Reflect.deleteProperty(owner, key);
  else Object.defineProperty(owner, key, {value, enumerable: true, configurable: true, writable: true});
  return document;
}

function lookUp(document: unknown, pointer: string | readonly string[]): unknown {
  let at: unknown = document;
  for (const key of typeof pointer === 'string' ? stepsOf(pointer) : pointer) {
    if (typeof at !== 'object' || at === null || !Object.hasOwn(at, key)) return undefined;
    at = (at as Record<string, unknown>)[key];
  }
  return at;
}

function stepsOf(pointer: string): string[] {
  const steps = pointer.split('/').slice(1);
  return steps.map((each) => each.replaceAll('~1', '/').replaceAll('~0', '~'));
}

function parentOf(pointer: string): string {
  return pointer.slice(0, pointer.lastIndexOf('/'));
}

/** Every place in a document but its root. */
function pointersIn(document: unknown, pointer = ''): string[] {
  if (typeof document !== 'object' || document === null) return [];
  return Object.entries(document).flatMap(([key, value]) => {
    const at = `${pointer}/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`;
    return [at, ...pointersIn(value, at)];
  });
}

function pointersOf({issues}: {readonly issues: readonly {readonly pointer: string}[]}): string[] {
  return issues.map(({pointer}) => pointer);
}

function stringsIn(value: Json): string[] {
  if (typeof value === 'string') return [value];
  return isObject(value) || Array.isArray(value) ? Object.values(value).flatMap((each: Json) => stringsIn(each)) : [];
}

function isObject(value: unknown): value is Record<string, Json> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function nest(open: string, close: string, core = ''): Json {
  return JSON.parse(open.repeat(100_000) + core + close.repeat(100_000)) as Json;
}

function prototypeKeys() {
  return [Object, Array, Function, String].map(({prototype}) => Reflect.ownKeys(prototype));
}
