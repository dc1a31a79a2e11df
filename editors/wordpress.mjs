/**
 * Follows the guide for webmasters in real WordPresses: copies `dist/` to a host, writes the host's address into the embed pages, puts the
 * script into the template, logs in as editor and as author, writes a post with each way to place a widget in the block editor and in the
 * classic one, and looks what visitors see, with the script and without. Writes the table into docs/evidence/editors.md; fails when
 * something is not as the documentation says.
 *
 *     node wordpress.mjs --releases=bookworm --only=author --ways=address --show --pictures=folder
 */
import {mkdirSync, mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import process from 'node:process';
import {setTimeout as wait} from 'node:timers/promises';
import {fileURLToPath} from 'node:url';
import {parseArgs} from 'node:util';
import {launch} from 'puppeteer-core';
import {findEngine} from '../scripts/browsers/find-browsers.mjs';
import {ensureServer} from '../scripts/servers/web-servers.mjs';
import {documentedCode, documentedHost} from './documented.mjs';
import {lookAt} from './look.mjs';
import {wordpressTable, writeTable} from './table.mjs';
import {addressOn, waysFrom} from './ways.mjs';
import {startHost} from './wordpress/host.mjs';
import {ensurePrograms} from './wordpress/packages.mjs';
import {startDatabase, startSite} from './wordpress/site.mjs';
import {logIn, writePost} from './wordpress/write.mjs';

/** Of Debian: 12, 13, and what it gets first. */
const allReleases = ['bookworm', 'trixie', 'sid'];

const {values: options} = parseArgs({
  options: {
    releases: {type: 'string', default: allReleases.join(',')},
    only: {type: 'string', default: ''},
    ways: {type: 'string', default: ''},
    show: {type: 'boolean', default: false},
    pictures: {type: 'string'},
  },
});
const isPart = Boolean(options.only || options.ways || options.releases !== allReleases.join(','));
const isWanted = (name, words) => words.split(',').some((word) => name.toLowerCase().includes(word.toLowerCase()));

const users = ['editor-block', 'editor-classic', 'author-block', 'author-classic'].filter((name) => isWanted(name, options.only));

ensurePrograms();
const remedy = ensureServer('nginx');
if (remedy) throw new Error(`nginx is missing: ${remedy}`);
const scratch = mkdtempSync(join(tmpdir(), 'ki-widgets-wordpress-'));
const stops = [() => rmSync(scratch, {recursive: true, force: true})];
const faults = [];
const rows = [];
try {
  const host = await startHost(join(scratch, 'host'));
  stops.unshift(host.stop);
  const database = await startDatabase(join(scratch, 'database'));
  stops.unshift(database.stop);
  const browser = await launch({
    executablePath: findEngine('chromium') ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1'],
    acceptInsecureCerts: true,
    protocolTimeout: 60_000,
    defaultViewport: {width: 1280, height: 900},
  });
  stops.unshift(() => browser.close());
  if (options.pictures) mkdirSync(options.pictures, {recursive: true});
  const templates = {
    nothing: undefined,
    script: documentedCode('webmaster.md', 'php', '<?php').replaceAll(documentedHost, host.origin),
  };
  const policy = documentedCode('webmaster.md', '', `Content-Security-Policy: default-src 'none'; script-src ${documentedHost}`)
    .replace('Content-Security-Policy: ', '')
    .replaceAll(documentedHost, host.origin)
    .trim();

  for (const release of options.releases.split(',')) {
    const site = await startSite({release, folder: join(scratch, release), database, widgetPort: host.port});
    stops.unshift(site.stop);
    console.log(`WordPress ${site.version}`);
    for (const user of users) {
      const [role, editor] = user.split('-');
      const posts = await writePosts(browser, site, {user, editor, host: host.origin});
      const cells = posts.map(() => ({}));
      for (const [template, file] of Object.entries(templates)) {
        site.setTemplate(file);
        for (const [index, post] of posts.entries()) {
          const found = await visit(browser, post.address, `${site.version} ${user} ${post.title} ${template}`);
          check(found, {site, role, user, template, post});
          cells[index][template] = found.seen;
        }
      }
      site.setTemplate(templates.script);
      const link = posts.find(({way}) => way.isLink && !way.plain);
      if (link) {
        const address = new URL(link.address);
        address.searchParams.set('policy', policy);
        const {seen} = await visit(browser, address.href, `${site.version} ${user} policy`);
        if (seen !== 'widget')
          faults.push(`WordPress ${site.version}, ${user}, under the policy of the guide: ${seen} instead of the widget`);
      }
      rows.push({version: site.version, role, editor, posts, cells});
      console.log(`  ${user}: ${posts.map(({title}, index) => `${title}: ${Object.values(cells[index]).join('/')}`).join(', ')}`);
    }
    await site.stop();
  }
  console.log(`${rows.flatMap(({posts}) => posts).length} posts written, ${faults.length} not as documented; ${await browser.version()}`);
  if (!isPart)
    await writeTable(
      fileURLToPath(new URL('../docs/evidence/editors.md', import.meta.url)),
      'wordpress',
      wordpressTable(rows),
      await browser.version(),
    );
} finally {
  for (const stop of stops) await stop();
}
for (const fault of faults) console.error(fault);
process.exitCode = faults.length ? 1 : 0;

async function writePosts(browser, site, {user, editor, host}) {
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  page.setDefaultTimeout(30_000);
  page.on('dialog', (dialog) => dialog.accept());
  await logIn(page, site.address, user);
  const posts = [];
  for (const way of waysFrom(host, site.address).filter(({name}) => isWanted(name, options.ways))) {
    for (const how of howsOf(way)) {
      const name = way.name.replaceAll('`', '');
      const title = how === 'pasted' || how === 'source' ? `${name}, ${how}` : name;
      const post = await writePost(page, site.address, editor, {title, way, how, address: addressOn(host)});
      const saved = site.savedOf(post.id);
      if (options.show) console.log(`  ${user} | ${title}\n${saved}`);
      posts.push({...post, title, way, how, saved});
    }
  }
  await context.close();
  return posts;
}

/** @returns {readonly import('./wordpress/write.mjs').How[]} */
function howsOf({html, plain, isLink}) {
  if (plain) return ['address'];
  if (!html) return ['link'];
  return isLink ? ['pasted', 'source'] : ['source'];
}

/** As somebody who is not logged in. */
async function visit(browser, address, name) {
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  page.setDefaultTimeout(30_000);
  await page.goto(address, {waitUntil: 'networkidle0'});
  const found = await lookAt(page, '.entry-content', ['Før.', 'Etter.']);
  if (options.pictures) {
    for (const width of [1280, 320]) {
      await page.setViewport({width, height: 900});
      await wait(300);
      await page.screenshot({path: join(options.pictures, `${name} ${width}.png`.replace(/[^\w.-]+/g, '_')), fullPage: true});
    }
  }
  await context.close();
  return found;
}

function check({seen, frame}, {site, role, user, template, post}) {
  const tell = (what) =>
    faults.push(`WordPress ${site.version}, ${user}, ${post.title}, template with ${template}: ${what}\n${post.saved}`);
  const expected = expectedOf(post.way, role, template);
  if (seen !== expected) tell(`${seen} instead of ${expected}`);
  if (template === 'script' && frame && frame.height !== frame.needed) tell(`a frame of ${frame.height} px for ${frame.needed} px`);
}

/** As docs/webmaster.md and docs/embedding.md promise. */
function expectedOf({html, plain, isElement, bringsScript}, role, template) {
  const mayWriteAnything = role === 'editor';
  if (plain) return 'widget'; // In a frame where the template has no script.
  if (html?.includes('<iframe')) return mayWriteAnything ? 'widget' : 'nothing';
  if (isElement || bringsScript) return mayWriteAnything && (template === 'script' || bringsScript) ? 'widget' : 'link';
  return template === 'script' ? 'widget' : 'link';
}
