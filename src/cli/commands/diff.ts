import process from 'node:process';
import {parseArgs} from 'node:util';
import type {DescriptionMessages} from '../../feed-changes/change-description.js';
import {compareFeeds} from '../../feed-changes/compare-feeds.js';
import {describeFeedChanges, listSentences, type DescribedChange} from '../../feed-changes/describe-feed-changes.js';
import {isRecord} from '../../feed-changes/feed-change.js';
import {decodeFeed} from '../../feed/encoding.js';
import {getChangeMessages} from '../../locales/changes/changes.js';
import {feedChangeLanguages, feedChangeMessages, type FeedChangeLanguage} from '../../locales/feed-changes/feed-changes.js';
import {loadLanguage} from '../../locales/locales.js';
import {checkSource, formatIssue, type CheckedSource} from '../check-source.js';
import {UsageError, type Command, type Output} from '../command.js';
import {readChoice, readOptions} from '../options.js';
import {escapeToOneLine} from '../terminal-escape.js';
import {detectLanguage, validateMessages} from '../validate-messages.js';

const help = `Usage: ki-widgets diff <old feed> <new feed> [options]

Shows in words what changed between two versions of a feed: texts, organisations, units, memberships, relations, groups,
contacts and versions. A feed is a file, an address that begins with http, or - for standard input.

Options:
  --lang nb        in bokmål; also nn and en, not se. By default in the system's language (LC_ALL, LC_MESSAGES, LANG)
  --format text    for people, the default: one sentence for each change
  --format json    for programs: a list with kind, object, field, pointer, values and sentence of each change
  --json           the same as --format json
  --help           show this text

Errors in the feeds are shown as by validate, on standard error. The feeds are compared all the same, unless one of them
is not JSON. Another way to write the same value, such as spaces in an organisation number, is not a change.

Exit codes: 0 no changes, 1 changes, 2 a feed could not be read, or wrong usage.

Example:
  ki-widgets diff feeds/bedre-bruk-av-ki.json ny.json --lang nb`;

export const diff: Command = {
  name: 'diff',
  summary: 'shows in words what changed between two versions of a feed',
  help,
  async run(args, output) {
    const {values, positionals} = readOptions('diff', () =>
      parseArgs({
        args: [...args],
        options: {format: {type: 'string', default: 'text'}, json: {type: 'boolean', default: false}, lang: {type: 'string'}},
        allowPositionals: true,
      }),
    );
    const [oldName, newName, ...others] = positionals;
    if (oldName === undefined || newName === undefined || others.length) {
      throw new UsageError('Two feeds are needed. Write: ki-widgets diff <old feed> <new feed>');
    }
    if (oldName === '-' && newName === '-') throw new UsageError(validateMessages.en.standardInputTwice);
    const format = values.json ? 'json' : readChoice('--format', values.format, ['text', 'json']);
    const lang = values.lang === undefined ? detectLanguage(process.env) : readLanguage(values.lang);
    const feeds: unknown[] = [];
    for (const name of [oldName, newName]) {
      const source = await checkSource(name, lang === 'en' ? 'en' : 'nb');
      reportErrors(source, lang, output);
      const feed = parseFeed(source);
      if (isRecord(feed)) feeds.push(feed);
    }
    const [before, after] = feeds;
    if (!before || !after) return 2;
    const widgets = await loadLanguage(lang);
    const feedChanges = feedChangeMessages[lang];
    const messages = {widgets, changes: getChangeMessages(widgets.common), feedChanges};
    const described = describeFeedChanges(compareFeeds(before, after), before, after, messages);
    if (format === 'json') output.print(JSON.stringify(described.map(toJson), null, 2));
    else printSentences(described, messages, output);
    return described.length ? 1 : 0;
  },
};

/** @throws {UsageError} If the comparison has no texts in the language. */
function readLanguage(lang: string): FeedChangeLanguage {
  if (lang === 'se')
    throw new UsageError('--lang se: nobody has written the texts of diff in Northern Sámi yet. Write --lang nb, nn or en');
  return readChoice('--lang', lang, feedChangeLanguages);
}

/** Reports why a feed could not be read, and its errors. Warnings change nothing that the widgets show. */
function reportErrors({feed, failure, issues}: CheckedSource, lang: FeedChangeLanguage, {warn}: Output): void {
  const messages = validateMessages[lang === 'en' ? 'en' : 'nb'];
  if (failure !== null) warn(`ki-widgets: ${escapeToOneLine(failure)}`);
  for (const issue of issues) {
    if (issue.severity === 'error') for (const line of formatIssue(feed, issue, messages)) warn(line);
  }
}

/** Returns `undefined` if the feed is not JSON. `checkSource` has reported it. */
function parseFeed({bytes, issues}: CheckedSource): unknown {
  if (!bytes || issues.some(({code}) => code === 'not-json' || code === 'not-utf-8')) return undefined;
  return JSON.parse(decodeFeed(bytes));
}

function printSentences(described: readonly DescribedChange[], messages: DescriptionMessages, {print}: Output): void {
  const {sections, noChanges} = messages.feedChanges;
  if (!described.length) print(`${noChanges}.`);
  let last = '';
  for (const {section, sentence} of listSentences(described, messages)) {
    if (section !== last) print(last ? `\n${sections[section]}` : sections[section]);
    last = section;
    print(`  ${escapeToOneLine(sentence)}`);
  }
}

/** Leaves out whole objects and unknown values, which the pointer leads to. */
function toJson({section, sentence, change}: DescribedChange) {
  const {kind, object, pointer, field, language, isUnknown, before, after} = change;
  const values = field === undefined || isUnknown ? {} : {before, after};
  return {section, kind, object, pointer, field, language, ...values, sentence};
}
