import type {ReactiveController, ReactiveControllerHost} from 'lit';
import {mayDraw} from './choose-view.js';
import {drawingModule} from './drawing-module.js';

/** Width of the window in CSS px from which on it is loaded in any case, because paper has room for a drawing. */
const wideWindow = 600;

/** The space for a chart. */
interface Room {
  readonly view: 'auto' | 'chart' | 'list';
  /** Width in em. */
  readonly em: number;
}

/** Loads the code that draws the chart, where there is room for a drawing. */
export class DrawingController implements ReactiveController {
  /** Ends when the code is loaded or has failed to load. `null` while nothing is being loaded. */
  loading: Promise<boolean> | null = null;
  readonly #host: ReactiveControllerHost;
  readonly #findRoom: () => Room;
  #hasFailed = false;
  #isPrepared = false;

  constructor(host: ReactiveControllerHost, findRoom: () => Room) {
    this.#host = host;
    this.#findRoom = findRoom;
    host.addController(this);
  }

  /** A chart that is added to the page again tries again. */
  hostConnected(): void {
    this.#hasFailed = this.#isPrepared = false;
  }

  hostUpdated(): void {
    if (this.#isPrepared || innerWidth < wideWindow || !mayDraw(this.#findRoom().view, Infinity)) return;
    this.#isPrepared = true;
    if (!this.#hasFailed) void drawingModule.prepare();
  }

  /** Requests the code if there is room. Called before each update. */
  request(): void {
    if (drawingModule.loaded || this.#hasFailed) return;
    const {view, em} = this.#findRoom();
    if (mayDraw(view, em)) this.loading ??= this.#load();
  }

  async #load(): Promise<boolean> {
    try {
      await drawingModule.load();
    } catch {
      this.#hasFailed = true; // It was logged. The chart remains a list.
    }
    this.loading = null;
    this.#host.requestUpdate();
    return true;
  }
}
