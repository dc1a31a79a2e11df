import {noChange, nothing, render} from 'lit';
import {Directive, directive, type ChildPart} from 'lit/directive.js';
import type {Content} from '../parts.js';
import {writeProperties, type Properties} from '../set-properties.js';
import type {ShownUnit} from './shown-units.js';

/** What of a unit is seen. */
export interface UnitView {
  /** Classes of the list item, of the box in it, and of the list of the unit's children. */
  readonly item: string;
  readonly box: string;
  readonly list: string;
  /** How many of the children stand in a column, where they stand in several. */
  readonly rows: number | undefined;
  readonly isMarked: boolean;
  /** Where it stands in the drawing. */
  readonly properties: Properties;
  readonly kind: string;
  readonly name: Content;
  /** Below the name. */
  readonly more: Content;
  /** On the button that opens and closes what is below the unit: its name, and a sign for the eye. */
  readonly toggle: {readonly name: Content; readonly sign: string} | null;
  /** Beside the box. */
  readonly connectors: Content;
}

export interface UnitListInput {
  readonly units: readonly ShownUnit[];
  /** Another value says that every unit is to be drawn anew. */
  readonly renderKey: unknown;
  /** Another value says that the unit stands elsewhere, and so is to be drawn anew. */
  readonly positionOf: (shown: ShownUnit) => unknown;
  readonly toUnitView: (shown: ShownUnit) => UnitView;
}

/** A unit as it stands in the page. Its elements are made when they are needed. */
interface UnitElements {
  readonly item: HTMLElement;
  toggle: HTMLElement | null;
  list: HTMLElement | null;
  /** Items of the list that hold a column of the children each, where they stand in several. */
  columns: HTMLElement[];
  children: readonly UnitElements[];
  /** Ends of what Lit draws: in the box, and beside it. */
  moreEnd: Comment | null;
  connectorsEnd: Comment | null;
  properties: Properties;
  shown: ShownUnit | null;
  place: unknown;
  renderKey: unknown;
}

/**
 * Draws units as list items, each with the list of its children.
 *
 * By hand, where all else is Lit's: of thousands of open units each would keep a dozen objects of Lit, and take as many steps.
 * A unit keeps its elements for as long as it is below the same parent, wherever it moves in the list, so that the focus
 * stays with the unit and not with its place.
 */
class UnitListDirective extends Directive {
  #drawn: readonly UnitElements[] = [];

  render(_view: UnitListInput): unknown {
    return nothing;
  }

  override update({parentNode, startNode}: ChildPart, [view]: [UnitListInput]): unknown {
    const root = parentNode.getRootNode() as ShadowRoot;
    const {activeElement} = root;
    this.#drawn = drawLists([{list: parentNode, before: startNode, units: view.units}], this.#drawn, view);
    // What is moved loses the focus.
    if (activeElement !== root.activeElement) (activeElement as HTMLElement).focus({preventScroll: true});
    return noChange;
  }
}

export const renderUnitList = directive(UnitListDirective);

/** Units that one element holds. */
interface UnitsOfList {
  readonly list: Node;
  /** What stands in it before the first; `null` when nothing does. */
  readonly before: Node | null;
  readonly units: readonly ShownUnit[];
}

/** Draws the children of one unit, which are in several lists where they stand in columns. */
function drawLists(lists: readonly UnitsOfList[], last: readonly UnitElements[], view: UnitListInput): readonly UnitElements[] {
  const left = new Map(last.map((drawn) => [drawn.shown?.id, drawn]));
  const drawnOf = lists.map(({units}) =>
    units.map((shown) => {
      const drawn = left.get(shown.id) ?? makeUnit();
      left.delete(shown.id);
      return {drawn, shown};
    }),
  );
  for (const {item} of left.values()) item.remove();
  lists.forEach(({list, before}, i) => {
    let at = before ? before.nextSibling : list.firstChild;
    for (const {drawn, shown} of drawnOf[i] ?? []) {
      drawUnit(drawn, shown, view);
      if (drawn.item === at) at = at.nextSibling;
      else list.insertBefore(drawn.item, at);
    }
  });
  return drawnOf.flat().map(({drawn}) => drawn);
}

/** Draws what is below a unit. */
function drawChildren(drawn: UnitElements, units: readonly ShownUnit[], {list: name, rows}: UnitView, view: UnitListInput): void {
  const {columns} = drawn;
  const list = (drawn.list ??= drawn.item.appendChild(copy(listPattern)));
  setClass(list, name);
  const count = rows ? Math.ceil(units.length / rows) : 0;
  while (columns.length < count) columns.push(list.appendChild(copy(columnPattern)));
  const lists = rows
    ? columns.map((column, i) => ({list: column.firstChild as Node, before: null, units: units.slice(i * rows, (i + 1) * rows)}))
    : [{list, before: null, units}];
  drawn.children = drawLists(lists, drawn.children, view);
  for (const column of columns.splice(count)) column.remove(); // What was in it is elsewhere now.
}

