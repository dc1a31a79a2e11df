import {toChartPicture, toTable} from '../elements/ki-org-chart/chart-export.js';
import type {UnitMessages} from '../elements/ki-org-chart/unit-text.js';
import {defaultTheme} from '../export/default-theme.js';
import {stringifyJsonLd, toJsonLd} from '../export/json-ld.js';
import {toSvg} from '../export/svg.js';
import {toVCard} from '../export/vcard.js';
import {checkUsableFeed, type CheckedFeed} from '../feed/check-feed.js';
import {selectFeed} from '../feed/select-feed.js';
import {findLanguage} from '../locales/find-language.js';
import {loadLanguage} from '../locales/locales.js';
import type {Day} from '../model/date.js';
import {prerenderWidget} from './prerender-widget.js';
import {makeRasterizer} from './rasterize.js';
import {removeRelativeUrls} from './remove-relative-urls.js';
import {estimateTextWidth} from './text-width.js';

/** Formats of each widget that need no browser. */
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

export interface ExportRequest {
  readonly widget: WidgetName;
  /** A format of the widget. */
  readonly format: Format;
  /** BCP 47 tag; by default the feed's language. */
  readonly language?: string | undefined;
  /** Date to show; by default the date of the feed's data. */
  readonly asOf?: Day | undefined;
  /** Today's date. A project whose period is over on that date has ended. */
  readonly today: Day;
  /** Table for `csv`; by default `units`. */
  readonly table?: 'units' | 'memberships';
  /** Public address of the feed. */
  readonly address?: string | undefined;
  /** Address of the page that `jsonld` describes. */
  readonly url?: string | undefined;
}

export interface ExportedFile {
  /** Empty if the feed has nothing for the widget. */
  readonly content: string | Uint8Array;
  readonly issues: CheckedFeed['issues'];
  /** Relative URLs that were removed because the feed has no public address. */
  readonly removedUrls: readonly string[];
}

/**
 * Exports the content of a widget as a file.
 *
 * @param json - A feed as parsed JSON. Invalid parts are dropped.
 * @throws {FeedError} If no part of the feed can be used.
 * @throws {Failure} If this machine lacks what `png` needs.
 */
export async function exportFeed(json: unknown, request: ExportRequest): Promise<ExportedFile> {
  const checked = checkUsableFeed(json, request.address);
  const {issues} = checked;
  if (request.format !== 'html') {
    // Pictures contain no URLs.
    const removesUrls = ['csv', 'jsonld', 'vcf'].includes(request.format) && request.address === undefined;
    const {feed, removed} = removesUrls ? removeRelativeUrls(checked.feed) : {feed: checked.feed, removed: []};
    return {content: await writeFormat(feed, request, request.format), issues, removedUrls: removed};
  }
  const {widget, language, asOf, address} = request;
  const attributes = {
    ...(language !== undefined && {lang: language}),
    ...(asOf !== undefined && {'as-of': asOf}),
    ...(address !== undefined && {feed: address}),
  };
  const html = await prerenderWidget(`ki-${widget}`, attributes, json);
  return {content: html && `${html}\n`, issues, removedUrls: []};
}

async function writeFormat(
  feed: NonNullable<CheckedFeed['feed']>,
  request: ExportRequest,
  format: Exclude<Format, 'html'>,
): Promise<string | Uint8Array> {
  const {language = feed.language, asOf, today, table = 'units', url} = request;
  const messages = await loadLanguage(findLanguage(language ?? ''));
  const model = selectFeed(feed, {asOf, today, language, surroundingLanguage: messages.common.lang});
  const unitMessages: UnitMessages = {...messages, projectHasEnded: model.project?.state === 'ended'};
  switch (format) {
    case 'svg':
      return model.units.length ? `${toSvg(toChartPicture(model, unitMessages, defaultTheme, estimateTextWidth))}\n` : '';
    case 'png': {
      if (!model.units.length) return '';
      const {measureText, paint} = await makeRasterizer();
      return paint(toChartPicture(model, unitMessages, defaultTheme, measureText));
    }
    case 'csv':
      return model.units.length ? toTable(table, model, unitMessages) : '';
    case 'vcf':
      return toVCard(model.contacts, model.updated);
    case 'jsonld':
      return model.project ? `${stringifyJsonLd(toJsonLd(model, url))}\n` : '';
  }
}
