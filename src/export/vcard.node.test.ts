import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import fc from 'fast-check';
import ICAL from 'ical.js';
import type {Contact, Organization} from '../model/model.js';
import {skipWithout, readCorpus} from '../testing/node/test-data.js';
import {toVCard, toVCardName} from './vcard.js';

const nb = (value: string) => ({value, lang: 'nb'});
const agency: Organization = {id: 'etaten', name: nb('Etaten for prøving'), hasEnded: false};
const completeContact: Contact = {
  id: 'post',
  role: nb('Spørsmål om prosjektet'),
  person: 'Kari Nordmann',
  organization: agency,
  email: 'post@etaten.example',
  telephone: '22 00 00 00',
  url: 'https://etaten.example/kontakt?a=1,2;3',
  purpose: nb('Alt om prosjektet, alle dager; unntatt helg.'),
};

describe('toVCard', () => {
  it('writes all fields of a contact', () => {
    assert.equal(
      toVCard([completeContact], '2023-06-07'),
      [
        'BEGIN:VCARD',
        'VERSION:4.0',
        'KIND:individual',
        'FN:Kari Nordmann',
        'N:Nordmann;Kari;;;',
        'ORG;LANGUAGE=nb:Etaten for prøving',
        'ROLE;LANGUAGE=nb:Spørsmål om prosjektet',
        'EMAIL:post@etaten.example',
        'TEL;VALUE=uri:tel:+4722000000',
        'URL:https://etaten.example/kontakt?a=1,2;3',
        'NOTE;LANGUAGE=nb:Alt om prosjektet\\, alle dager; unntatt helg.',
        'REV:20230607T000000Z',
        'END:VCARD',
        '',
      ].join('\r\n'),
    );
  });

  it('writes cards that another program reads correctly', () => {
    assert.deepEqual(parseCards(toVCard([completeContact], '2023-06-07')), [
      {
        version: '4.0',
        kind: 'individual',
        fn: 'Kari Nordmann',
        n: ['Nordmann', 'Kari', '', '', ''],
        org: 'Etaten for prøving',
        role: 'Spørsmål om prosjektet',
        email: 'post@etaten.example',
        tel: 'tel:+4722000000',
        url: 'https://etaten.example/kontakt?a=1,2;3',
        note: 'Alt om prosjektet, alle dager; unntatt helg.',
        rev: '2023-06-07T00:00:00Z',
      },
    ]);
  });

  const names: readonly [description: string, contact: Omit<Contact, 'id'>, kind: string, name: string][] = [
    ['a person', {person: 'Kari Nordmann', role: nb('Presse'), organization: agency}, 'individual', 'Kari Nordmann'],
    ['an organisation with a role', {role: nb('Presse'), organization: agency}, 'org', 'Etaten for prøving, Presse'],
    ['a role', {role: nb('Presse'), email: 'a@etaten.example'}, 'org', 'Presse'],
    ['an organisation', {organization: agency}, 'org', 'Etaten for prøving'],
    ['an address', {email: 'a@etaten.example'}, 'org', 'a@etaten.example'],
    ['a number', {telephone: '02013'}, 'org', '02013'],
    ['nothing', {}, 'org', 'post'],
  ];
  for (const [description, contact, kind, name] of names) {
    it(`gives a contact with ${description} the kind ${kind} and the name ${name}`, () => {
      const [card] = parseCards(toVCard([{id: 'post', ...contact}]));
      assert.deepEqual([card!.kind, card!.fn], [kind, name]);
      assert.ok(!('rev' in card!), 'without a date there is no revision');
    });
  }

  it('writes a short number as text, since it only works in one country', () => {
    assert.match(toVCard([{id: 'a', telephone: '02 013'}]), /\r\nTEL;VALUE=text:02013\r\n/);
  });

  it('marks each text with its language, if the feed has one', () => {
    const card = toVCard([{id: 'a', role: {value: 'Press', lang: 'en-gb'}, purpose: {value: 'x', lang: ''}}]);
    assert.match(card, /\r\nROLE;LANGUAGE=en-gb:Press\r\nNOTE:x\r\n/);
  });

  it('writes several contacts as one card each', () => {
    const cards = parseCards(toVCard([completeContact, {id: 'presse', role: nb('Presse')}], '2023-06-07'));
    assert.deepEqual(
      cards.map(({fn}) => fn),
      ['Kari Nordmann', 'Presse'],
    );
    assert.equal(toVCard([]), '');
  });

  it('keeps text of a feed from starting a new line or component', () => {
    const text = 'a;b,c\\n\r\nEND:VCARD\rTEL:1\nx\u2028NOTE:y\u0000\u0007';
    const organization = {...agency, name: nb(text)};
    const card = toVCard([
      {...completeContact, person: text, organization, role: nb(text), purpose: nb(text), url: 'https://e.example/\r\nTEL:2'},
    ]);
    assert.deepEqual(namesIn(card), ['BEGIN', 'VERSION', 'KIND', 'FN', 'N', 'ORG', 'ROLE', 'EMAIL', 'TEL', 'URL', 'NOTE', 'END']);
    const expected = 'a;b,c\\n\nEND:VCARD\nTEL:1\nx\nNOTE:y';
    const [{fn, org, role, note, url}] = parseCards(card) as [Record<string, unknown>];
    assert.deepEqual([fn, org, role, note, url], [expected, expected, expected, expected, 'https://e.example/TEL:2']);
  });

  it('writes the components of a person’s name, and empty ones for an organisation', () => {
    const nameOf = (contact: Omit<Contact, 'id'>) => parseCards(toVCard([{id: 'a', ...contact}]))[0]!.n;
    assert.deepEqual(nameOf({person: 'Kari Ánne Nordmann-Øvrebø'}), ['Nordmann-Øvrebø', 'Kari', 'Ánne', '', '']);
    assert.deepEqual(nameOf({person: 'Pieter van der Berg'}), ['van der Berg', 'Pieter', '', '', '']);
    assert.deepEqual(nameOf({person: 'Kari No;rd\\mann'}), ['No;rd\\mann', 'Kari', '', '', '']);
    assert.deepEqual(nameOf({person: 'Ánne'}), ['', 'Ánne', '', '', '']);
    assert.deepEqual(nameOf({organization: agency}), ['', '', '', '', '']);
  });

  it('folds lines of more than 75 octets between characters', () => {
    // “FN:” and 36 letters of two octets are 75 octets. So are a space and 37 letters on the next line.
    const [, , , ...lines] = toVCard([{id: 'a', person: 'å'.repeat(36 + 37 + 5)}]).split('\r\n');
    assert.deepEqual(lines.slice(0, 3), [`FN:${'å'.repeat(36)}`, ` ${'å'.repeat(37)}`, ` ${'å'.repeat(5)}`]);
    // With characters of four octets, 3 + 18 × 4 = 75.
    assert.ok(toVCard([{id: 'a', person: '🦠'.repeat(19)}]).includes(`\r\nFN:${'🦠'.repeat(18)}\r\n 🦠\r\n`));
    assert.ok(toVCard([{id: 'a', person: 'a'.repeat(72)}]).includes(`\r\nFN:${'a'.repeat(72)}\r\n`), 'a line of 75 octets is not folded');
  });

  it('writes any text so that a parser reads it back unchanged', () => {
    const text = fc.string({unit: 'grapheme', minLength: 1, maxLength: 200}).filter((each) => !/[\p{Cc}\u2028\u2029]/u.test(each));
    fc.assert(
      fc.property(text, text, text, (person, role, purpose) => {
        const card = toVCard([{id: 'a', person, role: nb(role), organization: {...agency, name: nb(purpose)}, purpose: nb(purpose)}]);
        for (const line of card.split('\r\n')) assert.ok(Buffer.byteLength(line) <= 75, line);
        const [{fn, role: readRole, org, note}] = parseCards(card) as [Record<string, unknown>];
        assert.deepEqual([fn, readRole, org, note], [person, role, purpose, purpose]);
      }),
    );
  });

  const naughty = readCorpus('naughty-strings') as {readonly cases: readonly string[]} | null;
  it('writes the same properties for every hostile string', skipWithout(naughty), () => {
    assert.ok(naughty!.cases.length > 200);
    for (const value of naughty!.cases.filter(Boolean)) {
      const card = toVCard([{id: 'a', person: value, role: nb(value), organization: {...agency, name: nb(value)}, purpose: nb(value)}]);
      assert.deepEqual(namesIn(card), ['BEGIN', 'VERSION', 'KIND', 'FN', 'N', 'ORG', 'ROLE', 'NOTE', 'END'], value);
    }
  });
});

