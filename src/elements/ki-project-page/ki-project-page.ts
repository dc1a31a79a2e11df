import {html, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult} from 'lit';
import {ifDefined} from 'lit/directives/if-defined.js';
import type {JsonLd} from '../../export/json-ld.js';
import type {UnitSelector} from '../../feed/select-content.js';
import {selectUnits} from '../../feed/select-units.js';
import type {Model} from '../../model/model.js';
import {OnDemand} from '../../on-demand.js';
import {DrawingController} from '../ki-org-chart/drawing-controller.js';
import {presence} from '../attribute-values.js';
import {FeedProviderMixin} from '../feed-provider-mixin.js';
import {property} from '../property.js';
import {WidgetElement} from '../widget-element.js';
import {renderShownDate, toHeadingLevel, type Content} from '../parts.js';
import {asOfStyles, renderAsOfReset} from '../as-of-controls.js';
import {styles} from './ki-project-page.styles.js';

/** Number of places for widgets. A pair of cards has one. */
const placeCount = 5;

/** Writes structured data. Loaded when a script asks for it. */
export const jsonLdModule = new OnDemand('structured data', () => import('../../export/json-ld.js'));

/**
 * The project's page in one tag: what the project is, how it is organised, who takes part, whom to ask, and when the page was
 * reviewed. Parts without content in the feed are left out. All parts share one source line. There are no landmarks, because
 * those belong to the host page. Headings structure the content.
 *
 * @summary The whole project page: all other widgets except the browser notice.
 * @tag ki-project-page
 * @slot - The fallback: shown until the page is ready, and when there is none.
 * @fires {FeedLoadEvent} ki-feed-load - A feed has loaded, for the first time or with new content.
 * @fires {FeedErrorEvent} ki-feed-error - The feed could not be loaded or renewed.
 * @fires {AsOfChangeEvent} ki-as-of-change - The date of all widgets inside is about to change. Cancelable.
 * @csspart page - All widgets of the page.
 * @csspart widget - Everything that the widget draws.
 * @csspart note - The sentence that is shown while there is no content.
 * @csspart button - A button.
 * @csspart picked-day - The notice that an earlier version is shown, with a button to return.
 * @csspart notice - The line that says that the content was renewed, or could not be. Only with `refresh`.
 * @csspart source - The source line.
 */
export class KiProjectPage extends FeedProviderMixin(WidgetElement) {
  static override get styles(): CSSResultGroup {
    return [super.styles, styles, asOfStyles];
  }

  /** Shows a slider with the dates on which the chart changes. It sets the date of the whole page. */
  @property({converter: presence}) timeline = false;

