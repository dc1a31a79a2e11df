import {html, nothing, type TemplateResult} from 'lit';
import type {ChangeDate} from '../../../src/feed/find-change-dates.js';
import {getChangeMessages} from '../../../src/locales/changes/changes.js';
import {formatDate} from '../../../src/locales/format.js';
import type {CommonMessages} from '../../../src/locales/messages.js';
import type {PageTexts} from '../texts/page-nb.js';

interface PreviewTimeline {
  /** The days on which something changes, the first one first. */
  readonly dates: readonly ChangeDate[];
  /** The picked day. Empty if none is picked. */
  readonly day: string;
  /** The day of the feed's data, which the preview shows until a day is picked. */
  readonly dataDay: string;
  readonly live: PageTexts['live'];
  readonly common: CommonMessages;
  readonly pick: (day: string) => void;
}

/** A slider with a position for each date, between two buttons. The chart has one of its own, but the other widgets don't. */
export function previewTimelineView({dates, day, dataDay, live, common, pick}: PreviewTimeline): TemplateResult | typeof nothing {
  const last = dates.length - 1;
  if (last < 1) return nothing;
  const {chooseTime, previousChange, nextChange} = getChangeMessages(common);
  const position = Math.max(0, dates.filter((date) => date.day <= (day || dataDay)).length - 1);
  const picked = day === '' ? undefined : dates[position];
  const words = picked ? formatDate(picked.date, common) : live.now;
  const pickPosition = (target: number) => {
    const date = dates[target];
    if (date) pick(date.day);
  };
  const stepView = (id: string, label: string, target: number) =>
    html`<button type="button" class="quiet" id=${id} aria-disabled=${String(!dates[target])} @click=${() => pickPosition(target)}>
      ${label}
    </button>`;
  return html`<div class="time">
    <p><label for="live-time">${chooseTime}</label> <output for="live-time">${words}</output></p>
    <div class="steps">
      <input
        type="range"
        id="live-time"
        list="live-ticks"
        min="0"
        max=${last}
        .value=${String(position)}
        aria-valuetext=${words}
        @change=${({target}: Event) => pickPosition((target as HTMLInputElement).valueAsNumber)}
      />
      <datalist id="live-ticks">${dates.map((_, i) => html`<option value=${i}></option>`)}</datalist>
      ${stepView('live-previous', previousChange, position - 1)} ${stepView('live-next', nextChange, position + 1)}
    </div>
  </div>`;
}
