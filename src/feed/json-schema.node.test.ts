import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {Ajv2020} from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import {readJson} from '../testing/node/test-data.js';
import {tenFaults} from '../testing/ten-faults.js';
import {makeCompleteFeed} from '../testing/make-complete-feed.js';
import {feedSchema} from './definition.js';
import {toJsonSchema} from './json-schema.js';
import type {Schema} from './schema.js';
import {fieldDescriptions} from './field-descriptions.js';
import {validateFeed} from './validate-feed.js';

const tracked = readJson('feeds/ki-feed-1.schema.json') as Record<string, unknown>;
// ajv validates by the schema file that code editors read, independently of validateFeed.
const ajv = new Ajv2020({allErrors: true});
addFormats(ajv);
const obeysSchema = ajv.compile(tracked);

/** Values that replace one in the complete feed, and whether the feed is valid with them. */
const changes: readonly (readonly [path: string, values: readonly unknown[], isValid: boolean])[] = [
  ['version', ['1.0', '1.1', '1.25'], true],
  ['version', ['2.0', '0.9', '01.0', '1', '1.', '.0', 'v1.0', '1.0 ', '', 1, null, undefined], false],
  ['contacts/1/id', ['a', 'a1', '1', 'bedre-bruk-av-ki', 'a'.repeat(64)], true],
  ['contacts/1/id', ['', 'A', 'å', 'a_b', 'a--b', '-a', 'a-', 'a b', 'a'.repeat(65), 7, null, undefined], false],
  ['language', ['nb', 'nn-NO', 'en_GB', 'se', 'zh-Hant'], true],
  ['language', ['', 'n', 'norsk bokmål', 'nb-', '-nb', 'nb--no', 7, undefined], false],
  ['updated', ['2023-06-07', '2024-02-29'], true],
  ['updated', ['2023', '2023-06', '2019-23', '2023-02-29', '2023-13-01', '07.06.2023', '', 2023, undefined], false],
  ['$schema', ['../ki-feed-1.schema.json', undefined], true],
  ['$schema', ['', ' ', 1], false],
  ['source', [{name: 'E'}, {name: {nb: 'E'}}, {name: 'E', url: 'https://e.example'}], true],
  ['source', [undefined, null, {}, 'E', [], {name: ''}, {name: 'E', logo: 'x'}], false],
  ['project/lead', ['Tekst', {nb: 'Tekst'}, {nb: 'Tekst', 'en-GB': 'Text'}, ' x ', undefined], true],
  ['project/lead', ['', ' ', '\n', {}, {nb: ''}, {nb: 1}, {nb: null}, {'norsk bokmål': 'x'}, {'': 'x'}, ['x'], 1, true, null], false],
  ['project/description', [[], ['a'], ['a', {nb: 'b'}], undefined], true],
  ['project/description', ['a', [''], [null], [['a']], {0: 'a'}, null], false],
  ['project/image/width', [1, 1600, 1e6, 1600.0, undefined], true],
  ['project/image/width', [0, -1, 1.5, '1600', null], false],
  ['project/image/url', ['a.svg', '/a.svg', '../a.svg', 'https://e.example/a.svg', '//e.example/a'], true],
  ['project/image/url', [undefined, null, 1, 'http://[', 'https://e example/'], false],
  ['project/image/darkUrl', ['a.svg', 'https://e.example/a.svg', undefined], true],
  ['project/image/darkUrl', [null, 1, 'http://[', 'https://e example/'], false],
  ['project/image/alt', ['', 'Et bilde', {nb: 'Et bilde'}], true],
  ['project/image/alt', [undefined, ' ', {nb: ''}, {}, null], false],
  ['project/image/sources', [undefined, [], [{url: 'a.png', width: 1}]], true],
  ['project/image/sources', [null, {}, ['a.png'], [{url: 'a.png'}], [{width: 1}], [{url: 'a.png', width: '1'}]], false],
  ['project/status', ['planned', 'active', 'ended', undefined], true],
  ['project/status', ['Ended', 'paused', '', 1, null], false],
  ['project/period', [{}, {from: '2023'}, {to: '2023-12'}, {from: '2019-23', to: '2023-24'}, {from: '2023-06-07'}, undefined], true],
  [
    'project/period',
    [
      {from: ''},
      {from: '2023-13'},
      {from: '2023-25'},
      {from: '2023-20'},
      {from: '2023-06-32'},
      {from: '2023-21-01'},
      {from: 2023},
      {since: '2023'},
      '2023',
      null,
    ],
    false,
  ],
  ['project', [undefined, {name: 'P'}], true],
  ['project', [{}, {title: 'P'}, [], null, {name: 'P', descripton: []}], false],
  ['organizations', [undefined], false],
  ['contacts', [undefined, [], [{id: 'a', role: 'R'}], [{id: 'a', role: 'R', person: 'P'}]], true],
  ['contacts', [{}, null, [null], [[]], [{}], [{id: 'a'}], [{role: 'R'}], [{id: 'a', role: 'R', name: 'P'}]], false],
  ['contacts/0/email', ['a@b.no', 'siv.anette@helsedir.no', 'post+ki@e.example.no', undefined], true],
  [
    'contacts/0/email',
    ['', 'a', 'a@', '@b.no', 'a@b', 'a@b..no', 'a b@c.no', 'a@b@c.no', 'a@b.no?subject=x', 'a@b.no,c@d.no', `${'a'.repeat(250)}@b.no`, 1],
    false,
  ],
  ['contacts/0/telephone', ['112', '+47 22 00 00 00', '(+47) 22-00-00-00'.slice(6), '800 43 123', undefined], true],
  ['contacts/0/telephone', ['', '11', '   ', '()-', '+ - -', '22 00 00 00 linje 2', '22.00.00.00', '1'.repeat(25), 112], false],
  ['organizations/0/kind', ['agency', 'other', undefined], true],
  ['organizations/0/kind', ['Agency', 'bureau', null], false],
  ['organizations/0/organizationNumber', ['983544622', undefined], true],
  ['organizations/0/organizationNumber', ['98354462', '9835446220', '983 544 622', 'NO983544622', 983544622], false],
  ['bodies/2/parent', ['styret', null, undefined], true],
  ['bodies/2/parent', ['Styret', '', 1, {}], false],
  ['bodies/2/kind', [null, 'board'], false],
  ['publication/versions/0/date', [undefined, '2023', '2023-02-30'], false],
  ['memberships/0/role', ['lead', 'guest', undefined], true],
  ['memberships/0/role', ['boss'], false],
  ['memberships/1/body', [undefined, 1], false],
  ['relations/0/kind', ['cooperates', undefined], true],
  ['relations/0/kind', ['likes'], false],
  ['groups/0/members/1', [{}, {organization: 'kommunen', rolle: 'lead'}], false],
  ['x-extra', [1], false],
];

