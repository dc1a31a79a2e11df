import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {makeCompleteFeed} from '../testing/make-complete-feed.js';
import {setValue} from '../testing/node/json-pointers.js';
import {readCorpus, skipWithout} from '../testing/node/test-data.js';
import {validateFeed} from './validate-feed.js';

describe('addresses', () => {
  const allowed = ['https:', 'http:', 'mailto:', 'tel:'];
  const pageUrl = 'https://host.example/side/';

  /** Returns the address of a link and of a picture after validation; `undefined` if it is refused. */
  function validateAddress(url: string, baseUrl?: string) {
    const changed = setValue(setValue(makeCompleteFeed(), '/source/url', url), '/project/image/url', url);
    const {feed, issues} = validateFeed(changed, baseUrl === undefined ? {} : {base: baseUrl});
    const link = feed?.source?.url;
    const image = feed?.project?.image?.url;
    const refused = issues.filter(({severity}) => severity === 'error').map(({pointer}) => pointer);
    assert.equal(refused.includes('/source/url'), link === undefined, `issue of ${JSON.stringify(url)}`);
    assert.equal(refused.includes('/project/image/url'), image === undefined, `issue of ${JSON.stringify(url)}`);
    return {link, image};
  }

  const ownUrls = readCorpus('own-url') as {cases: {url: string; expect: string; protocol: string; credentials: boolean}[]} | null;
  it('are kept or refused by the protocol that a browser would use', skipWithout(ownUrls), () => {
    for (const {url, expect, protocol} of ownUrls!.cases) {
      const {link, image} = validateAddress(url, pageUrl);
      if (expect === 'block') {
        assert.deepEqual([link, image], [undefined, undefined], url);
        continue;
      }
      assert.ok(link?.startsWith(protocol), url);
      // Pictures are loaded over https and http only.
      assert.equal(image, protocol.startsWith('http') ? link : undefined, url);
      if (expect === 'either') assert.ok(link?.startsWith('https://host.example/'), url);
    }
  });

  interface ParsedUrl {
    readonly input: string;
    readonly base?: string | null;
    readonly failure?: boolean;
    readonly href: string;
    readonly protocol: string;
    readonly username: string;
    readonly password: string;
  }
  const wpt = readCorpus('url-wpt') as {urls: ParsedUrl[]} | null;
  const ada = readCorpus('url-ada-extra') as {cases: ParsedUrl[]} | null;
  it('are resolved as in the web platform tests if their protocol is allowed', skipWithout(wpt, ada), () => {
    let kept = 0;
    let skipped = 0;
    let unclear = 0;
    const all = [...wpt!.urls, ...ada!.cases];
    for (const {input, base: ownBase, failure, href, protocol, username, password} of all) {
      // Nothing relative resolves against about:blank.
      const baseUrl = ownBase ?? 'about:blank';
      // Skips tests of newer tables of international names than those of this Node.
      if (URL.canParse(input, baseUrl) === Boolean(failure)) {
        skipped++;
        continue;
      }
      const isValid = !failure && allowed.includes(protocol) && !username && !password;
      const {link, image} = validateAddress(input, baseUrl);
      // An address that a browser reads in another way than a person is refused. An invisible character is removed.
      if (isValid && link === undefined) {
        unclear++;
        continue;
      }
      if (/[\u00ad\u200b-\u200f\u2010\u2011\u2060\ufeff]|[\p{Cc}\p{DI}]/u.test(input)) continue;
      assert.equal(link, isValid ? href : undefined, JSON.stringify([input, ownBase]));
      assert.equal(image, isValid && protocol.startsWith('http') ? href : undefined, JSON.stringify([input, ownBase]));
      if (isValid) kept++;
    }
    assert.ok(kept > 150 && all.length - kept > 400, `${kept} of ${all.length} kept`);
    assert.ok(skipped < 20, `${skipped} skipped`);
    assert.ok(unclear > 20 && unclear < 45, `${unclear} unclear`);
  });

  const redirects = readCorpus('url-open-redirect') as {cases: {payload: string}[]} | null;
  it('made for open redirects are refused, or show their real host', skipWithout(redirects), () => {
    let refused = 0;
    for (const {payload} of redirects!.cases) {
      const {link, image} = validateAddress(payload, pageUrl);
      for (const shown of [link, image]) {
        if (shown === undefined) continue;
        assert.match(shown, /^(https?:\/\/|mailto:|tel:)/);
        assert.doesNotMatch(shown, /^https?:\/\/[^/?#]*@/, payload);
      }
      if (/^\s*(javascript|data|vbscript)\s*:/i.test(payload)) assert.equal(link, undefined, payload);
      refused += link === undefined ? 1 : 0;
    }
    assert.ok(refused > 20, `only ${refused} refused`);
  });

  it('are validated without a base as well, and then returned as written', () => {
    assert.deepEqual(validateAddress('bilde.svg'), {link: 'bilde.svg', image: 'bilde.svg'});
    assert.deepEqual(validateAddress('//annen.example/b'), {link: '//annen.example/b', image: '//annen.example/b'});
    assert.deepEqual(validateAddress('tel:+4722000000'), {link: 'tel:+4722000000', image: undefined});
    for (const url of [
      'java\nscript:alert(1)',
      '\u0001javascript:alert(1)',
      'JaVaScRiPt:alert(1)',
      'https://a:b@c.example/',
      'https://',
      'http://[',
    ]) {
      assert.deepEqual(validateAddress(url), {link: undefined, image: undefined}, JSON.stringify(url));
    }
  });
});
