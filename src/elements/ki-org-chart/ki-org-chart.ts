import {html, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult} from 'lit';
import {property} from '../property.js';
import {SlotNamesController} from '../../controllers/slot-names-controller.js';
import {UnitLinkController} from '../../controllers/unit-link-controller.js';
import {WidthController} from '../../controllers/width-controller.js';
import type {PickedAsOf} from '../../controllers/as-of.js';
import type {UnitSelector} from '../../feed/select-content.js';
import {selectUnits} from '../../feed/select-units.js';
import {guardListener} from '../../guard.js';
import type {Model} from '../../model/model.js';
import {reportMistake} from '../../report-mistake.js';
import {ChangesController} from '../changes-controller.js';
import {toEarlierDay} from '../date-attributes.js';
import {WidgetElement} from '../widget-element.js';
import {formatChartHeading} from './chart-heading.js';
import type {Content} from '../parts.js';
import {renderAbbreviations} from './abbreviation-key.js';
import {addDrawingStyles} from './add-drawing-styles.js';
import {BranchController} from './branch-controller.js';
import {renderFrame} from './chart-frame.js';
import {toChartContent, toChartModel, type ChartContent, type ChartModel} from './chart-model.js';
import {controlStyles} from './controls.styles.js';
import {chartFiles, DownloadsController} from './downloads-controller.js';
import {renderDownloads} from './downloads.js';
import {densityStyles} from './density.styles.js';
import {DrawingController} from './drawing-controller.js';
import {drawingModule} from './drawing-module.js';
import {ExpansionController} from './expansion-controller.js';
import * as attributes from './attributes.js';
import {styles} from './ki-org-chart.styles.js';
import {renderLegend} from './legend.js';
import {SearchController} from './search-controller.js';
import {paperStyles} from './paper.styles.js';
import {TimelineController} from './timeline-controller.js';
import {renderToolbar} from './toolbar.js';
import {unitBoxStyles} from './unit-box.styles.js';
import {traceStyles} from './trace.styles.js';
import {UnitListHandlers} from './unit-list-handlers.js';
import {UnitTree} from './unit-tree.js';

/** Width of a sheet of paper in em of its font. */
const emOnPaper = 58;
const noUnits = new UnitTree([]);

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
 * @fires {AsOfChangeEvent} ki-as-of-change - The timeline is about to change the chart's own date. Cancelable.
 * @fires {UnitToggleEvent} ki-unit-toggle - A visitor is about to expand or collapse a unit. Cancelable.
 * @fires {UnitSelectEvent} ki-unit-select - A visitor opened the details of a unit.
 * @csspart heading - The widget's heading.
 * @csspart frame - The box that scrolls when the drawing is wider than its container.
 * @csspart units - The list of units.
 * @csspart unit - The box of one unit.
 * @csspart kind - The kind of body, in words.
 * @csspart name - The name of a unit. A button if the unit has details.
 * @csspart period - The period of a unit, or the date of a deliverable.
 * @csspart members - The members of a unit, by their short names, as chips.
 * @csspart relation - A relation, in words.
 * @csspart connector - The drawn line of a relation.
 * @csspart change - The mark of a change in a unit.
 * @csspart changes - The sentence that sums up the changes.
 * @csspart timeline - The slider with the dates of changes, and what changed on the date shown. Only with `timeline`.
 * @csspart range - The slider itself.
 * @csspart toolbar - The search field, and the buttons that expand and collapse.
 * @csspart input - The search field.
 * @csspart hits - The list of search results.
 * @csspart details - The details of a unit.
 * @csspart branch - The path to the branch that is shown, and its number of units. Only above 60 units.
 * @csspart abbreviations - The key to the short forms in the boxes.
 * @csspart legend - The key to the shapes of boxes and lines, folded.
 * @csspart downloads - The section with the downloads.
 * @csspart widget - Everything that the widget draws.
 * @csspart note - The sentence that is shown while there is no content.
 * @csspart button - A button.
 * @csspart notice - The line that says that the content was renewed, or could not be. Only with `refresh`.
 * @csspart source - The source line.
 */
export class KiOrgChart extends WidgetElement {
  static override get styles(): CSSResultGroup {
    return [super.styles, unitBoxStyles, controlStyles, styles, densityStyles, traceStyles, paperStyles];
  }

