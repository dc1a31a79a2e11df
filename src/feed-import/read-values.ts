import {findMeantAddress} from '../feed/addresses.js';
import {isFormat} from '../feed/formats.js';
import {normalize} from '../feed/normalize.js';
import {toSafeUrl} from '../feed/safe-url.js';
import {chart as chartEn, members as membersEn} from '../locales/en.js';
import {chart as chartNb, members as membersNb} from '../locales/nb.js';
import {chart as chartNn, members as membersNn} from '../locales/nn.js';
import type {FeedDate} from '../model/date.js';
import {isReversed, type Period} from '../model/period.js';
import {roles, type Role} from '../model/vocabulary.js';
import type {ImportIssues, ImportPlace} from './import-issue.js';
import {readDate} from './read-date.js';

// Each function reads one value of a file. It returns `undefined` and adds an issue if a feed can't have the value.

export function readOrganizationNumber(value: string, place: ImportPlace, issues: ImportIssues): string | undefined {
  // A spreadsheet may show the number with decimals: `983544622,0`.
  const number = normalize('organization-number', value.trim().replace(/[.,]0+$/, ''));
  if (isFormat('organization-number', number)) return number;
  issues.add('bad-number', place, value);
  return undefined;
}

export function readAddress(value: string, place: ImportPlace, issues: ImportIssues): string | undefined {
  const address = normalize('url', value);
  const meant = findMeantAddress(address);
  if (meant) {
    issues.add('completed-address', place, value, meant);
    return meant;
  }
  if (meant === undefined && /^https?:/i.test(address) && toSafeUrl(address, 'https://feed.invalid/', false) !== null) return address;
  issues.add('bad-address', place, value);
  return undefined;
}

export function readPeriod(
  from: string | undefined,
  to: string | undefined,
  places: {readonly from: ImportPlace; readonly to: ImportPlace},
  issues: ImportIssues,
): Period | undefined {
  const [first, last] = [readEnd(from, places.from, issues), readEnd(to, places.to, issues)];
  const period = {...(first !== undefined && {from: first}), ...(last !== undefined && {to: last})};
  if (isReversed(period)) {
    issues.add('reversed-period', places.to, `${first ?? ''} – ${last ?? ''}`);
    return undefined;
  }
  return first === undefined && last === undefined ? undefined : period;
}

function readEnd(value: string | undefined, place: ImportPlace, issues: ImportIssues): FeedDate | undefined {
  if (!value?.trim()) return undefined;
  const {date, candidates} = readDate(value);
  if (candidates) issues.add('unclear-date', place, value, ...candidates);
  else if (date === undefined) issues.add('bad-date', place, value);
  return date;
}

/** Reads a kind by its value in the feed, or by its name in bokmål, nynorsk or English. */
export function readKind<T extends string>(value: string, kinds: readonly T[], place: ImportPlace, issues: ImportIssues): T | undefined {
  const found = findKind(value, kinds);
  if (found === undefined) issues.add('unknown-kind', place, value, ...kinds);
  return found;
}

/** The same without an issue. */
export function findKind<T extends string>(value: string, kinds: readonly T[]): T | undefined {
  return findWord(value, kinds, [chartNb.kinds, chartNn.kinds, chartEn.kinds]);
}

export function readRole(value: string, place: ImportPlace, issues: ImportIssues): Role | undefined {
  const found = findWord(value, roles, [membersNb.roles, membersNn.roles, membersEn.roles]) ?? otherRoles.get(value.trim().toLowerCase());
  if (found === undefined) issues.add('unknown-role', place, value, ...roles);
  return found;
}

const otherRoles: ReadonlyMap<string, Role> = new Map([
  ['chair', 'lead'],
  ['leader', 'lead'],
  ['vice chair', 'deputy'],
  ['prosjektleder', 'lead'],
  ['prosjektleiar', 'lead'],
  ['samarbeidspartner', 'partner'],
  ['samarbeidspartnar', 'partner'],
]);

function findWord<T extends string>(
  value: string,
  choices: readonly T[],
  names: readonly Readonly<Record<string, string>>[],
): T | undefined {
  const written = value.trim().toLowerCase();
  return choices.find(
    (choice) => choice === normalize('choice', written) || names.some((words) => words[choice]?.toLowerCase() === written),
  );
}
