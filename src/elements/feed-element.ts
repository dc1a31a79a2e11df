import {nothing, type PropertyValues} from 'lit';
import {property} from './property.js';
import {resolveAsOf, type PickedAsOf, type ResolvedAsOf} from '../controllers/as-of.js';
import {FeedController} from '../controllers/feed-controller.js';
import type {HostSnapshot} from '../controllers/feed-provider.js';
import {LocaleController} from '../controllers/locale-controller.js';
import {MidnightController} from '../controllers/midnight-controller.js';
import {MissingFeed} from '../controllers/missing-feed.js';
import {UnclosedTag} from '../controllers/unclosed-tag.js';
import type {Feed} from '../feed/definition.js';
import {loading} from '../feed/feed-snapshot.js';
import {selectContent, type UnitSelector} from '../feed/select-content.js';
import {attempt} from '../guard.js';
import {findLanguage, toTag} from '../locales/find-language.js';
import type {CommonMessages, Messages} from '../locales/messages.js';
import {today, type Day} from '../model/date.js';
import type {Model} from '../model/model.js';
import {reportMistake, type Describe} from '../report-mistake.js';
import {findFaults, isLanguage, type AttributeFault} from './attribute-values.js';
import {CustomStates} from './custom-states.js';
import {toDay} from './date-attributes.js';
import * as attributes from './feed-attributes.js';
import {dispatchFeedEvents} from './feed-events.js';
import {compareSnapshots, noChange, renderNotice, toWidgetState, widgetStates, type WidgetState} from './feed-status.js';
import {GuardedElement} from './guarded-element.js';
import type {Content} from './parts.js';

/** A model and the inputs that it was selected by. */
interface Selection extends SelectionInputs {
  readonly hasUnits: boolean;
  readonly model: Model;
}

interface SelectionInputs {
  readonly feed: Feed;
  readonly asOf: Day | undefined;
  readonly today: Day;
  readonly language: string;
  readonly surroundingLanguage: string;
}

/** The newest selection from each feed. Most widgets of a page show the same date in the same language, so they share one model. */
const newestSelections = new WeakMap<Feed, Selection>();

/**
 * An element that has a feed: its source, its language and its date. Derives the model from them before each update, and fires the
 * feed's events after it.
 */
export abstract class FeedElement extends GuardedElement {
  // Before the properties: setting one of them may change the feed's source.
  protected readonly feedController = new FeedController(this, () => this.canAnnounce);

  /** Address of the feed, relative to the base URL of the document. */
  @property() feed: string | null = null;
  /** Interval in minutes (1–1440) at which the feed is fetched again while the page is visible. Without it, the feed is fetched once. */
  @property({type: Number, converter: attributes.refresh}) refresh: number | null = null;
  /**
   * A feed as an object, checked like any other. Takes precedence over `feed`. No attribute. It is checked each time the property is
   * set. To show a change inside the object, set the property again.
   */
  @property({attribute: false, hasChanged: () => true}) data: unknown = null;
  /** Date to show: `2023-06-07`, `today`, or a month, season or year, which means its last day. Without it, the date of the data. */
  @property({attribute: 'as-of', converter: attributes.asOf}) asOf: string | null = null;
  /** Level of the widget's heading, 1–6. Headings inside the widget are below it. */
  @property({type: Number, attribute: 'heading-level', converter: attributes.headingLevel})
  headingLevel = 2;