  /**
   * `auto` draws the chart where there is room. `chart` also draws where the drawing must scroll in its box, except on a phone.
   * `list` never draws.
   */
  @property({reflect: true, useDefault: true, converter: attributes.view}) view: 'auto' | 'chart' | 'list' = 'auto';
  /**
   * `compact` shows each unit in about one line. The rest is in its details. `comfortable` shows more in each box. Without the
   * attribute, a chart is compact from 40 visible units on, and where a drawing would not fit otherwise.
   */
  @property({converter: attributes.density}) density: 'compact' | 'comfortable' | null = null;
  /** How many levels are expanded at first. Without it, as many as show about 25 units. */
  @property({type: Number, converter: attributes.depth}) depth: number | null = null;
  /** Id of a unit to mark. The path to it is expanded. In a chart with more than 60 units, its branch is opened. */
  @property() unit: string | null = null;
  /** `on` or `off`: a field to search for units and members. Without the attribute, the field appears from 21 units on. */
  @property({converter: attributes.search}) search: 'on' | 'off' | null = null;
  /** `off` hides the buttons that download the chart. */
  @property({converter: attributes.downloads}) downloads: 'on' | 'off' = 'on';
  /** An earlier date, `YYYY-MM-DD`. Changes since then are marked and summed up. */
  @property({attribute: 'changed-since', converter: attributes.changedSince}) changedSince: string | null = null;

  /** Shows a slider with the dates on which the chart changes. It sets the date of all widgets in the same `<ki-feed>`. */
  @property({converter: attributes.timeline}) timeline = false;

