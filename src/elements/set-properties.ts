import {nothing} from 'lit';
import {Directive, directive, type ElementPart} from 'lit/directive.js';

export type Properties = Readonly<Record<string, number | string>>;

/**
 * Sets custom properties of an element by CSSOM: a strict Content-Security-Policy lets no `style` attribute pass.
 *
 * @param last - Those that were set before; what is no longer there is removed.
 * @returns What is set now.
 */
export function writeProperties({style}: HTMLElement, properties: Properties, last: Properties): Properties {
  for (const name of Object.keys(last)) if (!(name in properties)) style.removeProperty(name);
  for (const name of Object.keys(properties)) style.setProperty(name, String(properties[name]));
  return properties;
}

/** The same in a template. */
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
