import {createElement} from '../../natives.js';

export type Child = Node | string | null;

/**
 * Makes an element with plain DOM calls. The report must also work where Lit is blocked, and no text becomes HTML here.
 *
 * @param attributes - A value of `null` leaves the attribute out.
 */
export function makeElement<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Readonly<Record<string, string | null>> = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[Name] {
  const element = createElement(name, document);
  for (const [key, value] of Object.entries(attributes)) if (value !== null) element.setAttribute(key, value);
  element.append(...children.filter((child) => child !== null));
  return element;
}
