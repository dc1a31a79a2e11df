import {lastDay, parseDate, today, type Day} from '../model/date.js';
import {UsageError} from './command.js';

/**
 * Reads the options of a command.
 *
 * @param command - Its name, for who called it wrongly.
 * @param read - Calls `parseArgs`.
 * @throws {UsageError} When `read` throws.
 */
export function readOptions<T>(command: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    const [sentence = ''] = (error as Error).message.split('. ');
    throw new UsageError(`${sentence.replace(/\.$/, '')}. See ki-widgets ${command} --help`);
  }
}

/** @throws {UsageError} When the value is none of those that there are. */
export function readChoice<T extends string>(option: string, value: string, choices: readonly T[]): T {
  const found = choices.find((choice) => choice === value);
  if (found === undefined) throw new UsageError(`${option} is one of ${choices.join(', ')}; not “${value}”`);
  return found;
}

/** @throws {UsageError} When it is neither a date nor `today`. */
export function readDay(option: string, value: string | undefined): Day | undefined {
  if (value === undefined) return undefined;
  if (value === 'today') return today();
  if (!parseDate(value)) throw new UsageError(`${option} is a date, such as 2023-06-07, or today; not “${value}”`);
  return lastDay(value);
}
