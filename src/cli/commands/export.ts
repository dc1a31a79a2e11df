import {existsSync, statSync} from 'node:fs';
import {basename, dirname, join} from 'node:path';
import process from 'node:process';
import {parseArgs} from 'node:util';
import {FeedError} from '../../feed/feed-error.js';
import {today} from '../../model/date.js';
import {Failure, UsageError, type Command} from '../command.js';
import {exportFeed, formatsByWidget, type Format, type WidgetName} from '../export-feed.js';
import {readJson, standardInput, writeInto} from '../files.js';
import {readChoice, readDay, readOptions} from '../options.js';

const help = `Usage: ki-widgets export <feed> --format <format> [options]

Exports the content of a widget as a file, with everything expanded. A feed is a file, an address that begins with
http, or - for standard input.

Options:
  --format <format>    html    any widget as plain HTML; choose it with --widget
                       svg     org-chart as a picture
                       png     the same at twice its size; needs the package @resvg/resvg-js
                       csv     org-chart as a table with semicolons, for spreadsheets
                       vcf     contact-card as vCard 4.0
                       jsonld  project-page as structured data for search engines
  --widget <name>      ${Object.keys(formatsByWidget).slice(0, 3).join(', ')},
                       ${Object.keys(formatsByWidget).slice(3).join(', ')}
  --lang <tag>         nb, nn, en, se …; by default the feed's own language
  --as-of <date>       date to show, such as 2023-06-07, or today; by default the date of the feed's data
  --table <table>      for csv: units (the default) or memberships
  --url <address>      for jsonld: address of the page that will contain it
  --base-url <address> address at which a feed from a file is published: relative URLs in it become absolute. Without
                       it, csv, vcf and jsonld have no relative URLs
  --out <file>         file to write, or an existing folder; by default standard output
  --help               show this text

Text in an svg stays text, in Arial or a similar font. Line breaks follow a table of character widths, so in another
font lines may be a little too wide or narrow. A png uses a font of this machine. The colours are the default colours
of the widgets, on white.

A file is written completely or not at all. Exit codes: 0 written, 1 not written, 2 wrong usage.

Example:
  ki-widgets export feeds/bedre-bruk-av-ki.json --format svg --lang nb --out kart.svg`;

/** Widgets of the formats that only one widget has. */
const widgetByFormat: Readonly<Partial<Record<Format, WidgetName>>> = {
  svg: 'org-chart',
  png: 'org-chart',
  csv: 'org-chart',
  vcf: 'contact-card',
  jsonld: 'project-page',
};
const formats = ['html', 'svg', 'png', 'csv', 'vcf', 'jsonld'] as const;
const widgets = Object.keys(formatsByWidget) as WidgetName[];

export const exportWidget: Command = {
  name: 'export',
  summary: 'exports a widget as a file: HTML, SVG, PNG, CSV, vCard, JSON-LD',
  help,
  async run(args, output) {
    const {feed, out, base, ...request} = readArguments(args);
    const address = base ?? (isWebAddress(feed) ? new URL(feed).href : undefined);
    const name = feed === '-' ? 'standard input' : feed;
    try {
      const json = await readJson(feed === '-' ? standardInput : feed);
      const {content, issues, removedUrls} = await exportFeed(json, {...request, today: today(), address});
      if (!content.length) throw new Failure(`No file was written: ${name} has nothing for ${request.widget} on that date`);
      if (out === undefined) output.write(content);
      else output.print(`${writeTo(out, `ki-${fileNameOf(request)}`, content)} written`);
      const count = issues.length === 1 ? 'an issue' : `${issues.length} issues`;
      if (issues.length) output.warn(`${name} has ${count}. The rest is used. See ki-widgets validate`);
      if (removedUrls.length) {
        const shown = removedUrls.slice(0, 5).join(', ');
        const more = removedUrls.length > 5 ? ` and ${removedUrls.length - 5} more` : '';
        output.warn(
          `${name} is not a public address, so relative URLs were left out: ${shown}${more}. Add --base-url with the address of the feed`,
        );
      }
      return 0;
    } catch (error) {
      if (!(error instanceof FeedError)) throw error;
      throw new Failure(`No file was written: the feed ${name} cannot be used, ${error.message}`);
    }
  },
};

function readArguments(args: readonly string[]) {
  const text = {type: 'string'} as const;
  const {values, positionals} = readOptions('export', () =>
    parseArgs({
      args: [...args],
      options: {
        widget: text,
        format: text,
        lang: text,
        'as-of': text,
        table: {type: 'string', default: 'units'},
        url: text,
        'base-url': text,
        out: text,
      },
      allowPositionals: true,
    }),
  );
  const [feed, ...others] = positionals;
  if (feed === undefined) throw new UsageError('No feed given. Write: ki-widgets export <file or address> --format <format>');
  if (others.length) throw new UsageError('Only one feed can be exported at a time');
  if (!values.format) throw new UsageError(`No format given. Write: --format ${formats.join('|')}`);
  const format = readChoice('--format', values.format, formats);
  const widgetName = values.widget?.replace(/^ki-/, '') ?? widgetByFormat[format];
  if (widgetName === undefined) throw new UsageError(`No widget given. Write: --widget ${widgets.join('|')}`);
  const widget = readChoice('--widget', widgetName, widgets);
  const available: readonly Format[] = formatsByWidget[widget];
  if (!available.includes(format)) throw new UsageError(`${widget} cannot be exported as ${format}, only as ${available.join(', ')}`);
  const {url, 'base-url': base} = values;
  for (const [option, value] of Object.entries({'--url': url, '--base-url': base})) {
    if (value !== undefined && !isWebAddress(value)) throw new UsageError(`${option} must be an http or https address, not “${value}”`);
  }
  if (format === 'png' && values.out === undefined && process.stdout.isTTY)
    throw new UsageError('No output file given. Write: --out chart.png');
  if (values.out === '') throw new UsageError('No output file given. Write: --out <file>');
  return {
    feed,
    base: base && new URL(base).href,
    widget,
    format,
    language: values.lang,
    asOf: readDay('--as-of', values['as-of']),
    table: readChoice('--table', values.table, ['units', 'memberships']),
    url,
    out: values.out,
  };
}

function isWebAddress(text: string): boolean {
  return URL.canParse(text) && /^https?:/.test(new URL(text).href);
}

/** Returns a file name without any text from the feed, since an id could lead to another folder or a device. */
function fileNameOf({widget, format, table}: {widget: WidgetName; format: Format; table: string}): string {
  return `${widget}${format === 'csv' ? `-${table}` : ''}.${format}`;
}

/**
 * @param out - A file, or a folder in which to write a file with the given name.
 * @returns The path of the file.
 */
function writeTo(out: string, name: string, content: string | Uint8Array): string {
  const isFolder = /[\\/]$/.test(out) || (existsSync(out) && statSync(out).isDirectory());
  const [folder, file] = isFolder ? [out, name] : [dirname(out), basename(out)];
  writeInto(folder, file, content);
  return join(folder, file);
}
