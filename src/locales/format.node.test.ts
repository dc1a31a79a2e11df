import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {fill, formatDate, formatPeriod, joinList, toDateTime} from './format.js';
import {allMessages} from './all-messages.js';

const languages = ['nb', 'nn', 'en', 'se'] as const;
const [nb, nn, en, se] = [allMessages.nb.common, allMessages.nn.common, allMessages.en.common, allMessages.se.common] as const;

describe('a formatted date', () => {
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
  for (const [date, ...expected] of dates) {
    it(`is “${expected.join('”, “')}” for ${date}`, () => {
      assert.deepEqual(
        [nb, nn, en, se].map((messages) => formatDate(date, messages)),
        expected,
      );
    });
  }

  const expectedMonths = [
    'januar februar mars april mai juni juli august september oktober november desember',
    'januar februar mars april mai juni juli august september oktober november desember',
    'January February March April May June July August September October November December',
    'ođđajagemánu guovvamánu njukčamánu cuoŋománu miessemánu geassemánu suoidnemánu borgemánu čakčamánu golggotmánu skábmamánu juovlamánu',
  ];
  for (const [i, lang] of languages.entries()) {
    const {months, month} = allMessages[lang].common;
    it(`has the right name of each month in ${lang}`, () => assert.deepEqual(months, expectedMonths[i]!.split(' ')));

    const hasData = Intl.DateTimeFormat.supportedLocalesOf(lang).length > 0;
    it(`has the month names of Intl in ${lang}`, {skip: !hasData && 'this Node has no data for the language'}, () => {
      const intl = new Intl.DateTimeFormat(lang, {month: 'long', day: 'numeric', timeZone: 'UTC'});
      for (let number = 1; number <= 12; number++) {
        const name = intl.formatToParts(Date.UTC(2023, number - 1, 15)).find(({type}) => type === 'month')!.value;
        assert.equal(month(number, 2023), `${name} 2023`);
      }
    });
  }

  it('is a valid value of <time datetime>, with a season written as its year', () => {
    assert.deepEqual(['2023-06-07', '2023-08', '2023', '2019-23', '2019-24'].map(toDateTime), [
      '2023-06-07',
      '2023-08',
      '2023',
      '2019',
      '2019',
    ]);
  });
});

describe('a formatted period', () => {
  const periods: readonly (readonly [period: {from?: string; to?: string}, nb: string, nn: string, en: string, se: string])[] = [
    [{from: '2019', to: '2023'}, '2019–2023', '2019–2023', '2019–2023', '2019–2023'],
    [{from: '2019-23', to: '2023'}, 'høsten 2019 – 2023', 'hausten 2019 – 2023', 'autumn 2019 – 2023', 'čakča 2019 – 2023'],
    [{from: '2022', to: '2023-08'}, '2022 – august 2023', '2022 – august 2023', '2022 – August 2023', '2022 – borgemánnu 2023'],
    [{from: '2024', to: '2024'}, '2024', '2024', '2024', '2024'],
    [{from: '2022-21'}, 'fra våren 2022', 'frå våren 2022', 'from spring 2022', 'giđđa 2022 rájes'],
    [{to: '2023-12-31'}, 'til 31. desember 2023', 'til 31. desember 2023', 'until 31 December 2023', 'juovlamánu 31. b. 2023 rádjai'],
    [{}, '', '', '', ''],
  ];
  for (const [period, ...expected] of periods) {
    it(`is “${expected.join('”, “')}” for ${JSON.stringify(period)}`, () => {
      assert.deepEqual(
        [nb, nn, en, se].map((messages) => formatPeriod(period, messages)),
        expected,
      );
    });
  }
});

describe('a joined list', () => {
  const join = (items: string[]) => [nb, nn, en, se].map((messages) => joinList(items, messages).join(''));

  it('has the separators of each language', () => {
    assert.deepEqual(join([]), ['', '', '', '']);
    assert.deepEqual(join(['A']), ['A', 'A', 'A', 'A']);
    assert.deepEqual(join(['A', 'B']), ['A og B', 'A og B', 'A and B', 'A ja B']);
    assert.deepEqual(join(['A', 'B', 'C']), ['A, B og C', 'A, B og C', 'A, B and C', 'A, B ja C']);
    assert.deepEqual(join(['A', 'B', 'C', 'D'])[0], 'A, B, C og D');
  });

  it('keeps its items, such as links, and adds separators between them', () => {
    const links = [{href: 'a'}, {href: 'b'}, {href: 'c'}];
    assert.deepEqual(joinList(links, nb), [links[0], ', ', links[1], ' og ', links[2]]);
  });
});

describe('a filled message', () => {
  it('has each value in the position of its placeholder', () => {
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

  it('leaves a placeholder without a value empty, and fills nothing else in braces', () => {
    assert.equal(fill('Del av {name}.', {}).join(''), 'Del av .');
    assert.equal(fill('uten {} og { name }', {name: 'x'}).join(''), 'uten {} og { name }');
    assert.equal(fill('{a}', {a: '{b}', b: 'x'}).join(''), '{b}');
  });
});
