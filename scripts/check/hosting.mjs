/**
 * Tests one web server (`SERVER=nginx`) with its configuration from docs/hosting.md. It serves a fresh build with compressed files.
 * `npm test -- --only=nginx,caddy` runs these tests.
 */
import assert from 'node:assert/strict';
import {Buffer} from 'node:buffer';
import {chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {request} from 'node:http';
import {tmpdir} from 'node:os';
import {extname, join} from 'node:path';
import process from 'node:process';
import {after, before, describe, it} from 'node:test';
import {setTimeout as wait} from 'node:timers/promises';
import {brotliDecompressSync, gunzipSync} from 'node:zlib';
import {engineNames, findProgram} from '../browsers/find-programs.mjs';
import {buildSite} from '../build/site.mjs';
import {compressFolder} from '../build/compress-folder.mjs';
import {addVersionFolder} from '../build/integrity.mjs';
import {closedPolicy, writePolicy} from '../lib/content-security-policy.mjs';
import {importSource} from '../lib/import-source.mjs';
import {listFiles} from '../lib/list-files.mjs';
import {readJson} from '../lib/repository.mjs';
import {visitPage} from '../browsers/visit-page.mjs';
import {startServer, untestedPart} from '../servers/hosting-servers.mjs';

const server = process.env.SERVER;
const {version} = readJson('package.json');
const scratch = mkdtempSync(join(tmpdir(), 'ki-widgets-host-'));
const dist = join(scratch, 'www/ki-widgets');
const feed = '/ki-widgets/feeds/bedre-bruk-av-ki.json';
const script = '/ki-widgets/ki-widgets.js';
const pinned = `/ki-widgets/${version}/ki-widgets.js`;
const missing = [
  '/ki-widgets/feeds/nothing.json',
  `/ki-widgets/${version}/nothing.js`,
  '/ki-widgets/9.9.9/ki-widgets.js',
  '/ki-widgets/modules/common-00000000.js',
  `/ki-widgets/${version}/modules/common-00000000.js`,
];

const types = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.avif': 'image/avif',
};
const caching = {
  forever: 'public, max-age=31536000, immutable',
  minutes: 'public, max-age=300, stale-while-revalidate=600, stale-if-error=86400',
  anHour: 'public, max-age=3600',
};

/** The running server. */
let running;
/** Paths of the files that it serves. */
let names;
/** Path of a module. The folder of the version contains the same module. */
let module;
before(async () => {
  const scripts = await buildSite(dist);
  if (!existsSync(join(dist, version))) addVersionFolder(dist, version, scripts); // The next release will have this folder.
  names = listFiles(dist);
  module = names.find((name) => name.startsWith('modules/common-'));
  compressFolder(dist);
  // Files that must not be served, although they may be in such a folder.
  writeFileSync(join(dist, '.env'), 'PASSWORD=secret');
  mkdirSync(join(dist, 'feeds/.git'));
  writeFileSync(join(dist, 'feeds/.git/config'), 'secret');
  writeFileSync(join(scratch, 'secret.txt'), 'secret!');
  chmodSync(scratch, 0o755); // A server that root starts reads files as another user.
  running = await startServer(server, {folder: join(scratch, 'server'), root: join(scratch, 'www')});
  if (untestedPart(server)) console.log(`NOT TESTED with ${server}: ${untestedPart(server)}`);
});
after(async () => {
  await running?.stop();
  rmSync(scratch, {recursive: true});
});

