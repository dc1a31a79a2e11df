import type {ReactiveControllerHost} from 'lit';
import {saveFile} from '../save-file.js';

/** Files that a visitor can download: the chart as a picture, or a table as CSV. */
export type DownloadFile = 'svg' | 'png' | 'units' | 'memberships';
/** Key of the message about a picture that is being made, or that is too large. */
export type PictureNote = 'preparing' | 'tooLarge';

/** A chart that makes its own files. */
export interface DownloadsHost extends ReactiveControllerHost {
  toSVG(): string;
  toPNG(): Promise<Blob>;
  toCSV(table: 'units' | 'memberships'): string;
}

/** Saves files of the chart, and says how far a picture is. */
export class DownloadsController {
  readonly #host: DownloadsHost;
  /** The note, and the content of the chart when the picture was asked for. */
  #note: readonly [content: object | null, note: PictureNote | null] = [null, null];

  constructor(host: DownloadsHost) {
    this.#host = host;
  }

  /** Returns the note about a picture of this content. A note about other content is out of date. */
  noteFor(content: object): PictureNote | null {
    return this.#note[0] === content ? this.#note[1] : null;
  }

  /** @param content - The chart's content. The same object until it changes. */
  async save(file: DownloadFile, content: object, date: string | undefined): Promise<void> {
    const name = `ki-org-chart-${date ?? 'all'}`;
    this.#setNote(content, null);
    if (file === 'svg') saveFile(this.#host.toSVG(), 'image/svg+xml', `${name}.svg`);
    else if (file !== 'png') saveFile(this.#host.toCSV(file), 'text/csv;charset=utf-8', `${name}-${file}.csv`);
    else {
      this.#setNote(content, 'preparing');
      const note = await this.#savePicture(`${name}.png`);
      if (this.#note[0] === content) this.#setNote(content, note);
    }
  }

  async #savePicture(name: string): Promise<PictureNote | null> {
    try {
      saveFile(await this.#host.toPNG(), 'image/png', name);
      return null;
    } catch {
      return 'tooLarge';
    }
  }

  #setNote(content: object, note: PictureNote | null): void {
    this.#note = [content, note];
    this.#host.requestUpdate();
  }
}
