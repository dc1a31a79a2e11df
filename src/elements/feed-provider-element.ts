import type {PropertyValues} from 'lit';
import {property} from 'lit/decorators.js';
import {AsOfController} from '../controllers/as-of-controller.js';
import {presence} from './attribute-values.js';
import {FeedElement} from './feed-element.js';

/** What the elements that give a feed to the widgets inside them have in common: one day for all, which can be picked. */
export abstract class FeedProviderElement extends FeedElement {
  /** Reads the date from the page's address (`?ki-as-of=2022-03-16`), and writes a date there when a visitor picks one. */
  @property({attribute: 'as-of-in-address', converter: presence}) asOfInAddress = false;

  protected override createAsOfPicker(): AsOfController {
    return new AsOfController(this);
  }

  /** The day that was picked for all widgets inside; `null` for none. It goes before `asOf`, but not before theirs. */
  get pickedAsOf(): string | null {
    return this.asOfPicker?.picked ?? null;
  }

  /**
   * Picks the day for all widgets inside, as a visitor does among the versions of the page. Where this element has its feed
   * and its day from another around it, it is picked there.
   *
   * @param asOf - A date as in `as-of`; `null` for the page as it is now.
   * @returns Whether that day is shown now: `false` when it is no date, or when a listener cancelled the change.
   */
  pickAsOf(asOf: string | null): boolean {
    return this.asOfPicker?.pick(asOf) ?? false;
  }

  override willUpdate(changed: PropertyValues): void {
    if (changed.has('asOfInAddress')) this.asOfPicker?.readFromAddress();
    super.willUpdate(changed);
  }
}
