import {basename, dirname, join, relative, resolve, sep} from 'node:path';
import {parseArgs} from 'node:util';
import {summarizeIssues} from '../../feed/summarize-issues.js';
import {FeedError} from '../../feed/feed-error.js';
import {Failure, UsageError, type Command, type Output} from '../command.js';
import {readJson, readText, writeInto} from '../files.js';
import {readOptions} from '../options.js';
import {prerenderPage, type FeedReport, type Outcome} from '../prerender-page.js';

const help = `Usage: ki-widgets prerender <page.html> … --out <folder> [options]

Inserts the content of the widgets into pages, as plain HTML inside their elements. Visitors without script and search
engines can then read it. The rest of a page stays unchanged, byte by byte. Run it again when the feed changes.

Options:
  --out <folder>   folder for the finished pages; created if it does not exist
  --feed <feed>    file or address of a feed for all widgets; by default each widget's own feed is read
  --root <folder>  folder that / stands for in addresses; pages keep their folders below it
  --url <address>  address that the page will have, for a single page: URLs in the content become absolute
  --replace        replace content that is already inside an element
  --help           show this text

A feed is read from a file next to the page, or fetched if its address begins with http. Language, date and other
settings are those of the elements, as in a browser: lang, as-of, heading-level …

A page is written completely or not at all. Exit codes: 0 all pages written, 1 one or more not written, 2 wrong usage.

Example:
  ki-widgets prerender side.html --root public --replace --out ferdig`;

/** Messages for elements that were not filled. */
const outcomeMessages: Readonly<Partial<Record<Outcome, string>>> = {
  kept: 'already has content, which is kept. Use --replace to replace it',
  empty: 'is still empty: the feed has nothing for it on that date',
  'in-paragraph': 'is in a paragraph, which cannot contain lists. Move it out of <p>',
  unclosed: 'has no end tag',
  'self-closing': 'is written as <… />. HTML ignores the slash, so the rest of the page is inside it. Add an end tag',
  'no-feed': 'has no feed. Add feed="…" to it, or use --feed',
  unknown: 'is not a widget',
};

interface Options {
  readonly out: string;
  readonly feed: string | undefined;
  readonly root: string | undefined;
  readonly url: string | undefined;
  readonly replaces: boolean;
}

/** A page to write. */
interface PageFile {
  /** Path of the source. */
  readonly path: string;
  /** Path of the result in the output folder. */
  readonly name: string;
}

export const prerender: Command = {
  name: 'prerender',
  summary: 'inserts the content of the widgets into pages, as plain HTML',
  help,
  async run(args, output) {
    const {pages, options} = readArguments(args);
    let failures = 0;
    for (const page of nameResults(pages, options)) {
      try {
        await writePage(page, options, output);
      } catch (error) {
        if (!(error instanceof Failure)) throw error;
        output.warn(`ki-widgets: ${error.message}`);
        failures++;
      }
    }
    return failures ? 1 : 0;
  },
};

function readArguments(args: readonly string[]): {pages: string[]; options: Options} {
  const text = {type: 'string'} as const;
  const {values, positionals: pages} = readOptions('prerender', () =>
    parseArgs({
      args: [...args],
      options: {out: text, feed: text, root: text, url: text, replace: {type: 'boolean', default: false}},
      allowPositionals: true,
    }),
  );
  const {out, feed, root, url, replace: replaces} = values;
  if (!pages.length) throw new UsageError('No page given. Write: ki-widgets prerender <page.html> --out <folder>');
  if (!out) throw new UsageError('No output folder given. Write: --out <folder>');
  if (url !== undefined && pages.length > 1) throw new UsageError('--url only works with a single page');
  if (url !== undefined && !/^https?:$/.test(URL.canParse(url) ? new URL(url).protocol : '')) {
    throw new UsageError(`--url must be an http or https address, not “${url}”`);
  }
  return {pages, options: {out, feed, root, url: url === undefined ? url : new URL(url).href, replaces}};
}

/** Names the result of each page: its path below `--root`, or its file name. */
function nameResults(paths: readonly string[], {root}: Options): PageFile[] {
  const pages = paths.map((path) => ({path, name: root === undefined ? basename(path) : relative(resolve(root), resolve(path))}));
  const pathsByName = new Map<string, string>();
  for (const {path, name} of pages) {
    if (name.split(sep)[0] === '..' || resolve(name) === name) throw new UsageError(`${path} is not below --root ${root ?? ''}`);
    const other = pathsByName.get(name);
    if (other !== undefined) throw new UsageError(`${other} and ${path} would both become ${name}. Use --root to keep their folders apart`);
    pathsByName.set(name, path);
  }
  return pages;
}

async function writePage({path, name}: PageFile, options: Options, output: Output): Promise<void> {
  const {out, url, replaces} = options;
  let lastFeed = '';
  const load = async (address: string | null) => {
    const source = findFeed(address, path, options);
    lastFeed = source ?? '';
    return source === undefined ? undefined : readJson(source);
  };
  const {html, widgets, feeds} = await prerenderPage(readText(path), load, {url, replaces}).catch((error: unknown) => {
    if (!(error instanceof FeedError)) throw error;
    throw new Failure(`${path} was not written: the feed ${lastFeed || 'in the page'} cannot be used, ${error.message}`);
  });
  writeInto(out, name, html);
  for (const feed of feeds) warnAboutIssues(feed, path, options, output);
  for (const {tag, line, outcome, warnings} of widgets) {
    const outcomeMessage = outcomeMessages[outcome];
    for (const message of [...warnings, ...(outcomeMessage ? [outcomeMessage] : [])]) {
      output.warn(`${path}:${line}: <${tag}> ${message}`);
    }
  }
  const filled = widgets.filter(({outcome}) => outcome === 'filled').length;
  output.print(`${join(out, name)}: ${filled} of ${widgets.length} ${widgets.length === 1 ? 'widget' : 'widgets'} filled`);
}

function warnAboutIssues({address, issues}: FeedReport, path: string, options: Options, output: Output): void {
  const summary = summarizeIssues(issues);
  const name = address === null && !options.feed ? `The feed in ${path}` : (options.feed ?? address ?? '');
  if (summary) output.warn(`${name} has ${summary.text}. The rest is used.`);
}

/** Finds the path or address of the feed that a page names. Returns `undefined` if it names none. */
function findFeed(address: string | null, page: string, {feed, root}: Options): string | undefined {
  if (feed !== undefined) return feed;
  if (address === null) return undefined;
  const trimmed = address.trim();
  if (/^https?:/i.test(trimmed)) return trimmed;
  if (trimmed.startsWith('//')) return `https:${trimmed}`;
  const path = decodePath(trimmed.replace(/[?#].*/s, ''), page);
  if (!trimmed.startsWith('/')) return join(dirname(page), path);
  if (root === undefined) {
    throw new Failure(
      `${page}: the folder of ${trimmed} is unknown. Use --root <folder> for the folder that / stands for, or --feed <file>`,
    );
  }
  return join(root, path);
}

/** @throws {Failure} If a per cent sign is not part of an escape, as in `feeds/100%.json`. Servers reject such an address. */
function decodePath(path: string, page: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    const [sequence] = /%(?:[89a-f][\da-f]|(?![\da-f]{2})).{0,2}/i.exec(path) ?? ['%'];
    throw new Failure(`${page}: the feed’s address ${path} contains “${sequence}”, which is not a character. Write a per cent sign as %25`);
  }
}
