/**
 * A feed's server that dies: `/dying-feed/at-once.json` hangs up without an answer, `/dying-feed/half-way.json?<anything>`
 * in the middle of one, the first three times it is asked at that address; then it lives again, with the real feed.
 */
import {createReadStream} from 'node:fs';
import {setTimeout} from 'node:timers';

const asked = new Map();

export function serveDyingFeed(context, next) {
  const {path, url, res} = context;
  if (!path.startsWith('/dying-feed/')) return next();
  const count = (asked.get(url) ?? 0) + 1;
  asked.set(url, count);
  const isHalfWay = path.endsWith('/half-way.json');
  if (isHalfWay && count > 3) {
    context.type = 'json';
    context.body = createReadStream(new URL('../feeds/bedre-bruk-av-ki.json', import.meta.url));
    return;
  }
  context.status = 200; // Else the runner takes it for a missing file.
  context.respond = false;
  if (!isHalfWay) return res.destroy();
  res.writeHead(200, {'content-type': 'application/json', 'content-length': 5000});
  res.write('{"version": "1.0", "id": "half');
  setTimeout(() => res.destroy(), 50);
}
