import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {allMessages} from '../../locales/all-messages.js';
import type {Member, ProjectKind, Role, Unit, UnitRelation} from '../../model/model.js';
import {
  countChips,
  formatMemberCounts,
  joinParts,
  selectNamedMembers,
  toChips,
  visibleKindName,
  asPlainText,
  formatRelation,
  formatRelationLabel,
} from './unit-text.js';

const toText = (value: string) => ({value, lang: 'nb'});
const makeMember = (id: string, role: Role = 'member'): Member => ({
  organization: {id, name: toText(id), hasEnded: false},
  name: toText(id),
  role,
});
const languages = ['nb', 'nn', 'en', 'se'] as const;

describe('visibleKindName', () => {
  for (const [kind, name, ...expected] of [
    ['steering-group', 'Styringsgruppen', '', '', 'Steering group', 'Stivrenjoavku'],
    ['steering-group', 'Styringsgruppa', '', '', 'Steering group', 'Stivrenjoavku'],
    ['steering-group', 'STYRINGSGRUPPE ', '', '', 'Steering group', 'Stivrenjoavku'],
    ['steering-group', 'Steering group', 'Styringsgruppe', 'Styringsgruppe', '', 'Stivrenjoavku'],
    ['steering-group', 'The steering group', 'Styringsgruppe', 'Styringsgruppe', '', 'Stivrenjoavku'],
    ['council', 'Rådet', '', '', 'Council', 'Ráđđi'],
    ['secretariat', 'Sekretariatet', '', '', 'Secretariat', 'Čállingoddi'],
    ['subprojects', 'Delprosjektene', '', '', 'Subprojects', 'Oasseprošeavttat'],
    ['network', 'Fierpmádat', 'Nettverk', 'Nettverk', 'Network', ''],
    ['council', 'KI-rådet', 'Råd', 'Råd', 'Council', 'Ráđđi'],
    ['steering-group', 'Styret', 'Styringsgruppe', 'Styringsgruppe', 'Steering group', 'Stivrenjoavku'],
  ] as const) {
    it(`returns ${expected.map((kindName) => `“${kindName}”`).join(', ')} for ${kind} “${name}”`, () => {
      assert.deepEqual(
        languages.map((lang) => visibleKindName({kind, name: toText(name)}, allMessages[lang].chart)),
        expected,
      );
    });
  }
});

