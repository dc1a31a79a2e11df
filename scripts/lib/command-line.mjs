/** How a command reads its options, and ends if it can't run. */
import process from 'node:process';

/**
 * Reads the options of this command. A wrong option ends the command with the reason and the usage.
 *
 * @template T
 * @param {(args: readonly string[]) => T} readOptions - Throws an error with the reason if an option is wrong.
 * @param {string} usage
 * @returns {T}
 */
export function readOptionsOf(readOptions, usage) {
  try {
    return readOptions(process.argv.slice(2));
  } catch (error) {
    return fail(`${error.message}\n\n${usage}`);
  }
}

/**
 * Ends the command with a message and the exit code 2.
 *
 * @param {string} message
 * @returns {never}
 */
export function fail(message) {
  console.error(message);
  process.exit(2);
}
