import type {Feed} from '../feed/definition.js';
import type {TextIssue} from '../feed-file/check-text.js';

// Observations about a page. The readers (read/) and the requests (probe/) write these facts, and the layers (layers/) only read them.
// All facts about the page itself are plain data, so that a bookmark can hand them over.

/** Places whose content browsers do not render as elements. */
export type InertPlace = 'template' | 'noscript' | 'comment' | 'text' | 'script' | 'srcdoc';

export interface ScriptFacts {
  /** Absolute address. `null` for a script that is written into the page. */
  readonly src: string | null;
  /** The address as written. `null` for a script that is written into the page. */
  readonly written: string | null;
  /** `loader` for `ki-widgets.js`, `all` for `ki-widgets.all.js`. `null` for another script. */
  readonly file: 'loader' | 'all' | null;
  /** The attribute `type`, in lower case. Empty if it is missing. */
  readonly type: string;
  readonly integrity: string;
  readonly crossorigin: boolean;
  readonly nonce: string;
  /** Origins in `data-origins`. */
  readonly origins: readonly string[];
  readonly inert: InertPlace | null;
  /** Start of the code, if it is written into the page. */
  readonly code: string;
}

/** Why visitors do not see an element that is on the page. */
export type HiddenReason = 'hidden' | 'display-none' | 'invisible' | 'zero-width' | 'zero-height' | 'closed-details' | 'closed-dialog';

export interface HiddenFacts {
  readonly reason: HiddenReason;
  /** The element that hides, as a short start tag: `<div class="tab">`. */
  readonly by: string;
}

/** The state of an element in a browser. */
export interface LivePlacement {
  readonly isDefined: boolean;
  /** The widget's `state`. `null` if the element is not one of ours. */
  readonly state: string | null;
  /** Whether a link or a div has become a widget. An element always has. */
  readonly isWidget: boolean;
}

export interface PlacementFacts {
  readonly kind: 'element' | 'div' | 'link';
  /** The tag of the widget, also for a div or a link: `ki-org-chart`. It may be one that does not exist. */
  readonly tag: string;
  /** Its own attributes by name. For a link those in its address, for a div those that begin with `data-`, without that. */
  readonly attributes: Readonly<Record<string, string>>;
  /** `as-of` of a `<ki-feed>` around it, which applies if it has none of its own. */
  readonly inheritedDate: string | null;
  /** Address of the feed as written, on the widget or on a `<ki-feed>` around it. `null` if neither has one. */
  readonly feed: string | null;
  /** The address that the feed is relative to. */
  readonly base: string;
  /** JSON inside the element or inside the element that provides its feed. */
  readonly inlineFeed: string | null;
  /** Whether a script may have set `data`, which the source of a page does not show. */
  readonly hasData: boolean;
  readonly hasFallback: boolean;
  readonly isPrerendered: boolean;
  /** The nearest `lang`. `null` if no element around has one. */
  readonly lang: string | null;
  readonly inert: InertPlace | null;
  readonly hidden: HiddenFacts | null;
  /** Why a link stays a link. */
  readonly blocked: 'list' | 'heading' | 'menu' | 'neighbour' | null;
  /** The address of a link. */
  readonly href: string | null;
  readonly live: LivePlacement | null;
}

/** An element of ours that is not a widget: `<ki-feed>` or the notice. */
export interface OtherElement {
  readonly kind: 'element';
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string>>;
}

/** A tag of ours that is on the page as text, not as an element. */
export interface WrittenTag {
  readonly tag: string;
  readonly place: InertPlace;
  /** Whether it is inside `<code>` or `<pre>`, as in a guide. */
  readonly isCode: boolean;
}

/** Observations that only the browser of an open page has. */
export interface LiveFacts {
  readonly loader: {readonly version: string; readonly folder: string} | null;
  /** Versions by tag, for the tags that one of our scripts has registered. */
  readonly versions: Readonly<Record<string, string>>;
  /** Our tags that are registered, by whatever script. */
  readonly defined: readonly string[];
  /** Scripts and modules of ours that the page has requested. The status is 0 if the browser does not say. */
  readonly requests: readonly {readonly url: string; readonly status: number}[];
  readonly violations: readonly {readonly directive: string; readonly blocked: string}[];
  /** Whether the browser lists the violations that happened before. */
  readonly listsViolations: boolean;
  /** How much widgets moved the page (CLS). `null` if the browser does not measure it. */
  readonly shift: number | null;
  /** Pictures in widgets that did not load. */
  readonly brokenPictures: readonly string[];
  /** Address of the service worker that controls the page. `null` if no service worker does. */
  readonly worker: string | null;
  /** Scripts and style sheets that have not arrived, if the page is not loaded yet. */
  readonly pending: readonly string[];
  /** Tags that occur more often in the HTML from the server than on the page. `script` means our script. */
  readonly removed: readonly string[];
}

