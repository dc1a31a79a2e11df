import {existsSync, readFileSync} from 'node:fs';

const top = new URL('../../../', import.meta.url);

/**
 * Reads a JSON file.
 *
 * @param path - Relative to the top folder of the project.
 */
export function readJson(path: string): unknown {
  return JSON.parse(readFileSync(new URL(path, top), 'utf8'));
}

/** Reads a collection of hostile input from the folder next to the project. `null` if the collection is missing. */
export function readCorpus(name: string): unknown {
  const path = `../shared/corpora/${name}.json`;
  return existsSync(new URL(path, top)) ? readJson(path) : null;
}

/** Options that skip a test if one of its collections is missing. */
export function skipWithout(...corpora: readonly unknown[]): {skip: string | false} {
  return {skip: corpora.includes(null) && 'needs ../shared/corpora, which is missing'};
}

/** Freezes a value and everything inside it, so that writes throw. Not recursive, because a feed may be nested deeply. */
export function deepFreeze<T>(value: T): T {
  const pending: unknown[] = [value];
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    if (typeof next !== 'object' || next === null || Object.isFrozen(next)) continue;
    for (const each of Object.values(Object.freeze(next))) pending.push(each);
  }
  return value;
}
