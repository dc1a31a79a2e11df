import {nothing} from 'lit';
import {Directive, directive, type ElementPart} from 'lit/directive.js';

export type Properties = Readonly<Record<string, number | string>>;

/**
 * Sets custom properties of an element by CSSOM, since a strict Content-Security-Policy forbids `style` attributes.
 *
 * @param last - The properties that were set before. Properties that are not set again are removed.
 * @returns The properties that are set now.
 */
export function writeProperties({style}: HTMLElement, properties: Properties, last: Properties): Properties {
  for (const name of Object.keys(last)) if (!(name in properties)) style.removeProperty(name);
  for (const name of Object.keys(properties)) style.setProperty(name, String(properties[name]));
  return properties;
}

/** Sets the custom properties of an element in a template; see {@link writeProperties}. */
class SetProperties extends Directive {
  #last: Properties = {};

  render(_properties: Properties): unknown {
    return nothing;
  }

  override update({element}: ElementPart, [properties]: [Properties]): unknown {
    this.#last = writeProperties(element as HTMLElement, properties, this.#last);
    return nothing;
  }
}

export const setProperties = directive(SetProperties);
