import type {ModuleTable} from '../../loader/module-table.js';
import {nameFile} from '../../loader/module-table.js';
import type {ModuleAnswer, ScriptAnswer} from '../facts.js';
import {findVersion} from '../layers/script.js';
import {hasOtherCode, recogniseScript} from '../recognise-script.js';
import {fetchAnswer, type FetchedAnswer} from './fetch-answer.js';
import {looksLikeHtml} from './inspect-feed.js';

/** The code of a script and what it is. */
export interface InspectedScript {
  readonly answer: ScriptAnswer;
  readonly code: string;
}

/** @param integrity - The hashes in the attribute. */
export async function inspectScript({bytes, ...answer}: FetchedAnswer, integrity: string): Promise<InspectedScript> {
  const code = new TextDecoder().decode(bytes);
  const isUsable = answer.outcome === 'answer' && answer.status < 400;
  const isHtml = isUsable && looksLikeHtml(code);
  const file = isUsable && !isHtml ? recogniseScript(code) : null;
  return {
    code: isUsable ? code : '',
    answer: {
      ...answer,
      isHtml,
      file,
      version: file === null ? '' : findVersion(code),
      isCombined: file !== null && hasOtherCode(code),
      hasHash: isUsable && integrity.trim() ? await hasAnyHash(bytes, integrity) : null,
    },
  };
}

/**
 * Requests the modules that a page needs from the folder next to its loader, and compares their hashes.
 *
 * @param code - The code of the loader, which contains the table of the modules.
 * @param names - The modules that the page needs. Their imports are added.
 * @param limit - Largest number of requests.
 */
export async function inspectModules(
  script: string,
  code: string,
  names: readonly string[],
  blocked: 'csp' | 'own-csp',
  limit = 12,
): Promise<ModuleAnswer[]> {
  const table = readTable(code);
  const folder = script.replace(/[^/]*([?#].*)?$/, '');
  const needed = new Set(names.filter((name) => name in table));
  for (const name of needed) for (const imported of table[name]?.split(' ').slice(1) ?? []) if (imported in table) needed.add(imported);
  return Promise.all(
    [...needed].slice(0, limit).map(async (name) => {
      const [hash = ''] = table[name]?.split(' ') ?? [];
      const {bytes, ...answer} = await fetchAnswer(`${folder}modules/${nameFile(name, hash)}`, blocked);
      const isHtml = looksLikeHtml(new TextDecoder().decode(bytes.subarray(0, 200)));
      return {...answer, name, isHtml, hasHash: await hasAnyHash(bytes, `sha256-${hash}`)};
    }),
  );
}

/** Reads the table of modules from the code of the loader. A program may have written its strings differently. */
export function readTable(code: string): ModuleTable {
  const rows = [...code.matchAll(/["']?([\w-]+)["']?:\s*["']([A-Za-z\d+/]{43}=(?: [\w-]+)*)["']/g)];
  return Object.fromEntries(rows.map(([, name = '', row = '']) => [name, row]));
}

/** @returns `null` if the browser computes no hashes, as on pages without https. */
async function hasAnyHash(bytes: Uint8Array, integrity: string): Promise<boolean | null> {
  const {subtle} = globalThis.crypto as Partial<Crypto>;
  if (!subtle) return null;
  for (const [, size = '', expected] of integrity.matchAll(/sha(256|384|512)-([A-Za-z\d+/]+=*)/g)) {
    const digest = new Uint8Array(await subtle.digest(`SHA-${size}`, new Uint8Array(bytes)));
    if (btoa(String.fromCharCode(...digest)) === expected) return true;
  }
  return false;
}
