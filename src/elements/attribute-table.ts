import {presence, type AttributeReader} from './attribute-values.js';
import * as banner from './browser-support-banner/attributes.js';
import * as common from './feed-attributes.js';
import * as contactCard from './ki-contact-card/attributes.js';
import * as orgChart from './ki-org-chart/attributes.js';
import * as partnerList from './ki-partner-list/attributes.js';

// The elements import their readers one by one. This table is for code that checks attributes without the elements.

/** Readers by the name of the property. `null` means that any text is valid. */
type Readers = Readonly<Record<string, AttributeReader | null>>;

const ownReaders: Readonly<Record<string, Readers>> = {
  'browser-support-banner': {...banner},
  'ki-contact-card': {...contactCard},
  'ki-feed': {asOfInAddress: presence},
  'ki-org-chart': {...orgChart},
  'ki-partner-list': {...partnerList},
  'ki-project-page': {asOfInAddress: presence, timeline: presence},
};

/** @returns The readers of an element's attributes by the attribute's name, without `lang`. */
export function attributeReadersOf(tag: string): ReadonlyMap<string, AttributeReader | null> {
  const readers: Readers = {...ownReaders[tag], ...common};
  return new Map(Object.entries(readers).map(([name, reader]) => [toAttributeName(name), reader]));
}

function toAttributeName(property: string): string {
  return property.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}
