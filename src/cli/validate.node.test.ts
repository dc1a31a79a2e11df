import assert from 'node:assert/strict';
import {createServer, type Server} from 'node:http';
import type {AddressInfo} from 'node:net';
import {after, before, describe, it} from 'node:test';
import {useFolder} from '../testing/command-line.js';
import {makeFeed} from '../testing/make-feed.js';
import {checkText} from './check-text.js';

const good = JSON.stringify(makeFeed());
/** What a feed must have, but for its version and its day. */
const rest = '"id": "x", "language": "nb", "source": {"name": "Etaten"}';
/** An error in line 3 and a warning in line 4. */
const faulty = `{
  "version": "1.0",
  "updated": "2023-02-30",
  "colour": "red",
  ${rest}
}
`;
const onlyWarned = `{"version": "1.0", "colour": "red", "updated": "2023-06-07", ${rest}}`;
const nothingElse = {code: 0, warned: ''};

describe('ki-widgets validate', () => {
  const {call, start, write, path} = useFolder();

  it('says in a line that a feed is good', async () => {
    assert.deepEqual(await call('validate', write('a.json', good)), {...nothingElse, told: '~/a.json: no issues\n'});
  });

  it('says where each issue stands, which rule it breaks and what to do', async () => {
    const {code, told, warned} = await call('validate', write('a.json', faulty));
    assert.deepEqual([code, warned], [1, '']);
    assert.deepEqual(told.split('\n'), [
      '~/a.json:3:14: error bad-format at /updated',
      '  A real day is needed here.',
      '  Write year, month and day: “2023-06-07”.',
      '~/a.json:4:3: warning unknown-key at /colour',
      '  “colour” is not a field of feed version 1.',
      '  Check the spelling, or remove it; widgets do not read it.',
      '~/a.json: 1 error, 1 warning',
      '',
    ]);
  });

  it('lets warnings pass, unless it is to be strict', async () => {
    const feed = write('a.json', onlyWarned);
    assert.equal((await call('validate', feed)).code, 0);
    assert.equal((await call('validate', feed, '--strict')).code, 1);
    assert.equal((await call('validate', write('b.json', good), '--strict')).code, 0);
  });

  it('says where a file ceases to be JSON, and why', async () => {
    const {code, told} = await call('validate', write('a.json', '\ufeff{\n  "version": "1.0",\n}'));
    assert.equal(code, 1);
    assert.deepEqual(told.split('\n').slice(0, 2), [
      '~/a.json:3:1: error not-json',
      '  A feed is JSON, but a key in "quotation marks" must stand here; there may be a comma too many before it.',
    ]);
  });

  it('ends with 2 when a feed cannot be read, and checks the others all the same', async () => {
    const {code, told, warned} = await call('validate', path('none.json'), write('a.json', good));
    assert.deepEqual([code, told], [2, '~/a.json: no issues\n']);
    assert.equal(warned, 'ki-widgets: ~/none.json cannot be read: it is not there\n');
    assert.equal((await call('validate', write('b.json', Uint8Array.of(0x22, 0xe5, 0x22)))).warned, 'ki-widgets: ~/b.json is not UTF-8\n');
    assert.equal((await call('validate', 'http://')).code, 2);
  });

  it('refuses a file that browsers would refuse for its size', async () => {
    const {code, told} = await call('validate', write('a.json', `"${'x'.repeat(2_000_000)}"`));
    assert.equal(code, 1);
    assert.match(told, /^~\/a\.json: error too-large\n {2}A feed has 2 MB at most/);
  });

  it('gives programs a list with an object for each feed', async () => {
    const {told} = await call('validate', '--format', 'json', write('a.json', faulty), path('none.json'));
    const [first, second] = JSON.parse(told) as {feed: string; failure: string | null; issues: object[]}[];
    assert.equal(first?.failure, null);
    assert.deepEqual(first.issues[0], {
      code: 'bad-format',
      severity: 'error',
      pointer: '/updated',
      detail: 'day',
      rule: 'A real day is needed here.',
      remedy: 'Write year, month and day: “2023-06-07”.',
      line: 3,
      column: 14,
    });
    assert.deepEqual(second, {feed: '~/none.json', failure: '~/none.json cannot be read: it is not there', issues: []});
  });

  it('tells GitHub of each issue at its line, and lets no text of a feed give commands', async () => {
    const feed = write('a,b.json', '{"version": "1.0", "x\\r\\n::error::100%": 1, "updated": "2023-06-07", ' + `${rest}}`);
    const {code, told} = await call('validate', '--format', 'github', feed);
    assert.equal(code, 0);
    assert.equal(
      told,
      '::warning file=~/a%2Cb.json,line=1,col=20,title=unknown-key::/x%0D%0A::error::100%25: “x%0D%0A::error::100%25” is not a field of feed version 1. Check the spelling, or remove it; widgets do not read it.\n',
    );
    const missing = await call('validate', '--format', 'github', path('none.json'));
    assert.deepEqual(missing, {
      code: 2,
      told: '::error title=~/none.json::~/none.json cannot be read: it is not there\n',
      warned: '',
    });
  });

  it('writes no control character to a terminal', async () => {
    const feed = write('a.json', JSON.stringify({version: '1.0', '\u001b[31m\u202ered\nblue': 1}));
    for (const format of ['text', 'json', 'github']) {
      const {told} = await call('validate', '--format', format, feed);
      assert.doesNotMatch(told, /(?!\n)\p{Cc}|\u202e/u, format);
    }
    const {told} = await call('validate', feed);
    assert.match(told, /unknown-key at \/\\u001b\[31m\\u202ered\\u000ablue\n/);
  });

  it('called wrongly says how to call it', async () => {
    const cases: readonly (readonly [string[], RegExp])[] = [
      [[], /Which feed\?/],
      [['a.json', '--format', 'xml'], /--format is one of text, json, github; not “xml”/],
      [['a.json', '--colour'], /Unknown option '--colour'\. See ki-widgets validate --help/],
      [['-', '-'], /once only/],
    ];
    for (const [args, says] of cases) {
      const {code, told, warned} = await call('validate', ...args);
      assert.deepEqual([code, told], [2, '']);
      assert.match(warned, says);
    }
  });

  it('as a program reads standard input as well', () => {
    assert.deepEqual(start(['validate', '-'], good), {...nothingElse, told: 'standard input: no issues\n'});
    const {code, told} = start(['validate', '-'], faulty);
    assert.equal(code, 1);
    assert.match(told, /^standard input:3:14: error bad-format at \/updated\n/);
    assert.equal(start(['validate', '/dev/null/x']).code, 2);
  });
});

describe('ki-widgets validate, with a feed on a server', () => {
  const {call} = useFolder();
  const answers: Readonly<Record<string, string>> = {
    '/good.json': good,
    '/faulty.json': faulty,
    '/broken.json': '{"a":}',
    '/large.json': `"${'x'.repeat(2_000_001)}"`,
  };
  let server: Server;
  let origin: string;
  before(async () => {
    server = createServer(({url = ''}, response) => {
      const answer = answers[url];
      if (answer === undefined) response.writeHead(404).end();
      else response.setHeader('content-type', 'application/json').end(answer);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  after(() => server.close());

  it('fetches it and checks what came', async () => {
    assert.deepEqual(await call('validate', `${origin}/good.json`), {...nothingElse, told: `${origin}/good.json: no issues\n`});
    assert.match((await call('validate', `${origin}/faulty.json`)).told, /faulty\.json:3:14: error bad-format at \/updated\n/);
    assert.match((await call('validate', `${origin}/broken.json`)).told, /broken\.json:1:6: error not-json\n/);
    assert.match((await call('validate', `${origin}/large.json`)).told, /large\.json: error too-large\n/);
  });

  it('says that there was none', async () => {
    const {code, warned} = await call('validate', `${origin}/none.json`);
    assert.deepEqual([code, warned], [2, `ki-widgets: ${origin}/none.json cannot be fetched: the server answered 404\n`]);
  });

  it('names its address to GitHub, which has no file for it', async () => {
    const {told} = await call('validate', '--format', 'github', `${origin}/faulty.json`);
    assert.ok(told.includes(`::error title=bad-format::${origin}/faulty.json /updated: A real day is needed here.`), told);
  });
});

describe('the text of a feed', () => {
  it('that nests without end is judged, without places', () => {
    const [issue] = checkText(`${'['.repeat(100_000)}${']'.repeat(100_000)}`);
    assert.equal(issue?.code, 'wrong-type');
    assert.equal(issue.line, undefined);
  });
});
