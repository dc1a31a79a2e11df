import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {importTable} from './import-table.js';
import {ImportIssues} from './import-issue.js';
import {explainImportIssue} from './import-messages.js';
import type {ImportTarget} from './imported-parts.js';

/** Imports a table, and explains its issues in bokmål. */
function read(content: string | Uint8Array, target?: ImportTarget) {
  const issues = new ImportIssues();
  const parts = importTable(typeof content === 'string' ? new TextEncoder().encode(content) : content, target, issues);
  return {...parts, explained: issues.toArray().map((issue) => explainImportIssue(issue, 'nb'))};
}

/** Removes `undefined` values, places and keys, which the tests of merging show. */
const clean = (items: readonly object[]) =>
  items.map((item) => {
    const {place: _, key: __, ...rest} = JSON.parse(JSON.stringify(item)) as Record<string, unknown>;
    return rest;
  });

const table = [
  'Navn;Kortnavn;Organisasjonsnummer;Type;Nettside;Fra;Til',
  'Helsedirektoratet;Hdir;983 544 622;Direktorat;https://www.helsedirektoratet.no;;',
  '"Kommunesektorens\r\norganisasjon (""KS"")";KS;;Interesseorganisasjon;;høsten 2019;31.12.2023',
].join('\r\n');
const expected = [
  {
    name: 'Helsedirektoratet',
    shortName: 'Hdir',
    kind: 'directorate',
    organizationNumber: '983544622',
    url: 'https://www.helsedirektoratet.no',
  },
  {
    name: 'Kommunesektorens organisasjon ("KS")',
    shortName: 'KS',
    kind: 'association',
    period: {from: '2019-23', to: '2023-12-31'},
  },
];

/** Encodes a text as UTF-16. */
function toUtf16(text: string, isBigEndian: boolean, mark = true): Uint8Array {
  const bytes = new Uint8Array(Buffer.from(`${mark ? '\ufeff' : ''}${text}`, 'utf16le'));
  return isBigEndian ? new Uint8Array(Buffer.from(bytes).swap16()) : bytes;
}

describe('importTable, for a table as people send it', () => {
  it('finds the headings below a title and empty rows, and reads a number with decimals', () => {
    const {organizations, memberships, explained} = read(
      '\ufeffPartnere i 2024;;;;\r\n;;;;\r\nNavn;Kortnavn;Organisasjonsnummer;Rolle;Med fra\r\n"Helse Sør-Øst; RHF";HSØ;991 324 968;Partner;01.02.2024\r\n;;;;\r\n"Etaten ""for"" prøving";EP;983544622,0;observatør;høsten 2023\r\n',
    );
    assert.deepEqual(organizations, []);
    assert.deepEqual(clean(memberships), [
      {
        organization: {organizationNumber: '991324968', name: 'Helse Sør-Øst; RHF', shortName: 'HSØ'},
        group: 'project',
        role: 'partner',
        period: {from: '2024-02-01'},
      },
      {
        organization: {organizationNumber: '983544622', name: 'Etaten "for" prøving', shortName: 'EP'},
        group: 'project',
        role: 'observer',
        period: {from: '2023-23'},
      },
    ]);
    assert.deepEqual(explained, ['rad 1: Radene over overskriftene er ikke brukt: «Partnere i 2024».']);
  });

  it('finds the headings below those of merged cells', () => {
    const {organizations, explained} = read('Virksomhet;;Periode;\r\nNavn;Orgnr;Fra;Til\r\nHelsedirektoratet;983 544 622;2022;2023\r\n');
    assert.deepEqual(clean(organizations), [
      {name: 'Helsedirektoratet', organizationNumber: '983544622', period: {from: '2022', to: '2023'}},
    ]);
    assert.deepEqual(explained, ['rad 1: Radene over overskriftene er ikke brukt: «Virksomhet, Periode».']);
  });

  it('does not take a row of words that are also headings for the headings', () => {
    const {organizations} = read('Navn;Type;Merknad\r\nEtaten;Råd;Medlem\r\n');
    assert.deepEqual(
      clean(organizations).map(({name}) => name),
      ['Etaten'],
    );
  });
});

