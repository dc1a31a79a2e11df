import type {Day} from '../model/date.js';
import type {Group, Link, Member, Model, Organization, Project, Unit, UnitRelation} from '../model/model.js';
import {hasEndedBy, holdsOn, type Period} from '../model/period.js';
import {chooseText, normalizeLanguage, type FeedText, type Text} from '../model/text.js';
import type {Feed, FeedBody, FeedGroup, FeedOrganization} from './definition.js';

export interface Selection {
  /** The day to show; without it the day of the feed's data. */
  readonly asOf?: Day | undefined;
  /** A language tag; without it the feed's own language. */
  readonly language?: string | undefined;
}

/**
 * Chooses what a feed says of one day in one language.
 *
 * @param feed - A checked feed; not modified.
 * @returns Fresh readonly facts. A text that the feed lacks in the language comes in the nearest one that it has, and
 *   says which. O(n).
 */
export function selectFeed(feed: Feed, {asOf, language}: Selection = {}): Model {
  const own = normalizeLanguage(feed.language);
  const wanted = normalizeLanguage(language) || own;
  const day = asOf ?? feed.updated;
  const toText = (text: FeedText): Text => chooseText(text, wanted, own);
  const maybe = (text: FeedText | undefined): Text | undefined => (text === undefined ? undefined : toText(text));
  const toLink = (link: {name: FeedText; url?: string} | undefined): Link | undefined => link && {name: toText(link.name), url: link.url};
  const holds = ({period}: {readonly period?: Period}) => day === undefined || holdsOn(period, day);

  const organizations = selectOrganizations(feed.organizations ?? [], day, toText);
  const toMembers = (members: readonly NonNullable<FeedGroup['members']>[number][]): Member[] =>
    members.filter(holds).flatMap((member) => {
      const organization = organizations.get(member.organization);
      if (!organization) return [];
      return [{organization, name: maybe(member.name) ?? organization.name, role: member.role ?? 'member', period: member.period}];
    });

  const {project, source, publication, browserSupport} = feed;
  const shownProject: Project | undefined = project && {
    name: toText(project.name),
    title: toText(project.title ?? project.name),
    shortName: toText(project.shortName ?? project.title ?? project.name),
    lead: maybe(project.lead),
    description: (project.description ?? []).map(toText),
    image: project.image && {...project.image, alt: toText(project.image.alt ?? '')},
    partOf: toLink(project.partOf),
    // What the feed says of the state is true of its own day only; on another day the period tells.
    state: (asOf === undefined && project.status) || stateOn(project.period, day) || project.status,
    period: project.period,
    continuedBy: toLink(project.continuedBy),
  };

  return {
    day,
    updated: feed.updated,
    language: wanted,
    source: source && {name: toText(source.name), url: source.url, licence: toLink(source.licence)},
    project: shownProject,
    units: selectUnits(feed, holds, organizations, toMembers, toText, shownProject),
    groups: (feed.groups ?? []).filter(holds).map((group): Group => ({
      id: group.id,
      name: maybe(group.name),
      statement: maybe(group.statement),
      members: toMembers(group.members ?? []),
    })),
    contacts: (feed.contacts ?? []).filter(holds).map((contact) => ({
      ...contact,
      role: maybe(contact.role),
      organization: organizations.get(contact.organization ?? ''),
      purpose: maybe(contact.purpose),
    })),
    publication: publication && {
      ...publication,
      versions: [...(publication.versions ?? [])]
        .sort((a, b) => (a.date < b.date ? 1 : a.date > b.date ? -1 : 0))
        .map((version) => ({...version, note: maybe(version.note)})),
    },
    browserSupport: browserSupport && {
      ...browserSupport,
      label: maybe(browserSupport.label),
      linkLabel: maybe(browserSupport.linkLabel),
    },
  };
}

function stateOn(period: Period | undefined, day: Day | undefined): Project['state'] {
  if (!period || day === undefined) return undefined;
  if (holdsOn(period, day)) return 'active';
  return hasEndedBy(period, day) ? 'ended' : 'planned';
}

