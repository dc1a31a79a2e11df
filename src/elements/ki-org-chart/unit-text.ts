import {toChipForm, type ChipForm} from '../../layout/box-style.js';
import {capitalize, fill, formatDate, formatPeriod, joinList} from '../../locales/format.js';
import type {ChartMessages, CommonMessages, MemberMessages, RelationMessages} from '../../locales/messages.js';
import {isolate} from '../../model/bidi.js';
import type {Member, Unit, UnitRelation} from '../../model/model.js';
import type {LocalizedText} from '../../model/text.js';
import {countedRoles, toCountedRole} from '../../model/vocabulary.js';

// Formats units as text. The widget renders texts of the feed with their language marked. Pictures and tables need plain text.
// So each function takes a callback that formats a text of the feed, and returns the sentence in parts.

/** Messages and facts that the text of a unit is composed from. */
export interface UnitMessages {
  readonly chart: ChartMessages;
  readonly common: CommonMessages;
  readonly members: MemberMessages;
  /** Whether the project has ended. Relations are then in the past tense. */
  readonly projectHasEnded?: boolean | undefined;
}

/** A sentence in parts: our messages, and the formatted texts of the feed. */
export type TextParts<T> = T | string | readonly TextParts<T>[];
/** Formats a text of the feed. `fullName` is set if the text is a short form. */
export type FormatText<T> = (text: LocalizedText, fullName?: LocalizedText) => T;

/** Formats a text of the feed as plain text. Isolates its direction, so that the text around it keeps its order. */
export const asPlainText: FormatText<string> = ({value}) => isolate(value);

export function joinParts(parts: TextParts<string>): string {
  return typeof parts === 'string' ? parts : parts.map(joinParts).join('');
}

export function kindName({kind}: Pick<Unit, 'kind'>, {kinds}: ChartMessages): string {
  return kinds[kind];
}

/** The kind to show above the name. Empty if the name repeats it, as in «Styringsgruppe: Styringsgruppen». */
export function visibleKindName(unit: Pick<Unit, 'kind' | 'name'>, messages: ChartMessages): string {
  const kind = kindName(unit, messages);
  const name = unit.name.value;
  // Most names are much longer than their kind. Finding their stem would take time.
  return name.length < kind.length + maxDifference && toStem(kind) === toStem(name) ? '' : kind;
}

/** Letters by which two nouns with the same stem may differ: an article and an ending. */
const maxDifference = 8;

/** Removes the article and the ending of a noun, in any of our languages. «styringsgruppa» and «Styringsgruppe» have the same stem. */
function toStem(noun: string): string {
  return noun
    .trim()
    .toLowerCase()
    .replace(/^the /, '')
    .replace(/(?:ene|ane|en|et|er|ar|a|e|s)$/, '');
}

/** Formats the period in which a unit exists. Empty without a period. */
export function formatUnitPeriod({kind, period}: Unit, messages: CommonMessages): string {
  if (!period) return '';
  // A deliverable is finished on a date. It has no duration.
  return kind === 'deliverable' && period.from !== undefined ? formatDate(period.from, messages) : formatPeriod(period, messages);
}

/** Formats members by their short names: «Hdir (leder), FHI og KS». */
export function formatMembers<T>(
  members: readonly Member[],
  format: FormatText<T>,
  messages: CommonMessages,
  {roles}: MemberMessages,
): readonly TextParts<T>[] {
  return joinList(
    members.map(({organization, name, role}): TextParts<T> => {
      const shortName = format(organization.shortName ?? name, name);
      return role === 'member' ? shortName : [shortName, ` (${roles[role]})`];
    }),
    messages,
  );
}

/**
 * Selects the members that a box names: each organisation once, leads first, observers and guests last. Leaves out ended
 * organisations, and observers that the box names in a relation.
 */
export function selectNamedMembers({members, relations}: Pick<Unit, 'members' | 'relations'>): Member[] {
  const isNamed = ({role, organization: {id, hasEnded}}: Member) =>
    !hasEnded && !(role === 'observer' && relations.some(({other}) => other.id === id));
  return groupMembers(members.filter(isNamed)).map(([member]) => member);
}

const chipOrder: readonly ChipForm[] = ['lead', 'plain', 'attending'];

