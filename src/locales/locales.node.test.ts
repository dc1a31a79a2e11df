import assert from 'node:assert/strict';
import {readdirSync, readFileSync} from 'node:fs';
import {describe, it} from 'node:test';
import {bodyKinds, organizationKinds, relationKinds, roles as feedRoles} from '../model/vocabulary.js';
import {fill, formatDate, formatPeriod, joinList, toDateTime} from './format.js';
import * as locales from './locales.js';
import type {CommonMessages, Messages} from './messages.js';

const {findLanguageIndex} = locales;
const areas: {readonly [Area in keyof Messages]: locales.MessagesByLanguage<Area>} = {
  common: locales.commonMessages,
  members: locales.memberMessages,
  chart: locales.chartMessages,
  changes: locales.changeMessages,
  partners: locales.partnerMessages,
  contact: locales.contactMessages,
  project: locales.projectMessages,
  publication: locales.publicationMessages,
  browser: locales.browserMessages,
};
const languages = ['nb', 'nn', 'en', 'se'] as const;
const [nb, nn, en, se] = areas.common as readonly [CommonMessages, CommonMessages, CommonMessages, CommonMessages];
const counts = [0, 1, 2, 5, 11, 21, 101];

describe('the widgets’ own texts', () => {
  it('are in these languages, in the same order in each list', () => {
    assert.deepEqual(
      areas.common.map(({lang}) => lang),
      languages,
    );
    for (const [area, list] of Object.entries(areas)) assert.equal(list.length, languages.length, area);
  });

  it('are those of every language that has a file', async () => {
    const files = readdirSync(new URL('.', import.meta.url)).filter((name) => /^[a-z]{2,3}\.ts$/.test(name));
    assert.deepEqual(files.sort(), languages.map((lang) => `${lang}.ts`).sort());
    for (const [i, lang] of languages.entries()) {
      const file = (await import(`./${lang}.ts`)) as Messages;
      assert.deepEqual(Object.keys(file).sort(), Object.keys(areas).sort());
      for (const area of Object.keys(areas) as (keyof typeof areas)[]) assert.equal(areas[area][i], file[area], `${area} in ${lang}`);
    }
  });

  for (const [area, list] of Object.entries(areas) as [string, readonly object[]][]) {
    it(`of ${area} are the same in each language, none is empty, and each has the same places`, () => {
      const [first, ...others] = list.map((texts) => placesIn(texts));
      assert.ok(first!.size >= 4, `only ${first!.size} texts`);
      for (const [i, other] of others.entries()) assert.deepEqual(other, first, languages[i + 1]);
    });
  }

  it('are not read by a speaker in Northern Sámi yet, and say so', () => {
    assert.deepEqual(
      areas.common.map(({lang, isReviewed}) => [lang, isReviewed]),
      [
        ['nb', true],
        ['nn', true],
        ['en', true],
        ['se', false],
      ],
    );
  });

  it('are told of in docs/languages.md as they are: which there are, and whether a speaker has read them', () => {
    const page = readFileSync(new URL('../../docs/languages.md', import.meta.url), 'utf8');
    const rows = [...page.matchAll(/^\| `(\w+)` +\|[^|]*\| (yes|\*\*no\*\*)/gm)].map(([, lang, isRead]) => [lang, isRead === 'yes']);
    assert.deepEqual(
      rows,
      areas.common.map(({lang, isReviewed}) => [lang, isReviewed]),
    );
  });

  it('have a word for each kind, role and relation that a feed may name', () => {
    for (const [i, lang] of languages.entries()) {
      const {kinds, relations} = areas.chart[i]!;
      assert.deepEqual(Object.keys(kinds).sort(), [...new Set([...bodyKinds, ...organizationKinds])].sort(), lang);
      assert.deepEqual(Object.keys(relations).sort(), [...relationKinds].sort(), lang);
      assert.deepEqual(Object.keys(areas.members[i]!.roles).sort(), [...feedRoles].sort(), lang);
      for (const role of feedRoles) {
        for (const count of counts) assert.match(areas.partners[i]!.withRole(role, count), /^\p{Lu}\p{Ll}+/u, `${role} in ${lang}`);
      }
      for (const {out, in: back} of Object.values(relations)) assert.deepEqual([placesOf(out), placesOf(back)], [['name'], ['name']]);
    }
  });
});

