import type {FeedError} from '../feed/feed-error.js';
import type {IssueLanguage} from '../feed/issue.js';

/** Messages about the file of a feed that cannot be read. Issues of its content have messages of their own in `src/feed`. */
export interface FileMessages {
  readonly explainError: (error: FeedError) => string;
  readonly notJson: {readonly rule: (description: string) => string; readonly remedy: string};
  /** Descriptions of syntax errors, by error code of the parser. The last five are codes of our own. */
  readonly syntaxErrors: Readonly<Record<string, string>>;
  readonly duplicateKey: {readonly rule: (key: string, lostLine: number) => string; readonly remedy: string};
  readonly tooLarge: {readonly rule: (megabytes: number) => string; readonly remedy: string};
  readonly notUtf8: {
    readonly rule: (byte: string, meant: string) => string;
    readonly ruleForUtf16: string;
    readonly remedy: string;
  };
}

export const fileMessages: Readonly<Record<IssueLanguage, FileMessages>> = {
  en: {
    explainError: ({message}) => message,
    notJson: {
      rule: (description) => `A feed must be JSON, but ${description}.`,
      remedy: 'Correct this, and check again. The text after it was not read.',
    },
    syntaxErrors: {
      InvalidSymbol: 'text must be in "quotation marks". Without them JSON allows only numbers, true, false and null',
      InvalidNumberFormat: 'this is not a valid number in JSON',
      PropertyNameExpected: 'a field name in "quotation marks" is expected here. There may be a comma too many before it',
      ValueExpected: 'a value is expected here. There may be a comma too many before it',
      ColonExpected: 'a colon is expected here',
      CommaExpected: 'a comma is missing before this',
      CloseBraceExpected: 'a curly bracket is not closed: } is missing',
      CloseBracketExpected: 'a square bracket is not closed: ] is missing',
      EndOfFileExpected: 'the JSON ends before this, and nothing may follow',
      InvalidCommentToken: 'JSON cannot contain comments',
      UnexpectedEndOfComment: 'JSON cannot contain comments',
      UnexpectedEndOfString: 'this text has no closing quotation mark on its line',
      UnexpectedEndOfNumber: 'this number is not complete',
      InvalidUnicode: 'four hexadecimal digits must follow \\u',
      InvalidEscapeCharacter: 'a backslash is not allowed before this character. Write a backslash as \\\\',
      InvalidCharacter: 'this text contains a control character, such as a tab. Write a tab as \\t',
      TrailingComma: 'there is a comma too many here',
      SingleQuotes: 'a text must be in "double quotation marks", not in \'single\' ones',
      CurlyQuotes: 'a text must be in "straight quotation marks", not in “curly” ones',
      Empty: 'it is empty',
      Other: 'this is not JSON',
    },
    duplicateKey: {
      rule: (key, lostLine) =>
        `This object has the field “${key}” twice. JSON keeps only the last one, so the one on line ${lostLine} is lost.`,
      remedy: 'Keep one of them, or put both values into the list that they belong to.',
    },
    tooLarge: {
      rule: (megabytes) => `A feed can be at most ${megabytes} MB. Widgets do not read larger feeds.`,
      remedy: 'Remove what is not needed. Put pictures in separate files.',
    },
    notUtf8: {
      rule: (byte, meant) => `A feed must be UTF-8, but the byte ${byte} here is not. In windows-1252 the text would be “${meant}”.`,
      ruleForUtf16: 'A feed must be UTF-8, but this is UTF-16.',
      remedy: 'Save the feed as UTF-8. Widgets read no other encoding, even if the server declares one.',
    },
  },
  nb: {
    explainError: ({code, status, message}) =>
      code === 'status'
        ? `serveren svarte ${status ?? ''}${message.includes('%25') ? '. Skriv % i adressen som %25' : ''}`
        : (errorsInNorwegian[code] ?? message),
    notJson: {
      rule: (description) => `En datakilde er JSON, men ${description}.`,
      remedy: 'Rett feilen, og kontroller på nytt. Det som kommer etter dette stedet, er ikke lest.',
    },
    syntaxErrors: {
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
      TrailingComma: 'det er et komma for mye her',
      SingleQuotes: 'en tekst må stå i "doble anførselstegn", ikke i \'enkle\'',
      CurlyQuotes: 'en tekst må stå i "rette anførselstegn", ikke i «krøllete»',
      Empty: 'den er tom',
      Other: 'dette er ikke JSON',
    },
    duplicateKey: {
      rule: (key, lostLine) =>
        `Feltet «${key}» står to ganger i dette objektet. Bare det siste blir lest, så det på linje ${lostLine} går tapt.`,
      remedy: 'Behold ett av dem, eller samle begge verdiene i listen de hører til i.',
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

/** Messages for errors while fetching a feed. */
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
