import {html, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult} from 'lit';
import {property, state} from 'lit/decorators.js';
import {ifDefined} from 'lit/directives/if-defined.js';
import {UnitLinkController} from '../../controllers/unit-link-controller.js';
import {WidthController} from '../../controllers/width-controller.js';
import type {Picture} from '../../export/picture.js';
import {toSvg} from '../../export/svg.js';
import {countRows, layoutChart, type ChartLayout} from '../../layout/chart-layout.js';
import {changeMessages, chartMessages, memberMessages} from '../../locales/locales.js';
import type {ChartMessages} from '../../locales/messages.js';
import {compareUnits, type Comparison} from '../../model/compare-units.js';
import type {Model, UnitRelation} from '../../model/model.js';
import {report} from '../../report.js';
import {oneOf, onOrOff, suggestWord, wholeNumber} from '../attribute-values.js';
import {FeedElement} from '../feed-element.js';
import type {Content} from '../parts.js';
import {saveFile} from '../save-file.js';
import {setProperties} from '../set-properties.js';
import {renderAbbreviations} from './abbreviation-key.js';
import {findAbbreviations, type Abbreviation} from './abbreviations.js';
import {renderChartChanges} from './changes.js';
import {toTable} from './chart-export.js';
import {toThemedPicture, toPng} from './chart-picture.js';
import {ChartState} from './chart-state.js';
import {renderRoute, toRows} from './drawing.js';
import {drawingStyles} from './drawing.styles.js';
import {styles} from './ki-org-chart.styles.js';
import {levelsOf} from './levels.js';
import {handleUnitKey} from './unit-keys.js';
import {ShownUnits, type ShownUnit} from './shown-units.js';
import {renderToolbar} from './toolbar.js';
import {hasDetails} from './unit-details.js';
import {UnitSelectEvent, UnitToggleEvent} from './unit-events.js';
import {renderUnitList} from './unit-list.js';
import {renderRelationLabel, toUnitView, positionOf, type UnitRenderContext} from './unit-view.js';
import type {UnitMessages} from './unit-text.js';
import {guard, guardListener} from '../../guard.js';

/** Width that a unit needs to be read well, with the gap beside it, in em. */
const unitWidth = 14.5;
/** Beside each other: from the least number on a drawing tells more than a list, beyond the most the eye loses the line. */
const [leastColumns, mostColumns, columnsOnPaper] = [3, 7, 4];
/** Above so many units a chart has a field to find one in. */
const manyUnits = 20;
/** Above so many places to stop at, a keyboard gets a way past them. */
const manyStops = 10;
/** So many roots stand beside each other where a drawing may be scrolled; more are a list. */
const mostRoots = 12;
/** Paper shows all that is closed on the screen, beyond so many units it would be a book. */
const mostOnPaper = 2000;
/** So many units below one another fit a sheet, if they say no more than their names. */
const rowsOnPaper = 12;

/**
 * How the work is organised: bodies, their members and the named relations across the tree. It is one nested list, drawn as a
 * chart where there is room.
 *
 * @summary Bodies, members and named relations: a chart where there is room, otherwise a nested list.
 * @tag ki-org-chart
 * @slot - The fallback: shown until the chart is ready, and when there is none.
 * @slot heading - Replaces the widget's heading.
 * @slot unit-<id> - Extra content in the box of the unit with that id.
 * @fires {FeedLoadEvent} ki-feed-load - A feed has loaded, for the first time or with new content.
 * @fires {FeedErrorEvent} ki-feed-error - The feed could not be loaded or renewed.
 * @fires {UnitToggleEvent} ki-unit-toggle - A visitor is about to expand or collapse a unit. Cancelable.
 * @fires {UnitSelectEvent} ki-unit-select - A visitor opened the details of a unit.
 * @csspart heading - The widget's heading.
 * @csspart frame - The box that scrolls when the drawing is wider than its container.
 * @csspart units - The list of units.
 * @csspart unit - The box of one unit.
 * @csspart kind - The kind of body, in words.
 * @csspart name - The name of a unit.
 * @csspart period - The period of a unit, or the date of a deliverable.
 * @csspart members - The members of a unit, by their short names.
 * @csspart relation - A relation, in words.
 * @csspart connector - The drawn line of a relation.
 * @csspart change - The mark of a change in a unit.
 * @csspart changes - The sentence that sums up the changes.
 * @csspart toolbar - The search field, and the buttons that expand and collapse.
 * @csspart input - The search field.
 * @csspart details - The details of a unit.
 * @csspart abbreviations - The key to the short forms in the boxes.
 * @csspart downloads - The section with the downloads.
 * @csspart widget - Everything that the widget draws.
 * @csspart note - The sentence that is shown while there is no content.
 * @csspart button - A button.
 * @csspart notice - The line that says that the content was renewed, or could not be. Only with `refresh`.
 * @csspart source - The source line.
 */
