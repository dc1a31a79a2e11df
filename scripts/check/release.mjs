/**
 * Tests `npm run release` in a copy of this repository with a Git history of its own. Needs Git. `npm test -- --only=release` runs these tests.
 */
import assert from 'node:assert/strict';
import {spawnSync} from 'node:child_process';
import {createHash} from 'node:crypto';
import {cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, symlinkSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join, relative, sep} from 'node:path';
import process from 'node:process';
import {after, before, describe, it} from 'node:test';
import {root} from '../lib/repository.mjs';

const omitted = /(^|\/)(\.git|node_modules|dist\/npm|\.tmp|storybook-static|coverage)(\/|$)/;
const isCopied = (path) => !omitted.test(relative(root, path).replaceAll(sep, '/'));
/** Pattern for the names of the tests that a release could break. */
const affectedTests = '/version|hash|packed file|folder of/';
const today = new Date().toISOString().slice(0, 10);
/** Path of the copy. */
let clone;

before(() => {
  clone = mkdtempSync(join(tmpdir(), 'ki-widgets-release-'));
  cpSync(root, clone, {recursive: true, filter: isCopied});
  linkPackages();
  // The copy has no releases, whatever this repository has released.
  const versions = readdirSync(join(clone, 'dist')).filter((name) => /^\d+\.\d+\.\d+/.test(name));
  for (const version of versions) rmSync(join(clone, 'dist', version), {recursive: true});
  write('released.json', '{}\n');
  git('init', '--quiet');
  commit('Before the first release');
});
after(() => rmSync(clone, {recursive: true}));

