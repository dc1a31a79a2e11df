import {html, nothing, type ReactiveController} from 'lit';
import type {PickedAsOf} from '../../controllers/as-of.js';
import {OnDemand} from '../../on-demand.js';
import {changesModule} from '../changes-controller.js';
import type {Content} from '../parts.js';
import type {Timeline, TimelineHost, TimelineInput} from './timeline.js';

/** Lets visitors step through the dates on which the chart changes. Only pages with `timeline` load it. */
export const timelineModule = new OnDemand('timeline', () => import('./timeline.js'));

/** Loads the timeline and the code that describes changes, if the host has the attribute `timeline`. */
export class TimelineController implements ReactiveController {
  readonly #host: TimelineHost;
  #timeline: Timeline | null = null;
  /** Whether the modules have been requested since the host was connected. */
  #isRequested = false;
  #hasFailed = false;

  constructor(host: TimelineHost) {
    this.#host = host;
    host.addController(this);
  }

  /** The date that was picked in the timeline; `null` until that is loaded. */
  get picked(): PickedAsOf | null {
    return this.#timeline?.picked ?? null;
  }

  /** A chart that is added to the page again tries again. */
  hostConnected(): void {
    this.#isRequested = false;
  }

  hostUpdated(): void {
    if (!this.#host.timeline || this.#isRequested) return;
    this.#isRequested = true;
    if (!this.#timeline) void this.#load();
  }

  /** Renders the timeline, or reserves its place while it is loading. */
  render(input: () => TimelineInput): Content {
    if (!this.#host.timeline || this.#hasFailed) return nothing;
    return this.#timeline ? this.#timeline.render(input()) : html`<div part="timeline"></div>`;
  }

  async #load(): Promise<void> {
    try {
      const changes = changesModule.load();
      const {Timeline} = await timelineModule.load();
      this.#timeline = new Timeline(this.#host, await changes);
      this.#hasFailed = false;
    } catch {
      this.#hasFailed = true; // It was logged.
    }
    this.#host.requestUpdate();
  }
}