export class KiOrgChart extends FeedElement {
  static override get styles(): CSSResultGroup {
    return [super.styles, styles, drawingStyles];
  }

  /**
   * `auto` draws the chart where there is room. `chart` also draws where the drawing must scroll in its box, except on a phone.
   * `list` never draws.
   */
  @property({reflect: true, converter: oneOf(['auto', 'chart', 'list'], 'auto')}) view: 'auto' | 'chart' | 'list' = 'auto';
  /** How many levels are expanded at first. Without it, as many as show about 25 units. */
  @property({
    type: Number,
    converter: wholeNumber([1, Infinity], null, 'about 25 units are shown', 'Write depth="2", or depth="99" for all levels.'),
  })
  depth: number | null = null;
  /** Id of a unit to mark. The path to it is expanded. */
  @property() unit: string | null = null;
  /** `on` or `off`: a field to search for units and members. Without the attribute, the field appears from 21 units on. */
  @property({converter: onOrOff(null)}) search: 'on' | 'off' | null = null;
  /** `off` hides the buttons that download the chart. */
  @property({converter: onOrOff('on')}) downloads: 'on' | 'off' = 'on';
  /** An earlier date, `YYYY-MM-DD`. Changes since then are marked and summed up. */
  @property({attribute: 'changed-since'}) changedSince: string | null = null;

