import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import fc from 'fast-check';
import {nameCharacters, invisible, truncate} from './characters.js';
import {validateFeed} from './validate-feed.js';

describe('a text that is too long', () => {
  const cases: readonly (readonly [text: string, maxLength: number, shown: string])[] = [
    ['Helsedirektoratet', 17, 'Helsedirektoratet'],
    ['Helsedirektoratet', 10, 'Helsedire…'],
    ['Direktoratet for e-helse', 20, 'Direktoratet for…'],
    ['Direktoratet  for e-helse', 15, 'Direktoratet…'],
    ['ab👩‍⚕️cd', 5, 'ab…'],
    ['ab🇳🇴🇸🇪', 8, 'ab🇳🇴…'],
    ['abe\u0301f', 4, 'ab…'],
    ['ab😀', 3, 'ab…'],
    ['e'.padEnd(50, '\u0301'), 10, `e${'\u0301'.repeat(8)}…`],
  ];
  for (const [text, maxLength, shown] of cases) {
    it(`“${text}” is shortened to ${maxLength} characters: “${shown}”`, () => assert.equal(truncate(text, maxLength), shown));
  }

  it('is never longer than its limit, and never ends inside a surrogate pair', () => {
    fc.assert(
      fc.property(fc.string({unit: 'grapheme', minLength: 5}), fc.integer({min: 4, max: 60}), (text, length) => {
        const shown = truncate(text, length);
        assert.ok(shown.length <= length && (shown === text || shown.endsWith('…')));
        assert.doesNotThrow(() => encodeURIComponent(shown));
        if (shown !== text) assert.ok(text.startsWith(shown.slice(0, -1)));
      }),
    );
  });

  it('is reported with its limit in every field, and drops nothing else', () => {
    const long = 'Etat '.repeat(200_000).trim();
    const {feed, issues} = validateFeed({
      version: '1.0',
      id: 'p',
      language: 'nb',
      updated: '2024-02-01',
      source: {name: long},
      project: {name: {nb: long, en: 'P'}, lead: long, description: [long]},
      bodies: [{id: 'b', name: long, description: long, url: `https://example.no/${'a'.repeat(3000)}`}],
      contacts: [{id: 'c', role: long, person: long, telephone: '1'.repeat(1000)}],
    });
    assert.deepEqual(
      issues.map(({code, pointer, detail}) => [code, pointer, detail.slice(0, 6)]),
      [
        ['too-long', '/source/name', '300'],
        ['too-long', '/project/name/nb', '300'],
        ['too-long', '/project/lead', '10000'],
        ['too-long', '/project/description/0', '10000'],
        ['too-long', '/bodies/0/name', '300'],
        ['too-long', '/bodies/0/description', '10000'],
        ['too-long', '/bodies/0/url', '2000'],
        ['too-long', '/contacts/0/role', '300'],
        ['too-long', '/contacts/0/person', '300'],
        ['not-dialled', '/contacts/0/telephone', '111111'],
      ],
    );
    assert.equal(feed!.bodies![0]!.name, `${'Etat '.repeat(60).trim()}…`);
    assert.equal((feed!.project!.lead as string).length, 10_000);
    assert.equal(feed!.bodies![0]!.url, undefined);
    assert.equal(issues[0]!.rule, 'At most 300 characters are allowed here. The rest is not shown.');
  });
});

describe('an invisible character', () => {
  it('is reported by its Unicode name, or by its code point', () => {
    assert.equal(nameCharacters('a\u200bb\u200b\u00ad', invisible), 'ZERO WIDTH SPACE (U+200B), SOFT HYPHEN (U+00AD)');
    assert.equal(nameCharacters('\u{e0041}', invisible), 'U+E0041');
  });

  it('does not count as text', () => {
    const {issues} = validateFeed({version: '1.0', id: 'p', language: 'nb', updated: '2024-02-01', source: {name: '\u200b \u00ad'}});
    assert.deepEqual(
      issues.map(({code, pointer}) => [code, pointer]),
      [['empty', '/source/name']],
    );
  });

  it('is named if it is in a key, so that an editor can find it', () => {
    const {issues} = validateFeed({
      version: '1.0',
      id: 'p',
      language: 'nb',
      updated: '2024-02-01',
      source: {name: 'E', 'url\u200b': 'https://example.no'},
    });
    assert.equal(
      issues[0]!.rule,
      '“url\u200b” is not a field of feed version 1. It contains invisible or unusual characters: ZERO WIDTH SPACE (U+200B).',
    );
  });

  it('that changes the direction of a text is a warning for editors, with a code of its own if it is not closed', () => {
    const codes = (name: string) => {
      const {issues} = validateFeed({version: '1.0', id: 'p', language: 'nb', updated: '2024-02-01', source: {name}});
      return issues.map(({code, severity, pointer, detail}) => [code, severity, pointer, detail]);
    };
    const at = ['warning', '/source/name'] as const;
    assert.deepEqual(codes('Etat\u202eX'), [['unclosed-bidi-control', ...at, 'RIGHT-TO-LEFT OVERRIDE (U+202E)']]);
    assert.deepEqual(codes('Etat\u200e'), [['bidi-control', ...at, 'LEFT-TO-RIGHT MARK (U+200E)']]);
    assert.deepEqual(codes('\u2067x\u2069'), [['bidi-control', ...at, 'RIGHT-TO-LEFT ISOLATE (U+2067), POP DIRECTIONAL ISOLATE (U+2069)']]);
    assert.deepEqual(codes('\u2067x\u202c'), [
      ['unclosed-bidi-control', ...at, 'RIGHT-TO-LEFT ISOLATE (U+2067), POP DIRECTIONAL FORMATTING (U+202C)'],
    ]);
    assert.deepEqual(codes('\u061cx'), [['bidi-control', ...at, 'ARABIC LETTER MARK (U+061C)']]);
    assert.deepEqual(codes('وزارة الصحة'), []);
  });
});
