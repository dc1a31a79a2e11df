import type {Language} from '../locales/find-language.js';
import {loaders} from '../locales/locales.js';

/** A language whose requests wait until a test answers them. */
export interface HeldLanguage {
  requestCount: number;
  release(): void;
  /** Fails the requests up to now, as for a file that the server does not have. */
  fail(): void;
  /** Lets later requests through. */
  restore(): void;
}

/** Delays the requests for a language that the page has not loaded yet. */
export function holdLanguage(language: Language): HeldLanguage {
  const load = loaders[language];
  const pending: {resolve: () => void; reject: (reason: unknown) => void}[] = [];
  const held: HeldLanguage = {
    requestCount: 0,
    release: () => pending.splice(0).forEach(({resolve}) => resolve()),
    fail: () => pending.splice(0).forEach(({reject}) => reject(new TypeError('Failed to fetch'))),
    restore: () => (loaders[language] = load),
  };
  loaders[language] = async () => {
    held.requestCount++;
    await new Promise<void>((resolve, reject) => pending.push({resolve, reject}));
    return load();
  };
  return held;
}
