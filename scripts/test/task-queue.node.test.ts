import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {setImmediate as nextTurn} from 'node:timers/promises';
import {runQueues, type Task} from './task-queue.mjs';

describe('steps of npm test', () => {
  /** Makes tasks that record when they start and end. A task ends after some turns of the event loop. */
  function makeTasks() {
    const events: string[] = [];
    const make = (name: string, turns: number, after: string[] = []): Task => ({
      name,
      after,
      async run() {
        events.push(`${name} starts`);
        for (let i = 0; i < turns; i++) await nextTurn();
        events.push(`${name} ends`);
      },
    });
    return {events, make};
  }

  it('start in order, and at most as many run at a time as their queue allows', async () => {
    const {events, make} = makeTasks();
    await runQueues([{tasks: [make('a', 2), make('b', 9), make('c', 1)], limit: 2}]);
    assert.deepEqual(events, ['a starts', 'b starts', 'a ends', 'c starts', 'c ends', 'b ends']);
  });

  it('run in parallel with the steps of another queue', async () => {
    const {events, make} = makeTasks();
    await runQueues([
      {tasks: [make('a', 3), make('b', 1)], limit: 1},
      {tasks: [make('c', 1)], limit: 1},
    ]);
    assert.deepEqual(events, ['a starts', 'c starts', 'c ends', 'a ends', 'b starts', 'b ends']);
  });

  it('wait for the steps that they depend on, also from another queue', async () => {
    const {events, make} = makeTasks();
    await runQueues([
      {tasks: [make('install', 5)], limit: 1},
      {tasks: [make('use', 1, ['install'])], limit: 3},
    ]);
    assert.deepEqual(events, ['install starts', 'install ends', 'use starts', 'use ends']);
  });
});
