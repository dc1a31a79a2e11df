/**
 * Follows the guide for webmasters in real WordPress sites. Sets up a host with `dist/` and a site with the script in its template. Logs in
 * as editor and as author, and writes a post with each snippet in the block editor and in the classic editor. Checks what visitors see
 * with and without the script. Writes the table of docs/evidence/editors.md. Fails if a result differs from the docs.
 *
 *     node wordpress.mjs --releases=bookworm --only=author --snippets=address --show --pictures=folder
 */
import {mkdirSync, mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import process from 'node:process';
import {setTimeout as wait} from 'node:timers/promises';
import {fileURLToPath} from 'node:url';
import {parseArgs} from 'node:util';
import {launch} from 'puppeteer-core';
import {findProgram} from '../scripts/browsers/find-programs.mjs';
import {installServer, remedyForServer} from '../scripts/servers/hosting-servers.mjs';
import {readCodeBlock, documentedHost} from './read-guide.mjs';
import {inspectPage} from './inspect-page.mjs';
import {wordpressTable, writeTable} from './table.mjs';
import {addressOn, snippetsFor} from './snippets.mjs';
import {startHost} from './wordpress/host.mjs';
import {ensurePrograms} from './wordpress/packages.mjs';
import {startDatabase, startSite} from './wordpress/site.mjs';
import {logIn, writePost} from './wordpress/write.mjs';

/** Debian 12, Debian 13 and the unstable release. */
const allReleases = ['bookworm', 'trixie', 'sid'];

const {values: options} = parseArgs({
  options: {
    releases: {type: 'string', default: allReleases.join(',')},
    only: {type: 'string', default: ''},
    snippets: {type: 'string', default: ''},
    show: {type: 'boolean', default: false},
    pictures: {type: 'string'},
  },
});
const isPart = Boolean(options.only || options.snippets || options.releases !== allReleases.join(','));
const isWanted = (name, words) => words.split(',').some((word) => name.toLowerCase().includes(word.toLowerCase()));

const users = ['editor-block', 'editor-classic', 'author-block', 'author-classic'].filter((name) => isWanted(name, options.only));

ensurePrograms();
installServer('nginx');
const remedy = remedyForServer('nginx');
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
    executablePath: findProgram('chromium') ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1'],
    acceptInsecureCerts: true,
    protocolTimeout: 60_000,
    defaultViewport: {width: 1280, height: 900},
  });
  stops.unshift(() => browser.close());
  if (options.pictures) mkdirSync(options.pictures, {recursive: true});
  const templates = {
    nothing: undefined,
    script: readCodeBlock('webmaster.md', 'php', '<?php').replaceAll(documentedHost, host.origin),
  };
  const policy = readCodeBlock('webmaster.md', '', `Content-Security-Policy: default-src 'none'; script-src ${documentedHost}`)
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
      const link = posts.find(({snippet}) => snippet.isLink && !snippet.plain);
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
  console.log(
    `${rows.flatMap(({posts}) => posts).length} posts written, ${faults.length} differ from the docs; ${await browser.version()}`,
  );
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
  for (const snippet of snippetsFor(host, site.address).filter(({name}) => isWanted(name, options.snippets))) {
    for (const method of methodsFor(snippet)) {
      const name = snippet.name.replaceAll('`', '');
      const title = method === 'pasted' || method === 'source' ? `${name}, ${method}` : name;
      const post = await writePost(page, site.address, editor, {title, snippet, method, address: addressOn(host)});
      const saved = site.savedOf(post.id);
      if (options.show) console.log(`  ${user} | ${title}\n${saved}`);
      posts.push({...post, title, snippet, method, saved});
    }
  }
  await context.close();
  return posts;
}

/** @returns {readonly import('./wordpress/write.mjs').InsertionMethod[]} */
function methodsFor({html, plain, isLink}) {
  if (plain) return ['address'];
  if (!html) return ['link'];
  return isLink ? ['pasted', 'source'] : ['source'];
}

/** Visits a page without logging in. */
async function visit(browser, address, name) {
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  page.setDefaultTimeout(30_000);
  await page.goto(address, {waitUntil: 'networkidle0'});
  const found = await inspectPage(page, '.entry-content', ['Før.', 'Etter.']);
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
  const addFault = (what) =>
    faults.push(`WordPress ${site.version}, ${user}, ${post.title}, template with ${template}: ${what}\n${post.saved}`);
  const expected = expectedOf(post.snippet, role, template);
  if (seen !== expected) addFault(`${seen} instead of ${expected}`);
  if (template === 'script' && frame && frame.height !== frame.needed) addFault(`a frame of ${frame.height} px for ${frame.needed} px`);
}

/** The result that docs/webmaster.md and docs/embedding.md promise. */
function expectedOf({html, plain, isElement, bringsScript}, role, template) {
  const mayWriteAnything = role === 'editor';
  if (plain) return 'widget'; // In a frame where the template has no script.
  if (html?.includes('<iframe')) return mayWriteAnything ? 'widget' : 'nothing';
  if (isElement || bringsScript) return mayWriteAnything && (template === 'script' || bringsScript) ? 'widget' : 'link';
  return template === 'script' ? 'widget' : 'link';
}
