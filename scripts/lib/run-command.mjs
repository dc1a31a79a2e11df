import {spawn} from 'node:child_process';
import {constants, setPriority} from 'node:os';
import process from 'node:process';
import {root} from './repository.mjs';

/** A program that hangs is stopped, so that it is reported as a failure. Without a limit, the CI job would be stopped without a result. */
const limit = 40 * 60_000;

/**
 * Runs `node` and collects its output, so that the output of parallel steps is not mixed.
 *
 * @param {string[]} args - A script and its arguments.
 * @param {Record<string, string>} env - Added to the environment.
 * @param {{hasLowPriority?: boolean}} options - A program with low priority gives way to those that must answer in time.
 * @returns {Promise<{code: number, output: string}>} The code is 1 when the program was stopped.
 */
export function runNode(args, env = {}, {hasLowPriority = false} = {}) {
  return new Promise((resolve) => {
    let output = '';
    const child = spawn(process.execPath, args, {
      cwd: root,
      env: {...process.env, ...env},
      stdio: ['ignore', 'pipe', 'pipe'],
      timeout: limit,
    });
    if (hasLowPriority) lowerPriority(child.pid);
    const collect = (chunk) => (output += chunk);
    child.stdout.setEncoding('utf8').on('data', collect);
    child.stderr.setEncoding('utf8').on('data', collect);
    child.on('error', (error) => resolve({code: 1, output: `${output}\n${error.message}`}));
    child.on('close', (code, signal) => resolve({code: code ?? 1, output: signal ? `${output}\nended by ${signal}` : output}));
  });
}

function lowerPriority(pid) {
  try {
    setPriority(pid, constants.priority.PRIORITY_BELOW_NORMAL);
  } catch {
    // The program has ended already, or the system does not allow it.
  }
}
