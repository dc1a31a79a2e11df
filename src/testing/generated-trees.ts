import type {Feed} from '../feed/definition.js';
import {makeFeed} from './make-feed.js';

type Body = NonNullable<Feed['bodies']>[number];

const words = ['Gruppe', 'Råd', 'Utvalg', 'for', 'data', 'og', 'helse', 'sykehus', 'informasjonsside', 'bruk', 'av', 'KI', 'veiledning'];
const kinds = ['working-group', 'subproject', 'deliverable', 'reference-group', 'other'] as const;

/**
 * Makes a feed with a tree of 5 to 40 units of many shapes: deep, wide and mixed, with names of different lengths.
 *
 * @param seed - The same number makes the same feed.
 */
export function makeGeneratedTree(seed: number): Feed {
  let state = seed * 7919 + 17;
  // A linear congruential generator. Its upper bits are random enough for trees.
  const random = (limit: number) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * limit);
  };
  random(1); // The first number depends little on the seed.
  const count = 5 + random(36);
  const shape = random(4);
  const bodies = Array.from({length: count}, (_, i): Body => {
    const first = [0, Math.max(0, i - 3), 0, Math.floor(i / 3)][shape] ?? 0;
    const last = [i - 1, i - 1, Math.min(i - 1, 2 + random(3)), Math.floor(i / 2)][shape] ?? 0;
    const parent = `u${first + random(Math.max(1, last - first + 1))}`;
    const name = [i + 1, ...Array.from({length: 1 + random(6)}, () => words[random(words.length)])].join(' ');
    return {
      id: `u${i}`,
      name: `Nr. ${name}`,
      kind: kinds[random(kinds.length)] ?? 'other',
      ...(i ? {parent} : {}),
      ...(random(4) ? {} : {period: {from: '2022'}}),
    };
  });
  return makeFeed({bodies, memberships: [], relations: []});
}
