import {nextTask} from './wait.js';

/** Runs something and returns the lines that it wrote to the console, which stays silent. */
export async function collectConsoleLines(run: () => unknown): Promise<string[]> {
  const {warn, error} = console;
  const lines: string[] = [];
  console.warn = console.error = (...parts: unknown[]) => void lines.push(parts.map(String).join(' '));
  try {
    await run();
  } finally {
    Object.assign(console, {warn, error});
  }
  return lines;
}

/** Runs something and returns the errors that nobody caught meanwhile. */
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
