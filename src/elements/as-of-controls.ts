import {css, html, type TemplateResult} from 'lit';
import type {AsOfPicker, ResolvedAsOf} from '../controllers/as-of.js';
import {guardListener} from '../guard.js';
import type {CommonMessages, PublicationMessages} from '../locales/messages.js';
import type {Model} from '../model/model.js';
import {toDay} from './date-attributes.js';
import {renderDate, renderFilled, type Content} from './parts.js';

/**
 * Renders the control that picks a date: a link if the date is kept in the page's address, to be copied and opened elsewhere; else a
 * button.
 *
 * @param asOf - The date; `null` to end the choice.
 * @param part - The control's name for the page's style sheets.
 * @param onPick - Called after the date was picked.
 */
export function renderAsOfControl(
  picker: AsOfPicker,
  asOf: string | null,
  part: string,
  label: Content,
  onPick?: () => void,
): TemplateResult {
  const address = picker.addressFor(asOf);
  const handleClick = guardListener('A click', (event: MouseEvent) => {
    if (address !== undefined && (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey)) return;
    event.preventDefault();
    if (picker.pick(asOf)) onPick?.();
  });
  return address === undefined
    ? html` <button type="button" part=${part} data-as-of=${asOf ?? ''} @click=${handleClick}>${label}</button>`
    : html`<a href=${address} part=${part} data-as-of=${asOf ?? ''} @click=${handleClick}>${label}</a>`;
}

/** Renders the control that ends the choice of a date. Its label names what is shown then: the latest version, or the page's own date. */
export function renderAsOfReset(
  picker: AsOfPicker,
  {unpicked}: ResolvedAsOf,
  {publication, updated}: Model,
  {showNow, showVersion}: PublicationMessages,
  messages: CommonMessages,
  onPick?: () => void,
): TemplateResult {
  const day = toDay(unpicked);
  const latest = publication?.versions[0]?.date ?? updated;
  const isEarlier = day !== undefined && latest !== undefined && day < latest;
  const label = isEarlier ? renderFilled(showVersion, {date: renderDate(day, messages)}) : showNow;
  return renderAsOfControl(picker, null, 'button', label, onPick);
}

/** Styles of the sentence about a picked date, and of the control that ends the choice. */
export const asOfStyles = css`
  [part='picked-day'] {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.6em 1.25em;
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
