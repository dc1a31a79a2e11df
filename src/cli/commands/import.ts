import {basename, dirname, extname} from 'node:path';
import process from 'node:process';
import {parseArgs} from 'node:util';
import type {Feed} from '../../feed/definition.js';
import {decodeFeed} from '../../feed/encoding.js';
import type {IssueLanguage} from '../../feed/issue.js';
import {validateFeed} from '../../feed/validate-feed.js';
import {importFile, importFormats, type ImportedFile, type ImportFormat} from '../../feed-import/import-file.js';
import {explainImportIssue, importMessages} from '../../feed-import/import-messages.js';
import {importTargets, type ImportTarget} from '../../feed-import/imported-parts.js';
import {makeId} from '../../feed-import/make-id.js';
import {mergeIntoFeed, type ImportCounts} from '../../feed-import/merge-into-feed.js';
import {today} from '../../model/date.js';
import {checkSource, describeFailure, formatIssue} from '../check-source.js';
import {Failure, UsageError, type Command, type Output} from '../command.js';
import {readFeedBytes, standardInput, writeInto} from '../files.js';
import {readChoice, readOptions} from '../options.js';
import {escapeToOneLine} from '../terminal-escape.js';
import {detectLanguage, validateMessages} from '../validate-messages.js';

const help = `Usage: ki-widgets import <file> --from <format> [options]

Makes a feed of a table or of another format, or adds its content to a feed. The file may also be an address that begins
with http, or - for standard input. On standard error you read what was added, what was left out, why, and what to do.

Options:
  --from <format>  csv         a table from a spreadsheet, with semicolons, commas or tabs
                   popolo      Popolo JSON: organisations and memberships
                   schema-org  JSON-LD with organisations of schema.org
                   w3c-org     JSON-LD in the W3C Organization Ontology
                   not needed for a file that ends with .csv or .tsv
  --as <what>      what the file has: organizations, bodies or members; by default its headings or types decide
  --into <feed>    file with the feed to add to; without it a new feed is made
  --out <file>     file to write; by default the feed is printed
  --lang nb        messages in bokmål; --lang en in English. By default in the system's language
  --help           show this text

A table has headings in its first row, in Norwegian or English:
  organisations    Navn, Kortnavn, Organisasjonsnummer, Type, Nettside, Fra, Til
  units            Navn, Kortnavn, Type, Overordnet, Beskrivelse, Fra, Til
  members          Virksomhet, Organisasjonsnummer, Enhet, Rolle, Fra, Til

With --into nothing in the feed is removed or replaced. An object is found again by its id, its organisation number or
its exact name.

Exit codes: 0 the feed was printed or written, even if parts of the file were left out, 1 it was not, 2 wrong usage.

Example:
  ki-widgets import virksomheter.csv --into feeds/bedre-bruk-av-ki.json --lang nb --out prosjektet.json`;

export const importCommand: Command = {
  name: 'import',
  summary: 'makes a feed of a spreadsheet or another format, or adds to one',
  help,
  async run(args, output) {
    const {file, format, target, into, out, lang} = readArguments(args);
    const {failures} = importMessages[lang];
    const feed = into === undefined ? undefined : await readFeed(into, lang, output);
    const {parts, issues} = await readImport(file, format, target, lang);
    const report = () => {
      for (const issue of issues.toArray()) output.warn(escapeToOneLine(`${nameOf(file)}: ${explainImportIssue(issue, lang)}`));
    };
    if (!hasParts({parts, issues})) {
      report();
      throw new Failure(failures.hasNothing(nameOf(file)));
    }
    const name = file === '-' ? 'prosjektet' : basename(file, extname(file));
    const newFeed = {id: makeId(name, () => false, 'prosjektet'), language: 'nb', updated: today()};
    const {feed: merged, counts} = mergeIntoFeed(feed, parts, newFeed, issues);
    report();
    const errors = validateFeed(merged, {lang}).issues.filter(({severity}) => severity === 'error');
    for (const {pointer, rule, remedy} of errors) output.warn(escapeToOneLine(`${pointer}: ${rule} ${remedy}`));
    if (errors.length) throw new Failure(failures.resultHasErrors(nameOf(file)));
    const content = `${JSON.stringify(merged, null, 2)}\n`;
    const summary = summarize(counts, lang);
    if (out === undefined) {
      output.write(content);
      output.warn(escapeToOneLine(`${nameOf(file)}: ${summary}`));
    } else {
      writeInto(dirname(out), basename(out), content);
      output.print(escapeToOneLine(`${out}: ${summary}`));
    }
    return 0;
  },
};

function readArguments(args: readonly string[]) {
  const text = {type: 'string'} as const;
  const {values, positionals} = readOptions('import', () =>
    parseArgs({args: [...args], options: {from: text, as: text, into: text, out: text, lang: text}, allowPositionals: true}),
  );
  const [file, ...others] = positionals;
  if (file === undefined) throw new UsageError('No file given. Write: ki-widgets import <file> --from <format>');
  if (others.length) throw new UsageError('Only one file can be imported at a time');
  if (file === '-' && values.into === '-') throw new UsageError(validateMessages.en.standardInputTwice);
  if (values.out === '') throw new UsageError('No output file given. Write: --out <file>');
  const from = values.from ?? (/\.[ct]sv$/i.test(file) ? 'csv' : undefined);
  if (from === undefined) throw new UsageError(`No format given. Write: --from ${importFormats.join('|')}`);
  const lang: IssueLanguage = values.lang === undefined ? detectLanguage(process.env) : readChoice('--lang', values.lang, ['en', 'nb']);
  return {
    file,
    format: readChoice('--from', from, importFormats),
    target: values.as === undefined ? undefined : readChoice('--as', values.as, importTargets),
    into: values.into,
    out: values.out,
    lang,
  };
}

/** @throws {Failure} If the feed cannot be read, or has errors: a part of it could not be found again. */
async function readFeed(source: string, lang: IssueLanguage, {warn}: Output): Promise<Feed> {
  const {failure, issues, bytes, feed} = await checkSource(source, lang);
  if (failure !== null) throw new Failure(failure);
  const errors = issues.filter(({severity}) => severity === 'error');
  for (const issue of errors) for (const line of formatIssue(feed, issue, validateMessages[lang])) warn(line);
  if (errors.length || !bytes) throw new Failure(importMessages[lang].failures.feedHasErrors(feed));
  return JSON.parse(decodeFeed(bytes)) as Feed;
}

async function readImport(
  file: string,
  format: ImportFormat,
  target: ImportTarget | undefined,
  lang: IssueLanguage,
): Promise<ImportedFile> {
  try {
    return importFile(await readFeedBytes(file === '-' ? standardInput : file), format, target);
  } catch (error) {
    if (error instanceof SyntaxError) throw new Failure(importMessages[lang].failures.isNotJson(nameOf(file), format));
    const failure = describeFailure(error, nameOf(file), lang);
    throw failure === null ? error : new Failure(failure);
  }
}

function hasParts({parts: {organizations, bodies, memberships, contacts, project}}: ImportedFile): boolean {
  return organizations.length + bodies.length + memberships.length + contacts.length > 0 || project !== undefined;
}

function summarize(counts: ImportCounts, lang: IssueLanguage): string {
  const messages = importMessages[lang];
  const parts = (Object.keys(counts) as (keyof ImportCounts)[]).map((key) => messages.counts[key](counts[key].added, counts[key].extended));
  return parts.filter(Boolean).join(', ') || messages.nothingAdded;
}

function nameOf(file: string): string {
  return file === '-' ? 'standard input' : file;
}
