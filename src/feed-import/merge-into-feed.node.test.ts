import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import fc from 'fast-check';
import {compareFeeds} from '../feed-changes/compare-feeds.js';
import type {Feed} from '../feed/definition.js';
import {validateFeed} from '../feed/validate-feed.js';
import {makeFeed} from '../testing/make-feed.js';
import {readCorpus, readJson, skipWithout} from '../testing/node/test-data.js';
import {importTable} from './import-table.js';
import {ImportIssues} from './import-issue.js';
import {explainImportIssue} from './import-messages.js';
import type {ImportTarget} from './imported-parts.js';
import {mergeIntoFeed} from './merge-into-feed.js';

const newFeed = {id: 'nytt', language: 'nb', updated: '2024-01-01'};

/** Adds a table to a feed, and explains the issues in bokmål. */
function add(feed: Feed | undefined, table: string, target?: ImportTarget) {
  const issues = new ImportIssues();
  const merged = mergeIntoFeed(feed, importTable(new TextEncoder().encode(table), target, issues), newFeed, issues);
  return {
    feed: merged.feed as unknown as Feed,
    counts: merged.counts,
    explained: issues.toArray().map((issue) => explainImportIssue(issue, 'nb')),
  };
}

const feed = makeFeed({
  organizations: [
    {id: 'etaten', name: 'Etaten for prøving', shortName: 'EP', organizationNumber: '983544622'},
    {id: 'kommunen', name: {nb: 'Kommunen ved fjorden', en: 'The municipality by the fjord'}, period: {from: '2019-23'}},
    {id: 'nettverket', name: 'Nettverket', formerNames: [{name: 'Forumet', to: '2020'}]},
  ],
});