/** Groups memberships by organisation, which may have several roles: leads first, observers and guests last. */
export function groupMembers(members: readonly Member[]): (readonly [Member, ...Member[]])[] {
  const rankOf = ({role}: Member) => chipOrder.indexOf(toChipForm(role));
  const groups = new Map<string, [Member, ...Member[]]>();
  for (const member of [...members].sort((a, b) => rankOf(a) - rankOf(b))) {
    const group = groups.get(member.organization.id);
    if (group) group.push(member);
    else groups.set(member.organization.id, [member]);
  }
  return [...groups.values()];
}

/** A member in a box: its short name and its role. */
export interface Chip {
  readonly name: LocalizedText;
  /** The role in words, after a space. Empty for an ordinary member. */
  readonly note: string;
  readonly form: ChipForm;
}

export function toChips(members: readonly Member[], {roles}: MemberMessages): Chip[] {
  return members.map(({organization, name, role}) => ({
    name: organization.shortName ?? name,
    note: role === 'member' ? '' : ` ${roles[role]}`,
    form: toChipForm(role),
  }));
}

/** Space that a chip needs besides its text, in em: padding, border and gap. */
const chipPadding = 1.3;
/** Average width of a letter in a chip, in em of the box. */
const letterWidth = 0.48;

/**
 * Returns how many chips fit in two lines, if a last chip counts the rest.
 *
 * @param lineWidth - Width of a line, in em.
 * @returns At least 1 if there is a chip.
 */
export function countChips(chips: readonly Chip[], lineWidth: number): number {
  const widths = chips.map(({name, note}) => Math.min(lineWidth, (name.value + note).length * letterWidth + chipPadding));
  const fits = (all: readonly number[]) => {
    let lines = 1;
    let rest = lineWidth;
    for (const width of all) {
      if (width > rest) {
        lines++;
        rest = lineWidth;
      }
      rest -= width;
    }
    return lines <= 2;
  };
  const last = chipPadding + 3 * letterWidth;
  let count = widths.length;
  if (fits(widths)) return count;
  while (count > 1 && !fits([...widths.slice(0, count), last])) count--;
  return count;
}

type RelationTexts = Pick<UnitMessages, 'chart' | 'common' | 'projectHasEnded'>;

/** Formats a relation as the box of one unit shows it: «Observatør i Styringsgruppen», or «Prosjektet er observatør». */
export function formatRelation<T>(relation: UnitRelation, unit: Unit, format: FormatText<T>, texts: RelationTexts): TextParts<T> {
  const {name, direction, isMutual, other} = relation;
  const {chart, common} = texts;
  // “The project”, “the programme” and so on, if the other end is the project as a whole.
  const thing = other.project && common.things[other.project];
  const otherName = thing ?? format(other.name, other.fullName);
  const formatOwnName = () => format(unit.shortName ?? unit.name, unit.name);
  if (name) {
    const phrase = format(name);
    // The feed's phrase joins the two names. A box leaves out its own name where it can.
    if (direction === 'in' && !isMutual) return [thing ? capitalize(thing) : [otherName, ':'], ' ', phrase, ' ', formatOwnName()];
    return [format({...name, value: capitalize(name.value)}), ' ', otherName, isMutual ? chart.viceVersa : ''];
  }
  const messages = messagesOf(relation, texts);
  if (isMutual && messages?.mutual) return fill(messages.mutual, {unit: formatOwnName(), name: otherName});
  const message = messages?.[direction] ?? chart.related;
  return fill(message, {name: thing && message.startsWith('{name}') ? capitalize(thing) : otherName});
}

/** Formats the label on the line of a relation. Empty for a relation without a description. */
export function formatRelationLabel<T>(relation: UnitRelation, format: FormatText<T>, texts: RelationTexts): T | string {
  return relation.name ? format(relation.name) : (messagesOf(relation, texts)?.short ?? '');
}

function messagesOf({kind}: UnitRelation, {chart, projectHasEnded}: RelationTexts): RelationMessages | undefined {
  return kind && (projectHasEnded ? chart.pastRelations : chart.relations)[kind];
}

/** Formats the number of organisations by role: «10 medlemmer og 1 observatør». An organisation counts once, in its first role. */
export function formatMemberCounts(members: readonly Member[], messages: CommonMessages, {counted}: MemberMessages): string {
  const categories = groupMembers(members).map(([{role, organization}]) => (organization.hasEnded ? 'ended' : toCountedRole(role)));
  const counts = [...countedRoles, 'ended' as const].flatMap((role) => {
    const count = categories.filter((category) => category === role).length;
    return count ? [counted(role, count)] : [];
  });
  return joinList(counts, messages).join('');
}
