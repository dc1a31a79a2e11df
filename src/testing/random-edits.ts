import {addBody, findMove, moveBody, removeBody} from '../feed-editor/edit-bodies.js';
import {setField} from '../feed-editor/edit-field.js';
import {changeFeedId, changeId, makeFreeId, type IdList} from '../feed-editor/edit-id.js';
import {addGroupMember, addMember, changeRoleFrom, endMember, membershipPath, setRole} from '../feed-editor/edit-members.js';
import {
  addFormerName,
  addOrganization,
  listPossibleSuccessors,
  removeOrganization,
  renameOrganizationFrom,
  setSuccessor,
} from '../feed-editor/edit-organizations.js';
import {addRelation, setMutual} from '../feed-editor/edit-relations.js';
import {writeText} from '../feed-editor/edit-text.js';
import {getObjects, getValue, moveItem, removeItem} from '../feed-editor/edit-value.js';
import type {JsonObject} from '../feed-editor/json-value.js';
import {renameBodyFrom} from '../feed-editor/rename-body.js';
import {readPeriod, startsFrom} from '../feed-editor/edit-date.js';
import {listUnitOptions} from '../feed-editor/object-label.js';
import {relationKinds, roles} from '../model/vocabulary.js';
import type {Random} from './random.js';

type Edit = (feed: JsonObject, random: Random) => JsonObject;

const dates = ['2019', '2020-23', '2021-06', '2022-02-28', '2023-24', '2024-01-01', '2025'];
const names = ['Rådet', 'Styret for KI', 'Gruppen', 'Ås-dalen', '東京', 'En ganske lang tittel på en enhet'];
const languages = ['nb', 'nn', 'en'];

const nameOf = (random: Random) => random.choose(names) ?? '';
const dateOf = (random: Random) => random.choose(dates) ?? '';
const indexIn = (feed: JsonObject, path: readonly (string | number)[], random: Random) =>
  random.choose(getObjects(feed, path))?.index ?? -1;
const idIn = (feed: JsonObject, list: 'organizations' | 'bodies', random: Random) => random.choose(listUnitOptions(feed, list, 'nb'))?.id;
const groupPath = (feed: JsonObject, random: Random) => ['groups', indexIn(feed, ['groups'], random), 'members'] as const;

