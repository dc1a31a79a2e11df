import {NativeEvent} from '../../natives.js';

/** Fired before a visitor opens or closes what is below a unit. Bubbles, crosses shadow roots; cancel it to keep the chart as it is. */
export class UnitToggleEvent extends NativeEvent {
  /** The unit's id in the feed. */
  readonly unit: string;
  /** Whether it is about to be opened. */
  readonly open: boolean;
  constructor(unit: string, open: boolean) {
    super('ki-unit-toggle', {bubbles: true, composed: true, cancelable: true});
    this.unit = unit;
    this.open = open;
  }
}

/** Fired when a visitor opens the details of a unit. Bubbles, crosses shadow roots. */
export class UnitSelectEvent extends NativeEvent {
  /** The unit's id in the feed. */
  readonly unit: string;
  constructor(unit: string) {
    super('ki-unit-select', {bubbles: true, composed: true});
    this.unit = unit;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'ki-unit-toggle': UnitToggleEvent;
    'ki-unit-select': UnitSelectEvent;
  }
}
