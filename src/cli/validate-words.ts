import type {FeedError} from '../feed/feed-error.js';
import type {IssueLanguage} from '../feed/issue.js';

/** What `validate` writes, but for the issues that `explainIssue` explains. */
export interface ValidateWords {
  readonly standardInput: string;
  readonly severities: Readonly<Record<'error' | 'warning', string>>;
  /** Where in a feed an issue is. */
  readonly at: (pointer: string) => string;
  readonly summarize: (errors: number, warnings: number) => string;
  readonly which: string;
  readonly once: string;
  readonly isOneOf: (option: string, choices: readonly string[], value: string) => string;
  readonly isNotRead: (name: string, reason: string) => string;
  /** Why a file cannot be read, by the code of the system. */
  readonly reasons: Readonly<Record<string, string>>;
  readonly isNoAddress: (name: string) => string;
  readonly isNotFetched: (name: string, reason: string) => string;
  readonly explainError: (error: FeedError) => string;
  readonly notJson: {readonly rule: (what: string) => string; readonly remedy: string};
  /** What is wrong where JSON ends to be JSON, by the code of the parser. `Empty` and `Other` are our own. */
  readonly faults: Readonly<Record<string, string>>;
  readonly tooLarge: {readonly rule: (megabytes: number) => string; readonly remedy: string};
  readonly notUtf8: {
    readonly rule: (byte: string, meant: string) => string;
    readonly ruleForUtf16: string;
    readonly remedy: string;
  };
}

const plural = (count: number, one: string, many: string) => (count ? `${count} ${count === 1 ? one : many}` : '');

