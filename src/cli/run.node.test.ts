import assert from 'node:assert/strict';
import {spawnSync} from 'node:child_process';
import {createServer, type Server} from 'node:http';
import {existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, symlinkSync, writeFileSync} from 'node:fs';
import type {AddressInfo} from 'node:net';
import {tmpdir} from 'node:os';
import {dirname, join} from 'node:path';
import {after, afterEach, before, beforeEach, describe, it} from 'node:test';
import {fileURLToPath} from 'node:url';
import {makeFeed} from '../testing/make-feed.js';
import {version} from '../version.js';
import {writeInto} from './files.js';
import {run} from './run.js';

const contact = '<ki-contact-card feed="feed.json" lang="nb"></ki-contact-card>\n';

let folder: string;
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'ki-widgets-'))));
afterEach(() => rmSync(folder, {recursive: true}));

const path = (name: string) => join(folder, name);
const read = (name: string) => readFileSync(path(name), 'utf8');
function write(name: string, content: string | Uint8Array): string {
  mkdirSync(dirname(path(name)), {recursive: true});
  writeFileSync(path(name), content);
  return path(name);
}

/** Runs a command. In its output, `~` is the folder of the test. */
async function call(...args: string[]): Promise<{exitCode: number; stdout: string; stderr: string}> {
  const [stdout, stderr]: [string[], string[]] = [[], []];
  const exitCode = await run(args, {
    print: (line) => stdout.push(line),
    warn: (line) => stderr.push(line),
    write: (content) => stdout.push(String(content)),
  });
  const format = (lines: string[]) => lines.join('\n').replaceAll(folder, '~');
  return {exitCode, stdout: format(stdout), stderr: format(stderr)};
}

describe('the command line', () => {
  it('shows its help and its version', async () => {
    for (const args of [['--help'], ['-h'], ['help']]) {
      const {exitCode, stdout, stderr} = await call(...args);
      assert.deepEqual([exitCode, stderr], [0, '']);
      assert.match(stdout, /^Usage: ki-widgets <command>/);
      assert.match(stdout, /^ {2}prerender {3}/m);
    }
    assert.deepEqual(await call('--version'), {exitCode: 0, stdout: version, stderr: ''});
  });

  it('shows all options of a command', async () => {
    for (const args of [
      ['prerender', '--help'],
      ['help', 'prerender'],
      ['prerender', 'x.html', '-h'],
    ]) {
      const {exitCode, stdout} = await call(...args);
      assert.equal(exitCode, 0);
      assert.match(stdout, /^Usage: ki-widgets prerender <page.html>/);
      for (const option of ['--out', '--feed', '--root', '--url', '--replace', '--help']) assert.ok(stdout.includes(`  ${option}`), option);
      for (const line of stdout.split('\n')) assert.ok(line.length <= 120, line);
    }
  });

  it('reports wrong usage in one line, with exit code 2', async () => {
    const cases: readonly (readonly [args: string[], message: RegExp])[] = [
      [['paint'], /Unknown command “paint”\. The commands are: prerender, validate, diff, import, export, snippet\./],
      [['help', 'paint'], /Unknown command “paint”/],
      [['prerender'], /No page given\./],
      [['prerender', 'a.html'], /No output folder given\./],
      [['prerender', 'a.html', '--out'], /--out/],
      [['prerender', 'a.html', '--out', ''], /No output folder given\./],
      [['prerender', 'a.html', '--out', 'x', '--colour'], /Unknown option '--colour'/],
      [['prerender', 'a.html', 'b.html', '--out', 'x', '--url', 'https://a.example/'], /single page/],
      [['prerender', 'a.html', '--out', 'x', '--url', 'a.html'], /http or https/],
      [['prerender', 'b/a.html', 'c/a.html', '--out', 'x'], /would both become a\.html/],
      [['prerender', '../a.html', '--root', '.', '--out', 'x'], /not below --root/],
    ];
    for (const [args, message] of cases) {
      const {exitCode, stdout, stderr} = await call(...args);
      assert.deepEqual([exitCode, stdout], [2, ''], args.join(' '));
      assert.match(stderr, message);
      assert.equal(stderr.split('\n').length, 1, stderr);
    }
    assert.equal((await call()).exitCode, 2);
  });

  it('ends the process with an exit code, and prints no stack trace', () => {
    const program = fileURLToPath(new URL('main.ts', import.meta.url));
    const start = (...args: string[]) => spawnSync(process.execPath, ['--import', 'tsx', program, ...args], {encoding: 'utf8'});
    write('feed.json', JSON.stringify(makeFeed()));
    const done = start('prerender', write('a.html', contact), '--out', path('out'));
    assert.deepEqual([done.status, done.stderr], [0, '']);
    assert.match(done.stdout, /a\.html: 1 of 1 widget filled\n$/);
    const failed = start('prerender', path('b.html'), '--out', path('out'));
    assert.deepEqual([failed.status, failed.stdout], [1, '']);
    assert.match(failed.stderr, /^ki-widgets: .*b\.html cannot be read: it does not exist\n$/);
    assert.equal(start('prerender').status, 2);
  });
});