describe('numbers in the texts', () => {
  /** By hand: for each role what 0, 1, 2 and 21 are called, in each language. */
  const counted = {
    member: [
      ['0 medlemmer', '1 medlem', '2 medlemmer', '21 medlemmer'],
      ['0 medlemmer', '1 medlem', '2 medlemmer', '21 medlemmer'],
      ['0 members', '1 member', '2 members', '21 members'],
      ['0 miellahtu', '1 miellahttu', '2 miellahtu', '21 miellahtu'],
    ],
    partner: [
      ['0 partnere', '1 partner', '2 partnere', '21 partnere'],
      ['0 partnarar', '1 partnar', '2 partnarar', '21 partnarar'],
      ['0 partners', '1 partner', '2 partners', '21 partners'],
      ['0 guoimmi', '1 guoibmi', '2 guoimmi', '21 guoimmi'],
    ],
    secretary: [
      ['0 sekretærer', '1 sekretær', '2 sekretærer', '21 sekretærer'],
      ['0 sekretærar', '1 sekretær', '2 sekretærar', '21 sekretærar'],
      ['0 secretaries', '1 secretary', '2 secretaries', '21 secretaries'],
      ['0 čálli', '1 čálli', '2 čálli', '21 čálli'],
    ],
    observer: [
      ['0 observatører', '1 observatør', '2 observatører', '21 observatører'],
      ['0 observatørar', '1 observatør', '2 observatørar', '21 observatørar'],
      ['0 observers', '1 observer', '2 observers', '21 observers'],
      ['0 áicci', '1 áicci', '2 áicci', '21 áicci'],
    ],
    guest: [
      ['0 som deltar ved behov', '1 som deltar ved behov', '2 som deltar ved behov', '21 som deltar ved behov'],
      ['0 som deltek ved behov', '1 som deltek ved behov', '2 som deltek ved behov', '21 som deltek ved behov'],
      ['0 that take part when needed', '1 that takes part when needed', '2 that take part when needed', '21 that take part when needed'],
      ['0 searvá dárbbu mielde', '1 searvá dárbbu mielde', '2 searvá dárbbu mielde', '21 searvá dárbbu mielde'],
    ],
    ended: [
      ['0 avsluttede virksomheter', '1 avsluttet virksomhet', '2 avsluttede virksomheter', '21 avsluttede virksomheter'],
      ['0 avslutta verksemder', '1 avslutta verksemd', '2 avslutta verksemder', '21 avslutta verksemder'],
      [
        '0 organisations that have ended',
        '1 organisation that has ended',
        '2 organisations that have ended',
        '21 organisations that have ended',
      ],
      ['0 loahpahuvvon doaimmahaga', '1 loahpahuvvon doaimmahat', '2 loahpahuvvon doaimmahaga', '21 loahpahuvvon doaimmahaga'],
    ],
  };
  const unitsBelow = [
    ['Vis 1 enhet under {name}', 'Vis 12 enheter under {name}', 'Skjul 1 enhet under {name}', 'Skjul 12 enheter under {name}'],
    ['Vis 1 eining under {name}', 'Vis 12 einingar under {name}', 'Skjul 1 eining under {name}', 'Skjul 12 einingar under {name}'],
    ['Show 1 unit below {name}', 'Show 12 units below {name}', 'Hide 1 unit below {name}', 'Hide 12 units below {name}'],
    [
      ...['Čájet 1 vuolit ovttadaga: {name}', 'Čájet 12 vuolit ovttadaga: {name}'],
      ...['Čiega 1 vuolit ovttadaga: {name}', 'Čiega 12 vuolit ovttadaga: {name}'],
    ],
  ];
  for (const [i, lang] of languages.entries()) {
    it(`agree with their words in ${lang}`, () => {
      for (const [role, words] of Object.entries(counted)) {
        const say = (count: number) => areas.members[i]!.counted(role as keyof typeof counted, count);
        assert.deepEqual([0, 1, 2, 21].map(say), words[i]);
      }
      const below = [false, true].flatMap((isOpen) => [1, 12].map((count) => areas.chart[i]!.unitsBelow(count, isOpen)));
      assert.deepEqual(below, unitsBelow[i]);
    });
  }

  it('choose between one and several that are new, gone, renamed or in a new role', () => {
    const changed = areas.changes.map(({newOrganizations, goneOrganizations, renamedOrganizations, newRoles}) =>
      [newOrganizations, goneOrganizations, renamedOrganizations, newRoles].flatMap((say) => [say(1), say(3)]),
    );
    assert.deepEqual(changed, [
      [
        ...['1 ny virksomhet', '3 nye virksomheter'],
        ...['1 virksomhet som ikke lenger er med', '3 virksomheter som ikke lenger er med'],
        ...['1 virksomhet med nytt navn', '3 virksomheter med nytt navn', '1 virksomhet med ny rolle', '3 virksomheter med ny rolle'],
      ],
      [
        ...['1 ny verksemd', '3 nye verksemder'],
        ...['1 verksemd som ikkje lenger er med', '3 verksemder som ikkje lenger er med'],
        ...['1 verksemd med nytt namn', '3 verksemder med nytt namn', '1 verksemd med ny rolle', '3 verksemder med ny rolle'],
      ],
      [
        ...['1 new organisation', '3 new organisations', '1 organisation that has left', '3 organisations that have left'],
        ...['1 organisation renamed', '3 organisations renamed', '1 organisation with a new role', '3 organisations with a new role'],
      ],
      [
        ...['1 ođđa doaimmahat', '3 ođđa doaimmahaga', '1 doaimmahat ii šat mielde', '3 doaimmahaga eai šat mielde'],
        ...['1 doaimmahat mas ođđa namma', '3 doaimmahaga main ođđa namma'],
        ...['1 doaimmahat mas ođđa rolla', '3 doaimmahaga main ođđa rolla'],
      ],
    ]);
    assert.deepEqual(
      areas.changes.map(({newMemberships, goneMemberships}) => [newMemberships, goneMemberships].flatMap((say) => [say(1), say(3)])),
      [
        ['1 nytt medlemskap', '3 nye medlemskap', '1 avsluttet medlemskap', '3 avsluttede medlemskap'],
        ['1 nytt medlemskap', '3 nye medlemskap', '1 avslutta medlemskap', '3 avslutta medlemskap'],
        ['1 new membership', '3 new memberships', '1 membership that has ended', '3 memberships that have ended'],
        [
          ...['1 ođđa miellahttovuohta', '3 ođđa miellahttovuođa'],
          ...['1 loahpahuvvon miellahttovuohta', '3 loahpahuvvon miellahttovuođa'],
        ],
      ],
    );
    const joined = (role: 'member' | 'observer') => areas.changes.map(({joinedAs}) => [joinedAs(role, 1), joinedAs(role, 2)]);
    assert.deepEqual(joined('member'), [
      ['Nytt medlem: {names}', 'Nye medlemmer: {names}'],
      ['Nytt medlem: {names}', 'Nye medlemmer: {names}'],
      ['New member: {names}', 'New members: {names}'],
      ['Ođđa miellahttu: {names}', 'Ođđa miellahtut: {names}'],
    ]);
    assert.deepEqual(joined('observer'), [
      ['Ny observatør: {names}', 'Nye observatører: {names}'],
      ['Ny observatør: {names}', 'Nye observatørar: {names}'],
      ['New observer: {names}', 'New observers: {names}'],
      ['Ođđa áicci: {names}', 'Ođđa áiccit: {names}'],
    ]);
    const newcomers = areas.partners.map((texts) => [texts.newcomers(1), texts.newcomers(2)]);
    assert.deepEqual(newcomers.flat(), [
      ...['Ny: {names}', 'Nye: {names}', 'Ny: {names}', 'Nye: {names}'],
      ...['New: {names}', 'New: {names}', 'Ođđa: {names}', 'Ođđa: {names}'],
    ]);
  });

  it('choose between one observer and several, one lead and several', () => {
    const [bokmal, nynorsk, english, sami] = areas.partners as readonly [
      Messages['partners'],
      Messages['partners'],
      Messages['partners'],
      Messages['partners'],
    ];
    const told = (texts: Messages['partners'], ...roles: Parameters<Messages['partners']['takePart']>[0][]) =>
      roles.flatMap((role) => [1, 2].map((count) => texts.takePart(role, count)));
    const own = ['deputy', 'secretary', 'observer', 'guest'] as const;
    assert.deepEqual(told(bokmal, ...own), [
      ...['{members} er nestleder.', '{members} er nestledere.', '{members} er sekretær.', '{members} er sekretærer.'],
      ...['{members} er observatør.', '{members} er observatører.', '{members} deltar ved behov.', '{members} deltar ved behov.'],
    ]);
    assert.deepEqual(told(nynorsk, ...own), [
      ...['{members} er nestleiar.', '{members} er nestleiarar.', '{members} er sekretær.', '{members} er sekretærar.'],
      ...['{members} er observatør.', '{members} er observatørar.', '{members} deltek ved behov.', '{members} deltek ved behov.'],
    ]);
    assert.deepEqual(told(english, ...own), [
      ...['{members} is deputy lead.', '{members} are deputy leads.', '{members} is secretary.', '{members} are secretaries.'],
      ...['{members} is an observer.', '{members} are observers.'],
      ...['{members} takes part when needed.', '{members} take part when needed.'],
    ]);
    assert.deepEqual(told(sami, ...own), [
      ...['Nubbinjođiheaddji: {members}.', 'Nubbinjođiheaddjit: {members}.', 'Čálli: {members}.', 'Čállit: {members}.'],
      ...['Áicci: {members}.', 'Áiccit: {members}.', 'Searvá dárbbu mielde: {members}.', 'Searvaba dárbbu mielde: {members}.'],
    ]);
    assert.deepEqual([english.leads(1), english.leads(2)], ['{lead} leads the work.', '{lead} lead the work.']);
    assert.deepEqual(
      [sami.leadsWith(1, 1), sami.leadsWith(2, 3), sami.leadsWith(3, 1)],
      [
        'Barggu jođiha {lead}. Ovttasbargoguoibmi: {partners}.',
        'Barggu jođiheaba {lead}. Ovttasbargoguoimmit: {partners}.',
        'Barggu jođihit {lead}. Ovttasbargoguoibmi: {partners}.',
      ],
    );
    assert.match(english.leadsWith(1, 1), /^\{lead\} leads the work together with \{partners\}/);
    assert.match(english.leadsWith(2, 1), /^\{lead\} lead the work together with \{partners\}/);
    assert.deepEqual(
      [1, 2].map((leads) => bokmal.leadsWith(leads, 2)),
      Array(2).fill('{lead} leder arbeidet i samarbeid med {partners}.'),
    );
    assert.deepEqual(
      [1, 2].map((count) => english.withRole('partner', count)),
      ['Partner', 'Partners'],
    );
    assert.deepEqual(
      [1, 2].map((count) => bokmal.withRole('observer', count)),
      ['Observatør', 'Observatører'],
    );
  });
});

