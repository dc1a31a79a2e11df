/**
 * Makes trees like those of organisations: 3 to 8 children per unit, and names as long as those of Norwegian bodies. The same
 * size gives the same tree on every machine.
 */

/**
 * @typedef {object} Unit
 * @property {string} id
 * @property {string} name - Unique, so that each name identifies a unit.
 * @property {string | null} parent - Id of the parent; `null` for the root.
 * @property {Unit[]} children
 */

/** The label that every contestant shows with a name. Our chart's Norwegian label for a working group. */
export const kindLabel = 'Arbeidsgruppe';

const bodies = ['Arbeidsgruppen for', 'Faggruppen for', 'Delprosjektet for', 'Utvalget for', 'Nettverket for', 'Prosjektgruppen for'];
const fields = [
  'bildediagnostikk',
  'tilgang til helsedata',
  'klinisk beslutningsstøtte',
  'språkmodeller',
  'internasjonalt samarbeid',
  'regelverk og veiledning',
  'kompetanse i tjenesten',
  'utprøving i kommunene',
  'anskaffelser',
  'informasjonssikkerhet og personvern',
];

/**
 * @param {number} count - At least 1.
 * @returns {Unit[]} All units in level order, the root first.
 */
export function makeUnits(count) {
  const random = seeded(count);
  const choose = (words) => words[Math.floor(random() * words.length)];
  const units = [];
  const add = (parent) => {
    const number = units.length + 1;
    // All numbers have the same length. Otherwise a search for "nr. 1" would also find "nr. 12".
    const name = `${choose(bodies)} ${choose(fields)} nr. ${String(number).padStart(5, '0')}`;
    const unit = {id: `enhet-${number}`, name, parent: parent?.id ?? null, children: []};
    units.push(unit);
    parent?.children.push(unit);
  };
  add(null);
  // The loop also visits the units that it adds.
  for (const parent of units) {
    for (let left = 3 + Math.floor(random() * 6); left > 0 && units.length < count; left--) add(parent);
    if (units.length >= count) break;
  }
  return units;
}

/** @returns {Unit[]} The tree of the units whose names are given. A unit is removed with its subtree. */
export function restrict([root], names) {
  const units = [];
  const copy = (unit, parent) => {
    const kept = {...unit, children: []};
    units.push(kept);
    parent?.children.push(kept);
    for (const child of unit.children) if (names.has(child.name)) copy(child, kept);
  };
  copy(root, null);
  return units;
}

/** @returns {number} The number of descendants of a unit. */
export function countBelow({children}) {
  return children.reduce((sum, child) => sum + 1 + countBelow(child), 0);
}

/** Pseudorandom numbers from 0 to 1. @see Mulberry32 by Tommy Ettinger. */
function seeded(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
