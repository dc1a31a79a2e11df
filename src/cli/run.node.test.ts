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

/** @returns The exit code, and what was said. */
async function call(...args: string[]): Promise<{code: number; told: string; warned: string}> {
  const [told, warned]: [string[], string[]] = [[], []];
  const code = await run(args, {
    tell: (line) => told.push(line),
    warn: (line) => warned.push(line),
    write: (content) => told.push(String(content)),
  });
  const say = (lines: string[]) => lines.join('\n').replaceAll(folder, '~');
  return {code, told: say(told), warned: say(warned)};
}

describe('the command line', () => {
  it('tells what it can do, and its version', async () => {
    for (const args of [['--help'], ['-h'], ['help']]) {
      const {code, told, warned} = await call(...args);
      assert.deepEqual([code, warned], [0, '']);
      assert.match(told, /^Usage: ki-widgets <command>/);
      assert.match(told, /^ {2}prerender {3}/m);
    }
    assert.deepEqual(await call('--version'), {code: 0, told: version, warned: ''});
  });

  it('tells of a command all its options', async () => {
    for (const args of [
      ['prerender', '--help'],
      ['help', 'prerender'],
      ['prerender', 'x.html', '-h'],
    ]) {
      const {code, told} = await call(...args);
      assert.equal(code, 0);
      assert.match(told, /^Usage: ki-widgets prerender <page.html>/);
      for (const option of ['--out', '--feed', '--root', '--url', '--replace', '--help']) assert.ok(told.includes(`  ${option}`), option);
      for (const line of told.split('\n')) assert.ok(line.length <= 120, line);
    }
  });

  it('called wrongly says in one line how to call it, and ends with 2', async () => {
    const cases: readonly (readonly [args: string[], says: RegExp])[] = [
      [['paint'], /There is no command “paint”. There is: prerender, validate, export, snippet\./],
      [['help', 'paint'], /There is no command “paint”/],
      [['prerender'], /Which page\?/],
      [['prerender', 'a.html'], /Where to\?/],
      [['prerender', 'a.html', '--out'], /--out/],
      [['prerender', 'a.html', '--out', ''], /Where to\?/],
      [['prerender', 'a.html', '--out', 'x', '--colour'], /Unknown option '--colour'/],
      [['prerender', 'a.html', 'b.html', '--out', 'x', '--url', 'https://a.example/'], /single page/],
      [['prerender', 'a.html', '--out', 'x', '--url', 'a.html'], /http or https/],
      [['prerender', 'b/a.html', 'c/a.html', '--out', 'x'], /would both become a\.html/],
      [['prerender', '../a.html', '--root', '.', '--out', 'x'], /not below --root/],
    ];
    for (const [args, says] of cases) {
      const {code, told, warned} = await call(...args);
      assert.deepEqual([code, told], [2, ''], args.join(' '));
      assert.match(warned, says);
      assert.equal(warned.split('\n').length, 1, warned);
    }
    assert.equal((await call()).code, 2);
  });

  it('as a program ends with these codes, and writes no stack', () => {
    const program = fileURLToPath(new URL('main.ts', import.meta.url));
    const start = (...args: string[]) => spawnSync(process.execPath, ['--import', 'tsx', program, ...args], {encoding: 'utf8'});
    write('feed.json', JSON.stringify(makeFeed()));
    const done = start('prerender', write('a.html', contact), '--out', path('out'));
    assert.deepEqual([done.status, done.stderr], [0, '']);
    assert.match(done.stdout, /a\.html: 1 of 1 widget filled\n$/);
    const failed = start('prerender', path('b.html'), '--out', path('out'));
    assert.deepEqual([failed.status, failed.stdout], [1, '']);
    assert.match(failed.stderr, /^ki-widgets: .*b\.html cannot be read: it is not there\n$/);
    assert.equal(start('prerender').status, 2);
  });
});

