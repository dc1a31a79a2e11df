import assert from 'node:assert/strict';
import {createServer, type Server} from 'node:http';
import type {AddressInfo} from 'node:net';
import {after, before, describe, it} from 'node:test';
import {useTempFolder} from '../testing/node/command-line.js';
import {makeFeed} from '../testing/make-feed.js';
import {checkText} from '../feed-file/check-text.js';

const good = JSON.stringify(makeFeed());
/** Required fields of a feed, without version and date. */
const rest = '"id": "x", "language": "nb", "source": {"name": "Etaten"}';
/** A feed with an error in line 3 and a warning in line 4. */
const faulty = `{
  "version": "1.0",
  "updated": "2023-02-30",
  "colour": "red",
  ${rest}
}
`;
const withWarning = `{"version": "1.0", "colour": "red", "updated": "2023-06-07", ${rest}}`;
const success = {exitCode: 0, stderr: ''};

describe('ki-widgets validate', () => {
  const {runCommand, spawnCommand, write, path} = useTempFolder();

  it('reports in one line that a feed has no issues', async () => {
    assert.deepEqual(await runCommand('validate', write('a.json', good)), {...success, stdout: '~/a.json: no issues\n'});
  });

  it('reports location, rule and remedy of each issue', async () => {
    const {exitCode, stdout, stderr} = await runCommand('validate', write('a.json', faulty));
    assert.deepEqual([exitCode, stderr], [1, '']);
    assert.deepEqual(stdout.split('\n'), [
      '~/a.json:3:14: error bad-format at /updated',
      '  A real day is needed here.',
      '  Write year, month and day: “2023-06-07”.',
      '~/a.json:4:3: warning unknown-key at /colour',
      '  “colour” is not a field of feed version 1.',
      '  Check the spelling, or remove the field. The widgets ignore it.',
      '~/a.json: 1 error, 1 warning',
      '',
    ]);
  });

  it('treats warnings as errors only with --strict', async () => {
    const feed = write('a.json', withWarning);
    assert.equal((await runCommand('validate', feed)).exitCode, 0);
    assert.equal((await runCommand('validate', feed, '--strict')).exitCode, 1);
    assert.equal((await runCommand('validate', write('b.json', good), '--strict')).exitCode, 0);
  });

  it('reports the location of a syntax error in JSON', async () => {
    const {exitCode, stdout} = await runCommand('validate', write('a.json', '\ufeff{\n  "version": "1.0",\n}'));
    assert.equal(exitCode, 1);
    assert.deepEqual(stdout.split('\n').slice(0, 2), [
      '~/a.json:2:19: error not-json',
      '  A feed must be JSON, but there is a comma too many here.',
    ]);
  });

  it('reports a field that an object has twice, with the line of the value that is lost', () => {
    const twice = '{"version": "1.0", "id": "p", "language": "nb", "updated": "2024-02-01", "source": {\n"name": "A",\n"name": "B"\n}}';
    const issues = checkText(twice, undefined, 'nb');
    assert.deepEqual(
      issues.map(({code, severity, pointer, line, column, rule}) => [code, severity, pointer, line, column, rule]),
      [
        [
          ...['duplicate-key', 'error', '/source/name', 3, 1],
          'Feltet «name» står to ganger i dette objektet. Bare det siste blir lest, så det på linje 2 går tapt.',
        ],
      ],
    );
    const hostile = `{${'"x":1,'.repeat(5000)}"version":"1.0"}`;
    assert.ok(checkText(hostile).length < 210);
  });

  it('ends with exit code 2 if a feed cannot be read, but checks the others', async () => {
    const {exitCode, stdout, stderr} = await runCommand('validate', path('none.json'), write('a.json', good));
    assert.deepEqual([exitCode, stdout], [2, '~/a.json: no issues\n']);
    assert.equal(stderr, 'ki-widgets: ~/none.json cannot be read: it does not exist\n');
    assert.equal((await runCommand('validate', 'http://')).exitCode, 2);
  });

  it('rejects a file that is too large for the widgets', async () => {
    const {exitCode, stdout} = await runCommand('validate', write('a.json', `"${'x'.repeat(2_000_000)}"`));
    assert.equal(exitCode, 1);
    assert.match(stdout, /^~\/a\.json: error too-large\n {2}A feed can be at most 2 MB/);
  });

  it('rejects a file that is not UTF-8, and reports the location and the intended text', async () => {
    const latin1 = write('a.json', Buffer.from('{\n  "name": "Helse Sør-Øst RHF"\n}', 'latin1'));
    assert.deepEqual(await runCommand('validate', latin1), {
      exitCode: 1,
      stdout: [
        '~/a.json:2:19: error not-utf-8',
        '  A feed must be UTF-8, but the byte F8 here is not. In windows-1252 the text would be “Helse Sør-Øst RHF”.',
        '  Save the feed as UTF-8. Widgets read no other encoding, even if the server declares one.',
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
      assert.match(stdout, /^~\/b\.json: error not-utf-8\n {2}A feed must be UTF-8, but this is UTF-16\.\n/);
    }
    assert.match((await runCommand('validate', write('c.json', Buffer.from('\ufeff{}', 'utf16le').swap16()))).stdout, /this is UTF-16/);
    assert.match(
      (await runCommand('validate', write('d.json', Uint8Array.of(0x22, 0xf0, 0x9f)))).stdout,
      /^~\/d\.json:1:2: error not-utf-8/,
    );
    assert.equal((await runCommand('validate', write('e.json', `\ufeff${good}`))).stdout, '~/e.json: no issues\n');
    // Other commands reject it as well.
    const {exitCode, stderr} = await runCommand('export', latin1, '--widget', 'contact-card', '--format', 'vcf');
    assert.deepEqual(
      [exitCode, stderr],
      [1, 'ki-widgets: No file was written: the feed ~/a.json cannot be used, it is not UTF-8, as JSON must be\n'],
    );
  });

  it('prints JSON with one object for each feed', async () => {
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
    assert.deepEqual(second, {feed: '~/none.json', failure: '~/none.json cannot be read: it does not exist', issues: []});
  });

  it('prints workflow commands for GitHub, and escapes text from the feed', async () => {
    const feed = write('a,b.json', '{"version": "1.0", "x\\r\\n::error::100%": 1, "updated": "2023-06-07", ' + `${rest}}`);
    const {exitCode, stdout} = await runCommand('validate', '--format', 'github', feed);
    assert.equal(exitCode, 0);
    assert.equal(
      stdout,
      '::warning file=~/a%2Cb.json,line=1,col=20,title=unknown-key::/x%0D%0A::error::100%25: “x%0D%0A::error::100%25” is not a field of feed version 1. Check the spelling, or remove the field. The widgets ignore it.\n',
    );
    const missing = await runCommand('validate', '--format', 'github', path('none.json'));
    assert.deepEqual(missing, {
      exitCode: 2,
      stdout: '::error title=~/none.json::~/none.json cannot be read: it does not exist\n',
      stderr: '',
    });
  });

  it('escapes control characters in the output', async () => {
    const feed = write('a.json', JSON.stringify({version: '1.0', '\u001b[31m\u202ered\nblue': 1}));
    for (const format of ['text', 'json', 'github']) {
      const {stdout} = await runCommand('validate', '--format', format, feed);
      assert.doesNotMatch(stdout, /(?!\n)\p{Cc}|\u202e/u, format);
    }
    const {stdout} = await runCommand('validate', feed);
    assert.match(stdout, /unknown-key at \/\\u001b\[31m\\u202ered\\u000ablue\n/);
  });

  it('reports wrong usage with exit code 2', async () => {
    const cases: readonly (readonly [string[], RegExp])[] = [
      [[], /No feed given\./],
      [['a.json', '--format', 'xml'], /--format must be one of text, json, github, not “xml”/],
      [['a.json', '--colour'], /Unknown option '--colour'\. See ki-widgets validate --help/],
      [['-', '-'], /only once/],
    ];
    for (const [args, message] of cases) {
      const {exitCode, stdout, stderr} = await runCommand('validate', ...args);
      assert.deepEqual([exitCode, stdout], [2, '']);
      assert.match(stderr, message);
    }
  });

  it('prints bokmål in a Norwegian system, or with --lang nb', async () => {
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
    const outputOf = async (...args: string[]) => {
      const {stdout, stderr} = await runCommand('validate', ...args, '--lang', 'nb');
      return stdout + stderr;
    };
    assert.equal(await outputOf(write('b.json', good)), '~/b.json: ingen feil eller advarsler\n');
    assert.equal(await outputOf(path('none.json')), 'ki-widgets: Kan ikke lese ~/none.json: filen finnes ikke\n');
    assert.equal(await outputOf('http://'), 'ki-widgets: http:// er ikke en adresse\n');
    assert.equal(await outputOf(), 'ki-widgets: Hvilken datakilde? Skriv: ki-widgets validate <fil eller adresse>\n');
    assert.equal(await outputOf('a.json', '--format', 'xml'), 'ki-widgets: --format kan være text, json, github, ikke «xml»\n');
    assert.match(
      await outputOf(write('c.json', '{"a": 1,}')),
      /:1:8: feil not-json\n {2}En datakilde er JSON, men det er et komma for mye her\./,
    );
    assert.match(await outputOf(write('d.json', `"${'x'.repeat(2_000_000)}"`)), /En datakilde kan være på høyst 2 MB\./);
    assert.match(await outputOf(write('e.json', Buffer.from('"Sør"', 'latin1'))), /byten F8 her er ikke det.*«Sør»/);
    const {stderr} = await runCommand('validate', feed, '--lang', 'nn');
    assert.equal(stderr, 'ki-widgets: --lang must be one of en, nb, not “nn”\n');
  });

  it('suggests valid values, and removal only of optional fields', async () => {
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
      '/project/image/url': 'Write the whole address, as the browser shows it.',
      '/project/image/alt': 'Write the text.',
      '/organizations/0/name': `Write ${text} here.`,
      '/organizations/0/kind':
        'Choose one of these values: “ministry”, “directorate”, “agency”, “inspectorate”, “institute”, “regional-health-authority”, “association”, “network”, “municipality”, “university”, “company”, “other”. Use “other” if none of the others fits.',
      '/organizations/1': 'Write an object in curly brackets here, or remove it from the list.',
      '/organizations/2/name/nb': 'Write the text, or remove this language.',
      '/organizations/2/url': 'Write the whole address, as the browser shows it, or leave the field out.',
      '/memberships/0/role': 'Choose one of these values: “lead”, “partner”, “member”, “deputy”, “secretary”, “observer”, “guest”.',
    });
  });

  it('reads standard input', () => {
    assert.deepEqual(spawnCommand(['validate', '-'], good), {...success, stdout: 'standard input: no issues\n'});
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

  it('fetches and checks the feed', async () => {
    assert.deepEqual(await runCommand('validate', `${origin}/good.json`), {...success, stdout: `${origin}/good.json: no issues\n`});
    assert.match((await runCommand('validate', `${origin}/faulty.json`)).stdout, /faulty\.json:3:14: error bad-format at \/updated\n/);
    assert.match((await runCommand('validate', `${origin}/broken.json`)).stdout, /broken\.json:1:6: error not-json\n/);
    assert.match((await runCommand('validate', `${origin}/large.json`)).stdout, /large\.json: error too-large\n/);
  });

  it('rejects a response that is not UTF-8', async () => {
    const {exitCode, stdout} = await runCommand('validate', `${origin}/latin1.json`);
    assert.equal(exitCode, 1);
    assert.match(stdout, /latin1\.json:1:18: error not-utf-8\n {2}A feed must be UTF-8, but the byte F8 here is not\./);
    const {stderr} = await runCommand('export', `${origin}/latin1.json`, '--widget', 'contact-card', '--format', 'vcf');
    assert.match(stderr, /cannot be used, it is not UTF-8, as JSON must be\n$/);
  });

  it('explains an invalid per cent sign in the address', async () => {
    const {exitCode, stderr} = await runCommand('validate', `${origin}/100%.json`);
    const reason = 'the server answered 404; write % in the address as %25';
    assert.deepEqual([exitCode, stderr], [2, `ki-widgets: ${origin}/100%.json cannot be fetched: ${reason}\n`]);
    const norwegian = await runCommand('validate', `${origin}/100%.json`, '--lang', 'nb');
    assert.equal(norwegian.stderr, `ki-widgets: Kan ikke hente ${origin}/100%.json: serveren svarte 404. Skriv % i adressen som %25\n`);
  });

  it('reports a feed that does not exist', async () => {
    const {exitCode, stderr} = await runCommand('validate', `${origin}/none.json`);
    assert.deepEqual([exitCode, stderr], [2, `ki-widgets: ${origin}/none.json cannot be fetched: the server answered 404\n`]);
  });

  it('prints the address of the feed for GitHub, since there is no file', async () => {
    const {stdout} = await runCommand('validate', '--format', 'github', `${origin}/faulty.json`);
    assert.ok(stdout.includes(`::error title=bad-format::${origin}/faulty.json /updated: A real day is needed here.`), stdout);
  });
});

describe('checkText', () => {
  it('checks a deeply nested text, without locations', () => {
    const [issue] = checkText(`${'['.repeat(100_000)}${']'.repeat(100_000)}`);
    assert.equal(issue?.code, 'wrong-type');
    assert.equal(issue.line, undefined);
  });
});
