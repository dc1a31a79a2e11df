import {lastDay, type Day} from '../model/date.js';
import type {Member, Model, Project, ProjectKind} from '../model/model.js';
import {hasEndedBy, holdsOn, stateOn, type Period} from '../model/period.js';
import {chooseText, normalizeLanguage, type FeedText, type LocalizedText} from '../model/text.js';
import {projectKinds} from '../model/vocabulary.js';
import {feedSchema, type Feed} from './definition.js';
import {localize} from './localize.js';
import {selectOrganizations} from './select-organizations.js';
import type {selectUnits} from './select-units.js';
import {selectReview, selectTexts, sortVersions} from './select-version.js';
import type {ShownMembership, ShownProject} from './shown-feed.js';

/** The date and language in which to show a feed. */
export interface FeedSelection {
  /** The date to show. Without it the date of the feed's data is shown. */
  readonly asOf?: Day | undefined;
  /** The visitor's current date. If `asOf` is missing, a project whose period is over by then has ended, however old the data are. */
  readonly today?: Day | undefined;
  /** The language to prefer for each text, as a language tag. Without it the feed's own language is preferred. */
  readonly language?: string | undefined;
  /** The language of the text around the feed's texts, if it isn't `language`. */
  readonly surroundingLanguage?: string | undefined;
}

type ProjectDates = Pick<NonNullable<Feed['project']>, 'status' | 'period'>;

/** Selects the units of the chart. */
export type UnitSelector = typeof selectUnits;

/**
 * Selects what a feed contains for one date, in one language.
 *
 * @param feed - A validated feed; not modified.
 * @param unitSelector - Without it the model has no units. Only the chart shows them.
 * @returns Fresh, readonly facts. A text that lacks the language is given in the nearest language that it has, and `lang`
 *   names that language. O(n).
 */
export function selectContent(
  feed: Feed,
  {asOf: requested, today, language, surroundingLanguage}: FeedSelection,
  unitSelector?: UnitSelector,
): Model {
  const feedLanguage = normalizeLanguage(feed.language);
  const preferred = normalizeLanguage(language) || feedLanguage;
  const asOf = requested ?? feed.updated;
  const toText = (text: FeedText): LocalizedText => chooseText(text, preferred, feedLanguage);
  const end = feed.project?.period?.to;
  // A project that has ended keeps the members and relations that it had at its end.
  const projectEnd = end !== undefined && asOf !== undefined && hasEndedBy({to: end}, asOf) ? lastDay(end) : undefined;
  const isCurrent = ({period}: {readonly period?: Period | undefined}) => asOf === undefined || holdsOn(period, asOf);
  const isShown = ({period}: {readonly period?: Period}) =>
    isCurrent({period}) || (projectEnd !== undefined && period?.to !== undefined && lastDay(period.to) === projectEnd);

  // Keeps organisations that have ended, so that the widgets can name their successors.
  const {organizations: all} = localize(feedSchema, {organizations: feed.organizations} as Feed, toText, () => true);
  const {organizations: _, ...shown} = localize(feedSchema, feed, toText, isShown);
  const organizations = selectOrganizations(all ?? [], asOf);
  /** Leaves out an organisation that is listed again under the same name and role. */
  const toMembers = (members: readonly ShownMembership[] = []): Member[] => {
    const keys = new Set<string>();
    return members.flatMap(({organization: id, name, role = 'member', period}) => {
      const organization = organizations.get(id);
      const key = `${id} ${role} ${String(name?.value)}`;
      if (!organization || keys.has(key)) return [];
      keys.add(key);
      return [{organization, name: name ?? organization.name, role, period}];
    });
  };
  const versions = sortVersions(shown.publication?.versions);
  const earlierDay = requested !== undefined && !(feed.updated !== undefined && requested >= feed.updated) ? requested : undefined;
  const project =
    shown.project &&
    selectProject(
      {...selectTexts(shown.project, {...shown, versions}, earlierDay), kind: findProjectKind(feed)},
      requested === undefined ? findCurrentState(shown.project, asOf, today) : findStateOn(shown.project, requested, feed.updated),
    );
  const contacts = (shown.contacts ?? [])
    .filter(isCurrent)
    .map((contact) => ({...contact, organization: organizations.get(contact.organization ?? '')}));

  return {
    asOf,
    updated: feed.updated,
    language: surroundingLanguage ?? preferred,
    source: shown.source,
    project,
    units:
      unitSelector?.(feed, {...shown, bodies: (shown.bodies ?? []).filter(isCurrent), contacts}, organizations, toMembers, project) ?? [],
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

function selectProject(project: ShownProject & Pick<Project, 'kind' | 'newerTexts'>, state: Project['state']): Project {
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

/** Finds the project's state on the date of the data. It has ended if its period is over today. */
function findCurrentState({status, period}: ProjectDates, asOf: Day | undefined, today: Day | undefined): Project['state'] {
  if (today !== undefined && hasEndedBy(period, today)) return 'ended';
  const byPeriod = period && asOf !== undefined ? stateOn(period, asOf) : undefined;
  return status === 'active' && byPeriod === 'planned' ? byPeriod : (status ?? byPeriod);
}

/** Finds the project's state on a requested date. Before the date of the data it is unknown unless the period has a start. */
function findStateOn({status, period = {}}: ProjectDates, asOf: Day, updated: Day | undefined): Project['state'] {
  const byPeriod = stateOn(period, asOf);
  if (period.from !== undefined || byPeriod === 'ended') return byPeriod;
  if (updated !== undefined && asOf < updated) return undefined;
  return status ?? (period.to === undefined ? undefined : byPeriod);
}

/** Finds the kind of thing that the feed describes: the project's own kind, else that of the body with its id or name. */
function findProjectKind({id, project, bodies = []}: Feed): ProjectKind {
  if (project?.kind) return project.kind;
  const names = [project?.name, project?.title, project?.shortName].map(firstValue).filter(Boolean);
  const projectBody = bodies.find((body) => body.id === id || names.includes(firstValue(body.name)));
  return projectKinds.find((kind) => kind === projectBody?.kind && kind !== 'other') ?? 'project';
}

function firstValue(text: FeedText | undefined): string | undefined {
  return typeof text === 'object' ? Object.values(text)[0] : text;
}
