import type {PropertyValues} from 'lit';
import {property} from './property.js';
import type {PickedAsOf, ResolvedAsOf} from '../controllers/as-of.js';
import {AsOfController} from '../controllers/as-of-controller.js';
import {FeedPublisher} from '../controllers/feed-provider.js';
import {presence} from './attribute-values.js';
import type {FeedElement} from './feed-element.js';

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- TypeScript requires these parameters of a mixin.
type Constructor<T> = abstract new (...parameters: any[]) => T;

const unknownAsOf: ResolvedAsOf = {shown: null, picked: null, unpicked: null, picker: null};

/** The members that the mixin adds to an element. */
export interface AsOfProvider {
  /** Reads the date from the page's address (`?ki-as-of=2022-03-16`), and writes a date there when a visitor picks one. */
  asOfInAddress: boolean;
  /** The date that was picked for all widgets inside; `null` if none was. Takes precedence over `asOf`, but not over theirs. */
  readonly pickedAsOf: string | null;
  /**
   * Picks the date for all widgets inside, as a visitor does among the versions of the page. If this element has its feed and its
   * date from another element around it, the date is picked there.
   *
   * @param asOf - A date as in `as-of`; `null` for the page as it is now.
   * @returns Whether that date is shown now: `false` if it is not a date, or if a listener cancelled the change.
   */
  pickAsOf(asOf: string | null): boolean;
}

/** An element that provides its feed and its date to the elements inside it. */
export type FeedProviderElement = FeedElement & AsOfProvider;

/** Makes an element a provider: it gives its feed to the elements inside it, and one date, which can be picked. */
export function FeedProviderMixin<Base extends Constructor<FeedElement>>(base: Base): Base & Constructor<AsOfProvider> {
  abstract class ProviderElement extends base {
    /** Reads the date from the page's address (`?ki-as-of=2022-03-16`), and writes a date there when a visitor picks one. */
    @property({attribute: 'as-of-in-address', converter: presence}) asOfInAddress = false;

    readonly #picker = new AsOfController(this);
    readonly #publisher = new FeedPublisher(this, {snapshot: {status: 'none'}, asOf: unknownAsOf}, () => this.feedController.retry());

    /** The date that was picked for all widgets inside; `null` if none was. Takes precedence over `asOf`, but not over theirs. */
    get pickedAsOf(): string | null {
      return this.resolvedAsOf.picked;
    }

    /**
     * Picks the date for all widgets inside, as a visitor does among the versions of the page. If this element has its feed and its
     * date from another element around it, the date is picked there.
     *
     * @param asOf - A date as in `as-of`; `null` for the page as it is now.
     * @returns Whether that date is shown now: `false` if it is not a date, or if a listener cancelled the change.
     */
    pickAsOf(asOf: string | null): boolean {
      return this.resolvedAsOf.picker?.pick(asOf) ?? false;
    }

    protected override get pickedDate(): PickedAsOf {
      return this.#picker.picked;
    }

    override updated(changed: PropertyValues): void {
      super.updated(changed);
      this.#publisher.publish(this.feedController.snapshot, this.resolvedAsOf);
      if (changed.has('asOfInAddress')) this.#picker.readFromAddress();
    }
  }
  return ProviderElement;
}
