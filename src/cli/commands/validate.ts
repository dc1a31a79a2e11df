import process from 'node:process';
import {parseArgs} from 'node:util';
import {FeedError} from '../../feed/feed-error.js';
import type {IssueLanguage} from '../../feed/issue.js';
import {checkBytes, explainSize, type TextIssue} from '../check-text.js';
import {Failure, UsageError, type Command, type Output} from '../command.js';
import {ReadFailure, readFeedBytes} from '../files.js';
import {readOptions} from '../options.js';
import {toLine} from '../printable.js';
import {findLanguage, validateWords, type ValidateWords} from '../validate-words.js';

const help = `Usage: ki-widgets validate <feed> … [options]

Checks feeds and says of each issue where it stands, which rule it breaks and what to do. A feed is a file, an address
that begins with http, or - for standard input.

Options:
  --format text    for people, the default: place, issue, rule, remedy
  --format json    for programs: a list with one object for each feed
  --format github  for a workflow of GitHub: each issue is shown at its line
  --strict         warnings count as well
  --lang nb        in bokmål; --lang en in English. Without it in the language of the system (LC_ALL, LC_MESSAGES, LANG)
  --help           this text

An error loses a part of the feed: the widgets do not show it. A warning loses nothing that this version knows.

Exit codes: 0 no errors, 1 errors (with --strict: or warnings), 2 a feed could not be read, or called wrongly.

Example:
  ki-widgets validate feeds/bedre-bruk-av-ki.json --strict`;

const formats = ['text', 'json', 'github'] as const;
const languages = ['en', 'nb'] as const;

/** One feed that was looked at. */
interface Report {
  readonly feed: string;
  /** Whether it is a file, which has lines that GitHub can show. */
  readonly isFile: boolean;
  /** Why it could not be read; `null` when it could. */
  readonly failure: string | null;
  readonly issues: readonly TextIssue[];
}

export const validate: Command = {
  name: 'validate',
  summary: 'checks feeds, and says what is wrong where and what to do',
  help,
  async run(args, output) {
    const {values, positionals: feeds} = readOptions('validate', () =>
      parseArgs({
        args: [...args],
        options: {format: {type: 'string', default: 'text'}, strict: {type: 'boolean', default: false}, lang: {type: 'string'}},
        allowPositionals: true,
      }),
    );
    const own = findLanguage(process.env);
    const lang = values.lang === undefined ? own : readChoice('--lang', values.lang, languages, validateWords[own]);
    const words = validateWords[lang];
    const format = readChoice('--format', values.format, formats, words);
    if (!feeds.length) throw new UsageError(words.which);
    if (feeds.filter((feed) => feed === '-').length > 1) throw new UsageError(words.once);
    const reports: Report[] = [];
    for (const feed of feeds) reports.push(await check(feed, lang));
    tellers[format](reports, output, words);
    if (reports.some(({failure}) => failure !== null)) return 2;
    return reports.some(({issues}) => issues.some(({severity}) => values.strict || severity === 'error')) ? 1 : 0;
  },
};

/** @throws {UsageError} When the value is none of the choices. */
function readChoice<T extends string>(option: string, value: string, choices: readonly T[], {isOneOf}: ValidateWords): T {
  const found = choices.find((choice) => choice === value);
  if (found === undefined) throw new UsageError(isOneOf(option, choices, value));
  return found;
}

async function check(feed: string, lang: IssueLanguage): Promise<Report> {
  const words = validateWords[lang];
  const name = feed === '-' ? words.standardInput : feed;
  const address = /^https?:/i.test(feed) && URL.canParse(feed) ? new URL(feed).href : undefined;
  const report = {feed: name, isFile: feed !== '-' && !/^https?:/i.test(feed)};
  const fail = (failure: string): Report => ({...report, failure, issues: []});
  try {
    const bytes = await readFeedBytes(feed === '-' ? 0 : feed);
    return {...report, failure: null, issues: checkBytes(bytes, address, lang)};
  } catch (error) {
    if (error instanceof FeedError && error.code === 'too-large') return {...report, failure: null, issues: [explainSize(lang)]};
    if (error instanceof FeedError) return fail(words.isNotFetched(name, words.explainError(error)));
    if (error instanceof ReadFailure) {
      const {reason, message} = error;
      if (reason === 'address') return fail(words.isNoAddress(name));
      return fail(words.reasons[reason] ? words.isNotRead(name, words.reasons[reason]) : message);
    }
    if (error instanceof Failure) return fail(error.message);
    throw error;
  }
}

const tellers: Readonly<Record<(typeof formats)[number], (reports: readonly Report[], output: Output, words: ValidateWords) => void>> = {
  text(reports, {tell, warn}, {severities, at, summarize}) {
    for (const {feed, failure, issues} of reports) {
      if (failure !== null) {
        warn(`ki-widgets: ${toLine(failure)}`);
        continue;
      }
      for (const {severity, code, pointer, line, column, rule, remedy} of issues) {
        const place = line === undefined ? feed : `${feed}:${line}:${column ?? 1}`;
        tell(toLine(`${place}: ${severities[severity]} ${code}${pointer && at(pointer)}`));
        tell(`  ${toLine(rule)}`);
        tell(`  ${toLine(remedy)}`);
      }
      const count = (wanted: TextIssue['severity']) => issues.filter(({severity}) => severity === wanted).length;
      tell(`${toLine(feed)}: ${summarize(count('error'), count('warning'))}`);
    }
  },
  json(reports, {tell}) {
    const shown = reports.map(({feed, failure, issues}) => ({feed, failure, issues}));
    tell(JSON.stringify(shown, null, 2));
  },
  github(reports, {tell}) {
    for (const {feed, isFile, failure, issues} of reports) {
      if (failure !== null) tell(`::error title=${toProperty(feed)}::${toData(failure)}`);
      // Only a file of the repository has lines that could be shown.
      for (const {severity, code, pointer, line, column, rule, remedy} of issues) {
        const place = isFile ? [`file=${toProperty(feed)}`, ...(line === undefined ? [] : [`line=${line}`, `col=${column ?? 1}`])] : [];
        const where = [isFile ? '' : feed, pointer].filter(Boolean).join(' ');
        const words = [where && `${where}: `, rule, ' ', remedy].join('');
        tell(`::${severity} ${[...place, `title=${code}`].join(',')}::${toData(words)}`);
      }
    }
  },
};

// As GitHub reads them: what would end a command, or a property of it, is written in percents.

function toData(text: string): string {
  return text.replace(/[%\r\n]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`);
}

function toProperty(text: string): string {
  return toData(text).replace(/:/g, '%3A').replace(/,/g, '%2C');
}
