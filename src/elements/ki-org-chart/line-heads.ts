import {html} from 'lit';
import type {Content} from '../parts.js';

/** The arrow heads at the ends of a horizontal line. */
export interface Heads {
  readonly toStart: boolean;
  readonly toEnd: boolean;
}

export function renderHeads({toStart, toEnd}: Heads): Content {
  return [toStart ? renderHead('to-start') : '', toEnd ? renderHead('to-end') : ''];
}

/** @param direction - The class of the arrow head. */
export function renderHead(direction: string): Content {
  return html`<i class="tip ${direction}"></i>`;
}