describe('the language of the texts', () => {
  const tags: Readonly<Record<string, readonly string[]>> = {
    nb: [
      'nb',
      'no',
      'nb-NO',
      'NB_no',
      'nob',
      'nor',
      'no-NO',
      ' nb-NO ',
      'nb-Latn-NO-x-privat',
      'no_',
      'und',
      'UND-Latn',
      '-',
      '_nn',
      '',
      ' ',
      'da',
      'da-DK',
      'sv',
      'sv-FI',
      'fo',
      'is',
      'sma',
      'smj',
      'sms',
      'smn',
    ],
    nn: ['nn', 'nn-NO', 'NN', 'nno', ' nn_no ', 'NN_no', 'nn-Latn-NO', 'nn-x-hogno'],
    en: [
      'en',
      'en-GB',
      'EN-us',
      ' EN ',
      'eng',
      'x-privat',
      'mul',
      'zxx',
      'ar',
      'nb,nn',
      'nb nn',
      '<b>',
      '🇳🇴',
      '1',
      'de',
      'fi',
      'x',
      'zh-Hant',
      'uk',
      'constructor',
      'n',
      'nbb',
      'i-klingon',
    ],
    se: ['se', 'SE', 'sme', 'se-NO', 'sme_FI', ' se-SE\n'],
  };
  for (const [lang, written] of Object.entries(tags)) {
    it(`is ${lang} for ${written.map((tag) => `“${tag}”`).join(', ')}`, () => {
      for (const tag of written) assert.equal(areas.common[findLanguageIndex(tag)]?.lang, lang, JSON.stringify(tag));
    });
  }
});

