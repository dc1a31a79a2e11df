/** Reads the options of `npm run pictures`. */

export const usage = `npm run pictures -- [--accept] [--story=…]
  --accept     replaces the accepted pictures that have changed
  --story=…    only stories whose id contains this text, or one of several texts separated by commas`;

/**
 * @param {readonly string[]} args
 * @returns {{isAccepting: boolean, parts: string[]}} `parts` are texts in the ids of the wanted stories.
 * @throws {Error} If an option is unknown.
 */
export function readOptions(args) {
  const options = {isAccepting: false, parts: ['']};
  for (const arg of args) {
    const [, parts] = /^--story=(.+)$/.exec(arg) ?? [];
    if (arg === '--accept') options.isAccepting = true;
    else if (parts) options.parts = parts.split(',');
    else throw new Error(`Unknown option: ${arg}`);
  }
  return options;
}