describe('toVCardName', () => {
  it('returns a file name with the contact’s id', () =>
    assert.equal(toVCardName('regulatorisk-veiledning'), 'ki-contact-card-regulatorisk-veiledning.vcf'));

  it('escapes ids that would lead to another folder or a device', () => {
    assert.equal(toVCardName('../x'), 'ki-contact-card-_2e_2e_2fx.vcf');
    assert.equal(toVCardName('..\\x'), 'ki-contact-card-_2e_2e_5cx.vcf');
    assert.equal(toVCardName('CON'), 'ki-contact-card-_43_4f_4e.vcf');
    assert.equal(toVCardName('x\u0000.html'), 'ki-contact-card-x_0_2ehtml.vcf');
  });

  const outputs = readCorpus('own-output-names') as {readonly cases: readonly {readonly name: string}[]} | null;
  it('returns a safe and unique name for every hostile id', skipWithout(outputs), () => {
    const names = outputs!.cases.map(({name}) => toVCardName(name));
    assert.ok(names.length >= 6);
    for (const name of names) assert.match(name, /^ki-contact-card-[a-z0-9_-]+\.vcf$/);
    assert.equal(new Set(names.map((name) => name.toLowerCase())).size, names.length);
  });
});

/** Names of the properties in a file, in order. */
function namesIn(card: string): string[] {
  return card
    .replace(/\r\n /g, '')
    .split('\r\n')
    .slice(0, -1)
    .map((line) => /^[A-Z]+(?=[;:])/.exec(line)?.[0] ?? line);
}

/** Parses a file with an independent parser. Returns the properties of each card. */
function parseCards(file: string): Record<string, unknown>[] {
  type Property = [name: string, parameters: object, type: string, value: unknown];
  const parsed = ICAL.parse(file) as [string, Property[]] | [string, Property[]][];
  const cards = (typeof parsed[0] === 'string' ? [parsed] : parsed) as [string, Property[]][];
  return cards.map(([, properties]) => Object.fromEntries(properties.map(([name, , , value]) => [name, value])));
}
