import {guard} from '../guard.js';
import type {Language} from './find-language.js';
import type {Messages} from './messages.js';

/** Loads the messages of one language. Each call of `import()` becomes a file of its own, so a page loads the language that it shows. */
export const loaders: Record<Language, () => Promise<Messages>> = {
  nb: () => import('./nb.js'),
  nn: () => import('./nn.js'),
  en: () => import('./en.js'),
  se: () => import('./se.js'),
};

/** Milliseconds until a language that could not be loaded is requested again. */
const pause = 1000;

const loaded = new Map<string, Messages>();
/** Requests that are running, and those that failed a moment ago. */
const requests = new Map<Language, Promise<void>>();

/** Returns the messages of a language if they are loaded. */
export function getMessages(language: Language): Messages | undefined {
  return loaded.get(language);
}

/** Makes messages available at once, without a request. */
export function registerMessages(messages: Messages): void {
  loaded.set(messages.common.lang, messages);
}

/**
 * Loads the messages of a language. All elements share one request. After a failure, a later call tries again.
 *
 * @throws If the language cannot be loaded.
 */
export async function loadLanguage(language: Language): Promise<Messages> {
  if (!loaded.has(language)) {
    let request = requests.get(language);
    if (!request) requests.set(language, (request = requestLanguage(language)));
    await request;
  }
  return loaded.get(language) as Messages;
}

async function requestLanguage(language: Language): Promise<void> {
  try {
    registerMessages(await loaders[language]());
  } catch (error) {
    setTimeout(
      guard('A timer', () => requests.delete(language)),
      pause,
    );
    throw error;
  }
}
