import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import type {Feed} from '../../feed/definition.js';
import {selectFeed} from '../../feed/select-feed.js';
import type {Unit} from '../../model/model.js';
import {deepFreeze, readJson} from '../../testing/node-data.js';
import {findUnits} from './find-units.js';

const {units: real} = selectFeed(deepFreeze(readJson('src/testing/project-2023-06-07.json')) as Feed);

/** Of the real project on 7 June 2023, by hand: what is found, by its own name (`null`) or by which member. */
const queries: Readonly<Record<string, Readonly<Record<string, string | null>>>> = {
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

describe('a query', () => {
  for (const [query, hits] of Object.entries(queries)) {
    it(`«${query}» finds ${Object.keys(hits).join(', ') || 'nothing'}`, () => {
      const found = findUnits(real, query)!.hits;
      assert.deepEqual(Object.fromEntries([...found].map(([id, member]) => [id, member && member.name.value])), hits);
    });
  }

  it('without a word is none', () => {
    for (const query of ['', ' ', ' \t\n\u00a0 ']) assert.equal(findUnits(real, query), null);
  });

  it('finds with or without accents, however they are written', () => {
    const units = [unit('ras', 'Rådsmøtet for Sápmi')];
    for (const query of ['sapmi', 'SÁPMI', 'sa\u0301pmi', 'Sápmi']) assert.ok(findUnits(units, query)!.hits.has('ras'), query);
    assert.ok(!findUnits(units, 'sapmu')!.hits.has('ras'));
  });

  it('goes to a unit’s own name before its members', () => {
    const {members} = real[0]!;
    const found = findUnits([{...unit('a', 'Folkehelserådet'), members}], 'folkehelse')!;
    assert.deepEqual([...found.hits], [['a', null]]);
  });

  it('does not mix a unit’s words with those of a member, nor those of two members', () => {
    const {members} = real[0]!;
    const units = [{...unit('a', 'Rådet'), members}];
    for (const query of ['rådet folkehelse', 'folkehelse helsetilsynet']) assert.equal(findUnits(units, query)!.hits.size, 0, query);
  });

  it('tells the ways to what it finds, from the roots down, and no others', () => {
    const ways = (query: string) => [...findUnits(real, query)!.ways].sort();
    assert.deepEqual(ways('statusrapport'), ['delprosjekter-etatene', 'koordineringsgruppen', 'statusrapport', 'styringsgruppen']);
    assert.deepEqual(ways('referansegr'), ['referansegruppen']);
    assert.deepEqual(ways('finnesikke'), []);
    assert.deepEqual(ways('e-helse'), ['delprosjekter-etatene', 'koordineringsgruppen', 'styringsgruppen', 'tilgang-til-data']);
  });

  it('finds what is 20,000 levels down: it does not recurse', () => {
    let path = unit('funnet', 'Funnet');
    for (let i = 0; i < 19_999; i++) path = {...unit(`p${i}`, 'Ledd'), children: [path]};
    const {hits, ways} = findUnits([path], 'funnet')!;
    assert.deepEqual([[...hits.keys()], ways.size], [['funnet'], 20_000]);
  });
});

function unit(id: string, name: string): Unit {
  return {id, kind: 'other', name: {value: name, lang: 'nb'}, members: [], relations: [], children: []};
}
