import {lastDay, type Day} from '../model/date.js';
import type {Member, Model, Organization, Project, ProjectKind} from '../model/model.js';
import {hasEndedBy, holdsOn, stateOn, type Period} from '../model/period.js';
import {chooseText, normalizeLanguage, type FeedText, type LocalizedText} from '../model/text.js';
import {projectKinds} from '../model/vocabulary.js';
import {feedSchema, type Feed} from './definition.js';
import {localize, type Localized} from './localize.js';
import {selectReview, selectTexts, sortVersions} from './select-version.js';
import {selectUnits} from './select-units.js';

export interface FeedSelection {
  /** The day to show; without it the day of the feed's data. */
  readonly asOf?: Day | undefined;
  /** The visitor's day. Where no day is asked for, a project whose time was over by then has ended, however old the data are. */
  readonly today?: Day | undefined;
  /** A language tag; without it the feed's own language. */
  readonly language?: string | undefined;
}

type ShownFeed = Localized<Feed>;
type Heir = Pick<Organization, 'id' | 'name' | 'url' | 'period'> & {readonly successor?: string | undefined};
type Timed = Pick<NonNullable<Feed['project']>, 'status' | 'period'>;
export type ShownMembership = Pick<NonNullable<ShownFeed['memberships']>[number], 'organization' | 'role' | 'period'> & {
  readonly name?: LocalizedText | undefined;
};

/**
 * Chooses what a feed says of one day in one language.
 *
 * @param feed - A checked feed; not modified.
 * @returns Fresh readonly facts. A text that the feed lacks in the language comes in the nearest one that it has, and
 *   says which. O(n).
 */
export function selectFeed(feed: Feed, {asOf, today, language}: FeedSelection = {}): Model {
  const own = normalizeLanguage(feed.language);
  const wanted = normalizeLanguage(language) || own;
  const day = asOf ?? feed.updated;
  const toText = (text: FeedText): LocalizedText => chooseText(text, wanted, own);
  const end = feed.project?.period?.to;
  // A project that has ended keeps the members and relations that it had at its end.
  const projectEnd = end !== undefined && day !== undefined && hasEndedBy({to: end}, day) ? lastDay(end) : undefined;
  const isCurrent = ({period}: {readonly period?: Period | undefined}) => day === undefined || holdsOn(period, day);
  const holds = ({period}: {readonly period?: Period}) =>
    isCurrent({period}) || (projectEnd !== undefined && period?.to !== undefined && lastDay(period.to) === projectEnd);

  // Organisations that have ended are kept: what became of them is told where they are named.
  const {organizations: all} = localize(feedSchema, {organizations: feed.organizations} as Feed, toText, () => true);
  const {organizations: _, ...shown} = localize(feedSchema, feed, toText, holds);
  const organizations = selectOrganizations(all ?? [], day);
  const toMembers = (members: readonly ShownMembership[] = []): Member[] =>
    members.flatMap(({organization: id, name, role, period}) => {
      const organization = organizations.get(id);
      return organization ? [{organization, name: name ?? organization.name, role: role ?? 'member', period}] : [];
    });
  const versions = sortVersions(shown.publication?.versions);
  const earlierDay = asOf !== undefined && !(feed.updated !== undefined && asOf >= feed.updated) ? asOf : undefined;
  const project =
    shown.project &&
    selectProject(
      {...selectTexts(shown.project, {...shown, versions}, earlierDay), kind: selectKind(feed)},
      asOf === undefined ? stateNow(shown.project, day, today) : stateOnDay(shown.project, asOf, feed.updated),
    );
  const contacts = (shown.contacts ?? [])
    .filter(isCurrent)
    .map((contact) => ({...contact, organization: organizations.get(contact.organization ?? '')}));

  return {
    asOf: day,
    updated: feed.updated,
    language: wanted,
    source: shown.source,
    project,
    units: selectUnits(feed, {...shown, bodies: (shown.bodies ?? []).filter(isCurrent), contacts}, organizations, toMembers, project),
    groups: (shown.groups ?? []).map((group) => ({...group, members: toMembers(group.members)})),
    contacts,
    publication: shown.publication && {
      ...shown.publication,
      lastReviewed: selectReview(shown.publication, earlierDay),
      versions,
    },
    browserSupport: shown.browserSupport,
  };
}