  /** What there is to say of the picture that was asked for. */
  @state() private pictureNote: 'preparing' | 'tooLarge' | null = null;
  #comparison: Comparison | null = null;
  /** Short forms of the whole chart, so that the key stays while units are opened and closed. */
  #abbreviations: readonly Abbreviation[] = [];
  #since: string | undefined;
  #compared: Model | null = null;
  /** Id of a unit to mark as soon as there is one. */
  #wanted: string | null = null;
  #shown: readonly ShownUnit[] = [];
  #layout: ChartLayout<UnitRelation> | null = null;
  /** Names of the slots that the page fills. */
  #slotted: ReadonlySet<string> = new Set();
  /** Changes when units must be drawn anew though they are shown as they were. */
  #renderKey: readonly unknown[] = [];
  readonly #state = new ChartState(() => this.requestUpdate());
  readonly #shownUnits = new ShownUnits();
  readonly #width = new WidthController(this, unitWidth, mostColumns, columnsOnPaper, '.after');
  readonly #links = new UnitLinkController(this, {
    mayHaveUnits: () => this.state !== 'empty' && this.state !== 'error',
    mark: (id) => this.#state.mark(id),
    unmark: (id) => {
      if (this.#state.marked === id) this.#state.setMarked(null);
    },
    boxOf: (id) => this.shadowRoot?.querySelector<HTMLElement>(`[data-unit="${CSS.escape(id)}"] > [part=unit]`),
    measure: () => this.#width.measure(),
  });

  constructor() {
    super();
    const slots = new MutationObserver(() => this.requestUpdate());
    this.addController({
      hostConnected: () => {
        slots.observe(this, {childList: true, subtree: true, attributes: true, attributeFilter: ['slot']});
      },
      hostDisconnected: () => {
        slots.disconnect();
      },
    });
  }

  override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    this.#width.look();
    const isOtherFeed = this.#compare();
    if (isOtherFeed || changed.has('unit')) this.#wanted = this.unit;
    if (changed.has('unit')) this.#state.marked = null;
    this.#state.depth = this.depth != null && this.depth >= 0 ? this.depth : null;
    if (this.#state.units.length) this.#markAsked();
    this.#state.find(this.#width.isPrinting);
    this.#shown = this.#show();
    this.#layout = this.#layOut();
    const slots = [...this.children].map(({slot}) => slot);
    this.#slotted = new Set(slots);
    const renderKey = [this.model, this.messages, this.#comparison, this.#state.searchResults, this.#state.marked, slots.join(' ')];
    if (renderKey.some((value, i) => value !== this.#renderKey[i])) this.#renderKey = renderKey;
  }

  /** Expands all units. */
  expandAll(): void {
    this.expandTo(Infinity);
  }

  /** Collapses all units, so that only the roots are shown. */
  collapseAll(): void {
    this.expandTo(1);
  }

  /** Expands the units down to a level. Level 1 shows only the roots. */
  expandTo(level: number): void {
    this.#state.expandTo(level);
  }

  /**
   * Opens the way to a unit, marks it and scrolls it into view. Leaves the focus and the address of the page alone.
   *
   * @returns Whether there is such a unit.
   */
  showUnit(id: string): boolean {
    if (!this.#state.mark(id)) return false;
    this.#links.show(id);
    return true;
  }

  /**
   * The whole chart, all of it open, as a picture that needs nothing else.
   *
   * @throws {TypeError} When there is no chart yet.
   */
  toSVG(): string {
    return toSvg(this.#picture());
  }

  /**
   * The same as a PNG of twice the size.
   *
   * @throws {RangeError} When it would be larger than a canvas may be: then take the SVG.
   * @throws {TypeError} When there is no chart yet.
   */
  async toPNG(): Promise<Blob> {
    return toPng(this.#picture());
  }

  /**
   * All units, or all memberships, as CSV with semicolons.
   *
   * @throws {TypeError} When there is no chart yet.
   */
  toCSV(table: 'units' | 'memberships' = 'units'): string {
    return toTable(table, this.#shownModel(), this.#allTexts());
  }

  get #texts(): ChartMessages {
    return this.messagesFor(chartMessages);
  }

  protected override isEmpty(model: Model): boolean {
    return model.units.length === 0 && !this.#comparison?.units.length;
  }

  protected override emptyMessage(): string {
    return this.#texts.chartEmpty;
  }

  protected override renderContent(model: Model): TemplateResult {
    const layout = this.#layout;
    const isScrolled = layout !== null && this.view === 'chart' && layout.width > this.#width.columns;
    const {columns} = this.#width;
    const context = this.#context(model);
    const isForest = layout === null && this.view !== 'list' && columns >= leastColumns && this.#shown.length > columns;
    const units = html`<ul
      part="units"
      role="list"
      aria-label=${this.#texts.units}
      class=${layout ? `drawn ${layout.sideUnits.size ? 'with-sides' : ''}` : isForest ? 'forest' : ''}
      ${setProperties(layout ? {'--_w': 1 / layout.width, '--_rows': toRows(layout.routing.lanes)} : {})}
      @click=${guardListener('A click', (event: MouseEvent) => this.#handleUnitsClick(event))}
      @keydown=${guardListener('A key', (event: KeyboardEvent) => this.#handleUnitsKeydown(event))}
      @toggle=${this.#handleDetailsToggle}
    >
      ${renderUnitList({
        units: this.#shown,
        renderKey: this.#renderKey,
        positionOf: (shown) => positionOf(shown, context),
        toUnitView: (shown) => toUnitView(shown, context),
      })}
      ${
        layout?.routing.routes.length
          ? html` <li role="none" aria-hidden="true" class="routes">
              ${layout.routing.routes.map((route) => renderRoute(route, layout, renderRelationLabel(route.connection.relation, context)))}
            </li>`
          : nothing
      }
    </ul>`;
    const hasSkip = this.#hasManyStops();
    return html`
      <div class=${hasSkip ? 'head' : ''}>
        ${this.renderHeading(this.#texts.chartHeading)}
        ${hasSkip ? html`<button type="button" class="skip" @click=${guardListener('A click', () => this.#handleSkipClick())}>${this.#texts.skip}</button>` : nothing}
      </div>
      ${this.#renderSummary()} ${this.#renderToolbar()}
      <div
        part="frame"
        class="${isScrolled ? 'scrolled' : ''} ${layout ? 'drawing' : ''}"
        role=${ifDefined(isScrolled ? 'region' : undefined)}
        tabindex=${ifDefined(isScrolled ? 0 : undefined)}
        aria-label=${ifDefined(isScrolled ? this.#texts.wideChart : undefined)}
      >
        <div class="sheet" ${setProperties(isScrolled ? {'--_columns': layout.width} : {})}>${units}</div>
      </div>
      <div class="after"></div>
      ${hasSkip ? html`<div class="chart-end" role="group" tabindex="-1" aria-label=${this.#texts.chartEnd}></div>` : nothing}
      ${renderAbbreviations(this.#abbreviations, this.#texts.abbreviations, model.language)} ${this.#renderDownloads()}
    `;
  }

  #renderSummary(): Content {
    const since = this.#since;
    return this.#comparison && since !== undefined ? renderChartChanges(this.#comparison, since, this.#allTexts()) : nothing;
  }

  /** Whether there are so many stops that a keyboard needs a way past them. */
  #hasManyStops(): boolean {
    let stops = 0;
    for (const level of levelsOf<ShownUnit>(this.#shown)) {
      for (const {unit} of level) stops += Number(hasDetails(unit)) + Number(unit.children.length > 0);
      if (stops > manyStops) return true;
    }
    return false;
  }

  /** Finding, where there are many units or the page wants it; opening and closing, where not all show at first. */
  #renderToolbar(): Content {
    const {unitLevels, firstLevels, count} = this.#state;
    const hasLevels = unitLevels.length > firstLevels;
    const hasSearch = this.search === 'on' || (this.search !== 'off' && count > manyUnits);
    return hasLevels || hasSearch ? renderToolbar(this.#state, this.#texts, {hasLevels, hasSearch}) : nothing;
  }

  #renderDownloads(): Content {
    if (this.downloads === 'off') return nothing;
    const texts = this.#texts;
    const {download, downloads} = texts;
    const button = (file: keyof typeof downloads) =>
      html` <button type="button" part="button" @click=${guardListener('A download', () => this.#handleDownloadClick(file))}>
        ${downloads[file]}
      </button>`;
    return html` <details part="downloads">
      <summary>${download}</summary>
      <p>${button('svg')}${button('png')}${button('units')}${button('memberships')}</p>
      <p role="status">${this.pictureNote ? texts[this.pictureNote] : nothing}</p>
    </details>`;
  }

  #context({language}: Model): UnitRenderContext {
    return {
      texts: this.#allTexts(),
      language,
      layout: this.#layout,
      searchResults: this.#state.searchResults,
      comparison: this.#comparison,
      marked: this.#state.marked,
      slotted: this.#slotted,
      // The project as a whole stands at the first root.
      unitOf: (id) => (this.#state.has(id) ? id : (this.#state.units[0]?.id ?? '')),
    };
  }

  #picture(): Picture {
    const probe = this.shadowRoot?.querySelector<HTMLElement>('.after');
    if (!probe) throw new TypeError('There is no chart yet: wait for ki-feed-load');
    return toThemedPicture(this.#shownModel(), this.#allTexts(), this, probe);
  }

  #shownModel(): Model {
    if (!this.model) throw new TypeError('There is no chart yet: wait for ki-feed-load');
    return this.model;
  }

  #allTexts(): UnitMessages {
    const projectHasEnded = this.model?.project?.state === 'ended';
    return {
      chart: this.#texts,
      changes: this.messagesFor(changeMessages),
      common: this.messages,
      members: this.messagesFor(memberMessages),
      projectHasEnded,
    };
  }

  /**
   * Finds the units, and when the page asks for it what has changed in them.
   *
   * @returns Whether they are those of another feed.
   */
  #compare(): boolean {
    const {model} = this;
    const since = this.readChangedSince(this.changedSince);
    if (model === this.#compared && since === this.#since) return false;
    this.#compared = model;
    this.#since = since;
    this.pictureNote = null;
    const before = model && since !== undefined ? this.selectAsOf(since) : null;
    this.#comparison = model && before && compareUnits(before.units, model.units);
    if (!model) {
      this.#state.clear();
      return false;
    }
    const units = this.#comparison?.units ?? model.units;
    this.#abbreviations = findAbbreviations(levelsOf(units).flat(), this.#comparison);
    return this.#state.setUnits(units, {feed: this.feedId, day: model.asOf, feedChanged: this.feedChanged});
  }

  #show(): readonly ShownUnit[] {
    const {searchResults, units, count, detailed} = this.#state;
    const roots = searchResults ? units.filter(({id}) => searchResults.pathIds.has(id)) : units;
    const isWhole = this.#width.isPrinting && count <= mostOnPaper;
    return this.#shownUnits.show(roots, {
      childrenOf: (unit, depth) => (isWhole ? unit.children : this.#state.childrenOf(unit, depth)),
      isDetailed: (id) => detailed.has(id),
    });
  }

  #layOut(): ChartLayout<UnitRelation> | null {
    const {columns, isPrinting} = this.#width;
    const roots = this.#shown.length;
    const isForced = this.view === 'chart' && !isPrinting && columns > 1;
    const room = isForced ? Math.max(columns, leastColumns, roots > mostRoots ? 0 : roots) : columns;
    const layout = this.view === 'list' || room < leastColumns ? null : layoutChart(this.#shown, room);
    return layout && isPrinting && countRows(this.#shown, layout) > rowsOnPaper ? null : layout;
  }

  /** Marks what the attribute asks for, and at first what the page's address does. */
  #markAsked(): void {
    if (this.#wanted !== null) {
      const wanted = this.#wanted.trim();
      // A later feed or date may have the unit.
      if (!wanted || this.#state.mark(wanted)) this.#wanted = null;
      else this.#reportUnit(wanted);
    }
    this.#links.markTarget();
  }

  #reportUnit(id: string): void {
    const ids = this.#state.unitLevels.flat().map((unit) => unit.id);
    const remedy = suggestWord(id, ids) || ' Write the id of one of the feed’s bodies.';
    report('unknown-unit', `unit="${id}" of <ki-org-chart> is not a unit of this chart on this day; nothing is marked.${remedy}`);
  }

  #toggle(id: string, open: boolean): void {
    const event = new UnitToggleEvent(id, open);
    this.dispatchEvent(event);
    if (event.defaultPrevented) return;
    this.#state.toggle(id, open);
  }

  /** Marks a unit without details, so that it shows its link; with a second choice it is as before. */
  #select(element: Element): void {
    const box = element.closest('[part=unit]');
    if (!box || box.querySelector('details')) return;
    const id = unitOf(box);
    this.#state.setMarked(this.#state.marked === id ? null : id);
    if (this.#state.marked === null) return;
    /** @internal Listed under @fires. */
    this.dispatchEvent(new UnitSelectEvent(id));
  }

  // Events of the units are heard at the list: one listener, however many there are.

  readonly #handleUnitsClick = ({target}: Event): void => {
    const element = target as Element;
    const button = element.closest('.toggle');
    if (button) this.#toggle(unitOf(button), button.getAttribute('aria-expanded') !== 'true');
    // Whoever marks words to copy them chooses no unit.
    else if (!element.closest('a, details') && getSelection()?.isCollapsed !== false) this.#select(element);
  };

  readonly #handleDetailsToggle = {
    capture: true, // It does not bubble.
    handleEvent: guard('A disclosure', ({target}: Event): void => {
      const details = target as HTMLDetailsElement;
      const id = unitOf(details);
      if (details.getAttribute('part') !== 'details' || !this.#state.setDetailed(id, details.open)) return;
      /** @internal Listed under @fires. */
      if (details.open) this.dispatchEvent(new UnitSelectEvent(id));
    }),
  };

  readonly #handleUnitsKeydown = (event: KeyboardEvent): void => {
    handleUnitKey(event, {toggle: (box, open) => this.#toggle(unitOf(box), open), select: (box) => this.#select(box)});
  };

  async #handleDownloadClick(file: 'svg' | 'png' | 'units' | 'memberships'): Promise<void> {
    const name = `ki-org-chart-${this.model?.asOf ?? 'all'}`;
    this.pictureNote = null;
    if (file === 'svg') saveFile(this.toSVG(), 'image/svg+xml', `${name}.svg`);
    else if (file !== 'png') saveFile(this.toCSV(file), 'text/csv;charset=utf-8', `${name}-${file}.csv`);
    else {
      const {model} = this;
      let note: 'tooLarge' | null = null;
      this.pictureNote = 'preparing';
      try {
        saveFile(await this.toPNG(), 'image/png', `${name}.png`);
      } catch {
        note = 'tooLarge';
      }
      if (model === this.model) this.pictureNote = note; // Else it would be about another chart.
    }
  }

  #handleSkipClick(): void {
    this.shadowRoot?.querySelector<HTMLElement>('.chart-end')?.focus();
  }
}

/** Id of the unit that an element of the chart belongs to. */
function unitOf(element: Element): string {
  return element.closest<HTMLElement>('[data-unit]')?.dataset.unit ?? '';
}
