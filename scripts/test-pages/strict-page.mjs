/**
 * Pages of an agency that trusts nobody: `/strict-page/<name>.html` are the pages of `src/testing/pages/`, each with the
 * Content-Security-Policy below, and `/strict-page/ki-widgets.js` is the built script, as a CMS loads it;
 * `ki-widgets-copy.js` is the same in another version.
 * `/strict-page/site/` is the built site under the policy of `npm start`.
 */
import {createReadStream, existsSync, readFileSync} from 'node:fs';
import {extname} from 'node:path';
import {pathToFileURL} from 'node:url';
import {readJson, root} from '../lib/repository.mjs';

const {version} = readJson('package.json');
const strict =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; require-trusted-types-for 'script';";
const policies = {
  'every-widget': `${strict} trusted-types lit-html`,
  'no-policy-allowed': `${strict} trusted-types 'none'`,
  'two-copies': "default-src 'self'",
  'two-copies-strict': `${strict} trusted-types lit-html`,
  'host-page-self': "default-src 'self'; script-src 'self'; style-src 'self'",
  'host-page-no-types': "require-trusted-types-for 'script'; trusted-types 'none'",
  embedded: `${strict} trusted-types lit-html 'allow-duplicates'`,
  'embedded-two-copies': `${strict} trusted-types lit-html 'allow-duplicates'`,
};

export function serveStrictPage(context, next) {
  if (context.path.startsWith('/strict-page/site/')) return serveSite(context);
  const [, name, ending] = /^\/strict-page\/([\w-]+)\.(html|js)$/.exec(context.path) ?? [];
  if (name === undefined) return next();
  const file = root + fileOf(name, ending);
  if (!existsSync(file)) {
    context.status = 404;
    context.body = `There is no ${file}`;
    return;
  }
  if (policies[name]) context.set('Content-Security-Policy', policies[name]);
  context.type = ending;
  if (/^host-page-(self|no-types|quirks)$/.test(name)) {
    const page = readFileSync(file, 'utf8');
    if (name === 'host-page-quirks') context.body = page.replace('<!doctype html>', '');
    else context.body = page.replace('<body>', '<script src="ki-widgets.js" defer></script><body>');
    return;
  }
  // As if the next version had come.
  context.body = name === 'ki-widgets-copy' ? readFileSync(file, 'utf8').replaceAll(version, '99.0.0') : createReadStream(file);
}

function serveSite(context) {
  const dist = pathToFileURL(`${root}dist/`);
  const path = context.path.slice('/strict-page/site/'.length);
  const file = new URL(path.replace(/(^|\/)$/, '$1index.html'), dist);
  if (!file.href.startsWith(dist.href) || !existsSync(file)) return; // Koa answers 404.
  context.set('Access-Control-Allow-Origin', '*'); // As docs/hosting.md asks for: a page in a sandbox has no origin.
  // By its name as well: for WebKit nothing is 'self' to a page in a sandbox.
  const named = strict.replaceAll("'self'", `'self' ${context.origin}`);
  context.set('Content-Security-Policy', `${named} trusted-types lit-html; base-uri 'none'; form-action 'none'`);
  context.type = extname(file.pathname);
  context.body = createReadStream(file);
}

function fileOf(name, ending) {
  if (name === 'ki-widgets' || name === 'ki-widgets-copy') return 'dist/ki-widgets.js';
  if (/^host-page-./.test(name)) return 'src/testing/pages/host-page-widgets.html';
  return `src/testing/pages/${name === 'two-copies-strict' ? 'two-copies' : name}.${ending}`;
}
