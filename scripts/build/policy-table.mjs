/**
 * `npm run policy`: writes the table of browser policies, src/browser-support/policy-table.ts. It has a row for each Baseline year that is
 * over. `-- --date=2026-11-26` writes the table for another date than today.
 */
import {writeFileSync} from 'node:fs';
import {parseArgs} from 'node:util';
import {fileURLToPath} from 'node:url';
import {getCompatibleVersions} from 'baseline-browser-mapping';
import {features} from 'web-features';
import {readJson, root} from '../lib/repository.mjs';

/** The widgets don't run in browsers of earlier years (src/browser-support/widgets-minimum.ts). */
const firstYear = 2021;
const browsers = ['chrome', 'safari', 'firefox'];

/**
 * Features that distinguish the years, oldest first: ids of web-features, and a condition for `CSS.supports()`. They are features of CSS,
 * because no polyfill can add these. A policy uses the last row whose features all its browser versions support.
 */
const conditions = [
  [['aspect-ratio'], '(aspect-ratio:1)'],
  [['viewport-unit-variants'], '(height:1dvh)'],
  [['masks', 'counter-set'], '(mask-image:none) and (counter-set:a)'], // Chrome was late with the first, Safari with the second.
  [['text-wrap'], '(text-wrap-style:balance)'],
];

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const {values} = parseArgs({options: {date: {type: 'string', default: new Date().toISOString().slice(0, 10)}}});
  writeFileSync(`${root}src/browser-support/policy-table.ts`, writePolicyTable(values.date));
  console.log(`src/browser-support/policy-table.ts is written for ${values.date}`);
}

/**
 * @param {string} date - `YYYY-MM-DD`.
 * @returns {string} The TypeScript module. It depends only on the date and on the versions of the two data packages.
 */
export function writePolicyTable(date) {
  const {version} = readJson('node_modules/baseline-browser-mapping/package.json');
  const lastYear = Number(date.slice(0, 4)) - 1;
  const years = Array.from({length: lastYear - firstYear + 1}, (_, i) => firstYear + i);
  const lines = [...years.map((year) => [String(year), {targetYear: year}]), ["'widely-available'", {widelyAvailableOnDate: date}]].map(
    ([name, options]) => `  ${name}: ${rowFor(options)},\n`,
  );
  return `// Written by \`npm run policy\` from baseline-browser-mapping ${version}. Do not edit.

export const policyDate = '${date}';

/** The oldest supported versions, and a condition for \`CSS.supports()\` that all of them meet. */
export type Policy = readonly [chrome: number, safari: number, firefox: number, condition: string];

/**
 * Policies by the word after “baseline-”: browsers with everything in a Baseline year, or with what was widely available on \`policyDate\`.
 * Edge has the version numbers of Chrome.
 */
export const policies: Readonly<Record<string, Policy>> = {
${lines.join('')}};
`;
}

function rowFor(options) {
  const all = getCompatibleVersions({...options, suppressWarnings: true});
  // Chrome and Firefox have one version for desktop and one for mobile. Their user agents don't differ, so the lower one applies.
  const lowest = (name) => Math.min(...all.filter(({browser}) => browser.split('_')[0] === name).map(({version}) => Number(version)));
  if (lowest('edge') < lowest('chrome'))
    throw new Error('The versions of Edge differ from those of Chrome. The notice treats Edge as Chrome.');
  const versions = browsers.map(lowest);
  const isSupported = (id) => browsers.every((name, i) => Number(features[id].status.support[name]) <= versions[i]);
  const [, condition] = conditions.filter(([ids]) => ids.every(isSupported)).at(-1);
  return `[${versions.join(', ')}, '${condition}']`;
}
