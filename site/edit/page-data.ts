import type {HostedFeed} from '../build/page-data.js';

/** The facts that the build writes into the script of this page. */
export interface EditPageData {
  /** The feeds of this host. */
  readonly feeds: readonly HostedFeed[];
}