/** The facts of one page, before any request is sent. */
export interface PageFacts {
  /** Address of the page. `null` for pasted HTML without one. */
  readonly url: string | null;
  /** Headers of the answer, with names in lower case. `null` if they are not known. */
  readonly headers: readonly (readonly [name: string, value: string])[] | null;
  readonly metaPolicies: readonly string[];
  readonly scripts: readonly ScriptFacts[];
  readonly placements: readonly PlacementFacts[];
  readonly others: readonly OtherElement[];
  readonly written: readonly WrittenTag[];
  /** Tags that look like ours but are not: `ki-orgchart`. */
  readonly unknownTags: readonly string[];
  /** Tags that are written with a slash at the end, or that have no end tag. */
  readonly unclosed: readonly {readonly tag: string; readonly isSelfClosing: boolean}[];
  /** Tags of elements that are in a paragraph which ends inside them, so that their text is outside. */
  readonly split: readonly string[];
  /** Tags of the widgets whose embed pages are in an `<iframe>`. */
  readonly framed: readonly string[];
  /** Elements that an editor has left behind, by what they show: `class="ki-embed"` without a link, `feed="…"` on another element. */
  readonly remains: readonly string[];
  readonly live: LiveFacts | null;
}

/** Why there is no answer to a request, or that there is one. `own-csp`: the policy of the doctor's own page.
 * `broken`: the server has answered, but the body cannot be read. `offline`: the browser has no network. */
export type Outcome = 'answer' | 'network' | 'offline' | 'broken' | 'cors' | 'csp' | 'own-csp' | 'timeout' | 'mixed' | 'too-large';

export interface AnswerFacts {
  readonly url: string;
  readonly outcome: Outcome;
  readonly status: number;
  /** The address after redirects. */
  readonly finalUrl: string;
  /** Headers that the browser shows, with names in lower case. Other hosts hide most of them. */
  readonly headers: Readonly<Record<string, string>>;
  /** Whether the browser shows all headers, because the file is on the host that asks. */
  readonly hasAllHeaders: boolean;
  /** Whether code in the browser has made the answer: a service worker, or a replaced `fetch`. */
  readonly isSubstitute: boolean;
  /** How long the answer took. */
  readonly seconds: number;
}

export interface ScriptAnswer extends AnswerFacts {
  readonly isHtml: boolean;
  /** Which of our scripts it contains. */
  readonly file: 'loader' | 'all' | null;
  readonly version: string;
  /** Whether it contains other code, too. */
  readonly isCombined: boolean;
  /** Whether it has the hash in `integrity`. `null` if that was not compared. */
  readonly hasHash: boolean | null;
}

/** An answer to the request for a module. */
export interface ModuleAnswer extends AnswerFacts {
  readonly name: string;
  readonly isHtml: boolean;
  /** `null` if the browser cannot compute hashes, because the doctor is not on https. */
  readonly hasHash: boolean | null;
}

export interface FeedFacts extends AnswerFacts {
  readonly isHtml: boolean;
  readonly isEmpty: boolean;
  readonly feed: Feed | null;
  readonly issues: readonly TextIssue[];
  /** Version of the feed as written. */
  readonly version: string;
  /** The answer to a second request, which is sent in another way. `null` if there was none. */
  readonly second: SecondAnswer | null;
}

/** The result of a second request for a feed. */
export interface SecondAnswer {
  /** `query`: with a parameter, so that a service worker finds no copy. `fetch`: with the browser’s own `fetch`, since the page has replaced it. */
  readonly path: 'query' | 'fetch';
  /** The feed’s date; empty if it has none. `null` if the answer is not a feed. */
  readonly updated: string | null;
  readonly isSame: boolean;
}

/** All that the layers read. */
export interface Facts extends PageFacts {
  readonly scriptAnswers: readonly ScriptAnswer[];
  readonly moduleAnswers: readonly ModuleAnswer[];
  /** Feeds by address, also one without a page. */
  readonly feeds: readonly FeedFacts[];
  /** Whether only a feed was checked, without a page. */
  readonly isFeedOnly: boolean;
  /** Whether the requests were sent by the page itself. Otherwise the doctor's page has sent them. */
  readonly isAskedByPage: boolean;
  /** Today, as `YYYY-MM-DD`. */
  readonly today: string;
}
