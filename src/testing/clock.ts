/** A clock that stands still until a test moves it. */
export interface Clock {
  /** Time until each long timer fires, in seconds, in ascending order. */
  readonly pendingDelays: readonly number[];
  /** Moves the clock forward and fires the timers that are due. */
  advance(seconds: number): void;
  /** Restores the real clock. */
  restore(): void;
}

/**
 * Replaces the clock with one that a test moves forward. Timers under 30 seconds still use the real clock, because tests and requests need
 * them. `Math.random` returns 0.
 */
export function stopClock(): Clock {
  const {setTimeout, clearTimeout} = globalThis;
  const {now} = Date;
  const {random} = Math;
  const timers = new Map<number, {readonly at: number; readonly run: () => void}>();
  let time = now();
  let ids = -1;
  Date.now = () => time;
  Math.random = () => 0;
  globalThis.setTimeout = ((run: () => void, delay = 0) => {
    if (delay < 30_000) return setTimeout(run, delay);
    timers.set(--ids, {at: time + delay, run});
    return ids;
  }) as typeof setTimeout;
  globalThis.clearTimeout = ((id: number) => {
    if (!timers.delete(id)) clearTimeout(id);
  }) as typeof clearTimeout;
  return {
    get pendingDelays() {
      return [...timers.values()].map(({at}) => (at - time) / 1000).sort((a, b) => a - b);
    },
    advance(seconds) {
      time += seconds * 1000;
      for (const [id, {at, run}] of [...timers].sort(([, a], [, b]) => a.at - b.at)) {
        if (at <= time && timers.delete(id)) run();
      }
    },
    restore() {
      Object.assign(globalThis, {setTimeout, clearTimeout});
      Date.now = now;
      Math.random = random;
    },
  };
}

/** Hides or shows the page, as switching browser tabs does. */
export function setPageHidden(isHidden: boolean): void {
  if (isHidden) Object.defineProperty(document, 'hidden', {configurable: true, value: true});
  else delete (document as {hidden?: boolean}).hidden;
  document.dispatchEvent(new Event('visibilitychange'));
}
