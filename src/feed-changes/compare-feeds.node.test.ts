import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import fc from 'fast-check';
import {makeFeed} from '../testing/make-feed.js';
import {getValue, isObject, listPointers, setValue, type Json} from '../testing/node/json-pointers.js';
import {readJson} from '../testing/node/test-data.js';
import {compareFeeds} from './compare-feeds.js';

const realFeed = readJson('feeds/bedre-bruk-av-ki.json') as Json;
const feed = makeFeed();

/** Lists the changes between two feeds as kind, pointer and language. */
const list = (before: unknown, after: unknown) =>
  compareFeeds(before, after).map(({kind, pointer, language}) => [kind, pointer, language].filter(Boolean).join(' '));

describe('compareFeeds', () => {
  it('finds no change in a copy, whatever the value is', () => {
    fc.assert(
      fc.property(fc.json(), (json) => {
        assert.deepEqual(compareFeeds(JSON.parse(json), JSON.parse(json)), []);
      }),
    );
    for (const each of [realFeed, feed, readJson('feeds/ki-radet.json')]) assert.deepEqual(compareFeeds(each, structuredClone(each)), []);
  });

  it('compares any two values without an error', () => {
    const part = fc.oneof(fc.jsonValue(), fc.constantFrom(...Object.values(feed)));
    const anyFeed = fc.record({
      organizations: part,
      bodies: part,
      memberships: fc.array(part),
      groups: part,
      project: part,
      publication: part,
      language: part,
    });
    fc.assert(fc.property(anyFeed, anyFeed, (before, after) => void compareFeeds(before, after)));
  });

  it('finds each key that is removed, and each string that is replaced', () => {
    for (const pointer of listPointers(realFeed)) {
      const value = getValue(realFeed, pointer);
      // A membership that has no role is that of a member.
      if (!/\/\d+$/.test(pointer) && value !== null && value !== 'member' && value !== 'other') {
        const removed = setValue(structuredClone(realFeed), pointer, undefined);
        assert.ok(compareFeeds(realFeed, removed).length > 0, `${pointer} removed`);
      }
      if (typeof value !== 'string') continue;
      const changes = compareFeeds(realFeed, setValue(structuredClone(realFeed), pointer, 'zzz'));
      assert.ok(changes.length > 0, `${pointer} replaced`);
    }
  });

  it('names an unknown key by its pointer, at every level', () => {
    for (const pointer of ['', ...listPointers(realFeed)]) {
      if (
        !isObject(getValue(realFeed, pointer)) ||
        /\/(name|title|lead|alt|note|label|linkLabel|statement|description|purpose|role|shortName|legalName)(\/|$)/.test(pointer)
      ) {
        continue;
      }
      const changes = list(realFeed, setValue(structuredClone(realFeed), `${pointer}/colour`, 'red'));
      const [period] = /.*\/period$/.exec(pointer) ?? [];
      const [source] = /.*\/sources(?=\/\d+$)/.exec(pointer) ?? [];
      if (period !== undefined || source !== undefined) assert.deepEqual(changes, [`changed ${period ?? source ?? ''}`]);
      else assert.deepEqual(changes, [`added ${pointer}/colour`]);
    }
  });

  it('takes a string and a map with the language of the feed for the same text', () => {
    const translated = makeFeed({organizations: feed.organizations!.map((each) => ({...each, name: {nb: each.name as string}}))});
    assert.deepEqual(list(feed, translated), []);
    const [first, ...rest] = feed.organizations!;
    const english = makeFeed({organizations: [{...first!, name: {nb: 'Etaten for prøving', en: 'The agency'}}, ...rest]});
    assert.deepEqual(list(feed, english), ['added /organizations/0/name en']);
    assert.deepEqual(list(english, feed), ['removed /organizations/0/name en']);
  });

  it('ignores differences without a meaning', () => {
    const [first, ...rest] = feed.organizations!;
    const withNumber = (organizationNumber: string) => makeFeed({organizations: [{...first!, organizationNumber}, ...rest]});
    assert.deepEqual(list(withNumber('983544622'), withNumber('NO 983 544 622 MVA')), []);
    const bodies = [{...feed.bodies![0]!, parent: null as unknown as string}, feed.bodies![1]!];
    assert.deepEqual(list(feed, makeFeed({bodies})), []);
    const [lead, member] = feed.memberships!;
    assert.deepEqual(list(feed, makeFeed({memberships: [lead!, {organization: member!.organization, body: member!.body}]})), []);
  });

  it('finds an item again by its id after others were added and removed before it', () => {
    const bodies = [{id: 'ny', name: 'Ny'}, ...feed.bodies!.slice(1).map((body) => ({...body, description: 'Arbeider.'}))];
    assert.deepEqual(list(feed, makeFeed({bodies})), ['added /bodies/0', 'added /bodies/1/description', 'removed /bodies/0']);
  });

  it('reports another order once', () => {
    assert.deepEqual(list(feed, makeFeed({organizations: feed.organizations!.toReversed()})), ['reordered /organizations']);
  });

  it('distinguishes two memberships of one organisation in one body by their roles', () => {
    const [lead, member] = feed.memberships!;
    const observer = {...lead!, role: 'observer'} as const;
    const ended = {...observer, period: {to: '2024'}};
    assert.deepEqual(list(makeFeed({memberships: [lead!, observer, member!]}), makeFeed({memberships: [lead!, ended, member!]})), [
      'added /memberships/1/period',
    ]);
  });

  it('names a value of the wrong type by its pointer', () => {
    assert.deepEqual(list(feed, {...feed, bodies: 'none'}), ['changed /bodies']);
    assert.deepEqual(list(feed, {...feed, project: {...feed.project, lead: 3}}), ['changed /project/lead']);
  });
});
