import assert from 'node:assert/strict';
import {createServer, type Server} from 'node:http';
import type {AddressInfo} from 'node:net';
import {after, before, describe, it} from 'node:test';
import {useTempFolder} from '../testing/node/command-line.js';
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
const nothingElse = {code: 0, stderr: ''};

describe('ki-widgets validate', () => {
  const {runCommand, spawnCommand, write, path} = useTempFolder();

  it('says in a line that a feed is good', async () => {
    assert.deepEqual(await runCommand('validate', write('a.json', good)), {...nothingElse, told: '~/a.json: no issues\n'});
  });

  it('says where each issue stands, which rule it breaks and what to do', async () => {
    const {exitCode, stdout, stderr} = await runCommand('validate', write('a.json', faulty));
    assert.deepEqual([exitCode, stderr], [1, '']);
    assert.deepEqual(stdout.split('\n'), [
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
    assert.equal((await runCommand('validate', feed)).exitCode, 0);
    assert.equal((await runCommand('validate', feed, '--strict')).exitCode, 1);
    assert.equal((await runCommand('validate', write('b.json', good), '--strict')).exitCode, 0);
  });

  it('says where a file ceases to be JSON, and why', async () => {
    const {exitCode, stdout} = await runCommand('validate', write('a.json', '\ufeff{\n  "version": "1.0",\n}'));
    assert.equal(exitCode, 1);
    assert.deepEqual(stdout.split('\n').slice(0, 2), [
      '~/a.json:3:1: error not-json',
      '  A feed is JSON, but a key in "quotation marks" must stand here; there may be a comma too many before it.',
    ]);
  });

  it('ends with 2 when a feed cannot be read, and checks the others all the same', async () => {
    const {exitCode, stdout, stderr} = await runCommand('validate', path('none.json'), write('a.json', good));
    assert.deepEqual([exitCode, stdout], [2, '~/a.json: no issues\n']);
    assert.equal(stderr, 'ki-widgets: ~/none.json cannot be read: it is not there\n');
    assert.equal((await runCommand('validate', 'http://')).exitCode, 2);
  });

  it('refuses a file that browsers would refuse for its size', async () => {
    const {exitCode, stdout} = await runCommand('validate', write('a.json', `"${'x'.repeat(2_000_000)}"`));
    assert.equal(exitCode, 1);
    assert.match(stdout, /^~\/a\.json: error too-large\n {2}A feed has 2 MB at most/);
  });

  it('refuses a file that is not UTF-8, with the place and the text as it was meant', async () => {
    const latin1 = write('a.json', Buffer.from('{\n  "name": "Helse Sør-Øst RHF"\n}', 'latin1'));
    assert.deepEqual(await runCommand('validate', latin1), {
      code: 1,
      told: [
        '~/a.json:2:19: error not-utf-8',
        '  A feed is UTF-8, but the byte F8 here is not. Read as windows-1252, the text is “Helse Sør-Øst RHF”.',
        '  Save the feed as UTF-8. Widgets do not read it in another encoding, whatever its server declares.',
        '~/a.json: 1 error',
        '',
      ].join('\n'),
      stderr: '',
    });
    for (const [text, encoding] of [
      ['\ufeff{}', 'utf16le'],
      ['{}', 'utf16le'],
    ] as const) {
      const {exitCode, stdout} = await runCommand('validate', write('b.json', Buffer.from(text, encoding)));
      assert.equal(exitCode, 1);
      assert.match(stdout, /^~\/b\.json: error not-utf-8\n {2}A feed is UTF-8, but this is UTF-16\.\n/);
    }
    assert.match((await runCommand('validate', write('c.json', Buffer.from('\ufeff{}', 'utf16le').swap16()))).stdout, /this is UTF-16/);
    assert.match(
      (await runCommand('validate', write('d.json', Uint8Array.of(0x22, 0xf0, 0x9f)))).stdout,
      /^~\/d\.json:1:2: error not-utf-8/,
    );
    assert.equal((await runCommand('validate', write('e.json', `\ufeff${good}`))).stdout, '~/e.json: no issues\n');
    // The other commands refuse it as well.
    const {exitCode, stderr} = await runCommand('export', latin1, '--widget', 'contact-card', '--format', 'vcf');
    assert.deepEqual(
      [exitCode, stderr],
      [1, 'ki-widgets: There is no file: the feed ~/a.json cannot be used, it is not UTF-8, as JSON must be\n'],
    );
  });

  it('gives programs a list with an object for each feed', async () => {
    const {stdout} = await runCommand('validate', '--format', 'json', write('a.json', faulty), path('none.json'));
    const [first, second] = JSON.parse(stdout) as {feed: string; failure: string | null; issues: object[]}[];
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
    const {exitCode, stdout} = await runCommand('validate', '--format', 'github', feed);
    assert.equal(exitCode, 0);
    assert.equal(
      stdout,
      '::warning file=~/a%2Cb.json,line=1,col=20,title=unknown-key::/x%0D%0A::error::100%25: “x%0D%0A::error::100%25” is not a field of feed version 1. Check the spelling, or remove it; widgets do not read it.\n',
    );
    const missing = await runCommand('validate', '--format', 'github', path('none.json'));
    assert.deepEqual(missing, {
      code: 2,
      told: '::error title=~/none.json::~/none.json cannot be read: it is not there\n',
      stderr: '',
    });
  });

  it('writes no control character to a terminal', async () => {
    const feed = write('a.json', JSON.stringify({version: '1.0', '\u001b[31m\u202ered\nblue': 1}));
    for (const format of ['text', 'json', 'github']) {
      const {stdout} = await runCommand('validate', '--format', format, feed);
      assert.doesNotMatch(stdout, /(?!\n)\p{Cc}|\u202e/u, format);
    }
    const {stdout} = await runCommand('validate', feed);
    assert.match(stdout, /unknown-key at \/\\u001b\[31m\\u202ered\\u000ablue\n/);
  });

  it('called wrongly says how to call it', async () => {
    const cases: readonly (readonly [string[], RegExp])[] = [
      [[], /Which feed\?/],
      [['a.json', '--format', 'xml'], /--format is one of text, json, github; not “xml”/],
      [['a.json', '--colour'], /Unknown option '--colour'\. See ki-widgets validate --help/],
      [['-', '-'], /once only/],
    ];
    for (const [args, says] of cases) {
      const {exitCode, stdout, stderr} = await runCommand('validate', ...args);
      assert.deepEqual([exitCode, stdout], [2, '']);
      assert.match(stderr, says);
    }
  });

  it('speaks bokmål to those who have it in their system, or ask for it', async () => {
    const feed = write('a.json', faulty);
    const norwegian = [
      '~/a.json:3:14: feil bad-format i /updated',
      '  Her må det stå en virkelig dag.',
      '  Skriv år, måned og dag: «2023-06-07».',
      '~/a.json:4:3: advarsel unknown-key i /colour',
      '  «colour» er ikke et felt i versjon 1 av datakilden.',
      '  Kontroller stavemåten, eller fjern feltet. Modulene leser det ikke.',
      '~/a.json: 1 feil, 1 advarsel',
      '',
    ].join('\n');
    assert.equal((await runCommand('validate', feed, '--lang', 'nb')).stdout, norwegian);
    const english = /3:14: error bad-format at \/updated\n {2}A real day/;
    const before = {...process.env};
    try {
      for (const [LC_ALL, LC_MESSAGES, LANG, isNorwegian] of [
        ['nb_NO.UTF-8', '', 'en_GB.UTF-8', true],
        ['', 'nn_NO.UTF-8', 'C', true],
        ['', '', 'no_NO', true],
        ['', '', 'nb', true],
        ['C.UTF-8', '', 'nb_NO.UTF-8', false],
        ['', '', '', false],
        ['', '', 'nds_DE.UTF-8', false],
      ] as const) {
        Object.assign(process.env, {LC_ALL, LC_MESSAGES, LANG});
        const {stdout} = await runCommand('validate', feed);
        if (isNorwegian) assert.equal(stdout, norwegian);
        else assert.match(stdout, english);
        assert.match((await runCommand('validate', feed, '--lang', 'en')).stdout, english);
      }
    } finally {
      for (const key of ['LC_ALL', 'LC_MESSAGES', 'LANG']) {
        if (before[key] === undefined) Reflect.deleteProperty(process.env, key);
        else process.env[key] = before[key];
      }
    }
    const says = async (...args: string[]) => {
      const {stdout, stderr} = await runCommand('validate', ...args, '--lang', 'nb');
      return stdout + stderr;
    };
    assert.equal(await says(write('b.json', good)), '~/b.json: ingen feil eller advarsler\n');
    assert.equal(await says(path('none.json')), 'ki-widgets: Kan ikke lese ~/none.json: filen finnes ikke\n');
    assert.equal(await says('http://'), 'ki-widgets: http:// er ikke en adresse\n');
    assert.equal(await says(), 'ki-widgets: Hvilken datakilde? Skriv: ki-widgets validate <fil eller adresse>\n');
    assert.equal(await says('a.json', '--format', 'xml'), 'ki-widgets: --format kan være text, json, github, ikke «xml»\n');
    assert.match(await says(write('c.json', '{"a": 1,}')), /En datakilde er JSON, men her må det stå et feltnavn i "anførselstegn"/);
    assert.match(await says(write('d.json', `"${'x'.repeat(2_000_000)}"`)), /En datakilde kan være på høyst 2 MB\./);
    assert.match(await says(write('e.json', Buffer.from('"Sør"', 'latin1'))), /byten F8 her er ikke det.*«Sør»/);
    const {stderr} = await runCommand('validate', feed, '--lang', 'nn');
    assert.equal(stderr, 'ki-widgets: --lang is one of en, nb; not “nn”\n');
  });

  it('proposes values that the field has, and leaves out only what may be left out', async () => {
    const feed = {
      version: '1.0',
      id: 'x',
      language: 'nb',
      updated: '2024-02-01',
      source: {name: ''},
      project: {name: '', lead: '', image: {url: 'ikke aktuelt', alt: ' '}},
      organizations: [{id: 'a', name: 1, kind: 'kontor'}, 'FHI', {id: 'b', name: {nb: ''}, url: '-'}],
      memberships: [{organization: 'b', body: 'b', role: 'sjef'}],
    };
    const {stdout} = await runCommand('validate', write('a.json', JSON.stringify(feed)), '--format', 'json');
    const [{issues}] = JSON.parse(stdout) as [{issues: {pointer: string; remedy: string}[]}];
    const remedies = Object.fromEntries(issues.map(({pointer, remedy}) => [pointer, remedy]));
    const text = 'a text, or an object with one text for each language';
    assert.deepEqual(remedies, {
      '/source/name': 'Write the text.',
      '/project/name': 'Write the text.',
      '/project/lead': 'Write the text, or leave the field out.',
      '/project/image/url': 'Write the whole address, as it is in the browser.',
      '/project/image/alt': 'Write the text.',
      '/organizations/0/name': `Write ${text} here.`,
      '/organizations/0/kind':
        'Choose a value: “ministry”, “directorate”, “agency”, “inspectorate”, “institute”, “regional-health-authority”, “association”, “network”, “municipality”, “university”, “company”, “other”. “other” fits most.',
      '/organizations/1': 'Write an object in curly brackets here, or remove it from the list.',
      '/organizations/2/name/nb': 'Write the text, or remove this language.',
      '/organizations/2/url': 'Write the whole address, as it is in the browser, or leave the field out.',
      '/memberships/0/role': 'Choose a value: “lead”, “partner”, “member”, “deputy”, “secretary”, “observer”, “guest”.',
    });
  });

  it('as a program reads standard input as well', () => {
    assert.deepEqual(spawnCommand(['validate', '-'], good), {...nothingElse, told: 'standard input: no issues\n'});
    const {exitCode, stdout} = spawnCommand(['validate', '-'], faulty);
    assert.equal(exitCode, 1);
    assert.match(stdout, /^standard input:3:14: error bad-format at \/updated\n/);
    assert.equal(spawnCommand(['validate', '/dev/null/x']).exitCode, 2);
  });
});

describe('ki-widgets validate, with a feed on a server', () => {
  const {runCommand} = useTempFolder();
  const answers: Readonly<Record<string, string | Buffer>> = {
    '/latin1.json': Buffer.from('{"name": "Helse Sør-Øst RHF"}', 'latin1'),
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
    assert.deepEqual(await runCommand('validate', `${origin}/good.json`), {...nothingElse, told: `${origin}/good.json: no issues\n`});
    assert.match((await runCommand('validate', `${origin}/faulty.json`)).stdout, /faulty\.json:3:14: error bad-format at \/updated\n/);
    assert.match((await runCommand('validate', `${origin}/broken.json`)).stdout, /broken\.json:1:6: error not-json\n/);
    assert.match((await runCommand('validate', `${origin}/large.json`)).stdout, /large\.json: error too-large\n/);
  });

  it('refuses what is not UTF-8, as it does for a file', async () => {
    const {exitCode, stdout} = await runCommand('validate', `${origin}/latin1.json`);
    assert.equal(exitCode, 1);
    assert.match(stdout, /latin1\.json:1:18: error not-utf-8\n {2}A feed is UTF-8, but the byte F8 here is not\./);
    const {stderr} = await runCommand('export', `${origin}/latin1.json`, '--widget', 'contact-card', '--format', 'vcf');
    assert.match(stderr, /cannot be used, it is not UTF-8, as JSON must be\n$/);
  });

  it('names a per cent sign that stands for nothing in the address', async () => {
    const {exitCode, stderr} = await runCommand('validate', `${origin}/100%.json`);
    const reason = 'the server answered 404; write % in the address as %25';
    assert.deepEqual([exitCode, stderr], [2, `ki-widgets: ${origin}/100%.json cannot be fetched: ${reason}\n`]);
    const norwegian = await runCommand('validate', `${origin}/100%.json`, '--lang', 'nb');
    assert.equal(norwegian.stderr, `ki-widgets: Kan ikke hente ${origin}/100%.json: serveren svarte 404. Skriv % i adressen som %25\n`);
  });

  it('says that there was none', async () => {
    const {exitCode, stderr} = await runCommand('validate', `${origin}/none.json`);
    assert.deepEqual([exitCode, stderr], [2, `ki-widgets: ${origin}/none.json cannot be fetched: the server answered 404\n`]);
  });

  it('names its address to GitHub, which has no file for it', async () => {
    const {stdout} = await runCommand('validate', '--format', 'github', `${origin}/faulty.json`);
    assert.ok(stdout.includes(`::error title=bad-format::${origin}/faulty.json /updated: A real day is needed here.`), stdout);
  });
});

describe('the text of a feed', () => {
  it('that nests without end is judged, without places', () => {
    const [issue] = checkText(`${'['.repeat(100_000)}${']'.repeat(100_000)}`);
    assert.equal(issue?.code, 'wrong-type');
    assert.equal(issue.line, undefined);
  });
});
