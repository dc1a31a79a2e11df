import {noChange, nothing, render} from 'lit';
import {Directive, directive, type ChildPart} from 'lit/directive.js';
import {renderMarked, type Content} from '../parts.js';
import {writeProperties, type Properties} from '../set-properties.js';
import {
  cloneTemplate,
  columnTemplate,
  hyphenTemplates,
  itemTemplate,
  lineBreakTemplate,
  listTemplate,
  nameButtonTemplate,
  nameTemplate,
  toggleTemplate,
} from './unit-templates.js';
import type {VisibleUnit} from './visible-units.js';

/** The visible parts of one unit. */
export interface UnitView {
  /** Classes of the list item. */
  readonly itemClass: string;
  /** Classes of the box. */
  readonly boxClass: string;
  /** Class of the list of children. */
  readonly listClass: string;
  /** Index of the first child in each column, if they are in several columns. */
  readonly columnStarts: readonly number[] | undefined;
  readonly isMarked: boolean;
  /** Custom properties for the position in the drawing. */
  readonly properties: Properties;
  readonly kind: Content;
  readonly name: Content;
  /** Whether the details are open. `null` for a unit without details, whose name is plain text. */
  readonly isOpen: boolean | null;
  /** Content of the box below the name. */
  readonly body: Content;
  /** The button that expands and collapses the unit: its accessible name and its visible sign. */
  readonly toggle: {readonly name: Content; readonly sign: string} | null;
  /** Lines between the box and its neighbour. */
  readonly connectors: Content;
}

export interface UnitListInput {
  readonly units: readonly VisibleUnit[];
  /** A new value renders all units again. */
  readonly renderKey: unknown;
  /** A new value renders the unit again. */
  readonly positionOf: (unit: VisibleUnit) => unknown;
  readonly toView: (unit: VisibleUnit) => UnitView;
}

/** The elements of one unit. Optional elements are created when they are needed. */
interface UnitElements {
  readonly item: HTMLElement;
  toggle: HTMLElement | null;
  list: HTMLElement | null;
  /** Items of `list` that hold one column of children each. Empty if the children are not in columns. */
  columns: HTMLElement[];
  children: readonly UnitElements[];
  /** Markers after the body and the connectors, which Lit renders. */
  bodyEnd: Comment | null;
  connectorsEnd: Comment | null;
  properties: Properties;
  /** Values of the last render. */
  unit: VisibleUnit | null;
  position: unknown;
  renderKey: unknown;
}

/**
 * Renders units as list items, each with the list of its children.
 *
 * It creates elements itself because Lit would need a dozen objects for each of thousands of units. A unit keeps its elements
 * while it has the same parent, wherever it moves in the list, so that the focus stays with the unit.
 */
class UnitListDirective extends Directive {
  #rootElements: readonly UnitElements[] = [];

  render(_input: UnitListInput): unknown {
    return nothing;
  }

  override update({parentNode, startNode}: ChildPart, [input]: [UnitListInput]): unknown {
    const root = parentNode.getRootNode() as ShadowRoot;
    const {activeElement} = root;
    this.#rootElements = updateLists([{list: parentNode, previous: startNode, units: input.units}], this.#rootElements, input);
    // An element loses the focus when it moves.
    if (activeElement !== root.activeElement) (activeElement as HTMLElement).focus({preventScroll: true});
    return noChange;
  }
}

export const renderUnitList = directive(UnitListDirective);

/** The units in one list element. */
interface ListUnits {
  readonly list: Node;
  /** The node before the first unit; `null` if there is no such node. */
  readonly previous: Node | null;
  readonly units: readonly VisibleUnit[];
}

/** Updates the children of one unit. They are in several lists if they are in columns. */
function updateLists(lists: readonly ListUnits[], last: readonly UnitElements[], input: UnitListInput): readonly UnitElements[] {
  const unused = new Map(last.map((elements) => [elements.unit?.id, elements]));
  const elementsByList = lists.map(({units}) =>
    units.map((unit) => {
      const elements = unused.get(unit.id) ?? createUnit();
      unused.delete(unit.id);
      return {elements, unit};
    }),
  );
  for (const {item} of unused.values()) item.remove();
  lists.forEach(({list, previous}, i) => {
    let cursor = previous ? previous.nextSibling : list.firstChild;
    for (const {elements, unit} of elementsByList[i] ?? []) {
      updateUnit(elements, unit, input);
      if (elements.item === cursor) cursor = cursor.nextSibling;
      else list.insertBefore(elements.item, cursor);
    }
  });
  return elementsByList.flat().map(({elements}) => elements);
}

function updateChildren(
  elements: UnitElements,
  units: readonly VisibleUnit[],
  {listClass, columnStarts}: UnitView,
  input: UnitListInput,
): void {
  const {columns} = elements;
  const list = (elements.list ??= elements.item.appendChild(cloneTemplate(listTemplate)));
  setClass(list, listClass);
  const count = columnStarts?.length ?? 0;
  while (columns.length < count) columns.push(list.appendChild(cloneTemplate(columnTemplate)));
  const lists = columnStarts
    ? columnStarts.map((start, i) => ({
        list: columns[i]?.firstChild as Node,
        previous: null,
        units: units.slice(start, columnStarts[i + 1]),
      }))
    : [{list, previous: null, units}];
  elements.children = updateLists(lists, elements.children, input);
  // Only now: the units of these columns have moved to other lists.
  for (const column of columns.splice(count)) column.remove();
}

