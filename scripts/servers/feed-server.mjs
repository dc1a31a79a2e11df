/**
 * A feed's server with the faults that one asks for. `/feed-server/feed.json` is the real feed; the query says otherwise:
 *
 * - `status=503`, `retry-after=1`: another status, with the header;
 * - `body=cut|endless|html|empty|text|latin1|utf16`: what comes instead of the feed; `version=2.0`: the feed says so of itself;
 * - `hang-up`: no answer at all; `hold`: none until `/feed-server/release?key=…`, then at once;
 * - `times=2`: all that for the first two requests only;
 * - `live`: what was posted last to `/feed-server/put?key=…&status=…&retry-after=…` instead of the feed, with an `ETag`, to be
 *   kept for five minutes; 304 when the page has it already. With `etag=same` or `etag=stuck` every content has one `ETag`, and the
 *   first of the two never answers 304;
 * - `cors`: the answer may be read from another origin;
 * - `key=…`: what the requests are counted under.
 *
 * `/feed-server/count?key=…` tells what came, `when-asked` the same once a request has come, `when-ended` once a page has
 * ended one, and `/feed-server/other-origin` where the same server stands on another origin.
 */
import {Buffer} from 'node:buffer';
import {createHash} from 'node:crypto';
import {readFileSync} from 'node:fs';
import {createServer} from 'node:http';
import {clearInterval, setInterval} from 'node:timers';
import {URLSearchParams} from 'node:url';
import {root} from '../lib/repository.mjs';

const feed = readFileSync(`${root}feeds/bedre-bruk-av-ki.json`);
const counts = new Map();

const elsewhere = createServer((request, response) => answer(new URL(request.url, 'http://127.0.0.1'), request, response));
elsewhere.listen(0, '127.0.0.1');
elsewhere.unref(); // Ends with the process.

export function serveFeedServer(context, next) {
  if (!context.path.startsWith('/feed-server/')) return next();
  context.respond = false;
  context.status = 200; // Else Koa counts it as not found while it waits.
  answer(context.URL, context.req, context.res);
}

function answer({pathname, searchParams: query}, request, response) {
  const count = countOf(query.get('key') ?? '');
  switch (pathname) {
    case '/feed-server/feed.json':
      return answerFeed(query, count, request, response);
    case '/feed-server/count':
      return answerJson(response, tellOf(count));
    case '/feed-server/when-asked':
      return whenSome(count, 'requests', response);
    case '/feed-server/when-ended':
      return whenSome(count, 'ended', response);
    case '/feed-server/release':
      count.isReleased = true;
      count.held.splice(0).forEach((release) => release());
      return answerJson(response, tellOf(count));
    case '/feed-server/put':
      return takeFeed(query, count, request, response);
    case '/feed-server/other-origin':
      return answerJson(response, {origin: `http://127.0.0.1:${elsewhere.address().port}`});
    default:
      response.writeHead(404).end();
  }
}

function answerFeed(query, count, request, response) {
  count.requests++;
  look(count);
  if (request.headers.cookie !== undefined) count.cookies++;
  response.on('close', () => {
    if (response.writableFinished || response.hungUp) return;
    count.ended++;
    look(count);
  });
  if (query.has('live')) return sendLive(query, count, request, response);
  const hasFault = count.requests <= Number(query.get('times') ?? Infinity);
  const send = () => sendFeed(hasFault ? query : new URLSearchParams(query.has('cors') ? 'cors' : ''), response);
  if (hasFault && query.has('hold') && !count.isReleased) count.held.push(send);
  else send();
}

function takeFeed(query, count, request, response) {
  const chunks = [];
  request.on('data', (chunk) => chunks.push(chunk));
  request.on('end', () => {
    count.live = {body: Buffer.concat(chunks), status: Number(query.get('status') ?? 200), retryAfter: query.get('retry-after')};
    answerJson(response, tellOf(count));
  });
}

function sendLive(query, count, request, response) {
  const {body, status, retryAfter} = count.live ?? {body: feed, status: 200};
  if (status === 0) return hangUp(response);
  const fault = query.get('etag');
  const etag = fault ? '"same"' : `"${createHash('sha256').update(body).digest('hex')}"`;
  const headers = {'content-type': 'application/json', 'cache-control': status === 200 ? 'max-age=300' : 'no-store', etag};
  if (query.has('cors')) Object.assign(headers, {'access-control-allow-origin': '*'});
  if (retryAfter) headers['retry-after'] = retryAfter;
  if (fault !== 'same' && status === 200 && request.headers['if-none-match'] === etag) {
    count.unchanged++;
    response.writeHead(304, headers).end();
  } else response.writeHead(status, headers).end(body);
}

function sendFeed(query, response) {
  if (query.has('hang-up')) return hangUp(response);
  const body = bodyOf(query);
  const headers = {'content-type': query.get('body') === 'html' ? 'text/html' : 'application/json', 'cache-control': 'no-store'};
  if (query.has('cors')) headers['access-control-allow-origin'] = '*';
  if (query.has('cors')) headers['access-control-expose-headers'] = 'retry-after';
  if (query.has('retry-after')) headers['retry-after'] = query.get('retry-after');
  if (query.get('body') === 'cut') headers['content-length'] = body.length * 2;
  response.writeHead(Number(query.get('status') ?? 200), headers);
  switch (query.get('body')) {
    case 'cut':
      // Hangs up once the first half has gone out.
      return response.write(body, () => hangUp(response));
    case 'endless': {
      response.write(body);
      const timer = setInterval(() => response.write(body), 1);
      return response.on('close', () => clearInterval(timer));
    }
    default:
      response.end(body);
  }
}

function bodyOf(query) {
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

/** Answers once there is something to tell. */
function whenSome(count, name, response) {
  count.watchers.push(() => count[name] > 0 && !response.writableEnded && answerJson(response, tellOf(count)));
  look(count);
}

function look(count) {
  count.watchers.forEach((watch) => watch());
}

function countOf(key) {
  const count = counts.get(key) ?? {requests: 0, cookies: 0, ended: 0, unchanged: 0, held: [], watchers: [], isReleased: false};
  counts.set(key, count);
  return count;
}

function tellOf({requests, cookies, ended, unchanged}) {
  return {requests, cookies, ended, unchanged};
}

function answerJson(response, value) {
  response.writeHead(200, {'content-type': 'application/json', 'cache-control': 'no-store'}).end(JSON.stringify(value));
}
