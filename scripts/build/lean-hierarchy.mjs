/** The plugin that removes what the chart doesn't use from d3-hierarchy. Bundlers can't, since it is a list of methods of a prototype. */

/** The methods of a node that `src/layout/place-rows.ts` and the layout of a tree call. */
const used = ['constructor', 'each', 'eachAfter', 'eachBefore', '[Symbol.iterator]'];
const prototype = /(?<=\nNode\$1\.prototype = hierarchy\.prototype = \{\n)(?: {2}.*\n)+(?=\};\n)/;

/**
 * Removes methods from the source of d3-hierarchy.
 *
 * @throws {Error} If another version of the package defines its nodes in another way.
 */
export function removeUnusedMethods(code) {
  const lines = prototype.exec(code)?.[0].split('\n') ?? [];
  const kept = lines.filter((line) => used.some((name) => line.startsWith(`  ${name}: `)));
  if (kept.length !== used.length) throw new Error('d3-hierarchy has changed. Adapt scripts/build/lean-hierarchy.mjs.');
  return code.replace(prototype, () => kept.map((line) => `${line}\n`).join(''));
}

/** Not the copy in `bench/`: another chart uses all methods. */
const ownCopy = /^(?!.*\/bench\/).*\/d3-hierarchy\.mjs$/;

export const leanHierarchy = {
  name: 'lean-hierarchy',
  transform: {
    filter: {id: ownCopy},
    handler(code, id) {
      // Older versions of Rollup ignore the filter.
      return ownCopy.test(id) ? {code: removeUnusedMethods(code), map: null} : null;
    },
  },
};
