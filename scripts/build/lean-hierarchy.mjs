/**
 * The plugin that removes what the chart doesn't use from d3-hierarchy. Bundlers can't: the methods are a list of a prototype, and two
 * functions for treemaps are the results of calls.
 */

/** The methods of a node that `src/layout/place-rows.ts` and the layout of a tree call. */
const used = ['constructor', 'each', 'eachAfter', 'eachBefore', '[Symbol.iterator]'];
const prototype = /(?<=\nNode\$1\.prototype = hierarchy\.prototype = \{\n)(?: {2}.*\n)+(?=\};\n)/;

/** The calls for treemaps. */
const calls = /(?<=\nvar (?:re)?squarify = )(?=\(function custom\()/g;

/**
 * Removes methods from the source of d3-hierarchy, and marks calls that bundlers may remove.
 *
 * @throws {Error} If another version of the package is written in another way.
 */
export function removeUnused(code) {
  const lines = prototype.exec(code)?.[0].split('\n') ?? [];
  const kept = lines.filter((line) => used.some((name) => line.startsWith(`  ${name}: `)));
  const hasBothCalls = code.match(calls)?.length === 2;
  if (kept.length !== used.length || !hasBothCalls) throw new Error('d3-hierarchy has changed. Adapt scripts/build/lean-hierarchy.mjs.');
  return code.replace(prototype, () => kept.map((line) => `${line}\n`).join('')).replace(calls, '/* @__PURE__ */ ');
}

/** Not the copy in `bench/`: another chart uses all methods. */
const ownCopy = /^(?!.*\/bench\/).*\/d3-hierarchy\.mjs$/;

export const leanHierarchy = {
  name: 'lean-hierarchy',
  transform: {
    filter: {id: ownCopy},
    handler(code, id) {
      // Older versions of Rollup ignore the filter.
      return ownCopy.test(id) ? {code: removeUnused(code), map: null} : null;
    },
  },
};