/** Faults that JSON Schema can't express and that validateFeed must find. */
const faultsBeyondSchema: readonly (readonly [description: string, path: string, value: unknown])[] = [
  ['a newer minor version', 'version', '1.1'],
  ['a day that the month does not have', 'project/period', {from: '2023-02-30'}],
  ['29 February in a year that is not a leap year', 'project/period', {from: '2023-02-29'}],
  ['a wrong check digit', 'organizations/0/organizationNumber', '983544623'],
  ['a javascript: address', 'source/url', 'javascript:alert(1)'],
  ['an address with a password', 'source/url', 'https://a:b@e.example/'],
  ['a mailto: address of a picture', 'project/image/url', 'mailto:a@b.no'],
  ['a language of four letters', 'language', 'nors'],
  ['a language of four letters in a text', 'project/lead', {nors: 'Tekst'}],
  ['an id that is already used', 'bodies/2/id', 'gruppen'],
  ['a reference to an unknown id', 'bodies/2/parent', 'ingen'],
  ['a reference to an object of the wrong type', 'organizations/0/successor', 'styret'],
  ['a body above itself', 'bodies/1/parent', 'laget'],
  ['a period that ends before it begins', 'project/period', {from: '2024', to: '2023'}],
];

/** Addresses that browsers accept but the schema refuses, because RFC 3986 allows only ASCII. */
const strictAddresses = ['https://www.helse-sørøst.example/', 'bilder/fjellkårstad.svg', 'et bilde.svg', ' https://e.example/ '];

