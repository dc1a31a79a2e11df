import assert from 'node:assert/strict';
import {existsSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, it} from 'node:test';
import {useTempFolder} from '../testing/node/command-line.js';
import {installTestFont} from '../testing/node/test-font.js';
import {makeFeed} from '../testing/make-feed.js';
import {commands} from './commands.js';
import {run} from './run.js';

const docs = readFileSync(new URL('../../docs/command-line.md', import.meta.url), 'utf8');
const blocksOf = (language: string) =>
  [...docs.matchAll(new RegExp(`^\`\`\`${language}\\n([^]*?)^\`\`\`$`, 'gm'))].map(([, text]) => text!);

/** The feed of the example, with an error in line 4 and a warning in line 6. */
const faulty = `{
  "version": "1.0",
  "id": "x",
  "updated": "7. juni 2023",
  "language": "nb",
  "colour": "red",
  "source": {"name": "Etaten"}
}
`;

/** The new feed of the example. */
const changed = makeFeed({
  updated: '2023-09-01',
  organizations: [...makeFeed().organizations!, {id: 'ks', name: 'Kommunesektorens organisasjon', shortName: 'KS'}],
  bodies: makeFeed().bodies!.map((body) => (body.id === 'arbeidsgruppen' ? {...body, period: {to: '2023-08'}} : body)),
  memberships: [makeFeed().memberships![0]!, {organization: 'ks', body: 'styret', role: 'observer'}],
});

describe('docs/command-line.md', () => {
  installTestFont();
  const {runCommand, path, read, write} = useTempFolder();
  /** Runs a command of the page, with its files in the folder of the test. */
  const runExample = (line: string) =>
    runCommand(
      ...line
        .split(' ')
        .slice(1)
        .map((word) => (/^[a-z]+\.\w+$/.test(word) ? path(word) : word)),
    );

  it('names every command, and each command has a help text', async () => {
    for (const {name} of commands) {
      assert.ok(docs.includes(`[\`${name}\`]`), name);
      const {exitCode, stdout} = await runCommand(name, '--help');
      assert.equal(exitCode, 0);
      assert.match(stdout, new RegExp(`^Usage: ki-widgets ${name} `));
      assert.match(stdout, /Exit codes: /);
      for (const line of stdout.split('\n')) assert.ok(line.length <= 120, line);
    }
  });

  it('has examples that work', async () => {
    write('feed.json', JSON.stringify(makeFeed()));
    write('old.json', JSON.stringify(makeFeed()));
    write('new.json', JSON.stringify(changed));
    write('members.csv', 'Virksomhet;Enhet;Rolle;Fra\nKommunen ved fjorden;Arbeidsgruppen;Leder;høsten 2023\n');
    const lines = blocksOf('sh')
      .flatMap((block) => block.trim().split('\n'))
      .filter((line) => line.startsWith('ki-widgets '));
    assert.equal(lines.length, 9);
    for (const line of lines) {
      const {exitCode, stderr} = await runExample(line);
      assert.deepEqual([exitCode, stderr], [line.startsWith('ki-widgets diff') ? 1 : 0, ''], line);
      const [, out] = /--out (\S+)/.exec(line) ?? [];
      if (out) assert.ok(existsSync(join(path(), out)), line);
    }
    assert.match(read('members.csv'), /^\ufeffUnit ID;Unit;/);
  });

  it('shows the output of validate', async () => {
    write('feed.json', faulty);
    const [shown] = blocksOf('text');
    const {exitCode, stdout} = await runExample('ki-widgets validate feed.json');
    assert.equal(exitCode, 1);
    assert.equal(stdout.replaceAll('~/', ''), shown);
  });

  it('shows the output of diff', async () => {
    write('old.json', JSON.stringify(makeFeed()));
    write('new.json', JSON.stringify(changed));
    const [, shown] = blocksOf('text');
    const {stdout} = await runExample('ki-widgets diff old.json new.json --lang en');
    assert.equal(stdout, shown);
  });

  it('has working examples in the help texts', async () => {
    write('virksomheter.csv', 'Navn;Kortnavn\nKommunesektorens organisasjon;KS\n');
    write('ny.json', readFileSync(new URL('../../feeds/bedre-bruk-av-ki.json', import.meta.url)));
    for (const {name, help} of commands.filter((command) => command.name !== 'prerender')) {
      const example = /Example:\n {2}ki-widgets (.+)$/.exec(help)?.[1];
      assert.ok(example, name);
      const args = example
        .split(' ')
        .map((word) => (/^(?:kart\.svg|ny\.json|virksomheter\.csv|prosjektet\.json)$/.test(word) ? path(word) : word));
      const stderr: string[] = [];
      const exitCode = await run(args, {print: () => undefined, write: () => undefined, warn: (line) => stderr.push(line)});
      assert.deepEqual([exitCode, stderr], [0, []], example);
    }
  });
});
