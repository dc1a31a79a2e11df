import {basename, dirname, join, relative, resolve, sep} from 'node:path';
import {parseArgs} from 'node:util';
import {FeedError} from '../../feed/feed-error.js';
import {Failure, UsageError, type Command, type Output} from '../command.js';
import {readJson, readText, writeInto} from '../files.js';
import {readOptions} from '../options.js';
import {prerenderPage, type Outcome} from '../prerender.js';

const help = `Usage: ki-widgets prerender <page.html> … --out <folder> [options]

Puts what the widgets show into pages, as plain HTML inside their elements, so that it can be read where no script runs
and by search engines. The rest of a page stays as it is, to the byte. Run it again when the feed changes.

Options:
  --out <folder>   where the pages are written; it is made when it is not there
  --feed <place>   file or address of the feed, for all widgets; without it each widget's own is read
  --root <folder>  the folder that an address beginning with / starts in; pages keep their place below it
  --url <address>  the address that the page will have, for a single page: addresses in the content become absolute
  --replace        also where an element has a text of its own: the content takes its place
  --help           this text

A feed is read as a file beside the page, or fetched when its address begins with http. Language, day and all else are
those of the elements, as in a browser: lang, as-of, heading-level …

A page is written whole or not at all. Exit codes: 0 all pages written, 1 one or more not, 2 called wrongly.

Example:
  ki-widgets prerender side.html --root public --replace --out ferdig`;

/** What to tell of an element that nothing was put into, and what to do about it. */
const notices: Readonly<Partial<Record<Outcome, string>>> = {
  kept: 'has a text of its own, which stays; --replace puts the content in its place',
  empty: 'stays empty: the feed has nothing for it on that day',
  'in-paragraph': 'stands in a paragraph, which can hold no lists; put it outside <p>',
  unclosed: 'has no end tag',
  'self-closing': 'is written as <… />. HTML ignores the slash, so the rest of the page is inside it. Write an end tag',
  'no-feed': 'names no feed; write feed="…" on it, or use --feed',
  unknown: 'is no widget',
};

interface Options {
  readonly out: string;
  readonly feed: string | undefined;
  readonly root: string | undefined;
  readonly url: string | undefined;
  readonly replaces: boolean;
}

export const prerender: Command = {
  name: 'prerender',
  summary: 'puts what the widgets show into pages, as plain HTML',
  help,
  async run(args, output) {
    const {pages, options} = readArguments(args);
    let failures = 0;
    for (const {path, name} of nameResults(pages, options)) {
      try {
        await writePage(path, name, options, output);
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
  if (!pages.length) throw new UsageError('Which page? Write: ki-widgets prerender <page.html> --out <folder>');
  if (!out) throw new UsageError('Where to? Write: --out <folder>');
  if (url !== undefined && pages.length > 1) throw new UsageError('--url is of a single page');
  if (url !== undefined && !/^https?:$/.test(URL.canParse(url) ? new URL(url).protocol : '')) {
    throw new UsageError(`--url must be an http or https address, not “${url}”`);
  }
  return {pages, options: {out, feed, root, url: url === undefined ? url : new URL(url).href, replaces}};
}

/** Each page with its name in the output folder: below `--root` its way from there, else its own name. */
function nameResults(pages: readonly string[], {root}: Options): {path: string; name: string}[] {
  const results = pages.map((path) => ({path, name: root === undefined ? basename(path) : relative(resolve(root), resolve(path))}));
  const taken = new Map<string, string>();
  for (const {path, name} of results) {
    if (name.split(sep)[0] === '..' || resolve(name) === name) throw new UsageError(`${path} is not below --root ${root ?? ''}`);
    const other = taken.get(name);
    if (other !== undefined) throw new UsageError(`${other} and ${path} would both become ${name}; --root keeps their folders apart`);
    taken.set(name, path);
  }
  return results;
}

async function writePage(path: string, name: string, options: Options, output: Output): Promise<void> {
  const {out, url, replaces} = options;
  const page = readText(path);
  let place = '';
  const load = async (address: string | null) => {
    const found = findFeed(address, path, options);
    place = found ?? '';
    return found === undefined ? undefined : readJson(found);
  };
  const {html, widgets, feeds} = await prerenderPage(page, load, {url, replaces}).catch((error: unknown) => {
    if (!(error instanceof FeedError)) throw error;
    throw new Failure(`${path} is not written: the feed ${place || 'in the page'} cannot be used, ${error.message}`);
  });
  writeInto(out, name, html);
  for (const {address, issues} of feeds) {
    const [first] = issues;
    if (!first) continue;
    const count = issues.length === 1 ? 'an issue' : `${issues.length} issues, the first`;
    const feed = address === null && !options.feed ? `The feed in ${path}` : (options.feed ?? address ?? '');
    output.warn(
      `${feed}: has ${count} at ${first.pointer || 'its root'}: ${first.code} “${first.detail}”${first.meant ? ` (meant: ${first.meant})` : ''}. The rest is used.`,
    );
  }
  for (const {tag, line, outcome, notes} of widgets) {
    for (const note of notes) output.warn(`${path}:${line}: <${tag}> ${note}`);
    if (notices[outcome]) output.warn(`${path}:${line}: <${tag}> ${notices[outcome]}`);
  }
  const filled = widgets.filter(({outcome}) => outcome === 'filled').length;
  output.tell(`${join(out, name)}: ${filled} of ${widgets.length} ${widgets.length === 1 ? 'widget' : 'widgets'} filled`);
}

/** @throws {Failure} When a per cent sign stands for nothing, as in `feeds/100%.json`: servers refuse such an address. */
function decodePath(path: string, page: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    const [sign] = /%(?:[89a-f][\da-f]|(?![\da-f]{2})).{0,2}/i.exec(path) ?? ['%'];
    throw new Failure(`${page}: the feed’s address ${path} has “${sign}” in it, which is no character. A per cent sign is written %25`);
  }
}

/** Where the feed is that a page names: a path or an address; `undefined` when it names none. */
function findFeed(address: string | null, page: string, {feed, root}: Options): string | undefined {
  if (feed !== undefined) return feed;
  if (address === null) return undefined;
  const written = address.trim();
  if (/^https?:/i.test(written)) return written;
  if (written.startsWith('//')) return `https:${written}`;
  const path = decodePath(written.replace(/[?#].*/s, ''), page);
  if (!written.startsWith('/')) return join(dirname(page), path);
  if (root === undefined) throw new Failure(`${page}: say where ${written} is: --root <folder> that / stands for, or --feed <file>`);
  return join(root, path);
}
