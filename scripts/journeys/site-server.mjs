/** The server of an agency, with the folder `ki-widgets/` and pages that a journey needs. */
import {createServer} from 'node:http';
import {closedPolicy} from '../lib/content-security-policy.mjs';
import {root} from '../lib/repository.mjs';
import {listen} from '../servers/ports.mjs';
import {serveFolder} from '../servers/static-files.mjs';

/** The address of the page with the widget. People type it, so it is as long as usual. */
export const pagePath = '/ki/organisering';
const folder = '/ki-widgets';

/**
 * @typedef {object} Answer
 * @property {string | Buffer} body
 * @property {number} [status]
 * @property {string} [type]
 * @property {Record<string, string>} [headers]
 */

/**
 * @typedef {object} Site
 * @property {string} origin - Browsers trust names below `localhost` as they trust https, so the pages may use the clipboard.
 * @property {string} widgets - Address of the folder with the widgets.
 * @property {string} page - Address of the page with the widget.
 * @property {Map<string, Answer>} answers - Files that the site has for now, by path.
 */

/** @returns {Promise<Site>} */
export async function startSite() {
  /** @type {Map<string, Answer>} */
  const answers = new Map();
  // The policy of `npm start`.
  const files = serveFolder(`${root}dist`, {'Content-Security-Policy': closedPolicy(), 'X-Content-Type-Options': 'nosniff'});
  const server = createServer((request, response) => {
    const {pathname} = new URL(request.url, 'http://127.0.0.1');
    const answer = answers.get(pathname);
    if (answer) {
      const {body, status = 200, type = 'text/html; charset=utf-8', headers = {}} = answer;
      return void response.writeHead(status, {'Content-Type': type, 'Cache-Control': 'no-store', ...headers}).end(body);
    }
    if (!pathname.startsWith(`${folder}/`)) return void response.writeHead(404).end('Not found');
    request.url = request.url.slice(folder.length);
    files(request, response);
  });
  const {port} = new URL(await listen(server));
  const origin = `http://www.etaten.localhost:${port}`;
  return {origin, widgets: origin + folder, page: origin + pagePath, answers};
}