export const validateWords: Readonly<Record<IssueLanguage, ValidateWords>> = {
  en: {
    standardInput: 'standard input',
    severities: {error: 'error', warning: 'warning'},
    at: (pointer) => ` at ${pointer}`,
    summarize: (errors, warnings) =>
      [plural(errors, 'error', 'errors'), plural(warnings, 'warning', 'warnings')].filter(Boolean).join(', ') || 'no issues',
    which: 'Which feed? Write: ki-widgets validate <file or address>',
    once: 'Standard input can be read once only',
    isOneOf: (option, choices, value) => `${option} is one of ${choices.join(', ')}; not “${value}”`,
    isNotRead: (name, reason) => `${name} cannot be read: ${reason}`,
    reasons: {
      ENOENT: 'it is not there',
      EACCES: 'that is not allowed',
      EPERM: 'that is not allowed',
      EISDIR: 'it is a folder',
      ENOTDIR: 'a folder in its path is a file',
      ERR_INVALID_ARG_VALUE: 'that is no name for a file',
      ENAMETOOLONG: 'its name is too long',
    },
    isNoAddress: (name) => `${name} is no address`,
    isNotFetched: (name, reason) => `${name} cannot be fetched: ${reason}`,
    explainError: ({message}) => message,
    notJson: {
      rule: (what) => `A feed is JSON, but ${what}.`,
      remedy: 'Correct the place, then check again: behind it nothing was read.',
    },
    faults: {
      InvalidSymbol: 'a text needs "quotation marks"; without them JSON knows only numbers, true, false and null',
      InvalidNumberFormat: 'this is not how JSON writes a number',
      PropertyNameExpected: 'a key in "quotation marks" must stand here; there may be a comma too many before it',
      ValueExpected: 'a value must stand here; there may be a comma too many before it',
      ColonExpected: 'a colon must stand here',
      CommaExpected: 'a comma is missing before this',
      CloseBraceExpected: 'a curly bracket is not closed: } is missing',
      CloseBracketExpected: 'a square bracket is not closed: ] is missing',
      EndOfFileExpected: 'the JSON has ended before this; nothing may follow',
      InvalidCommentToken: 'JSON has no comments',
      UnexpectedEndOfComment: 'JSON has no comments',
      UnexpectedEndOfString: 'this text has no closing quotation mark on its line',
      UnexpectedEndOfNumber: 'this number breaks off',
      InvalidUnicode: 'four hexadecimal digits must follow \\u',
      InvalidEscapeCharacter: 'this backslash stands before a character that takes none; a backslash itself is written \\\\',
      InvalidCharacter: 'this text holds a control character, such as a tab; write it \\t',
      Empty: 'it is empty',
      Other: 'this is not JSON',
    },
    tooLarge: {
      rule: (megabytes) => `A feed has ${megabytes} MB at most; widgets do not read a larger one.`,
      remedy: 'Leave out what is not needed. Pictures stand in files of their own.',
    },
    notUtf8: {
      rule: (byte, meant) => `A feed is UTF-8, but the byte ${byte} here is not. Read as windows-1252, the text is “${meant}”.`,
      ruleForUtf16: 'A feed is UTF-8, but this is UTF-16.',
      remedy: 'Save the feed as UTF-8. Widgets do not read it in another encoding, whatever its server declares.',
    },
  },
  nb: {
    standardInput: 'standard inn',
    severities: {error: 'feil', warning: 'advarsel'},
    at: (pointer) => ` i ${pointer}`,
    summarize: (errors, warnings) =>
      [plural(errors, 'feil', 'feil'), plural(warnings, 'advarsel', 'advarsler')].filter(Boolean).join(', ') ||
      'ingen feil eller advarsler',
    which: 'Hvilken datakilde? Skriv: ki-widgets validate <fil eller adresse>',
    once: 'Standard inn kan bare leses én gang',
    isOneOf: (option, choices, value) => `${option} kan være ${choices.join(', ')}, ikke «${value}»`,
    isNotRead: (name, reason) => `Kan ikke lese ${name}: ${reason}`,
    reasons: {
      ENOENT: 'filen finnes ikke',
      EACCES: 'du har ikke tilgang',
      EPERM: 'du har ikke tilgang',
      EISDIR: 'det er en mappe',
      ENOTDIR: 'en mappe i stien er en fil',
      ERR_INVALID_ARG_VALUE: 'en fil kan ikke hete det',
      ENAMETOOLONG: 'navnet er for langt',
    },
    isNoAddress: (name) => `${name} er ikke en adresse`,
    isNotFetched: (name, reason) => `Kan ikke hente ${name}: ${reason}`,
    explainError: ({code, status, message}) =>
      code === 'status'
        ? `serveren svarte ${status ?? ''}${message.includes('%25') ? '. Skriv % i adressen som %25' : ''}`
        : (errorsInNorwegian[code] ?? message),
    notJson: {
      rule: (what) => `En datakilde er JSON, men ${what}.`,
      remedy: 'Rett feilen, og kontroller på nytt. Det som kommer etter dette stedet, er ikke lest.',
    },
    faults: {
      InvalidSymbol: 'en tekst må stå i "anførselstegn". Uten dem kan JSON bare ha tall, true, false og null',
      InvalidNumberFormat: 'et tall skrives ikke slik i JSON',
      PropertyNameExpected: 'her må det stå et feltnavn i "anførselstegn". Det kan være et komma for mye foran',
      ValueExpected: 'her må det stå en verdi. Det kan være et komma for mye foran',
      ColonExpected: 'her må det stå et kolon',
      CommaExpected: 'det mangler et komma foran dette',
      CloseBraceExpected: 'en krøllparentes er ikke lukket: } mangler',
      CloseBracketExpected: 'en hakeparentes er ikke lukket: ] mangler',
      EndOfFileExpected: 'JSON-teksten slutter før dette, og det kan ikke stå noe etter den',
      InvalidCommentToken: 'JSON kan ikke ha kommentarer',
      UnexpectedEndOfComment: 'JSON kan ikke ha kommentarer',
      UnexpectedEndOfString: 'denne teksten mangler anførselstegn til slutt på linjen',
      UnexpectedEndOfNumber: 'dette tallet er ikke fullført',
      InvalidUnicode: 'det må stå fire heksadesimale sifre etter \\u',
      InvalidEscapeCharacter: 'omvendt skråstrek kan ikke stå foran dette tegnet. En omvendt skråstrek skrives \\\\',
      InvalidCharacter: 'denne teksten inneholder et kontrolltegn, for eksempel en tabulator. Skriv den \\t',
      Empty: 'den er tom',
      Other: 'dette er ikke JSON',
    },
    tooLarge: {
      rule: (megabytes) => `En datakilde kan være på høyst ${megabytes} MB. Modulene leser ikke en som er større.`,
      remedy: 'Fjern det som ikke trengs. Legg bilder i egne filer.',
    },
    notUtf8: {
      rule: (byte, meant) => `En datakilde er UTF-8, men byten ${byte} her er ikke det. Lest som windows-1252 er teksten «${meant}».`,
      ruleForUtf16: 'En datakilde er UTF-8, men dette er UTF-16.',
      remedy: 'Lagre datakilden som UTF-8. Modulene leser den ikke i et annet tegnsett, uansett hva serveren oppgir.',
    },
  },
};

/** Why a feed cannot be had. What has a number in it is written above; what is an issue of the text has a rule of its own. */
const errorsInNorwegian: Readonly<Partial<Record<FeedError['code'], string>>> = {
  'bad-address': 'det er ikke en adresse med http eller https',
  network: 'det kom ikke noe svar, eller svaret ble avbrutt',
  cors: 'serveren svarer, men lar ikke andre nettsteder lese svaret. Den må sende Access-Control-Allow-Origin: *',
  csp: 'Content-Security-Policy på siden tillater det ikke. Legg opprinnelsen til i connect-src',
  timeout: 'det kom ikke et fullstendig svar i tide',
  'too-large': 'den er for stor',
  'not-utf-8': 'den er ikke UTF-8',
  'not-json': 'den er ikke JSON',
  'not-a-feed': 'den er JSON, men ikke en datakilde i versjon 1',
  'unsupported-version': 'den har en annen hovedversjon enn 1',
};

/**
 * The language in which a person reads the terminal.
 *
 * @param environment - The variables of the process. Of these the first that is not empty counts, as in POSIX.
 */
export function findLanguage({LC_ALL, LC_MESSAGES, LANG}: Readonly<Record<string, string | undefined>>): IssueLanguage {
  return /^(?:n[bno](?![a-z])|norwegian|nynorsk|bokm)/i.test(LC_ALL || LC_MESSAGES || LANG || '') ? 'nb' : 'en';
}
