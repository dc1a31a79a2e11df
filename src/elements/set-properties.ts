import {nothing} from 'lit';
import {Directive, directive, type ElementPart} from 'lit/directive.js';

/** Sets custom properties of an element by CSSOM: a strict Content-Security-Policy lets no `style` attribute pass. */
class SetProperties extends Directive {
  #names: readonly string[] = [];

  render(_properties: Readonly<Record<string, number | string>>): unknown {
    return nothing;
  }

  override update({element}: ElementPart, [properties]: [Readonly<Record<string, number | string>>]): unknown {
    const {style} = element as HTMLElement;
    for (const name of this.#names) if (!(name in properties)) style.removeProperty(name);
    this.#names = Object.keys(properties);
    for (const name of this.#names) style.setProperty(name, String(properties[name]));
    return nothing;
  }
}

export const setProperties = directive(SetProperties);
