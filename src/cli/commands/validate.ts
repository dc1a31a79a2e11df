import {parseArgs} from 'node:util';
import {FeedError} from '../../feed/feed-error.js';
import {defaultLimits} from '../../feed/fetch-json.js';
import {checkText, type TextIssue} from '../check-text.js';
import {Failure, UsageError, type Command, type Output} from '../command.js';
import {readFeedText} from '../files.js';
import {readChoice, readOptions} from '../options.js';
import {toLine} from '../printable.js';

const help = `Usage: ki-widgets validate <feed> … [options]

Checks feeds and says of each issue where it stands, which rule it breaks and what to do. A feed is a file, an address
that begins with http, or - for standard input.

Options:
  --format text    for people, the default: place, issue, rule, remedy
  --format json    for programs: a list with one object for each feed
  --format github  for a workflow of GitHub: each issue is shown at its line
  --strict         warnings count as well
  --help           this text

An error loses a part of the feed: the widgets do not show it. A warning loses nothing that this version knows.

Exit codes: 0 no errors, 1 errors (with --strict: or warnings), 2 a feed could not be read, or called wrongly.

Example:
  ki-widgets validate feeds/bedre-bruk-av-ki.json --strict`;

const formats = ['text', 'json', 'github'] as const;

/** One feed that was looked at. */
interface Report {
  readonly feed: string;
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
        options: {format: {type: 'string', default: 'text'}, strict: {type: 'boolean', default: false}},
        allowPositionals: true,
      }),
    );
    const format = readChoice('--format', values.format, formats);
    if (!feeds.length) throw new UsageError('Which feed? Write: ki-widgets validate <file or address>');
    if (feeds.filter((feed) => feed === '-').length > 1) throw new UsageError('Standard input can be read once only');
    const reports: Report[] = [];
    for (const feed of feeds) reports.push(await check(feed));
    tellers[format](reports, output);
    if (reports.some(({failure}) => failure !== null)) return 2;
    return reports.some(({issues}) => issues.some(({severity}) => values.strict || severity === 'error')) ? 1 : 0;
  },
};

async function check(feed: string): Promise<Report> {
  const name = feed === '-' ? 'standard input' : feed;
  try {
    const text = await readFeedText(feed === '-' ? 0 : feed);
    return {feed: name, failure: null, issues: checkText(text, /^https?:/i.test(feed) ? new URL(feed).href : undefined)};
  } catch (error) {
    if (error instanceof FeedError && error.code === 'too-large') return {feed: name, failure: null, issues: [tooLarge]};
    if (error instanceof FeedError) return {feed: name, failure: `${name} cannot be fetched: ${error.message}`, issues: []};
    if (error instanceof Failure) return {feed: name, failure: error.message, issues: []};
    throw error;
  }
}

const megabytes = defaultLimits.maxBytes / 1e6;
const tooLarge: TextIssue = {
  code: 'too-large',
  severity: 'error',
  pointer: '',
  detail: `${megabytes} MB`,
  rule: `A feed has ${megabytes} MB at most; widgets do not read a larger one.`,
  remedy: 'Leave out what is not needed. Pictures stand in files of their own.',
};

const tellers: Readonly<Record<(typeof formats)[number], (reports: readonly Report[], output: Output) => void>> = {
  text(reports, {tell, warn}) {
    for (const {feed, failure, issues} of reports) {
      if (failure !== null) {
        warn(`ki-widgets: ${toLine(failure)}`);
        continue;
      }
      for (const {severity, code, pointer, line, column, rule, remedy} of issues) {
        const place = line === undefined ? feed : `${feed}:${line}:${column ?? 1}`;
        tell(toLine(`${place}: ${severity} ${code}${pointer && ` at ${pointer}`}`));
        tell(`  ${toLine(rule)}`);
        tell(`  ${toLine(remedy)}`);
      }
      tell(`${toLine(feed)}: ${summarize(issues)}`);
    }
  },
  json(reports, {tell}) {
    tell(JSON.stringify(reports, null, 2));
  },
  github(reports, {tell}) {
    for (const {feed, failure, issues} of reports) {
      if (failure !== null) tell(`::error title=${toProperty(feed)}::${toData(failure)}`);
      // What is not a file of the repository has no line that could be shown.
      const isFile = !/^https?:/i.test(feed) && feed !== 'standard input';
      for (const {severity, code, pointer, line, column, rule, remedy} of issues) {
        const place = isFile ? [`file=${toProperty(feed)}`, ...(line === undefined ? [] : [`line=${line}`, `col=${column ?? 1}`])] : [];
        const where = [isFile ? '' : feed, pointer].filter(Boolean).join(' ');
        const words = [where && `${where}: `, rule, ' ', remedy].join('');
        tell(`::${severity} ${[...place, `title=${code}`].join(',')}::${toData(words)}`);
      }
    }
  },
};

function summarize(issues: readonly TextIssue[]): string {
  const count = (severity: TextIssue['severity']) => {
    const {length} = issues.filter((issue) => issue.severity === severity);
    return length ? `${length} ${severity}${length === 1 ? '' : 's'}` : '';
  };
  return [count('error'), count('warning')].filter(Boolean).join(', ') || 'no issues';
}

// As GitHub reads them: what would end a command, or a property of it, is written in percents.

function toData(text: string): string {
  return text.replace(/[%\r\n]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`);
}

function toProperty(text: string): string {
  return toData(text).replace(/:/g, '%3A').replace(/,/g, '%2C');
}
