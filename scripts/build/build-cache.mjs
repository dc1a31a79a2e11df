/**
 * Keeps what slow compilers return, by their input. The scripts of a site contain the same sources, so a build compiles each source once.
 *
 * Builds in several processes share the results when `KI_BUILD_CACHE` names a folder. `npm test` empties this folder when it starts, so
 * a changed compiler never meets the results of an older one.
 */
import {createHash} from 'node:crypto';
import {mkdirSync, readFileSync, renameSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import process from 'node:process';

/** Results by their key. */
const results = new Map();

/**
 * @param {string} compiler - Names the compilers and their options. It is part of the key.
 * @param {string} code - The input. The result may depend on nothing else.
 * @param {(code: string) => Promise<string>} compile
 * @returns {Promise<string>} The result for this input, compiled at most once.
 */
export function compileOnce(compiler, code, compile) {
  const key = createHash('sha256').update(compiler).update('\0').update(code).digest('hex');
  if (!results.has(key)) results.set(key, readOrCompile(key, code, compile));
  return results.get(key);
}

async function readOrCompile(key, code, compile) {
  const folder = process.env.KI_BUILD_CACHE;
  if (!folder) return compile(code);
  const file = join(folder, key);
  try {
    return readFileSync(file, 'utf8');
  } catch {
    // No process has compiled it.
  }
  const result = await compile(code);
  mkdirSync(folder, {recursive: true});
  // A file appears under its name when it is complete.
  const unfinished = `${file}-${process.pid}`;
  writeFileSync(unfinished, result);
  renameSync(unfinished, file);
  return result;
}
