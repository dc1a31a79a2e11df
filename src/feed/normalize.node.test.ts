import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import fc from 'fast-check';
import {formatTelephone, toDialString} from '../model/telephone.js';
import type {Feed} from './definition.js';
import {normalize} from './normalize.js';
import {validateFeed} from './validate-feed.js';

/** Validates a minimal feed with some other fields. */
function readFeed(parts: object) {
  const {feed, issues} = validateFeed({version: '1.0', id: 'p', language: 'nb', updated: '2024-02-01', source: {name: 'E'}, ...parts});
  return {feed: feed!, issues};
}

describe('a copied telephone number', () => {
  /** Copied numbers, the digits to dial, the number as shown, and the characters that the warning names. */
  const numbers: readonly (readonly [written: string, dialled: string, shown: string, names: string])[] = [
    [
      '\u202a+47 22 00 00 00\u202c',
      '+4722000000',
      '+47 22 00 00 00',
      'LEFT-TO-RIGHT EMBEDDING (U+202A), POP DIRECTIONAL FORMATTING (U+202C)',
    ],
    ['\u206822 00 00 00\u2069', '+4722000000', '22 00 00 00', 'FIRST STRONG ISOLATE (U+2068), POP DIRECTIONAL ISOLATE (U+2069)'],
    ['(+47) 22 00 00 00', '+4722000000', '+47 22 00 00 00', ''],
    ['(0047) 22 00 00 00', '+4722000000', '+47 22 00 00 00', ''],
    ['+ 47 22 00 00 00', '+4722000000', '+47 22 00 00 00', ''],
    ['22.00.00.00', '+4722000000', '22 00 00 00', ''],
    ['+47.22.00.00.00.', '+4722000000', '+47 22 00 00 00', ''],
    ['22\u201100\u201100\u201100', '+4722000000', '22 00 00 00', 'NON-BREAKING HYPHEN (U+2011)'],
    ['22–00–00–00', '+4722000000', '22 00 00 00', 'EN DASH (U+2013)'],
    ['22\u00ad00\u00ad00\u00ad00', '+4722000000', '22 00 00 00', 'SOFT HYPHEN (U+00AD)'],
    ['22\u200b00\u200b00\u200b00', '+4722000000', '22 00 00 00', 'ZERO WIDTH SPACE (U+200B)'],
    ['22 00 00 00 ', '+4722000000', '22 00 00 00', ''],
    ['\u00a022 00 00 00', '+4722000000', '22 00 00 00', 'NO-BREAK SPACE (U+00A0)'],
    ['tel:+4722000000', '+4722000000', '+47 22 00 00 00', ''],
    ['Tlf.: 22 00 00 00', '+4722000000', '22 00 00 00', ''],
    ['Telefon 22 00 00 00', '+4722000000', '22 00 00 00', ''],
    ['T: 22 00 00 00', '+4722000000', '22 00 00 00', ''],
    ['☎ 22 00 00 00', '+4722000000', '22 00 00 00', ''],
  ];
  for (const [written, dialled, shown, names] of numbers) {
    it(`written as ${JSON.stringify(written)} is dialled as ${dialled} and shown as ${shown}`, () => {
      const {feed, issues} = readFeed({contacts: [{id: 'k', role: 'K', telephone: written}]});
      const {telephone = ''} = feed.contacts![0]!;
      assert.deepEqual([toDialString(telephone), formatTelephone(telephone)], [dialled, shown]);
      assert.deepEqual(
        issues.map(({code, severity, pointer, detail}) => [code, severity, pointer, detail]),
        [[names ? 'invisible-character' : 'untidy', 'warning', '/contacts/0/telephone', names || written]],
      );
    });
  }

  it('may have spaces of any width between its digits', () => {
    const {feed, issues} = readFeed({contacts: [{id: 'k', role: 'K', telephone: '22\u00a000\u202f00 00'}]});
    assert.deepEqual([feed.contacts![0]!.telephone, issues], ['22\u00a000\u202f00 00', []]);
  });

  it('is shown as text if it is several numbers or has other words', () => {
    for (const written of [
      '22 00 00 00 / 22 00 00 01',
      '22 00 00 00 (sentralbord)',
      '22 00 00 00 (kl. 9–15)',
      'Sentralbord: 22 00 00 00, tast 2',
      '٢٢ ٠٠ ٠٠ ٠٠',
      '１１３ １１３',
      `+47 ${'22 '.repeat(12)}`.trim(),
    ]) {
      const {feed, issues} = readFeed({contacts: [{id: 'k', role: 'K', telephone: written}]});
      const {telephone = ''} = feed.contacts![0]!;
      assert.deepEqual([telephone, toDialString(telephone) && 'dialled'], [written, written.startsWith('+') ? 'dialled' : '']);
      assert.deepEqual(
        issues.map(({code, severity, detail}) => [code, severity, detail]),
        [['not-dialled', 'warning', written]],
      );
    }
  });

  it('is read without quotation marks, with a warning', () => {
    const {feed, issues} = readFeed({
      contacts: [{id: 'k', role: 'K', telephone: 22000000}],
      organizations: [{id: 'a', name: 'A', organizationNumber: 983544622}],
    });
    assert.deepEqual([feed.contacts![0]!.telephone, feed.organizations![0]!.organizationNumber], ['22000000', '983544622']);
    assert.deepEqual(
      issues.map(({code, severity, remedy}) => [code, severity, remedy]),
      Array(2).fill(['wrong-type', 'warning', 'Put quotation marks around it.']),
    );
  });

  it('keeps all its digits, whatever other characters it has', () => {
    const written = fc
      .array(
        fc.constantFrom(
          ...Array.from('0123456789'),
          ...Array.from('+()-./ ,;:–\u200b\u202a\u00ad\u00a0\n'),
          'tlf. ',
          'tel:',
          '(+47)',
          'æ',
          '\u0662',
        ),
      )
      .map((parts) => parts.join(''));
    const digitsOf = (text: string) => text.match(/\p{Nd}/gu) ?? [];
    fc.assert(
      fc.property(written, (text) => {
        const {feed} = readFeed({contacts: [{id: 'k', role: 'K', telephone: text}]});
        const {telephone} = feed.contacts![0]!;
        if (digitsOf(text).length < 3) return;
        assert.deepEqual(digitsOf(telephone ?? ''), digitsOf(text));
        assert.deepEqual(digitsOf(formatTelephone(telephone ?? '')), digitsOf(text));
      }),
      {numRuns: 2000},
    );
  });
});