function updateUnit(elements: UnitElements, unit: VisibleUnit, input: UnitListInput): void {
  const position = input.positionOf(unit);
  if (elements.unit === unit && elements.position === position && elements.renderKey === input.renderKey) return;
  const {item} = elements;
  const box = item.firstChild as HTMLElement;
  const view = input.toView(unit);
  setClass(item, view.itemClass);
  if (elements.unit?.id !== unit.id) item.setAttribute('data-unit', unit.id);
  elements.properties = writeProperties(item, view.properties, elements.properties);
  setClass(box, view.boxClass);
  if (view.isMarked) box.setAttribute('aria-current', 'true');
  else if (elements.unit) box.removeAttribute('aria-current');
  // The spaces keep words apart where the text is read without styles.
  setContent(box.firstChild as HTMLElement, view.kind && withSpace(view.kind));
  updateName(box.children[1] as HTMLElement, view);
  if (elements.bodyEnd ?? view.body !== nothing) {
    elements.bodyEnd ??= box.insertBefore(new Comment(), elements.toggle);
    render(view.body, box, {renderBefore: elements.bodyEnd});
  }
  updateToggle(elements, box, unit, view);
  if (elements.connectorsEnd ?? view.connectors !== nothing) {
    elements.connectorsEnd ??= item.insertBefore(new Comment(), elements.list);
    render(view.connectors, item, {renderBefore: elements.connectorsEnd});
  }
  if (unit.children.length) {
    updateChildren(elements, unit.children, view, input);
  } else {
    elements.list = remove(elements.list);
    elements.columns = [];
    elements.children = [];
  }
  elements.unit = unit;
  elements.position = position;
  elements.renderKey = input.renderKey;
}

/** The name of a unit with details is a button that opens them. */
function updateName(current: HTMLElement, {name, isOpen}: UnitView): void {
  let element = current;
  if ((isOpen === null) === (current.localName === 'button')) {
    element = cloneTemplate(isOpen === null ? nameTemplate : nameButtonTemplate);
    current.replaceWith(element, ' ');
  }
  if (isOpen === null) {
    setContent(element, withSpace(name));
    return;
  }
  element.setAttribute('aria-expanded', String(isOpen));
  setContent(element, name); // A space would move the button's mark to a line of its own.
}

function withSpace(content: Content): Content {
  return typeof content === 'string' ? `${content} ` : [content, ' '];
}

function updateToggle(elements: UnitElements, box: HTMLElement, {children}: VisibleUnit, {toggle}: UnitView): void {
  if (!toggle) {
    elements.toggle = remove(elements.toggle);
    return;
  }
  elements.toggle ??= box.appendChild(cloneTemplate(toggleTemplate));
  const [name, sign] = elements.toggle.children as unknown as [HTMLElement, HTMLElement];
  elements.toggle.setAttribute('aria-expanded', String(children.length > 0));
  setContent(name, toggle.name);
  sign.textContent = ` ${toggle.sign} `;
}

/** Most units of a large chart have no class. Comparing first avoids an empty attribute for each of them. */
function setClass(element: HTMLElement, names: string): void {
  if (element.className !== names) element.className = names;
}

function remove(element: HTMLElement | null): null {
  element?.remove();
  return null;
}

/** Elements with content from Lit. They can't be set as plain text again. */
const litElements = new WeakSet<HTMLElement>();

/** Texts of elements that contain hyphens, with their marks. */
const markedTexts = new WeakMap<HTMLElement, string>();
const marks = /([\u00ad\u2062-\u2064\u200b])/;

/** @param content - A string may contain the marks of `markBreaks`. */
function setContent(element: HTMLElement, content: Content): void {
  if (typeof content === 'string' && !litElements.has(element)) {
    const last = markedTexts.get(element);
    if ((last ?? element.textContent) === content) return;
    if (marks.test(content)) {
      setMarkedText(element, content);
      markedTexts.set(element, content);
    } else {
      element.textContent = content;
      if (last) markedTexts.delete(element);
    }
    return;
  }
  if (!litElements.has(element)) element.textContent = '';
  litElements.add(element);
  render(typeof content === 'string' ? renderMarked(content) : content, element);
}

/** Writes what `renderMarked` renders, in a fraction of the time that Lit takes for it. */
function setMarkedText(element: HTMLElement, marked: string): void {
  const [text = '', ...parts] = marked.split(marks);
  element.textContent = text;
  parts.forEach((part, i) => element.append(i % 2 ? part : cloneTemplate(hyphenTemplates[part] ?? lineBreakTemplate)));
}

function createUnit(): UnitElements {
  return {
    item: cloneTemplate(itemTemplate),
    toggle: null,
    list: null,
    columns: [],
    children: [],
    bodyEnd: null,
    connectorsEnd: null,
    properties: noProperties,
    unit: null,
    position: null,
    renderKey: null,
  };
}

const noProperties: Properties = {};
