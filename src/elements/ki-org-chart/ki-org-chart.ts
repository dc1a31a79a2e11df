import {html, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult} from 'lit';
import {property, state} from 'lit/decorators.js';
import {formatDate, formatPeriod} from '../../locales/format.js';
import {WidthController} from '../../controllers/width-controller.js';
import type {Kind, RelationKind, Role} from '../../locales/messages.js';
import type {Member, Model, Unit, UnitRelation} from '../../model/model.js';
import type {Place} from '../../layout/arrange-tree.js';
import {chart, members as memberTexts} from '../../locales/locales.js';
import {FeedElement} from '../feed-element.js';
import {renderFilled, renderLink, renderList, renderMemberNotes, renderText, separate, type Content} from '../parts.js';
import {setProperties} from '../set-properties.js';
import {layOutChart, type ChartLayout} from './chart-layout.js';
import {styles} from './ki-org-chart.styles.js';
import {levelsOf, sensibleDepth} from './levels.js';

/** A unit as it is shown: its children are there when it is open. */
interface ShownUnit extends Unit {
  readonly children: readonly ShownUnit[];
  /** How many children it has, shown or not. */
  readonly below: number;
}

/** Fired before a visitor opens or closes what is below a unit. Bubbles, crosses shadow roots; cancel it to keep the chart as it is. */
export class UnitToggleEvent extends Event {
  /** The unit's id in the feed. */
  readonly unit: string;
  /** Whether it is about to be opened. */
  readonly open: boolean;
  constructor(unit: string, open: boolean) {
    super('ki-unit-toggle', {bubbles: true, composed: true, cancelable: true});
    this.unit = unit;
    this.open = open;
  }
}

/** Width that a unit needs to be read well, with the gap beside it, in em. From three beside each other on there is a drawing. */
const unitWidth = 14.5;
/**
 * How the work is organised: bodies, their members, and the named relations across the tree. One nested list, drawn as a
 * chart where there is room for it.
 *
 * @summary Organisation chart.
 * @tag ki-org-chart
 * @slot - What is shown until the chart is ready, and when there is none.
 * @slot heading - Replaces the heading.
 * @fires {FeedLoadEvent} ki-feed-load - The feed is here.
 * @fires {FeedErrorEvent} ki-feed-error - The feed cannot be had.
 * @fires {UnitToggleEvent} ki-unit-toggle - What is below a unit is about to be opened or closed. Cancelable.
 * @csspart heading - The widget's heading.
 * @csspart units - The list of units.
 * @csspart unit - The box of one unit.
 * @csspart kind - What kind of body it is.
 * @csspart name - Its name.
 * @csspart period - When it exists, or the day of a deliverable.
 * @csspart members - Its members, in short.
 * @csspart relation - A relation in words.
 * @csspart connector - A drawn relation.
 * @csspart toolbar - Buttons that open and close all units.
 * @csspart details - What more there is to read of a unit.
 * @csspart widget - All that the widget draws.
 * @csspart note - What a visitor reads while there is nothing to show.
 * @csspart button - A button.
 * @csspart source - The source line.
 */
export class KiOrgChart extends FeedElement {
  static override get styles(): CSSResultGroup {
    return [super.styles, styles];
  }

  /** `auto` draws where there is room, `list` never does; another word is taken as `auto`. */
  @property({reflect: true}) view: 'auto' | 'list' = 'auto';

  /** How many levels are open at first; without it as many as show about 25 units. */
  @property({type: Number}) depth: number | null = null;

  /** What a visitor opened (`true`) or closed, by id; kept when the feed, the date or the language changes. */
  @state() private toggled: ReadonlyMap<string, boolean> = new Map();
  /** Ids of the units whose details are open. */
  @state() private detailed: ReadonlySet<string> = new Set();
  #levels = 1;
  #shown: readonly ShownUnit[] = [];
  #layout: ChartLayout | null = null;
  readonly #width = new WidthController(this, unitWidth, [3, 7]);