describe('importTable', () => {
  it('reads organisations by their headings, with quoted cells and line breaks', () => {
    const {organizations, explained} = read(table);
    assert.deepEqual([clean(organizations), explained], [expected, []]);
  });

  it('reads semicolons, commas and tabs, and the first line that Excel writes', () => {
    for (const separator of [',', '\t']) {
      const other = table.replaceAll(';', separator).replace('Kommunesektorens\r\n', 'Kommunesektorens ');
      assert.deepEqual(clean(read(other).organizations), expected, separator);
    }
    assert.deepEqual(clean(read(`sep=;\r\n${table}`).organizations), expected);
    const {explained} = read(`sep=;\n${table}\n;;1;;;;`);
    assert.deepEqual(explained, ['rad 5: Navnet mangler, så dette er ikke tatt med. Fyll inn navnet.']);
  });

  it('reads the encodings in which spreadsheets save', () => {
    assert.deepEqual(clean(read(`\ufeff${table}`).organizations), expected);
    assert.deepEqual(clean(read(Buffer.from(table, 'latin1')).organizations), expected);
    for (const isBigEndian of [false, true]) {
      assert.deepEqual(clean(read(toUtf16(table, isBigEndian)).organizations), expected);
      assert.deepEqual(clean(read(toUtf16(table, isBigEndian, false)).organizations), expected);
    }
    // The dash has a byte of its own in Windows-1252.
    const dash = Buffer.from('Navn\nRåd \x96 utvalg\n', 'latin1');
    assert.deepEqual(clean(read(dash).organizations), [{name: 'Råd – utvalg'}]);
  });

  it('reads units and their parents in nynorsk', () => {
    const {bodies} = read(
      'Namn;Overordna;Type;Skildring\nStyringsgruppa;;Styringsgruppe;Leier.\nArbeidsgruppa;Styringsgruppa;arbeidsgruppe;',
    );
    assert.deepEqual(clean(bodies), [
      {name: 'Styringsgruppa', kind: 'steering-group', description: 'Leier.'},
      {name: 'Arbeidsgruppa', kind: 'working-group', parent: {name: 'Styringsgruppa'}},
    ]);
  });

  it('reads members in English, and members of the project without a unit', () => {
    const {memberships} = read('Organisation,Unit,Role,From\nKS,Board,Observer,June 2023\nFHI,,Lead,');
    assert.deepEqual(clean(memberships), [
      {organization: {name: 'KS'}, body: {name: 'Board'}, role: 'observer', period: {from: '2023-06'}},
      {organization: {name: 'FHI'}, group: 'project', role: 'lead'},
    ]);
  });

  it('takes the rows for what --as says', () => {
    assert.deepEqual(clean(read('Navn\nRådet', 'bodies').bodies), [{name: 'Rådet'}]);
    assert.deepEqual(clean(read('Navn\nKS', 'members').memberships), [{organization: {name: 'KS'}, group: 'project'}]);
  });

  it('explains each cell that was left out, by row and column', () => {
    const rows = [
      'Navn;Organisasjonsnummer;Type;Nettside;Fra;Til;Farge',
      'A;123456789;;;03/04/2023;;blå',
      'B;;;www.fhi.no;2023;2022;',
      'C;;;vet ikke;snart;;',
    ];
    const {organizations, explained} = read(rows.join('\n'));
    assert.deepEqual(explained, [
      'rad 1, kolonne «Farge»: Kolonnen er ikke brukt. Skal den være med, må den ha en overskrift som vi kjenner, for eksempel «Navn», «Rolle» eller «Fra».',
      'rad 2, kolonne «Organisasjonsnummer»: «123456789» er ikke et organisasjonsnummer, så det er utelatt. Slå det opp i Enhetsregisteret.',
      'rad 2, kolonne «Fra»: «03/04/2023» kan bety to datoer, så den er utelatt. Skriv «2023-04-03» eller «2023-03-04».',
      'rad 3, kolonne «Nettside»: «www.fhi.no» er ikke en hel adresse. «https://www.fhi.no» er brukt. Kontroller at den går til riktig side.',
      'rad 3, kolonne «Til»: Perioden «2023 – 2022» slutter før den begynner, så den er utelatt. Rett datoene.',
      'rad 4, kolonne «Nettside»: «vet ikke» er ikke en nettadresse, så den er utelatt. Skriv hele adressen, slik den står i nettleseren.',
      'rad 4, kolonne «Fra»: «snart» er ikke en dato, så den er utelatt. Skriv for eksempel 2023-06-07, 07.06.2023, juni 2023, høsten 2019 eller 2019.',
    ]);
    assert.deepEqual(clean(organizations), [{name: 'A', invalidNumber: '123456789'}, {name: 'B', url: 'https://www.fhi.no'}, {name: 'C'}]);
  });

  it('names kinds and roles to choose from as the table may write them', () => {
    const {explained} = read('Virksomhet;Rolle\nKS;sjef');
    assert.deepEqual(explained, [
      'rad 2, kolonne «Rolle»: «sjef» er ikke en rolle som datakilden har, så den er utelatt. Velg «leder», «partner», «medlem», «nestleder», «sekretær», «observatør» eller «deltar ved behov».',
    ]);
  });

  it('explains a table without names and an unclosed quotation mark', () => {
    assert.deepEqual(read('Farge;Høyde\nblå;3').explained, [
      'rad 1: Tabellen mangler en overskrift for navn. Den første raden er «Farge, Høyde». Skriv «Navn» over kolonnen med navn.',
    ]);
    assert.match(read('Navn\n"KS\nFHI').explained.join(), /^rad 2: Tabellen kan være ødelagt her: /);
    assert.deepEqual(read('').explained.length, 1);
  });
});
