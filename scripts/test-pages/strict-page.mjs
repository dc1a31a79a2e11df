/**
 * Pages of an agency with a strict Content-Security-Policy.
 *
 * - `/strict-page/<name>.html`: the pages in src/testing/pages/, each with its policy below.
 * - `/strict-page/ki-widgets.js`: the built script. `ki-widgets-copy.js` is the same script in another version, and `ki-widgets.all.js`
 *   is the one file with everything.
 * - `/strict-page/site/`: the built site under the policy of `npm start`.
 */
import {existsSync, readFileSync} from 'node:fs';
import {closedPolicy, strictPolicy} from '../lib/content-security-policy.mjs';
import {root} from '../lib/repository.mjs';
import {forwardTo, sendFile, serveFolder} from '../servers/static-files.mjs';
import {buildOtherVersion} from './other-version.mjs';

const policies = {
  'every-widget': strictPolicy(),
  'no-policy-allowed': strictPolicy({'trusted-types': "'none'"}),
  'no-policy-allowed-all': strictPolicy({'trusted-types': "'none'"}),
  'two-copies': "default-src 'self'",
  'two-copies-strict': strictPolicy(),
  'host-page-self': "default-src 'self'; script-src 'self'; style-src 'self'",
  'host-page-no-types': "require-trusted-types-for 'script'; trusted-types 'none'",
  embedded: strictPolicy({'trusted-types': "lit-html ki-widgets 'allow-duplicates'"}),
  'embedded-two-copies': strictPolicy({'trusted-types': "lit-html ki-widgets 'allow-duplicates'"}),
};

export function serveStrictPage(context, next) {
  if (context.path.startsWith('/strict-page/site/')) return serveSite(context);
  const [, name, ending] = /^\/strict-page\/([\w-]+(?:\.all)?)\.(html|js)$/.exec(context.path) ?? [];
  if (name === undefined) return next();
  const path = root + pathOf(name, ending);
  if (!existsSync(path)) {
    context.status = 404;
    context.body = `${path} does not exist`;
    return;
  }
  if (policies[name]) context.set('Content-Security-Policy', policies[name]);
  const content = changedContent(name, path);
  if (content === undefined) return sendFile(context, path);
  context.type = ending;
  context.body = content;
}

/** @returns {string} Path of the file behind an address, relative to the top folder. */
function pathOf(name, ending) {
  if (name === 'ki-widgets' || name === 'ki-widgets-copy') return 'dist/ki-widgets.js';
  if (name === 'ki-widgets.all') return 'dist/ki-widgets.all.js';
  if (name === 'no-policy-allowed-all') return 'src/testing/pages/no-policy-allowed.html';
  if (/^host-page-./.test(name)) return 'src/testing/pages/host-page-widgets.html';
  return `src/testing/pages/${name === 'two-copies-strict' ? 'two-copies' : name}.${ending}`;
}

/** @returns {string | undefined} The content of a file that is sent with a change. */
function changedContent(name, path) {
  switch (name) {
    case 'ki-widgets-copy':
      return buildOtherVersion('99.0.0').get('ki-widgets.js');
    case 'no-policy-allowed-all':
      return readFileSync(path, 'utf8').replace('ki-widgets.js', 'ki-widgets.all.js');
    case 'host-page-quirks':
      return readFileSync(path, 'utf8').replace('<!doctype html>', '');
    case 'host-page-self':
    case 'host-page-no-types':
      return readFileSync(path, 'utf8').replace('<body>', '<script src="ki-widgets.js" defer></script><body>');
    default:
      return undefined;
  }
}

function serveSite(context) {
  // WebKit matches nothing with 'self' in a sandboxed page, so the policy names the origin as well.
  const policy = closedPolicy().replaceAll("'self'", `'self' ${context.origin}`);
  // A sandboxed page has an opaque origin, so it needs CORS. docs/hosting.md asks for the same header.
  const serveDist = serveFolder(`${root}dist`, {'Content-Security-Policy': policy, 'Access-Control-Allow-Origin': '*'});
  forwardTo(context, serveDist, context.req.url.slice('/strict-page/site'.length));
}
