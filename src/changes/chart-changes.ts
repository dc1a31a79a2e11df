import {html, type TemplateResult} from 'lit';
import {uniqueByOrganization, type ComparedMember} from '../model/compare-members.js';
import {compareUnits, type Comparison, type UnitChange} from '../model/compare-units.js';
import type {Day} from '../model/date.js';
import {getChangeMessages} from '../locales/changes/changes.js';
import type {Member, Unit} from '../model/model.js';
import type {LocalizedText} from '../model/text.js';
import {countedRoles, toCountedRole} from '../model/vocabulary.js';
import type {UnitMessages} from '../elements/ki-org-chart/unit-text.js';
import {renderAbbreviated, renderFilled, renderList, renderText, type Content} from '../elements/parts.js';
import {describeChange, describeMemberChange, renderChangeSummary} from './describe-changes.js';

/** The changes in a chart since a day, and their templates. */
export interface ChartChanges extends Comparison {
  /** Renders one sentence that counts all changes. */
  readonly renderSummary: (messages: UnitMessages) => TemplateResult;
  /** Renders the changes of one unit, each as a paragraph. */
  readonly renderUnitChange: (change: UnitChange, language: string, messages: UnitMessages) => TemplateResult[];
}

/**
 * Compares a chart with an earlier one.
 *
 * @param before - Roots of the earlier date.
 * @param now - Roots of the date that is shown.
 * @param since - The earlier date.
 */
export function compareCharts(before: readonly Unit[], now: readonly Unit[], since: Day): ChartChanges {
  const comparison = compareUnits(before, now);
  return {...comparison, renderSummary: (messages) => renderSummary(comparison, since, messages), renderUnitChange};
}

/** Each organisation counts once, as in the partner list. */
function renderSummary({changes, organizations}: Comparison, since: Day, messages: UnitMessages): TemplateResult {
  const changeMessages = getChangeMessages(messages.common);
  const {newUnits, goneUnits, renamedUnits, newMemberships, goneMemberships} = changeMessages;
  const {newOrganizations, goneOrganizations, renamedOrganizations, newRoles} = changeMessages;
  // An organisation with its own box counts as an organisation, not as a unit.
  const units = [...changes].flatMap(([id, change]) => (organizations.has(id) ? [] : [change]));
  const members = [...changes.values()].flatMap((change) => change.members);
  const count = <T>(items: Iterable<T>, isCounted: (item: T) => unknown) => [...items].filter(isCounted).length;
  const counts = [
    [newUnits, count(units, ({kind}) => kind === 'new')],
    [goneUnits, count(units, ({kind}) => kind === 'gone')],
    [renamedUnits, count(units, ({formerName}) => formerName)],
    [newOrganizations, count(organizations.values(), ({kind}) => kind === 'new')],
    [goneOrganizations, count(organizations.values(), ({kind}) => kind === 'gone')],
    [renamedOrganizations, count(organizations.values(), ({formerName}) => formerName)],
    [newRoles, uniqueByOrganization(members.filter(({change}) => change?.formerRole)).length],
    [newMemberships, count(members, isMembershipOnly('new'))],
    [goneMemberships, count(members, isMembershipOnly('gone'))],
  ] as const;
  return renderChangeSummary(counts, since, changeMessages, messages.common);

  /** Tests whether a membership has changed while the organisation has not. */
  function isMembershipOnly(kind: 'new' | 'gone') {
    return ({organization, change}: ComparedMember) => change?.kind === kind && organizations.get(organization.id)?.kind !== kind;
  }
}

function renderUnitChange(change: UnitChange, language: string, messages: UnitMessages): TemplateResult[] {
  const {common, members: memberMessages} = messages;
  const changes = getChangeMessages(common);
  const paragraphs: Content[] = describeChange(change, changes.isGone, language, changes);
  const membersOfKind = (kind: string) => change.members.filter((member) => member.change?.kind === kind);
  const joinNames = (names: readonly Content[]): Readonly<Record<string, Content>> => ({names: renderList(names, common)});
  /** Adds a paragraph that names members by their short forms. */
  const addParagraph = (render: (nameOf: (member: Member) => Content) => Content) => {
    const renderWith = (format: (text: LocalizedText, fullName?: LocalizedText) => Content) =>
      render(({name, organization}) => format(organization.shortName ?? name, name));
    paragraphs.push(renderAbbreviated(renderWith, language));
  };
  const newMembers = uniqueByOrganization(membersOfKind('new'));
  for (const role of countedRoles) {
    const members = newMembers.filter((member) => toCountedRole(member.role) === role);
    if (!members.length) continue;
    addParagraph((nameOf) => {
      const names = members.map((member): Content =>
        member.role === role ? nameOf(member) : [nameOf(member), ` (${memberMessages.roles[member.role]})`],
      );
      return renderFilled(changes.joinedAs(role, names.length), joinNames(names));
    });
  }
  const goneMembers = uniqueByOrganization(membersOfKind('gone'));
  if (goneMembers.length) {
    addParagraph((nameOf) => {
      const names = goneMembers.map((member): Content => {
        const {successor} = member.organization;
        const succession = successor && renderFilled(memberMessages.nowPartOf, {name: renderText(successor.name, language)});
        return succession ? [nameOf(member), ' (', succession, ')'] : nameOf(member);
      });
      return renderFilled(changes.left(names.length), joinNames(names));
    });
  }
  for (const member of membersOfKind('kept')) {
    const {change: memberChange} = member;
    if (!memberChange) continue;
    addParagraph((nameOf) => [nameOf(member), ': ', describeMemberChange(memberChange, '', language, changes, memberMessages)]);
  }
  return paragraphs.map((content) => html` <p part="change">${content}</p>`);
}
