import {css, html, type TemplateResult} from 'lit';
import type {AsOfPicker} from '../controllers/as-of-controller.js';
import type {CommonMessages, PublicationMessages} from '../locales/messages.js';
import {lastDay, parseDate} from '../model/date.js';
import type {Model} from '../model/model.js';
import {renderDate, renderFilled, type Content} from './parts.js';
import {guardListener} from '../guard.js';

/**
 * What picks a day: a link where the day stands in the page's address, to be copied and opened elsewhere; else a button.
 *
 * @param part - Its name for the page's style sheets.
 * @param onPick - Called once the day is picked.
 */
export function renderAsOfControl(
  picker: AsOfPicker,
  asOf: string | null,
  part: string,
  words: Content,
  onPick?: () => void,
): TemplateResult {
  const address = picker.addressOn(asOf);
  const handleClick = guardListener('A click', (event: MouseEvent) => {
    if (address !== undefined && (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey)) return;
    event.preventDefault();
    if (picker.pick(asOf)) onPick?.();
  });
  return address === undefined
    ? html` <button type="button" part=${part} data-day=${asOf ?? ''} @click=${handleClick}>${words}</button>`
    : html`<a href=${address} part=${part} data-day=${asOf ?? ''} @click=${handleClick}>${words}</a>`;
}

/** The control that ends the choice of a day. It names what is shown then: the latest version, or the page's own `as-of`. */
export function renderAsOfReset(
  picker: AsOfPicker,
  {publication, updated}: Model,
  {showNow, showVersion}: PublicationMessages,
  messages: CommonMessages,
  onPick?: () => void,
): TemplateResult {
  const own = picker.asOf?.trim() ?? '';
  const day = parseDate(own) ? lastDay(own) : undefined;
  const latest = publication?.versions[0]?.date ?? updated;
  const isEarlier = day !== undefined && latest !== undefined && day < latest;
  return renderAsOfControl(
    picker,
    null,
    'button',
    isEarlier ? renderFilled(showVersion, {date: renderDate(day, messages)}) : showNow,
    onPick,
  );
}

/** Of the sentence that tells of a picked day, with what ends it. */
export const asOfStyles = css`
  [part='picked-day'] {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.6em 1.25em;
    padding: 0.75em 1em;
    border: 1px solid var(--_line);
    border-inline-start: 0.3em solid var(--_accent);
    border-radius: var(--_radius);
    background: var(--_surface);
    color: var(--_on-surface);
  }
  [part='picked-day'] p {
    margin: 0;
  }
  a[part='button'] {
    display: inline-flex;
    align-items: center;
    text-decoration: none;
  }
  @media print {
    a[part='button'] {
      display: none;
    }
  }
`;
