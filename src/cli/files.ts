import {randomUUID} from 'node:crypto';
import {existsSync, mkdirSync, readFileSync, realpathSync, renameSync, rmSync, statSync, writeFileSync} from 'node:fs';
import {basename, dirname, isAbsolute, join, relative, resolve, sep} from 'node:path';
import {decodeFeed} from '../feed/encoding.js';
import {FeedError} from '../feed/feed-error.js';
import {defaultLimits, fetchJson} from '../feed/fetch-json.js';
import {Failure} from './command.js';

/**
 * Reads a text, to the byte.
 *
 * @param path - Of a file; 0 is standard input.
 * @throws {Failure} When it cannot be read or is not UTF-8: written back as something else it would be spoilt.
 */
export function readText(path: string | 0): string {
  try {
    return new TextDecoder('utf-8', {fatal: true, ignoreBOM: true}).decode(readFileSync(path));
  } catch (error) {
    const name = path === 0 ? 'standard input' : path;
    const {code} = error as NodeJS.ErrnoException;
    if (code === 'ERR_ENCODING_INVALID_ENCODED_DATA') throw new Failure(`${name} is not UTF-8`);
    throw new ReadFailure(name, code, reasonOf(error));
  }
}

/** A file or an address that cannot be read; `reason` is the code of the system, or `address`. */
export class ReadFailure extends Failure {
  readonly path: string;
  readonly reason: string;

  constructor(path: string, reason = '', words = '') {
    super(reason === 'address' ? `${path} is no address` : `${path} cannot be read: ${words}`);
    this.path = path;
    this.reason = reason;
  }
}

/**
 * Reads the bytes of a feed from a file or from an http or https address.
 *
 * @param place - 0 is standard input.
 * @throws {ReadFailure} When there is no such file.
 * @throws {FeedError} When it is too large or cannot be fetched.
 */
export async function readFeedBytes(place: string | 0): Promise<Uint8Array> {
  if (place !== 0 && /^https?:/i.test(place)) {
    if (!URL.canParse(place)) throw new ReadFailure(place, 'address');
    const {signal} = new AbortController();
    return (await fetchJson(new URL(place).href, signal, defaultLimits, 'default', (bytes) => bytes)) as Uint8Array;
  }
  const {maxBytes} = defaultLimits;
  const tooLarge = new FeedError('too-large', `it is larger than ${maxBytes / 1e6} MB`);
  if (place !== 0 && existsSync(place) && statSync(place).size > maxBytes) throw tooLarge;
  try {
    const bytes = readFileSync(place);
    if (bytes.byteLength > maxBytes) throw tooLarge;
    return bytes;
  } catch (error) {
    if (error === tooLarge) throw tooLarge;
    throw new ReadFailure(place === 0 ? 'standard input' : place, (error as NodeJS.ErrnoException).code, reasonOf(error));
  }
}

/**
 * Reads JSON from a file or from an http or https address.
 *
 * @param place - 0 is standard input.
 * @throws {ReadFailure} When there is no such file.
 * @throws {FeedError} When it is not UTF-8, no JSON, too large or cannot be fetched.
 */
export async function readJson(place: string | 0): Promise<unknown> {
  const text = decodeFeed(await readFeedBytes(place));
  try {
    return JSON.parse(text);
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
export function writeInto(folder: string, name: string, content: string | Uint8Array): void {
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
    writeWhole(join(parent, basename(path)), content);
  } catch (error) {
    throw error instanceof Failure ? error : new Failure(`${path} cannot be written: ${reasonOf(error)}`);
  }
}

function writeWhole(path: string, content: string | Uint8Array): void {
  const draft = join(dirname(path), `.${basename(path)}.${randomUUID()}`);
  try {
    writeFileSync(draft, content, {flag: 'wx'});
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
    ERR_INVALID_ARG_VALUE: 'that is no name for a file',
    ENAMETOOLONG: 'its name is too long',
  };
  return reasons[code ?? ''] ?? message;
}
