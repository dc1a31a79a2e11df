import {nothing, type LitElement, type ReactiveController} from 'lit';
import {OnDemand} from '../../on-demand.js';
import type {Content} from '../parts.js';
import type {BranchInput, BranchView} from './branch-view.js';
import type {ExpansionController} from './expansion-controller.js';

/** Shows one branch of a chart alone. Only large charts load it. */
export const branchModule = new OnDemand('branches', () => import('./branch-view.js'));
/** A chart with more units than this is large. */
const maxUnits = 60;

/** Loads the code that shows branches, if the chart is large. */
export class BranchController implements ReactiveController {
  readonly #host: LitElement;
  readonly #expansion: ExpansionController;
  #view: BranchView | null = null;
  /** Whether the module has been requested since the host was connected. */
  #isRequested = false;
  #hasFailed = false;

  constructor(host: LitElement, expansion: ExpansionController) {
    this.#host = host;
    this.#expansion = expansion;
    host.addController(this);
  }

  /** `null` for a small chart, and until the module is loaded. */
  get view(): BranchView | null {
    return this.#isLarge ? this.#view : null;
  }

  /** Whether visitors can open branches, now or as soon as the module is loaded. */
  get opensBranches(): boolean {
    return this.#isLarge && !this.#hasFailed;
  }

  /** Whether the branch of a linked unit can't be opened yet. */
  get isPending(): boolean {
    return this.opensBranches && !this.#view;
  }

  get #isLarge(): boolean {
    return this.#expansion.tree.units.length > maxUnits;
  }

  /** A chart that is added to the page again tries again. */
  hostConnected(): void {
    this.#isRequested = this.#hasFailed = false;
  }

  hostUpdated(): void {
    if (!this.isPending) this.#expansion.linkedId = null;
    else if (!this.#isRequested) void this.#load();
  }

  render(chart: BranchInput): Content {
    return this.#view?.render(chart) ?? nothing;
  }

  async #load(): Promise<void> {
    this.#isRequested = true;
    try {
      const {BranchView} = await branchModule.load();
      this.#view ??= new BranchView(this.#host, this.#expansion, maxUnits);
    } catch {
      this.#hasFailed = true; // It was logged.
    }
    this.#host.requestUpdate();
  }
}
