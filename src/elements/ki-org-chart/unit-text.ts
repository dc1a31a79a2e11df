import {capitalize, fill, formatDate, formatPeriod, joinList} from '../../locales/format.js';
import type {ChangeMessages, ChartMessages, CommonMessages, CountedRole, MemberMessages} from '../../locales/messages.js';
import {isolate} from '../../model/bidi.js';
import type {Member, Unit, UnitRelation} from '../../model/model.js';
import type {LocalizedText} from '../../model/text.js';
import type {Role} from '../../model/vocabulary.js';

// A unit in words. The widget draws them with the language marked, a picture or a table takes them as plain text: so each
// function is told how to say a text of the feed, and gives the words in pieces.

/** The texts of ours that units are told in. */
export interface UnitMessages {
  readonly chart: ChartMessages;
  readonly changes: ChangeMessages;
  readonly common: CommonMessages;
  readonly members: MemberMessages;
  /** Whether the project has ended, so that relations are in the past. */
  readonly projectHasEnded?: boolean | undefined;
}

/** Words in pieces: texts of ours, and what `say` made of those of the feed. */
export type TextParts<T> = T | string | readonly TextParts<T>[];
/** `fullName` is there where the text is a short form. */
export type FormatText<T> = (text: LocalizedText, fullName?: LocalizedText) => T;

/** A text of the feed as plain text, which does not change the order of the words around it. */
export const asPlainText: FormatText<string> = ({value}) => isolate(value);

export function joinParts(words: TextParts<string>): string {
  return typeof words === 'string' ? words : words.map(joinParts).join('');
}

export function kindName({kind}: Pick<Unit, 'kind'>, {kinds}: ChartMessages): string {
  return kinds[kind];
}

/** The kind as it is read above the name: empty where the name says the same, as in «Styringsgruppe: Styringsgruppen». */
export function visibleKindName(unit: Pick<Unit, 'kind' | 'name'>, texts: ChartMessages): string {
  const kind = kindName(unit, texts);
  return toStem(kind) === toStem(unit.name.value) ? '' : kind;
}

/** A noun without its article and its ending, in any of our languages: «styringsgruppa» and «Styringsgruppe» have one stem. */
function toStem(noun: string): string {
  return noun
    .trim()
    .toLowerCase()
    .replace(/^the /, '')
    .replace(/(?:ene|ane|en|et|er|ar|a|e|s)$/, '');
}

/** When a unit exists; empty when the feed does not say. */
export function formatUnitPeriod({kind, period}: Unit, messages: CommonMessages): string {
  if (!period) return '';
  // A deliverable is of a day; it does not go on from there.
  return kind === 'deliverable' && period.from !== undefined ? formatDate(period.from, messages) : formatPeriod(period, messages);
}

/** Members in short: «Hdir (leder), FHI og KS». Without those that only look on and those that have ceased to be. */
export function formatMembers<T>(
  members: readonly Member[],
  say: FormatText<T>,
  messages: CommonMessages,
  {roles}: MemberMessages,
): readonly TextParts<T>[] {
  return joinList(
    selectNamedMembers(members).map(({organization, name, role}): TextParts<T> => {
      const short = say(organization.shortName ?? name, name);
      return role === 'member' ? short : [short, ` (${roles[role]})`];
    }),
    messages,
  );
}

/** The members that a box names: not those that only observe, nor those that have ended. */
export function selectNamedMembers(members: readonly Member[]): Member[] {
  return members.filter(({role, organization}) => role !== 'observer' && !organization.hasEnded);
}

/** A relation as it is read at a unit: «Observatør i Styringsgruppen», or «Prosjektet er observatør i KIN» at the first root. */
export function formatRelation<T>(
  {kind, name, direction, other, project}: UnitRelation,
  unit: Unit,
  say: FormatText<T>,
  {chart, common, projectHasEnded}: Pick<UnitMessages, 'chart' | 'common' | 'projectHasEnded'>,
): TextParts<T> {
  const relations = projectHasEnded ? chart.pastRelations : chart.relations;
  const texts = kind ? relations[kind] : undefined;
  const thing = project && common.things[project];
  const otherThing = other.project && common.things[other.project];
  const otherName = otherThing ?? say(other.name, other.fullName);
  if (name) {
    const phrase = say(name);
    const ownName = thing ?? say(unit.shortName ?? unit.name, unit.name);
    // The feed's words join the two names. Each end leaves out its own, unless it is the project as a whole.
    if (direction === 'in') {
      return otherThing ? [capitalize(otherThing), ' ', phrase, ' ', ownName] : [otherName, ': ', phrase, ' ', ownName];
    }
    if (thing) return [capitalize(thing), ' ', phrase, ' ', otherName];
    return [typeof phrase === 'string' ? capitalize(phrase) : phrase, ' ', otherName];
  }
  if (!thing) {
    const text = texts?.[direction] ?? chart.related;
    return fill(text, {name: otherThing && text.startsWith('{name}') ? capitalize(otherThing) : otherName});
  }
  const [from, to] = direction === 'out' ? [capitalize(thing), otherName] : [otherName, thing];
  return fill<TextParts<T>>(texts?.whole ?? chart.relatedWhole, {from, to});
}

/** The word on a drawn relation. */
export function formatRelationLabel<T>({kind, name}: UnitRelation, say: FormatText<T>, {relations}: ChartMessages): T | string {
  return name ? say(name) : kind ? relations[kind].short : '';
}

/** In the order in which they are counted. */
export const countedRoles: readonly CountedRole[] = ['member', 'partner', 'secretary', 'observer', 'guest'];

/** As what a role counts: leads and deputies are members. */
export function toCountedRole(role: Role): CountedRole {
  return role === 'lead' || role === 'deputy' ? 'member' : role;
}

/** How many a list of members shows, by role: «10 medlemmer og 1 observatør». */
export function formatMemberCounts(members: readonly Member[], messages: CommonMessages, {counted}: MemberMessages): string {
  const asWhat = members.map(({role, organization}) => (organization.hasEnded ? 'ended' : toCountedRole(role)));
  const counts = [...countedRoles, 'ended' as const].flatMap((role) => {
    const count = asWhat.filter((each) => each === role).length;
    return count ? [counted(role, count)] : [];
  });
  return joinList(counts, messages).join('');
}
