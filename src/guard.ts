import {report} from './report.js';

/**
 * Runs a part of our code that the browser calls. An error becomes one console line and never reaches the page.
 *
 * @param part - Names the code in that line.
 * @param handleError - Called after an error, and guarded as well. A rejected promise is an error, too.
 */
export function attempt<Result>(part: string, run: () => Result, handleError?: () => void): Result | undefined {
  const handle = (error: unknown): undefined => {
    report('internal', `${part} failed: ${describe(error)}. The rest of the page still works. Please report this to us:`);
    if (handleError) attempt(part, handleError);
  };
  try {
    const result = run();
    if (isPromise(result)) void settle(result, handle);
    return result;
  } catch (error) {
    handle(error);
    return;
  }
}

/** Makes a listener, a timer's function or an observer's callback that never throws; see {@link attempt}. */
export function guard<Arguments extends readonly unknown[], Result>(
  part: string,
  run: (...given: Arguments) => Result,
): (...given: Arguments) => Result | undefined {
  return (...given) => attempt(part, () => run(...given));
}

/** Makes a listener in a template that never throws; see {@link attempt}. */
export function guardListener<Fired extends Event>(part: string, listener: (event: Fired) => unknown): (event: Fired) => void {
  return (event) => void attempt(part, () => listener(event));
}

function isPromise(value: unknown): value is PromiseLike<unknown> {
  return typeof (value as {readonly then?: unknown} | null | undefined)?.then === 'function';
}

/** Uses `await`, since a page may have replaced the methods of promises. */
async function settle(promise: PromiseLike<unknown>, handle: (error: unknown) => void): Promise<void> {
  try {
    await promise;
  } catch (error) {
    handle(error);
  }
}

function describe(error: unknown): string {
  try {
    return String(error);
  } catch {
    return 'an error that cannot be read';
  }
}
