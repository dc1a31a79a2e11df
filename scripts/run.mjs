/**
 * Runs one of our scripts or a command of a package, and installs the packages first: `node scripts/run.mjs storybook dev`.
 * The scripts of package.json use it, so that each of them works right after `git clone`.
 */
import {spawn} from 'node:child_process';
import process from 'node:process';
import {endWithNpm} from './lib/end-with-npm.mjs';
import {ensureInstalled} from './lib/ensure-installed.mjs';
import {root} from './lib/repository.mjs';

const [command, ...args] = process.argv.slice(2);
if (!command) {
  console.error('Which script or command? For example: node scripts/run.mjs storybook dev');
  process.exit(2);
}
ensureInstalled();
const {findBin} = await import('./lib/bin-of.mjs');
const isScript = /\.(mjs|ts)$/.test(command);
const program = isScript ? [...(command.endsWith('.ts') ? ['--import', 'tsx'] : []), command] : [findBin(command)];
const child = spawn(process.execPath, [...program, ...args], {cwd: root, stdio: 'inherit'});
process.on('SIGINT', () => {}); // The terminal sends Ctrl-C to the command as well. This process waits for its end.
for (const signal of ['SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
endWithNpm(() => child.kill());
child.on('exit', (code, signal) => process.exit(code ?? (signal === 'SIGINT' ? 130 : 1)));
