import {html, nothing} from 'lit';
import {uniqueByOrganization, type ComparedMember, type MemberChange} from '../../model/compare-members.js';
import {renderFilled, renderList, renderSuccession, renderText, separate, type Content} from '../parts.js';
import {describeChange, renderFullName, type MemberContext} from './member.js';

/** Roles with a sentence of their own. The first sentence mentions leads, partners and members. */
const rolesWithSentence = ['deputy', 'secretary', 'observer', 'guest'] as const;

/** Renders the members as sentences, and below them one paragraph for each change. */
export function renderSentences(members: readonly ComparedMember[], context: MemberContext): Content {
  return [
    html` <p>${separate(describeRoles(members, context), ' ')}</p>`,
    describeChanges(members, context).map((content) => html` <p part="change">${content}</p>`),
  ];
}

function describeRoles(members: readonly ComparedMember[], context: MemberContext): Content[] {
  const {isPast, language, messages} = context;
  const texts = messages.partners;
  const listOf = (names: readonly Content[]) => renderList(names, messages.common);
  const namesWithRole = (...roles: readonly string[]) =>
    members
      .filter(({role, change}) => roles.includes(role) && change?.kind !== 'gone')
      .map((member): Content => [renderFullName(member, language), inParentheses(renderSuccession(member, language, messages.members))]);
  const leads = namesWithRole('lead');
  const partners = namesWithRole('partner', 'member');
  const firstSentence = !leads.length
    ? texts.cooperate(partners.length, isPast)
    : partners.length
      ? texts.leadsWith(leads.length, partners.length, isPast)
      : texts.leads(leads.length, isPast);
  const sentences: Content[] =
    leads.length + partners.length ? [renderFilled(firstSentence, {lead: listOf(leads), partners: listOf(partners)})] : [];
  for (const role of rolesWithSentence) {
    const names = namesWithRole(role);
    if (names.length) sentences.push(renderFilled(texts.takePart(role, names.length, isPast), {members: listOf(names)}));
  }
  return sentences;
}

function describeChanges(members: readonly ComparedMember[], context: MemberContext): Content[] {
  const {language, messages} = context;
  const namesWithChange = (kind: MemberChange['kind']) =>
    uniqueByOrganization(members.filter(({change}) => change?.kind === kind)).map((member): Content => {
      const succession = kind === 'gone' ? renderSuccession(member, language, messages.members) : [];
      return [renderText(member.name, language), inParentheses(succession)];
    });
  const joined = namesWithChange('new');
  const left = namesWithChange('gone');
  const changes: Content[] = [];
  if (joined.length) {
    changes.push(renderFilled(messages.partners.newcomers(joined.length), {names: renderList(joined, messages.common)}));
  }
  if (left.length) changes.push(renderFilled(messages.changes.left(left.length), {names: renderList(left, messages.common)}));
  for (const {change, name} of members) {
    if (change?.kind === 'kept') changes.push([renderText(name, language), ': ', describeChange(change, context)]);
  }
  return changes;
}

function inParentheses(notes: readonly Content[]): Content {
  return notes.length ? [' (', separate(notes), ')'] : nothing;
}
