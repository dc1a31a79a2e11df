import type {ReactiveControllerHost} from 'lit';
import {OnDemand} from '../../on-demand.js';
import {saveFile} from '../save-file.js';
import {TaskController} from '../task-controller.js';

/** Files that a visitor can download: the chart as a picture, or a table as CSV. */
export type DownloadFile = 'svg' | 'png' | 'units' | 'memberships';

/** Makes the files. Few visitors download one. */
export const chartFiles = new OnDemand('downloads of the chart', () => import('./chart-files.js'));

/** A chart that makes its own files. */
export interface DownloadsHost extends ReactiveControllerHost {
  readonly isConnected: boolean;
  toSVG(): Promise<string>;
  toPNG(): Promise<Blob>;
  toCSV(table: 'units' | 'memberships'): Promise<string>;
}

/** Saves files of the chart, and knows which picture is too large. */
export class DownloadsController {
  /** Makes the files. Knows which ones are slow or have failed. */
  readonly tasks: TaskController;
  readonly #host: DownloadsHost;
  /** The content of the chart that is too large for PNG. */
  #largeContent: object | null = null;

  constructor(host: DownloadsHost) {
    this.tasks = new TaskController(host);
    this.#host = host;
  }

  /** Whether a visitor has requested a PNG of this content, which is too large for it. */
  isTooLarge(content: object): boolean {
    return this.#largeContent === content;
  }

  /** @param content - The chart's content. The same object until it changes. */
  save(file: DownloadFile, content: object, date: string | undefined): Promise<void> {
    const name = `ki-org-chart-${date ?? 'all'}`;
    this.#largeContent = null;
    return this.tasks.run(file, () => this.#save(file, name, content));
  }

  async #save(file: DownloadFile, name: string, content: object): Promise<void> {
    const host = this.#host;
    await chartFiles.load();
    if (!host.isConnected) return;
    if (file === 'svg') saveFile(await host.toSVG(), 'image/svg+xml', `${name}.svg`);
    else if (file !== 'png') saveFile(await host.toCSV(file), 'text/csv;charset=utf-8', `${name}-${file}.csv`);
    else {
      try {
        saveFile(await host.toPNG(), 'image/png', `${name}.png`);
      } catch {
        this.#largeContent = content;
      }
    }
  }
}
