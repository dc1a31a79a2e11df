import {html, nothing, type LitElement, type ReactiveController, type TemplateResult} from 'lit';
import {ifDefined} from 'lit/directives/if-defined.js';
import {AsOfController} from '../../controllers/as-of-controller.js';
import type {AsOfPicker, PickedAsOf, ResolvedAsOf} from '../../controllers/as-of.js';
import type {Feed} from '../../feed/definition.js';
import {findChangeDates, type ChangeDate} from '../../feed/find-change-dates.js';
import {guardListener} from '../../guard.js';
import {capitalize, formatDate} from '../../locales/format.js';
import type {CommonMessages, PublicationMessages} from '../../locales/messages.js';
import type {Day} from '../../model/date.js';
import type {Model} from '../../model/model.js';
import {reportMistake} from '../../report-mistake.js';
import {addStyles} from '../adopt-styles.js';
import type {ChangesModule} from '../changes-controller.js';
import {toDay} from '../date-attributes.js';
import {renderDate, renderFilled, type Content} from '../parts.js';
import {setProperties} from '../set-properties.js';
import {timelineStyles} from './timeline.styles.js';
import type {UnitMessages} from './unit-text.js';

/** With more dates, the ticks would be too close together. */
const maxTicks = 40;

/** A chart with a timeline. */
export interface TimelineHost extends LitElement {
  readonly timeline: boolean;
}

/** The content that the timeline shows. */
export interface TimelineInput {
  readonly feed: Feed;
  readonly model: Model;
  readonly asOf: ResolvedAsOf;
  /** Returns the same content on another date. */
  readonly selectAsOf: (day: Day) => Model | null;
  readonly messages: UnitMessages;
  readonly publicationMessages: PublicationMessages;
}

/**
 * A slider with a position for each date on which the chart changes, and a sentence that says what changed. It picks the date for all
 * widgets in the provider around the chart. Without a provider, it picks the date of the chart.
 */
export class Timeline implements ReactiveController {
  readonly #host: TimelineHost;
  readonly #changes: ChangesModule;
  readonly #picker: AsOfController;
  #feed: Feed | null = null;
  #dates: readonly ChangeDate[] = [];
  #model: Model | null = null;
  /** Position of the slider from the time when a visitor moves it until the chart shows its date. */
  #movedTo: number | null = null;
  /** The sentence, and the values that it was composed from. */
  #sentence: {readonly inputs: readonly unknown[]; readonly content: Content} = {inputs: [], content: nothing};

  constructor(host: TimelineHost, changes: ChangesModule) {
    this.#host = host;
    this.#changes = changes;
    this.#picker = new AsOfController(host);
    addStyles(host, timelineStyles);
    host.addController(this);
  }

  get picked(): PickedAsOf {
    return this.#picker.picked;
  }

  hostUpdated(): void {
    if (this.#host.timeline && this.#feed && this.#dates.length < 2) {
      reportMistake('no-dates', (explanations) => explanations.describeNoDates());
    }
  }

