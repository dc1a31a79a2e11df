import assert from 'node:assert/strict';
import {mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterEach, beforeEach, describe, it} from 'node:test';
import {addVersionFolder, findChangedReleases, pinInText} from './integrity.mjs';

// Output of `openssl dgst -sha384 -binary | openssl base64 -A` for an empty file and for the letter a.
const ofEmptyFile = 'sha384-OLBgp1GsljhM2TJ+sbHjaiH9txEUvgdDTAzHv2P24donTt6/529l+9Ua0vFImLlb';
const ofA = 'sha384-VKWbnyKwuAiA2EJ+VIt8I6vYc0huHwNdzpzWl+hRdQM8qojm1XvDXvrgta/TFF8x';

describe('the folder of a released version', () => {
  let folder = '';
  const write = (name: string, content: string) => writeFileSync(join(folder, name), content);
  const released = {
    '0.2.0': {'a.js': ofA, 'modules/b-1.js': ofA, 'modules/empty-2.js': ofEmptyFile},
    '0.3.0': {'a.js': ofA, 'empty.js': ofEmptyFile},
  };
  const findFaults = () => findChangedReleases(folder, released);
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'ki-widgets-release-'));
    for (const version of ['0.2.0', '0.3.0']) {
      mkdirSync(join(folder, version));
      write(`${version}/a.js`, 'a');
    }
    mkdirSync(join(folder, '0.2.0/modules'));
    write('0.2.0/modules/b-1.js', 'a');
    write('0.2.0/modules/empty-2.js', '');
    write('0.3.0/empty.js', '');
    write('ki-widgets.js', 'changes with each build');
  });
  afterEach(() => rmSync(folder, {recursive: true}));

  it('is accepted unchanged, also with compressed files for a server', () => {
    write('0.3.0/a.js.gz', 'x');
    write('0.3.0/a.js.br', 'x');
    assert.deepEqual(findFaults(), []);
  });

  it('may be missing, except for that of the newest version', () => {
    rmSync(join(folder, '0.2.0'), {recursive: true});
    assert.deepEqual(findFaults(), []);
    rmSync(join(folder, '0.3.0'), {recursive: true});
    assert.deepEqual(findFaults(), ['0.3.0/ is missing: it is the newest release']);
  });

  it('is reported when a file in it was changed, removed or added', () => {
    write('0.2.0/a.js', 'b');
    rmSync(join(folder, '0.3.0/empty.js'));
    write('0.3.0/new.css', '');
    assert.deepEqual(
      findFaults().map((line) => line.split(' since')[0]),
      ['0.2.0/a.js has changed', '0.3.0/empty.js is missing', '0.3.0/new.css was added'],
    );
  });

  it('is reported when a module in it was changed, removed or added', () => {
    write('0.2.0/modules/b-1.js', 'b');
    rmSync(join(folder, '0.2.0/modules/empty-2.js'));
    write('0.2.0/modules/new-3.js', '');
    assert.deepEqual(
      findFaults().map((line) => line.split(' since')[0]),
      ['0.2.0/modules/b-1.js has changed', '0.2.0/modules/empty-2.js is missing', '0.2.0/modules/new-3.js was added'],
    );
  });

  it('receives the scripts and modules of this build only, and integrity.json lists them', () => {
    mkdirSync(join(folder, 'modules'));
    write('modules/b-1.js', 'a');
    write('modules/of-older-release-2.js', '');
    write('site.js', 'only for our own pages');
    assert.deepEqual(Object.keys(addVersionFolder(folder, '0.4.0', ['ki-widgets.js', 'modules/b-1.js'])), [
      'ki-widgets.js',
      'modules/b-1.js',
    ]);
    assert.equal(readFileSync(join(folder, '0.4.0/modules/b-1.js'), 'utf8'), 'a');
    const hashes = JSON.parse(readFileSync(join(folder, 'integrity.json'), 'utf8')) as Record<string, string>;
    assert.equal(hashes['0.4.0/modules/b-1.js'], ofA);
    assert.equal(hashes['modules/b-1.js'], ofA);
    assert.equal(hashes['modules/of-older-release-2.js'], ofEmptyFile);
    assert.ok(hashes['0.4.0/ki-widgets.js']);
  });

  it('is reported when released.json does not list the version', () => {
    mkdirSync(join(folder, '0.4.0-next'));
    assert.deepEqual(findFaults(), ['0.4.0-next/ is not a release: released.json does not list it']);
  });
});

describe('the docs', () => {
  const pin = (text: string) => pinInText(text, '0.2.0', {'ki-widgets.js': ofA});

  it('name the version and hash of a release instead of the placeholders or of an older version', () => {
    const line = (version: string, hash: string) =>
      `<script src="https://w.example/ki/${version}/ki-widgets.js" integrity="${hash}" crossorigin="anonymous" defer></script>`;
    assert.equal(pin(line('VERSION', 'sha384-HASH')), line('0.2.0', ofA));
    assert.equal(pin(line('0.1.9-beta', ofEmptyFile)), line('0.2.0', ofA));
    assert.equal(pin("script-src 'sha384-HASH'; style-src 'self'"), `script-src '${ofA}'; style-src 'self'`);
  });

  it('name the packed file of a release', () => {
    assert.equal(pin('npm install ../x/ki-widgets-0.1.0.tgz'), 'npm install ../x/ki-widgets-0.2.0.tgz');
  });

  it('lose the paragraphs that apply only before the first release', () => {
    assert.equal(pin('One.\n\n<!-- before the first release -->\n\nNot yet.\n\n<!-- end -->\n\nTwo.\n'), 'One.\n\nTwo.\n');
  });

  it('cannot pin a file that the release does not contain', () => {
    assert.throws(() => pin('<link href="/VERSION/other.css" integrity="sha384-HASH">'), /other\.css is pinned/);
  });
});
