/**
 * `npm run check:dist`: fails when the tracked `dist/` differs from a fresh build, or when the folder of a released version has changed.
 */
import {mkdtempSync, readFileSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import process from 'node:process';
import {findChangedReleases, readReleased} from '../build/integrity.mjs';
import {buildSite} from '../build/site.mjs';
import {listFiles} from '../lib/list-files.mjs';
import {root} from '../lib/repository.mjs';

const dist = `${root}dist`;
const fresh = mkdtempSync(join(tmpdir(), 'ki-widgets-dist-'));
try {
  await buildSite(fresh);
  const expected = listTracked(fresh);
  const tracked = listTracked(dist);
  const faults = [
    ...expected.filter((name) => !tracked.includes(name)).map((name) => `missing    dist/${name}`),
    ...tracked.filter((name) => !expected.includes(name)).map((name) => `left over  dist/${name}`),
    ...expected.filter((name) => tracked.includes(name) && !hasSameBytes(name)).map((name) => `different  dist/${name}`),
  ];
  const changed = findChangedReleases(dist, readReleased());
  for (const line of changed) console.error(`dist/${line}`);
  if (faults.length) console.error(`${faults.join('\n')}\nRun "npm run build" and commit dist/ with the change that caused this.`);
  if (faults.length || changed.length) process.exitCode = 1;
  else console.log(`dist/ equals a fresh build (${expected.length} files)`);
} finally {
  rmSync(fresh, {recursive: true});
}

/** Git tracks neither the npm package nor compressed files. */
function listTracked(folder) {
  return listFiles(folder).filter((name) => !name.startsWith('npm/') && !/\.(gz|br)$/.test(name));
}

function hasSameBytes(name) {
  return readFileSync(join(dist, name)).equals(readFileSync(join(fresh, name)));
}
