import {expect, waitUntil} from '@open-wc/testing';
import '../define.js';
import {whenAllReady, makeEmbedLink, insertMarkup, servePersonFeed, embeddedWidgetsIn} from '../testing/embedded-widgets.js';
import {collectConsoleLines} from '../testing/collect-errors.js';
import {takeShare} from '../testing/engine-share.js';
import {nextTask} from '../testing/wait.js';
import {serveFeed} from '../testing/feed-server.js';
import {visibleText} from '../testing/read-text.js';
import {makeFeed} from '../testing/make-feed.js';
import {readSettings} from './script-settings.js';
import {scan} from './scan.js';

/** Makes a script element that allows widgets in articles only, from its own and two other origins. */
function makeScript(): HTMLScriptElement {
  const script = document.createElement('script');
  script.setAttribute('src', '/ki-widgets/ki-widgets.js');
  script.dataset.origins = ' https://helse.example \n https://data.example:8443';
  script.dataset.root = 'main .content, body > .content';
  return script;
}

const addressOf = (input: RequestInfo | URL) => new URL(input instanceof Request ? input.url : input, document.baseURI).href;

async function loadCorpus(name: string): Promise<readonly Record<string, string>[] | null> {
  const response = await fetch(`/shared-corpora/${name}.json`);
  if (!response.ok) return null;
  const {cases, urls} = (await response.json()) as Record<'cases' | 'urls', readonly Record<string, string>[]>;
  return cases ?? urls;
}

