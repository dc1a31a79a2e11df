import {html, nothing, type LitElement, type ReactiveController, type TemplateResult} from 'lit';
import {scrollFromUnderHeader} from '../../controllers/uncover-controller.js';
import {guardListener} from '../../guard.js';
import {getBranchMessages} from '../../locales/branch/branch.js';
import type {CommonMessages} from '../../locales/messages.js';
import type {Unit} from '../../model/model.js';
import type {LocalizedText} from '../../model/text.js';
import {addStyles} from '../adopt-styles.js';
import {renderFilled, renderText, type Content} from '../parts.js';
import {branchStyles} from './branch.styles.js';
import type {Branch} from './expansion-controller.js';
import type {UnitMessages} from './unit-text.js';
import {UnitTree} from './unit-tree.js';

// The module that shows branches. It is loaded on demand, so only type imports may name it or its parts.

/** Parts of the chart that its branches use. */
export interface BranchContext {
  readonly tree: UnitTree;
  branch: Branch | null;
  linkedId: string | null;
  readonly markedId: string | null;
  setDetailed(id: string, isDetailed: boolean, isAlone: boolean): void;
  expandPathTo(id: string): void;
}

/** The parts of a chart model that a branch needs. */
export interface BranchInput {
  readonly branch: Branch | null;
  /** `null` without a search. */
  readonly searchResults: object | null;
  readonly messages: UnitMessages;
  readonly language: string;
}

/** Shows one unit with all units below it, and the path from there to the whole chart. */
export class BranchView implements ReactiveController {
  readonly #host: LitElement;
  readonly #context: BranchContext;
  readonly #maxUnits: number;
  /** Id of the unit at which the visitor left the whole chart. */
  #openerId: string | null = null;
  /** Id of the unit whose link opened the branch. */
  #linkedId: string | null = null;
  /** The branch of the last update. */
  #last: Branch | null = null;
  /** What a visitor reads after leaving a branch, until the units change. `missing` is the name of a branch that no longer exists. */
  #left: {readonly tree: UnitTree; readonly missing: LocalizedText | null} | null = null;

  /** @param maxUnits - A chart with no more units is always shown as a whole. A branch with no more units is fully expanded at first. */
  constructor(host: LitElement, context: BranchContext, maxUnits: number) {
    this.#host = host;
    this.#context = context;
    this.#maxUnits = maxUnits;
    addStyles(host, branchStyles);
    host.addController(this);
  }

