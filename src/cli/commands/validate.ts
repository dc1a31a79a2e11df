import process from 'node:process';
import {parseArgs} from 'node:util';
import {checkSource, formatIssue, type CheckedSource} from '../check-source.js';
import type {TextIssue} from '../../feed-file/check-text.js';
import {UsageError, type Command, type Output} from '../command.js';
import {readOptions} from '../options.js';
import {escapeToOneLine} from '../terminal-escape.js';
import {detectLanguage, validateMessages, type ValidateMessages} from '../validate-messages.js';

const help = `Usage: ki-widgets validate <feed> … [options]

Checks feeds. For each issue it shows the location, the rule and what to do. A feed is a file, an address that begins
with http, or - for standard input.

Options:
  --format text    for people, the default: location, issue, rule, remedy
  --format json    for programs: a list with one object for each feed
  --format github  for GitHub workflows: each issue is shown at its line
  --strict         treat warnings like errors
  --lang nb        in bokmål; --lang en in English. By default in the system's language (LC_ALL, LC_MESSAGES, LANG)
  --help           show this text

An error means that the widgets do not show a part of the feed. A warning means that they show all that this version
knows.

Exit codes: 0 no errors, 1 errors (with --strict also warnings), 2 a feed could not be read, or wrong usage.

Example:
  ki-widgets validate feeds/bedre-bruk-av-ki.json --strict`;

const formats = ['text', 'json', 'github'] as const;
const languages = ['en', 'nb'] as const;

export const validate: Command = {
  name: 'validate',
  summary: 'checks feeds, and shows what is wrong, where, and what to do',
  help,
  async run(args, output) {
    const {values, positionals: feeds} = readOptions('validate', () =>
      parseArgs({
        args: [...args],
        options: {format: {type: 'string', default: 'text'}, strict: {type: 'boolean', default: false}, lang: {type: 'string'}},
        allowPositionals: true,
      }),
    );
    const systemLanguage = detectLanguage(process.env);
    const lang =
      values.lang === undefined ? systemLanguage : readChoice('--lang', values.lang, languages, validateMessages[systemLanguage]);
    const messages = validateMessages[lang];
    const format = readChoice('--format', values.format, formats, messages);
    if (!feeds.length) throw new UsageError(messages.noFeed);
    if (feeds.filter((feed) => feed === '-').length > 1) throw new UsageError(messages.standardInputTwice);
    const reports: CheckedSource[] = [];
    for (const feed of feeds) reports.push(await checkSource(feed, lang));
    reporters[format](reports, output, messages);
    if (reports.some(({failure}) => failure !== null)) return 2;
    return reports.some(({issues}) => issues.some(({severity}) => values.strict || severity === 'error')) ? 1 : 0;
  },
};

/** @throws {UsageError} If the value is not one of the choices. */
function readChoice<T extends string>(option: string, value: string, choices: readonly T[], {isNotAChoice}: ValidateMessages): T {
  const found = choices.find((choice) => choice === value);
  if (found === undefined) throw new UsageError(isNotAChoice(option, choices, value));
  return found;
}

type Reporter = (reports: readonly CheckedSource[], output: Output, messages: ValidateMessages) => void;

const reporters: Readonly<Record<(typeof formats)[number], Reporter>> = {
  text(reports, {print, warn}, messages) {
    for (const {feed, failure, issues} of reports) {
      if (failure !== null) {
        warn(`ki-widgets: ${escapeToOneLine(failure)}`);
        continue;
      }
      for (const issue of issues) for (const line of formatIssue(feed, issue, messages)) print(line);
      const count = (severity: TextIssue['severity']) => issues.filter((issue) => issue.severity === severity).length;
      print(`${escapeToOneLine(feed)}: ${messages.summarize(count('error'), count('warning'))}`);
    }
  },
  json(reports, {print}) {
    print(
      JSON.stringify(
        reports.map(({feed, failure, issues}) => ({feed, failure, issues})),
        null,
        2,
      ),
    );
  },
  github(reports, {print}) {
    for (const {feed, isFile, failure, issues} of reports) {
      if (failure !== null) print(`::error title=${escapeProperty(feed)}::${escapeData(failure)}`);
      for (const {severity, code, pointer, line, column, rule, remedy} of issues) {
        const file = isFile ? [`file=${escapeProperty(feed)}`] : [];
        const position = isFile && line !== undefined ? [`line=${line}`, `col=${column ?? 1}`] : [];
        const location = [isFile ? '' : feed, pointer].filter(Boolean).join(' ');
        const message = `${location && `${location}: `}${rule} ${remedy}`;
        print(`::${severity} ${[...file, ...position, `title=${code}`].join(',')}::${escapeData(message)}`);
      }
    }
  },
};

// GitHub workflow commands use percent encoding for characters that would end a command or a property.

function escapeData(text: string): string {
  return text.replace(/[%\r\n]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`);
}

function escapeProperty(text: string): string {
  return escapeData(text).replace(/:/g, '%3A').replace(/,/g, '%2C');
}