describe('a copied value', () => {
  const cases: readonly (readonly [format: Parameters<typeof normalize>[0], written: string, read: string])[] = [
    ['email', 'post@example.no\u200b', 'post@example.no'],
    ['email', '\u200bpost@example.no', 'post@example.no'],
    ['email', ' post@example.no ', 'post@example.no'],
    ['email', 'mailto:post@example.no', 'post@example.no'],
    ['email', 'MAILTO: post@example.no?subject=KI', 'post@example.no'],
    ['email', 'Post <post@example.no>', 'post@example.no'],
    ['email', '<mailto:post@example.no>', 'post@example.no'],
    ['email', 'post @ example.no', 'post@example.no'],
    ['email', 'E-post: post@example.no', 'post@example.no'],
    ['email', 'post@example.no (Kari)', 'post@example.no'],
    ['email', '[post@example.no](mailto:post@example.no)', 'post@example.no'],
    ['email', '“post+ki@e.example.no”', 'post+ki@e.example.no'],
    ['email', 'post@example.no.', 'post@example.no'],
    ['email', 'kari\u2011anne@example.no', 'kari-anne@example.no'],
    ['email', 'kari\u00adanne@example.no', 'karianne@example.no'],
    ['organization-number', '983 544 622', '983544622'],
    ['organization-number', '983\u00a0544\u00a0622', '983544622'],
    ['organization-number', '983.544.622', '983544622'],
    ['organization-number', 'NO 983 544 622 MVA', '983544622'],
    ['organization-number', 'NO983544622MVA', '983544622'],
    ['organization-number', 'Org.nr. 983 544 622', '983544622'],
    ['organization-number', '983544622\u200e', '983544622'],
    ['id', 'hdir ', 'hdir'],
    ['id', 'bedre\u2011bruk', 'bedre-bruk'],
    ['id', '\ufeffhdir\u200d', 'hdir'],
    ['language', 'nb ', 'nb'],
    ['language', 'nb\u2011NO', 'nb-NO'],
    ['day', '2024-02-01 ', '2024-02-01'],
    ['day', '2024\u201102\u201101', '2024-02-01'],
    ['date', '2023–23', '2023-23'],
    ['date', '\u200e2023', '2023'],
    ['date', '2023.06', '2023-06'],
    ['day', '2024.02.01', '2024-02-01'],
    ['day', '2024 – 02 – 01', '2024-02-01'],
    ['day', '01.02.2024', '2024-02-01'],
    ['day', '1. 2. 2024', '2024-02-01'],
    ['choice', 'partner ', 'partner'],
    ['choice', 'Partner', 'partner'],
    ['choice', 'Steering group', 'steering-group'],
    ['choice', 'steering_group', 'steering-group'],
    ['choice', 'steering\u2011group', 'steering-group'],
    ['version', '1.0\u00a0', '1.0'],
  ];
  for (const [format, written, expected] of cases) {
    it(`in the format ${format} is read as ${expected} if it is ${JSON.stringify(written)}`, () =>
      assert.equal(normalize(format, written), expected));
  }

  it('is returned unchanged if it is ambiguous', () => {
    for (const [format, written] of [
      ['organization-number', '983 544 622 og 915 933 149'],
      ['email', 'post@example.no, kari@example.no'],
      ['email', 'post(at)example.no'],
      ['id', 'Hdir'],
      ['id', 'h dir'],
      ['day', '01/02/2024'],
      ['day', '01.02.24'],
      ['day', '1. februar 2024'],
      ['email', 'post@exam ple.no'],
    ] as const) {
      assert.equal(normalize(format, written), written);
    }
  });

  it('is fully normalized after one call, which never throws', () => {
    const formats = [
      'id',
      'version',
      'language',
      'date',
      'day',
      'url',
      'image-url',
      'email',
      'telephone',
      'organization-number',
      'choice',
    ] as const;
    const parts = fc.constantFrom(
      ...Array.from('a1@.-–<>()+ ,;:_\u200b\u200c\u00ad\u00a0\u2011\ufeff\t\n'),
      'mailto:',
      'tel:',
      'tlf',
      'mva',
      'NO',
      '(+47)',
      'İ',
    );
    fc.assert(
      fc.property(
        fc.constantFrom(...formats),
        fc.oneof(
          fc.string({unit: 'binary'}),
          fc.array(parts).map((all) => all.join('')),
        ),
        (format, text) => {
          const once = normalize(format, text);
          assert.equal(normalize(format, once), once);
        },
      ),
      {numRuns: 5000},
    );
  });

  it('is normalized, also if it was written to slow that down', () => {
    for (const pump of ['mailto:', 'tel:', ' ', '.', '<', '\u200b', '@ ', '(+4', 'no', '1 ', ' mva']) {
      for (const format of ['email', 'telephone', 'organization-number', 'url', 'choice'] as const)
        assert.equal(typeof normalize(format, pump.repeat(400)), 'string');
    }
  });
});

