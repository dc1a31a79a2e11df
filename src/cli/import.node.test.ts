import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import type {Feed} from '../feed/definition.js';
import {makeFeed} from '../testing/make-feed.js';
import {useTempFolder} from '../testing/node/command-line.js';

const table = 'Navn;Kortnavn;Fra\nKommunesektorens organisasjon;KS;03/04/2023\n';
const feed = JSON.stringify(makeFeed());

describe('ki-widgets import', () => {
  const {runCommand, spawnCommand, write, path, read} = useTempFolder();

  it('prints a feed, and writes to standard error what was left out', async () => {
    const {exitCode, stdout, stderr} = await runCommand('import', write('virksomheter.csv', table));
    assert.equal(exitCode, 0);
    const {updated, ...rest} = JSON.parse(stdout) as Feed;
    assert.match(updated ?? '', /^\d{4}-\d\d-\d\d$/);
    assert.deepEqual(rest, {
      version: '1.0',
      id: 'virksomheter',
      language: 'nb',
      source: {name: 'Kommunesektorens organisasjon'},
      organizations: [{id: 'kommunesektorens-organisasjon', name: 'Kommunesektorens organisasjon', shortName: 'KS'}],
    });
    assert.deepEqual(stderr.split('\n'), [
      '~/virksomheter.csv: row 2, column “Fra”: “03/04/2023” can mean two dates, so it was left out. Write “2023-04-03” or “2023-03-04”.',
      '~/virksomheter.csv: The publisher of the feed was set to “Kommunesektorens organisasjon”. Correct “source” in the feed if it is another one.',
      '~/virksomheter.csv: 1 organisation added',
      '',
    ]);
  });

  it('adds to a feed and writes it, also into the same file', async () => {
    const into = write('feed.json', feed);
    const args = [
      'import',
      write('a.tsv', 'Virksomhet\tEnhet\tRolle\nKommunen ved fjorden\tArbeidsgruppen\tleder'),
      '--into',
      into,
      '--out',
      into,
    ];
    assert.deepEqual(await runCommand(...args), {exitCode: 0, stdout: '~/feed.json: 1 membership added\n', stderr: ''});
    const {memberships} = JSON.parse(read('feed.json')) as Feed;
    assert.deepEqual(memberships!.slice(2), [{organization: 'kommunen', body: 'arbeidsgruppen', role: 'lead'}]);
    assert.equal((await runCommand(...args, '--lang', 'nb')).stdout, '~/feed.json: ingenting lagt til\n');
    assert.deepEqual(await runCommand('validate', into), {exitCode: 0, stdout: '~/feed.json: no issues\n', stderr: ''});
  });

  it('warns about a number of an organisation with another name, by row', async () => {
    const [first, ...others] = makeFeed().organizations!;
    const numbered = {...first!, name: 'Etaten', organizationNumber: '983544622'};
    const into = write('feed.json', JSON.stringify(makeFeed({organizations: [numbered, ...others]})));
    const args = ['import', write('a.csv', 'Virksomhet;Organisasjonsnummer;Enhet\nRådet;983544622;Arbeidsgruppen'), '--into', into];
    assert.match(
      (await runCommand(...args, '--lang', 'nb')).stderr,
      /^~\/a\.csv: rad 2: Organisasjonsnummeret «983544622» hører til «Etaten» i datakilden, men her står «Rådet»\. Det som står her, er lagt til «Etaten»\./,
    );
    assert.match(
      (await runCommand(...args, '--lang', 'en')).stderr,
      /^~\/a\.csv: row 2: The organisation number “983544622” belongs to “Etaten” in the feed, but this has the name “Rådet”\. It was added to “Etaten”\./,
    );
  });

  it('reads the tables that export writes', async () => {
    const into = write('feed.json', feed);
    for (const name of ['units', 'memberships']) {
      const out = path(`${name}.csv`);
      assert.equal((await runCommand('export', into, '--format', 'csv', '--table', name, '--lang', 'nb', '--out', out)).exitCode, 0);
    }
    const units = await runCommand('import', path('units.csv'), '--lang', 'nb', '--into', into);
    // The chart also has the network, as a unit of its own: it is an organisation with a relation.
    assert.match(units.stderr, /kolonne «Relasjoner»: Kolonnen er ikke brukt/);
    const {exitCode, stdout, stderr} = await runCommand('import', path('memberships.csv'), '--lang', 'nb', '--into', into);
    assert.deepEqual([exitCode, stderr], [0, '~/memberships.csv: ingenting lagt til\n']);
    assert.deepEqual(JSON.parse(stdout), JSON.parse(feed));
  });

  it('writes nothing if the file has nothing, is not JSON, or the feed has errors', async () => {
    const out = path('out.json');
    const empty = await runCommand('import', write('a.csv', 'Farge\nblå'), '--out', out);
    assert.equal(empty.exitCode, 1);
    assert.match(
      empty.stderr,
      /The table has no heading for names\. Its first row is “Farge[^\n]*\nki-widgets: Nothing was written: ~\/a\.csv has nothing/s,
    );
    const noJson = await runCommand('import', write('b.json', table), '--from', 'popolo', '--out', out);
    assert.deepEqual(
      [noJson.exitCode, noJson.stderr],
      [1, 'ki-widgets: Nothing was written: ~/b.json is not JSON in UTF-8. Is --from popolo right?\n'],
    );
    const faulty = await runCommand(
      'import',
      write('c.csv', table),
      '--into',
      write('feed.json', feed.replace('2023-06-07', '7. juni')),
      '--out',
      out,
    );
    assert.equal(faulty.exitCode, 1);
    assert.match(
      faulty.stderr,
      /error bad-format at \/updated.*ki-widgets: Nothing was written: correct the errors in ~\/feed\.json first\n$/s,
    );
    assert.equal((await runCommand('import', path('none.csv'))).stderr, 'ki-widgets: ~/none.csv cannot be read: it does not exist\n');
    assert.throws(() => read('out.json'));
  });

  it('explains wrong usage', async () => {
    const usage = async (...args: string[]) => {
      const {exitCode, stderr} = await runCommand('import', ...args);
      assert.equal(exitCode, 2);
      return stderr;
    };
    assert.match(await usage(), /No file given\. Write: ki-widgets import <file> --from <format>/);
    assert.match(await usage('a.json'), /No format given\. Write: --from csv\|popolo\|schema-org\|w3c-org/);
    assert.match(await usage('a.csv', '--as', 'people'), /--as must be one of organizations, bodies, members, not “people”/);
    assert.match(await usage('-', '--from', 'csv', '--into', '-'), /Standard input can be read only once/);
  });

  it('reads a table from standard input', () => {
    const {exitCode, stdout} = spawnCommand(['import', '-', '--from', 'csv', '--as', 'bodies'], 'Navn\nRådet');
    assert.equal(exitCode, 0);
    assert.deepEqual((JSON.parse(stdout) as Feed).bodies, [{id: 'radet', name: 'Rådet'}]);
  });
});
