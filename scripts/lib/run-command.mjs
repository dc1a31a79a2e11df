/** Runs one program to its end, keeping what it prints, so that steps side by side do not mix their output. */
import {spawn} from 'node:child_process';
import {constants, setPriority} from 'node:os';
import {root} from './repository.mjs';

const limit = 20 * 60_000; // A step that hangs must end as a failure, not as a stopped job without a result.

/**
 * @param {string[]} args - For `node`: a script and its arguments.
 * @param {Record<string, string>} env - Added to the environment.
 * @param {{isPatient?: boolean}} options - A patient program leaves the processor to others that wait for an answer in time.
 * @returns {Promise<{code: number, output: string}>} Code 0 only when it ended by itself and well.
 */
export function runNode(args, env = {}, {isPatient = false} = {}) {
  return new Promise((resolve) => {
    let output = '';
    const child = spawn(process.execPath, args, {
      cwd: root,
      env: {...process.env, ...env},
      stdio: ['ignore', 'pipe', 'pipe'],
      timeout: limit,
    });
    if (isPatient) lowerPriority(child.pid);
    const keep = (chunk) => (output += chunk);
    child.stdout.setEncoding('utf8').on('data', keep);
    child.stderr.setEncoding('utf8').on('data', keep);
    child.on('error', (error) => resolve({code: 1, output: `${output}\n${error.message}`}));
    child.on('close', (code, signal) => resolve({code: code ?? 1, output: signal ? `${output}\nended by ${signal}` : output}));
  });
}

function lowerPriority(pid) {
  try {
    setPriority(pid, constants.priority.PRIORITY_BELOW_NORMAL);
  } catch {
    // It has ended already, or the system does not allow it.
  }
}
