/** The journeys of someone who edits the feed. */
import {existsSync, mkdtempSync, readFileSync, readdirSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {setTimeout} from 'node:timers/promises';

/** @returns {import('./journey.mjs').Journey[]} */
export function listEditorJourneys() {
  return [
    {name: 'editor: new partner', limit: 120, walk: addPartner},
    {name: 'editor: body moved, renamed, members', limit: 180, walk: changeBody},
  ];
}

async function openFeed({user, site, language}) {
  await user.open(`${site.widgets}/edit/${language === 'en' ? 'en/' : ''}`, '.choices a');
  await user.click('.choices a[href$="bedre-bruk-av-ki.json"]');
  await user.waitFor('.sections');
}

async function addPartner(context) {
  const {user, language, expect} = context;
  const start = language === 'en' ? '1 September 2023' : '1. september 2023';
  await openFeed(context);
  await user.click('.sections a[href*="section=groups"]');
  await user.click('section.group:first-of-type > details:has(.add) > summary');
  await user.choose('#new-in-project-organization', '+');
  await user.type('#new-in-project-name-nb', 'Norsk helsenett');
  await user.choose('#new-in-project-role', 'observer');
  await user.type('#new-in-project-from', start);
  await user.click('section.group:first-of-type .add [type=submit]');
  const feed = await save(context);
  const added = feed.organizations.at(-1);
  expect('the name', added.name, 'Norsk helsenett');
  const member = feed.groups[0].members.at(-1);
  expect('the member', member, {organization: added.id, role: 'observer', period: {from: '2023-09-01'}});
}

async function changeBody(context) {
  const {user, language, expect} = context;
  const start = language === 'en' ? '1 January 2023' : '1. januar 2023';
  await openFeed(context);
  await user.click('.sections a[href*="section=bodies"]');
  await user.click('[data-item=informasjonsside] .row');
  const parent = '[data-item=informasjonsside] select[id$=-parent]';
  await user.choose(parent, 'relaterte-aktiviteter');
  const form = '[data-item=informasjonsside] .item-form';
  await user.click(`${form} details:has([id^=rename-body]) > summary`);
  await user.type(`${form} input[id^=rename-body][id$=name-nb]`, 'Felles veiledning om KI');
  await user.type(`${form} input[id^=rename-body][id$=-from]`, start);
  await user.click(`${form} details:has([id^=rename-body]) [type=submit]`);
  await user.click('.sections a[href*="section=members"]');
  await user.click('details:has(#new-member-organization) > summary');
  await user.choose('#new-member-organization', 'ks');
  await user.choose('#new-member-body', 'felles-veiledning-om-ki');
  await user.click('details:has(#new-member-organization) [type=submit]');
  const feed = await save(context);
  const [old, renamed] = ['informasjonsside', 'felles-veiledning-om-ki'].map((id) => feed.bodies.find((body) => body.id === id));
  expect('the body is moved and ends', [old?.parent, old?.period], ['relaterte-aktiviteter', {from: '2022', to: '2022-12-31'}]);
  expect('the new name', [renamed?.name, renamed?.period], ['Felles veiledning om KI', {from: '2023-01-01'}]);
  expect('the member', feed.memberships.at(-1), {organization: 'ks', body: 'felles-veiledning-om-ki', role: 'member'});
}

/** Saves the feed, and reads the file. */
async function save({user, page}) {
  const folder = mkdtempSync(join(tmpdir(), 'ki-widgets-journeys-'));
  try {
    const session = await page.createCDPSession();
    await session.send('Browser.setDownloadBehavior', {behavior: 'allow', downloadPath: folder});
    await user.click('.toolbar a[href*="section=save"]');
    await user.click('#save-file');
    // The browser asks where to save. Enter accepts the name that it offers. The walk downloads the file, because this dialog is not a page.
    user.imagine({kind: 'press', keys: 1});
    await user.waitFor('.saved');
    return JSON.parse(await readDownload(folder));
  } finally {
    rmSync(folder, {recursive: true});
  }
}

async function readDownload(folder) {
  for (let tries = 0; tries < 200; tries++) {
    const [name] = readdirSync(folder).filter((each) => each.endsWith('.json'));
    if (name && existsSync(join(folder, name))) return readFileSync(join(folder, name), 'utf8');
    await setTimeout(50);
  }
  throw new Error('The file was not saved');
}
