import process from 'node:process';

/**
 * Calls `stop` when npm ends. npm passes SIGTERM only to the shell between npm and this process, so this process would stay.
 *
 * @param {() => void} stop
 */
export function endWithNpm(stop) {
  if (!process.env.npm_lifecycle_event) return;
  const parent = process.ppid;
  setInterval(() => process.ppid === parent || stop(), 200).unref();
}