describe('the limits of links and divs', () => {
  before(() => scan(document, readSettings(makeScript())));

  const inContent = (markup: string) => insertMarkup(`<div class="content"><h2>Sak</h2>${markup}</div>`, 'main');

  describe('with data-root', () => {
    it('a link becomes a widget in the article, and stays a link in the comments', async () => {
      const server = servePersonFeed('Kari');
      const comments = `<div class="comments"><p>${makeEmbedLink(server, {text: 'Kommentar'})}</p><p>${location.origin}/embed/contact-card/</p>
        <div data-ki-widget="contact-card" data-feed="${server.url}">Div</div></div>`;
      const page = await insertMarkup(`<div class="content"><h2>Sak</h2><p>${makeEmbedLink(server)}</p></div>${comments}`, 'main');
      await whenAllReady(page);
      const lines = visibleText(page).split('\n');
      expect(lines.slice(0, 4)).to.deep.equal(['Sak', 'Kontakt', 'Post', 'Kari']);
      expect(lines.slice(-3)).to.deep.equal(['Kommentar', `${location.origin}/embed/contact-card/`, 'Div']);
      expect(embeddedWidgetsIn(page)).to.have.length(1);
    });

    it('a link changes when it is moved between them', async () => {
      const page = await insertMarkup(
        `<div class="content"></div><section><p>${makeEmbedLink(servePersonFeed('Kari'))}</p></section>`,
        'main',
      );
      expect(visibleText(page)).to.equal('Kontakt oss');
      const block = page.querySelector('p')!;
      page.firstElementChild!.append(block);
      await whenAllReady(page);
      expect(visibleText(page)).to.include('Kari');
      page.lastElementChild!.append(block);
      await nextTask();
      expect(visibleText(page)).to.equal('Kontakt oss');
    });

    it('a shadow root in the article is included', async () => {
      const page = await insertMarkup('<div class="content"><div class="own"></div></div><div class="own"></div>', 'main');
      for (const host of page.querySelectorAll('.own')) {
        const root = host.attachShadow({mode: 'open'});
        root.innerHTML = `<p>${makeEmbedLink(servePersonFeed('Kari'))}</p>`;
        scan(root);
      }
      const [inside, outside] = [...page.querySelectorAll('.own')].map((host) => embeddedWidgetsIn(host.shadowRoot!).length);
      expect([inside, outside]).to.deep.equal([1, 0]);
    });
  });

  describe('with data-origins', () => {
    const feedAt = (origin: string) => `${origin}/feed.json`;

    it('pages and feeds may be on the script’s origin and on listed origins', async () => {
      const page = await inContent(`
        <p><a href="https://helse.example/ki/embed/contact-card/?feed=/feed.json">A</a></p>
        <p><a href="/embed/contact-card/?feed=${feedAt('https://data.example:8443')}">B</a></p>
        <div data-ki-widget="contact-card" data-feed="${feedAt('https://helse.example')}">C</div>`);
      const feeds = embeddedWidgetsIn(page).map(({feed}) => feed);
      page.remove();
      expect(feeds).to.deep.equal(['https://helse.example', 'https://data.example:8443', 'https://helse.example'].map(feedAt));
    });

    it('a link to a page or feed on another origin stays a link without a request, which is reported', async () => {
      const requestedOrigins: string[] = [];
      const {fetch} = globalThis;
      globalThis.fetch = (input, init) => {
        requestedOrigins.push(addressOf(input));
        return fetch(input, init);
      };
      const lines = await collectConsoleLines(async () => {
        const page = await inContent(`
          <p><a href="https://evil.example/embed/contact-card/?feed=${location.origin}/feed.json">A</a></p>
          <p><a href="/embed/contact-card/?feed=${feedAt('https://evil.example')}">B</a></p>
          <p><a href="/embed/contact-card/?feed=//evil.example/feed.json">C</a></p>
          <p><a href="/embed/contact-card/?feed=${feedAt('http://helse.example')}">D</a></p>
          <p>https://evil.example/embed/contact-card/?feed=x</p>
          <div data-ki-widget="contact-card" data-feed="https://helse.example.evil.example/feed.json">F</div>
          <div data-ki-widget="contact-card" data-feed="https://helse.example@evil.example/feed.json">G</div>`);
        expect(embeddedWidgetsIn(page)).to.be.empty;
        await nextTask();
      });
      globalThis.fetch = fetch;
      expect(requestedOrigins).to.be.empty;
      expect(lines).to.have.length(5);
      expect(lines[0]).to.include('data-origins').and.include('https://evil.example').and.include('#unlisted-origin');
      expect(lines.slice(0, 4).map((line) => /does not list (\S+)\. /.exec(line)?.[1])).to.deep.equal([
        'https://evil.example',
        'http://evil.example',
        'http://helse.example',
        'https://helse.example.evil.example',
      ]);
      expect(lines[4]).to.include('does not list its feed');
    });
  });

  describe('with hostile input', () => {
    let callCount = 0;
    before(() => Object.assign(globalThis, {__pwn: () => callCount++}));
    afterEach(() => {
      expect(callCount, 'no code ran').to.equal(0);
    });

    /** Uses each text as address, as feed and as every option. Widgets may only request allowed origins. */
    async function expectHarmless(texts: readonly string[]) {
      const requestedOrigins: string[] = [];
      const {fetch} = globalThis;
      globalThis.fetch = (input) => {
        requestedOrigins.push(new URL(addressOf(input)).origin);
        return Promise.resolve(new Response('{}'));
      };
      const {url} = serveFeed(makeFeed());
      const page = await inContent('');
      await collectConsoleLines(async () => {
        for (const text of texts) {
          const code = encodeURIComponent(text.replace(/[\uD800-\uDFFF]/g, ''));
          const addresses = [
            text,
            `${text}/embed/contact-card/?feed=x`,
            `/embed/contact-card/?feed=${code}`,
            `/embed/${text}/?feed=${url}`,
            `/embed/org-chart/?feed=${url}&lang=${code}&view=${code}&unit=${code}&depth=${code}&as-of=${code}&heading-level=${code}&${code}=${code}`,
          ];
          for (const address of addresses) {
            const block = document.createElement('p');
            const link = block.appendChild(document.createElement('a'));
            link.setAttribute('href', address);
            link.textContent = 'Lenke';
            const div = document.createElement('div');
            div.textContent = 'Tekst';
            div.setAttribute('data-feed', address);
            div.setAttribute('data-view', address);
            div.setAttribute('data-ki-widget', text);
            const textBlock = document.createElement('p');
            textBlock.textContent = address;
            page.firstElementChild!.append(block, div, textBlock);
          }
        }
        const errors: string[] = [];
        const listen = ({message}: ErrorEvent) => errors.push(message);
        addEventListener('error', listen);
        await nextTask();
        await waitUntil(() => embeddedWidgetsIn(page).every(({state}) => state !== 'loading'), undefined, {timeout: 30_000});
        removeEventListener('error', listen);
        expect(errors).to.be.empty;
      });
      globalThis.fetch = fetch;
      for (const widget of embeddedWidgetsIn(page)) {
        const names = widget.getAttributeNames();
        expect(names.filter((name) => /^on|style|^id$|^class$|^slot$|srcdoc/.test(name))).to.be.empty;
        expect(['https://helse.example', 'https://data.example:8443', location.origin]).to.include(
          new URL(widget.feed ?? location.href).origin,
        );
      }
      expect(
        [...new Set(requestedOrigins)].filter(
          (origin) => ![location.origin, 'https://helse.example', 'https://data.example:8443'].includes(origin),
        ),
      ).to.be.empty;
      page.remove();
    }

    for (const [name, key] of [
      ['own-url', 'url'],
      ['own-xss', 'payload'],
      ['url-open-redirect', 'payload'],
      ['url-ada-extra', 'input'],
      ['url-wpt', 'input'],
    ] as const) {
      it(`runs no code and requests no other origin (${name})`, async function () {
        this.timeout(60_000);
        const cases = await loadCorpus(name);
        if (!cases) {
          console.log(`NOT TESTED: ../shared/corpora/${name}.json is missing`);
          this.skip(); // `skip` throws.
        }
        const texts = cases.map((each) => each[key]).filter((text) => typeof text === 'string');
        expect(texts.length).to.be.above(5);
        // Long corpora have many variants of a few attacks, so a part of them is enough for an engine.
        const chosen = texts.length > 400 ? texts.filter((_, i) => i % 6 === 0) : texts;
        await expectHarmless(chosen.length > 100 ? takeShare(chosen) : chosen);
      });
    }
  });
});

describe('readSettings', () => {
  it('returns the script’s own origin and the listed ones', () => {
    expect(readSettings(makeScript())).to.deep.equal({
      origins: [location.origin, '', 'https://helse.example', 'https://data.example:8443'],
      root: 'main .content, body > .content',
    });
    expect(readSettings(null)).to.deep.equal({origins: [location.origin, ''], root: undefined});
  });
});