describe('ki-widgets prerender', () => {
  beforeEach(() => void write('feed.json', JSON.stringify(makeFeed())));

  it('writes the filled page into the folder, and leaves the page alone', async () => {
    const page = write('a.html', contact);
    const result = await call('prerender', page, '--out', path('out/deep'));
    assert.deepEqual(result, {code: 0, told: '~/out/deep/a.html: 1 of 1 widget filled', warned: ''});
    assert.match(read('out/deep/a.html'), /<p>Kari Nordmann, Etaten for prøving<\/p>/);
    assert.equal(read('a.html'), contact);
    assert.deepEqual(readdirSync(path('out/deep')), ['a.html']);
  });

  it('fills a page where it stands, and again', async () => {
    const page = write('a.html', contact);
    assert.equal((await call('prerender', page, '--out', folder)).code, 0);
    const once = read('a.html');
    assert.equal((await call('prerender', page, '--out', folder)).code, 0);
    assert.equal(read('a.html'), once);
    assert.ok(once.includes('Kari Nordmann'));
  });

  it('keeps the places of pages below the root, and finds there what begins with a slash', async () => {
    write('public/data/feed.json', JSON.stringify(makeFeed()));
    const page = '<ki-contact-card feed="/data/feed.json?v=1" lang="nb"></ki-contact-card>';
    const pages = ['public/nb/side.html', 'public/nn/side.html'].map((name) => write(name, page));
    const {code, told} = await call('prerender', ...pages, '--root', path('public'), '--out', path('out'));
    assert.deepEqual([code, told], [0, '~/out/nb/side.html: 1 of 1 widget filled\n~/out/nn/side.html: 1 of 1 widget filled']);
    assert.ok(read('out/nn/side.html').includes('Kari Nordmann'));
    const without = await call('prerender', pages[0]!, '--out', path('out2'));
    assert.equal(without.code, 1);
    assert.match(without.warned, /say where \/data\/feed\.json\?v=1 is: --root <folder> .*, or --feed <file>$/);
    assert.equal(existsSync(path('out2')), false);
  });

  it('takes one feed for all widgets where it is told to', async () => {
    const other = write('other.json', JSON.stringify(makeFeed({contacts: [{id: 'x', role: 'Ny kontakt'}]})));
    const page = write(
      'a.html',
      '<ki-contact-card feed="/x.json" lang="nb"></ki-contact-card><ki-contact-card lang="nb"></ki-contact-card>',
    );
    assert.equal((await call('prerender', page, '--feed', other, '--out', path('out'))).code, 0);
    assert.equal(read('out/a.html').split('Ny kontakt').length, 3);
  });

  it('says of each widget that it could not fill where it stands and what to do', async () => {
    const page = write(
      'a.html',
      '<ki-contact-card feed="feed.json">Spør oss.</ki-contact-card>\n<p><ki-org-chart feed="feed.json"></ki-org-chart></p>\n<ki-org-chart></ki-org-chart>',
    );
    const {code, told, warned} = await call('prerender', page, '--out', path('out'));
    assert.equal(code, 0);
    assert.equal(told, '~/out/a.html: 0 of 3 widgets filled');
    assert.deepEqual(warned.split('\n'), [
      '~/a.html:1: <ki-contact-card> has a text of its own, which stays; --replace puts the content in its place',
      '~/a.html:2: <ki-org-chart> stands in a paragraph, which can hold no lists; put it outside <p>',
      '~/a.html:3: <ki-org-chart> names no feed; write feed="…" on it, or use --feed',
    ]);
    assert.equal(read('out/a.html'), read('a.html'));
    const replaced = await call('prerender', page, '--replace', '--out', path('out'));
    assert.equal(replaced.told, '~/out/a.html: 1 of 3 widgets filled');
    assert.doesNotMatch(read('out/a.html'), /Spør oss/);
  });

  it('tells what a widget has to say of its attributes', async () => {
    const page = write('a.html', '\n<ki-contact-card feed="feed.json" as-of="i går"></ki-contact-card>');
    const {code, warned} = await call('prerender', page, '--out', path('out'));
    assert.equal(code, 0);
    assert.match(
      warned,
      /^~\/a\.html:2: <ki-contact-card> as-of="i går" of <ki-contact-card> is not a date; the day of the feed’s data is shown\. .*#bad-date$/,
    );
  });

  it('tells what is wrong in a feed, and uses the rest', async () => {
    write('feed.json', JSON.stringify({...makeFeed(), colour: 'red', contacts: [{id: 'x', person: 'Kari Nordmann'}]}));
    const {code, warned} = await call('prerender', write('a.html', contact), '--out', path('out'));
    assert.equal(code, 0);
    assert.equal(warned, 'feed.json: has 2 issues, the first at /contacts/0/role: missing “role”. The rest is used.');
    const inline = `<ki-contact-card><script type="application/json">${JSON.stringify({...makeFeed(), colour: 'red'})}</script></ki-contact-card>`;
    const {warned: ofInline} = await call('prerender', write('a.html', inline), '--out', path('out'));
    assert.equal(ofInline, 'The feed in ~/a.html: has an issue at /colour: unknown-key “colour”. The rest is used.');
  });

  it('writes a page whole or not at all, and goes on with the next', async () => {
    write('not-json.json', '{');
    write('none.json', '{"version":"7.0"}');
    write('large.json', `"${'x'.repeat(2_000_001)}"`);
    const faults: Readonly<Record<string, RegExp>> = {
      'not-json.json': /is not written: the feed ~\/not-json\.json cannot be used, it is not JSON$/,
      'none.json': /cannot be used, it is of version 7\.0; these widgets read version 1$/,
      'large.json': /cannot be used, it is larger than 2 MB$/,
      'missing.json': /missing\.json cannot be read: it is not there$/,
    };
    const good = write('good.html', contact);
    for (const [feed, says] of Object.entries(faults)) {
      const page = write('bad.html', contact + `<ki-org-chart feed="${feed}"></ki-org-chart>`);
      const {code, told, warned} = await call('prerender', page, good, '--out', path('out'));
      assert.deepEqual([code, told], [1, '~/out/good.html: 1 of 1 widget filled']);
      assert.match(warned, says);
      assert.deepEqual(readdirSync(path('out')), ['good.html']);
    }
  });

  it('names a per cent sign that stands for nothing in the address of a feed', async () => {
    for (const [address, sign] of [
      ['feeds/100%.json', '%.j'],
      ['feeds/100%', '%'],
      ['feeds/%E5.json', '%E5.j'],
    ] as const) {
      const page = write('a.html', `<ki-contact-card feed="${address}"></ki-contact-card>`);
      const {code, warned} = await call('prerender', page, '--out', path('out'));
      assert.equal(code, 1);
      assert.equal(
        warned,
        `ki-widgets: ~/a.html: the feed’s address ${address} has “${sign}” in it, which is no character. A per cent sign is written %25`,
      );
    }
  });

  it('refuses a page that it would spoil', async () => {
    const {code, warned} = await call('prerender', write('a.html', Uint8Array.of(0x3c, 0x70, 0x3e, 0xe5)), '--out', path('out'));
    assert.deepEqual([code, warned], [1, 'ki-widgets: ~/a.html is not UTF-8']);
    assert.match((await call('prerender', folder, '--out', path('out'))).warned, /cannot be read: it is a folder$/);
  });

  it('says why it cannot write', async () => {
    const page = write('a.html', contact);
    write('out', 'a file');
    assert.match((await call('prerender', page, '--out', path('out'))).warned, /cannot be written: /);
    assert.match((await call('prerender', page, '--out', path('out/deeper'))).warned, /cannot be written: a folder in its path is a file$/);
    mkdirSync(path('full/a.html'), {recursive: true});
    assert.equal((await call('prerender', page, '--out', path('full'))).code, 1);
    assert.deepEqual(readdirSync(path('full')), ['a.html'], 'no draft is left behind');
  });

  it('writes into no folder that a link leads to', async () => {
    write('public/deep/feed.json', JSON.stringify(makeFeed()));
    const page = write('public/deep/a.html', contact);
    mkdirSync(path('out'));
    mkdirSync(path('elsewhere'));
    symlinkSync(path('elsewhere'), path('out/deep'));
    const {code, warned} = await call('prerender', page, '--root', path('public'), '--out', path('out'));
    assert.equal(code, 1);
    assert.match(warned, /a link leads out of it$/);
    assert.deepEqual(readdirSync(path('elsewhere')), []);
    // A link in the place of the page gives way; what it leads to stays.
    const kept = write('elsewhere/kept.html', 'kept');
    symlinkSync(kept, path('out/a.html'));
    assert.equal((await call('prerender', page, '--out', path('out'))).code, 0);
    assert.equal(read('elsewhere/kept.html'), 'kept');
    assert.ok(read('out/a.html').includes('Kari Nordmann'));
  });

  it('writes nothing outside the folder, whatever the name', () => {
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

  it('fetches it, once for the page, also after it has drawn a widget', async () => {
    const page = (file: string) => `<ki-contact-card feed="${origin}/${file}" lang="nb"></ki-contact-card>`;
    const good = write('a.html', page('feed.json'));
    const bad = write('b.html', page('none.json'));
    const {code, told, warned} = await call('prerender', good, bad, '--out', path('out'));
    assert.equal(code, 1);
    assert.equal(told, '~/out/a.html: 1 of 1 widget filled');
    assert.equal(warned, `ki-widgets: ~/b.html is not written: the feed ${origin}/none.json cannot be used, the server answered 404`);
  });
});
