import {nextTask} from './wait.js';

/**
 * Calls a function and returns the warnings and errors that it wrote to the console. They are not printed. Waits until the texts about
 * mistakes are loaded, so that lines about the mistakes that it made are included.
 */
export async function collectConsoleLines(run: () => unknown): Promise<string[]> {
  const {warn, error} = console;
  const lines: string[] = [];
  console.warn = console.error = (...parts: unknown[]) => void lines.push(parts.map(String).join(' '));
  try {
    await run();
    await import('../explain/explain.js');
    await nextTask();
  } finally {
    Object.assign(console, {warn, error});
  }
  return lines;
}

/** Calls a function and returns the uncaught errors and rejections that occurred during the call. */
export async function collectUncaughtErrors(run: () => unknown): Promise<string[]> {
  const errors: string[] = [];
  const listen = (event: ErrorEvent | PromiseRejectionEvent) => {
    event.preventDefault();
    errors.push(String('reason' in event ? event.reason : event.message));
  };
  window.addEventListener('error', listen);
  window.addEventListener('unhandledrejection', listen);
  try {
    await run();
    await nextTask();
  } finally {
    window.removeEventListener('error', listen);
    window.removeEventListener('unhandledrejection', listen);
  }
  return errors;
}
