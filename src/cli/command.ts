/** Output streams of a command. */
export interface Output {
  /** Prints a line of the result to standard output. */
  readonly print: (line: string) => void;
  /** Prints a line about problems to standard error. */
  readonly warn: (line: string) => void;
  /** Writes the content of a file to standard output, byte by byte. */
  readonly write: (content: string | Uint8Array) => void;
}

export interface Command {
  readonly name: string;
  /** One line for the list of commands. */
  readonly summary: string;
  /** The text of `--help`. */
  readonly help: string;
  /**
   * @param args - Arguments after the name of the command.
   * @returns The exit code: 0 for success, 1 if something could not be done. The help lists others.
   * @throws {UsageError} If the arguments are invalid.
   * @throws {Failure} If the command cannot be completed.
   */
  readonly run: (args: readonly string[], output: Output) => Promise<number>;
}

/** The command has invalid arguments. Ends the program with exit code 2. The message says how to use the command. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** The command cannot be completed. Ends the program with exit code 1. The message says what failed and why, in plain words. */
export class Failure extends Error {
  override readonly name = 'Failure';
}