describe('a hostile tag', () => {
  it('lands in English, soon', () => {
    for (const piece of ['a', 'nb', '-', '_-', '\u0000', 'å-']) {
      const lang = areas.common[findLanguageIndex(`x${piece.repeat(1_000_000)}`)]?.lang;
      assert.equal(lang, 'en', JSON.stringify(piece));
    }
    assert.equal(areas.common[findLanguageIndex(`nb${'-x'.repeat(1_000_000)}`)]?.lang, 'nb');
  });
});

describe('dates in words', () => {
  /** By hand, in bokmål, nynorsk, English and Northern Sámi. */
  const dates: readonly (readonly [date: string, nb: string, nn: string, en: string, se: string])[] = [
    ['2023-06-07', '7. juni 2023', '7. juni 2023', '7 June 2023', 'geassemánu 7. b. 2023'],
    ['2022-03-16', '16. mars 2022', '16. mars 2022', '16 March 2022', 'njukčamánu 16. b. 2022'],
    ['2024-01-01', '1. januar 2024', '1. januar 2024', '1 January 2024', 'ođđajagemánu 1. b. 2024'],
    ['2023-12-31', '31. desember 2023', '31. desember 2023', '31 December 2023', 'juovlamánu 31. b. 2023'],
    ['2023-08', 'august 2023', 'august 2023', 'August 2023', 'borgemánnu 2023'],
    ['2024-02', 'februar 2024', 'februar 2024', 'February 2024', 'guovvamánnu 2024'],
    ['2022-21', 'våren 2022', 'våren 2022', 'spring 2022', 'giđđa 2022'],
    ['2022-22', 'sommeren 2022', 'sommaren 2022', 'summer 2022', 'geassi 2022'],
    ['2019-23', 'høsten 2019', 'hausten 2019', 'autumn 2019', 'čakča 2019'],
    ['2019-24', 'vinteren 2019', 'vinteren 2019', 'winter 2019', 'dálvi 2019'],
    ['2023', '2023', '2023', '2023', '2023'],
    ['i fjor', 'i fjor', 'i fjor', 'i fjor', 'i fjor'],
    ['2023-02-30', '2023-02-30', '2023-02-30', '2023-02-30', '2023-02-30'],
  ];
  for (const [date, ...words] of dates) {
    it(`${date} is “${words.join('”, “')}”`, () => {
      assert.deepEqual(
        [nb, nn, en, se].map((messages) => formatDate(date, messages)),
        words,
      );
    });
  }

  const months = [
    'januar februar mars april mai juni juli august september oktober november desember',
    'januar februar mars april mai juni juli august september oktober november desember',
    'January February March April May June July August September October November December',
    'ođđajagemánu guovvamánu njukčamánu cuoŋománu miessemánu geassemánu suoidnemánu borgemánu čakčamánu golggotmánu skábmamánu juovlamánu',
  ];
  for (const [i, lang] of languages.entries()) {
    const {months: own, month} = areas.common[i]!;
    it(`have twelve months in ${lang}`, () => assert.deepEqual(own, months[i]!.split(' ')));

    const hasData = Intl.DateTimeFormat.supportedLocalesOf(lang).length > 0;
    it(`have the months that the Unicode tables have in ${lang}`, {skip: !hasData && 'this Node has no such table'}, () => {
      const table = new Intl.DateTimeFormat(lang, {month: 'long', day: 'numeric', timeZone: 'UTC'});
      for (let number = 1; number <= 12; number++) {
        const name = table.formatToParts(Date.UTC(2023, number - 1, 15)).find(({type}) => type === 'month')!.value;
        assert.equal(month(number, 2023), `${name} 2023`);
      }
    });
  }

  it('are told to machines as HTML has them: a season by its year', () => {
    assert.deepEqual(['2023-06-07', '2023-08', '2023', '2019-23', '2019-24'].map(toDateTime), [
      '2023-06-07',
      '2023-08',
      '2023',
      '2019',
      '2019',
    ]);
  });
});

