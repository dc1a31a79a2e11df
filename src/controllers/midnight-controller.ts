import type {ReactiveController, ReactiveControllerHost} from 'lit';
import {guard} from '../guard.js';
import {today} from '../model/date.js';

/** Milliseconds. Within this time a page that stays visible notices that the computer's clock was set. */
const maxWait = 600_000;

// One timer for all elements of a page. It runs only while one of them shows today's date.
const listeners = new Set<() => void>();
const listenersShowingToday = new Set<() => void>();
let currentDay = '';
let timer: ReturnType<typeof setTimeout> | undefined;

/** Updates its host when a new day begins, or has begun while the page was hidden or the computer was asleep. */
export class MidnightController implements ReactiveController {
  readonly #host: ReactiveControllerHost & Element;
  readonly #showsToday: () => boolean;

  /** @param showsToday - Whether the host shows today's date, and so must be updated at midnight. */
  constructor(host: ReactiveControllerHost & Element, showsToday: () => boolean) {
    this.#host = host;
    this.#showsToday = showsToday;
    host.addController(this);
  }

  hostConnected(): void {
    if (!listeners.size) startListening();
    listeners.add(this.#update);
  }

  hostUpdated(): void {
    this.#setShowsToday(this.#host.isConnected && this.#showsToday());
  }

  hostDisconnected(): void {
    this.#setShowsToday(false);
    listeners.delete(this.#update);
    if (!listeners.size) stopListening();
  }

  #setShowsToday(showsToday: boolean): void {
    if (showsToday === listenersShowingToday.has(this.#update)) return;
    if (showsToday) listenersShowingToday.add(this.#update);
    else listenersShowingToday.delete(this.#update);
    scheduleCheck();
  }

  readonly #update = (): void => this.#host.requestUpdate();
}

const checkDay = guard('The start of a new day', () => {
  scheduleCheck();
  const now = today();
  if (now === currentDay) return;
  currentDay = now;
  listeners.forEach((listener) => listener());
});

/** Sets the timer to midnight on the visitor's computer, as in {@link today}. */
function scheduleCheck(): void {
  clearTimeout(timer);
  if (!listenersShowingToday.size) return;
  const now = new Date();
  const midnight = new Date(now.getFullYear(), now.getMonth(), now.getDate() + 1);
  timer = setTimeout(checkDay, Math.min(midnight.getTime() - now.getTime(), maxWait));
}

function startListening(): void {
  currentDay = today();
  document.addEventListener('visibilitychange', checkDay);
  window.addEventListener('pageshow', checkDay);
}

function stopListening(): void {
  document.removeEventListener('visibilitychange', checkDay);
  window.removeEventListener('pageshow', checkDay);
}
