/** The accepted pictures of the stories, one file for each. */
import {existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {root} from '../lib/repository.mjs';
import {readPng, reduceColors, writePng} from './png.mjs';

export const baselineFolder = `${root}stories/pictures`;

/** @param {string} id - Storybook's id of a story. */
export function baselinePath(id, folder = baselineFolder) {
  return join(folder, `${id}.png`);
}

/** @returns {import('./png.mjs').Picture | null} `null` if no picture of the story has been accepted. */
export function readBaseline(id, folder = baselineFolder) {
  const path = baselinePath(id, folder);
  return existsSync(path) ? readPng(readFileSync(path)) : null;
}

export function writeBaseline(id, picture, folder = baselineFolder) {
  mkdirSync(folder, {recursive: true});
  writeFileSync(baselinePath(id, folder), writePng(reduceColors(picture)));
}

export function removeBaseline(id, folder = baselineFolder) {
  rmSync(baselinePath(id, folder));
}

/** @returns {string[]} Ids of pictures whose story no longer exists. */
export function listSuperfluous(ids, folder = baselineFolder) {
  if (!existsSync(folder)) return [];
  const known = new Set(ids);
  return readdirSync(folder)
    .filter((name) => name.endsWith('.png'))
    .map((name) => name.slice(0, -'.png'.length))
    .filter((id) => !known.has(id));
}