describe('periods in words', () => {
  const periods: readonly (readonly [period: {from?: string; to?: string}, nb: string, nn: string, en: string, se: string])[] = [
    [{from: '2019', to: '2023'}, '2019–2023', '2019–2023', '2019–2023', '2019–2023'],
    [{from: '2019-23', to: '2023'}, 'høsten 2019 – 2023', 'hausten 2019 – 2023', 'autumn 2019 – 2023', 'čakča 2019 – 2023'],
    [{from: '2022', to: '2023-08'}, '2022 – august 2023', '2022 – august 2023', '2022 – August 2023', '2022 – borgemánnu 2023'],
    [{from: '2024', to: '2024'}, '2024', '2024', '2024', '2024'],
    [{from: '2022-21'}, 'fra våren 2022', 'frå våren 2022', 'from spring 2022', 'giđđa 2022 rájes'],
    [{to: '2023-12-31'}, 'til 31. desember 2023', 'til 31. desember 2023', 'until 31 December 2023', 'juovlamánu 31. b. 2023 rádjai'],
    [{}, '', '', '', ''],
  ];
  for (const [period, ...words] of periods) {
    it(`${JSON.stringify(period)} is “${words.join('”, “')}”`, () => {
      assert.deepEqual(
        [nb, nn, en, se].map((messages) => formatPeriod(period, messages)),
        words,
      );
    });
  }
});

