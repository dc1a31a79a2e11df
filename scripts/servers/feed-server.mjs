/**
 * A feed server that fails on request. `/feed-server/feed.json` is the real feed, changed by parameters of the query:
 *
 * - `status=503`, `retry-after=1`: another status, and the header `Retry-After`.
 * - `body=cut|endless|html|empty|text|list|latin1|utf16`: another body. `version=2.0`: another version of the feed.
 * - `hang-up`: closes the connection without an answer. `hold`: holds the answer back until `/feed-server/release?key=…`.
 * - `times=2`: the faults above apply only to the first two requests.
 * - `live`: the feed that was last posted to `/feed-server/put?key=…&status=…&retry-after=…`. It has an `ETag` and may be cached for five
 *   minutes. A request with the current `ETag` gets 304. With `etag=same` and `etag=stuck` the `ETag` never changes; with `etag=same`
 *   there is no 304.
 * - `cors`: other origins may read the answer.
 * - `key=…`: requests with the same key share a record.
 *
 * `/feed-server/count?key=…` answers with the record. `when-asked` does so after the first request, and `when-ended` after a page has
 * aborted a request. `/feed-server/other-origin` answers with the address of the same server on another origin.
 */
import {Buffer} from 'node:buffer';
import {createHash} from 'node:crypto';
import {readFileSync} from 'node:fs';
import {createServer} from 'node:http';
import {clearInterval, setInterval} from 'node:timers';
import {URLSearchParams} from 'node:url';
import {root} from '../lib/repository.mjs';
import {forwardTo} from './static-files.mjs';

const feed = readFileSync(`${root}feeds/bedre-bruk-av-ki.json`);
const records = new Map();

const otherOrigin = createServer(answer);
otherOrigin.listen(0, '127.0.0.1');
otherOrigin.unref(); // Ends with the process.

export function serveFeedServer(context, next) {
  if (!context.path.startsWith('/feed-server/')) return next();
  forwardTo(context, answer);
}

function answer(request, response) {
  const {pathname, searchParams: query} = new URL(request.url, 'http://127.0.0.1');
  const record = recordOf(query.get('key') ?? '');
  switch (pathname) {
    case '/feed-server/feed.json':
      return answerFeed(query, record, request, response);
    case '/feed-server/count':
      return sendJson(response, countsOf(record));
    case '/feed-server/when-asked':
      return answerAfter('requests', record, response);
    case '/feed-server/when-ended':
      return answerAfter('ended', record, response);
    case '/feed-server/release':
      record.isReleased = true;
      record.heldAnswers.splice(0).forEach((send) => send());
      return sendJson(response, countsOf(record));
    case '/feed-server/put':
      return storeFeed(query, record, request, response);
    case '/feed-server/other-origin':
      return sendJson(response, {origin: `http://127.0.0.1:${otherOrigin.address().port}`});
    default:
      response.writeHead(404).end();
  }
}

function answerFeed(query, record, request, response) {
  count(record, 'requests');
  if (request.headers.cookie !== undefined) count(record, 'cookies');
  response.on('close', () => {
    if (!response.writableFinished && !response.hungUp) count(record, 'ended');
  });
  if (query.has('live')) return sendLiveFeed(query, record, request, response);
  const hasFault = record.requests <= Number(query.get('times') ?? Infinity);
  const send = () => sendFeed(hasFault ? query : new URLSearchParams(query.has('cors') ? 'cors' : ''), response);
  if (hasFault && query.has('hold') && !record.isReleased) record.heldAnswers.push(send);
  else send();
}

function storeFeed(query, record, request, response) {
  const chunks = [];
  request.on('data', (chunk) => chunks.push(chunk));
  request.on('end', () => {
    record.live = {body: Buffer.concat(chunks), status: Number(query.get('status') ?? 200), retryAfter: query.get('retry-after')};
    sendJson(response, countsOf(record));
  });
}

function sendLiveFeed(query, record, request, response) {
  const {body, status, retryAfter} = record.live ?? {body: feed, status: 200};
  if (status === 0) return hangUp(response);
  const fault = query.get('etag');
  const etag = fault ? '"same"' : `"${createHash('sha256').update(body).digest('hex')}"`;
  const headers = {'content-type': 'application/json', 'cache-control': status === 200 ? 'max-age=300' : 'no-store', etag};
  if (query.has('cors')) headers['access-control-allow-origin'] = '*';
  if (retryAfter) headers['retry-after'] = retryAfter;
  if (fault !== 'same' && status === 200 && request.headers['if-none-match'] === etag) {
    count(record, 'unchanged');
    response.writeHead(304, headers).end();
  } else response.writeHead(status, headers).end(body);
}

function sendFeed(query, response) {
  if (query.has('hang-up')) return hangUp(response);
  const body = bodyFor(query);
  const headers = {'content-type': query.get('body') === 'html' ? 'text/html' : 'application/json', 'cache-control': 'no-store'};
  if (query.has('cors')) headers['access-control-allow-origin'] = '*';
  if (query.has('cors')) headers['access-control-expose-headers'] = 'retry-after';
  if (query.has('retry-after')) headers['retry-after'] = query.get('retry-after');
  if (query.get('body') === 'cut') headers['content-length'] = body.length * 2;
  response.writeHead(Number(query.get('status') ?? 200), headers);
  switch (query.get('body')) {
    case 'cut':
      return response.write(body, () => hangUp(response)); // Once the first half is sent.
    case 'endless': {
      response.write(body);
      const timer = setInterval(() => response.write(body), 1);
      return response.on('close', () => clearInterval(timer));
    }
    default:
      response.end(body);
  }
}

function bodyFor(query) {
  const version = query.get('version');
  if (version !== null) return Buffer.from(JSON.stringify({...JSON.parse(feed), version}));
  const bodies = {
    html: '<!doctype html><title>Siden finnes ikke</title>',
    empty: '',
    text: 'null og niks',
    list: '[]',
    endless: ' '.repeat(5000),
    latin1: Buffer.from(feed.toString(), 'latin1'),
    utf16: Buffer.from(`\ufeff${feed.toString()}`, 'utf16le'),
  };
  const body = bodies[query.get('body')];
  return body === undefined ? feed : Buffer.from(body);
}

function hangUp(response) {
  response.hungUp = true;
  response.destroy();
}

function recordOf(key) {
  if (!records.has(key)) {
    records.set(key, {requests: 0, cookies: 0, ended: 0, unchanged: 0, isReleased: false, heldAnswers: [], watchers: []});
  }
  return records.get(key);
}

function count(record, name) {
  record[name]++;
  notifyWatchers(record);
}

/** Answers with the counts as soon as the named one is above 0. */
function answerAfter(name, record, response) {
  record.watchers.push(() => record[name] > 0 && !response.writableEnded && sendJson(response, countsOf(record)));
  notifyWatchers(record);
}

function notifyWatchers(record) {
  record.watchers.forEach((watch) => watch());
}

function countsOf({requests, cookies, ended, unchanged}) {
  return {requests, cookies, ended, unchanged};
}

function sendJson(response, value) {
  response.writeHead(200, {'content-type': 'application/json', 'cache-control': 'no-store'}).end(JSON.stringify(value));
}
