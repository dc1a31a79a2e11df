import assert from 'node:assert/strict';
import {spawnSync} from 'node:child_process';
import {mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, utimesSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterEach, beforeEach, describe, it} from 'node:test';
import {fileURLToPath} from 'node:url';
import {brotliDecompressSync, gunzipSync} from 'node:zlib';

describe('npm run compress', () => {
  const feed = JSON.stringify({names: Array.from({length: 100}, () => 'Helsedirektoratet, æøå')});
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'ki-widgets-compress-'));
    mkdirSync(join(folder, 'feeds'));
    writeFileSync(join(folder, 'feeds/a.json'), feed);
  });
  afterEach(() => rmSync(folder, {recursive: true}));

  const run = (...args: string[]) => spawnSync(process.execPath, [fileURLToPath(new URL('compress.mjs', import.meta.url)), ...args]);
  const names = () =>
    readdirSync(folder, {recursive: true, encoding: 'utf8'})
      .filter((name) => /\.\w+$/.test(name))
      .sort();

  it('writes a gzip and a brotli file next to each file, with the same modification time', () => {
    const time = new Date('2023-06-07T12:00:00Z');
    utimesSync(join(folder, 'feeds/a.json'), time, time);
    assert.equal(run(folder).status, 0);
    assert.deepEqual(names(), ['feeds/a.json', 'feeds/a.json.br', 'feeds/a.json.gz']);
    assert.equal(String(gunzipSync(readFileSync(join(folder, 'feeds/a.json.gz')))), feed);
    assert.equal(String(brotliDecompressSync(readFileSync(join(folder, 'feeds/a.json.br')))), feed);
    for (const name of names()) assert.equal(statSync(join(folder, name)).mtimeMs, time.getTime(), name);
  });

  it('gives the same bytes for the same content, whatever the modification time', () => {
    run(folder);
    const first = names().map((name) => readFileSync(join(folder, name)));
    utimesSync(join(folder, 'feeds/a.json'), 1, 1);
    run(folder);
    assert.deepEqual(
      names().map((name) => readFileSync(join(folder, name))),
      first,
    );
    assert.deepEqual([...first[2]!.subarray(4, 8)], [0, 0, 0, 0]); // The header field of gzip for a time.
  });

  it('replaces compressed files of a changed source, and removes those of a deleted source', () => {
    run(folder);
    writeFileSync(join(folder, 'b.css'), 'p{}'.repeat(100));
    run(folder);
    rmSync(join(folder, 'b.css'));
    writeFileSync(join(folder, 'feeds/a.json'), feed.replaceAll('æøå', 'new'));
    run(folder);
    assert.deepEqual(names(), ['feeds/a.json', 'feeds/a.json.br', 'feeds/a.json.gz']);
    assert.match(String(gunzipSync(readFileSync(join(folder, 'feeds/a.json.gz')))), /Helsedirektoratet, new/);
  });

  it('leaves alone files that would not get smaller, images, other archives and the npm package', () => {
    rmSync(join(folder, 'feeds/a.json'));
    mkdirSync(join(folder, 'npm'));
    const others = {'a.js': '1', 'photo.png': feed, 'old.tar.gz': feed, 'npm/index.js': feed};
    for (const [name, text] of Object.entries(others)) writeFileSync(join(folder, name), text);
    assert.equal(run(folder).status, 0);
    assert.deepEqual(names(), Object.keys(others).sort());
  });

  it('asks for a folder when the argument is missing or does not exist', () => {
    for (const args of [[], [join(folder, 'nothing')]]) {
      const {status, stderr} = run(...args);
      assert.equal(status, 2);
      assert.match(String(stderr), /npm run compress -- dist/);
    }
  });
});
