import type {WidgetName} from '../../src/cli/export-feed.js';
import type {LinkedModule} from '../../src/snippet/collect-modules.js';

/** An attribute as custom-elements.json describes it. */
export interface ManifestAttribute {
  readonly name: string;
  /** The type of its value, in TypeScript: `'list' | 'table'`, `number | null`. */
  readonly type: string;
  readonly default: string;
  readonly description: string;
}

export interface HostedFeed {
  /** Relative to the folder that contains `feeds/`. */
  readonly path: string;
  /** The name of the feed, by language tag. */
  readonly name: Readonly<Record<string, string>>;
}

/** The facts that the build writes into the script of this page. */
export interface PageData {
  readonly widgets: Readonly<Record<WidgetName, readonly ManifestAttribute[]>>;
  readonly feeds: readonly HostedFeed[];
  readonly modules: Readonly<Record<string, LinkedModule>>;
}