  protected readonly missingFeed = new MissingFeed(this, {
    isWithout: () => this.needsFeed && this.feedController.snapshot.status === 'none',
    isInside: () => this.feedController.isInherited,
  });
  readonly #unclosedTag = new UnclosedTag(this, () => this.isContainer);
  readonly #locale = new LocaleController(this, {
    needsMessages: () => this.needsMessages,
    feedLanguage: () => this.#loadedFeed?.language ?? '',
  });
  readonly #customStates = new CustomStates(this, widgetStates);
  /** The snapshot that the last update rendered. */
  #rendered: HostSnapshot = {status: 'none'};
  #change = noChange;
  #selection: Selection | null = null;
  #faults: readonly AttributeFault[] = [];

  constructor() {
    super();
    new MidnightController(this, () => this.resolvedAsOf.shown?.trim() === 'today');
  }

  /**
   * What the widget is doing: `empty` when the feed has no content for it, `stale` when it shows a feed whose source does not
   * respond now. Also a custom state, `:state(ready)`.
   */
  get state(): WidgetState {
    const {snapshot} = this.feedController;
    return toWidgetState(
      snapshot.status === 'ready' && (this.#isWaiting || this.isPreparing) ? loading : snapshot,
      this.renderFailed,
      () => this.lacksContent,
    );
  }

  /** Requests the feed again: after an error, or now instead of at the next refresh. */
  retry(): void {
    this.renderFailed = false;
    this.feedController.retry();
    this.requestUpdate();
  }

  override requestUpdate(...[name, ...rest]: Parameters<GuardedElement['requestUpdate']>): void {
    if (name === 'feed' || name === 'data' || name === 'refresh') this.feedController.triggers.add(name);
    super.requestUpdate(name, ...rest);
  }

  /**
   * Resolves the feed's source and the language once for all properties that were set in this turn. The first content waits for its
   * language. Later updates run at once, in the language that is shown.
   */
  protected override scheduleUpdate(): void | Promise<void> {
    this.#resolve();
    if (this.#isWaiting) return this.#updateWhenLoaded();
    void super.scheduleUpdate();
  }

  /** Waits for the language around the element, for parts of the script, and for the check of a feed in the page, too. */
  protected override async getUpdateComplete(): Promise<boolean> {
    const isComplete = await super.getUpdateComplete();
    const isLoaded = this.#loading ?? this.feedController.pageFeedRead;
    if (!isLoaded) return isComplete;
    await isLoaded;
    return this.getUpdateComplete();
  }

  /** Without messages, the element keeps its children. */
  protected override shouldUpdate(_changed: PropertyValues): boolean {
    return this.isContainer || !this.needsMessages || this.hasMessages;
  }

  override willUpdate(_changed: PropertyValues): void {
    const {snapshot, isRefreshed} = this.feedController;
    const feed = this.#loadedFeed;
    this.#change = compareSnapshots(this.#rendered, snapshot, isRefreshed, this.#change);
    if (snapshot !== this.#rendered) this.renderFailed = false;
    if (feed) this.#select({feed, asOf: toDay(this.resolvedAsOf.shown), today: today(), ...this.#language});
    else if (snapshot.status !== 'loading') this.#selection = null;
    this.#faults = this.#findFaults(feed);
  }

  override updated(_changed: PropertyValues): void {
    const {snapshot} = this.feedController;
    const before = this.#rendered;
    for (const {code, describe} of this.#faults) reportMistake(code, describe);
    this.#customStates.set(this.state);
    if (this.isPreparing) return;
    this.#rendered = snapshot;
    dispatchFeedEvents(this, before, snapshot);
  }

  /** What the feed says on the date that is shown, in the visitor's language; `null` until there is a feed. */
  protected get model(): Model | null {
    return this.#selection?.model ?? null;
  }

  /** Whether the element can announce an update to visitors. */
  protected get canAnnounce(): boolean {
    return true;
  }

  /** Whether the element's children are content of the page, and always shown. */
  protected get isContainer(): boolean {
    return false;
  }

  /** Whether the element has a text of its own to show, and so needs the messages of the visitor's language. */
  protected get needsMessages(): boolean {
    return true;
  }

  /** Whether the messages of the language that the element shows are loaded. */
  protected get hasMessages(): boolean {
    return this.#locale.messages !== undefined;
  }

  /** Whether the element is useless without a feed. */
  protected get needsFeed(): boolean {
    return true;
  }

  /** Whether the element renders its first content out of sight. Until then it counts as loading. */
  protected get isPreparing(): boolean {
    return false;
  }

  /** Whether a loaded feed has no content for the element. */
  protected get lacksContent(): boolean {
    return false;
  }

  /** Whether this update renders another version of the same feed. */
  protected get feedChanged(): boolean {
    return this.#change.feedChanged;
  }

  /** Id of the feed that is shown. */
  protected get feedId(): string | undefined {
    return this.#selection?.feed.id;
  }

  /** The date that the element shows, and the means to pick another. */
  protected get resolvedAsOf(): ResolvedAsOf {
    return resolveAsOf({own: this.asOf, picked: this.pickedDate, inherited: this.feedController.inherited?.asOf ?? null});
  }

  /** The choice of a date, in an element where a date can be picked for the widgets inside it. */
  protected get pickedDate(): PickedAsOf | null {
    return null;
  }

  /** The part of the script that the first content needs. `null` unless it is being loaded. */
  protected get partLoading(): Promise<boolean> | null {
    return null;
  }

  /** Set in elements that show units. */
  protected get unitSelector(): UnitSelector | undefined {
    return undefined;
  }

  /** Whether the page wrote an attribute that hides content which the feed may well have. */
  protected get hidesContent(): boolean {
    return this.#faults.some(({hidesContent}) => hidesContent);
  }

  /** The messages that all widgets use, in the visitor's language. */
  protected get messages(): CommonMessages {
    return this.messagesFor('common');
  }

  /** Returns one area's messages in the visitor's language, which an update has waited for. */
  protected messagesFor<Area extends keyof Messages>(area: Area): Messages[Area] {
    return (this.#locale.messages as Messages)[area];
  }

  /** Returns what the feed says on another date, in the same language; `null` until there is a feed. */
  protected selectAsOf(asOf: Day): Model | null {
    return this.#selection && selectContent(this.#selection.feed, {asOf, language: this.#selection.language}, this.unitSelector);
  }

  /**
   * Renders the line that visitors read when the content has been updated, or cannot be, since they opened the page. One element for
   * each address announces the update, once, however often the content changes.
   */
  protected renderNotice(): Content {
    const {snapshot, isRefreshed, isAnnouncer} = this.feedController;
    if (!isRefreshed || !this.hasMessages) return nothing;
    const {stale, updated} = this.messages;
    const isStale = snapshot.status === 'ready' && snapshot.staleBecause;
    const text = isStale ? stale : this.#change.hasUnseenUpdate && isAnnouncer ? updated : nothing;
    return renderNotice(text, isAnnouncer, this.messages);
  }

  /** Whether a missing end tag made the rest of the page the element's children. */
  protected get isUnclosed(): boolean {
    return this.#unclosedTag.isUnclosed;
  }

  #select(inputs: SelectionInputs): void {
    const {feed, ...options} = inputs;
    const names = Object.keys(inputs) as (keyof SelectionInputs)[];
    const isSame = (selection: Selection) => names.every((name) => selection[name] === inputs[name]);
    if (this.#selection && isSame(this.#selection)) return;
    const newest = newestSelections.get(feed);
    const {unitSelector} = this;
    if (newest && isSame(newest) && (newest.hasUnits || !unitSelector)) this.#selection = newest;
    else {
      this.#selection = {...inputs, hasUnits: unitSelector !== undefined, model: selectContent(feed, options, unitSelector)};
      newestSelections.set(feed, this.#selection);
    }
  }

  #findFaults(feed: Feed | null): readonly AttributeFault[] {
    const faults = findFaults(this, {feed, model: this.model});
    const lang = (this.getAttribute('lang') ?? this.#locale.tag).trim().toLowerCase();
    if (isLanguage(lang)) return faults;
    const describe: Describe = (explanations) => explanations.describeLanguage(lang, findLanguage(lang));
    return [...faults, {code: 'bad-attribute', describe, hidesContent: false}];
  }

  get #loadedFeed(): Feed | null {
    const {snapshot} = this.feedController;
    return snapshot.status === 'ready' ? snapshot.feed : null;
  }

  /** The language of the feed's texts, and of the texts around them. */
  get #language(): Pick<SelectionInputs, 'language' | 'surroundingLanguage'> {
    const {tag, language} = this.#locale.shown ?? {tag: '', language: findLanguage('')};
    return {language: toTag(tag), surroundingLanguage: language};
  }

  /** What the first content waits for: its language, or a part of the script. */
  get #loading(): Promise<boolean> | null {
    return this.#locale.loading ?? this.partLoading;
  }

  get #isWaiting(): boolean {
    return this.#loading !== null && !this.#selection && !this.isContainer;
  }

  #resolve(): void {
    const part = `<${this.localName}>`;
    attempt(part, () => this.feedController.resolveSource());
    attempt(part, () => this.#locale.resolve());
  }

  async #updateWhenLoaded(): Promise<void> {
    this.#customStates.set(this.state);
    while (this.#isWaiting && (await this.#loading)) this.#resolve();
    if (!this.hasMessages) {
      this.renderFailed = true;
      this.#customStates.set(this.state);
    }
    this.performUpdate();
  }
}
