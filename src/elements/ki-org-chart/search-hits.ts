import {html, nothing, type LitElement, type TemplateResult} from 'lit';
import {ifDefined} from 'lit/directives/if-defined.js';
import {guardListener} from '../../guard.js';
import type {CommonMessages} from '../../locales/messages.js';
import {getSearchMessages} from '../../locales/search/search.js';
import type {Member, Unit} from '../../model/model.js';
import {renderFilled, renderText, separate, type Content} from '../parts.js';
import type {SearchResults} from './find-units.js';
import type {UnitTree} from './unit-tree.js';

// The module that the search needs. It is loaded on demand, so only type imports may name it or its parts.
export {findUnits} from './find-units.js';

/** The list has at most this many hits. Visitors search for something narrower rather than read on. */
const maxListed = 100;

/** A unit that matches the query. */
interface Hit {
  readonly unit: Unit;
  /** The member that matched; `null` if the unit's own name matched. */
  readonly member: Member | null;
}

/** Parts of the chart that its search results use. */
export interface SearchHitsContext {
  readonly host: LitElement;
  readonly search: {readonly toggled: Map<string, boolean>};
  readonly expansion: {readonly tree: UnitTree; mark(id: string): boolean};
}

/** The hits of one search in reading order, and the one that the visitor is at. */
export class SearchHits {
  readonly #hits: readonly Hit[];
  readonly #context: SearchHitsContext;
  /** Index of the hit that the visitor is at; -1 before the first step. */
  #current = -1;
  #wrapped: 'fromStart' | 'fromEnd' | null = null;
  /** Whether the list is open. */
  #isListed: boolean;

  /** @param last - The hits of the last query. A list that is open stays open. */
  constructor(context: SearchHitsContext, {matches}: SearchResults, last: SearchHits | null) {
    this.#context = context;
    this.#isListed = last ? last.#isListed : false;
    this.#hits = listHits(context.expansion.tree.roots, matches);
  }

  /** Goes to the next or the previous hit, around the end. The focus stays where it is. */
  step(by: 1 | -1): void {
    const count = this.#hits.length;
    if (!count) return;
    const next = this.#current < 0 && by < 0 ? count - 1 : this.#current + by;
    this.#wrapped = next >= count ? 'fromStart' : next < 0 ? 'fromEnd' : null;
    void this.#goTo((next + count) % count);
  }

  /** Renders which hit the visitor is at; nothing before the first step. */
  renderPosition(messages: CommonMessages, language: string): Content {
    const hit = this.#hits[this.#current];
    if (!hit) return nothing;
    const {hitOf, [this.#wrapped ?? 'fromStart']: wrapped} = getSearchMessages(messages);
    const position = renderFilled(hitOf, {number: String(this.#current + 1), count: String(this.#hits.length)});
    // The hit is marked in the chart. A screen reader, which stays in the field, reads its name.
    return html`${position}${this.#wrapped ? `, ${wrapped}` : ''}<span class="visually-hidden"
        >: ${renderText(hit.unit.name, language)}</span
      >`;
  }

  /** Renders the buttons that go from hit to hit. */
  renderSteps(messages: CommonMessages): Content {
    if (this.#hits.length < 2) return nothing;
    const {previousHit, nextHit} = getSearchMessages(messages);
    return [this.#renderStep(previousHit, '↑', -1), this.#renderStep(nextHit, '↓', 1)];
  }

  /** Renders the list of hits, each with the units above it. It is filled while it is open. */
  renderList(messages: CommonMessages, language: string): Content {
    const count = this.#hits.length;
    if (count < 2) return nothing;
    const {listHits: label, firstHits} = getSearchMessages(messages);
    return html`<details
      class="hits"
      part="hits"
      .open=${this.#isListed}
      @toggle=${guardListener('A disclosure', ({target}: Event) => {
        this.#isListed = (target as HTMLDetailsElement).open;
        this.#context.host.requestUpdate();
      })}
    >
      <summary>${label}</summary>
      ${
        this.#isListed
          ? html`<ol role="list">
                ${this.#hits.slice(0, maxListed).map((hit, i) => this.#renderHit(hit, i, language))}
              </ol>
              ${count > maxListed ? html`<p>${firstHits(maxListed)}</p>` : nothing}`
          : nothing
      }
    </details>`;
  }

  #renderStep(label: string, sign: string, by: 1 | -1): TemplateResult {
    return html`<button type="button" part="button" @click=${guardListener('A click', () => this.step(by))}>
      <span class="visually-hidden">${label}</span><span aria-hidden="true">${sign}</span>
    </button>`;
  }

  #renderHit({unit, member}: Hit, index: number, language: string): TemplateResult {
    const {tree} = this.#context.expansion;
    const path = tree.ancestorsOf(unit.id).map((ancestor) => renderText(ancestor.shortName ?? ancestor.name, language));
    return html`<li>
      <button
        type="button"
        aria-current=${ifDefined(index === this.#current ? 'true' : undefined)}
        @click=${guardListener('A click', () => this.#goTo(index, true))}
      >
        ${renderText(unit.name, language)}${member ? [': ', renderText(member.name, language)] : nothing}</button
      >${path.length ? html` <span>${separate(path, ' › ')}</span>` : nothing}
    </li>`;
  }

  /** Marks a hit, shows the path to it and scrolls it into view. */
  async #goTo(index: number, movesFocus = false): Promise<void> {
    const {host, search, expansion} = this.#context;
    const id = this.#hits[index]?.unit.id;
    if (id === undefined) return;
    this.#current = index;
    if (movesFocus) this.#wrapped = null;
    // The path to a hit is visible, unless the visitor collapsed a part of it. Its other units stay filtered.
    const toggled = new Map(search.toggled);
    expansion.mark(id);
    for (const ancestor of expansion.tree.ancestorIdsOf(id)) if (!toggled.get(ancestor)) search.toggled.delete(ancestor);
    await host.updateComplete;
    const box = host.shadowRoot?.querySelector<HTMLElement>(`[data-unit="${CSS.escape(id)}"] > [part=unit]`);
    if (!box) return;
    const {top, bottom} = box.getBoundingClientRect();
    box.scrollIntoView({block: top < 0 || bottom > innerHeight ? 'center' : 'nearest', inline: 'nearest'});
    if (!movesFocus) return;
    box.tabIndex = -1;
    box.focus({preventScroll: true});
  }
}

/** Lists the hits in the order of the chart. Not recursive: a feed may nest deeper than the call stack. */
function listHits(roots: readonly Unit[], matches: SearchResults['matches']): Hit[] {
  const hits: Hit[] = [];
  const pending = [...roots].reverse();
  for (let unit = pending.pop(); unit; unit = pending.pop()) {
    const member = matches.get(unit.id);
    if (member !== undefined) hits.push({unit, member});
    for (let i = unit.children.length - 1; i >= 0; i--) {
      const child = unit.children[i];
      if (child) pending.push(child);
    }
  }
  return hits;
}
