import type {Day} from '../model/date.js';
import type {NewerTexts, Version} from '../model/model.js';
import type {Feed} from './definition.js';
import type {Localized} from './localize.js';

type ShownFeed = Localized<Feed>;
type ShownProject = NonNullable<ShownFeed['project']>;
type ShownPublication = NonNullable<ShownFeed['publication']>;

/** Versions of the page, newest first. */
export function sortVersions(versions: readonly Version[] = []): Version[] {
  return [...versions].sort((a, b) => (a.date < b.date ? 1 : a.date > b.date ? -1 : 0));
}

/**
 * Selects the last review on or before a day.
 *
 * @param earlierDay - A day before that of the data; without it the last review of all.
 */
export function selectReview({lastReviewed, versions = []}: ShownPublication, earlierDay: Day | undefined): Day | undefined {
  if (earlierDay === undefined) return lastReviewed;
  const reviews = [lastReviewed, ...versions.map((version) => version.lastReviewed)];
  return latest(reviews.filter((day) => day !== undefined && day <= earlierDay));
}

/**
 * Replaces title, lead and description by those of the version that applied on an earlier day. A text that this version
 * lacks stays as it is now, and `newerTexts` reports it.
 *
 * @param versions - Newest first.
 * @param earlierDay - A day before that of the data; without it the texts stay as they are.
 * @returns A fresh project; neither argument is modified.
 */
export function selectTexts(
  project: ShownProject,
  {publication, updated, versions}: Pick<ShownFeed, 'publication' | 'updated'> & {readonly versions: readonly Version[]},
  earlierDay: Day | undefined,
): ShownProject & {readonly newerTexts?: NewerTexts} {
  if (earlierDay === undefined) return project;
  const {title, lead, description} = versions.find(({date}) => date <= earlierDay)?.project ?? {};
  const shown = {
    ...project,
    ...(title !== undefined && {title}),
    ...(lead !== undefined && {lead}),
    ...(description !== undefined && {description}),
  };
  const [newest] = versions;
  // If the newest version carries its own texts, those of now are newer still.
  const date = (newest?.project ? updated : latest([newest?.date, publication?.lastReviewed])) ?? updated;
  // A title that the project does not have now is its name, which is the same in every version.
  const isNewer =
    (title === undefined && project.title !== undefined) ||
    (lead === undefined && project.lead !== undefined) ||
    (description === undefined && Boolean(project.description?.length));
  if (!isNewer || date === undefined || date <= earlierDay) return shown;
  return {...shown, newerTexts: {date, isPartial: (title ?? lead ?? description) !== undefined}};
}

function latest(days: readonly (Day | undefined)[]): Day | undefined {
  let last: Day | undefined;
  for (const day of days) if (day !== undefined && (last === undefined || day > last)) last = day;
  return last;
}
