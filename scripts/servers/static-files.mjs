/** Serves files, to any browser (`serveFolder`) and in the test runner, which is built on Koa (`sendFile`, `forwardTo`). */
import {createReadStream, statSync} from 'node:fs';
import {extname} from 'node:path';
import sirv from 'sirv';

/**
 * Serves a folder as a static host does. An address of a folder without a slash redirects to the one with a slash.
 *
 * @param {string} folder - Absolute.
 * @param {Record<string, string>} [headers] - Sent with every answer.
 * @returns {(request: import('node:http').IncomingMessage, response: import('node:http').ServerResponse, next?: () => void) => void}
 *   Calls `next` when there is no such file. Without `next` it answers 404.
 */
export function serveFolder(folder, headers = {}) {
  const files = sirv(folder, {dev: true, etag: true});
  return (request, response, next) => {
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
    const {pathname, search} = new URL(request.url, 'http://127.0.0.1');
    const isFolder = !pathname.endsWith('/') && statSync(folder + pathname, {throwIfNoEntry: false})?.isDirectory();
    if (isFolder) response.writeHead(301, {location: `${pathname}/${search}`}).end();
    else files(request, response, next);
  };
}

/**
 * Answers a request to the test runner with one file.
 *
 * @param {import('koa').Context} context
 * @param {string} path - Absolute.
 */
export function sendFile(context, path) {
  context.type = extname(path);
  context.body = createReadStream(path);
}

/**
 * Answers a request to the test runner by a handler of Node's own server.
 *
 * @param {import('koa').Context} context
 * @param {ReturnType<typeof serveFolder>} handler
 * @param {string} [url] - Address that the handler sees. By default that of the request.
 */
export function forwardTo(context, handler, url = context.req.url) {
  context.respond = false;
  context.status = 200; // Otherwise Koa counts the request as not found while the handler waits.
  context.req.url = url;
  handler(context.req, context.res);
}