describe('feeds/ki-feed-1.schema.json', () => {
  it('is up to date with the definition (otherwise run `npm run schema`)', () => {
    assert.deepEqual(tracked, JSON.parse(JSON.stringify(toJsonSchema())));
  });

  it('is a valid JSON Schema 2020-12 document', () => {
    assert.equal(tracked.$schema, 'https://json-schema.org/draft/2020-12/schema');
    assert.ok(ajv.validateSchema(tracked), ajv.errorsText());
  });

  it('accepts both real feeds, a feed with every field and a minimal feed', () => {
    const {version, id, language, updated, source} = makeCompleteFeed();
    const feeds = [
      readJson('feeds/bedre-bruk-av-ki.json'),
      readJson('feeds/ki-radet.json'),
      makeCompleteFeed(),
      {version, id, language, updated, source},
    ];
    for (const feed of feeds) {
      assert.ok(obeysSchema(feed), ajv.errorsText(obeysSchema.errors));
      assert.deepEqual(validateFeed(feed).issues, []);
    }
  });

  for (const [path, values, isValid] of changes) {
    it(`agrees with validateFeed that ${path} is ${isValid ? 'valid' : 'invalid'} as ${values
      .map((value) => JSON.stringify(value) ?? 'undefined')
      .join(', ')
      .slice(0, 120)}`, () => {
      for (const value of values) {
        const feed = changeFeed(path, value);
        const {issues} = validateFeed(feed);
        // The schema can't know a newer version or a status that contradicts the period.
        const found = issues.filter(({code}) => code !== 'newer-version' && code !== 'status-disagrees');
        assert.equal(found.length === 0, isValid, `validateFeed: ${JSON.stringify(value)} ${found[0]?.rule ?? ''}`);
        // Without organisations the references are unresolved, which only validateFeed finds.
        if (path === 'organizations') continue;
        assert.equal(obeysSchema(feed), isValid, `the schema: ${JSON.stringify(value)} ${ajv.errorsText(obeysSchema.errors)}`);
      }
    });
  }

  it('agrees with validateFeed that a feed must be an object', () => {
    for (const value of [null, true, 1, '1.0', [], {}]) {
      assert.equal(obeysSchema(value), false);
      assert.equal(validateFeed(value).feed, null);
    }
  });

  it('refuses the feed with ten faults', () => {
    assert.equal(obeysSchema(tenFaults), false);
  });

  for (const [description, path, value] of faultsBeyondSchema) {
    it(`leaves ${description} to validateFeed`, () => {
      const feed = changeFeed(path, value);
      assert.ok(obeysSchema(feed), ajv.errorsText(obeysSchema.errors));
      assert.equal(validateFeed(feed).issues.length, 1);
    });
  }

  it('requires addresses in ASCII, while validateFeed accepts the same addresses as a browser', () => {
    for (const url of strictAddresses) {
      const feed = changeFeed('source/url', url);
      assert.equal(obeysSchema(feed), false, url);
      assert.deepEqual(
        validateFeed(feed).issues.map(({code}) => code),
        url === url.trim() ? [] : ['untidy'],
        url,
      );
      assert.ok(obeysSchema(changeFeed('source/url', encodeURI(url.trim()))), url);
    }
  });
});

describe('the description of a field', () => {
  const objects = objectsIn(feedSchema);

  it('exists for every field, so that code editors can show it', () => {
    const missing = objects.flatMap(({name, fields}) =>
      Object.keys(fields)
        .filter((key) => !fieldDescriptions[name]?.[key]?.trim())
        .map((key) => `${name}.${key}`),
    );
    assert.deepEqual(missing, []);
    const definitions = tracked.$defs as Record<string, {properties?: Record<string, {description?: string}>}>;
    for (const [name, {properties = {}}] of Object.entries(definitions)) {
      for (const [key, {description}] of Object.entries(properties)) assert.ok(description, `${name}.${key}`);
    }
  });

  it('belongs to a field that exists', () => {
    const known = new Set(objects.flatMap(({name, fields}) => ['', ...Object.keys(fields)].map((key) => `${name}.${key}`)));
    const described = Object.entries(fieldDescriptions).flatMap(([name, descriptions]) =>
      Object.keys(descriptions).map((key) => `${name}.${key}`),
    );
    assert.deepEqual(
      described.filter((each) => !known.has(each)),
      [],
    );
  });

  it('is unambiguous, because objects with the same name have the same fields', () => {
    for (const {name, fields} of objects) {
      for (const other of objects.filter((each) => each.name === name)) assert.deepEqual(other.fields, fields, name);
    }
  });
});

describe('the complete feed', () => {
  it('has every field, so that the tests cover all of them', () => {
    const complete = makeCompleteFeed();
    assert.deepEqual(missingIn(feedSchema, complete, ''), []);
  });
});

/** Changes the value at a path of the complete feed. `undefined` deletes it. */
function changeFeed(path: string, value: unknown): unknown {
  const feed = makeCompleteFeed();
  const keys = path.split('/');
  const key = keys.pop()!;
  let owner = feed as unknown as Record<string, unknown>;
  for (const each of keys) owner = owner[each] as Record<string, unknown>;
  if (value === undefined) Reflect.deleteProperty(owner, key);
  else owner[key] = value;
  return feed;
}

interface ObjectSchema {
  readonly name: string;
  readonly fields: Readonly<Record<string, Schema>>;
}

/** Lists the schemas of all objects in a schema. */
function objectsIn({name, fields, item}: Schema): ObjectSchema[] {
  if (item) return objectsIn(item);
  return fields ? [{name: name ?? '', fields}, ...Object.values(fields).flatMap(objectsIn)] : [];
}

/** Lists the paths of fields that a value lacks. */
function missingIn({fields, item}: Schema, value: unknown, path: string): string[] {
  if (item) return missingIn(item, (value as unknown[])[0], `${path}/0`);
  return Object.entries(fields ?? {}).flatMap(([key, field]) => {
    const each = (value as Record<string, unknown>)[key];
    return each === undefined ? [`${path}/${key}`] : missingIn(field, each, `${path}/${key}`);
  });
}
