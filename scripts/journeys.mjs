/**
 * `npm run journeys`: walks what webmasters, editors and designers come for through the built pages in Chromium, checks the outcome, and
 * estimates how long a new user needs. Run `npm run build` first. Ends with 1 if a journey takes longer than its limit or fails.
 */
import {existsSync} from 'node:fs';
import process from 'node:process';
import {fail, readOptionsOf} from './lib/command-line.mjs';
import {ensureInstalled} from './lib/ensure-installed.mjs';
import {root} from './lib/repository.mjs';

ensureInstalled();
const {readOptions, usage} = await import('./journeys/options.mjs');
const {listBuilderJourneys} = await import('./journeys/builder.mjs');
const {listDoctorJourneys} = await import('./journeys/doctor.mjs');
const {listEditorJourneys} = await import('./journeys/editor.mjs');
const {listThemeJourneys} = await import('./journeys/theme.mjs');
const {walkJourney} = await import('./journeys/journey.mjs');
const {writeSteps, writeTable} = await import('./journeys/print-table.mjs');
const {startSite} = await import('./journeys/site-server.mjs');

const options = readOptionsOf(readOptions, usage);
if (!existsSync(`${root}dist/ki-widgets.js`)) fail('There is no dist/ to walk through. Run npm run build first.');
const all = [...listBuilderJourneys(), ...listDoctorJourneys(), ...listEditorJourneys(), ...listThemeJourneys()];
const journeys = all.filter(({name}) => name.includes(options.only));
if (!journeys.length) fail(`No journey has “${options.only}” in its name.`);
const site = await startSite();
const problems = [];
for (const width of options.widths) {
  for (const language of options.languages) {
    const rows = [];
    for (const journey of journeys) rows.push({...journey, result: await walk(journey, {site, language, width})});
    console.log(`\n${language}, ${width} px. Seconds, except for actions and words.\n\n${writeTable(rows, options.isMarkdown)}`);
  }
}
for (const problem of problems) console.error(problem);
process.exit(problems.length ? 1 : 0); // Servers may still have open connections.

async function walk(journey, where) {
  const place = `${journey.name} (${where.language}, ${where.width} px)`;
  try {
    const result = await walkJourney(journey, where);
    if (options.showsSteps) console.log(`${place}: ${writeSteps(result.operations)}`);
    if (result.total > journey.limit) problems.push(`TOO LONG: ${place} takes ${result.total.toFixed(1)} s instead of ${journey.limit} s.`);
    return result;
  } catch (error) {
    problems.push(`FAILED: ${place}: ${error.message}`);
    return undefined;
  }
}
