import {randomUUID} from 'node:crypto';
import {existsSync, mkdirSync, readFileSync, realpathSync, renameSync, rmSync, statSync, writeFileSync} from 'node:fs';
import {basename, dirname, isAbsolute, join, relative, resolve, sep} from 'node:path';
import {FeedError} from '../feed/feed-error.js';
import {defaultLimits, fetchJson} from '../feed/fetch-json.js';
import {Failure} from './command.js';

/**
 * Reads a text, to the byte.
 *
 * @throws {Failure} When it cannot be read or is not UTF-8: written back as something else it would be spoilt.
 */
export function readText(path: string): string {
  try {
    return new TextDecoder('utf-8', {fatal: true, ignoreBOM: true}).decode(readFileSync(path));
  } catch (error) {
    throw new Failure(error instanceof TypeError ? `${path} is not UTF-8` : `${path} cannot be read: ${reasonOf(error)}`);
  }
}

/**
 * Reads JSON from a file, or from an http or https address.
 *
 * @throws {Failure} When there is no such file.
 * @throws {FeedError} When it is no JSON, is too large or cannot be fetched.
 */
export async function readJson(place: string): Promise<unknown> {
  if (/^https?:/i.test(place)) return fetchJson(new URL(place).href, new AbortController().signal);
  const {maxBytes} = defaultLimits;
  if (existsSync(place) && statSync(place).size > maxBytes) throw new FeedError('too-large', `it is larger than ${maxBytes / 1e6} MB`);
  const text = readText(place);
  try {
    return JSON.parse(text.replace(/^\ufeff/, ''));
  } catch {
    throw new FeedError('not-json', text.trim() ? 'it is not JSON' : 'it is empty');
  }
}

/**
 * Writes a file in a folder: whole or not at all, and never outside the folder, wherever a link in it leads.
 *
 * @param folder - Made when it is not there.
 * @param name - Relative; folders in it are made.
 * @throws {Failure} When it cannot be written.
 */
export function writeInto(folder: string, name: string, text: string): void {
  const path = join(folder, name);
  try {
    mkdirSync(folder, {recursive: true});
    const top = realpathSync(folder);
    const way = relative(resolve(folder), resolve(path)).split(sep);
    if (isAbsolute(name) || way[0] === '..' || way[0] === '') throw new Failure(`${name} is not in ${folder}`);
    let parent = top;
    for (const segment of way.slice(0, -1)) {
      if (!existsSync(join(parent, segment))) mkdirSync(join(parent, segment));
      parent = realpathSync(join(parent, segment));
      if (parent !== top && !parent.startsWith(top + sep)) throw new Failure(`${path} is not in ${folder}: a link leads out of it`);
    }
    writeWhole(join(parent, basename(path)), text);
  } catch (error) {
    throw error instanceof Failure ? error : new Failure(`${path} cannot be written: ${reasonOf(error)}`);
  }
}

function writeWhole(path: string, text: string): void {
  const draft = join(dirname(path), `.${basename(path)}.${randomUUID()}`);
  try {
    writeFileSync(draft, text, {flag: 'wx'});
    renameSync(draft, path);
  } catch (error) {
    rmSync(draft, {force: true});
    throw error;
  }
}

/** In words that need no knowledge of the system's codes. */
function reasonOf(error: unknown): string {
  const {code, message} = error as NodeJS.ErrnoException;
  const reasons: Readonly<Record<string, string>> = {
    ENOENT: 'it is not there',
    EACCES: 'that is not allowed',
    EPERM: 'that is not allowed',
    EISDIR: 'it is a folder',
    ENOTDIR: 'a folder in its path is a file',
    ENOSPC: 'the disk is full',
    EROFS: 'the disk can only be read',
    EEXIST: 'a file has that name',
  };
  return reasons[code ?? ''] ?? message;
}
