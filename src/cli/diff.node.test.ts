import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {makeFeed} from '../testing/make-feed.js';
import {useTempFolder} from '../testing/node/command-line.js';

const feed = makeFeed();
const old = JSON.stringify(feed);
const renamed = JSON.stringify(
  makeFeed({
    updated: '2023-06-08',
    organizations: feed.organizations!.map((each) => (each.id === 'nettverket' ? {...each, name: 'Forumet'} : each)),
    memberships: [],
  }),
);

describe('ki-widgets diff', () => {
  const {runCommand, spawnCommand, write, path} = useTempFolder();

  it('lists changes by the parts of the feed, and ends with exit code 1', async () => {
    const {exitCode, stdout, stderr} = await runCommand('diff', write('old.json', old), write('new.json', renamed), '--lang', 'nb');
    assert.deepEqual([exitCode, stderr], [1, '']);
    assert.deepEqual(stdout.split('\n'), [
      'Om datakilden',
      '  Dato for opplysningene endret fra 7. juni 2023 til 8. juni 2023.',
      '',
      'Virksomheter',
      '  «Nettverket» fikk navnet «Forumet».',
      '',
      'Medlemskap',
      '  EP (leder) og Kommunen ved fjorden er ikke lenger med i Styret.',
      '',
    ]);
  });

  it('reports in one line that nothing has changed, in the language of the system', async () => {
    const args = ['diff', write('old.json', old), write('new.json', JSON.stringify(JSON.parse(old), null, 2))];
    assert.deepEqual(await runCommand(...args), {exitCode: 0, stdout: 'No changes.\n', stderr: ''});
    assert.equal((await runCommand(...args, '--lang', 'nn')).stdout, 'Ingen endringar.\n');
    assert.deepEqual(JSON.parse((await runCommand(...args, '--json')).stdout), []);
  });

  it('writes each change as JSON', async () => {
    for (const option of ['--json', '--format=json']) {
      const {exitCode, stdout} = await runCommand('diff', write('old.json', old), write('new.json', renamed), option);
      assert.equal(exitCode, 1);
      assert.deepEqual((JSON.parse(stdout) as unknown[]).slice(1, 3), [
        {
          section: 'organizations',
          kind: 'changed',
          object: 'organization',
          pointer: '/organizations/2/name',
          field: 'name',
          before: 'Nettverket',
          after: 'Forumet',
          sentence: '“Nettverket” was renamed “Forumet”.',
        },
        {
          section: 'memberships',
          kind: 'removed',
          object: 'membership',
          pointer: '/memberships/0',
          sentence: 'No longer in Styret: EP (lead).',
        },
      ]);
    }
  });

  it('reports errors as validate does, and compares the feeds all the same', async () => {
    const faulty = write('new.json', renamed.replace('2023-06-08', '8. jun'));
    const {exitCode, stdout, stderr} = await runCommand('diff', write('old.json', old), faulty);
    assert.equal(exitCode, 1);
    assert.match(stdout, /^The feed\n {2}Date of the data changed from 7 June 2023 to 8\. jun\.\n/);
    assert.deepEqual(stderr.split('\n'), [
      '~/new.json:1:62: error bad-format at /updated',
      '  A real day is needed here.',
      '  Write year, month and day: “2023-06-07”.',
      '',
    ]);
  });

  it('ends with exit code 2 if a feed cannot be read', async () => {
    const feed = write('old.json', old);
    const missing = await runCommand('diff', feed, path('none.json'));
    assert.deepEqual(missing, {exitCode: 2, stdout: '', stderr: 'ki-widgets: ~/none.json cannot be read: it does not exist\n'});
    const {exitCode, stderr} = await runCommand('diff', write('new.json', '{,}'), feed, '--lang', 'nn');
    assert.equal(exitCode, 2);
    assert.match(stderr, /^~\/new\.json:1:2: feil not-json\n {2}En datakilde er JSON, men /);
    assert.equal((await runCommand('diff', feed, write('list.json', '[]'))).exitCode, 2);
  });

  it('explains wrong usage', async () => {
    const {exitCode, stderr} = await runCommand('diff', 'a.json');
    assert.deepEqual([exitCode, stderr], [2, 'ki-widgets: Two feeds are needed. Write: ki-widgets diff <old feed> <new feed>\n']);
    assert.match((await runCommand('diff', 'a', 'b', '--lang', 'se')).stderr, /--lang se: nobody has written the texts of diff in Northern Sámi yet\. Write --lang nb, nn or en/);
    assert.match((await runCommand('diff', '-', '-')).stderr, /Standard input can be read only once/);
  });

  it('reads one feed from standard input', () => {
    write('new.json', renamed);
    const {exitCode, stdout} = spawnCommand(['diff', '-', 'new.json'], old);
    assert.equal(exitCode, 1);
    assert.match(stdout, /“Nettverket” was renamed “Forumet”/);
  });

  it('escapes what could change the lines of a terminal', async () => {
    const hostile = old.replace('"Nettverket"', '"A\\u001b[2J\\nB"');
    const {stdout} = await runCommand('diff', write('old.json', old), write('new.json', hostile));
    assert.match(stdout, /“Nettverket” was renamed “A\\u001b\[2J\\u000aB”\./);
  });
});