describe('mergeIntoFeed', () => {
  it('makes a new feed without issues', () => {
    const {feed: made, explained} = add(undefined, 'Navn;Nettside\nEtaten;https://etaten.example/\nRådet;');
    assert.deepEqual(made, {
      version: '1.0',
      ...newFeed,
      source: {name: 'Etaten', url: 'https://etaten.example/'},
      organizations: [
        {id: 'etaten', name: 'Etaten', url: 'https://etaten.example/'},
        {id: 'radet', name: 'Rådet'},
      ],
    });
    assert.deepEqual(explained, ['Utgiveren av datakilden er satt til «Etaten». Rett «source» i datakilden hvis det er en annen.']);
    assert.deepEqual(validateFeed(made).issues, []);
  });

  it('finds an organisation by id, by number and by exact name, and adds what it lacks', () => {
    const table = [
      'Id;Navn;Organisasjonsnummer;Type;Fra',
      'nettverket;Nettverket;;Nettverk;',
      ';Etaten for prøving;983544622;Statlig etat;',
      ';The municipality by the fjord;;Kommune;2019',
    ];
    const {feed: merged, counts, explained} = add(feed, table.join('\n'));
    assert.deepEqual(explained, []);
    assert.deepEqual(counts.organizations, {added: 0, extended: 3});
    assert.deepEqual(merged.organizations, [
      {...feed.organizations![0]!, kind: 'agency'},
      {...feed.organizations![1]!, kind: 'municipality'},
      {...feed.organizations![2]!, kind: 'network'},
    ]);
  });

  it('keeps values of the feed, and reports those of the file', () => {
    const {feed: merged, explained} = add(feed, 'Navn;Organisasjonsnummer;Kortnavn\nEtaten for noe annet;983544622;EP\nForumet;;');
    assert.deepEqual(merged.organizations!.slice(0, 3), feed.organizations);
    assert.deepEqual(explained, [
      'rad 2: Organisasjonsnummeret «983544622» hører til «Etaten for prøving» i datakilden, men her står «Etaten for noe annet». Det som står her, er lagt til «Etaten for prøving». Er «Etaten for noe annet» en annen virksomhet, retter du nummeret og importerer på nytt. Er det den samme, trenger du ikke gjøre noe.',
    ]);
    const named = add(feed, 'Navn;Kortnavn\nEtaten for prøving;Etaten').explained;
    assert.deepEqual(named, [
      'rad 2, «Kortnavn»: Datakilden har «EP», og det er beholdt. I filen står det «Etaten». Har filen rett, må du endre datakilden.',
    ]);
  });

  it('takes an organisation with another number for another one, although the name is the same', () => {
    const {feed: merged, explained} = add(feed, 'Navn;Organisasjonsnummer\nEtaten for prøving;971032146');
    assert.deepEqual(explained, [
      'rad 2: «Etaten for prøving» finnes i datakilden med organisasjonsnummeret 983544622, men her står 971032146. Derfor er det lagt til en virksomhet til. Er det den samme, retter du nummeret og importerer på nytt.',
    ]);
    assert.deepEqual(merged.organizations!.slice(3), [
      {id: 'etaten-for-proving', name: 'Etaten for prøving', organizationNumber: '971032146'},
    ]);
  });

  it('warns about a member whose number belongs to an organisation with another name', () => {
    const {feed: merged, explained} = add(feed, 'Virksomhet;Organisasjonsnummer;Enhet;Rolle\nDirektoratet;983 544 622;Styret;Observatør');
    assert.deepEqual(merged.memberships!.at(-1), {organization: 'etaten', body: 'styret', role: 'observer'});
    assert.deepEqual(explained, [
      'rad 2: Organisasjonsnummeret «983544622» hører til «Etaten for prøving» i datakilden, men her står «Direktoratet». Det som står her, er lagt til «Etaten for prøving». Er «Direktoratet» en annen virksomhet, retter du nummeret og importerer på nytt. Er det den samme, trenger du ikke gjøre noe.',
    ]);
  });

  it('warns about a member with a known name and another number', () => {
    const {feed: merged, explained} = add(feed, 'Virksomhet;Organisasjonsnummer;Enhet\nEP;971032146;Styret');
    assert.deepEqual(merged.memberships!.at(-1), {organization: 'ep', body: 'styret'});
    assert.deepEqual(explained, [
      'rad 2: «EP» finnes i datakilden med organisasjonsnummeret 983544622, men her står 971032146. Derfor er det lagt til en virksomhet til. Er det den samme, retter du nummeret og importerer på nytt.',
    ]);
  });

  it('names the row that has the same number, or the same name with another number', () => {
    const table = ['Navn;Organisasjonsnummer', 'Rådet;971032146', 'Ombudet;971032146', 'rådet;983544622', 'Rådet;971032146'];
    const {feed: made, explained} = add(undefined, table.join('\n'));
    assert.deepEqual(
      made.organizations!.map(({name, organizationNumber}) => [name, organizationNumber]),
      [
        ['Rådet', '971032146'],
        ['rådet', '983544622'],
      ],
    );
    assert.deepEqual(explained.slice(0, 2), [
      'rad 3: Organisasjonsnummeret «971032146» hører til «Rådet» i rad 2, men her står «Ombudet». Det som står her, er lagt til «Rådet». Er «Ombudet» en annen virksomhet, retter du nummeret og importerer på nytt. Er det den samme, trenger du ikke gjøre noe.',
      'rad 4: «rådet» finnes i rad 2 med organisasjonsnummeret 971032146, men her står 983544622. Derfor er det lagt til en virksomhet til. Er det den samme, retter du nummeret og importerer på nytt.',
    ]);
    assert.equal(explained.length, 3); // The third is about the publisher.
  });

  it('says where a row is added whose number has a wrong check digit', () => {
    for (const table of ['Navn;Organisasjonsnummer\nEP;983544623', 'Virksomhet;Organisasjonsnummer;Enhet\nEP;983544623;Styret']) {
      assert.deepEqual(add(feed, table).explained, [
        'rad 2, kolonne «Organisasjonsnummer»: «983544623» er ikke et organisasjonsnummer, så det er utelatt. Slå det opp i Enhetsregisteret.',
        'rad 2: «983544623» er ikke et organisasjonsnummer, men «Etaten for prøving» er kjent, med nummeret 983544622. Det som står her, er lagt til den. Kontroller at det er riktig virksomhet.',
      ]);
    }
  });

  it('does not warn about another way to write a name, a short name, a former name or a name in another language', () => {
    const renamed = makeFeed({
      organizations: [
        {
          id: 'etaten',
          name: {nb: 'Etaten for «prøving» – sør', en: 'The agency'},
          shortName: 'EP',
          legalName: 'ETATEN FOR PRØVING SØR AS',
          organizationNumber: '983544622',
          formerNames: [{name: 'Forumet', shortName: 'FO', to: '2020'}],
        },
        ...feed.organizations!.slice(1),
      ],
    });
    const names = [
      'ETATEN FOR «PRØVING» – SØR',
      ' Etaten  for\u00a0“prøving” - sør ',
      'Etaten for prø\u00adving – sør\u200b',
      'Etaten for prøving-sør'.replace('-', ' – '),
      'Etaten for «prøving» – sør (EP)',
      'the agency',
      'ep',
      'Etaten for prøving sør as',
      'forumet',
      'FO',
    ];
    for (const name of names) {
      assert.deepEqual(add(renamed, `Navn;Organisasjonsnummer\n"${name}";983544622`).explained, [], name);
      assert.deepEqual(add(renamed, `Virksomhet;Organisasjonsnummer;Enhet\n"${name}";983544622;Styret`).explained, [], name);
    }
  });

  it('does not choose between two objects with the same name', () => {
    const twins = makeFeed({
      bodies: [
        {id: 'a', name: 'Gruppen'},
        {id: 'b', name: 'Gruppen'},
      ],
    });
    const {feed: merged, explained} = add(twins, 'Virksomhet;Enhet\nEP;Gruppen');
    assert.deepEqual(merged.memberships, twins.memberships);
    assert.deepEqual(explained, [
      'rad 2: Flere heter «Gruppen»: «a» eller «b». Dette er ikke tatt med. Fyll inn organisasjonsnummer eller id.',
    ]);
  });

  it('adds units below their parents, whatever their order, but no circle', () => {
    const table = 'Enhet,Overordnet\nUtvalget,Sekretariatet\nSekretariatet,Styret\nStyret,Utvalget\nRådet,Borte';
    const {feed: merged, explained} = add(feed, table);
    assert.deepEqual(merged.bodies!.slice(2), [
      {id: 'utvalget', name: 'Utvalget', parent: 'sekretariatet'},
      {id: 'sekretariatet', name: 'Sekretariatet', parent: 'styret'},
      {id: 'radet', name: 'Rådet'},
    ]);
    assert.deepEqual(explained, [
      'rad 4: Enheten kan ikke høre under «Utvalget», som er den selv eller hører under den. Rett en av dem.',
      'rad 5: Ingen enhet har navnet eller id-en «Borte», så enheten står på øverste nivå. Rett navnet, eller legg til den andre enheten.',
    ]);
  });

  it('adds memberships once, and makes what they name', () => {
    const table = [
      'Virksomhet;Enhet;Rolle;Fra',
      'EP;Styret;;2023',
      'EP;Styret;Observatør;',
      'Nykommeren;Styret;;',
      'Nykommeren;;Partner;',
    ].join('\n');
    const {feed: merged, counts, explained} = add(feed, table);
    assert.deepEqual(merged.memberships, [
      {organization: 'etaten', body: 'styret', role: 'lead', period: {from: '2023'}},
      feed.memberships![1],
      {organization: 'etaten', body: 'styret', role: 'observer'},
      {organization: 'nykommeren', body: 'styret'},
    ]);
    assert.deepEqual(merged.groups![0]!.members!.slice(2), [{organization: 'nykommeren', role: 'partner'}]);
    assert.deepEqual(counts.memberships, {added: 3, extended: 1});
    assert.deepEqual(explained, ['rad 4: Virksomheten «Nykommeren» er lagt til, siden ingen het det fra før. Kontroller skrivemåten.']);
    assert.deepEqual(add(merged, table).feed, merged);
  });

  it('adds a second membership in a later period', () => {
    const former = makeFeed({memberships: [{organization: 'etaten', body: 'styret', period: {from: '2019', to: '2020'}}]});
    const {feed: merged} = add(former, 'Virksomhet;Enhet;Fra\nEP;Styret;2023');
    assert.deepEqual(merged.memberships!.slice(1), [{organization: 'etaten', body: 'styret', period: {from: '2023'}}]);
  });

  const naughty = readCorpus('naughty-strings') as {readonly cases: readonly string[]} | null;
  it('makes a feed of any name, except one that changes the direction of the text', skipWithout(naughty), () => {
    const cases = naughty!.cases.map((name) => `"${name.replace(/"/g, '""')}"`);
    const {feed: made} = add(undefined, ['Navn', ...cases].join('\n'));
    const codes = validateFeed(made)
      .issues.filter(({severity}) => severity === 'error')
      .map(({code}) => code);
    assert.deepEqual(
      codes.filter((code) => !/bidi/.test(code)),
      [],
    );
    assert.ok(made.organizations!.length > 200);
    assert.deepEqual(add(made, ['Navn', ...cases].join('\n')).feed, made);
  });

  const word = fc.constantFrom(
    'Etaten for prøving',
    'EP',
    'Styret',
    'Arbeidsgruppen',
    'Ny',
    'etaten',
    'styret',
    '983544622',
    '2019',
    '07.06.2023',
    'leder',
    'x;"\n',
    '__proto__',
    'constructor',
    '',
  );
  const anyTable = fc.tuple(
    fc.constantFrom(
      'Navn;Organisasjonsnummer;Fra;Til',
      'Id;Navn;Overordnet;Beskrivelse',
      'Virksomhet;Enhet;Rolle;Fra',
      'Virksomhet;Rolle;Til;Organisasjonsnummer',
    ),
    fc.array(fc.array(fc.oneof(word, fc.string()), {minLength: 4, maxLength: 4}), {maxLength: 6}),
  );
  const toTable = ([header, rows]: readonly [string, readonly (readonly string[])[]]) =>
    [header, ...rows.map((row) => row.map((cell) => `"${cell.replace(/"/g, '""')}"`).join(';'))].join('\n');

  it('never removes or replaces anything, and gives a feed without errors', () => {
    for (const existing of [feed, readJson('feeds/bedre-bruk-av-ki.json') as Feed]) {
      fc.assert(
        fc.property(anyTable, (rows) => {
          const copy = structuredClone(existing);
          const {feed: merged} = add(existing, toTable(rows));
          assert.deepEqual(existing, copy);
          assert.deepEqual(
            compareFeeds(existing, merged).filter(({kind, field}) => kind !== 'added' && field !== 'period'),
            [],
          );
          assert.deepEqual(
            validateFeed(merged).issues.filter(({severity}) => severity === 'error'),
            [],
          );
        }),
        {numRuns: 60},
      );
    }
  });

  it('makes a feed without errors of any table, and removes nothing if it is imported again', () => {
    fc.assert(
      fc.property(anyTable, (rows) => {
        const {feed: made} = add(undefined, toTable(rows));
        assert.deepEqual(
          validateFeed(made).issues.filter(({severity}) => severity === 'error'),
          [],
        );
        const again = add(made, toTable(rows)).feed;
        assert.deepEqual(
          compareFeeds(made, again).filter(({kind}) => kind === 'removed'),
          [],
        );
      }),
      {numRuns: 60},
    );
  });
});
