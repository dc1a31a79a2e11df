import {html, nothing} from 'lit';
import {fill} from '../../locales/format.js';
import type {ComparedMember} from '../../model/compare-members.js';
import {joinPieces, renderBreaks, renderInParentheses, renderList, renderSuccession, separate, type Content} from '../parts.js';
import {renderFullName, type MemberContext} from './member.js';

/** Roles with a sentence of their own. The first sentence mentions leads, partners and members. */
const rolesWithSentence = ['deputy', 'secretary', 'observer', 'guest'] as const;

/** Renders the members as sentences, and below them one paragraph for each change. */
export function renderSentences(members: readonly ComparedMember[], context: MemberContext): Content {
  return [
    html` <p>${separate([...describeRoles(members, context, false), ...describeRoles(members, context, true)], ' ')}</p>`,
    context.changes?.renderMemberChanges(members, context.language, context.messages) ?? nothing,
  ];
}

/** @param isPast - Whether to describe, in the past tense, the members of a project that has ended and organisations that have ended. */
function describeRoles(members: readonly ComparedMember[], context: MemberContext, isPast: boolean): Content[] {
  const {language, messages} = context;
  const texts = messages.partners;
  const listOf = (names: readonly Content[]) => renderList(names, messages.common);
  const namesWithRole = (...roles: readonly string[]) =>
    members
      .filter(
        ({role, change, organization}) =>
          roles.includes(role) && change?.kind !== 'gone' && (context.isPast || organization.hasEnded) === isPast,
      )
      .map((member): Content => [
        renderFullName(member, language),
        renderInParentheses(renderSuccession(member, language, messages.members)),
      ]);
  const leads = namesWithRole('lead');
  const partners = namesWithRole('partner', 'member');
  const firstSentence = !leads.length
    ? texts.cooperate(partners.length, isPast)
    : partners.length
      ? texts.leadsWith(leads.length, partners.length, isPast)
      : texts.leads(leads.length, isPast);
  const sentences: Content[] =
    leads.length + partners.length ? [renderSentence(firstSentence, {lead: listOf(leads), partners: listOf(partners)})] : [];
  for (const role of rolesWithSentence) {
    const names = namesWithRole(role);
    if (names.length) sentences.push(renderSentence(texts.takePart(role, names.length, isPast), {members: listOf(names)}));
  }
  return sentences;
}

/** Renders a sentence. Its own words may break, too: «Ovttasbargoguoimmit». */
function renderSentence(message: string, values: Readonly<Record<string, Content>>): Content {
  return joinPieces(fill(message, values).map((piece) => (typeof piece === 'string' ? renderBreaks(piece) : piece)));
}
