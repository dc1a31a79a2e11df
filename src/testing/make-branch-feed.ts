import type {Feed, FeedBody} from '../feed/definition.js';
import {makeFeed} from './make-feed.js';

/**
 * Makes a feed with 77 units: a council with 3 departments of 25 units each, and a panel next to the council. Each department has 4 sections, and each
 * section has 5 teams. Department 1 has a description. Section 2.4 exists from 2022 on, and department 3 from 2021 on, with all units
 * below them.
 */
export function makeBranchFeed(): Feed {
  const bodies: FeedBody[] = [{id: 'radet', name: 'Rådet', kind: 'council'}];
  const add = (number: string, name: string, kind: NonNullable<FeedBody['kind']>, parent: string) => {
    const from = number.startsWith('2.4') ? '2022' : number.startsWith('3') ? '2021' : undefined;
    const description = number === '1' ? 'Tar imot søknader.' : undefined;
    bodies.push({
      id: `e-${number.replaceAll('.', '-')}`,
      name: `${name} ${number}`,
      kind,
      parent,
      ...(from === undefined ? {} : {period: {from}}),
      ...(description === undefined ? {} : {description}),
    });
  };
  for (const i of [1, 2, 3]) {
    add(`${i}`, 'Avdeling', 'coordination-group', 'radet');
    for (const j of [1, 2, 3, 4]) {
      add(`${i}.${j}`, 'Seksjon', 'working-group', `e-${i}`);
      for (const k of [1, 2, 3, 4, 5]) add(`${i}.${j}.${k}`, 'Team', 'other', `e-${i}-${j}`);
    }
  }
  bodies.push({id: 'panelet', name: 'Panelet', kind: 'advisory-group'});
  return makeFeed({bodies, memberships: [], relations: [], groups: []});
}
