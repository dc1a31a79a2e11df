/**
 * `npm run policy`: renews the table of browser policies. `-- --date=2026-11-26` for another day than today; a year of Baseline is
 * in it once it is over.
 */
import {writeFileSync} from 'node:fs';
import {parseArgs} from 'node:util';
import {fileURLToPath} from 'node:url';
import {getCompatibleVersions} from 'baseline-browser-mapping';
import {features} from 'web-features';
import {readJson, root} from '../lib/repository.mjs';

/** The widgets need more than the year before (src/browser-support/widgets-minimum.ts). */
const firstYear = 2021;
const browsers = ['chrome', 'safari', 'firefox'];

/**
 * Declarations that tell the years apart, in the words of web-features, oldest first: of a style sheet, since no polyfill
 * can add these. A policy asks for the last that its versions have, and for all of the same row.
 */
const conditions = [
  [['aspect-ratio'], '(aspect-ratio:1)'],
  [['viewport-unit-variants'], '(height:1dvh)'],
  [['masks', 'counter-set'], '(mask-image:none) and (counter-set:a)'], // The one came late to Chrome, the other to Safari.
  [['text-wrap'], '(text-wrap-style:balance)'],
];

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const {values} = parseArgs({options: {date: {type: 'string', default: new Date().toISOString().slice(0, 10)}}});
  writeFileSync(`${root}src/browser-support/policy-table.ts`, writePolicyTable(values.date));
  console.log(`src/browser-support/policy-table.ts is of ${values.date}`);
}

/**
 * @param {string} date - `YYYY-MM-DD`.
 * @returns {string} The module; the same text for the same date and the same versions of the data.
 */
export function writePolicyTable(date) {
  const {version} = readJson('node_modules/baseline-browser-mapping/package.json');
  const lastYear = Number(date.slice(0, 4)) - 1;
  const years = Array.from({length: lastYear - firstYear + 1}, (_, i) => firstYear + i);
  const lines = [...years.map((year) => [String(year), {targetYear: year}]), ["'widely-available'", {widelyAvailableOnDate: date}]].map(
    ([name, options]) => `  ${name}: ${rowFor(options)},\n`,
  );
  return `// Made by \`npm run policy\` from baseline-browser-mapping ${version}; not edited by hand.

export const policyDate = '${date}';

/** The oldest versions, and a condition of style sheets that all of them meet. */
export type Policy = readonly [chrome: number, safari: number, firefox: number, condition: string];

/**
 * What has all of a Baseline year, or what was widely available on the date; by what follows “baseline-”. Edge has had the
 * numbers of Chrome since it has had its engine.
 */
export const policies: Readonly<Record<string, Policy>> = {
${lines.join('')}};
`;
}

function rowFor(options) {
  const all = getCompatibleVersions({...options, suppressWarnings: true});
  // On a phone and on a desk the lower one counts: they tell their versions in the same words.
  const lowest = (name) => Math.min(...all.filter(({browser}) => browser.split('_')[0] === name).map(({version}) => Number(version)));
  if (lowest('edge') < lowest('chrome')) throw new Error('Edge has numbers of its own again; the notice takes it for Chrome.');
  const versions = browsers.map(lowest);
  const isThere = (id) => browsers.every((name, i) => Number(features[id].status.support[name]) <= versions[i]);
  const [, condition] = conditions.filter(([ids]) => ids.every(isThere)).at(-1);
  return `[${versions.join(', ')}, '${condition}']`;
}