/** Every edit of the structure, with arguments that a person could choose in the forms. */
export const randomEdits: Readonly<Record<string, Edit>> = {
  addOrganization: (feed, random) => {
    const name = nameOf(random);
    return addOrganization(feed, makeFreeId(feed, 'organizations', name), name);
  },
  removeOrganization: (feed, random) => removeOrganization(feed, indexIn(feed, ['organizations'], random)),
  renameOrganization: (feed, random) =>
    renameOrganizationFrom(feed, indexIn(feed, ['organizations'], random), {name: nameOf(random), from: dateOf(random)}),
  addFormerName: (feed, random) => addFormerName(feed, indexIn(feed, ['organizations'], random), nameOf(random), dateOf(random)),
  setSuccessor: (feed, random) => {
    const index = indexIn(feed, ['organizations'], random);
    const next = random.choose(listPossibleSuccessors(feed, index));
    return index < 0 ? feed : setSuccessor(feed, index, typeof next?.id === 'string' ? next.id : undefined);
  },
  addBody: (feed, random) => {
    const name = nameOf(random);
    const parent = random.choose([null, indexIn(feed, ['bodies'], random)]) ?? null;
    const body = {id: makeFreeId(feed, 'bodies', name), name};
    return addBody(feed, body, {
      parent: parent === -1 ? null : parent,
      before: random.choose([null, indexIn(feed, ['bodies'], random)]) ?? null,
    });
  },
  stepBody: (feed, random) => {
    const index = indexIn(feed, ['bodies'], random);
    const place = findMove(feed, index, random.choose(['up', 'down', 'in', 'out'] as const) ?? 'up');
    return place ? moveBody(feed, index, place) : feed;
  },
  dropBody: (feed, random) => {
    const place = {parent: random.choose([null, indexIn(feed, ['bodies'], random)]) ?? null, before: indexIn(feed, ['bodies'], random)};
    return moveBody(feed, indexIn(feed, ['bodies'], random), place);
  },
  removeBody: (feed, random) =>
    removeBody(feed, indexIn(feed, ['bodies'], random), {removesChildren: random.below(4) === 0, removesContacts: random.below(2) === 0}),
  renameBody: (feed, random) => {
    const name = nameOf(random);
    const index = indexIn(feed, ['bodies'], random);
    return renameBodyFrom(feed, index, {id: makeFreeId(feed, 'bodies', name), name, from: dateOf(random)});
  },
  addMember: (feed, random) => {
    const [organization, body] = [idIn(feed, 'organizations', random), idIn(feed, 'bodies', random)];
    if (organization === undefined || body === undefined) return feed;
    return addMember(feed, membershipPath, {organization, body, role: random.choose(roles) ?? '', period: {from: dateOf(random)}});
  },
  addGroupMember: (feed, random) => {
    const organization = idIn(feed, 'organizations', random);
    const group = random.choose(['project', 'site', 'nye']) ?? '';
    return organization === undefined ? feed : addGroupMember(feed, group, {organization, role: random.choose(roles) ?? ''});
  },
  setRole: (feed, random) => setRole(feed, ['memberships', indexIn(feed, ['memberships'], random)], random.choose(roles) ?? ''),
  changeRole: (feed, random) => {
    const list = random.below(2) ? membershipPath : groupPath(feed, random);
    return changeRoleFrom(feed, [...list, indexIn(feed, list, random)], random.choose(roles) ?? '', dateOf(random));
  },
  endMember: (feed, random) => {
    const list = random.below(2) ? membershipPath : groupPath(feed, random);
    const path = [...list, indexIn(feed, list, random)];
    const to = dateOf(random);
    const member = getValue(feed, path) as JsonObject | undefined;
    // The form refuses an end before the start.
    return startsFrom(readPeriod(member), to) ? feed : endMember(feed, path, to);
  },
  removeMember: (feed, random) => {
    const index = indexIn(feed, ['memberships'], random);
    return index < 0 ? feed : removeItem(feed, ['memberships'], index);
  },
  moveGroupMember: (feed, random) => {
    const list = groupPath(feed, random);
    const [from, to] = [indexIn(feed, list, random), indexIn(feed, list, random)];
    return from < 0 || to < 0 ? feed : moveItem(feed, list, from, to);
  },
  addRelation: (feed, random) => {
    const [from, to] = [idIn(feed, random.below(2) ? 'bodies' : 'organizations', random), idIn(feed, 'bodies', random)];
    return from === undefined || to === undefined ? feed : addRelation(feed, from, random.choose(relationKinds) ?? '', to);
  },
  setMutual: (feed, random) => setMutual(feed, indexIn(feed, ['relations'], random), random.below(2) === 0),
  removeRelation: (feed, random) => {
    const index = indexIn(feed, ['relations'], random);
    return index < 0 ? feed : removeItem(feed, ['relations'], index);
  },
  writeText: (feed, random) => {
    const list = random.choose(['bodies', 'organizations']) ?? '';
    const path = [list, indexIn(feed, [list], random), random.choose(['name', 'shortName']) ?? ''];
    const isRequired = path[2] === 'name';
    const language = random.choose(languages) ?? '';
    const text = writeText(getValue(feed, path), language, isRequired ? nameOf(random) : (random.choose(['', ...names]) ?? ''), languages);
    return text === undefined && isRequired ? feed : setField(feed, path, text);
  },
  changeId: (feed, random) => {
    const list = random.choose<IdList>(['bodies', 'organizations', 'groups', 'contacts']) ?? 'bodies';
    return changeId(feed, list, indexIn(feed, [list], random), makeFreeId(feed, list, nameOf(random)));
  },
  changeFeedId: (feed, random) => changeFeedId(feed, `ki-${random.below(9)}`),
};