describe('npm run release', () => {
  it('rejects a version that is not three numbers or not higher', () => {
    const current = readJson('package.json').version;
    for (const args of [[], ['v9.0.0'], ['9.0'], ['9.0.0-beta'], ['09.0.0'], ['9.0.0', 'x'], ['../../x']])
      expectRejection(args, /Write three numbers/);
    expectRejection([current], /is not higher than/);
    expectRejection(['0.0.1'], /0\.0\.1 is not higher than/);
  });

  it('rejects a working tree with changes or new files', () => {
    write('new-file.txt', 'x');
    expectRejection(['9.0.0'], /Commit or remove these changes first:\n\?\? new-file\.txt/);
    rmSync(join(clone, 'new-file.txt'));
    write('README.md', 'x');
    expectRejection(['9.0.0'], / M README\.md/);
    git('checkout', '--quiet', '--', '.');
  });

  it('restores all files when a step fails', () => {
    write('CHANGELOG.md', '# Changelog\n\n## [Unreleased]\n\n## [0.0.1] - 2020-01-01\n\n- Text.\n');
    commit('A changelog without changes');
    const {code, output} = release('9.0.0');
    assert.equal(code, 1);
    assert.match(output, /^No release was made: CHANGELOG\.md has no match .*\. All files are restored\.$/m);
    assert.equal(git('status', '--porcelain'), '');
    git('revert', '--no-edit', 'HEAD');
  });

  it('writes the version, the date, the folder and the hashes', () => {
    const {code, output} = release('9.0.0');
    assert.equal(code, 0, output);
    assert.match(output, /^ki-widgets 9\.0\.0 is ready in dist\/9\.0\.0\//m);
    assert.equal(readJson('package.json').version, '9.0.0');
    const lock = readJson('package-lock.json');
    assert.deepEqual([lock.version, lock.packages[''].version], ['9.0.0', '9.0.0']);
    assert.match(read('src/version.ts'), /version = '9\.0\.0'/);
    assert.match(read('CHANGELOG.md'), new RegExp(`^## \\[Unreleased\\]\n\n## \\[9\\.0\\.0\\] - ${today}\n\n###`, 'm'));
    assert.match(read('dist/9.0.0/ki-widgets.js'), /^\/\*! ki-widgets 9\.0\.0 /m);
    const hash = `sha384-${createHash('sha384')
      .update(readFileSync(join(clone, 'dist/9.0.0/ki-widgets.js')))
      .digest('base64')}`;
    assert.equal(readJson('released.json')['9.0.0']['ki-widgets.js'], hash);
    assert.equal(readJson('dist/integrity.json')['9.0.0/ki-widgets.js'], hash);
    const modules = listModules('dist/9.0.0');
    assert.deepEqual(modules, listModules('dist'));
    assert.ok(modules.some((name) => name.startsWith('common-')));
    assert.deepEqual(Object.keys(readJson('released.json')['9.0.0']), [
      'browser-support.js',
      'ki-widgets.all.js',
      'ki-widgets.js',
      ...modules.map((name) => `modules/${name}`),
    ]);
    for (const path of ['docs/hosting.md', 'docs/nb/webansvarlig.md']) {
      assert.ok(read(path).includes(`/ki-widgets/9.0.0/ki-widgets.js" integrity="${hash}" crossorigin`), path);
      assert.doesNotMatch(read(path), /before the first release|VERSION|HASH/, path);
    }
    assert.ok(read('docs/webmaster.md').includes(`script-src '${hash}'`));
    assert.ok(read('docs/command-line.md').includes('ki-widgets-9.0.0.tgz'));
    commit('Release 9.0.0');
    assert.equal(run('scripts/check/dist.mjs').code, 0);
    assert.ok(
      run('--import', 'tsx', 'src/cli/main.ts', 'snippet', '--host', '/ki').output.includes(`/ki/9.0.0/ki-widgets.js" integrity="${hash}"`),
    );
  });

  it('writes docs and versions that pass their tests', () => {
    const tests = ['site/docs.node.test.ts', 'src/version.node.test.ts', 'src/cli/snippet.node.test.ts'];
    const {code, output} = run('--import', 'tsx', '--test', '--test-reporter=spec', '--test-name-pattern', affectedTests, ...tests);
    assert.equal(code, 0, output);
  });

  it('does not change the folder when the widgets change and are built again', () => {
    const before = readFileSync(join(clone, 'dist/9.0.0/ki-widgets.js'));
    const [english] = listModules('dist/9.0.0').filter((name) => name.startsWith('en-'));
    write('src/locales/en.ts', read('src/locales/en.ts').replace(/'Contact'/, "'Contact us'"));
    assert.equal(run('scripts/build.mjs').code, 0);
    assert.ok(readFileSync(join(clone, 'dist/9.0.0/ki-widgets.js')).equals(before));
    assert.ok(!readFileSync(join(clone, 'dist/ki-widgets.js')).equals(before));
    assert.deepEqual(
      listModules('dist/9.0.0').filter((name) => name.startsWith('en-')),
      [english],
    );
    // A page whose script is still in a cache finds the older module.
    const both = listModules('dist').filter((name) => name.startsWith('en-'));
    assert.ok(both.length === 2 && both.includes(english), both.join());
    commit('Change a text');
    assert.equal(run('scripts/check/dist.mjs').code, 0);
  });

  it('makes check:dist and a test fail when the folder has changed', () => {
    write('dist/9.0.0/ki-widgets.js', `${read('dist/9.0.0/ki-widgets.js')}\n`);
    const expected = /9\.0\.0\/ki-widgets\.js has changed since its release/;
    const check = run('scripts/check/dist.mjs');
    assert.equal(check.code, 1);
    assert.match(check.output, expected);
    const tests = run('--import', 'tsx', '--test', '--test-name-pattern', affectedTests, 'site/docs.node.test.ts');
    assert.equal(tests.code, 1);
    assert.match(tests.output, expected);
    git('checkout', '--quiet', '--', '.');
  });

  it('makes check:dist fail when a module of the release has changed, or is missing for cached pages', () => {
    const [common] = listModules('dist/9.0.0').filter((name) => name.startsWith('common-'));
    const [english] = listModules('dist/9.0.0').filter((name) => name.startsWith('en-'));
    write(`dist/9.0.0/modules/${common}`, '');
    rmSync(join(clone, 'dist/modules', english));
    const {code, output} = run('scripts/check/dist.mjs');
    assert.equal(code, 1);
    assert.ok(output.includes(`dist/9.0.0/modules/${common} has changed since its release`), output);
    assert.ok(output.includes(`missing    dist/modules/${english}`), output);
    git('checkout', '--quiet', '--', '.');
  });

  it('rejects a released version, and adds the next version next to it', () => {
    expectRejection(['9.0.0'], /9\.0\.0 is released already/);
    write('CHANGELOG.md', read('CHANGELOG.md').replace('## [Unreleased]\n', '## [Unreleased]\n\n### Changed\n\n- A text.\n'));
    commit('Describe the change');
    assert.equal(release('9.0.1').code, 0);
    assert.deepEqual(Object.keys(readJson('released.json')), ['9.0.0', '9.0.1']);
    assert.deepEqual(readdirSync(join(clone, 'dist/9.0.1')).sort(), [
      'browser-support.js',
      'ki-widgets.all.js',
      'ki-widgets.js',
      'modules',
    ]);
    const [english] = listModules('dist/9.0.0').filter((name) => name.startsWith('en-'));
    assert.equal(listModules('dist/9.0.1').length, listModules('dist/9.0.0').length);
    assert.ok(!listModules('dist/9.0.1').includes(english));
    assert.ok(listModules('dist').includes(english)); // The modules of two releases are kept.
    commit('Release 9.0.1');
    assert.equal(run('scripts/check/dist.mjs').code, 0);
    assert.ok(existsSync(join(clone, 'dist/9.0.0/ki-widgets.js')));
    assert.ok(read('docs/hosting.md').includes('/ki-widgets/9.0.1/ki-widgets.js" integrity="sha384-'));
    assert.doesNotMatch(read('docs/hosting.md'), /9\.0\.0/);
  });
});

/** Links each package. With one link for the whole folder, an installation in the copy would empty node_modules of this repository. */
function linkPackages() {
  mkdirSync(join(clone, 'node_modules'));
  for (const {name, path, isFolder} of listPackages()) symlinkSync(path, join(clone, 'node_modules', name), isFolder ? 'junction' : 'file');
  cpSync(`${root}node_modules/.ki-lockfile-hash`, join(clone, 'node_modules/.ki-lockfile-hash'));
}

function listPackages() {
  const names = readdirSync(`${root}node_modules`).filter((name) => name !== '.ki-lockfile-hash');
  return names.map((name) => ({
    name,
    path: `${root}node_modules/${name}`,
    isFolder: statSync(`${root}node_modules/${name}`).isDirectory(),
  }));
}

/** @returns {string[]} Sorted names. */
function listModules(folder) {
  return readdirSync(join(clone, folder, 'modules')).sort();
}

function expectRejection(args, reason) {
  const before = git('status', '--porcelain');
  const {code, output} = release(...args);
  assert.equal(code, 1, args.join(' '));
  assert.match(output, reason);
  assert.match(output, /^No release was made\. /);
  assert.equal(git('status', '--porcelain'), before);
}

function release(...args) {
  return run('scripts/release.mjs', ...args);
}

function run(...args) {
  const {status, stdout, stderr} = spawnSync(process.execPath, args, {cwd: clone, encoding: 'utf8', env: environment()});
  return {code: status, output: stdout + stderr};
}

function commit(message) {
  git('add', '--all');
  git('commit', '--quiet', '--message', message);
}

/** Runs Git with its own settings, because a new machine has none. */
function git(...args) {
  const settings = ['user.name=Test', 'user.email=test@example.org', 'core.autocrlf=false'].flatMap((setting) => ['-c', setting]);
  const {status, stdout, stderr} = spawnSync('git', [...settings, ...args], {cwd: clone, encoding: 'utf8', env: environment()});
  assert.equal(status, 0, `git ${args.join(' ')}: ${stderr}`);
  return stdout;
}

/** Removes the variables that node:test sets for its processes and that Git sets for its hooks. */
function environment() {
  const kept = Object.entries(process.env).filter(([name]) => !name.startsWith('GIT_') && name !== 'NODE_TEST_CONTEXT');
  return Object.fromEntries(kept);
}

function read(path) {
  return readFileSync(join(clone, path), 'utf8');
}

function readJson(path) {
  return JSON.parse(read(path));
}

function write(path, text) {
  writeFileSync(join(clone, path), text);
}
