/** Picks the date for all widgets in an element. */
export interface AsOfPicker {
  /**
   * @param asOf - A date as in `as-of`; `null` to end the choice.
   * @returns Whether that date is shown now: `false` if it is not a date, or if a listener cancelled the change.
   */
  pick(asOf: string | null): boolean;
  /** The page's address with the date in it; `undefined` if the page does not keep the date in its address. */
  addressFor(asOf: string | null): string | undefined;
}

/** The date that an element shows. */
export interface ResolvedAsOf {
  /** The date to show, as written; `null` for the date of the feed's data. */
  readonly shown: string | null;
  /** The date that was picked; `null` if none was. */
  readonly picked: string | null;
  /** The date that is shown again when the choice ends; `null` for the latest version. */
  readonly unpicked: string | null;
  /** Picks another date; `null` where the date is fixed. */
  readonly picker: AsOfPicker | null;
}

/** The choice of a date at an element where a date can be picked. */
export interface PickedAsOf {
  /** The date that was picked; `null` if none was. */
  readonly asOf: string | null;
  /** Whether the page keeps the date in its address. */
  readonly isInAddress: boolean;
  readonly picker: AsOfPicker;
}

export interface AsOfInputs {
  /** The element's own `as-of`. */
  readonly own: string | null;
  /** `null` for an element where no date can be picked. */
  readonly picked: PickedAsOf | null;
  /** The date of the provider around the element. */
  readonly inherited: ResolvedAsOf | null;
}

/**
 * Decides which date an element shows. A picked date takes precedence over the element's own, and that over the inherited one. An
 * element without a date and without an address of its own shares the provider's date and picker.
 */
export function resolveAsOf({own, picked, inherited}: AsOfInputs): ResolvedAsOf {
  if (own === null && !picked?.isInAddress && inherited?.picker) return inherited;
  return {
    shown: picked?.asOf ?? own ?? inherited?.shown ?? null,
    picked: picked?.asOf ?? null,
    unpicked: own,
    picker: picked?.picker ?? null,
  };
}

export function isSameAsOf(a: ResolvedAsOf, b: ResolvedAsOf): boolean {
  return a.shown === b.shown && a.picked === b.picked && a.unpicked === b.unpicked && a.picker === b.picker;
}
