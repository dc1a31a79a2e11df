/** Where a command says something. */
export interface Output {
  /** What was asked for: standard output. */
  readonly tell: (line: string) => void;
  /** What a person should know beside it: standard error. */
  readonly warn: (line: string) => void;
  /** A file that was asked for, to the byte: standard output. */
  readonly write: (content: string | Uint8Array) => void;
}

export interface Command {
  readonly name: string;
  /** One line, for the list of commands. */
  readonly summary: string;
  /** The whole text of `--help`. */
  readonly help: string;
  /**
   * @param args - What follows the name of the command.
   * @returns The exit code: 0 when all that was asked for is done, 1 when something could not be; others as its help tells.
   * @throws {UsageError} When it was asked for in a way that it does not know.
   * @throws {Failure} When it could not do it.
   */
  readonly run: (args: readonly string[], output: Output) => Promise<number>;
}

/** The command was called wrongly: exit code 2. The message says how to call it. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** Something could not be done: exit code 1. The message says what and why, for the person at the keyboard. */
export class Failure extends Error {
  override readonly name = 'Failure';
}