  /** Returns nothing if the chart is the same on all dates. */
  render(input: TimelineInput): Content {
    const {feed, model, asOf, messages, publicationMessages} = input;
    const {common} = messages;
    if (feed !== this.#feed) {
      this.#feed = feed;
      this.#dates = findChangeDates(feed);
    }
    if (model !== this.#model) {
      this.#model = model;
      this.#movedTo = null;
    }
    if (this.#dates.length < 2) return nothing;
    const {picker, picked, unpicked} = asOf;
    const shown = this.#positionOf(model.asOf);
    const position = this.#movedTo ?? shown;
    const last = this.#dates.length - 1;
    const home = toDay(unpicked) ?? model.updated;
    const isHome = (target: number) => home !== undefined && home >= this.#dayAt(target) && this.#positionOf(home) === target;
    const pick = (target: number) => {
      // The date that the page shows anyway is not a choice.
      const isPicked = picker?.pick(isHome(target) ? null : this.#dayAt(target)) ?? false;
      this.#moveTo(isPicked && target !== shown ? target : null);
      return isPicked;
    };
    const {chooseTime, previousChange, nextChange} = this.#changes.getChangeMessages(common);
    const day = this.#movedTo === null ? model.asOf : isHome(position) ? home : this.#dayAt(position);
    const words = this.#describeDay(day, position, common);
    const date = home === undefined ? nothing : renderDate(home, common);
    return html`<div part="timeline">
      <p class="time"><label for="time">${chooseTime}</label> <strong>${words}</strong></p>
      <div class="steps">
        ${renderStep('previous', previousChange, position > 0, () => pick(position - 1))}
        <span class="scale ${last <= maxTicks ? 'ticks' : ''}" ${setProperties({'--_steps': last})}
          ><input
            type="range"
            id="time"
            part="range"
            min="0"
            max=${last}
            .value=${String(position)}
            aria-valuetext=${words}
            @input=${guardListener('The timeline', ({target}: Event) => this.#moveTo((target as HTMLInputElement).valueAsNumber))}
            @change=${guardListener('The timeline', ({target}: Event) => {
              const range = target as HTMLInputElement;
              // A listener of the page may have cancelled the change.
              if (!pick(range.valueAsNumber)) range.value = String(shown);
            })}
          /><span class="ends" aria-hidden="true"
            ><span>${this.#describeDay(this.#dayAt(0), 0, common)}</span>
            <span>${this.#describeDay(this.#dayAt(last), last, common)}</span></span
          ></span
        >
        ${renderStep('next', nextChange, position < last, () => pick(position + 1))}
      </div>
      <div class="moment">
        <p role="status">${this.#describeChanges(shown, input)}</p>
        ${
          picker && picked !== null
            ? html`<button type="button" part="button" @click=${guardListener('A click', () => this.#end(picker))}>
                ${unpicked === null ? publicationMessages.showNow : renderFilled(publicationMessages.showVersion, {date})}
              </button>`
            : nothing
        }
      </div>
    </div>`;
  }

  /** Shows the date of a position before the chart does. */
  #moveTo(position: number | null): void {
    this.#movedTo = position;
    this.#host.requestUpdate();
  }

  /** Ends the choice. The button disappears, so the focus moves to the slider. */
  #end(picker: AsOfPicker): void {
    this.#host.shadowRoot?.querySelector<HTMLElement>('[part=range]')?.focus();
    picker.pick(null);
  }

  /** Returns the position of the last change on or before a day. */
  #positionOf(day: Day | undefined): number {
    const next = this.#dates.findIndex((each) => day !== undefined && each.day > day);
    return next < 0 ? this.#dates.length - 1 : Math.max(0, next - 1);
  }

  #dayAt(position: number): Day {
    return this.#dates[position]?.day ?? '';
  }

  /** Describes a day. The day of a change is as exact as in the feed. */
  #describeDay(day: Day | undefined, position: number, messages: CommonMessages): string {
    const change = this.#dates[position];
    return capitalize(formatDate((change?.day === day ? change?.date : day) ?? '', messages));
  }

  #describeChanges(position: number, {model, selectAsOf, messages}: TimelineInput): Content {
    const inputs = [model, position, messages.common];
    if (inputs.every((value, i) => value === this.#sentence.inputs[i])) return this.#sentence.content;
    const {day, date} = this.#dates[position] ?? {day: '', date: ''};
    const former = selectAsOf(this.#dates[position - 1]?.day ?? dayBefore(day));
    const isBefore = model.asOf !== undefined && model.asOf < day;
    const content = isBefore || !former ? nothing : this.#changes.describeMoment(former.units, model.units, date, model.language, messages);
    this.#sentence = {inputs, content};
    return content;
  }
}

/** Renders a button that moves the slider by one position. At the end it keeps the focus and does nothing. */
function renderStep(direction: 'previous' | 'next', label: string, isEnabled: boolean, step: () => void): TemplateResult {
  return html`<button
    type="button"
    part="button"
    class="step ${direction}"
    aria-disabled=${ifDefined(isEnabled ? undefined : 'true')}
    @click=${guardListener('A click', () => {
      if (isEnabled) step();
    })}
  >
    <span>${label}</span>
  </button>`;
}

function dayBefore(day: Day): Day {
  const date = new Date(`${day}T00:00Z`);
  date.setUTCDate(date.getUTCDate() - 1);
  return date.toISOString().slice(0, 10);
}
