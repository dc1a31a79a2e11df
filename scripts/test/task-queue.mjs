/**
 * @typedef {object} Task
 * @property {string} name
 * @property {string[]} [after] - Names of earlier tasks in the same call. The task starts after these have ended.
 * @property {() => Promise<void>} run - Never rejects.
 */

/**
 * Runs tasks in parallel.
 *
 * @param {{tasks: Task[], limit: number}[]} queues - Each queue starts its tasks in order and runs at most `limit` at a time.
 */
export async function runQueues(queues) {
  const ends = new Map();
  const markEnded = new Map();
  for (const {name} of queues.flatMap(({tasks}) => tasks)) {
    ends.set(name, new Promise((resolve) => markEnded.set(name, resolve)));
  }
  const runTasks = async (pending) => {
    for (let task = pending.shift(); task; task = pending.shift()) {
      await Promise.all((task.after ?? []).map((name) => ends.get(name)));
      await task.run();
      markEnded.get(task.name)();
    }
  };
  await Promise.all(
    queues.flatMap(({tasks, limit}) => {
      const pending = [...tasks];
      return Array.from({length: limit}, () => runTasks(pending));
    }),
  );
}