  /** Number of places that have their widget. More than there are once the first content is shown. */
  #filled = 0;
  /** Ends when the first content is shown. `null` before there is any, and afterwards. */
  #preparation: Promise<void> | null = null;
  /** Whether a visitor has picked a date. From then on the page can take focus, when the pick is undone. */
  #hasBeenPicked = false;
  readonly #drawing = new DrawingController(this, () => ({
    view: 'auto',
    em: this.clientWidth / parseFloat(getComputedStyle(this).fontSize),
  }));

  protected override scheduleUpdate(): void | Promise<void> {
    this.#drawing.request();
    return super.scheduleUpdate();
  }

  override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    // A link to a unit scrolls to the chart, which must be in its place then. In a page that nobody sees, each task would wait for a second.
    if (location.hash || document.hidden) this.#filled = Infinity;
    this.#hasBeenPicked ||= this.pickedAsOf !== null;
  }

  override updated(changed: PropertyValues): void {
    super.updated(changed);
    // Content that is shown stays. After an error, the content takes the focus from the button that a visitor has pressed.
    if (/ready|stale|error/.test(this.state)) this.#filled = Infinity;
    if (this.isPreparing) this.#preparation ??= this.#prepare();
  }

  /** Waits for all widgets of the first content, too. */
  protected override async getUpdateComplete(): Promise<boolean> {
    const isComplete = await super.getUpdateComplete();
    if (!this.#preparation) return isComplete;
    await this.#preparation;
    return this.getUpdateComplete();
  }

  /**
   * Returns the page's content as structured data for search engines: plain JSON with the vocabulary of schema.org. Loads the part of
   * the script that writes it.
   *
   * @throws {TypeError} If no feed is loaded yet.
   */
  async toJSONLD(): Promise<JsonLd> {
    const {model} = this;
    if (!model) throw new TypeError('There is no page yet: wait for ki-feed-load');
    const [page] = location.href.split('#', 1);
    const {toJsonLd} = await jsonLdModule.load();
    return toJsonLd(model, page);
  }

  protected override get isPreparing(): boolean {
    return this.#filled <= placeCount && !this.lacksContent;
  }

  /** The chart would otherwise appear after the widgets around it, and move them. */
  protected override get partLoading(): Promise<boolean> | null {
    return this.#drawing.loading;
  }

  protected override get unitSelector(): UnitSelector {
    return selectUnits;
  }

  protected override isEmpty(model: Model): boolean {
    // While a date is picked, the publication info has the button that undoes it.
    const hasNoContent = !model.project && !model.units.length && !model.groups.length && !model.contacts.length;
    return hasNoContent && (this.pickedAsOf === null || !model.publication);
  }

  protected override emptyMessage(): string {
    return this.messagesFor('project').projectEmpty;
  }

  protected override get showsProjectText(): boolean {
    return true;
  }

  protected override renderContent(model: Model): TemplateResult {
    const level = toHeadingLevel(this.headingLevel);
    const innerLevel = model.project ? Math.min(6, level + 1) : level;
    const hasGroup = (id: string) => model.groups.some((group) => group.id === id && (group.members.length || group.statement));
    const widgets = [
      model.project ? html`<ki-project-intro heading-level=${level}></ki-project-intro>` : nothing,
      model.units.length ? html`<ki-org-chart heading-level=${innerLevel} ?timeline=${this.timeline}></ki-org-chart>` : nothing,
      hasGroup('project') ? html`<ki-partner-list heading-level=${innerLevel}></ki-partner-list>` : nothing,
      model.contacts.length || model.publication
        ? html`<div class="pair">
            ${model.contacts.length ? html`<ki-contact-card heading-level=${innerLevel}></ki-contact-card>` : nothing}
            ${model.publication ? html`<ki-publication-info heading-level=${innerLevel}></ki-publication-info>` : nothing}
          </div>`
        : nothing,
      hasGroup('site') ? html`<ki-partner-list group="site" variant="logos" heading-level=${innerLevel}></ki-partner-list>` : nothing,
    ];
    return html`<div part="page" tabindex=${ifDefined(this.#hasBeenPicked ? -1 : undefined)}>
      ${this.#renderNotice(model)} ${this.isPreparing ? widgets.slice(0, this.#filled) : widgets}
    </div>`;
  }

  /**
   * Renders the widgets one after the other, out of sight, and then shows all. Each is rendered in a task of its own, and laid out in
   * another one. The browser can respond between them, and the page's own text is replaced at once.
   */
  async #prepare(): Promise<void> {
    const nextTask = () => new Promise((resolve) => setTimeout(resolve));
    try {
      while (this.isPreparing) {
        for (const widget of this.shadowRoot?.querySelectorAll<WidgetElement>('[heading-level]') ?? []) await widget.updateComplete;
        await nextTask();
        this.getBoundingClientRect(); // Lays it out. Otherwise the frame that shows the widgets would lay out several.
        await nextTask();
        this.#filled++;
        this.requestUpdate();
      }
    } catch {
      // The page has removed a function that this needs. All widgets are shown at once.
      this.#filled = Infinity;
      this.requestUpdate();
    }
    this.#preparation = null;
  }

  /** Renders a notice at the top, so that visitors see at once that an earlier date is shown. The publication info announces it. */
  #renderNotice(model: Model): Content {
    const {resolvedAsOf, messages} = this;
    const {picker, picked} = resolvedAsOf;
    if (!picker || picked === null || model.asOf === undefined) return nothing;
    return html`<div part="picked-day">
      <p>${renderShownDate(model, messages)}</p>
      ${renderAsOfReset(picker, resolvedAsOf, model, this.messagesFor('publication'), messages, () =>
        this.shadowRoot?.querySelector<HTMLElement>('[part=page]')?.focus(),
      )}
    </div>`;
  }
}
