import {fixture, html, nextFrame} from '@open-wc/testing';
import '../elements/ki-partner-list/define.js';
import type {Feed} from '../feed/definition.js';
import {makeFeed} from './make-feed.js';
import {whenUpdated} from './wait.js';

// Helpers for tests of the partner list.

export type PartnerList = HTMLElementTagNameMap['ki-partner-list'];

export interface PartnerListOptions {
  /** Width of the parent element, in CSS px. */
  readonly width?: number;
  readonly lang?: string;
  readonly attributes?: Readonly<Record<string, string>>;
}

/** Renders a partner list in a parent of the given width, and waits until it has adapted to that width. */
export async function mountPartnerList(
  data: Feed,
  {width = 900, lang = 'nb', attributes = {}}: PartnerListOptions = {},
): Promise<PartnerList> {
  const list = document.createElement('ki-partner-list');
  for (const [name, value] of Object.entries(attributes)) list.setAttribute(name, value);
  list.data = data;
  const parent = await fixture<HTMLElement>(html`<div lang=${lang} style="width: ${width}px"></div>`);
  parent.append(list);
  await whenUpdated(list);
  // Observers of the size run with the next frames.
  await nextFrame();
  await nextFrame();
  await whenUpdated(list);
  return list;
}

/** Address of a logo in `src/testing/logos/`. */
export const logoUrl = (name: string) => new URL(`logos/${name}.svg`, import.meta.url).href;

/** Makes a feed with one organisation for each logo. All but the last organisation have a web page. */
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

/** Renders a partner list without a set width. */
export function renderPartnerList(data: Feed, variant: PartnerList['variant'] = 'list', lang = 'nb'): Promise<PartnerList> {
  return fixture(html`<ki-partner-list lang=${lang} variant=${variant} .data=${data}></ki-partner-list>`);
}

/** Name of the observer in the real feed. */
export const competenceNetwork = 'Det nasjonale kompetansenettverket (Kunstig intelligens i norsk helsetjeneste)';

/** Names in the real feed as the list and the table render them: with abbreviations. */
const namesWithAbbreviation: Readonly<Record<string, string>> = {
  Helsedirektoratet: 'Helsedirektoratet (Hdir)',
  'Direktoratet for e-helse': 'Direktoratet for e-helse (E-helse)',
  'Statens legemiddelverk': 'Statens legemiddelverk (SLV)',
  'Direktoratet for medisinske produkter': 'Direktoratet for medisinske produkter (DMP)',
  Helsetilsynet: 'Helsetilsynet (Htil)',
  Folkehelseinstituttet: 'Folkehelseinstituttet (FHI)',
  'Kommunesektorens organisasjon': 'Kommunesektorens organisasjon (KS)',
  'Helse Sør-Øst RHF': 'Helse Sør-Øst RHF (HSØ)',
  'Helse Midt-Norge RHF': 'Helse Midt-Norge RHF (HMN)',
  'Helse Vest RHF': 'Helse Vest RHF (HV)',
  'Helse Nord RHF': 'Helse Nord RHF (HN)',
  [competenceNetwork]: `${competenceNetwork} (KIN)`,
};
/** Adds the abbreviations of the real feed to names, as the list and the table do. */
export function withAbbreviations(...names: readonly string[]): (string | undefined)[] {
  return names.map((name) => namesWithAbbreviation[name]);
}
