import {getObjects} from './edit-value.js';
import {mapObjects, removeItems, setField} from './edit-field.js';
import type {JsonObject, ValuePath} from './json-value.js';

/** The lists whose objects share one set of ids. */
export type UnitList = 'organizations' | 'bodies';

/** How an object uses an organisation or a body. */
export type UseKind = 'successor' | 'parent' | 'membership' | 'relation' | 'groupMember' | 'contact';

/** One field that refers to an organisation or a body. */
export interface Use {
  readonly kind: UseKind;
  /** Path of the object that has the field. */
  readonly path: ValuePath;
  readonly field: string;
}

/** The fields that refer to organisations and bodies. */
const referringFields: readonly (readonly [list: string, kind: UseKind, fields: Readonly<Record<UnitList, readonly string[]>>])[] = [
  ['organizations', 'successor', {organizations: ['successor'], bodies: []}],
  ['bodies', 'parent', {organizations: [], bodies: ['parent']}],
  ['memberships', 'membership', {organizations: ['organization'], bodies: ['body']}],
  ['relations', 'relation', {organizations: ['from', 'to'], bodies: ['from', 'to']}],
  ['contacts', 'contact', {organizations: ['organization'], bodies: ['body']}],
];

/** Lists everything that refers to an organisation or a body, in the order of the feed. */
export function findUses(feed: JsonObject, list: UnitList, id: string): readonly Use[] {
  const uses = referringFields.flatMap(([name, kind, fields]) => findIn(feed, [name], kind, fields[list], id));
  if (list === 'bodies') return uses;
  const members = getObjects(feed, ['groups']).flatMap(({index}) =>
    findIn(feed, ['groups', index, 'members'], 'groupMember', ['organization'], id),
  );
  return [...uses, ...members];
}

/** Removes uses. Objects that cannot exist without the field are removed too: memberships, relations and members of groups. */
export function removeUses(feed: JsonObject, uses: readonly Use[]): JsonObject {
  const doomed = new Map<string, {readonly list: ValuePath; readonly indexes: Set<number>}>();
  let next = feed;
  for (const {kind, path, field} of uses) {
    if (kind === 'successor' || kind === 'parent' || kind === 'contact') next = setField(next, [...path, field], undefined);
    else {
      const list = path.slice(0, -1);
      const key = list.join('/');
      const entry = doomed.get(key) ?? {list, indexes: new Set()};
      doomed.set(key, entry);
      entry.indexes.add(Number(path.at(-1)));
    }
  }
  for (const {list, indexes} of doomed.values()) next = removeItems(next, list, indexes);
  return next;
}

/** Redirects all references to an organisation or a body to another id. */
export function replaceReferences(feed: JsonObject, list: UnitList, id: string, newId: string): JsonObject {
  const replace = (fields: readonly string[]) => (item: JsonObject) => [replaceFields(item, fields, id, newId)];
  let next = feed;
  for (const [name, , fields] of referringFields) if (fields[list].length) next = mapObjects(next, [name], replace(fields[list]));
  if (list === 'bodies') return next;
  for (const {index} of getObjects(next, ['groups'])) next = mapObjects(next, ['groups', index, 'members'], replace(['organization']));
  return next;
}

/** Replaces an id in some fields of an object. Returns the same object if none of them has it. */
export function replaceFields(item: JsonObject, fields: readonly string[], id: string, newId: string): JsonObject {
  if (!fields.some((field) => item[field] === id)) return item;
  return Object.fromEntries(Object.entries(item).map(([key, value]) => [key, fields.includes(key) && value === id ? newId : value]));
}

function findIn(feed: JsonObject, list: ValuePath, kind: UseKind, fields: readonly string[], id: string): Use[] {
  if (!fields.length) return [];
  return getObjects(feed, list).flatMap(({item, index}) =>
    fields.filter((field) => item[field] === id).map((field) => ({kind, path: [...list, index], field})),
  );
}
