import {lastDay, parseDate, today, type Day} from '../model/date.js';
import {UsageError} from './command.js';

/**
 * Parses the options of a command and makes errors of `parseArgs` usage errors.
 *
 * @param command - Name of the command, for the message.
 * @param parse - Calls `parseArgs`.
 * @throws {UsageError} If `parse` throws.
 */
export function readOptions<T>(command: string, parse: () => T): T {
  try {
    return parse();
  } catch (error) {
    const [sentence = ''] = (error as Error).message.split('. ');
    throw new UsageError(`${sentence.replace(/\.$/, '')}. See ki-widgets ${command} --help`);
  }
}

/** @throws {UsageError} If the value is not one of the choices. */
export function readChoice<T extends string>(option: string, value: string, choices: readonly T[]): T {
  const found = choices.find((choice) => choice === value);
  if (found === undefined) throw new UsageError(`${option} must be one of ${choices.join(', ')}, not “${value}”`);
  return found;
}

/** @throws {UsageError} If the value is neither a date nor `today`. */
export function readDay(option: string, value: string | undefined): Day | undefined {
  if (value === undefined) return undefined;
  if (value === 'today') return today();
  if (!parseDate(value)) throw new UsageError(`${option} must be a date, such as 2023-06-07, or today, not “${value}”`);
  return lastDay(value);
}
