import {html, nothing, type TemplateResult} from 'lit';
import {guardListener} from '../../guard.js';
import type {ChartMessages} from '../../locales/messages.js';
import type {DownloadFile, PictureNote} from './downloads-controller.js';

/** Renders the section with the download buttons. */
export function renderDownloads(
  messages: ChartMessages,
  note: PictureNote | null,
  handleClick: (file: DownloadFile) => unknown,
): TemplateResult {
  const {download, downloads} = messages;
  const renderButton = (file: DownloadFile) =>
    html` <button type="button" part="button" @click=${guardListener('A download', () => handleClick(file))}>${downloads[file]}</button>`;
  return html` <details part="downloads">
    <summary>${download}</summary>
    <p>${renderButton('svg')}${renderButton('png')}${renderButton('units')}${renderButton('memberships')}</p>
    <p role="status">${note ? messages[note] : nothing}</p>
  </details>`;
}
