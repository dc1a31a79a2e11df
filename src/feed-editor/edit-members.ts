/** Edits of members: memberships in bodies, and members of groups. Both are an organisation with a role and a period. */
import type {FeedDate} from '../model/date.js';
import {endsBefore, findDateBefore, readPeriod, startsFrom} from './edit-date.js';
import {addItem, setField} from './edit-field.js';
import {splitItem, withEnd, type DatedList} from './edit-period.js';
import {getObjects, getValue, insertItem, setValue} from './edit-value.js';
import {isJsonObject, type JsonObject, type JsonValue, type ValuePath} from './json-value.js';

/** Path of the list of memberships in bodies. */
export const membershipPath: ValuePath = ['memberships'];

/** A member to be added. Membership in a body has a `body`. */
export interface NewMember {
  readonly organization: string;
  readonly body?: string;
  readonly role: string;
  readonly period?: {readonly from?: FeedDate; readonly to?: FeedDate};
}

/** Adds a member to the end of a list. */
export function addMember(feed: JsonObject, list: ValuePath, {organization, body, role, period}: NewMember): JsonObject {
  const isDated = (period?.from ?? period?.to) !== undefined;
  const member = {organization, ...(body !== undefined && {body}), role, ...(isDated && {period: {...period}})};
  return addItem(feed, list, member);
}

/** Corrects the role of a member. A member without a role is a member, so that role is not written. */
export function setRole(feed: JsonObject, path: ValuePath, role: string): JsonObject {
  const before = getValue(feed, [...path, 'role']);
  return before === undefined && role === 'member' ? feed : setField(feed, [...path, 'role'], role);
}

/**
 * Gives a member another role from a date on: the member ends the day before and starts in the new role. A member who starts on the
 * date or later gets the role at once. One who has ended by then keeps the old role.
 */
export function changeRoleFrom(feed: JsonObject, path: ValuePath, role: string, from: FeedDate): JsonObject {
  const member = getValue(feed, path);
  if (!isJsonObject(member) || (member.role ?? 'member') === role) return feed;
  const period = readPeriod(member);
  if (startsFrom(period, from)) return setRole(feed, path, role);
  if (endsBefore(period, from) || findDateBefore(from) === undefined) return feed;
  const [ended, continued] = splitItem(listOf(path), member, from);
  const index = Number(path.at(-1));
  const split = insertItem(setValue(feed, path, ended), path.slice(0, -1), continued, index + 1);
  return setField(split, [...path.slice(0, -1), index + 1, 'role'], role);
}

/** Ends a membership. The date is its last day. */
export function endMember(feed: JsonObject, path: ValuePath, to: FeedDate): JsonObject {
  const member = getValue(feed, path);
  return isJsonObject(member) ? setValue(feed, path, withEnd(listOf(path), member, to)) : feed;
}

/** Finds a group. If ids are not unique, widgets show the first one. `-1` if the feed has no such group. */
export function findGroup(feed: JsonObject, id: string): number {
  return getObjects(feed, ['groups']).find(({item}) => item.id === id)?.index ?? -1;
}

/** Adds a member to a group, and the group if the feed does not have it. */
export function addGroupMember(feed: JsonObject, group: string, member: NewMember): JsonObject {
  const withGroup = findGroup(feed, group) < 0 ? addItem(feed, ['groups'], {id: group}) : feed;
  return addMember(withGroup, ['groups', findGroup(withGroup, group), 'members'], member);
}

/** The memberships of each organisation in each body, with their indexes. */
export type MemberMatrix = ReadonlyMap<string, ReadonlyMap<string, readonly {readonly item: JsonObject; readonly index: number}[]>>;

const matrices = new WeakMap<object, MemberMatrix>();

/** Groups the memberships by body and organisation. The result is computed once for each list. */
export function readMemberMatrix(feed: JsonObject): MemberMatrix {
  const list: JsonValue | undefined = feed.memberships;
  if (!Array.isArray(list)) return new Map();
  const cached = matrices.get(list);
  if (cached) return cached;
  const matrix = new Map<string, Map<string, {readonly item: JsonObject; readonly index: number}[]>>();
  for (const {item, index} of getObjects(feed, membershipPath)) {
    const {organization, body} = item;
    if (typeof organization !== 'string' || typeof body !== 'string') continue;
    const row = matrix.get(body) ?? new Map<string, {readonly item: JsonObject; readonly index: number}[]>();
    matrix.set(body, row);
    row.set(organization, [...(row.get(organization) ?? []), {item, index}]);
  }
  matrices.set(list, matrix);
  return matrix;
}

function listOf(path: ValuePath): DatedList {
  return path[0] === 'groups' ? 'members' : 'memberships';
}
