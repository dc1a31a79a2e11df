import type {ReactiveController, ReactiveControllerHost} from 'lit';
import {guard} from '../guard.js';
import {today} from '../model/date.js';

/** In milliseconds. A clock that was set is noticed after this time, in a page that stays in view. */
const longestWait = 600_000;

// One timer for all widgets of a page, and none where no widget shows today.
const listeners = new Set<() => void>();
const showingToday = new Set<() => void>();
let day = '';
let timer: ReturnType<typeof setTimeout> | undefined;

/** Asks for an update when another day begins, or has begun while the page was out of view or the computer slept. */
export class MidnightController implements ReactiveController {
  readonly #host: ReactiveControllerHost;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    if (!listeners.size) start();
    listeners.add(this.#update);
  }

  /** Sets whether the host shows today, and so must be updated at midnight. */
  setShowsToday(showsToday: boolean): void {
    if (showsToday === showingToday.has(this.#update)) return;
    if (showsToday) showingToday.add(this.#update);
    else showingToday.delete(this.#update);
    plan();
  }

  hostDisconnected(): void {
    this.setShowsToday(false);
    listeners.delete(this.#update);
    if (!listeners.size) stop();
  }

  readonly #update = (): void => this.#host.requestUpdate();
}

const check = guard('The start of a new day', () => {
  plan();
  const now = today();
  if (now === day) return;
  day = now;
  listeners.forEach((listener) => listener());
});

/** Midnight is that of the visitor's computer, as in {@link today}. */
function plan(): void {
  clearTimeout(timer);
  if (!showingToday.size) return;
  const now = new Date();
  const midnight = new Date(now.getFullYear(), now.getMonth(), now.getDate() + 1);
  timer = setTimeout(check, Math.min(midnight.getTime() - now.getTime(), longestWait));
}

function start(): void {
  day = today();
  document.addEventListener('visibilitychange', check);
  window.addEventListener('pageshow', check);
}

function stop(): void {
  document.removeEventListener('visibilitychange', check);
  window.removeEventListener('pageshow', check);
}
