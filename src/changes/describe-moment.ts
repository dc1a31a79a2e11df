import {getChangeMessages} from '../locales/changes/changes.js';
import {uniqueByOrganization, type ComparedMember} from '../model/compare-members.js';
import {compareUnits} from '../model/compare-units.js';
import type {FeedDate} from '../model/date.js';
import type {Unit} from '../model/model.js';
import type {LocalizedText} from '../model/text.js';
import type {UnitMessages} from '../elements/ki-org-chart/unit-text.js';
import {
  renderAbbreviated,
  renderDate,
  renderFilled,
  renderInParentheses,
  renderList,
  renderSuccession,
  renderText,
  separate,
  type Content,
} from '../elements/parts.js';

/** A sentence names at most this many units, members or groups of members. It counts more of them. */
const maxNames = 3;

type Count = (count: number) => string;
/** A unit or an organisation with another name than before. */
interface NewName {
  readonly former: LocalizedText | undefined;
  readonly name: LocalizedText | undefined;
}

/**
 * Describes what changed in a chart on a date: «Høsten 2021: Htil ble med i styringsgruppen. 2 nye relasjoner.»
 *
 * @param before - Roots of the chart before the date.
 * @param now - Roots on the date.
 * @returns Only the date if the units are the same.
 */
export function describeMoment(
  before: readonly Unit[],
  now: readonly Unit[],
  date: FeedDate,
  language: string,
  messages: UnitMessages,
): Content {
  const {common, members: memberMessages} = messages;
  const changeMessages = getChangeMessages(common);
  const {units: roots, changes, organizations} = compareUnits(before, now);
  const units = listUnits(roots);
  const changesOfMembers = [...changes.values()].flatMap(({members}) => members);
  const newRoles = uniqueByOrganization(changesOfMembers.filter(({change}) => change?.formerRole));
  const renamedUnits = units.map(({id, name}) => ({former: changes.get(id)?.formerName, name}));
  const renamedOrganizations = uniqueByOrganization(changesOfMembers)
    .filter(({organization: {id}}) => !changes.has(id))
    .map(({organization: {id}, name}) => ({former: organizations.get(id)?.formerName, name}));
  const [formerRelations, relations] = [listRelations(before), listRelations(now)];
  const countRelations = (all: Relations, others: Relations, kind: 'new' | 'gone') => {
    // A relation of a new unit is not a change of its own, and neither is that of a new member, such as an observer.
    const isPartOfChange = ([from, to]: RelationEnds) =>
      [from, to].some((id) => changes.get(id)?.kind === kind) ||
      changes.get(to)?.members.some(({organization: {id}, change}) => id === from && change?.kind === kind);
    return [...all].filter(([key, ends]) => !others.has(key) && !isPartOfChange(ends)).length;
  };

  const time = renderDate(date, common, true);
  return renderAbbreviated((renderName) => {
    const list = (names: readonly Content[]) => renderList(names, common);
    const unitName = ({shortName, name}: Unit) => renderName(shortName ?? name, name);
    const memberName = (member: ComparedMember): Content => {
      const {change, name, organization, role} = member;
      const roles = role === 'member' ? [] : [memberMessages.roles[role]];
      const notes = change?.kind === 'gone' ? renderSuccession(member, language, memberMessages) : roles;
      return [renderName(organization.shortName ?? name, name), renderInParentheses(notes)];
    };
    const describeCount = (count: number, toCount: Count): Content[] => (count ? [toCount(count)] : []);
    const describeUnits = (kind: 'new' | 'gone', toNames: Count, toCount: Count): Content[] => {
      const changed = units.filter(({id}) => changes.get(id)?.kind === kind);
      if (!changed.length || changed.length > maxNames) return describeCount(changed.length, toCount);
      return [renderFilled(toNames(changed.length), {names: list(changed.map(unitName))})];
    };
    const describeMembers = (kind: 'new' | 'gone', toNames: Count, toCount: Count): Content[] => {
      const groups = groupMembers(units, (unit) => changes.get(unit.id)?.members.filter(({change}) => change?.kind === kind) ?? []);
      if (groups.length > maxNames || groups.some(({members}) => members.length > maxNames)) {
        return [toCount(groups.flatMap((group) => group.members.flatMap(() => group.units)).length)];
      }
      return groups.map((group) =>
        renderFilled(toNames(group.members.length), {names: list(group.members.map(memberName)), unit: list(group.units.map(unitName))}),
      );
    };
    const describeNewNames = (all: readonly NewName[], toCount: Count): Content[] => {
      const newNames = all.filter(({former}) => former);
      if (newNames.length > maxNames) return [toCount(newNames.length)];
      return newNames.map(({former, name}) =>
        renderFilled(changeMessages.gotName, {former: renderText(former, language), name: renderText(name, language)}),
      );
    };
    const facts = [
      ...describeUnits('new', changeMessages.unitsBegan, changeMessages.newUnits),
      ...describeUnits('gone', changeMessages.unitsEnded, changeMessages.goneUnits),
      ...describeMembers('new', changeMessages.joinedUnit, changeMessages.newMemberships),
      ...describeMembers('gone', changeMessages.leftUnit, changeMessages.goneMemberships),
      ...describeNewNames(renamedUnits, changeMessages.renamedUnits),
      ...describeNewNames(renamedOrganizations, changeMessages.renamedOrganizations),
      ...describeCount(newRoles.length, changeMessages.newRoles),
      ...describeCount(countRelations(relations, formerRelations, 'new'), changeMessages.newRelations),
      ...describeCount(countRelations(formerRelations, relations, 'gone'), changeMessages.goneRelations),
    ];
    return facts.length ? [time, ': ', ...separate(facts, '. '), '.'] : time;
  }, language);
}

/** Lists all units, level by level. Not recursive: a feed may nest deeper than the call stack. */
function listUnits(roots: readonly Unit[]): Unit[] {
  const units = [...roots];
  for (const unit of units) units.push(...unit.children);
  return units;
}

/** Groups members that changed in the same units. Keeps the order of the units. */
function groupMembers(units: readonly Unit[], changedMembersOf: (unit: Unit) => readonly ComparedMember[]) {
  const unitsByMember = new Map<string, {member: ComparedMember; units: Unit[]}>();
  for (const unit of units) {
    for (const member of uniqueByOrganization(changedMembersOf(unit))) {
      const entry = unitsByMember.get(member.organization.id) ?? {member, units: []};
      unitsByMember.set(member.organization.id, entry);
      entry.units.push(unit);
    }
  }
  const groups = new Map<string, {members: ComparedMember[]; units: readonly Unit[]}>();
  for (const {member, units: changed} of unitsByMember.values()) {
    const key = changed.map(({id}) => id).join(' ');
    const group = groups.get(key) ?? {members: [], units: changed};
    groups.set(key, group);
    group.members.push(member);
  }
  return [...groups.values()];
}

/** The ids of both ends, by a key that identifies the relation on both dates. */
type Relations = ReadonlyMap<string, RelationEnds>;
type RelationEnds = readonly [from: string, to: string];

function listRelations(roots: readonly Unit[]): Relations {
  const relations = new Map<string, RelationEnds>();
  for (const {id, relations: own} of listUnits(roots)) {
    for (const {kind, name, direction, other} of own) {
      const ends: RelationEnds = [id, other.id];
      if (direction === 'out') relations.set([kind, name?.value, ...ends].join(' '), ends);
    }
  }
  return relations;
}
