/** Why a feed could not be loaded. Each code has a paragraph in docs/feed-issues.md. */
export type FeedErrorCode =
  | 'bad-address'
  | 'network'
  | 'cors'
  | 'csp'
  | 'timeout'
  | 'status'
  | 'too-large'
  | 'not-utf-8'
  | 'not-json'
  | 'not-a-feed'
  | 'unsupported-version';

/** The reason why a feed could not be loaded. The message is for webmasters, in English. Visitors read another text. */
export class FeedError extends Error {
  override readonly name = 'FeedError';
  readonly code: FeedErrorCode;
  /** The HTTP status, if the server answered. */
  readonly status: number | undefined;
  /** The wait that the server asked for (`Retry-After`), in milliseconds. */
  readonly retryAfter: number | undefined;

  constructor(code: FeedErrorCode, message: string, status?: number) {
    super(message);
    this.code = code;
    this.status = status;
  }
}
