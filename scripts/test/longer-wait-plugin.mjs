const helpers = '/@open-wc/testing-helpers/src/helpers.js';

/**
 * Plugin for Web Test Runner. Raises the default timeout of `waitUntil`, because one second is too short on a busy machine. The engines run in
 * parallel.
 */
export function longerWaitPlugin() {
  return {
    name: 'longer-wait',
    transform({path, body}) {
      if (!path.endsWith(helpers)) return undefined;
      const changed = body.replace('timeout = 1000', 'timeout = 4000');
      if (changed === body) throw new Error(`${helpers} has no default timeout of 1000 ms`);
      return {body: changed};
    },
  };
}