describe('formatRelation', () => {
  const unit: Unit = {id: 's', kind: 'steering-group', name: toText('Styringsgruppen'), members: [], relations: [], children: []};
  const formatAll = (relation: Partial<UnitRelation>, projectHasEnded = false) =>
    languages.map((lang) =>
      joinParts(
        formatRelation(
          {key: '', direction: 'out', isMutual: false, other: {id: 'kin', name: toText('KIN')}, ...relation},
          unit,
          asPlainText,
          {
            chart: allMessages[lang].chart,
            common: allMessages[lang].common,
            projectHasEnded,
          },
        ),
      ),
    );

  it('uses the past tense once the project has ended', () => {
    assert.deepEqual(formatAll({kind: 'observes'}, true).slice(0, 3), [
      'Var observatør i KIN',
      'Var observatør i KIN',
      'Was an observer in KIN',
    ]);
    assert.deepEqual(formatAll({kind: 'reports-to', direction: 'in'}, true).slice(0, 3), [
      'KIN rapporterte også hit',
      'KIN rapporterte også hit',
      'KIN also reported here',
    ]);
  });

  for (const [kind, present, past] of [
    ['advises', 'gir råd til hverandre', 'ga råd til hverandre'],
    ['observes', 'er observatører hos hverandre', 'var observatører hos hverandre'],
    ['represents', 'representerer hverandre', 'representerte hverandre'],
    ['reports-to', 'rapporterer også til hverandre', 'rapporterte også til hverandre'],
    ['supports', 'støtter hverandre', 'støttet hverandre'],
  ] as const) {
    it(`names both units if the relation is mutual (${kind})`, () => {
      for (const direction of ['in', 'out'] as const) {
        const mutual = {kind, direction, isMutual: true};
        assert.equal(formatAll(mutual)[0], `Styringsgruppen og KIN ${present}`);
        assert.equal(formatAll(mutual, true)[0], `Styringsgruppen og KIN ${past}`);
        for (const text of [...formatAll(mutual), ...formatAll(mutual, true)]) assert.match(text, /^Styringsgruppen (og|and|ja) KIN /);
      }
    });
  }

  it('has one sentence for both directions of a relation in the words of the feed, and of one without a direction', () => {
    const name = toText('deler kontor med');
    for (const direction of ['in', 'out'] as const) {
      assert.deepEqual(formatAll({name, direction, isMutual: true}), [
        'Deler kontor med KIN, og omvendt',
        'Deler kontor med KIN, og omvendt',
        'Deler kontor med KIN, and vice versa',
        'Deler kontor med KIN, ja nuppe guvlui',
      ]);
      assert.equal(formatAll({kind: 'cooperates', direction, isMutual: true})[0], 'Samarbeider med KIN');
      assert.equal(formatAll({direction, isMutual: true})[0], 'Knyttet til KIN');
    }
    const other = {id: 'p', name: toText('Bedre bruk av KI'), project: 'project'} as const;
    assert.equal(formatAll({kind: 'observes', other, isMutual: true})[0], 'Styringsgruppen og prosjektet er observatører hos hverandre');
  });

  it('names the project by its kind at the other end', () => {
    const other = {id: 'p', name: toText('Bedre bruk av KI'), project: 'project'} as const;
    assert.deepEqual(formatAll({kind: 'observes', direction: 'in', other}).slice(0, 3), [
      'Prosjektet er observatør',
      'Prosjektet er observatør',
      'The project is an observer',
    ]);
    assert.equal(formatAll({kind: 'advises', other})[0], 'Gir råd til prosjektet');
    assert.equal(formatAll({name: toText('har brukt'), direction: 'in', other})[0], 'Prosjektet har brukt Styringsgruppen');
  });

  it('names the council or network that the feed describes', () => {
    const toOther = (project: ProjectKind) => ({id: 'p', name: toText('KI'), project});
    assert.deepEqual(formatAll({kind: 'advises', other: toOther('council')}), [
      ...['Gir råd til rådet', 'Gir råd til rådet', 'Advises the council', 'Addá ráđiid: ráđđi'],
    ]);
    assert.deepEqual(formatAll({other: toOther('network')}), [
      ...['Knyttet til nettverket', 'Knytt til nettverket', 'Connected to the network', 'Gaskavuohta: fierpmádat'],
    ]);
  });

  it('keeps the phrase of the feed', () => {
    const name = toText('får hjelp av');
    assert.equal(formatAll({kind: 'supports', name})[0], 'Får hjelp av KIN');
    assert.equal(formatAll({kind: 'supports', name, direction: 'in'})[0], 'KIN: får hjelp av Styringsgruppen');
  });

  it('formats a relation between two bodies for each of them', () => {
    assert.deepEqual(formatAll({kind: 'observes', direction: 'in'}), [
      ...['KIN er observatør', 'KIN er observatør', 'KIN is an observer', 'Su áicci: KIN'],
    ]);
    assert.deepEqual(formatAll({kind: 'reports-to', direction: 'in'}).slice(0, 3), [
      ...['KIN rapporterer også hit', 'KIN rapporterer også hit', 'KIN also reports here'],
    ]);
  });
});

describe('formatRelationLabel', () => {
  it('is a verb in the tense of the project, or the words of the feed', () => {
    const labelsOf = (relation: Partial<UnitRelation>, projectHasEnded = false) =>
      languages.map((lang) =>
        formatRelationLabel(
          {key: '', direction: 'out', isMutual: false, other: {id: 'kin', name: toText('KIN')}, ...relation},
          asPlainText,
          {chart: allMessages[lang].chart, common: allMessages[lang].common, projectHasEnded},
        ),
      );
    assert.deepEqual(labelsOf({kind: 'observes'}), ['observerer', 'observerer', 'observes', 'áicci']);
    assert.deepEqual(labelsOf({kind: 'observes'}, true), ['observerte', 'observerte', 'observed', 'áicci']);
    assert.equal(labelsOf({kind: 'observes', name: toText('får hjelp av')}, true)[0], 'får hjelp av');
    assert.equal(labelsOf({})[0], '');
  });
});

