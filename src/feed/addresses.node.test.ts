import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import fc from 'fast-check';
import {findMeantAddress} from './addresses.js';
import {validateFeed} from './validate-feed.js';

const base = 'https://host.example/ki/feed.json';

/** Validates a feed that has the address in every address field. */
function validateAddress(url: string) {
  const feedWithAddress = {
    version: '1.0',
    id: 'p',
    language: 'nb',
    updated: '2024-02-01',
    source: {name: 'Etaten', url, licence: {name: 'NLOD', url}},
    project: {
      name: 'P',
      image: {url: 'a.svg', darkUrl: url, alt: '', sources: [{url, width: 1}]},
      partOf: {name: 'Plan', url},
      continuedBy: {name: 'R', url},
    },
    organizations: [{id: 'a', name: 'A', url, logo: {url: 'a.svg', darkUrl: url}}],
    bodies: [{id: 'b', name: 'B', url}],
    contacts: [{id: 'c', role: 'C', url}],
    publication: {url, versions: [{date: '2024-01-01', url}]},
    browserSupport: {url},
  };
  const {feed, issues} = validateFeed(feedWithAddress, {base});
  const kept = JSON.stringify(feed).match(/"(?:url|darkUrl)":"[^"]*"/g) ?? [];
  return {issues, kept: kept.filter((each) => !each.includes('a.svg')), url: feed?.source?.url};
}

/** Values that feed editors may write, and the meant address; empty if it can't be guessed. */
const unclear: readonly (readonly [written: string, meant: string])[] = [
  ['www.helsedirektoratet.no', 'https://www.helsedirektoratet.no'],
  ['WWW.FHI.NO/tema', 'https://WWW.FHI.NO/tema'],
  ['helsedirektoratet.no', 'https://helsedirektoratet.no'],
  ['helsedirektoratet.no/tema/ki', 'https://helsedirektoratet.no/tema/ki'],
  ['helsedirektoratet.no?side=1', 'https://helsedirektoratet.no?side=1'],
  ['fhi.no:8080/x', 'https://fhi.no:8080/x'],
  ['data.norge.no', 'https://data.norge.no'],
  ['who.int', 'https://who.int'],
  ['kommunenettet.oslo', 'https://kommunenettet.oslo'],
  ['helse-sørøst.no', 'https://helse-sørøst.no'],
  ['/www.fhi.no', 'https://www.fhi.no'],
  ['http//www.fhi.no', 'http://www.fhi.no'],
  ['https//www.fhi.no', 'https://www.fhi.no'],
  ['http:/www.fhi.no', 'http://www.fhi.no'],
  ['https:/www.fhi.no', 'https://www.fhi.no'],
  ['https:www.fhi.no', 'https://www.fhi.no'],
  ['https;//www.fhi.no', 'https://www.fhi.no'],
  ['htps://www.fhi.no', 'https://www.fhi.no'],
  ['ttps://www.fhi.no', 'https://www.fhi.no'],
  ['hhttps://www.fhi.no', 'https://www.fhi.no'],
  ['https://https://www.fhi.no', 'https://www.fhi.no'],
  ['http://https//www.fhi.no', 'https://www.fhi.no'],
  ['https:// www.fhi.no', 'https://www.fhi.no'],
  ['https://www. fhi.no', 'https://www.fhi.no'],
  ['https://www..fhi.no', ''],
  ['https://www,fhi,no', ''],
  ['www.fhi.no:port', ''],
  ['https://', ''],
  ['https://{{domene}}/x', ''],
  ['post@example.no', 'mailto:post@example.no'],
  ['E-post: post@example.no', 'mailto:post@example.no'],
  ['Se www.fhi.no', 'https://www.fhi.no'],
  ['Se www.fhi.no.', 'https://www.fhi.no'],
  ['Se https://www.fhi.no.', 'https://www.fhi.no'],
  ['https://www.fhi.no (på norsk)', 'https://www.fhi.no'],
  ['https://www.fhi.no/a og https://www.ks.no', 'https://www.fhi.no/a'],
  ['[FHI](https://www.fhi.no/tema)', 'https://www.fhi.no/tema'],
  ['<a href="https://www.fhi.no">FHI</a>', 'https://www.fhi.no'],
  ['<https://www.fhi.no>', 'https://www.fhi.no'],
  ['ikke aktuelt', ''],
  ['Ikke aktuelt.', ''],
  ['-', ''],
  ['–', ''],
  ['…', ''],
  ['?', ''],
  ['N/A', ''],
  ['n/a', ''],
  ['ingen', ''],
  ['Ukjent', ''],
  ['kommer snart', ''],
  ['null', ''],
  ['undefined', ''],
  ['TBD', ''],
  ['{{url}}', ''],
  ['[lenke]', ''],
  ['+47 22 00 00 00', ''],
  ['\\\\server\\felles\\logo.png', ''],
];

