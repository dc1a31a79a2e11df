import {version} from '../version.js';
import {Failure, UsageError, type Output} from './command.js';
import {commands} from './commands.js';
import {escapeForTerminal} from './terminal-escape.js';

const help = `Usage: ki-widgets <command> [options]

Commands:
${commands.map(({name, summary}) => `  ${name.padEnd(12)}${summary}`).join('\n')}

  ki-widgets <command> --help   shows the options of a command
  ki-widgets --version          shows the version

Exit codes: 0 success, 1 something could not be done, 2 wrong usage. The codes of validate are in its help.`;

/**
 * Runs the command line.
 *
 * @param args - Arguments after the name of the program.
 * @returns The exit code. Never throws: any error becomes one line of output.
 */
export async function run(args: readonly string[], terminal: Output): Promise<number> {
  const output: Output = {
    ...terminal,
    print: (line) => terminal.print(escapeForTerminal(line)),
    warn: (line) => terminal.warn(escapeForTerminal(line)),
  };
  try {
    return await runCommand(args, output);
  } catch (error) {
    if (error instanceof UsageError) {
      output.warn(`ki-widgets: ${error.message}`);
      return 2;
    }
    const message = error instanceof Failure ? error.message : `unexpected error, please report it: ${String(error)}`;
    output.warn(`ki-widgets: ${message}`);
    return 1;
  }
}

async function runCommand([name, ...rest]: readonly string[], output: Output): Promise<number> {
  if (name === '--version' || name === '-v') {
    output.print(version);
    return 0;
  }
  const isHelp = name === undefined || name === 'help' || name === '--help' || name === '-h';
  const commandName = isHelp ? rest[0] : name;
  if (commandName === undefined) {
    const isMissing = name === undefined;
    output[isMissing ? 'warn' : 'print'](help);
    return isMissing ? 2 : 0;
  }
  const command = commands.find((each) => each.name === commandName);
  if (!command) {
    const known = commands.map((each) => each.name).join(', ');
    throw new UsageError(`Unknown command “${commandName}”. The commands are: ${known}. See ki-widgets --help`);
  }
  if (isHelp || rest.includes('--help') || rest.includes('-h')) {
    output.print(command.help);
    return 0;
  }
  return command.run(rest, output);
}