describe('formatMemberCounts', () => {
  const formatAll = (...roles: readonly (Role | 'ended')[]) =>
    languages.map((lang) =>
      formatMemberCounts(
        roles.map((role, i) => ({
          organization: {id: String(i), name: toText('O'), hasEnded: role === 'ended'},
          name: toText('O'),
          role: role === 'ended' ? 'member' : role,
        })),
        allMessages[lang].common,
        allMessages[lang].members,
      ),
    );
  for (const [roles, ...expected] of [
    [['lead', 'deputy', 'member'], '3 medlemmer', '3 medlemmer', '3 members', '3 miellahtu'],
    [
      ['lead', 'member', 'observer'],
      ...['2 medlemmer og 1 observatør', '2 medlemmer og 1 observatør', '2 members and 1 observer', '2 miellahtu ja 1 áicci'],
    ],
    [['ended'], '1 avsluttet virksomhet', '1 avslutta verksemd', '1 organisation that has ended', '1 loahpahuvvon doaimmahat'],
    [
      ['member', 'partner', 'secretary', 'guest', 'guest', 'ended'],
      '1 medlem, 1 partner, 1 sekretær, 2 som deltar ved behov og 1 avsluttet virksomhet',
      '1 medlem, 1 partnar, 1 sekretær, 2 som deltek ved behov og 1 avslutta verksemd',
      '1 member, 1 partner, 1 secretary, 2 that take part when needed and 1 organisation that has ended',
      '1 miellahttu, 1 guoibmi, 1 čálli, 2 searvá dárbbu mielde ja 1 loahpahuvvon doaimmahat',
    ],
  ] as const) {
    it(`counts ${roles.join(', ')}`, () => assert.deepEqual(formatAll(...roles), expected));
  }

  it('counts an organisation with two roles once, in its first role', () => {
    const members = [makeMember('a', 'secretary'), makeMember('b'), makeMember('a', 'lead')];
    assert.equal(formatMemberCounts(members, allMessages.nb.common, allMessages.nb.members), '2 medlemmer');
  });
});

describe('selectNamedMembers', () => {
  const select = (members: readonly Member[], ...relatedIds: string[]) =>
    selectNamedMembers({
      members,
      relations: relatedIds.map((id) => ({key: id, direction: 'in', isMutual: false, other: {id, name: toText(id)}})),
    }).map(({organization, role}) => `${organization.id} ${role}`);

  it('puts leads first and observers and guests last, and otherwise keeps the order', () => {
    const members = [makeMember('a', 'observer'), makeMember('b'), makeMember('c', 'guest'), makeMember('d', 'lead'), makeMember('e')];
    assert.deepEqual(select(members), ['d lead', 'b member', 'e member', 'a observer', 'c guest']);
  });

  it('names an organisation once, and no ended one', () => {
    const ended = makeMember('c');
    const members = [makeMember('a'), makeMember('a', 'lead'), {...ended, organization: {...ended.organization, hasEnded: true}}];
    assert.deepEqual(select(members), ['a lead']);
  });

  it('leaves out observers that the box names in a relation', () => {
    assert.deepEqual(select([makeMember('a', 'observer'), makeMember('b'), makeMember('c', 'observer')], 'a', 'b'), [
      'b member',
      'c observer',
    ]);
  });
});

describe('countChips', () => {
  // Each of these chips takes 3.3 em: 4 letters of 0.5 em, and 1.3 em around them.
  const chips = (count: number) =>
    toChips(
      Array.from({length: count}, (_, i) => makeMember(`org${i}`)),
      allMessages.nb.members,
    );
  for (const [count, width, expected] of [
    [0, 10, 0],
    [6, 10, 6], // Three in each of two lines.
    [7, 10, 5], // The last place is for the number of the others.
    [40, 10, 5],
    [2, 3.5, 2],
    [3, 3.5, 1],
  ] as const) {
    it(`returns ${expected} for ${count} chips in lines of ${width} em`, () => assert.equal(countChips(chips(count), width), expected));
  }
});
