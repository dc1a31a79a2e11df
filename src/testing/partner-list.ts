import {fixture, html, nextFrame} from '@open-wc/testing';
import '../elements/ki-partner-list/define.js';
import type {Feed} from '../feed/definition.js';
import {makeFeed} from './make-feed.js';
import {whenUpdated} from './wait.js';

// What the tests of the partner list have in common: lists in a place of some width, and logos that are nobody's.

export type PartnerList = HTMLElementTagNameMap['ki-partner-list'];

export interface PartnerListOptions {
  /** Width of its place, in CSS px. */
  readonly width?: number;
  readonly lang?: string;
  readonly attributes?: Readonly<Record<string, string>>;
}

/** A list in a place of its own, drawn for the width of that. */
export async function mountPartnerList(
  data: Feed,
  {width = 900, lang = 'nb', attributes = {}}: PartnerListOptions = {},
): Promise<PartnerList> {
  const list = document.createElement('ki-partner-list');
  for (const [name, value] of Object.entries(attributes)) list.setAttribute(name, value);
  list.data = data;
  const place = await fixture<HTMLElement>(html`<div lang=${lang} style="width: ${width}px"></div>`);
  place.append(list);
  await whenUpdated(list);
  // What depends on the room follows with the next frames.
  await nextFrame();
  await nextFrame();
  await whenUpdated(list);
  return list;
}

/** Address of a logo in `src/testing/logos/`. */
export const logoUrl = (name: string) => new URL(`logos/${name}.svg`, import.meta.url).href;

/** A feed of organisations with these logos; each is named as its logo and has a page, but the last. */
export function makeLogoFeed(logos: readonly NonNullable<NonNullable<Feed['organizations']>[number]['logo']>[]): Feed {
  const organizations = logos.map((logo, i) => ({
    id: `o${i}`,
    name: `Etat ${i + 1}`,
    logo,
    ...(i < logos.length - 1 && {url: `https://etat${i + 1}.example/`}),
  }));
  const members = organizations.map(({id}) => ({organization: id}));
  return makeFeed({organizations, groups: [{id: 'project', members}], memberships: [], relations: [], contacts: []});
}
