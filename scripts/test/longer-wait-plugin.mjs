/**
 * Plugin for Web Test Runner. Raises the default timeout of `waitUntil`, because one second is too short on a busy machine. The engines run in
 * parallel.
 */
export function longerWaitPlugin() {
  return {
    name: 'longer-wait',
    transform: ({path, body}) => (declaresWaitUntil(path) ? {body: lengthenWait(body)} : undefined),
  };
}

/** @param {string} path - Path or address of a module. */
export function declaresWaitUntil(path) {
  return path.replaceAll('\\', '/').endsWith('/@open-wc/testing-helpers/src/helpers.js');
}

/** @param {string} code - Code of the module that declares `waitUntil`. */
export function lengthenWait(code) {
  const changed = code.replace('timeout = 1000', 'timeout = 10000');
  if (changed === code) throw new Error('waitUntil has no default timeout of 1000 ms');
  return changed;
}
