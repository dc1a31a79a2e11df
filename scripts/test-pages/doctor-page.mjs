/**
 * Pages and files with faults, for the tests of the doctor.
 *
 * - `/doctor-page/page.html?html=…&header=Name:%20value`: a page with this HTML and these headers. `header` may be repeated.
 * - `/doctor-page/file?text=…&type=…&status=…&header=…`: a file with this content. With `hex`, the content is bytes.
 * - `/doctor-page/<name>/ki-widgets.js`: the built script. The folder has no modules. `html/` answers with a web page instead, `text/` with
 *   the script as `text/plain` and `nosniff`, `missing/` with 404, and `cut/` with the first half of the script.
 */
import {Buffer} from 'node:buffer';
import {readText} from '../lib/repository.mjs';

const folder = '/doctor-page/';

export function serveDoctorPage(context, next) {
  if (!context.path.startsWith(folder)) return next();
  const {html, text = '', hex, type = 'application/json', status = '200', header = []} = context.query;
  const name = context.path.slice(folder.length);
  context.set('Cache-Control', 'no-store');
  for (const line of [header].flat()) context.set(...splitHeader(line));
  if (name === 'page.html') {
    context.type = 'text/html; charset=utf-8';
    context.body = html;
  } else if (name === 'file') {
    context.status = Number(status);
    context.set('Content-Type', type);
    context.body = hex === undefined ? text : Buffer.from(hex, 'hex');
  } else serveScript(context, name);
}

function serveScript(context, name) {
  const code = readText('dist/ki-widgets.js');
  switch (name) {
    case 'html/ki-widgets.js':
      context.type = 'html';
      context.body = '<!doctype html><title>Logg inn</title>';
      break;
    case 'text/ki-widgets.js':
      context.set('X-Content-Type-Options', 'nosniff');
      context.set('Content-Type', 'text/plain');
      context.body = code;
      break;
    case 'cut/ki-widgets.js':
      context.type = 'js';
      context.body = code.slice(0, code.length / 2);
      break;
    case 'alone/ki-widgets.js':
      context.type = 'js';
      context.body = code;
      break;
    default:
      context.status = 404;
      context.body = 'Not found';
  }
}

function splitHeader(line) {
  const colon = line.indexOf(':');
  return [line.slice(0, colon), line.slice(colon + 1).trim()];
}