  hostUpdate(): void {
    const {branch, tree} = this.#context;
    if (branch) this.#left = null;
    else if (this.#last) this.#left = {tree, missing: tree.has(this.#last.root.id) ? null : this.#last.root.name};
    if (!branch) this.#openerId = this.#linkedId = null;
    this.#last = branch;
  }

  /**
   * Opens the branch of the unit that a link names: of the unit itself if it has units below it, otherwise of its parent. The same link
   * always opens the same branch. Called before each render.
   */
  openLinked(): void {
    const context = this.#context;
    const {linkedId, tree} = context;
    context.linkedId = null;
    // The visitor may have chosen another unit in the meantime.
    if (linkedId === null || linkedId !== context.markedId) return;
    const unit = tree.units.find(({id}) => id === linkedId);
    const root = unit?.children.length ? unit : tree.ancestorsOf(linkedId).at(-1);
    if (!root || this.#isWhole(root)) return;
    context.branch = this.#toBranch(root);
    this.#linkedId = linkedId;
  }

  /** Leaves the branch if it was opened by a link to this unit. The visitor has gone back to the page before the link. */
  leaveLinked(id: string): void {
    if (this.#linkedId === id) this.#context.branch = null;
  }

  /** Returns what to scroll to for a linked unit: the path to its branch if there is room for both in the window. `null` for the unit. */
  scrollTargetFor(box: HTMLElement): Element | null {
    const path = this.#context.branch && this.#host.shadowRoot?.querySelector('[part=branch]');
    return path && box.getBoundingClientRect().bottom - path.getBoundingClientRect().top < innerHeight * 0.8 ? path : null;
  }

  /** Renders the button that shows only a unit and the units below it; nothing for a unit to which this does not apply. */
  renderButton(unit: Unit, messages: CommonMessages, language: string): Content {
    if (!unit.children.length || unit.id === this.#context.branch?.root.id || this.#isWhole(unit)) return nothing;
    return html`<button type="button" part="button" @click=${guardListener('A click', () => this.#openFrom(unit))}>
      ${getBranchMessages(messages).showBranch}<span class="visually-hidden">: ${renderText(unit.name, language, Infinity)}</span>
    </button>`;
  }

  /** Renders the path to the branch, and a message about what is shown, which is announced. */
  render({branch, searchResults, messages, language}: BranchInput): TemplateResult {
    const {common} = messages;
    return html`<div part="branch" class=${branch ? 'alone' : ''}>
      ${
        branch
          ? html`${this.#renderPath(branch, common, language)}
              <button type="button" part="button" @click=${guardListener('A click', () => this.#leave(this.#openerId ?? branch.root.id))}>
                ${messages.chart.endFind}
              </button>`
          : nothing
      }
      <p role="status" class=${branch || this.#left?.missing ? '' : 'visually-hidden'}>
        ${searchResults ? nothing : this.#renderMessage(branch, common, language)}
      </p>
    </div>`;
  }

  #renderPath({root}: Branch, messages: CommonMessages, language: string): TemplateResult {
    const ancestors = this.#context.tree.ancestorsOf(root.id);
    return html`<nav aria-label=${getBranchMessages(messages).branchPath}>
      <ol role="list" class="path">
        ${ancestors.map((unit) => {
          const handleClick = guardListener('A click', () => this.#open(unit));
          const name = renderText(unit.shortName ?? unit.name, language);
          return html`<li role="listitem"><button type="button" @click=${handleClick}>${name}</button></li>`;
        })}
        <li role="listitem" aria-current="location">${renderText(root.shortName ?? root.name, language)}</li>
      </ol>
    </nav>`;
  }

  #renderMessage(branch: Branch | null, common: CommonMessages, language: string): Content {
    const {tree} = this.#context;
    const total = tree.units.length;
    const messages = getBranchMessages(common);
    const render = (message: string, name: LocalizedText) => renderFilled(message, {name: renderText(name, language)});
    if (branch) return render(messages.shownBranch(branch.tree.units.length, total), branch.root.name);
    if (this.#left?.tree !== tree) return nothing;
    const {missing} = this.#left;
    return missing ? render(messages.missingBranch(total), missing) : messages.shownWhole(total);
  }

  /** Opens a branch from the details of its root, which close. */
  #openFrom(unit: Unit): Promise<void> {
    const context = this.#context;
    if (!context.branch) this.#openerId = unit.id;
    context.setDetailed(unit.id, false, false);
    return this.#open(unit);
  }

  #open(unit: Unit): Promise<void> {
    this.#linkedId = null;
    return this.#isWhole(unit) ? this.#leave(unit.id) : this.#show(this.#toBranch(unit), unit.id);
  }

  /** Shows the whole chart, and moves the focus to a unit. */
  async #leave(id: string): Promise<void> {
    const context = this.#context;
    const target = context.tree.has(id) ? id : (context.branch?.root.id ?? id);
    await this.#show(null, target);
    if (this.#boxOf(target)) return;
    context.expandPathTo(target);
    await this.#show(null, target);
  }

  /** Shows a branch or the whole chart, and moves the focus to a unit. */
  async #show(branch: Branch | null, id: string): Promise<void> {
    const context = this.#context;
    // The button that was used is about to go.
    this.#focus(context.branch?.root.id ?? id);
    context.branch = branch;
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    const box = this.#focus(id);
    if (!box) return;
    const {top, bottom} = box.getBoundingClientRect();
    const path = branch && this.#host.shadowRoot?.querySelector('[part=branch]');
    if (path) {
      // The visitor wants to see the whole branch, not only the unit with the focus.
      this.#host.shadowRoot?.querySelector('[data-tracing]')?.removeAttribute('data-tracing');
      if (path.getBoundingClientRect().top < 0 || bottom > innerHeight) path.scrollIntoView();
      scrollFromUnderHeader(path);
    } else if (top < 0 || bottom > innerHeight) {
      box.scrollIntoView({block: 'center', inline: 'nearest'});
    }
  }

  /** Moves the focus to the name of a unit, or to its box if the name is not a button. */
  #focus(id: string): HTMLElement | null {
    const box = this.#boxOf(id);
    const name = box?.querySelector<HTMLElement>('button[part=name]') ?? box;
    if (name && name === box) name.tabIndex = -1;
    name?.focus({preventScroll: true});
    return box;
  }

  #boxOf(id: string): HTMLElement | null {
    return this.#host.shadowRoot?.querySelector<HTMLElement>(`[data-unit="${CSS.escape(id)}"] > [part=unit]`) ?? null;
  }

  /** Whether the unit is the only root, so that its branch is the whole chart. */
  #isWhole({id}: Unit): boolean {
    const {roots} = this.#context.tree;
    return roots.length === 1 && roots[0]?.id === id;
  }

  /** @param last - The same branch before the units changed. Units that were expanded stay expanded. */
  #toBranch(root: Unit, last?: Branch): Branch {
    const tree = new UnitTree([root]);
    const branch: Branch = {
      root,
      tree,
      expandedDepth: last?.expandedDepth ?? null,
      initialDepth: findInitialDepth(tree, this.#maxUnits),
      toggled: last?.toggled ?? new Map<string, boolean>(),
      findIn: ({units}) => {
        const found = units.length > this.#maxUnits && units.find(({id}) => id === root.id);
        return found ? this.#toBranch(found, branch) : null;
      },
    };
    return branch;
  }
}

/** Returns the number of levels that have no more than a number of units together: at least 2, `Infinity` for all levels. */
function findInitialDepth({unitsByLevel}: UnitTree, maxUnits: number): number {
  let count = 0;
  const depth = unitsByLevel.findIndex((level) => (count += level.length) > maxUnits);
  return depth < 0 ? Infinity : Math.max(depth, 2);
}
