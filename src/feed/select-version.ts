import type {Day} from '../model/date.js';
import type {NewerTexts, Version} from '../model/model.js';
import type {ShownFeed, ShownProject, ShownPublication} from './shown-feed.js';

/** Sorts the versions of the page, newest first. */
export function sortVersions(versions: readonly Version[] = []): Version[] {
  return [...versions].sort((a, b) => (a.date < b.date ? 1 : a.date > b.date ? -1 : 0));
}

/**
 * Selects the last review on or before a date.
 *
 * @param earlierDay - A day before that of the data. Without it the most recent review is selected.
 */
export function selectReview({lastReviewed, versions = []}: ShownPublication, earlierDay: Day | undefined): Day | undefined {
  if (earlierDay === undefined) return lastReviewed;
  const reviews = [lastReviewed, ...versions.map((version) => version.lastReviewed)];
  return findLatest(reviews.filter((day) => day !== undefined && day <= earlierDay));
}

/**
 * Replaces title, lead and description by those of the version that applied on an earlier day. A text that this version
 * lacks is left as it is today, and `newerTexts` reports that.
 *
 * @param versions - Newest first.
 * @param earlierDay - A day before that of the data. Without it the texts stay as they are.
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
  // If the newest version has texts of its own, the current texts are newer than that version.
  const date = (newest?.project ? updated : findLatest([newest?.date, publication?.lastReviewed])) ?? updated;
  // A project without a title shows its name, which is the same in every version.
  const hasNewerTexts =
    (title === undefined && project.title !== undefined) ||
    (lead === undefined && project.lead !== undefined) ||
    (description === undefined && Boolean(project.description?.length));
  if (!hasNewerTexts || date === undefined || date <= earlierDay) return shown;
  return {...shown, newerTexts: {date, isPartial: (title ?? lead ?? description) !== undefined}};
}

function findLatest(days: readonly (Day | undefined)[]): Day | undefined {
  let latest: Day | undefined;
  for (const day of days) if (day !== undefined && (latest === undefined || day > latest)) latest = day;
  return latest;
}
