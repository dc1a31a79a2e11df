import type {IssueLanguage} from '../feed/issue.js';

/** Messages of the `validate` command. Issues have messages of their own in `src/feed` and `src/feed-file`. */
export interface ValidateMessages {
  readonly standardInput: string;
  readonly severities: Readonly<Record<'error' | 'warning', string>>;
  /** Position of an issue, as a JSON Pointer. */
  readonly at: (pointer: string) => string;
  readonly summarize: (errors: number, warnings: number) => string;
  readonly noFeed: string;
  readonly standardInputTwice: string;
  readonly isNotAChoice: (option: string, choices: readonly string[], value: string) => string;
  readonly cannotRead: (name: string, reason: string) => string;
  /** Reasons why a file cannot be read, by error code of the system. */
  readonly readErrors: Readonly<Record<string, string>>;
  readonly isNotAnAddress: (name: string) => string;
  readonly cannotFetch: (name: string, reason: string) => string;
}

const plural = (count: number, one: string, many: string) => (count ? `${count} ${count === 1 ? one : many}` : '');

export const validateMessages: Readonly<Record<IssueLanguage, ValidateMessages>> = {
  en: {
    standardInput: 'standard input',
    severities: {error: 'error', warning: 'warning'},
    at: (pointer) => ` at ${pointer}`,
    summarize: (errors, warnings) =>
      [plural(errors, 'error', 'errors'), plural(warnings, 'warning', 'warnings')].filter(Boolean).join(', ') || 'no issues',
    noFeed: 'No feed given. Write: ki-widgets validate <file or address>',
    standardInputTwice: 'Standard input can be read only once',
    isNotAChoice: (option, choices, value) => `${option} must be one of ${choices.join(', ')}, not “${value}”`,
    cannotRead: (name, reason) => `${name} cannot be read: ${reason}`,
    readErrors: {
      ENOENT: 'it does not exist',
      EACCES: 'you do not have permission',
      EPERM: 'you do not have permission',
      EISDIR: 'it is a folder',
      ENOTDIR: 'a folder in its path is a file',
      ERR_INVALID_ARG_VALUE: 'that is not a valid file name',
      ENAMETOOLONG: 'its name is too long',
    },
    isNotAnAddress: (name) => `${name} is not an address`,
    cannotFetch: (name, reason) => `${name} cannot be fetched: ${reason}`,
  },
  nb: {
    standardInput: 'standard inn',
    severities: {error: 'feil', warning: 'advarsel'},
    at: (pointer) => ` i ${pointer}`,
    summarize: (errors, warnings) =>
      [plural(errors, 'feil', 'feil'), plural(warnings, 'advarsel', 'advarsler')].filter(Boolean).join(', ') ||
      'ingen feil eller advarsler',
    noFeed: 'Hvilken datakilde? Skriv: ki-widgets validate <fil eller adresse>',
    standardInputTwice: 'Standard inn kan bare leses én gang',
    isNotAChoice: (option, choices, value) => `${option} kan være ${choices.join(', ')}, ikke «${value}»`,
    cannotRead: (name, reason) => `Kan ikke lese ${name}: ${reason}`,
    readErrors: {
      ENOENT: 'filen finnes ikke',
      EACCES: 'du har ikke tilgang',
      EPERM: 'du har ikke tilgang',
      EISDIR: 'det er en mappe',
      ENOTDIR: 'en mappe i stien er en fil',
      ERR_INVALID_ARG_VALUE: 'en fil kan ikke hete det',
      ENAMETOOLONG: 'navnet er for langt',
    },
    isNotAnAddress: (name) => `${name} er ikke en adresse`,
    cannotFetch: (name, reason) => `Kan ikke hente ${name}: ${reason}`,
  },
};

/**
 * Detects the language of a terminal.
 *
 * @param environment - Environment variables. The first of the three that is not empty counts, as in POSIX.
 */
export function detectLanguage({LC_ALL, LC_MESSAGES, LANG}: Readonly<Record<string, string | undefined>>): IssueLanguage {
  return /^(?:n[bno](?![a-z])|norwegian|nynorsk|bokm)/i.test(LC_ALL || LC_MESSAGES || LANG || '') ? 'nb' : 'en';
}
