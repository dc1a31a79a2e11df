export interface Clock {
  /** How long from now the timers of half a minute and more go off that are set, in seconds, soonest first. */
  readonly pendingDelays: readonly number[];
  /** Lets time pass; timers go off. */
  advance(seconds: number): void;
  /** Lets the clock of the machine go again. */
  restore(): void;
}

/** Stops the clock. Short timers, as of tests and requests, go on by the real one. Chance is always the least. */
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

/** Hides the page, or shows it again, as by another tab. */
export function setPageHidden(isHidden: boolean): void {
  if (isHidden) Object.defineProperty(document, 'hidden', {configurable: true, value: true});
  else delete (document as {hidden?: boolean}).hidden;
  document.dispatchEvent(new Event('visibilitychange'));
}