describe('ki-widgets prerender', () => {
  beforeEach(() => void write('feed.json', JSON.stringify(makeFeed())));

  it('writes the filled page into the output folder, and does not change the source', async () => {
    const page = write('a.html', contact);
    const result = await call('prerender', page, '--out', path('out/deep'));
    assert.deepEqual(result, {exitCode: 0, stdout: '~/out/deep/a.html: 1 of 1 widget filled', stderr: ''});
    assert.match(read('out/deep/a.html'), /<p>Kari Nordmann, Etaten for prøving<\/p>/);
    assert.equal(read('a.html'), contact);
    assert.deepEqual(readdirSync(path('out/deep')), ['a.html']);
  });

  it('can overwrite the page with its result, also a second time', async () => {
    const page = write('a.html', contact);
    assert.equal((await call('prerender', page, '--out', folder)).exitCode, 0);
    const once = read('a.html');
    assert.equal((await call('prerender', page, '--out', folder)).exitCode, 0);
    assert.equal(read('a.html'), once);
    assert.ok(once.includes('Kari Nordmann'));
  });

  it('keeps the folders of pages below the root, and resolves paths that begin with a slash there', async () => {
    write('public/data/feed.json', JSON.stringify(makeFeed()));
    const page = '<ki-contact-card feed="/data/feed.json?v=1" lang="nb"></ki-contact-card>';
    const pages = ['public/nb/side.html', 'public/nn/side.html'].map((name) => write(name, page));
    const {exitCode, stdout} = await call('prerender', ...pages, '--root', path('public'), '--out', path('out'));
    assert.deepEqual([exitCode, stdout], [0, '~/out/nb/side.html: 1 of 1 widget filled\n~/out/nn/side.html: 1 of 1 widget filled']);
    assert.ok(read('out/nn/side.html').includes('Kari Nordmann'));
    const without = await call('prerender', pages[0]!, '--out', path('out2'));
    assert.equal(without.exitCode, 1);
    assert.match(without.stderr, /the folder of \/data\/feed\.json\?v=1 is unknown\. Use --root <folder> .*, or --feed <file>$/);
    assert.equal(existsSync(path('out2')), false);
  });

  it('uses one feed for all widgets with --feed', async () => {
    const other = write('other.json', JSON.stringify(makeFeed({contacts: [{id: 'x', role: 'Ny kontakt'}]})));
    const page = write(
      'a.html',
      '<ki-contact-card feed="/x.json" lang="nb"></ki-contact-card><ki-contact-card lang="nb"></ki-contact-card>',
    );
    assert.equal((await call('prerender', page, '--feed', other, '--out', path('out'))).exitCode, 0);
    assert.equal(read('out/a.html').split('Ny kontakt').length, 3);
  });

  it('reports the line of each widget that it could not fill, and what to do', async () => {
    const page = write(
      'a.html',
      '<ki-contact-card feed="feed.json">Spør oss.</ki-contact-card>\n<p><ki-org-chart feed="feed.json"></ki-org-chart></p>\n<ki-org-chart></ki-org-chart>',
    );
    const {exitCode, stdout, stderr} = await call('prerender', page, '--out', path('out'));
    assert.equal(exitCode, 0);
    assert.equal(stdout, '~/out/a.html: 0 of 3 widgets filled');
    assert.deepEqual(stderr.split('\n'), [
      '~/a.html:1: <ki-contact-card> already has content, which is kept. Use --replace to replace it',
      '~/a.html:2: <ki-org-chart> is in a paragraph, which cannot contain lists. Move it out of <p>',
      '~/a.html:3: <ki-org-chart> has no feed. Add feed="…" to it, or use --feed',
    ]);
    assert.equal(read('out/a.html'), read('a.html'));
    const replaced = await call('prerender', page, '--replace', '--out', path('out'));
    assert.equal(replaced.stdout, '~/out/a.html: 1 of 3 widgets filled');
    assert.doesNotMatch(read('out/a.html'), /Spør oss/);
  });

  it('prints the warnings of a widget about its attributes', async () => {
    const page = write('a.html', '\n<ki-contact-card feed="feed.json" as-of="i går"></ki-contact-card>');
    const {exitCode, stderr} = await call('prerender', page, '--out', path('out'));
    assert.equal(exitCode, 0);
    assert.match(
      stderr,
      /^~\/a\.html:2: <ki-contact-card> as-of="i går" of <ki-contact-card> is not a date; the day of the feed’s data is shown\. .*#bad-date$/,
    );
  });

  it('reports issues of a feed, and uses the rest', async () => {
    write('feed.json', JSON.stringify({...makeFeed(), colour: 'red', contacts: [{id: 'x', person: 'Kari Nordmann'}]}));
    const {exitCode, stderr} = await call('prerender', write('a.html', contact), '--out', path('out'));
    assert.equal(exitCode, 0);
    assert.equal(stderr, 'feed.json has 2 issues, the first at /contacts/0/role: missing “role”. The rest is used.');
    const inline = `<ki-contact-card><script type="application/json">${JSON.stringify({...makeFeed(), colour: 'red'})}</script></ki-contact-card>`;
    const {stderr: inlineWarning} = await call('prerender', write('a.html', inline), '--out', path('out'));
    assert.equal(inlineWarning, 'The feed in ~/a.html has an issue at /colour: unknown-key “colour”. The rest is used.');
  });

  it('does not write a page if one of its feeds is unusable, and continues with the next page', async () => {
    write('not-json.json', '{');
    write('none.json', '{"version":"7.0"}');
    write('large.json', `"${'x'.repeat(2_000_001)}"`);
    const messages: Readonly<Record<string, RegExp>> = {
      'not-json.json': /was not written: the feed ~\/not-json\.json cannot be used, it is not JSON$/,
      'none.json': /cannot be used, it is of version 7\.0; these widgets read version 1$/,
      'large.json': /cannot be used, it is larger than 2 MB$/,
      'missing.json': /missing\.json cannot be read: it does not exist$/,
    };
    const good = write('good.html', contact);
    for (const [feed, message] of Object.entries(messages)) {
      const page = write('bad.html', contact + `<ki-org-chart feed="${feed}"></ki-org-chart>`);
      const {exitCode, stdout, stderr} = await call('prerender', page, good, '--out', path('out'));
      assert.deepEqual([exitCode, stdout], [1, '~/out/good.html: 1 of 1 widget filled']);
      assert.match(stderr, message);
      assert.deepEqual(readdirSync(path('out')), ['good.html']);
    }
  });

  it('reports an invalid per cent sign in the address of a feed', async () => {
    for (const [address, sign] of [
      ['feeds/100%.json', '%.j'],
      ['feeds/100%', '%'],
      ['feeds/%E5.json', '%E5.j'],
    ] as const) {
      const page = write('a.html', `<ki-contact-card feed="${address}"></ki-contact-card>`);
      const {exitCode, stderr} = await call('prerender', page, '--out', path('out'));
      assert.equal(exitCode, 1);
      assert.equal(
        stderr,
        `ki-widgets: ~/a.html: the feed’s address ${address} contains “${sign}”, which is not a character. Write a per cent sign as %25`,
      );
    }
  });

  it('does not write a page that is not UTF-8, since it would be damaged', async () => {
    const {exitCode, stderr} = await call('prerender', write('a.html', Uint8Array.of(0x3c, 0x70, 0x3e, 0xe5)), '--out', path('out'));
    assert.deepEqual([exitCode, stderr], [1, 'ki-widgets: ~/a.html is not UTF-8']);
    assert.match((await call('prerender', folder, '--out', path('out'))).stderr, /cannot be read: it is a folder$/);
  });

  it('reports why it cannot write', async () => {
    const page = write('a.html', contact);
    write('out', 'a file');
    assert.match((await call('prerender', page, '--out', path('out'))).stderr, /cannot be written: /);
    assert.match((await call('prerender', page, '--out', path('out/deeper'))).stderr, /cannot be written: a folder in its path is a file$/);
    mkdirSync(path('full/a.html'), {recursive: true});
    assert.equal((await call('prerender', page, '--out', path('full'))).exitCode, 1);
    assert.deepEqual(readdirSync(path('full')), ['a.html'], 'no temporary file is left');
  });

  it('does not follow symbolic links out of the output folder', async () => {
    write('public/deep/feed.json', JSON.stringify(makeFeed()));
    const page = write('public/deep/a.html', contact);
    mkdirSync(path('out'));
    mkdirSync(path('elsewhere'));
    symlinkSync(path('elsewhere'), path('out/deep'));
    const {exitCode, stderr} = await call('prerender', page, '--root', path('public'), '--out', path('out'));
    assert.equal(exitCode, 1);
    assert.match(stderr, /a link leads out of it$/);
    assert.deepEqual(readdirSync(path('elsewhere')), []);
    // A link with the name of the page is replaced. Its target is not changed.
    const kept = write('elsewhere/kept.html', 'kept');
    symlinkSync(kept, path('out/a.html'));
    assert.equal((await call('prerender', page, '--out', path('out'))).exitCode, 0);
    assert.equal(read('elsewhere/kept.html'), 'kept');
    assert.ok(read('out/a.html').includes('Kari Nordmann'));
  });

  it('writes nothing outside the folder for any name', () => {
    mkdirSync(path('out'));
    for (const name of ['../x.html', '..', '.', '', 'a/../../x.html', path('x.html')]) {
      assert.throws(() => writeInto(path('out'), name, 'x'), /is not in/, name);
    }
    assert.deepEqual(readdirSync(folder).sort(), ['feed.json', 'out']);
    writeInto(path('out'), 'a/../..x/b.html', 'x');
    assert.equal(read('out/..x/b.html'), 'x');
  });
});

describe('ki-widgets prerender, with a feed on a server', () => {
  let server: Server;
  let origin: string;
  before(async () => {
    server = createServer((request, response) => {
      if (request.url !== '/feed.json') response.writeHead(404).end();
      else response.setHeader('content-type', 'application/json').end(JSON.stringify(makeFeed()));
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  after(() => server.close());

  it('fetches the feed of each page', async () => {
    const page = (file: string) => `<ki-contact-card feed="${origin}/${file}" lang="nb"></ki-contact-card>`;
    const good = write('a.html', page('feed.json'));
    const bad = write('b.html', page('none.json'));
    const {exitCode, stdout, stderr} = await call('prerender', good, bad, '--out', path('out'));
    assert.equal(exitCode, 1);
    assert.equal(stdout, '~/out/a.html: 1 of 1 widget filled');
    assert.equal(stderr, `ki-widgets: ~/b.html was not written: the feed ${origin}/none.json cannot be used, the server answered 404`);
  });
});
