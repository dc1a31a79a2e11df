import {html, type TemplateResult} from 'lit';
import type {Role} from '../../locales/messages.js';
import {distinct, type ComparedMember} from '../../model/compare-members.js';
import type {Comparison, UnitChange} from '../../model/compare-units.js';
import type {Day} from '../../model/date.js';
import type {Member} from '../../model/model.js';
import type {Text} from '../../model/text.js';
import {renderChangeSummary, describeChange, describeMemberChange} from '../changes.js';
import {renderAbbreviated, renderFilled, renderList, renderText, type Content} from '../parts.js';
import {countedRoles, toCounted, type ChartTexts} from './unit-words.js';

/** What has changed since a day, in a sentence. Organisations are counted as in the partner list: each one once. */
export function renderSum({changes, organizations}: Comparison, since: Day, texts: ChartTexts): TemplateResult {
  const {newUnits, goneUnits, renamedUnits} = texts.chart;
  const {newOrganizations, goneOrganizations, renamedOrganizations, newRoles, newMemberships, goneMemberships} = texts.changes;
  // The box of an organisation is counted as the organisation.
  const units = [...changes].flatMap(([id, change]) => (organizations.has(id) ? [] : [change]));
  const members = [...changes.values()].flatMap((change) => change.members);
  const count = <T>(items: Iterable<T>, has: (item: T) => unknown) => [...items].filter(has).length;
  const counts = [
    [newUnits, count(units, ({kind}) => kind === 'new')],
    [goneUnits, count(units, ({kind}) => kind === 'gone')],
    [renamedUnits, count(units, ({formerName}) => formerName)],
    [newOrganizations, count(organizations.values(), ({kind}) => kind === 'new')],
    [goneOrganizations, count(organizations.values(), ({kind}) => kind === 'gone')],
    [renamedOrganizations, count(organizations.values(), ({formerName}) => formerName)],
    [newRoles, distinct(members.filter(({change}) => change?.formerRole)).length],
    [newMemberships, count(members, isElsewhere('new'))],
    [goneMemberships, count(members, isElsewhere('gone'))],
  ] as const;
  return renderChangeSummary(counts, since, texts.changes, texts.common);

  /** Whether a member has come or left, of an organisation that has not. */
  function isElsewhere(kind: 'new' | 'gone') {
    return ({organization, change}: ComparedMember) => change?.kind === kind && organizations.get(organization.id)?.kind !== kind;
  }
}

/** What has changed in a unit: a paragraph for each thing. */
export function renderChange(change: UnitChange, language: string, texts: ChartTexts): TemplateResult[] {
  const {chart, changes, common, members: memberTexts} = texts;
  const told: Content[] = describeChange(change, chart.isGone, language, changes);
  const ofKind = (kind: string) => change.members.filter((member) => member.change?.kind === kind);
  const list = (names: readonly Content[]): Readonly<Record<string, Content>> => ({names: renderList(names, common)});
  /** Adds a paragraph that names members by their short forms. */
  const tell = (write: (nameOf: (member: Member) => Content) => Content) => {
    const words = (say: (text: Text, fullName?: Text) => Content) =>
      write(({name, organization}) => say(organization.shortName ?? name, name));
    told.push(renderAbbreviated(words, language));
  };
  const joined = distinct(ofKind('new'));
  for (const role of countedRoles) {
    const members = joined.filter((member) => toCounted(member.role) === role);
    if (!members.length) continue;
    tell((nameOf) => {
      const names = members.map((member): Content =>
        member.role === role ? nameOf(member) : [nameOf(member), ` (${memberTexts.roles[member.role as Role]})`],
      );
      return renderFilled(changes.joinedAs(role, names.length), list(names));
    });
  }
  const left = distinct(ofKind('gone'));
  if (left.length) {
    tell((nameOf) => {
      const names = left.map((member): Content => {
        const {successor} = member.organization;
        const fate = successor && renderFilled(memberTexts.nowPartOf, {name: renderText(successor.name, language)});
        return fate ? [nameOf(member), ' (', fate, ')'] : nameOf(member);
      });
      return renderFilled(changes.left(names.length), list(names));
    });
  }
  for (const member of ofKind('kept')) {
    const {change: own} = member;
    if (own) tell((nameOf) => [nameOf(member), ': ', describeMemberChange(own, '', language, changes, memberTexts)]);
  }
  return told.map((content) => html` <p part="change">${content}</p>`);
}
