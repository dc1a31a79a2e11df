import {existsSync, readFileSync} from 'node:fs';

// Files for the tests that run in Node.

const top = new URL('../../../', import.meta.url);

/** @param path - Of a JSON file, from the top folder of the project. */
export function readJson(path: string): unknown {
  return JSON.parse(readFileSync(new URL(path, top), 'utf8'));
}

/** A collection of hostile input that is kept beside the project; `null` where it is not. */
export function readCorpus(name: string): unknown {
  const path = `../shared/corpora/${name}.json`;
  return existsSync(new URL(path, top)) ? readJson(path) : null;
}

/** For the options of a test: says why it is skipped where a collection is not there. */
export function skipWithout(...corpora: readonly unknown[]): {skip: string | false} {
  return {skip: corpora.includes(null) && 'needs ../shared/corpora, which is not here'};
}

/** Freezes a value and all in it, so that whoever writes to it throws. Not recursive. */
export function deepFreeze<T>(value: T): T {
  const pending: unknown[] = [value];
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    if (typeof next !== 'object' || next === null || Object.isFrozen(next)) continue;
    for (const each of Object.values(Object.freeze(next))) pending.push(each);
  }
  return value;
}
