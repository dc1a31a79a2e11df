/**
 * `npm run check:dist`: fails when the tracked `dist/` is not, byte for byte, what a fresh production build makes, or when the
 * folder of a released version has changed.
 */
import {existsSync, mkdtempSync, readFileSync, readdirSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {buildSite} from '../build/site.mjs';
import {findChangedReleases, readReleased} from '../build/integrity.mjs';
import {root} from '../lib/repository.mjs';

const dist = `${root}dist`;
const fresh = mkdtempSync(join(tmpdir(), 'ki-widgets-dist-'));
try {
  await buildSite(fresh);
  const expected = filesIn(fresh);
  const tracked = filesIn(dist);
  const faults = [
    ...expected.filter((name) => !tracked.includes(name)).map((name) => `missing   dist/${name}`),
    ...tracked.filter((name) => !expected.includes(name)).map((name) => `left over dist/${name}`),
    ...expected.filter((name) => tracked.includes(name) && !sameBytes(name)).map((name) => `differs   dist/${name}`),
  ];
  const changed = findChangedReleases(dist, readReleased());
  for (const line of changed) console.error(`dist/${line}`);
  if (changed.length) process.exitCode = 1;
  if (faults.length) {
    console.error(`${faults.join('\n')}\nRun "npm run build" and commit dist/ with the change that caused it.`);
    process.exitCode = 1;
  } else if (!changed.length) console.log(`dist/ equals a fresh build (${expected.length} files)`);
} finally {
  rmSync(fresh, {recursive: true});
}

function filesIn(folder) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, {recursive: true, withFileTypes: true})
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .replaceAll('\\', '/'),
    )
    .filter((name) => !name.startsWith('npm/') && !/\.(gz|br)$/.test(name)) // Neither is tracked.
    .sort();
}

function sameBytes(name) {
  return readFileSync(join(dist, name)).equals(readFileSync(join(fresh, name)));
}
