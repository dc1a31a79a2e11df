import {html, nothing} from 'lit';
import type {Messages} from '../../locales/messages.js';
import type {ComparedMember} from '../../model/compare-members.js';
import type {Member} from '../../model/model.js';
import {isAbbreviation} from '../../model/short-form.js';
import type {ChangesModule} from '../changes-controller.js';
import {renderLink, renderText, renderWithShort, separate, type Content} from '../parts.js';

/** Context shared by the members in one render. */
export interface MemberContext {
  /** Language tag of the widget's own messages. Texts in other languages are marked. */
  readonly language: string;
  /** Whether the members are those of a project that has ended. */
  readonly isPast: boolean;
  /** Level of the widget's heading, 1–6. */
  readonly headingLevel: number;
  readonly messages: Pick<Messages, 'common' | 'partners' | 'members'>;
  /** `null` until it is loaded. No member has a change before. */
  readonly changes: ChangesModule | null;
}

/** Renders a name with notes and changes below it. */
export function renderNamedMember(member: ComparedMember, notes: readonly Content[], context: MemberContext): Content {
  const {name, organization} = member;
  const {language} = context;
  // An abbreviation follows the name, because readers meet it in the chart: «Folkehelseinstituttet (FHI)».
  return html`<span class="name">${renderWithShort(name, organization.shortName, language, renderFullName(member, language))}</span>
    ${notes.length ? html`<span class="note">${separate(notes)}</span>` : nothing} ${renderChange(member, context)}`;
}

/** Renders a member's name as a link. If the name is an abbreviation, the full name follows: «FHI (Folkehelseinstituttet)». */
export function renderFullName({name, organization}: Member, language: string): Content {
  const link = renderLink({name, url: organization.url}, language);
  const isShort = name.value === organization.shortName?.value && isAbbreviation(name, organization.name);
  return isShort ? [link, ' (', renderText(organization.name, language), ')'] : link;
}

/** Renders a member's change, if it has one. */
export function renderChange({change}: ComparedMember, {changes, language, messages}: MemberContext): Content {
  return change && changes ? changes.renderMemberChange(change, language, messages) : nothing;
}

/** The class of a member's element: the kind of its change. */
export function classOf({change}: ComparedMember): string {
  return change?.kind ?? '';
}
