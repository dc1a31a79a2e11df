import {html, nothing, type TemplateResult} from 'lit';
import {guardListener} from '../../guard.js';
import {minLettersInHeading, renderBreaks} from '../parts.js';
import type {ChartContent} from './chart-model.js';
import {chartFiles, type DownloadFile, type DownloadsController} from './downloads-controller.js';
import type {UnitMessages} from './unit-text.js';

const files: readonly DownloadFile[] = ['svg', 'png', 'units', 'memberships'];

/** Renders the section with the download buttons. A button keeps the focus while its file is being made. */
export function renderDownloads({chart, common}: UnitMessages, controller: DownloadsController, content: ChartContent): TemplateResult {
  const notes = files.map((file) => controller.tasks.noteFor(file));
  const note = notes.includes('slow') ? common.preparingFile : notes.includes('failed') ? common.fileFailed : null;
  return html` <details part="downloads" @toggle=${guardListener('A preparation', () => chartFiles.prepare())}>
    <summary>${chart.download}</summary>
    <p>
      ${files.map((file, i) => {
        const isBusy = notes[i] === 'slow';
        return html` <button
          type="button"
          part="button"
          aria-disabled=${isBusy ? 'true' : 'false'}
          @click=${guardListener('A download', () => controller.save(file, content, content.model.asOf))}
        >
          ${renderBreaks(chart.downloads[file], minLettersInHeading)}${isBusy ? ' …' : nothing}
        </button>`;
      })}
    </p>
    <p role="status">${note ?? (controller.isTooLarge(content) ? chart.tooLarge : nothing)}</p>
  </details>`;
}
