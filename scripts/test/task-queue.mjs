/** Runs steps side by side. */

/**
 * @typedef {object} Task
 * @property {string} name
 * @property {string[]} [after] - Names of tasks earlier in the same call that must have ended, in whatever way.
 * @property {() => Promise<void>} run - Never rejects.
 *
 * @param {{tasks: Task[], limit: number}[]} queues - Each runs its tasks in their order, at most `limit` at a time.
 */
export async function runQueues(queues) {
  const ends = new Map();
  const starts = new Map();
  for (const {name} of queues.flatMap(({tasks}) => tasks)) {
    ends.set(name, new Promise((resolve) => starts.set(name, resolve)));
  }
  const runLane = async (pending) => {
    for (let task = pending.shift(); task; task = pending.shift()) {
      await Promise.all((task.after ?? []).map((name) => ends.get(name)));
      await task.run();
      starts.get(task.name)();
    }
  };
  await Promise.all(
    queues.flatMap(({tasks, limit}) => {
      const pending = [...tasks];
      return Array.from({length: limit}, () => runLane(pending));
    }),
  );
}
