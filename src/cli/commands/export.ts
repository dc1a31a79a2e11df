import {existsSync, statSync} from 'node:fs';
import {basename, dirname, join} from 'node:path';
import process from 'node:process';
import {parseArgs} from 'node:util';
import {FeedError} from '../../feed/feed-error.js';
import {Failure, UsageError, type Command} from '../command.js';
import {exportFeed, formatsByWidget, type Format, type WidgetName} from '../export-feed.js';
import {readJson, writeInto} from '../files.js';
import {today} from '../../model/date.js';
import {readChoice, readDay, readOptions} from '../options.js';

const help = `Usage: ki-widgets export <feed> --format <format> [options]

Makes a file of what a widget shows, all of it open. A feed is a file, an address that begins with http, or - for
standard input.

Options:
  --format <format>    html    any widget as plain HTML; say which with --widget
                       svg     org-chart as a picture
                       png     the same at twice its size; needs the package @resvg/resvg-js
                       csv     org-chart as a table with semicolons, for spreadsheets
                       vcf     contact-card as vCard 4.0
                       jsonld  project-page as structured data for search engines
  --widget <name>      ${Object.keys(formatsByWidget).slice(0, 3).join(', ')},
                       ${Object.keys(formatsByWidget).slice(3).join(', ')}
  --lang <tag>         nb, nn, en, se …; without it the feed's own language
  --as-of <day>        the day to show, such as 2023-06-07, or today; without it the day of the feed's data
  --table <table>      of csv: units (the default) or memberships
  --url <address>      of jsonld: the address of the page that it is for
  --base-url <address> where a feed from a file is published: relative addresses in it become absolute. Without it
                       csv, vcf and jsonld leave them out
  --out <file>         where to write, or a folder that is there; without it: standard output
  --help               this text

The svg has its text as text, in Arial or what is like it. Lines are broken by a table of widths, since there is no
browser to measure them: in another font they may be a little wide or narrow. The png is in a font of this machine, and
measured in it. The colours are the widgets' own on white.

A file is written whole or not at all. Exit codes: 0 written, 1 it could not be, 2 called wrongly.

Example:
  ki-widgets export feeds/bedre-bruk-av-ki.json --format svg --lang nb --out kart.svg`;

/** The widget that a format is of, where there is but one. */
const widgetOf: Readonly<Partial<Record<Format, WidgetName>>> = {
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
  summary: 'makes a file of what a widget shows: HTML, SVG, PNG, CSV, vCard, JSON-LD',
  help,
  async run(args, output) {
    const {feed, out, base, ...wanted} = readArguments(args);
    const address = base ?? (isWebAddress(feed) ? new URL(feed).href : undefined);
    const name = feed === '-' ? 'standard input' : feed;
    try {
      const {content, issues, left} = await exportFeed(await readJson(feed === '-' ? 0 : feed), {...wanted, today: today(), address});
      if (!content.length) throw new Failure(`There is no file: ${name} has nothing for ${wanted.widget} on that day`);
      if (out === undefined) output.write(content);
      else output.tell(`${writeTo(out, `ki-${nameOf(wanted)}`, content)} is written`);
      const count = issues.length === 1 ? 'an issue' : `${issues.length} issues`;
      if (issues.length) output.warn(`${name} has ${count}; the rest is used. ki-widgets validate tells more`);
      if (left.length) {
        const [shown, more] = [left.slice(0, 5).join(', '), left.length > 5 ? ` and ${left.length - 5} more` : ''];
        output.warn(
          `${name} is no public address, so relative addresses in it are left out: ${shown}${more}. Add --base-url with the address of the feed`,
        );
      }
      return 0;
    } catch (error) {
      if (!(error instanceof FeedError)) throw error;
      throw new Failure(`There is no file: the feed ${name} cannot be used, ${error.message}`);
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
  if (feed === undefined) throw new UsageError('Which feed? Write: ki-widgets export <file or address> --format <format>');
  if (others.length) throw new UsageError('One feed at a time');
  if (!values.format) throw new UsageError(`In which format? Write: --format ${formats.join('|')}`);
  const format = readChoice('--format', values.format, formats);
  const written = values.widget?.replace(/^ki-/, '') ?? widgetOf[format];
  if (written === undefined) throw new UsageError(`Which widget? Write: --widget ${widgets.join('|')}`);
  const widget = readChoice('--widget', written, widgets);
  const known: readonly Format[] = formatsByWidget[widget];
  if (!known.includes(format)) throw new UsageError(`${widget} has no ${format}; it has ${known.join(', ')}`);
  const {url, 'base-url': base} = values;
  for (const [option, value] of Object.entries({'--url': url, '--base-url': base})) {
    if (value !== undefined && !isWebAddress(value)) throw new UsageError(`${option} must be an http or https address, not “${value}”`);
  }
  if (format === 'png' && values.out === undefined && process.stdout.isTTY) throw new UsageError('Where to? Write: --out chart.png');
  if (values.out === '') throw new UsageError('Where to? Write: --out <file>');
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

function isWebAddress(written: string): boolean {
  return URL.canParse(written) && /^https?:/.test(new URL(written).href);
}

/** Nothing of a feed is in it: an id could name another folder, or a device. */
function nameOf({widget, format, table}: {widget: WidgetName; format: Format; table: string}): string {
  return `${widget}${format === 'csv' ? `-${table}` : ''}.${format}`;
}

/**
 * @param out - A file, or a folder that gets one of the name.
 * @returns Where it was written.
 */
function writeTo(out: string, name: string, content: string | Uint8Array): string {
  const isFolder = /[\\/]$/.test(out) || (existsSync(out) && statSync(out).isDirectory());
  const [folder, file] = isFolder ? [out, name] : [dirname(out), basename(out)];
  writeInto(folder, file, content);
  return join(folder, file);
}
