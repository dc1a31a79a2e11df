import {NativeEvent} from '../../natives.js';

/** Fired before a visitor expands or collapses a unit. Cancel it to leave the unit as it is. Bubbles and crosses shadow roots. */
export class UnitToggleEvent extends NativeEvent {
  /** The unit's id in the feed. */
  readonly unit: string;
  /** `true` if the unit is about to be expanded. */
  readonly open: boolean;
  constructor(unit: string, open: boolean) {
    super('ki-unit-toggle', {bubbles: true, composed: true, cancelable: true});
    this.unit = unit;
    this.open = open;
  }
}

/** Fired when a visitor opens the details of a unit, or marks a unit without details. Bubbles and crosses shadow roots. */
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