  #chart: ChartModel | null = null;
  readonly #search = new SearchController(this);
  readonly #expansion = new ExpansionController(this, this.#search);
  readonly #branches = new BranchController(this, this.#expansion);
  readonly #handlers = new UnitListHandlers(this, this.#expansion, () => this.messagesFor('chart').linkCopied);
  readonly #downloads = new DownloadsController(this);
  readonly #changes = new ChangesController(this);
  readonly #timeline = new TimelineController(this);
  readonly #width = new WidthController(this, emOnPaper, () => {
    if (this.hasUpdated) this.performUpdate();
  });
  readonly #drawing = new DrawingController(this, () => ({view: this.view, em: this.#width.em}));
  readonly #slots = new SlotNamesController(this);
  readonly #unitLink = new UnitLinkController(this, {
    isReadyFor: (id) =>
      !this.#branches.isPending && (this.#expansion.tree.has(id) || (this.#expansion.tree.roots.length > 0 && !this.#changes.isPending)),
    mayHaveUnits: () => this.state !== 'empty' && this.state !== 'error',
    mark: (id) => this.#markBeforeRender(id),
    unmark: (id) => {
      this.#expansion.unmark(id);
      this.#branches.view?.leaveLinked(id);
    },
    boxOf: (id) => this.shadowRoot?.querySelector<HTMLElement>(`[data-unit="${CSS.escape(id)}"] > [part=unit]`),
    scrollTargetFor: (box) => this.#branches.view?.scrollTargetFor(box) ?? box,
    measureNow: () => this.#width.measureNow(),
  });

  protected override scheduleUpdate(): void | Promise<void> {
    this.#drawing.request();
    return super.scheduleUpdate();
  }

  override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    addDrawingStyles(this);
    const content = this.#toContent();
    const origin = content && {feedId: this.feedId, date: content.model.asOf, feedChanged: this.feedChanged};
    this.#expansion.update(content?.tree ?? noUnits, origin, this);
    this.#chart = content && this.#toChart(content);
  }

  override updated(changed: PropertyValues): void {
    super.updated(changed);
    this.#reportUnknownUnit();
  }

  /** Expands all units, or those of the branch that is shown. */
  expandAll(): void {
    this.expandTo(Infinity);
  }

  /** Collapses all units, so that only the roots are shown. */
  collapseAll(): void {
    this.expandTo(1);
  }

  /** Expands the units down to a level. Level 1 shows only the roots. */
  expandTo(level: number): void {
    this.#expansion.expandTo(level);
  }

  /**
   * Expands the path to a unit, marks the unit and scrolls it into view. Leaves a branch that does not have the unit. Does not move the
   * focus or change the page's address.
   *
   * @returns Whether the unit exists.
   */
  showUnit(id: string): boolean {
    if (!this.#expansion.mark(id)) return false;
    this.#unitLink.scrollToUnit(id);
    return true;
  }

  /**
   * Returns the whole chart, with all units expanded, as a self-contained SVG picture. Loads the part of the script that makes it.
   *
   * @throws {TypeError} When the feed has not loaded, and when the chart is not in the page.
   */
  async toSVG(): Promise<string> {
    const chart = this.#requireChart();
    return (await chartFiles.load()).toChartSvg(chart, this);
  }

  /**
   * Returns the same picture as PNG, at twice the size.
   *
   * @throws {RangeError} When the picture is too large for PNG. `toSVG()` has no such limit.
   * @throws {TypeError} When the feed has not loaded, and when the chart is not in the page.
   */
  async toPNG(): Promise<Blob> {
    const chart = this.#requireChart();
    return (await chartFiles.load()).toChartPng(chart, this);
  }

  /**
   * Returns all units, or all memberships, as CSV with semicolons.
   *
   * @throws {TypeError} When the feed has not loaded.
   */
  async toCSV(table: 'units' | 'memberships' = 'units'): Promise<string> {
    const {content, messages} = this.#requireChart();
    return (await chartFiles.load()).toTable(table, content.model, messages);
  }

  protected override get unitSelector(): UnitSelector {
    return selectUnits;
  }

  /** The first content waits for the drawing, so that it is not a list at first. */
  protected override get partLoading(): Promise<boolean> | null {
    return this.#drawing.loading;
  }

  protected override get pickedDate(): PickedAsOf | null {
    return this.#timeline.picked;
  }

  protected override isEmpty(model: Model): boolean {
    return model.units.length === 0 && !this.#chart?.content.tree.roots.length;
  }

  protected override emptyMessage(): string {
    return this.messagesFor('chart').chartEmpty;
  }

  protected override renderContent({language}: Model): TemplateResult {
    const chart = this.#chart;
    if (!chart) return html``;
    const {content, hasSkipButton} = chart;
    const messages = chart.messages.chart;
    return html`
      <div class=${hasSkipButton ? 'head' : ''}>
        ${this.renderHeading(formatChartHeading(this.model?.project, messages, this.messages))}
        ${hasSkipButton ? html`<button type="button" class="skip" @click=${guardListener('A click', () => this.#handleSkipClick())}>${messages.skip}</button>` : nothing}
      </div>
      ${this.#renderTimeline(chart)} ${this.#renderChanges(chart)} ${this.#renderToolbar(chart)} ${this.#branches.render(chart)}
      ${renderFrame(chart, this.#handlers)}
      <div class="ruler"></div>
      ${hasSkipButton ? html`<div class="chart-end" role="group" tabindex="-1" aria-label=${messages.chartEnd}></div>` : nothing}
      ${renderLegend(chart.legend, messages.legend.title, chart.isPrinting)}
      ${renderAbbreviations(content.abbreviations, messages.abbreviations, language)} ${this.#renderDownloads(chart)}
    `;
  }

  #renderTimeline({content: {model}, messages}: ChartModel): Content {
    const {snapshot} = this.feedController;
    if (snapshot.status !== 'ready') return nothing;
    return this.#timeline.render(() => ({
      feed: snapshot.feed,
      model,
      asOf: this.resolvedAsOf,
      selectAsOf: (day) => this.selectAsOf(day),
      messages,
      publicationMessages: this.messagesFor('publication'),
    }));
  }

  #renderChanges({content: {comparison}, messages}: ChartModel): Content {
    return comparison ? comparison.renderSummary(messages) : nothing;
  }

  #renderToolbar(chart: ChartModel): Content {
    if (!chart.hasSearch && !chart.hasExpansion) return nothing;
    return renderToolbar(this.#expansion, this.#search, chart);
  }

  #renderDownloads({content, messages}: ChartModel): Content {
    if (this.downloads === 'off') return nothing;
    return renderDownloads(messages, this.#downloads, content);
  }

  /** Returns the same object until the feed, a date or the language changes. */
  #toContent(): ChartContent | null {
    const {model} = this;
    if (!model) return null;
    const {module} = this.#changes;
    const since = module ? toEarlierDay(this.changedSince, model.asOf) : undefined;
    const last = this.#chart?.content;
    if (last?.model === model && last.since === since) return last;
    const former = since === undefined ? null : this.selectAsOf(since);
    const comparison = module && former && since !== undefined ? module.compareCharts(former.units, model.units, since) : null;
    return toChartContent(model, since, comparison);
  }

  #toChart(content: ChartContent): ChartModel {
    this.#branches.view?.openLinked();
    this.#search.update(content.tree, this.#width.isPrinting, this.#expansion);
    const messages = {
      chart: this.messagesFor('chart'),
      common: this.messages,
      members: this.messagesFor('members'),
      projectHasEnded: content.model.project?.state === 'ended',
    };
    const state = {
      view: this.view,
      density: this.density,
      searchMode: this.search,
      width: this.#width,
      drawing: drawingModule.loaded,
      expansion: this.#expansion,
      searchResults: this.#search.results,
      branchView: this.#branches.view,
      opensBranches: this.#branches.opensBranches,
      slotNames: this.#slots.names,
      messages,
    };
    return toChartModel(content, state, this.#chart);
  }

  #markBeforeRender(id: string): boolean {
    const isMarked = this.#expansion.markLinked(id);
    if (isMarked && this.#chart) this.#chart = this.#toChart(this.#chart.content);
    return isMarked;
  }

  #requireChart(): ChartModel {
    if (!this.#chart) throw new TypeError('There is no chart yet: wait for ki-feed-load');
    return this.#chart;
  }

  /** Reports that the `unit` attribute names no unit. */
  #reportUnknownUnit(): void {
    const {pendingId, tree} = this.#expansion;
    if (pendingId === null || !tree.roots.length || this.#changes.isPending) return;
    const id = pendingId.trim();
    const ids = tree.units.map((unit) => unit.id);
    reportMistake('unknown-unit', (explanations) => explanations.describeUnknownUnit(id, ids));
  }

  #handleSkipClick(): void {
    this.shadowRoot?.querySelector<HTMLElement>('.chart-end')?.focus();
  }
}
