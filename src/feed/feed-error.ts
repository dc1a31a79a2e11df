/** Why a feed could not be had. Each code has a paragraph in docs/feed-issues.md. */
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

/** A feed that could not be had. `message` is for webmasters, in English; visitors get words of their own. */
export class FeedError extends Error {
  override readonly name = 'FeedError';
  readonly code: FeedErrorCode;
  /** The answer's status, when there was one. */
  readonly status: number | undefined;
  /** How long its server asks to be left alone, in milliseconds, when it does. */
  readonly retryAfter: number | undefined;

  constructor(code: FeedErrorCode, message: string, status?: number) {
    super(message);
    this.code = code;
    this.status = status;
  }
}
