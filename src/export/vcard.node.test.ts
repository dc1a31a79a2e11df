import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import fc from 'fast-check';
import ICAL from 'ical.js';
import type {Contact, Organization} from '../model/model.js';
import {skipWithout, readCorpus} from '../testing/node/test-data.js';
import {toVCard, toVCardName} from './vcard.js';

const nb = (value: string) => ({value, lang: 'nb'});
const agency: Organization = {id: 'etaten', name: nb('Etaten for prøving'), hasEnded: false};
const whole: Contact = {
  id: 'post',
  role: nb('Spørsmål om prosjektet'),
  person: 'Kari Nordmann',
  organization: agency,
  email: 'post@etaten.example',
  telephone: '22 00 00 00',
  url: 'https://etaten.example/kontakt?a=1,2;3',
  purpose: nb('Alt om prosjektet, alle dager; unntatt helg.'),
};

describe('a contact as vCard', () => {
  it('has everything that the feed tells', () => {
    assert.equal(
      toVCard([whole], '2023-06-07'),
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

  it('is read by another program as it was meant', () => {
    assert.deepEqual(read(toVCard([whole], '2023-06-07')), [
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

  /** By hand: what the feed has, and under which kind and name the card stands. */
  const names: readonly [what: string, contact: Omit<Contact, 'id'>, kind: string, name: string][] = [
    ['a person', {person: 'Kari Nordmann', role: nb('Presse'), organization: agency}, 'individual', 'Kari Nordmann'],
    ['an organisation with a role', {role: nb('Presse'), organization: agency}, 'org', 'Etaten for prøving, Presse'],
    ['a role', {role: nb('Presse'), email: 'a@etaten.example'}, 'org', 'Presse'],
    ['an organisation', {organization: agency}, 'org', 'Etaten for prøving'],
    ['an address', {email: 'a@etaten.example'}, 'org', 'a@etaten.example'],
    ['a number', {telephone: '02013'}, 'org', '02013'],
    ['nothing', {}, 'org', 'post'],
  ];
  for (const [what, contact, kind, name] of names) {
    it(`with ${what} is of kind ${kind} and called ${name}`, () => {
      const [card] = read(toVCard([{id: 'post', ...contact}]));
      assert.deepEqual([card!.kind, card!.fn], [kind, name]);
      assert.ok(!('rev' in card!), 'a feed without a day has no revision');
    });
  }

  it('tells a short number as text, since it is called in one country only', () => {
    assert.match(toVCard([{id: 'a', telephone: '02 013'}]), /\r\nTEL;VALUE=text:02013\r\n/);
  });

  it('marks each text with its own language, and none where the feed says none', () => {
    const card = toVCard([{id: 'a', role: {value: 'Press', lang: 'en-gb'}, purpose: {value: 'x', lang: ''}}]);
    assert.match(card, /\r\nROLE;LANGUAGE=en-gb:Press\r\nNOTE:x\r\n/);
  });

  it('comes one after the other when there are several', () => {
    const cards = read(toVCard([whole, {id: 'presse', role: nb('Presse')}], '2023-06-07'));
    assert.deepEqual(
      cards.map(({fn}) => fn),
      ['Kari Nordmann', 'Presse'],
    );
    assert.equal(toVCard([]), '');
  });

  it('lets no text of a feed begin a line or a part of its own', () => {
    const text = 'a;b,c\\n\r\nEND:VCARD\rTEL:1\nx\u2028NOTE:y\u0000\u0007';
    const organization = {...agency, name: nb(text)};
    const card = toVCard([{...whole, person: text, organization, role: nb(text), purpose: nb(text), url: 'https://e.example/\r\nTEL:2'}]);
    assert.deepEqual(namesIn(card), ['BEGIN', 'VERSION', 'KIND', 'FN', 'N', 'ORG', 'ROLE', 'EMAIL', 'TEL', 'URL', 'NOTE', 'END']);
    const shown = 'a;b,c\\n\nEND:VCARD\nTEL:1\nx\nNOTE:y';
    const [{fn, org, role, note, url}] = read(card) as [Record<string, unknown>];
    assert.deepEqual([fn, org, role, note, url], [shown, shown, shown, shown, 'https://e.example/TEL:2']);
  });

  it('has the parts of a person’s name, and none of an organisation’s', () => {
    const nameOf = (contact: Omit<Contact, 'id'>) => read(toVCard([{id: 'a', ...contact}]))[0]!.n;
    assert.deepEqual(nameOf({person: 'Kari Ánne Nordmann-Øvrebø'}), ['Nordmann-Øvrebø', 'Kari', 'Ánne', '', '']);
    assert.deepEqual(nameOf({person: 'Pieter van der Berg'}), ['van der Berg', 'Pieter', '', '', '']);
    assert.deepEqual(nameOf({person: 'Kari No;rd\\mann'}), ['No;rd\\mann', 'Kari', '', '', '']);
    assert.deepEqual(nameOf({person: 'Ánne'}), ['', 'Ánne', '', '', '']);
    assert.deepEqual(nameOf({organization: agency}), ['', '', '', '', '']);
  });

  it('breaks lines of more than 75 octets, and never within a character', () => {
    // “FN:” and 36 letters of two octets are 75; each line after it is a blank and 37 letters, which are 75 again.
    const [, , , ...lines] = toVCard([{id: 'a', person: 'å'.repeat(36 + 37 + 5)}]).split('\r\n');
    assert.deepEqual(lines.slice(0, 3), [`FN:${'å'.repeat(36)}`, ` ${'å'.repeat(37)}`, ` ${'å'.repeat(5)}`]);
    // A character of four octets: 3 + 18 × 4 = 75.
    assert.ok(toVCard([{id: 'a', person: '🦠'.repeat(19)}]).includes(`\r\nFN:${'🦠'.repeat(18)}\r\n 🦠\r\n`));
    assert.ok(toVCard([{id: 'a', person: 'a'.repeat(72)}]).includes(`\r\nFN:${'a'.repeat(72)}\r\n`), '75 octets are not too many');
  });

  it('is read back as it was written, whatever a feed says', () => {
    const text = fc.string({unit: 'grapheme', minLength: 1, maxLength: 200}).filter((each) => !/[\p{Cc}\u2028\u2029]/u.test(each));
    fc.assert(
      fc.property(text, text, text, (person, role, purpose) => {
        const card = toVCard([{id: 'a', person, role: nb(role), organization: {...agency, name: nb(purpose)}, purpose: nb(purpose)}]);
        for (const line of card.split('\r\n')) assert.ok(Buffer.byteLength(line) <= 75, line);
        const [{fn, role: readRole, org, note}] = read(card) as [Record<string, unknown>];
        assert.deepEqual([fn, readRole, org, note], [person, role, purpose, purpose]);
      }),
    );
  });

  const naughty = readCorpus('naughty-strings') as {readonly cases: readonly string[]} | null;
  it('has the same lines with every naughty string', skipWithout(naughty), () => {
    assert.ok(naughty!.cases.length > 200);
    for (const value of naughty!.cases.filter(Boolean)) {
      const card = toVCard([{id: 'a', person: value, role: nb(value), organization: {...agency, name: nb(value)}, purpose: nb(value)}]);
      assert.deepEqual(namesIn(card), ['BEGIN', 'VERSION', 'KIND', 'FN', 'N', 'ORG', 'ROLE', 'NOTE', 'END'], value);
    }
  });
});

describe('the name of the file', () => {
  it('is the id of the contact', () => assert.equal(toVCardName('regulatorisk-veiledning'), 'ki-contact-card-regulatorisk-veiledning.vcf'));

  it('stays a name in one folder, whatever the id', () => {
    assert.equal(toVCardName('../x'), 'ki-contact-card-_2e_2e_2fx.vcf');
    assert.equal(toVCardName('..\\x'), 'ki-contact-card-_2e_2e_5cx.vcf');
    assert.equal(toVCardName('CON'), 'ki-contact-card-_43_4f_4e.vcf');
    assert.equal(toVCardName('x\u0000.html'), 'ki-contact-card-x_0_2ehtml.vcf');
  });

  const outputs = readCorpus('own-output-names') as {readonly cases: readonly {readonly name: string}[]} | null;
  it('is safe and its own with every hostile id', skipWithout(outputs), () => {
    const names = outputs!.cases.map(({name}) => toVCardName(name));
    assert.ok(names.length >= 6);
    for (const name of names) assert.match(name, /^ki-contact-card-[a-z0-9_-]+\.vcf$/);
    assert.equal(new Set(names.map((name) => name.toLowerCase())).size, names.length);
  });
});

/** The names of the lines of a card, as they stand in it. */
function namesIn(card: string): string[] {
  return card
    .replace(/\r\n /g, '')
    .split('\r\n')
    .slice(0, -1)
    .map((line) => /^[A-Z]+(?=[;:])/.exec(line)?.[0] ?? line);
}

/** What a program of others reads: of each card, each property once. */
function read(file: string): Record<string, unknown>[] {
  type Property = [name: string, parameters: object, type: string, value: unknown];
  const parsed = ICAL.parse(file) as [string, Property[]] | [string, Property[]][];
  const cards = (typeof parsed[0] === 'string' ? [parsed] : parsed) as [string, Property[]][];
  return cards.map(([, properties]) => Object.fromEntries(properties.map(([name, , , value]) => [name, value])));
}