describe('copied ids', () => {
  it('match the references to them, even if only one of them needs normalization', () => {
    const {feed, issues} = readFeed({
      organizations: [
        {id: 'hdir ', name: 'Hdir'},
        {id: 'fhi', name: 'FHI', successor: 'hdir\u200b'},
      ],
      bodies: [
        {id: 'styringsgruppen', name: 'S'},
        {id: 'ko\u2011gruppen', name: 'K', parent: ' styringsgruppen'},
      ],
      memberships: [{organization: 'hdir', body: 'ko-gruppen', role: 'Lead'}],
      relations: [{from: '\u200efhi', to: 'p ', kind: 'Reports to'}],
      groups: [{id: 'project ', members: [{organization: 'hdir ', role: 'partner '}]}],
    });
    assert.ok(issues.every(({severity}) => severity === 'warning'));
    const {organizations, bodies, memberships, relations, groups}: Feed = feed;
    assert.deepEqual(
      organizations!.map(({id, successor}) => [id, successor]),
      [
        ['hdir', undefined],
        ['fhi', 'hdir'],
      ],
    );
    assert.deepEqual(
      bodies!.map(({id, parent}) => [id, parent]),
      [
        ['styringsgruppen', undefined],
        ['ko-gruppen', 'styringsgruppen'],
      ],
    );
    assert.deepEqual(memberships, [{organization: 'hdir', body: 'ko-gruppen', role: 'lead'}]);
    assert.deepEqual(relations, [{from: 'fhi', to: 'p', kind: 'reports-to'}]);
    assert.deepEqual(groups, [{id: 'project', members: [{organization: 'hdir', role: 'partner'}]}]);
  });

  it('are reported as duplicates if they become the same', () => {
    const {issues} = readFeed({
      organizations: [
        {id: 'hdir', name: 'A'},
        {id: 'hdir ', name: 'B'},
      ],
    });
    assert.deepEqual(
      issues.map(({code, pointer}) => [code, pointer]),
      [
        ['untidy', '/organizations/1/id'],
        ['duplicate-id', '/organizations/1/id'],
      ],
    );
  });

  it('give precedence to the language tag that needs no normalization', () => {
    const {feed, issues} = readFeed({project: {name: {'nb ': 'Prosjektet', 'en\u2011GB': 'The project', en: 'A', 'en ': 'B'}}});
    assert.deepEqual(feed.project!.name, {nb: 'Prosjektet', 'en-GB': 'The project', en: 'A'});
    assert.deepEqual(
      issues.map(({code, pointer}) => [code, pointer]),
      [
        ['untidy', '/project/name/nb '],
        ['invisible-character', '/project/name/en\u2011GB'],
        ['untidy', '/project/name/en '],
      ],
    );
  });
});
