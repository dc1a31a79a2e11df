import {randomUUID} from 'node:crypto';
import {existsSync, mkdirSync, readFileSync, realpathSync, renameSync, rmSync, statSync, writeFileSync} from 'node:fs';
import {basename, dirname, isAbsolute, join, relative, resolve, sep} from 'node:path';
import {decodeFeed} from '../feed/encoding.js';
import {FeedError} from '../feed/feed-error.js';
import {defaultLimits, fetchJson} from '../feed/fetch-json.js';
import {Failure} from './command.js';

/** Path 0 is standard input. */
export const standardInput = 0;

/** Reason of a `ReadFailure` for an invalid address. Other reasons are error codes of the system. */
export const invalidAddress = 'address';

/**
 * Reads a text file without changing its line breaks or byte order mark.
 *
 * @throws {Failure} If the file cannot be read, or is not UTF-8 and would be damaged when written again.
 */
export function readText(path: string | typeof standardInput): string {
  try {
    return new TextDecoder('utf-8', {fatal: true, ignoreBOM: true}).decode(readFileSync(path));
  } catch (error) {
    const name = nameOf(path);
    const {code} = error as NodeJS.ErrnoException;
    if (code === 'ERR_ENCODING_INVALID_ENCODED_DATA') throw new Failure(`${name} is not UTF-8`);
    throw new ReadFailure(name, code, describeError(error));
  }
}

/** A file or an address that cannot be read. */
export class ReadFailure extends Failure {
  readonly path: string;
  /** An error code of the system, or `invalidAddress`. */
  readonly reason: string;

  constructor(path: string, reason = '', description = '') {
    super(reason === invalidAddress ? `${path} is not an address` : `${path} cannot be read: ${description}`);
    this.path = path;
    this.reason = reason;
  }
}

/**
 * Reads the bytes of a feed from a file, an http or https address, or standard input.
 *
 * @throws {ReadFailure} If the file cannot be read.
 * @throws {FeedError} If the feed is too large or cannot be fetched.
 */
export async function readFeedBytes(source: string | typeof standardInput): Promise<Uint8Array> {
  if (source !== standardInput && /^https?:/i.test(source)) {
    if (!URL.canParse(source)) throw new ReadFailure(source, invalidAddress);
    const {signal} = new AbortController();
    return (await fetchJson(new URL(source).href, signal, defaultLimits, 'default', (bytes) => bytes)) as Uint8Array;
  }
  const {maxBytes} = defaultLimits;
  const tooLarge = new FeedError('too-large', `it is larger than ${maxBytes / 1e6} MB`);
  if (source !== standardInput && existsSync(source) && statSync(source).size > maxBytes) throw tooLarge;
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(source);
  } catch (error) {
    throw new ReadFailure(nameOf(source), (error as NodeJS.ErrnoException).code, describeError(error));
  }
  if (bytes.byteLength > maxBytes) throw tooLarge;
  return bytes;
}

/**
 * Reads JSON from a file, an http or https address, or standard input.
 *
 * @throws {ReadFailure} If the file cannot be read.
 * @throws {FeedError} If the content is not UTF-8, not JSON or too large, or cannot be fetched.
 */
export async function readJson(source: string | typeof standardInput): Promise<unknown> {
  const text = decodeFeed(await readFeedBytes(source));
  try {
    return JSON.parse(text);
  } catch {
    throw new FeedError('not-json', text.trim() ? 'it is not JSON' : 'it is empty');
  }
}

/**
 * Writes a file into a folder, completely or not at all. Never writes outside the folder, even through a symbolic link.
 *
 * @param folder - Created if it does not exist.
 * @param name - A relative path. Its folders are created.
 * @throws {Failure} If the file cannot be written.
 */
export function writeInto(folder: string, name: string, content: string | Uint8Array): void {
  const path = join(folder, name);
  try {
    mkdirSync(folder, {recursive: true});
    const top = realpathSync(folder);
    const segments = relative(resolve(folder), resolve(path)).split(sep);
    if (isAbsolute(name) || segments[0] === '..' || segments[0] === '') throw new Failure(`${name} is not in ${folder}`);
    let parent = top;
    for (const segment of segments.slice(0, -1)) {
      if (!existsSync(join(parent, segment))) mkdirSync(join(parent, segment));
      parent = realpathSync(join(parent, segment));
      if (parent !== top && !parent.startsWith(top + sep)) throw new Failure(`${path} is not in ${folder}: a link leads out of it`);
    }
    writeAtomically(join(parent, basename(path)), content);
  } catch (error) {
    throw error instanceof Failure ? error : new Failure(`${path} cannot be written: ${describeError(error)}`);
  }
}

function writeAtomically(path: string, content: string | Uint8Array): void {
  const temporary = join(dirname(path), `.${basename(path)}.${randomUUID()}`);
  try {
    writeFileSync(temporary, content, {flag: 'wx'});
    renameSync(temporary, path);
  } catch (error) {
    rmSync(temporary, {force: true});
    throw error;
  }
}

function nameOf(path: string | typeof standardInput): string {
  return path === standardInput ? 'standard input' : path;
}

/** Describes an error of the system in plain words. */
function describeError(error: unknown): string {
  const {code, message} = error as NodeJS.ErrnoException;
  const descriptions: Readonly<Record<string, string>> = {
    ENOENT: 'it does not exist',
    EACCES: 'you do not have permission',
    EPERM: 'you do not have permission',
    EISDIR: 'it is a folder',
    ENOTDIR: 'a folder in its path is a file',
    ENOSPC: 'the disk is full',
    EROFS: 'the disk is read-only',
    EEXIST: 'a file has that name',
    ERR_INVALID_ARG_VALUE: 'that is not a valid file name',
    ENAMETOOLONG: 'its name is too long',
  };
  return descriptions[code ?? ''] ?? message;
}