function drawUnit(drawn: UnitElements, shown: ShownUnit, view: UnitListInput): void {
  const place = view.positionOf(shown);
  if (drawn.shown === shown && drawn.place === place && drawn.renderKey === view.renderKey) return;
  const {item} = drawn;
  const box = item.firstChild as HTMLElement;
  const look = view.toUnitView(shown);
  setClass(item, look.item);
  item.setAttribute('data-unit', shown.id);
  drawn.properties = writeProperties(item, look.properties, drawn.properties);
  setClass(box, look.box);
  if (look.isMarked) box.setAttribute('aria-current', 'true');
  else if (drawn.shown) box.removeAttribute('aria-current');
  // With spaces, so that words do not run together where the text is read without styles.
  (box.firstChild as HTMLElement).textContent = look.kind && `${look.kind} `;
  write(box.children[1] as HTMLElement, typeof look.name === 'string' ? `${look.name} ` : [look.name, ' ']);
  if (drawn.moreEnd ?? look.more !== nothing) {
    drawn.moreEnd ??= box.insertBefore(new Comment(), drawn.toggle);
    render(look.more, box, {renderBefore: drawn.moreEnd});
  }
  drawn.toggle = look.toggle ? (drawn.toggle ?? box.appendChild(copy(togglePattern))) : remove(drawn.toggle);
  if (look.toggle && drawn.toggle) {
    const [name, sign] = drawn.toggle.children as unknown as [HTMLElement, HTMLElement];
    drawn.toggle.setAttribute('aria-expanded', String(shown.children.length > 0));
    write(name, look.toggle.name);
    sign.textContent = ` ${look.toggle.sign} `;
  }
  if (drawn.connectorsEnd ?? look.connectors !== nothing) {
    drawn.connectorsEnd ??= item.insertBefore(new Comment(), drawn.list);
    render(look.connectors, item, {renderBefore: drawn.connectorsEnd});
  }
  if (shown.children.length) {
    drawChildren(drawn, shown.children, look, view);
  } else {
    drawn.list = remove(drawn.list);
    drawn.columns = [];
    drawn.children = [];
  }
  drawn.shown = shown;
  drawn.place = place;
  drawn.renderKey = view.renderKey;
}

/** Most units of a large chart have no class: an attribute that is not there costs nothing. */
function setClass(element: HTMLElement, names: string): void {
  if (element.className !== names) element.className = names;
}

function remove(element: HTMLElement | null): null {
  element?.remove();
  return null;
}

/** What was drawn by Lit once is its own from then on. */
const litOwned = new WeakSet<HTMLElement>();

function write(element: HTMLElement, content: Content): void {
  if (typeof content === 'string' && !litOwned.has(element)) {
    if (element.textContent !== content) element.textContent = content;
    return;
  }
  if (!litOwned.has(element)) element.textContent = '';
  litOwned.add(element);
  render(content, element);
}

function makeUnit(): UnitElements {
  return {
    item: copy(itemPattern),
    toggle: null,
    list: null,
    columns: [],
    children: [],
    moreEnd: null,
    connectorsEnd: null,
    properties: noProperties,
    shown: null,
    place: null,
    renderKey: null,
  };
}

const noProperties: Properties = {};

/** What is cloned: that takes a fraction of the time that making it does. */
interface Pattern {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children?: readonly Pattern[];
}

const itemPattern: Pattern = {
  name: 'li',
  attributes: {role: 'listitem'},
  children: [
    {
      name: 'div',
      attributes: {part: 'unit'},
      children: ['kind', 'name'].map((part) => ({name: 'span', attributes: {part}})),
    },
  ],
};
const listPattern: Pattern = {name: 'ul', attributes: {role: 'list'}};
/** For the eye alone: what is in it are items of the list around it. */
const columnPattern: Pattern = {
  name: 'li',
  attributes: {role: 'none'},
  children: [{name: 'ul', attributes: {role: 'none', class: 'stack'}}],
};
const togglePattern: Pattern = {
  name: 'button',
  attributes: {type: 'button', class: 'toggle'},
  children: [
    {name: 'span', attributes: {class: 'visually-hidden'}},
    {name: 'span', attributes: {'aria-hidden': 'true'}},
  ],
};

const made = new Map<Pattern, HTMLElement>();

function copy(pattern: Pattern): HTMLElement {
  let first = made.get(pattern);
  if (!first) made.set(pattern, (first = make(pattern)));
  return first.cloneNode(true) as HTMLElement;
}

function make({name, attributes, children = []}: Pattern): HTMLElement {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  element.append(...children.map(make));
  return element;
}