describe(`${server} with the configuration from docs/hosting.md`, () => {
  it('sends every file complete, with its type, and lets pages of all sites read it', async () => {
    assert.ok(names.length > 10);
    for (const name of names) {
      const {status, headers, body} = await get(`/ki-widgets/${name}`);
      assert.equal(status, 200, name);
      assert.equal(headers['content-type'], types[extname(name)], name);
      assert.ok(body.equals(readFileSync(join(dist, name))), name);
      assert.equal(headers['access-control-allow-origin'], '*', name);
      assert.equal(headers['cross-origin-resource-policy'], 'cross-origin', name);
      assert.equal(headers['x-content-type-options'], 'nosniff', name);
    }
  });

  it('sends no header that docs/hosting.md warns about', async () => {
    for (const path of [feed, script, pinned, ...missing, '/ki-widgets/', '/ki-widgets/embed/org-chart/']) {
      const {headers} = await get(path, {origin: 'https://www.example.no', cookie: 'a=b'});
      const known = ['x-frame-options', 'set-cookie', 'access-control-allow-credentials', 'content-disposition'];
      for (const name of known) assert.equal(headers[name], undefined, `${name} of ${path}`);
      assert.match(headers.vary ?? 'Accept-Encoding', /^Accept-Encoding$/i);
    }
  });

  it('lets browsers cache modules and a versioned script forever, feeds and pages for minutes, and other files for an hour', async () => {
    const expected = {
      [pinned]: caching.forever,
      [`/ki-widgets/${module}`]: caching.forever,
      [`/ki-widgets/${version}/${module}`]: caching.forever,
      [script]: caching.anHour,
      '/ki-widgets/ki-widgets.all.js': caching.anHour,
      '/ki-widgets/site.css': caching.anHour,
      '/ki-widgets/feeds/bedre-bruk-av-ki.svg': caching.anHour,
      [feed]: caching.minutes,
      '/ki-widgets/integrity.json': caching.minutes,
      '/ki-widgets/': caching.minutes,
      '/ki-widgets/index.html': caching.minutes,
      '/ki-widgets/embed/org-chart/': caching.minutes,
    };
    for (const [path, value] of Object.entries(expected)) assert.equal((await get(path)).headers['cache-control'], value, path);
  });

  it('answers 404 for a missing file, lets widgets read that, and lets no cache keep it', async () => {
    for (const path of missing) {
      const {status, headers} = await get(path);
      assert.equal(status, 404, path);
      assert.equal(headers['access-control-allow-origin'], '*', path);
      assert.equal(headers['x-content-type-options'], 'nosniff', path);
      assert.equal(headers['cache-control'], undefined, path);
    }
  });

  it('answers 304 for an unchanged file, compressed or not', async () => {
    for (const encoding of ['identity', 'gzip', 'br']) {
      for (const path of [feed, script]) {
        const first = await get(path, {'accept-encoding': encoding});
        assert.match(first.headers.etag, /^(W\/)?".+"$/);
        const second = await get(path, {'accept-encoding': encoding, 'if-none-match': first.headers.etag});
        assert.equal(second.status, 304);
        assert.equal(second.body.length, 0);
        assert.equal(second.headers['access-control-allow-origin'], '*');
        assert.equal(second.headers['cache-control'], path === feed ? caching.minutes : caching.anHour);
        assert.equal((await get(path, {'accept-encoding': encoding, 'if-none-match': '"other"'})).status, 200);
      }
    }
  });

  it('sends a changed file with another ETag', async () => {
    const path = join(dist, 'feeds/changing.json');
    writeFileSync(path, '{}');
    const first = await get('/ki-widgets/feeds/changing.json');
    writeFileSync(path, '{"version": "1.0"}');
    const second = await get('/ki-widgets/feeds/changing.json', {'if-none-match': first.headers.etag});
    assert.equal(second.status, 200);
    assert.equal(String(second.body), '{"version": "1.0"}');
    assert.notEqual(second.headers.etag, first.headers.etag);
  });

  it('sends the compressed file to browsers that accept it, and marks that for caches', async () => {
    const best = untestedPart(server) ? 'gzip' : 'br';
    const cases = {'gzip, deflate, br': best, br: best === 'br' ? 'br' : undefined, gzip: 'gzip', identity: undefined};
    const readers = {br: brotliDecompressSync, gzip: gunzipSync};
    for (const [path, name] of [
      [feed, 'feeds/bedre-bruk-av-ki.json'],
      [pinned, `${version}/ki-widgets.js`],
      [`/ki-widgets/${module}`, module],
      [`/ki-widgets/${version}/${module}`, `${version}/${module}`],
      ['/ki-widgets/', 'index.html'],
    ]) {
      for (const [accepted, encoding] of Object.entries(cases)) {
        const what = `${path} for ${accepted}`;
        const {status, headers, body} = await get(path, {'accept-encoding': accepted});
        assert.equal(status, 200, what);
        assert.equal(headers['content-encoding'], encoding, what);
        if (encoding) {
          assert.match(headers.vary, /^Accept-Encoding$/i, what);
          assert.ok(body.equals(readFileSync(join(dist, `${name}.${encoding === 'gzip' ? 'gz' : 'br'}`))), what);
        }
        assert.ok((readers[encoding] ?? ((bytes) => bytes))(body).equals(readFileSync(join(dist, name))), what);
        assert.equal(headers['content-type'], types[extname(name)], what);
      }
    }
  });

  it('answers HEAD like GET, without a body', async () => {
    for (const path of [feed, pinned, '/ki-widgets/', ...missing]) {
      const head = await send('HEAD', path);
      const whole = await get(path);
      assert.equal(head.body.length, 0);
      assert.equal(head.status, whole.status);
      assert.equal(whole.status, missing.includes(path) ? 404 : 200);
      for (const name of ['content-type', 'content-length', 'etag', 'cache-control', 'access-control-allow-origin']) {
        if (whole.status === 200 || !name.startsWith('content-'))
          assert.equal(head.headers[name], whole.headers[name], `${name} of ${path}`);
      }
    }
  });

  it('sends exactly the requested range of a file', async () => {
    const whole = readFileSync(join(dist, 'ki-widgets.js'));
    const part = await get(script, {range: 'bytes=10-109'});
    assert.equal(part.status, 206);
    assert.equal(part.headers['content-range'], `bytes 10-109/${whole.length}`);
    assert.ok(part.body.equals(whole.subarray(10, 110)));
    assert.equal((await get(script, {range: 'bytes=99999999-'})).status, 416);
    // A range of a compressed answer counts compressed bytes.
    const compressed = await get(script, {range: 'bytes=10-109', 'accept-encoding': 'gzip'});
    const packed = readFileSync(join(dist, 'ki-widgets.js.gz'));
    assert.equal(compressed.headers['content-encoding'], 'gzip');
    assert.ok(compressed.body.equals(compressed.status === 206 ? packed.subarray(10, 110) : packed));
  });

  it('lists no folders', async () => {
    for (const path of ['feeds', version, `${version}/modules`, 'modules', 'themes'].map((folder) => `/ki-widgets/${folder}/`)) {
      const {status, headers, body} = await get(path);
      assert.ok([403, 404].includes(status), `${status} for ${path}`);
      assert.doesNotMatch(String(body), /bedre-bruk|ki-widgets\.js|common-|tokens/);
      assert.notEqual(headers['cache-control'], caching.forever);
    }
  });

  it('serves no hidden files and no files outside the folder', async () => {
    for (const path of ['.env', '.env?x', '%2eenv', 'feeds/.git/config', 'feeds/.git/', 'feeds/../.env']) {
      const {status, body} = await get(`/ki-widgets/${path}`);
      assert.ok([403, 404].includes(status), `${status} for ${path}`);
      assert.doesNotMatch(String(body), /secret/);
    }
    for (const path of ['../../secret.txt', '%2e%2e/%2e%2e/secret.txt', '..%2f..%2fsecret.txt', 'feeds/..%5c..%5c..%5csecret.txt']) {
      assert.doesNotMatch(String((await get(`/ki-widgets/${path}`)).body), /secret!/, path);
    }
  });

  it('redirects an embed page without a slash to the one with a slash, and keeps the query', async () => {
    const {status, headers} = await get('/ki-widgets/embed/org-chart?feed=/a.json&lang=nn');
    assert.ok([301, 302, 307, 308].includes(status), String(status));
    // A path alone also works behind a proxy with another scheme or host. Apache always sends a complete address.
    const origin = server === 'apache' ? `http://127.0.0.1:${running.port}` : '';
    assert.equal(headers.location, `${origin}/ki-widgets/embed/org-chart/?feed=/a.json&lang=nn`);
  });

  it('accepts no uploads', async () => {
    for (const method of ['POST', 'PUT', 'DELETE']) assert.equal((await send(method, feed)).status, 405, method);
    assert.equal((await get(feed)).status, 200);
  });

  it('sends a strict policy with our pages, and lets other sites frame only the embed pages', async () => {
    const policyFor = (ancestors) => closedPolicy({'frame-ancestors': ancestors});
    for (const path of ['/ki-widgets/', '/ki-widgets/index.html', '/ki-widgets/feed-issues.html']) {
      assert.equal((await get(path)).headers['content-security-policy'], policyFor("'self'"), path);
    }
    for (const path of ['/ki-widgets/embed/org-chart/', '/ki-widgets/embed/org-chart/index.html']) {
      assert.equal((await get(path)).headers['content-security-policy'], policyFor('*'), path);
    }
    // In some browsers, a policy with an SVG image would also block the styles in the image.
    for (const path of [feed, script, '/ki-widgets/feeds/bedre-bruk-av-ki.svg']) {
      assert.equal((await get(path)).headers['content-security-policy'], undefined, path);
    }
  });

  for (const engine of engineNames.filter((name) => findProgram(name))) {
    it(`works on a strict page of another site in ${engine}: script with a hash, feed, image and embed page`, async () => {
      const host = `http://127.0.0.1:${running.port}`;
      const {[`${version}/ki-widgets.js`]: hash} = JSON.parse(readFileSync(join(dist, 'integrity.json'), 'utf8'));
      // Chromium lets a cross-origin isolated page contain frames of other sites, if they are credentialless.
      const isIsolated = engine === 'chromium';
      const frame = (path, id) => `<iframe src="${host}${path}" id="${id}" ${isIsolated ? 'credentialless' : ''}></iframe>`;
      const page = `<!doctype html><html lang="nb"><title>x</title>
        ${scriptTag(host, hash)}
        <img src="${host}/ki-widgets/feeds/bedre-bruk-av-ki.svg" alt="">
        <ki-contact-card feed="${host}${feed}">fallback</ki-contact-card>
        <ki-contact-card feed="${host}/ki-widgets/feeds/nothing.json">fallback</ki-contact-card>
        ${frame('/ki-widgets/embed/org-chart/', 'let-in')} ${frame('/ki-widgets/', 'refused')}`;
      const policy = writePolicy({
        'default-src': "'none'",
        'script-src': `'${hash}' 'strict-dynamic'`,
        'connect-src': host,
        'img-src': host,
        'frame-src': host,
      });
      const headers = {'Content-Security-Policy': policy, ...(isIsolated && {'Cross-Origin-Embedder-Policy': 'require-corp'})};
      await visitPage(engine, page, headers, async (browser) => {
        const cards = "[...document.querySelectorAll('ki-contact-card')]";
        await until(() => browser.run(`${cards}.map(({state}) => state).join() === 'ready,error'`));
        assert.match(await browser.run(`${cards}[0].shadowRoot.textContent`), /@/);
        assert.ok((await browser.run("document.querySelector('img').naturalWidth")) > 0);
        // The widget can read the status 404. The address in the line is next to the folder of the version.
        const lines = browser.lines?.();
        if (lines) {
          const isReported = lines.some((line) => /404/.test(line) && line.endsWith(`${host}/ki-widgets/feed-issues.html#status`));
          assert.ok(isReported, lines.join('\n'));
        }
        const drawing = "document.querySelector('main [data-ki-widget]')?.shadowRoot?.querySelector('ki-org-chart')?.state ?? null";
        await until(async () => (await browser.runInFrame('#let-in', drawing)) === 'ready');
        // The blocked frame is empty or contains an error page of the browser.
        assert.notEqual(await browser.runInFrame('#refused', "document.documentElement.outerHTML.includes('ki-project-page')"), true);
      });
    });

    it(`sends a module once to a page in ${engine} that preloads it, as the command snippet writes it`, async () => {
      const host = `http://127.0.0.1:${running.port}`;
      const {[`${version}/ki-widgets.js`]: hash} = JSON.parse(readFileSync(join(dist, 'integrity.json'), 'utf8'));
      const {findModules} = await importSource('src/cli/find-modules.ts');
      const links = findModules(['ki-contact-card', 'nb'], join(dist, version)).map(
        ({path, integrity}) =>
          `<link rel="preload" as="script" href="${host}/ki-widgets/${version}/${path}" integrity="${integrity}" crossorigin="anonymous">`,
      );
      const page = `<!doctype html><html lang="nb"><title>x</title>${links.join('')}${scriptTag(host, hash)}
        <ki-contact-card feed="${host}${feed}">fallback</ki-contact-card>`;
      await visitPage(engine, page, {}, async (browser) => {
        await until(() => browser.run("document.querySelector('ki-contact-card').state === 'ready'"));
        const requests = await browser.run("performance.getEntriesByType('resource').map(({name}) => name).join()");
        const modules = requests.split(',').filter((name) => name.includes('/modules/'));
        assert.deepEqual([modules.length, new Set(modules).size], [links.length, links.length], requests);
      });
    });
  }
});

function scriptTag(host, hash) {
  return `<script src="${host}${pinned}" integrity="${hash}" crossorigin="anonymous" defer></script>`;
}

async function until(isTrue) {
  for (let tries = 0; tries < 200; tries++) {
    if (await isTrue()) return;
    await wait(50);
  }
  assert.fail(`Not true within ten seconds: ${isTrue}`);
}

function get(path, headers) {
  return send('GET', path, headers);
}

/** Sends a request without `fetch`, which would ask for compression, decompress the answer and normalise the address. */
function send(method, path, headers = {}) {
  return new Promise((resolve, reject) => {
    const options = {host: '127.0.0.1', port: running.port, method, path, headers, agent: false};
    request(options, (response) => {
      const chunks = [];
      response.on('data', (chunk) => chunks.push(chunk));
      response.on('error', reject);
      response.on('end', () => resolve({status: response.statusCode, headers: response.headers, body: Buffer.concat(chunks)}));
    })
      .on('error', reject)
      .end();
  });
}
