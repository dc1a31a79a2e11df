import {spawnSync} from 'node:child_process';
import {mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {dirname, join} from 'node:path';
import {afterEach, beforeEach} from 'node:test';
import {fileURLToPath} from 'node:url';
import {run} from '../../cli/run.js';

export interface CommandResult {
  readonly exitCode: number | null;
  /** Standard output, including exported files. `~` replaces the path of the test folder. */
  readonly stdout: string;
  readonly stderr: string;
}

// Messages are in English on every machine, unless a test sets another language.
process.env.LC_ALL = 'C';

const program = fileURLToPath(new URL('../../cli/main.ts', import.meta.url));

/** Creates a temporary folder for each test of a suite, and deletes it after the test. */
export function useTempFolder() {
  let folder = '';
  beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), 'ki-widgets-'))));
  afterEach(() => rmSync(folder, {recursive: true}));
  const path = (name = '') => join(folder, name);
  const shorten = (text: string) => text.replaceAll(folder, '~');
  return {
    path,
    read: (name: string) => readFileSync(path(name), 'utf8'),
    /** Writes a file and returns its path. */
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
    /** Runs a command in a new process, in the folder. */
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
