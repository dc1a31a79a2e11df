/** Writes Content-Security-Policies. */

/** The directives that all widgets need when `dist/` is on the page's own server. README.md recommends them. */
const ownServer = {
  'default-src': "'none'",
  'script-src': "'self'",
  'style-src': "'self'",
  'img-src': "'self'",
  'connect-src': "'self'",
  'require-trusted-types-for': "'script'",
  'trusted-types': 'lit-html ki-widgets',
};

/**
 * @param {Record<string, string>} [changes] - Directives to add or replace.
 * @returns {string} The strictest policy that lets all widgets work, with the changes.
 */
export function strictPolicy(changes) {
  return writePolicy({...ownServer, ...changes});
}

/**
 * @param {Record<string, string>} [changes] - Directives to add or replace.
 * @returns {string} The strict policy, which also forbids forms and `<base>`. `npm start` sends it.
 */
export function closedPolicy(changes) {
  return strictPolicy({'base-uri': "'none'", 'form-action': "'none'", ...changes});
}

/** @param {Record<string, string>} directives */
export function writePolicy(directives) {
  return Object.entries(directives)
    .map(([name, value]) => `${name} ${value}`)
    .join('; ');
}
