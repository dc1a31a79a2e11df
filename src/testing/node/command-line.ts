import {spawnSync} from 'node:child_process';
import {mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {dirname, join} from 'node:path';
import {afterEach, beforeEach} from 'node:test';
import {fileURLToPath} from 'node:url';
import {run} from '../../cli/run.js';

// For the tests of the command line, which run in Node.

export interface CommandResult {
  readonly exitCode: number | null;
  /** What it said, and the files that it wrote to standard output; the folder of the test is `~`. */
  readonly stdout: string;
  readonly stderr: string;
}

// On every machine in English, unless a test asks for another language.
process.env.LC_ALL = 'C';

const program = fileURLToPath(new URL('../../cli/main.ts', import.meta.url));

/** A folder of its own for each test of a suite. */
export function useTempFolder() {
  let folder = '';
  beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), 'ki-widgets-'))));
  afterEach(() => rmSync(folder, {recursive: true}));
  const path = (name = '') => join(folder, name);
  const shorten = (text: string) => text.replaceAll(folder, '~');
  return {
    path,
    read: (name: string) => readFileSync(path(name), 'utf8'),
    /** @returns The path of the file. */
    write(name: string, content: string | Uint8Array): string {
      mkdirSync(dirname(path(name)), {recursive: true});
      writeFileSync(path(name), content);
      return path(name);
    },
    /** Runs a command in this process. */
    async runCommand(...args: string[]): Promise<CommandResult> {
      const [stdout, stderr]: [string[], string[]] = [[], []];
      const exitCode = await run(args, {
        print: (line) => stdout.push(`${line}\n`),
        warn: (line) => stderr.push(`${line}\n`),
        write: (content) => stdout.push(typeof content === 'string' ? content : Buffer.from(content).toString('latin1')),
      });
      return {exitCode, stdout: shorten(stdout.join('')), stderr: shorten(stderr.join(''))};
    },
    /** Runs a command as a program of its own, in the folder. */
    spawnCommand(args: readonly string[], input = ''): CommandResult {
      const {status, stdout, stderr} = spawnSync(process.execPath, ['--import', import.meta.resolve('tsx'), program, ...args], {
        cwd: folder,
        input,
        encoding: 'utf8',
      });
      return {exitCode: status, stdout: shorten(stdout), stderr: shorten(stderr)};
    },
  };
}