  override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    const units = this.model?.units ?? [];
    this.#levels = this.depth ?? sensibleDepth(units);
    this.#shown = units.map((unit) => this.#withoutClosed(unit, 1));
    this.#layout = this.view === 'list' ? null : layOutChart(this.#shown, this.#width.columns);
  }

  /** Shows every unit. */
  expandAll(): void {
    this.#toggleAll(true);
  }

  /** Shows the roots only. */
  collapseAll(): void {
    this.#toggleAll(false);
  }

  get #texts() {
    return this.pick(chart);
  }

  protected override isEmpty(model: Model): boolean {
    return model.units.length === 0;
  }

  protected override emptyText(): string {
    return this.#texts.chartEmpty;
  }

  protected override renderContent(model: Model): TemplateResult {
    const layout = this.#layout;
    return html`
      ${this.renderHeading(this.#texts.chartHeading)} ${this.#renderToolbar()}
      <ul
        part="units"
        role="list"
        class=${layout ? `drawn ${layout.sides.size ? 'with-sides' : ''}` : ''}
        ${setProperties(layout ? {'--_w': 1 / layout.width, '--_rows': layout.depths} : {})}
      >
        ${this.#shown.map((unit) => this.#renderUnit(unit, model))}
      </ul>
    `;
  }

  /** One press for all, where not all show at once. */
  #renderToolbar(): Content {
    if (levelsOf(this.model?.units ?? []).length <= this.#levels) return nothing;
    return html`<p part="toolbar">
      <button type="button" part="button" @click=${() => this.expandAll()}>${this.#texts.expandAll}</button>
      <button type="button" part="button" @click=${() => this.collapseAll()}>${this.#texts.collapseAll}</button>
    </p>`;
  }

  #renderUnit(unit: ShownUnit, model: Model): TemplateResult {
    const layout = this.#layout;
    const side = layout?.sides.get(unit.id);
    const place = side?.place ?? layout?.places.get(unit.id);
    const {children} = unit;
    const isAcross = children.some(({id}) => layout?.places.has(id));
    return html`<li
      class="${place ? 'placed' : ''} ${side?.side ?? ''} ${isAcross ? 'across' : children.length ? 'stacked' : ''} ${place?.parentCentre === undefined ? '' : 'below'}"
      role="listitem"
      ${setProperties(place && layout ? toProperties(place, layout.width) : {})}
    >
      ${this.#renderBox(unit, model)} ${side ? this.#renderConnectors(unit, model) : nothing}
      ${
        children.length
          ? html`<ul role="list" class=${isAcross ? 'row' : 'stack'}>
              ${children.map((child) => this.#renderUnit(child, model))}
            </ul>`
          : nothing
      }
    </li>`;
  }

  #renderBox(unit: ShownUnit, model: Model): TemplateResult {
    const {language} = model;
    return html`<div part="unit" class="${formOf(unit.kind)} ${unit.below ? 'parent' : ''}">
      <span part="kind">${this.#texts.kinds[unit.kind as Kind]}<span class="visually-hidden">: </span></span>
      <span part="name">${renderText(unit.name, language)}</span>
      ${this.#renderPeriod(unit)}
      ${unit.members.length ? html`<p part="members">${this.#renderShortMembers(unit.members, model)}</p>` : nothing}
      ${unit.relations.map((relation) => {
        const isDrawn = this.#isDrawn(unit, relation);
        return html`<p part="relation" class=${isDrawn && !relation.project ? 'is-drawn' : ''}>
          ${this.#renderRelation(relation, unit, model)}
        </p>`;
      })}
      ${this.#renderDetails(unit, model)} ${unit.below ? this.#renderToggle(unit, model) : nothing}
    </div>`;
  }

  #renderPeriod({kind, period}: Unit): Content {
    if (!period) return nothing;
    // A deliverable is of a day; it does not go on from there.
    const isOfDay = kind === 'deliverable' && period.from !== undefined;
    return html`<span part="period">${isOfDay ? formatDate(period.from, this.messages) : formatPeriod(period, this.messages)}</span>`;
  }

  #renderShortMembers(members: readonly Member[], {language}: Model): Content {
    const {messages} = this;
    return renderList(
      members
        .filter(({role, organization}) => role !== 'observer' && !organization.hasEnded)
        .map(({organization, name, role}) => {
          const short = renderText(organization.shortName ?? name, language);
          return role === 'member' ? short : [short, ` (${this.pick(memberTexts).roles[role as Role]})`];
        }),
      messages,
    );
  }

  #renderRelation({kind, name, direction, other, project}: UnitRelation, unit: Unit, {language}: Model): Content {
    const otherName = renderText(other.name, language);
    const words = kind ? this.#texts.relations[kind as RelationKind] : undefined;
    let told: Content;
    if (name) {
      const phrase = renderText(name, language);
      // The feed's words run from the one end to the other, so the other end is told whose words they are.
      told =
        direction === 'out'
          ? [capitalized(phrase), ' ', otherName]
          : [otherName, ': ', phrase, ' ', renderText(unit.shortName ?? unit.name, language)];
    } else {
      told = renderFilled(words?.[direction] ?? this.#texts.related, {name: otherName});
    }
    return project ? renderFilled(this.#texts.relationOfProject, {project: renderText(project, language), relation: told}) : told;
  }

  #renderDetails(unit: Unit, model: Model): Content {
    const {id, description, members, url, name} = unit;
    if (!description && !members.length && url === undefined) return nothing;
    const {language} = model;
    // The state is ours: an element drawn anew for another unit would keep what the browser knows.
    return html`<details part="details" ?open=${this.detailed.has(id)} @toggle=${(event: Event) => this.#handleDetailsToggle(id, event)}>
      <summary>
        ${this.#texts.details}<span class="visually-hidden">
          ${renderFilled(this.#texts.moreAbout, {name: renderText(name, language)})}</span
        >
      </summary>
      ${description ? html`<p>${renderText(description, language)}</p>` : nothing}
      ${
        members.length
          ? html`<p class="count">${this.#texts.members(countMembers(members))}</p>
              <ul role="list" class="members">
                ${members.map((member) => html`<li role="listitem">${this.#renderMember(member, model)}</li>`)}
              </ul>`
          : nothing
      }
      ${url === undefined ? nothing : html`<p>${renderLink({name, url}, language)}</p>`}
    </details>`;
  }

  #renderMember(member: Member, {language}: Model): Content {
    const {organization, name, role} = member;
    const texts = this.pick(memberTexts);
    const notes = renderMemberNotes(member, language, this.messages, texts);
    if (role !== 'member') notes.unshift(texts.roles[role as Role]);
    return [
      renderLink({name, url: organization.url}, language),
      notes.length ? html`<span class="note">, ${separate(notes)}</span>` : nothing,
    ];
  }

  #renderToggle({id, name, children, below}: ShownUnit, {language}: Model): TemplateResult {
    const isOpen = children.length > 0;
    return html`<button
      type="button"
      class="toggle"
      aria-expanded=${isOpen ? 'true' : 'false'}
      @click=${() => this.#handleToggleClick(id, !isOpen)}
    >
      <span class="visually-hidden"> ${renderFilled(this.#texts.unitsBelow(below), {name: renderText(name, language)})} </span>
      <span aria-hidden="true">${isOpen ? '−' : `+ ${below}`}</span>
    </button>`;
  }

  /** The drawn relations of a unit beside another. They are told in words too, so this is for the eye alone. */
  #renderConnectors(unit: Unit, {language}: Model): Content {
    const side = this.#layout?.sides.get(unit.id);
    const target = side && this.#layout?.places.get(side.target);
    if (!side || !target || !this.#layout) return nothing;
    const {width} = this.#layout;
    const centre = (target.x + 0.5) / width;
    return html`<span
      part="connector"
      class=${side.side}
      aria-hidden="true"
      ${setProperties({'--_target': side.side === 'start' ? centre : 1 - centre})}
    >
      ${unit.relations
        .filter((relation) => this.#isDrawn(unit, relation))
        .map(({kind, name, direction}) => {
          const isForward = (direction === 'out') === (side.side === 'start');
          const label = name ? renderText(name, language) : kind ? this.#texts.relations[kind as RelationKind].short : '';
          return html`<span class=${isForward ? 'line forward' : 'line backward'}><span class="label">${label}</span></span>`;
        })}
    </span>`;
  }

  /** Whether a relation is drawn between the unit and the one beside it. The project as a whole stands at the first root. */
  #isDrawn({id}: Unit, {other}: UnitRelation): boolean {
    const layout = this.#layout;
    const root = this.model?.units[0]?.id ?? '';
    const [mine, others] = [id, layout?.places.has(other.id) || layout?.sides.has(other.id) ? other.id : root];
    return layout?.sides.get(mine)?.target === others || layout?.sides.get(others)?.target === mine;
  }

  /** The unit without what is below a closed one. */
  #withoutClosed(unit: Unit, level: number): ShownUnit {
    const isOpen = this.toggled.get(unit.id) ?? level < this.#levels;
    const children = isOpen ? unit.children.map((child) => this.#withoutClosed(child, level + 1)) : [];
    return {...unit, children, below: unit.children.length};
  }

  #toggleAll(open: boolean): void {
    const toggled = new Map<string, boolean>();
    for (const level of levelsOf(this.model?.units ?? [])) {
      for (const {id, children} of level) if (children.length) toggled.set(id, open);
    }
    this.toggled = toggled;
  }

  #handleDetailsToggle(id: string, {target}: Event): void {
    const {open} = target as HTMLDetailsElement;
    if (open === this.detailed.has(id)) return;
    const detailed = new Set(this.detailed);
    if (open) detailed.add(id);
    else detailed.delete(id);
    this.detailed = detailed;
  }

  #handleToggleClick(id: string, open: boolean): void {
    const event = new UnitToggleEvent(id, open);
    this.dispatchEvent(event);
    if (event.defaultPrevented) return;
    this.toggled = new Map([...this.toggled, [id, open]]);
  }
}

/** Places as fractions of the chart's width, so that the style sheet can size the boxes and they stay where they are. */
function toProperties({depth, x, parentCentre}: Place, width: number) {
  const centre = (x + 0.5) / width;
  const above = parentCentre === undefined ? centre : parentCentre / width;
  return {
    '--_row': 2 * depth + 1,
    '--_centre': centre,
    '--_line-start': Math.min(centre, above),
    '--_line-width': Math.abs(centre - above),
    '--_to-end': centre > above ? 1 : 0,
  };
}

/** The form in which a kind of body is drawn; the kind is told by word as well. */
function formOf(kind: string): string {
  switch (kind) {
    case 'steering-group':
    case 'council':
    case 'project':
      return 'leading';
    case 'reference-group':
    case 'advisory-group':
    case 'network':
      return 'advising';
    default:
      return '';
  }
}

/** Observers and guests belong to no body, nor does what has ceased to be. */
function countMembers(members: readonly Member[]): number {
  return members.filter(({role, organization}) => role !== 'observer' && role !== 'guest' && !organization.hasEnded).length;
}

function capitalized(content: Content): Content {
  return typeof content === 'string' ? content.charAt(0).toUpperCase() + content.slice(1) : content;
}

declare global {
  interface GlobalEventHandlersEventMap {
    'ki-unit-toggle': UnitToggleEvent;
  }
}
