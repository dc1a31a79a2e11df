import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {allMessages} from './all-messages.js';
import {getChangeMessages} from './changes/changes.js';
import type {Messages} from './messages.js';

const languages = ['nb', 'nn', 'en', 'se'] as const;
const all = languages.map((lang) => allMessages[lang]);
const changeMessages = all.map(({common}) => getChangeMessages(common));
const chartMessages = all.map(({chart}) => chart);
const memberMessages = all.map(({members}) => members);
const partnerMessages = [allMessages.nb.partners, allMessages.nn.partners, allMessages.en.partners, allMessages.se.partners] as const;

describe('messages that depend on a number', () => {
  /** Expected messages for 0, 1, 2 and 21, by role and language. */
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
  const moreMembers = [
    ['medlem til', 'medlemmer til'],
    ['medlem til', 'medlemmer til'],
    ['more member', 'more members'],
    ['eará miellahttu', 'eará miellahtu'],
  ];
  for (const [i, lang] of languages.entries()) {
    it(`use the right plural in ${lang}`, () => {
      for (const [role, expected] of Object.entries(counted)) {
        const format = (count: number) => memberMessages[i]!.counted(role as keyof typeof counted, count);
        assert.deepEqual([0, 1, 2, 21].map(format), expected[i]);
      }
      const below = [false, true].flatMap((isOpen) => [1, 12].map((count) => chartMessages[i]!.unitsBelow(count, isOpen)));
      assert.deepEqual(below, unitsBelow[i]);
      assert.deepEqual([1, 2].map(chartMessages[i]!.moreMembers), moreMembers[i]);
    });
  }

  it('distinguish one new, gone, renamed or reassigned organisation from several', () => {
    const changes = changeMessages.map(({newOrganizations, goneOrganizations, renamedOrganizations, newRoles}) =>
      [newOrganizations, goneOrganizations, renamedOrganizations, newRoles].flatMap((format) => [format(1), format(3)]),
    );
    assert.deepEqual(changes, [
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
      changeMessages.map(({newMemberships, goneMemberships}) =>
        [newMemberships, goneMemberships].flatMap((format) => [format(1), format(3)]),
      ),
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
    const joined = (role: 'member' | 'observer') => changeMessages.map(({joinedAs}) => [joinedAs(role, 1), joinedAs(role, 2)]);
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
    const newcomers = changeMessages.map((messages) => [messages.newcomers(1), messages.newcomers(2)]);
    assert.deepEqual(newcomers.flat(), [
      ...['Ny: {names}', 'Nye: {names}', 'Ny: {names}', 'Nye: {names}'],
      ...['New: {names}', 'New: {names}', 'Ođđa: {names}', 'Ođđa: {names}'],
    ]);
  });

  it('distinguish one observer or lead from several', () => {
    const [bokmal, nynorsk, english, sami] = partnerMessages;
    const takePart = (messages: Messages['partners'], ...ofRoles: Parameters<Messages['partners']['takePart']>[0][]) =>
      ofRoles.flatMap((role) => [1, 2].map((count) => messages.takePart(role, count)));
    const roles = ['deputy', 'secretary', 'observer', 'guest'] as const;
    assert.deepEqual(takePart(bokmal, ...roles), [
      ...['{members} er nestleder.', '{members} er nestledere.', '{members} er sekretær.', '{members} er sekretærer.'],
      ...['{members} er observatør.', '{members} er observatører.', '{members} deltar ved behov.', '{members} deltar ved behov.'],
    ]);
    assert.deepEqual(takePart(nynorsk, ...roles), [
      ...['{members} er nestleiar.', '{members} er nestleiarar.', '{members} er sekretær.', '{members} er sekretærar.'],
      ...['{members} er observatør.', '{members} er observatørar.', '{members} deltek ved behov.', '{members} deltek ved behov.'],
    ]);
    assert.deepEqual(takePart(english, ...roles), [
      ...['{members} is deputy lead.', '{members} are deputy leads.', '{members} is secretary.', '{members} are secretaries.'],
      ...['{members} is an observer.', '{members} are observers.'],
      ...['{members} takes part when needed.', '{members} take part when needed.'],
    ]);
    assert.deepEqual(takePart(sami, ...roles), [
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
