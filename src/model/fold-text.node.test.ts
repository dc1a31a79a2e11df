import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {foldText, makeMatcher} from './fold-text.js';

/** Texts of feeds, and queries that visitors type to find them. */
const matches: readonly (readonly [text: string, queries: readonly string[]])[] = [
  ['Helse Sør\u2011Øst RHF', ['sør-øst', 'sør øst', 'sørøst', 'sor-ost', 'sor ost', 'soer-oest', 'SØR–ØST', 'øst sør', 'rhf helse']],
  [
    'Direktoratet for e\u2013helse',
    ['e-helse', 'ehelse', 'e helse', 'e\u2011helse', 'e\u2014helse', 'e\u2212helse', 'e\u00adhelse', 'helse e-'],
  ],
  ['Direktoratet for e-helse', ['e–helse', 'ehelse', 'E-Helse', 'E‐HELSE', 'e－helse', 'e﹣helse']],
  ['O\u2019Neill', ["o'neill", 'oneill', 'o´neill', 'o`neill', 'oʼneill', 'O′Neill', 'o＇neill']],
  ["O'Neill", ['o\u2019neill', 'o\u2018neill', 'ONeill', 'o neill']],
  ['KI\u200BNorge', ['kinorge', 'KI\u2060Norge', 'ki\u00adnorge', 'ki norge']],
  ['KI\u00a0Norge', ['ki norge', 'norge\u202fki', '\u00a0ki\u2003norge ']],
  ['Helse Nord', ['helse-nord', 'helse–nord', 'nord helse']],
  ['Nord-sør-øst', ['sør-øst', 'sørøst', 'nord-sør-øst', 'nord sør']],
  ['Den «gode» gruppen', ['"gode"', 'gode gruppen', '“gode”', '„gode“', '»gode«']],
  ['Værøy kommune', ['værøy', 'vaeroey', 'vaeroy', 'varoy', 'väröy', 'VÆRØY', 'vaerøy']],
  ['Vaeroey', ['værøy', 'väröy']],
  ['Ålesund', ['alesund', 'aalesund', 'ÅLESUND', 'A\u030alesund', '\u212blesund']],
  ['Aalesund', ['ålesund', 'alesund']],
  ['Malmö högskola, Läkemedelsverket', ['malmø', 'malmo', 'malmoe', 'lækemedel', 'laekemedel', 'lakemedel']],
  ['Dearvvašvuođadirektoráhtta', ['dearvvasvuodadirektorahtta', 'DEARVVAŠVUOĐA', 'dearvvašvuođa\u00addirektoráhtta']],
  ['Čállinlávdegoddi, Ŋállá, Ŧuolbma, Žo', ['callinlavdegoddi', 'nalla', 'tuolbma', 'zo', 'ČÁLLIN']],
  ['Skolt ǯ ǥ', ['z g']],
  ['Łódź, Þórr, Straße, Œuvre', ['lodz', 'thorr', 'strasse', 'oeuvre', 'STRASSE']],
  ['ＫＩ ﬁnans', ['ki finans', 'KI FINANS']],
  ['Sa\u0301pmi', ['sapmi', 'sápmi', 'SÁPMI']],
  ['Data\u00adetikk og metaanalyse', ['dataetikk', 'etikk', 'analyse', 'ETIKK DATA']],
  ['Israelsk poesi', ['israel', 'el', 'esi']],
  ['To\tlinjer\nmed navn', ['linjer navn', 'to\tlinjer', 'to\nlinjer']],
  ['\u202EEtat\u2066 X', ['etat x']],
  ['KI\uFE0Fx', ['kix']],
  ['İstanbul ırmak', ['istanbul', 'irmak']],
];

describe('makeMatcher()', () => {
  for (const [text, queries] of matches) {
    for (const query of queries)
      it(`finds ${JSON.stringify(text)} by ${JSON.stringify(query)}`, () => assert.ok(makeMatcher(query)!(text)));
  }

  it('finds the words of a query across several texts, such as a full and a short name', () => {
    const matchesAll = makeMatcher('ks organisasjon')!;
    assert.ok(matchesAll('Kommunesektorens organisasjon', 'KS'));
    assert.ok(!matchesAll('Kommunesektorens organisasjon', undefined));
    assert.ok(!matchesAll('organisasjon'));
  });

  it('does not match a text that lacks a word or a letter of the query', () => {
    for (const [text, query] of [
      ['Helse Vest', 'sør-øst'],
      ['Helse Vest', 'helse øst'],
      ['Direktoratet for e-helse', 'i-helse'],
      ['Folkehelseinstituttet', 'e-helse'],
      ['Folke helse', 'e-helse'],
      ['Helse', 'h.lse'],
      ['Helse', '.*'],
      ['Sapmi', 'sapmu'],
    ] as const) {
      assert.ok(!makeMatcher(query)!(text), query);
    }
  });

  it('returns null for a query without words', () => {
    for (const query of ['', ' ', ' \t\n\u00a0 ', '-', '–  —', '\u200b', '«»'])
      assert.equal(makeMatcher(query), null, JSON.stringify(query));
  });

  it('works on a page that has removed String.prototype.normalize', () => {
    const {normalize} = String.prototype;
    try {
      Reflect.deleteProperty(String.prototype, 'normalize');
      assert.ok(makeMatcher('ÅLESUND sør-øst')!('Ålesund, Sør–Øst'));
    } finally {
      String.prototype.normalize = normalize;
    }
  });
});

describe('foldText()', () => {
  it('keeps letters, digits and symbols', () => {
    assert.equal(foldText('ČÁRÅ e\u0301É 2.8 <b>'), 'cara ee 2.8 <b>');
    assert.equal(foldText('Привет Ωμέγα 東京'), 'привет ωμεγα 東京');
  });
});
