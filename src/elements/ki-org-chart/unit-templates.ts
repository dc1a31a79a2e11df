import {hyphenClasses} from '../parts.js';

/** An element to clone, which takes a fraction of the time that creating it takes. */
export interface ElementTemplate {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children?: readonly ElementTemplate[];
}

export const nameTemplate: ElementTemplate = {name: 'span', attributes: {part: 'name'}};

/** The name of a unit with details. */
export const nameButtonTemplate: ElementTemplate = {name: 'button', attributes: {type: 'button', part: 'name'}};

export const itemTemplate: ElementTemplate = {
  name: 'li',
  attributes: {role: 'listitem'},
  children: [
    {
      name: 'div',
      attributes: {part: 'unit'},
      children: [{name: 'span', attributes: {part: 'kind'}}, nameTemplate],
    },
  ],
};

export const listTemplate: ElementTemplate = {name: 'ul', attributes: {role: 'list'}};

/** A column in a list. It has no role, so that screen readers find the units in the list itself. */
export const columnTemplate: ElementTemplate = {
  name: 'li',
  attributes: {role: 'none'},
  children: [{name: 'ul', attributes: {role: 'none', class: 'stack'}}],
};

export const toggleTemplate: ElementTemplate = {
  name: 'button',
  attributes: {type: 'button', class: 'toggle'},
  children: [
    {name: 'span', attributes: {class: 'visually-hidden'}},
    {name: 'span', attributes: {'aria-hidden': 'true'}},
  ],
};

/** A hyphen for each mark of `markBreaks`. */
export const hyphenTemplates: Readonly<Record<string, ElementTemplate>> = Object.fromEntries(
  Object.entries(hyphenClasses).map(([mark, names]) => [mark, {name: 'span', attributes: {class: names}}]),
);

/** A place where an address may break. */
export const lineBreakTemplate: ElementTemplate = {name: 'wbr', attributes: {}};

const created = new Map<ElementTemplate, HTMLElement>();

export function cloneTemplate(template: ElementTemplate): HTMLElement {
  let element = created.get(template);
  if (!element) created.set(template, (element = create(template)));
  return element.cloneNode(true) as HTMLElement;
}

function create({name, attributes, children = []}: ElementTemplate): HTMLElement {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  element.append(...children.map(create));
  return element;
}
