import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {makeCompleteFeed} from '../testing/make-complete-feed.js';
import {getValue, setValue, type Json} from '../testing/node/json-pointers.js';
import {validateFeed} from './validate-feed.js';

/** One change to the complete feed that makes it invalid, and the expected issue. */
interface Fault {
  /** JSON Pointer to the changed value. */
  readonly at: string;
  /** The value to set; `undefined` deletes the value. */
  readonly put: Json | undefined;
  readonly code: string;
  /** Pointer of the issue, if it isn't `at`. */
  readonly pointer?: string;
  readonly severity?: 'error' | 'warning';
  readonly rule: RegExp;
  readonly remedy: RegExp;
  /** Pointer to the value that must be missing in the result, if it isn't `at`; `null` if nothing is dropped. */
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
    rule: /“name” is missing/,
    remedy: /Add “name”/,
    gone: '/memberships/1',
  },
  {at: '/source', put: undefined, code: 'missing', rule: /“source” is missing/, remedy: /Add “source”/},
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
    rule: /“tribunal” is not a valid value of “kind”/,
    remedy: /Choose one of these values/,
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
  {at: '/bodies/2/id', put: 'gruppen', code: 'duplicate-id', rule: /“gruppen” is already used/, remedy: /another id/, gone: '/bodies/2'},
  {at: '/contacts/1/id', put: 'post', code: 'duplicate-id', rule: /“post” is already used/, remedy: /another id/, gone: '/contacts/1'},
  {at: '/groups/1/id', put: 'project', code: 'duplicate-id', rule: /“project” is already used/, remedy: /another id/, gone: '/groups/1'},
  {
    at: '/bodies/2/parent',
    put: 'ingen',
    code: 'unknown-reference',
    rule: /“ingen” is not an id that “parent” can refer to/,
    remedy: /Correct the id/,
  },
  {at: '/bodies/2/parent', put: 'etaten', code: 'unknown-reference', rule: /“etaten”.*“parent”/, remedy: /Correct the id/},
  {at: '/organizations/0/successor', put: 'styret', code: 'unknown-reference', rule: /“styret”.*“successor”/, remedy: /Correct the id/},
  {
    at: '/contacts/0/organization',
    put: 'ingen',
    code: 'unknown-reference',
    rule: /“ingen”.*“organization”/,
    remedy: /add the body or organisation with this id/,
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
    remedy: /Swap or correct/,
  },
  {
    at: '/bodies/0/period',
    put: {from: '2023-23', to: '2023-22'},
    code: 'reversed-period',
    rule: /2023-23 – 2023-22/,
    remedy: /“from” and “to”/,
  },
];

describe('each fault of a feed', () => {
  for (const {at, put, code, pointer = at, severity = 'error', rule, remedy, gone = at} of faults) {
    it(`${code} at ${at} (${put === undefined ? 'left out' : JSON.stringify(put).slice(0, 40)}) is reported once, with its pointer, rule and remedy`, () => {
      const {feed, issues} = validateFeed(setValue(makeCompleteFeed(), at, put));
      assert.deepEqual(
        issues.map((issue) => [issue.code, issue.pointer, issue.severity]),
        [[code, pointer, severity]],
      );
      assert.match(issues[0]!.rule, rule);
      assert.match(issues[0]!.remedy, remedy);
      if (gone !== null) assert.equal(getValue(feed, gone) ?? undefined, undefined, `${gone} is kept`);
      // The last field of the feed is kept, so the fault dropped only its own part.
      if (feed) assert.equal(feed.publication?.versions?.length, 1);
    });
  }

  it('has an empty pointer if the whole document is invalid', () => {
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

  it('is reported once for a dropped organisation or body, even if others refer to it', () => {
    const unnamed = validateFeed(setValue(makeCompleteFeed(), '/organizations/0/name', undefined));
    assert.deepEqual(
      unnamed.issues.map(({pointer}) => pointer),
      ['/organizations/0/name'],
    );
    assert.deepEqual(unnamed.feed!.memberships, [{organization: 'kommunen', body: 'gruppen'}]);
    assert.deepEqual(unnamed.feed!.groups![0]!.members, [{organization: 'kommunen'}]);
    assert.equal(unnamed.feed!.contacts![0]!.organization, undefined);
    assert.equal(unnamed.feed!.contacts![0]!.email, 'post@etaten.example');

    const taken = validateFeed(setValue(makeCompleteFeed(), '/organizations/1/id', 'gruppen'));
    assert.ok(taken.issues.map(({pointer}) => pointer).includes('/bodies/1/id'));
    assert.ok(!taken.issues.map(({pointer}) => pointer).includes('/memberships/1/body'));

    const nameless = validateFeed(setValue(makeCompleteFeed(), '/bodies/1/name', 7));
    assert.deepEqual(
      nameless.issues.map(({pointer}) => pointer),
      ['/bodies/1/name'],
    );
    assert.deepEqual(
      nameless.feed!.bodies!.map(({id, parent}) => [id, parent]),
      [
        ['styret', undefined],
        ['laget', undefined],
      ],
    );
  });

  it('drops only the invalid language of a text', () => {
    const {feed} = validateFeed(setValue(makeCompleteFeed(), '/project/name/nn', 3));
    assert.deepEqual(feed!.project!.name, {nb: 'Hele prosjektet', en: 'The whole project'});
  });
});