/** The organisations that there were by the day, under the names of the day; those that had ended then say so. */
function selectOrganizations(
  all: readonly FeedOrganization[],
  day: Day | undefined,
  toText: (text: FeedText) => Text,
): ReadonlyMap<string, Organization> {
  const maybe = (text: FeedText | undefined) => (text === undefined ? undefined : toText(text));
  const named = new Map(
    all.map((organization) => {
      const former = [...(organization.formerNames ?? [])].sort((a, b) => (a.to < b.to ? -1 : 1));
      // The first former name that had not ended by the day was in use then; those before it are former even then.
      const current = day === undefined ? -1 : former.findIndex(({to}) => !hasEndedBy({to}, day));
      const last = former[(current < 0 ? former.length : current) - 1];
      const {name, shortName} = former[current] ?? organization;
      return [
        organization.id,
        {name: toText(name), shortName: maybe(shortName), formerName: last && {name: toText(last.name), to: last.to}},
      ];
    }),
  );
  const result = new Map<string, Organization>();
  for (const organization of all) {
    const names = named.get(organization.id);
    const hasEnded = day !== undefined && hasEndedBy(organization.period, day);
    if (!names || (day !== undefined && !hasEnded && !holdsOn(organization.period, day))) continue;
    const successor = hasEnded ? named.get(organization.successor ?? '') : undefined;
    result.set(organization.id, {
      ...organization,
      ...names,
      legalName: maybe(organization.legalName),
      logo: organization.logo && {...organization.logo, alt: maybe(organization.logo.alt) ?? names.name},
      hasEnded,
      successor: successor && {name: successor.name},
    });
  }
  return result;
}

/** Builds the forest of units: no recursion, since a feed may nest deeper than the call stack. */
function selectUnits(
  feed: Feed,
  holds: (item: {readonly period?: Period}) => boolean,
  organizations: ReadonlyMap<string, Organization>,
  toMembers: (members: readonly {organization: string; role?: FeedRole; period?: Period}[]) => Member[],
  toText: (text: FeedText) => Text,
  project: Project | undefined,
): Unit[] {
  interface Draft extends Unit {
    readonly relations: UnitRelation[];
    readonly children: Unit[];
  }
  const memberships = new Map<string, NonNullable<Feed['memberships']>[number][]>();
  for (const membership of feed.memberships ?? []) {
    const list = memberships.get(membership.body);
    if (list) list.push(membership);
    else memberships.set(membership.body, [membership]);
  }
  const all = new Map((feed.bodies ?? []).map((body) => [body.id, body]));
  const units = new Map<string, Draft>();
  const roots: Draft[] = [];
  for (const body of all.values()) {
    if (!holds(body)) continue;
    units.set(body.id, {
      id: body.id,
      kind: body.kind ?? 'other',
      name: toText(body.name),
      shortName: body.shortName === undefined ? undefined : toText(body.shortName),
      description: body.description === undefined ? undefined : toText(body.description),
      url: body.url,
      period: body.period,
      members: toMembers(memberships.get(body.id) ?? []),
      relations: [],
      children: [],
    });
  }
  for (const unit of units.values()) {
    (parentOf(unit.id, all, units)?.children ?? roots).push(unit);
  }
  const rootBody = roots[0];

  for (const relation of (feed.relations ?? []).filter(holds)) {
    const ends = [relation.from, relation.to].map((id) => {
      if (id === feed.id && !all.has(id)) return project && {unit: rootBody, name: project.shortName, project: project.shortName};
      const unit = units.get(id) ?? draftOrganization(organizations.get(id));
      if (unit && !units.has(id)) {
        units.set(id, unit);
        roots.push(unit);
      }
      return unit && {unit, name: unit.shortName ?? unit.name, project: undefined};
    });
    const [from, to] = ends;
    if (!from || !to) continue;
    const tell = (at: typeof from, other: typeof from, otherId: string, direction: 'out' | 'in') =>
      at.unit?.relations.push({
        kind: relation.kind,
        name: relation.name === undefined ? undefined : toText(relation.name),
        direction,
        other: {id: otherId, name: other.name},
        project: at.project,
        period: relation.period,
      });
    tell(from, to, relation.to, 'out');
    tell(to, from, relation.from, 'in');
  }
  return roots;

  function draftOrganization(organization: Organization | undefined): Draft | undefined {
    return (
      organization && {
        id: organization.id,
        kind: organization.kind ?? 'other',
        name: organization.name,
        shortName: organization.shortName,
        url: organization.url,
        members: [],
        relations: [],
        children: [],
      }
    );
  }
}

type FeedRole = NonNullable<NonNullable<Feed['memberships']>[number]['role']>;

/** The nearest body above that is there on the day: what ended does not take its parts along. */
function parentOf<T>(id: string, all: ReadonlyMap<string, FeedBody>, units: ReadonlyMap<string, T>): T | undefined {
  let parent = all.get(id)?.parent;
  while (parent && !units.has(parent)) parent = all.get(parent)?.parent;
  return units.get(parent ?? '');
}
