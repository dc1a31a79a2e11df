const helpers = '/@open-wc/testing-helpers/src/helpers.js';

/** Lets `waitUntil` wait longer by default. The engines run side by side, and a second is short on a busy machine. */
export function patiencePlugin() {
  return {
    name: 'patience',
    transform({path, body}) {
      if (!path.endsWith(helpers)) return undefined;
      const patient = body.replace('timeout = 1000', 'timeout = 4000');
      if (patient === body) throw new Error(`${helpers} has no default timeout of 1000 ms`);
      return {body: patient};
    },
  };
}
