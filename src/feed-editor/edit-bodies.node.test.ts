import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {validateFeed} from '../feed/validate-feed.js';
import {readBodyTree, type BodyNode} from './body-tree.js';
import {addBody, findMove, moveBody, removeBody, type MoveDirection} from './edit-bodies.js';
import type {JsonObject} from './json-value.js';

const frame = {version: '1.0', id: 'ki', language: 'nb', updated: '2023-06-07', source: {name: 'Etaten'}};
const feed: JsonObject = {
  ...frame,
  organizations: [{id: 'etaten', name: 'Etaten'}],
  bodies: [
    {id: 'a', name: 'A', parent: null},
    {id: 'b', name: 'B', parent: 'a', later: 1},
    {id: 'c', name: 'C', parent: 'a'},
    {id: 'd', name: 'D', parent: 'b'},
    {id: 'e', name: 'E'},
  ],
  memberships: [{organization: 'etaten', body: 'b'}],
  relations: [
    {from: 'b', to: 'c', kind: 'advises'},
    {from: 'e', to: 'c', kind: 'supports'},
  ],
  contacts: [{id: 'post', role: 'Post', body: 'b'}],
};

/** `a(b(d),c),e`: the tree with the children of each body in parentheses. */
function drawTree(value: JsonObject): string {
  const draw = ({key, children}: BodyNode): string => key + (children.length ? `(${children.map(draw).join(',')})` : '');
  return readBodyTree(value).roots.map(draw).join(',');
}

function move(value: JsonObject, id: string, direction: MoveDirection): JsonObject | null {
  const {index} = readBodyTree(value).byId.get(id)!;
  const place = findMove(value, index, direction);
  const moved = place && moveBody(value, index, place);
  if (moved)
    assert.deepEqual(
      validateFeed(moved).issues.filter(({severity}) => severity === 'error'),
      [],
    );
  return moved;
}

describe('moving bodies', () => {
  const steps: readonly (readonly [id: string, direction: MoveDirection, tree: string | null])[] = [
    ['c', 'up', 'a(c,b(d)),e'],
    ['b', 'down', 'a(c,b(d)),e'],
    ['c', 'in', 'a(b(d,c)),e'],
    ['b', 'out', 'a(c),b(d),e'],
    ['d', 'out', 'a(b,d,c),e'],
    ['e', 'in', 'a(b(d),c,e)'],
    ['e', 'up', 'e,a(b(d),c)'],
    ['a', 'down', 'e,a(b(d),c)'],
    ['a', 'up', null],
    ['a', 'in', null],
    ['a', 'out', null],
    ['c', 'down', null],
    ['b', 'in', null],
  ];
  for (const [id, direction, expected] of steps) {
    it(`moves ${id} ${direction}: ${expected ?? 'not possible'}`, () => {
      const moved = move(feed, id, direction);
      assert.equal(moved && drawTree(moved), expected);
    });
  }

  it('changes only the place, and writes a root as it was written', () => {
    const moved = move(feed, 'b', 'out')!;
    assert.deepEqual(moved.bodies, [
      {id: 'a', name: 'A', parent: null},
      {id: 'b', name: 'B', later: 1},
      {id: 'c', name: 'C', parent: 'a'},
      {id: 'd', name: 'D', parent: 'b'},
      {id: 'e', name: 'E'},
    ]);
  });

  it('never makes a circle', () => {
    for (const parent of [0, 1, 3]) assert.equal(moveBody(feed, 0, {parent, before: null}), feed);
    assert.equal(moveBody(feed, 1, {parent: 3, before: null}), feed);
    assert.equal(drawTree(moveBody(feed, 1, {parent: 4, before: null})), 'a(c),e(b(d))');
    assert.equal(drawTree(moveBody(feed, 4, {parent: 0, before: 2})), 'a(b(d),e,c)');
  });

  it('copes with bodies that are invalid', () => {
    const broken: JsonObject = {
      bodies: [{id: 'a', parent: 'b'}, {id: 'b', parent: 'a'}, 7, {name: 'Uten id'}, {id: 'a', parent: 'x'}, {id: 'z', parent: 3}],
    };
    assert.equal(drawTree(broken), 'a(b),#3,#4,z');
    assert.equal(findMove(broken, 4, 'in'), null, 'nothing can refer to the body before');
    assert.equal(drawTree(moveBody(broken, 5, {parent: 1, before: null})), 'a(b(z)),#3,#4');
    assert.equal(drawTree({bodies: 'x'}), '');
    assert.equal(findMove({bodies: 'x'}, 0, 'up'), null);
  });
});

describe('adding bodies', () => {
  it('adds a child and a sibling, and the first body of a feed', () => {
    assert.equal(drawTree(addBody(feed, {id: 'ny', name: 'Ny'}, {parent: 1, before: null})), 'a(b(d,ny),c),e');
    const sibling = addBody(feed, {id: 'ny', name: 'Ny'}, {parent: 0, before: 2});
    assert.equal(drawTree(sibling), 'a(b(d),ny,c),e');
    assert.deepEqual((sibling.bodies as readonly JsonObject[])[2], {id: 'ny', name: 'Ny', parent: 'a'});
    assert.deepEqual(addBody({...frame}, {id: 'ny', name: 'Ny'}, {parent: null, before: null}), {
      ...frame,
      bodies: [{id: 'ny', name: 'Ny'}],
    });
  });
});

describe('removing bodies', () => {
  it('moves the children up to the position of the removed body', () => {
    const rest = removeBody(feed, 1, {removesChildren: false, removesContacts: false});
    assert.equal(drawTree(rest), 'a(d,c),e');
    assert.deepEqual(rest.memberships, undefined);
    assert.deepEqual(rest.relations, [{from: 'e', to: 'c', kind: 'supports'}]);
    assert.deepEqual(rest.contacts, [{id: 'post', role: 'Post'}]);
    assert.equal(drawTree(removeBody(feed, 0, {removesChildren: false, removesContacts: false})), 'b(d),c,e');
  });

  it('removes the bodies below and the contacts if that is wanted', () => {
    const rest = removeBody(feed, 0, {removesChildren: true, removesContacts: true});
    assert.deepEqual(rest.bodies, [{id: 'e', name: 'E'}]);
    assert.deepEqual([rest.memberships, rest.relations, rest.contacts], [undefined, undefined, undefined]);
  });
});
