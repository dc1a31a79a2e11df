/**
 * Runs a function whose errors are handled elsewhere, so that the browser does not report a rejection as unhandled. Uses `await`, since a
 * page may have replaced the methods of promises.
 */
export async function ignoreErrors(run: () => Promise<unknown>): Promise<void> {
  try {
    await run();
  } catch {
    // Handled elsewhere.
  }
}
