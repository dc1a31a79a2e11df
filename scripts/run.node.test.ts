import assert from 'node:assert/strict';
import {spawn} from 'node:child_process';
import {cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, before, describe, it} from 'node:test';
import {fileURLToPath} from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const {scripts} = JSON.parse(readFileSync(`${root}package.json`, 'utf8')) as {scripts: Record<string, string>};

/** Scripts that need no packages. */
const independent = ['compress'];

interface Ended {
  readonly code: number | null;
  readonly output: string;
}

describe('in a fresh clone', () => {
  let clone = '';
  before(() => {
    clone = mkdtempSync(join(tmpdir(), 'ki-widgets-clone-'));
    for (const name of ['package.json', 'package-lock.json', 'scripts', 'tsconfig.json'])
      cpSync(root + name, join(clone, name), {recursive: true});
    writeFileSync(join(clone, 'npm-cli.js'), 'console.log(`npm was called: ${process.argv.slice(2)}`); process.exit(7);');
  });
  after(() => rmSync(clone, {recursive: true}));

  /** Runs a command of package.json. npm is replaced with a script that prints its arguments and fails. */
  const run = (line: string) =>
    new Promise<Ended>((resolve, reject) => {
      const [program, ...args] = line.split(' ');
      assert.equal(program, 'node', line);
      const child = spawn(process.execPath, args, {cwd: clone, env: {...process.env, npm_execpath: join(clone, 'npm-cli.js')}});
      let output = '';
      for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text: string) => (output += text));
      child.on('error', reject).on('close', (code) => resolve({code, output}));
    });

  for (const [name, line] of Object.entries(scripts)) {
    for (const command of line.split(' && ')) {
      if (independent.includes(name)) {
        it(`npm run ${name} needs no packages`, async () => {
          assert.match((await run(command)).output, /^Which folder\?/);
        });
      } else {
        it(`npm run ${name} installs the packages first (${command})`, async () => {
          const {code, output} = await run(command);
          assert.match(output, /^Installing the packages of package-lock\.json .*\nnpm was called: ci,--include=dev,/);
          assert.match(output, /npm ci failed \(exit code 7\)/);
          assert.equal(code, 1);
        });
      }
    }
  }

  it('node scripts/run.mjs names a command that no package has', async () => {
    const {code, output} = await new Promise<Ended>((resolve) => {
      const child = spawn(process.execPath, ['scripts/run.mjs', 'no-such-command'], {cwd: root});
      let text = '';
      child.stderr.on('data', (chunk) => (text += String(chunk)));
      child.on('close', (status) => resolve({code: status, output: text}));
    });
    assert.equal(code, 1);
    assert.match(output, /No package in package\.json has the command no-such-command/);
  });
});