const relative: readonly (readonly [written: string, absolute: string])[] = [
  ['bilde.svg', 'https://host.example/ki/bilde.svg'],
  ['bedre-bruk-av-ki.svg', 'https://host.example/ki/bedre-bruk-av-ki.svg'],
  ['index.no.html', 'https://host.example/ki/index.no.html'],
  ['rapport.pdf', 'https://host.example/ki/rapport.pdf'],
  ['rapport.no.pdf', 'https://host.example/ki/rapport.no.pdf'],
  ['rapport v1.2.pdf', 'https://host.example/ki/rapport%20v1.2.pdf'],
  ['LESMEG.md', 'https://host.example/ki/LESMEG.md'],
  ['logo@2x.png', 'https://host.example/ki/logo@2x.png'],
  ['bilder/logo.png?v=2.1', 'https://host.example/ki/bilder/logo.png?v=2.1'],
  ['../x/y.pdf', 'https://host.example/x/y.pdf'],
  ['./www.fhi.no.pdf', 'https://host.example/ki/www.fhi.no.pdf'],
  ['/om', 'https://host.example/om'],
  ['/', 'https://host.example/'],
  ['om', 'https://host.example/ki/om'],
  ['tema/ki', 'https://host.example/ki/tema/ki'],
  ['2023/06', 'https://host.example/ki/2023/06'],
  ['2023', 'https://host.example/ki/2023'],
  ['v1.0/kart', 'https://host.example/ki/v1.0/kart'],
  ['bilde(1).svg', 'https://host.example/ki/bilde(1).svg'],
  ['?a=b', 'https://host.example/ki/feed.json?a=b'],
  ['?url=www.fhi.no', 'https://host.example/ki/feed.json?url=www.fhi.no'],
  ['#x', 'https://host.example/ki/feed.json#x'],
  ['#', 'https://host.example/ki/feed.json#'],
  ['//cdn.example.no/x', 'https://cdn.example.no/x'],
  ['https://www.fhi.no', 'https://www.fhi.no/'],
  ['HTTPS://www.fhi.no', 'https://www.fhi.no/'],
  ['https://www.fhi.no./a b', 'https://www.fhi.no./a%20b'],
  ['https://web.archive.org/web/2023/https://www.fhi.no', 'https://web.archive.org/web/2023/https://www.fhi.no'],
  ['https://localhost:3000/a', 'https://localhost:3000/a'],
  ['http://intranett/ki', 'http://intranett/ki'],
  ['https://[::1]/', 'https://[::1]/'],
  ['https://helse-sørøst.no', 'https://xn--helse-srst-6cbb.no/'],
];

describe('an address in a feed', () => {
  for (const [written, meant] of unclear) {
    it(`“${written}” is not linked, and ${meant ? `${meant} is suggested` : 'nothing is suggested'}`, () => {
      const {issues, kept} = validateAddress(written);
      assert.deepEqual(kept, []);
      assert.equal(issues.length, 13);
      for (const issue of issues) {
        assert.deepEqual([issue.code, issue.severity, issue.meant ?? ''], ['unclear-address', 'error', meant]);
        if (meant) assert.equal(issue.remedy, `Did you mean ${meant}?`);
      }
    });
  }

  for (const [written, absolute] of relative) {
    it(`“${written}” is resolved to ${absolute}`, () => {
      const {issues, kept, url} = validateAddress(written);
      assert.deepEqual(
        issues.map(({rule}) => rule),
        [],
      );
      assert.equal(url, absolute);
      assert.equal(kept.length, 13);
    });
  }

  it('with an invisible character is linked without it, and the warning names the character', () => {
    for (const [written, name] of [
      ['\u200bhttps://www.fhi.no', 'ZERO WIDTH SPACE (U+200B)'],
      ['https://www.\u00adfhi.no', 'SOFT HYPHEN (U+00AD)'],
      ['\ufeffhttps://www.fhi.no', 'ZERO WIDTH NO-BREAK SPACE (U+FEFF)'],
      ['https://www.fhi.no\u00a0', 'NO-BREAK SPACE (U+00A0)'],
      ['\u202ahttps://www.fhi.no\u202c', 'LEFT-TO-RIGHT EMBEDDING (U+202A), POP DIRECTIONAL FORMATTING (U+202C)'],
    ] as const) {
      const {issues, url} = validateAddress(written);
      assert.equal(url, 'https://www.fhi.no/');
      for (const {code, severity, detail} of issues) assert.deepEqual([code, severity, detail], ['invisible-character', 'warning', name]);
    }
    assert.equal(validateAddress('\u200bwww.fhi.no').issues[0]?.meant, 'https://www.fhi.no');
  });

  it('in another script keeps the joiners in its path', () => {
    assert.equal(validateAddress('https://fa.example/می\u200cخواهم').url, encodeURI('https://fa.example/می\u200cخواهم'));
  });

  it('gets a suggestion that is a clear address itself', () => {
    const parts = fc.constantFrom(
      'www',
      '.',
      'fhi',
      'no',
      '/',
      ':',
      'http',
      'https',
      '@',
      ' ',
      '-',
      '?',
      '#',
      'ø',
      '\\',
      ',',
      '<',
      '(',
      '%',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({unit: 'binary'}),
          fc.array(parts).map((all) => all.join('')),
        ),
        (text) => {
          const meant = findMeantAddress(text.trim());
          if (meant) assert.equal(findMeantAddress(meant), undefined);
        },
      ),
      {numRuns: 5000},
    );
  });

  // In quadratic time, this would take hours.
  it('is checked in linear time', () => {
    for (const pump of ['a.', 'www.', 'http:', '@', ' ', 'a@', '/', '-', '<', '(', 'a b.no ']) {
      assert.ok((findMeantAddress(pump.repeat(200_000)) ?? '').length < 20, pump);
    }
  });
});
