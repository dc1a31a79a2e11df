import {version} from '../version.js';
import {Failure, UsageError, type Output} from './command.js';
import {commands} from './commands.js';
import {toPrintable} from './printable.js';

const help = `Usage: ki-widgets <command> [options]

Commands:
${commands.map(({name, summary}) => `  ${name.padEnd(12)}${summary}`).join('\n')}

  ki-widgets <command> --help   tells more of one
  ki-widgets --version          tells the version

Exit codes: 0 done, 1 something could not be done, 2 called wrongly; those of validate are in its help.`;

/**
 * Runs the command line.
 *
 * @param args - Without the program's own name.
 * @returns The exit code. Never throws: whatever goes wrong is told in a line.
 */
export async function run(args: readonly string[], given: Output): Promise<number> {
  const output: Output = {
    ...given,
    tell: (line) => given.tell(toPrintable(line)),
    warn: (line) => given.warn(toPrintable(line)),
  };
  const [name, ...rest] = args;
  if (name === '--version' || name === '-v') {
    output.tell(version);
    return 0;
  }
  const isHelp = name === undefined || name === 'help' || name === '--help' || name === '-h';
  const asked = isHelp ? rest[0] : name;
  const command = commands.find((each) => each.name === asked);
  try {
    if (isHelp && asked === undefined) {
      output[name === undefined ? 'warn' : 'tell'](help);
      return name === undefined ? 2 : 0;
    }
    if (!command) {
      const known = commands.map((each) => each.name).join(', ');
      throw new UsageError(`There is no command “${asked ?? ''}”. There is: ${known}. See ki-widgets --help`);
    }
    if (isHelp || rest.includes('--help') || rest.includes('-h')) {
      output.tell(command.help);
      return 0;
    }
    return await command.run(rest, output);
  } catch (error) {
    if (error instanceof UsageError) {
      output.warn(`ki-widgets: ${error.message}`);
      return 2;
    }
    const isExpected = error instanceof Failure;
    output.warn(
      isExpected ? `ki-widgets: ${error.message}` : `ki-widgets: this should not have happened. Please tell us: ${String(error)}`,
    );
    return 1;
  }
}
