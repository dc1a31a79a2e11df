import {toChartPicture, toTable} from '../elements/ki-org-chart/chart-export.js';
import type {UnitMessages} from '../elements/ki-org-chart/unit-text.js';
import type {ChartTheme} from '../export/chart-drawing.js';
import {stringifyJsonLd, toJsonLd} from '../export/json-ld.js';
import {toSvg} from '../export/svg.js';
import {toVCard} from '../export/vcard.js';
import {checkFeed, type CheckedFeed} from '../feed/check-feed.js';
import {assertUsable} from '../feed/feed-snapshot.js';
import {selectFeed} from '../feed/select-feed.js';
import {changeMessages, chartMessages, commonMessages, findLanguageIndex, memberMessages} from '../locales/locales.js';
import type {Day} from '../model/date.js';
import {prerenderWidget} from './prerender.js';
import {makeRasterizer} from './rasterize.js';
import {withoutRelative} from './relative-in-feed.js';
import {measureText} from './text-width.js';

/** In which formats a widget can be had without a browser. */
export const formatsByWidget = {
  'org-chart': ['html', 'svg', 'png', 'csv'],
  'contact-card': ['html', 'vcf'],
  'project-page': ['html', 'jsonld'],
  'partner-list': ['html'],
  'project-intro': ['html'],
  'publication-info': ['html'],
} as const;

export type WidgetName = keyof typeof formatsByWidget;
export type Format = (typeof formatsByWidget)[WidgetName][number];

export interface Wanted {
  readonly widget: WidgetName;
  /** One that the widget has. */
  readonly format: Format;
  /** A language tag; without it the feed's own language. */
  readonly language?: string | undefined;
  /** Without it the day of the feed's data. */
  readonly asOf?: Day | undefined;
  /** The day on which it is asked: a project whose time was over by then has ended. */
  readonly today: Day;
  /** For `csv`. */
  readonly table?: 'units' | 'memberships';
  /** The feed's own address, when it has one. */
  readonly address?: string | undefined;
  /** For `jsonld`: the address of the page that it is of. */
  readonly url?: string | undefined;
}

export interface ExportedFile {
  /** Empty when the feed has nothing for the widget. */
  readonly content: string | Uint8Array;
  readonly issues: CheckedFeed['issues'];
  /** Relative addresses that were left out, because the feed has no address of its own. */
  readonly left: readonly string[];
}

/**
 * Makes a file of what a widget shows.
 *
 * @param json - A feed; what is wrong in it is left out.
 * @throws {FeedError} When nothing of the feed can be shown.
 * @throws {Failure} When this machine has not what `png` needs.
 */
export async function exportFeed(json: unknown, wanted: Wanted): Promise<ExportedFile> {
  const checked = checkFeed(json, wanted.address);
  assertUsable(checked);
  const {issues} = checked;
  if (wanted.format !== 'html') {
    // Pictures of a chart have no addresses.
    const hasAddresses = ['csv', 'jsonld', 'vcf'].includes(wanted.format) && wanted.address === undefined;
    const {feed, left} = hasAddresses ? withoutRelative(checked.feed) : {feed: checked.feed, left: []};
    return {content: await write(feed, wanted, wanted.format), issues, left};
  }
  const {widget, language, asOf, address} = wanted;
  const attributes = {
    ...(language !== undefined && {lang: language}),
    ...(asOf !== undefined && {'as-of': asOf}),
    ...(address !== undefined && {feed: address}),
  };
  const html = await prerenderWidget(`ki-${widget}`, attributes, json);
  return {content: html && `${html}\n`, issues, left: []};
}

async function write(
  feed: NonNullable<CheckedFeed['feed']>,
  wanted: Wanted,
  format: Exclude<Format, 'html'>,
): Promise<string | Uint8Array> {
  const {language = feed.language, asOf, today, table = 'units', url} = wanted;
  // As a widget does it.
  const place = findLanguageIndex(language ?? '');
  const words = {
    chart: chartMessages[place],
    changes: changeMessages[place],
    common: commonMessages[place],
    members: memberMessages[place],
  } as UnitMessages;
  const model = selectFeed(feed, {asOf, today, language, surroundingLanguage: words.common.lang});
  const texts = {...words, projectHasEnded: model.project?.state === 'ended'};
  switch (format) {
    case 'svg':
      return model.units.length ? `${toSvg(toChartPicture(model, texts, theme, measureText))}\n` : '';
    case 'png': {
      if (!model.units.length) return '';
      const {measure, paint} = await makeRasterizer();
      return paint(toChartPicture(model, texts, theme, measure));
    }
    case 'csv':
      return model.units.length ? toTable(table, model, texts) : '';
    case 'vcf':
      return toVCard(model.contacts, model.updated);
    case 'jsonld':
      return model.project ? `${stringifyJsonLd(toJsonLd(model, url))}\n` : '';
  }
}

/** The widgets' own colours on white: what they are where no site sets them. */
export const theme: ChartTheme = {
  fontFamily: "Arial, Helvetica, 'Liberation Sans', sans-serif",
  background: '#fff',
  text: '#14202b',
  surface: '#fff',
  onSurface: '#14202b',
  muted: '#4a5a68',
  line: '#c9d3db',
  strongLine: '#6b7b88',
  accent: '#0b5a77',
  connector: '#6b7b88',
  leading: '#e4f0f4',
  advising: '#fbf3e2',
  advisingLine: '#b98a2e',
};
