import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import type {Feed} from '../../feed/definition.js';
import {selectFeed} from '../../feed/select-feed.js';
import type {Unit} from '../../model/model.js';
import {deepFreeze, readJson} from '../../testing/node/test-data.js';
import {findUnits} from './find-units.js';

const {units: realUnits} = selectFeed(deepFreeze(readJson('src/testing/project-2023-06-07.json')) as Feed);

/** Expected matches in the real project on 7 June 2023, written by hand. By unit id: the matching member, or `null` for its name. */
const expectedMatches: Readonly<Record<string, Readonly<Record<string, string | null>>>> = {
  statusrapport: {statusrapport: null},
  STATUSRAPPORT: {statusrapport: null},
  tverretatlig: {'regulatorisk-veiledning': null, informasjonsside: null},
  'veiledning tverretatlig': {'regulatorisk-veiledning': null},
  'regulatorisk side': {},
  referansegr: {referansegruppen: null},
  kin: {
    styringsgruppen: 'Det nasjonale kompetansenettverket (Kunstig intelligens i norsk helsetjeneste)',
    kin: null,
  },
  folkehelse: {styringsgruppen: 'Folkehelseinstituttet', koordineringsgruppen: 'Folkehelseinstituttet'},
  fhi: {styringsgruppen: 'Folkehelseinstituttet', koordineringsgruppen: 'Folkehelseinstituttet'},
  'e-helse': {
    styringsgruppen: 'Direktoratet for e-helse',
    koordineringsgruppen: 'Direktoratet for e-helse',
    'tilgang-til-data': 'Direktoratet for e-helse',
  },
  'KS organisasjon': {styringsgruppen: 'Kommunesektorens organisasjon'},
  'helse rhf vest': {styringsgruppen: 'Helse Vest RHF'},
  'sor-ost': {styringsgruppen: 'Helse Sør-Øst RHF'},
  'sør-øst': {styringsgruppen: 'Helse Sør-Øst RHF'},
  'a.*': {},
  finnesikke: {},
};

describe('findUnits', () => {
  for (const [query, expected] of Object.entries(expectedMatches)) {
    it(`finds ${Object.keys(expected).join(', ') || 'nothing'} for “${query}”`, () => {
      const {matches} = findUnits(realUnits, query)!;
      assert.deepEqual(Object.fromEntries([...matches].map(([id, member]) => [id, member && member.name.value])), expected);
    });
  }

  it('returns null for a query without a word', () => {
    for (const query of ['', ' ', ' \t\n\u00a0 ']) assert.equal(findUnits(realUnits, query), null);
  });

  it('ignores accents, in composed and in decomposed form', () => {
    const units = [makeUnit('ras', 'Rådsmøtet for Sápmi')];
    for (const query of ['sapmi', 'SÁPMI', 'sa\u0301pmi', 'Sápmi']) assert.ok(findUnits(units, query)!.matches.has('ras'), query);
    assert.ok(!findUnits(units, 'sapmu')!.matches.has('ras'));
  });

  it('prefers a unit’s own name to its members', () => {
    const {members} = realUnits[0]!;
    const {matches} = findUnits([{...makeUnit('a', 'Folkehelserådet'), members}], 'folkehelse')!;
    assert.deepEqual([...matches], [['a', null]]);
  });

  it('does not combine words from a unit and its member, or from two members', () => {
    const {members} = realUnits[0]!;
    const units = [{...makeUnit('a', 'Rådet'), members}];
    for (const query of ['rådet folkehelse', 'folkehelse helsetilsynet']) assert.equal(findUnits(units, query)!.matches.size, 0, query);
  });

  it('returns the ids on the paths from the roots to the matches, and no others', () => {
    const pathIdsFor = (query: string) => [...findUnits(realUnits, query)!.pathIds].sort();
    assert.deepEqual(pathIdsFor('statusrapport'), ['delprosjekter-etatene', 'koordineringsgruppen', 'statusrapport', 'styringsgruppen']);
    assert.deepEqual(pathIdsFor('referansegr'), ['referansegruppen']);
    assert.deepEqual(pathIdsFor('finnesikke'), []);
    assert.deepEqual(pathIdsFor('e-helse'), ['delprosjekter-etatene', 'koordineringsgruppen', 'styringsgruppen', 'tilgang-til-data']);
  });

  it('finds a unit 20,000 levels down, because it does not recurse', () => {
    let branch = makeUnit('funnet', 'Funnet');
    for (let i = 0; i < 19_999; i++) branch = {...makeUnit(`p${i}`, 'Ledd'), children: [branch]};
    const {matches, pathIds} = findUnits([branch], 'funnet')!;
    assert.deepEqual([[...matches.keys()], pathIds.size], [['funnet'], 20_000]);
  });
});

function makeUnit(id: string, name: string): Unit {
  return {id, kind: 'other', name: {value: name, lang: 'nb'}, members: [], relations: [], children: []};
}