describe('lists in words', () => {
  const join = (items: string[]) => [nb, nn, en, se].map((messages) => joinList(items, messages).join(''));

  it('are joined as each language does', () => {
    assert.deepEqual(join([]), ['', '', '', '']);
    assert.deepEqual(join(['A']), ['A', 'A', 'A', 'A']);
    assert.deepEqual(join(['A', 'B']), ['A og B', 'A og B', 'A and B', 'A ja B']);
    assert.deepEqual(join(['A', 'B', 'C']), ['A, B og C', 'A, B og C', 'A, B and C', 'A, B ja C']);
    assert.deepEqual(join(['A', 'B', 'C', 'D'])[0], 'A, B, C og D');
  });

  it('keep links as they are, with words between them', () => {
    const links = [{href: 'a'}, {href: 'b'}, {href: 'c'}];
    assert.deepEqual(joinList(links, nb), [links[0], ', ', links[1], ' og ', links[2]]);
  });
});

describe('a text with places', () => {
  it('is filled in order, and keeps what it is filled with', () => {
    const link = {href: 'x'};
    assert.deepEqual(fill<object | string>('Kilde: {source}, {licence}.', {source: link, licence: 'NLOD'}), [
      'Kilde: ',
      link,
      ', ',
      'NLOD',
      '.',
    ]);
    assert.deepEqual(fill('{a}{b}', {b: 'x', a: 'y'}).join(''), 'yx');
    assert.deepEqual(fill('{a} og {a}', {a: 'x'}).join(''), 'x og x');
  });

  it('has nothing where nothing is given, and takes no text for a place', () => {
    assert.equal(fill('Del av {name}.', {}).join(''), 'Del av .');
    assert.equal(fill('uten {} og { name }', {name: 'x'}).join(''), 'uten {} og { name }');
    assert.equal(fill('{a}', {a: '{b}', b: 'x'}).join(''), '{b}');
  });
});

/** The texts of an area by name, each as the places that it has: in any language the same. */
function placesIn(texts: object, path = ''): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const [key, value] of Object.entries(texts) as [string, unknown][]) {
    const name = `${path}${key}`;
    if (typeof value === 'string') {
      assert.ok(value.trim(), `${name} is empty`);
      assert.equal(value, value.trim(), `${name} has blanks around it`);
      found.set(name, key === 'lang' ? [] : placesOf(value));
    } else if (typeof value === 'function') {
      const call = value as (...parts: unknown[]) => string;
      // What differs by number has the same places for each number.
      const places = counts.map((count) => placesOf(call(...argumentsOf(key, count))));
      for (const each of places) assert.deepEqual(each, places[0], name);
      found.set(name, places[0]!);
    } else if (typeof value === 'object' && value !== null) {
      for (const [inner, each] of placesIn(value, `${name}.`)) found.set(inner, each);
    } else {
      assert.equal(typeof value, 'boolean', name);
      found.set(name, []);
    }
  }
  return new Map([...found].sort(([a], [b]) => (a < b ? -1 : 1)));
}

function argumentsOf(name: string, count: number): unknown[] {
  if (name === 'day') return [7, 'juni', 2023];
  if (name === 'month') return [6, 2023];
  if (['takePart', 'counted', 'joinedAs'].includes(name)) return ['observer', count];
  return name === 'withRole' ? ['partner', count] : [count];
}

function placesOf(text: string): string[] {
  assert.ok(text.trim());
  assert.doesNotMatch(text, /undefined|NaN|null/);
  return [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name!).sort();
}
