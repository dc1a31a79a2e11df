/** The journeys of a webmaster whose widget does not show. */
import {listFaults, writePage} from './doctor-faults.mjs';
import {pagePath} from './site-server.mjs';

/** Seconds: “diagnosed in under a minute”. */
const limit = 60;

/** @returns {import('./journey.mjs').Journey[]} */
export function listDoctorJourneys() {
  const faults = Object.entries(listFaults());
  return [
    ...faults.map(([name, fault]) => ({name: `doctor: ${name}`, limit, walk: (context) => writeAddress(context, fault)})),
    {name: 'doctor: HTML pasted, script not loaded', limit, walk: (context) => pasteHtml(context, listFaults()['script not loaded'])},
  ];
}

function publish({answers}, fault) {
  answers.clear();
  answers.set(pagePath, {body: writePage(fault), headers: fault.headers ?? {}});
  for (const [path, answer] of Object.entries(fault.files ?? {})) answers.set(path, answer);
}

function doctorIn({widgets}, language) {
  return `${widgets}/check/${language === 'en' ? 'en/' : ''}`;
}

/** Types the address of the page. */
async function writeAddress(context, fault) {
  const {user, site, language} = context;
  publish(site, fault);
  await user.open(doctorIn(site, language), '#address');
  await user.type('#address', site.page);
  await user.press('Enter');
  await expectFinding(context, fault);
}

/** Copies the source of a page of another server, which the doctor may not fetch. */
async function pasteHtml(context, fault) {
  const {user, site, page, language} = context;
  publish(site, fault);
  await user.open(doctorIn(site, language), '#address');
  // Opens the source, marks all of it, copies it, and returns to the window of the doctor.
  user.imagine({kind: 'press', keys: 2}, {kind: 'press', keys: 2}, {kind: 'press', keys: 2}, {kind: 'press', keys: 2});
  await page.evaluate((text) => globalThis.navigator.clipboard.writeText(text), writePage(fault));
  await user.click('.paste > summary');
  await user.click('#source');
  await user.press('Control', 'v');
  await user.click('.paste form button');
  await expectFinding(context, fault);
}

/** The red line is on the screen, and has a remedy. */
async function expectFinding({user, page, expect}, {code}) {
  await user.waitFor('.summary, .failure');
  const finding = `.finding[data-status=problem][data-code=${code}]`;
  expect(`the doctor finds ${code}`, await page.$$eval('.finding[data-status=problem]', (all) => all.map((each) => each.dataset.code)).then((codes) => codes.includes(code)), true);
  await user.readTo(`${finding} .remedy`);
  const box = await page.$eval(`${finding} .remedy`, (remedy) => {
    const {top, bottom} = remedy.getBoundingClientRect();
    return top >= 0 && bottom <= globalThis.innerHeight;
  });
  expect('the remedy is on the screen', box, true);
}
