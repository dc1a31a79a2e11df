import {FeedError} from '../feed/feed-error.js';
import type {IssueLanguage} from '../feed/issue.js';
import {checkBytes, explainSize, type TextIssue} from '../feed-file/check-text.js';
import {fileMessages} from '../feed-file/file-messages.js';
import {Failure} from './command.js';
import {invalidAddress, ReadFailure, readFeedBytes, standardInput} from './files.js';
import {escapeToOneLine} from './terminal-escape.js';
import {validateMessages, type ValidateMessages} from './validate-messages.js';

/** A feed that was read and checked. */
export interface CheckedSource {
  /** The name of the feed in messages. */
  readonly feed: string;
  /** Whether the feed is a file. GitHub can only show lines of files. */
  readonly isFile: boolean;
  /** Reason why the feed could not be read; otherwise `null`. */
  readonly failure: string | null;
  readonly issues: readonly TextIssue[];
  /** The content, if it could be read. */
  readonly bytes?: Uint8Array;
}

/** Reads and checks a feed. @param feed - A file, an address, or `-` for standard input. */
export async function checkSource(feed: string, lang: IssueLanguage): Promise<CheckedSource> {
  const messages = validateMessages[lang];
  const name = feed === '-' ? messages.standardInput : feed;
  const address = /^https?:/i.test(feed) && URL.canParse(feed) ? new URL(feed).href : undefined;
  const report = {feed: name, isFile: feed !== '-' && !/^https?:/i.test(feed)};
  try {
    const bytes = await readFeedBytes(feed === '-' ? standardInput : feed);
    return {...report, failure: null, issues: checkBytes(bytes, address, lang), bytes};
  } catch (error) {
    if (error instanceof FeedError && error.code === 'too-large') return {...report, failure: null, issues: [explainSize(lang)]};
    const failure = describeFailure(error, name, lang);
    if (failure === null) throw error;
    return {...report, failure, issues: []};
  }
}

/** Describes why a feed could not be read. Returns `null` for an unexpected error. */
export function describeFailure(error: unknown, name: string, lang: IssueLanguage): string | null {
  const messages = validateMessages[lang];
  if (error instanceof FeedError) return messages.cannotFetch(name, fileMessages[lang].explainError(error));
  if (error instanceof ReadFailure) {
    const reason = messages.readErrors[error.reason];
    if (error.reason === invalidAddress) return messages.isNotAnAddress(name);
    return reason ? messages.cannotRead(name, reason) : error.message;
  }
  return error instanceof Failure ? error.message : null;
}

/** Formats an issue for a terminal: one line with its location, one with the rule and one with the remedy. */
export function formatIssue(
  feed: string,
  {severity, code, pointer, line, column, rule, remedy}: TextIssue,
  {severities, at}: ValidateMessages,
): string[] {
  const location = line === undefined ? feed : `${feed}:${line}:${column ?? 1}`;
  return [
    escapeToOneLine(`${location}: ${severities[severity]} ${code}${pointer && at(pointer)}`),
    `  ${escapeToOneLine(rule)}`,
    `  ${escapeToOneLine(remedy)}`,
  ];
}