function selectProject(
  project: NonNullable<ShownFeed['project']> & Pick<Project, 'kind' | 'newerTexts'>,
  state: Project['state'],
): Project {
  const {name, title = name, shortName = title, description = [], image} = project;
  return {
    ...project,
    title,
    shortName,
    description,
    state,
    image: image && {...image, url: image.url ?? '', alt: image.alt ?? {value: '', lang: ''}},
  };
}

/** The project's state where no day is asked for: as far as the feed knows, and ended once its time is over by today. */
function stateNow({status, period}: Timed, day: Day | undefined, today: Day | undefined): Project['state'] {
  if (today !== undefined && hasEndedBy(period, today)) return 'ended';
  const byPeriod = period && day !== undefined ? stateOn(period, day) : undefined;
  return status === 'active' && byPeriod === 'planned' ? byPeriod : (status ?? byPeriod);
}

/** The project's state on a day that is asked for. On a day before that of the data it needs a start, or it is not known. */
function stateOnDay({status, period = {}}: Timed, day: Day, updated: Day | undefined): Project['state'] {
  const byPeriod = stateOn(period, day);
  if (period.from !== undefined || byPeriod === 'ended') return byPeriod;
  if (updated !== undefined && day < updated) return undefined;
  return status ?? (period.to === undefined ? undefined : byPeriod);
}

/** What kind of thing the feed describes: as it says, else the kind of the body that has its id or its name. */
function selectKind({id, project, bodies = []}: Feed): ProjectKind {
  if (project?.kind) return project.kind;
  const names = [project?.name, project?.title, project?.shortName].map(firstValue).filter(Boolean);
  const itself = bodies.find((body) => body.id === id || names.includes(firstValue(body.name)));
  return projectKinds.find((kind) => kind === itself?.kind && kind !== 'other') ?? 'project';
}

function firstValue(text: FeedText | undefined): string | undefined {
  return typeof text === 'object' ? Object.values(text)[0] : text;
}

/** The organisations that there were by the day, under the names of the day; those that had ended then say so. */
function selectOrganizations(all: NonNullable<ShownFeed['organizations']>, day: Day | undefined): ReadonlyMap<string, Organization> {
  const named = new Map(
    all.map((organization) => {
      const former = [...(organization.formerNames ?? [])].sort((a, b) => compare(lastDay(a.to), lastDay(b.to)));
      // The first former name that had not ended by the day was in use then; those before it were former even then.
      const current = day === undefined ? -1 : former.findIndex(({to}) => !hasEndedBy({to}, day));
      const {name, shortName} = former[current] ?? organization;
      const formerName = former[(current < 0 ? former.length : current) - 1];
      return [organization.id, {...organization, name, shortName, formerName}];
    }),
  );
  const hasEnded = ({period}: {readonly period?: Period | undefined}) => day !== undefined && hasEndedBy(period, day);
  const successors = new Map<string, Heir | undefined>();
  /** Follows the chain of successors to the organisation that exists on the day; each link is followed once. */
  const findSuccessor = (start: Heir) => {
    const passed: string[] = [];
    let next: Heir | undefined = start;
    while (next && hasEnded(next) && !successors.has(next.id)) {
      passed.push(next.id);
      successors.set(next.id, undefined); // A chain that leads back here has no end.
      next = named.get(next.successor ?? '');
    }
    if (next && hasEnded(next)) next = successors.get(next.id);
    if (next && !(day !== undefined && holdsOn(next.period, day))) next = undefined;
    for (const id of passed) successors.set(id, next);
    return next;
  };
  const result = new Map<string, Organization>();
  for (const organization of named.values()) {
    const isOver = hasEnded(organization);
    if (day !== undefined && !isOver && !holdsOn(organization.period, day)) continue;
    const successor = isOver ? (successors.get(organization.id) ?? findSuccessor(organization)) : undefined;
    const {logo} = organization;
    result.set(organization.id, {
      ...organization,
      hasEnded: isOver,
      successor: successor && {id: successor.id, name: successor.name, url: successor.url},
      logo: logo && {...logo, alt: logo.alt ?? organization.name},
    });
  }
  return result;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
