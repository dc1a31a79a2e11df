import {expect, waitUntil} from '@open-wc/testing';
import type {FeedElement} from '../elements/feed-element.js';

describe('a Content-Security-Policy in the docs', function () {
  this.timeout(30_000);
  const frame = document.createElement('iframe');
  afterEach(() => frame.remove());
  let key = 0;

  async function open(docs: string, line: number, more = '') {
    const ownKey = `${Date.now()}-${++key}`;
    Object.assign(frame, {src: `/policy-page/page.html?docs=${docs}&line=${line}&key=${ownKey}${more}`, width: 1000, height: 2000});
    document.body.append(frame);
    // The page has loaded, and its script is still held.
    await waitUntil(() => frame.contentDocument?.URL.endsWith(more || ownKey) && frame.contentDocument.readyState === 'interactive');
    const page = frame.contentDocument!;
    const view = frame.contentWindow as Window & typeof globalThis;
    const seen = {violations: [] as string[], uncaught: [] as string[], lines: [] as string[]};
    page.addEventListener('securitypolicyviolation', (event) => seen.violations.push(`${event.violatedDirective} ${event.blockedURI}`));
    view.addEventListener('error', (event) => seen.uncaught.push(event.message || 'something did not load'), true);
    view.addEventListener('unhandledrejection', ({reason}) => seen.uncaught.push(String(reason)));
    for (const level of ['warn', 'error'] as const) view.console[level] = (...parts: unknown[]) => void seen.lines.push(parts.join(' '));
    const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, {once: true}));
    await fetch(`/policy-page/release?key=${ownKey}`);
    await loaded;
    return {page, seen};
  }
  const linesOf = async (docs: string) => (await (await fetch(`/policy-page/lines.json?docs=${docs}`)).json()) as readonly string[];

  for (const docs of ['docs/webmaster.md', 'docs/nb/webansvarlig.md']) {
    it(`allows every widget without a violation: ${docs}`, async () => {
      const lines = await linesOf(docs);
      expect(lines.map((line) => /script-src ('self'|https:|'sha384)/.exec(line)?.[1])).to.deep.equal(["'self'", 'https:', "'sha384"]);
      for (const [i, line] of lines.entries()) {
        const {page, seen} = await open(docs, i);
        const widgets = [...page.querySelectorAll<FeedElement>('ki-feed, [feed], ki-feed > *, ki-contact-card')];
        expect(new Set(widgets.map(({localName}) => localName)).size, 'all eight elements').to.equal(8);
        await waitUntil(() => widgets.every(({state}) => state === 'ready'), `${line} ${seen.lines.join()}`, {timeout: 8000});
        expect(seen, line).to.deep.equal({violations: [], uncaught: [], lines: []});
        for (const element of page.querySelectorAll('*')) expect(element.hasAttribute('style'), element.localName).to.equal(false);
      }
    });
  }

  it("with `trusted-types 'none'` leaves the fallback, and one console line names the remedy", async function () {
    if (!('trustedTypes' in window)) this.skip(); // Without Trusted Types, the policy blocks nothing.
    for (const i of (await linesOf('docs/webmaster.md')).keys()) {
      const {page, seen} = await open('docs/webmaster.md', i, '&none=');
      await waitUntil(() => seen.lines.length);
      expect(page.querySelector('ki-org-chart')!.shadowRoot).to.equal(null);
      expect(page.body.innerText).to.include('Les om organiseringen.').and.to.include('Skriv til oss.');
      expect(seen.uncaught).to.deep.equal([]);
      expect(seen.lines).to.have.length(1);
      expect(seen.lines[0]).to.match(
        /^\[ki-widgets\] trusted-types lacks ki-widgets\. Use ki-widgets\.all\.js, or add it\. http\S+\/feed-issues\.html#no-trusted-types$/,
      );
    }
  });
});
