import {fill, formatDate, formatPeriod, joinList} from '../../locales/format.js';
import type {ChangeMessages, ChartMessages, CommonMessages, Kind, MemberMessages, RelationKind, Role} from '../../locales/messages.js';
import type {Member, Unit, UnitRelation} from '../../model/model.js';
import type {Text} from '../../model/text.js';

// A unit in words. The widget draws them with the language marked, a picture or a table takes them as plain text: so each
// function is told how to say a text of the feed, and gives the words in pieces.

/** The texts of ours that units are told in. */
export interface ChartTexts {
  readonly chart: ChartMessages;
  readonly changes: ChangeMessages;
  readonly common: CommonMessages;
  readonly members: MemberMessages;
}

/** Words in pieces: texts of ours, and what `say` made of those of the feed. */
export type Words<T> = T | string | readonly Words<T>[];
export type Say<T> = (text: Text) => T;

/** Says a text of the feed as it is. */
export const plainly: Say<string> = ({value}) => value;

export function joinWords(words: Words<string>): string {
  return typeof words === 'string' ? words : words.map(joinWords).join('');
}

export function kindWord({kind}: Pick<Unit, 'kind'>, {kinds}: ChartMessages): string {
  return kinds[kind as Kind];
}

/** When a unit exists; empty when the feed does not say. */
export function periodWords({kind, period}: Unit, messages: CommonMessages): string {
  if (!period) return '';
  // A deliverable is of a day; it does not go on from there.
  return kind === 'deliverable' && period.from !== undefined ? formatDate(period.from, messages) : formatPeriod(period, messages);
}

/** Members in short: «Hdir (leder), FHI og KS». Without those that only look on and those that have ceased to be. */
export function membersWords<T>(members: readonly Member[], say: Say<T>, messages: CommonMessages, {roles}: MemberMessages): Words<T> {
  const shown = members.filter(({role, organization}) => role !== 'observer' && !organization.hasEnded);
  return joinList(
    shown.map(({organization, name, role}): Words<T> => {
      const short = say(organization.shortName ?? name);
      return role === 'member' ? short : [short, ` (${roles[role as Role]})`];
    }),
    messages,
  );
}

/** What a unit says of one of its relations: «Observatør i Styringsgruppen». */
export function relationWords<T>(relation: UnitRelation, unit: Unit, say: Say<T>, texts: ChartMessages): Words<T> {
  const {kind, name, direction, other, project} = relation;
  const otherName = say(other.name);
  let words: Words<T>;
  if (name) {
    const phrase = say(name);
    // The feed's words run from the one end to the other, so the other end is told whose words they are.
    words =
      direction === 'out'
        ? [typeof phrase === 'string' ? phrase.charAt(0).toUpperCase() + phrase.slice(1) : phrase, ' ', otherName]
        : [otherName, ': ', phrase, ' ', say(unit.shortName ?? unit.name)];
  } else {
    words = fill((kind && texts.relations[kind as RelationKind][direction]) ?? texts.related, {name: otherName});
  }
  return project ? fill<Words<T>>(texts.relationOfProject, {project: say(project), relation: words}) : words;
}

/** The word on a drawn relation. */
export function relationLabel<T>({kind, name}: UnitRelation, say: Say<T>, {relations}: ChartMessages): T | string {
  return name ? say(name) : kind ? relations[kind as RelationKind].short : '';
}

/** Observers and guests belong to no body, nor does what has ceased to be. */
export function countMembers(members: readonly Member[]): number {
  return members.filter(({role, organization}) => role !== 'observer' && role !== 'guest' && !organization.hasEnded).length;
}
