import {expect, waitUntil} from '@open-wc/testing';
import {openLoaderPage, type LoaderPage, type LoaderPageOptions} from '../testing/loader-page.js';

// These tests load the built script and its modules, as a page does.
describe('ki-widgets.js', function () {
  this.timeout(10_000); // A page has up to ten files.

  let page: LoaderPage | undefined;
  afterEach(() => page?.frame.remove());

  async function open(options: LoaderPageOptions): Promise<LoaderPage> {
    return (page = await openLoaderPage(options));
  }

  const card = '<ki-contact-card feed="FEED"><p>Skriv til oss.</p></ki-contact-card>';
  const notice = '<browser-support-banner preview="show"></browser-support-banner>';

  describe('requests only what the page shows:', () => {
    const pages: Record<string, [body: string, requests: string[]]> = {
      'nothing without a widget': ['<p>Teksten på siden. <a href="/kontakt">Kontakt</a></p>', []],
      'a contact card': [card, ['common', 'feed', 'ki-contact-card', 'nb']],
      'two contact cards with one feed': [card + card, ['common', 'feed', 'ki-contact-card', 'nb']],
      'a chart': ['<ki-org-chart feed="FEED" search="off"></ki-org-chart>', ['common', 'draw-chart', 'feed', 'ki-org-chart', 'nb']],
      'a card in another language': [`<div lang="en">${card}</div>`, ['common', 'en', 'feed', 'ki-contact-card']],
      'a link': [
        '<blockquote class="ki-embed"><a href="/embed/contact-card/?feed=FEED">Kontakt</a></blockquote>',
        ['common', 'embed', 'feed', 'ki-contact-card', 'nb'],
      ],
      'a link in Nynorsk': [
        '<blockquote class="ki-embed"><a href="/embed/contact-card/?feed=FEED&lang=nn">Kontakt</a></blockquote>',
        ['common', 'embed', 'feed', 'ki-contact-card', 'nn'],
      ],
      'a div': ['<div data-ki-widget="contact-card" data-feed="FEED">Kontakt</div>', ['common', 'embed', 'feed', 'ki-contact-card', 'nb']],
      'an address as text': ['<p>ORIGIN/embed/contact-card/?feed=FEED</p>', ['common', 'embed', 'feed', 'ki-contact-card', 'nb']],
      'a tag that is not ours': ['<ki-something feed="FEED">Tekst</ki-something>', []],
    };
    for (const [name, [body, expected]] of Object.entries(pages)) {
      it(name, async () => {
        const {document, requests, whenReady, seen} = await open({body});
        const isWidget = expected.includes('feed');
        const widget = () => document.querySelector('[feed]') ?? [...document.querySelectorAll('*')].find(({shadowRoot}) => shadowRoot)!;
        if (isWidget && body.includes('<ki-')) await whenReady(widget());
        else if (expected.length) await waitUntil(async () => (await requests()).length >= expected.length, name);
        const all = await requests();
        expect([...all].sort()).to.deep.equal(expected);
        if (isWidget) expect(all.indexOf('feed'), 'the feed is not requested after the modules').to.be.below(all.length);
        expect(seen).to.deep.equal({violations: [], uncaught: [], lines: []});
      });
    }
  });

  it('requests the feed before any module has arrived, and once', async () => {
    const {requests, release, whenReady, query} = await open({body: card, hold: 'common,ki-contact-card,nb'});
    await waitUntil(async () => (await requests()).length === 4, 'all requests');
    expect((await requests()).sort()).to.deep.equal(['common', 'feed', 'ki-contact-card', 'nb']);
    expect(query('ki-contact-card').innerText.trim()).to.equal('Skriv til oss.');
    await release('common', 'ki-contact-card', 'nb');
    await whenReady(query('ki-contact-card'));
    expect((await requests()).filter((each) => each === 'feed')).to.have.length(1);
  });

  for (const order of [
    ['nb', 'ki-contact-card', 'common'],
    ['ki-contact-card', 'common', 'nb'],
    ['common', 'nb', 'ki-contact-card'],
  ]) {
    it(`shows the widget if the modules arrive after the feed, in the order ${order.join(', ')}`, async () => {
      const {requests, release, whenReady, query, seen} = await open({body: card, hold: order.join()});
      await waitUntil(async () => (await requests()).length === 4, 'all requests');
      await release(...order);
      await whenReady(query('ki-contact-card'));
      expect(query('ki-contact-card').shadowRoot!.querySelectorAll('a[href^="mailto:"]').length).to.be.above(0);
      expect(seen).to.deep.equal({violations: [], uncaught: [], lines: []});
    });
  }

  it('shows all widgets of a page if each module takes two seconds', async () => {
    const tags = ['ki-project-intro', 'ki-org-chart', 'ki-partner-list', 'ki-contact-card', 'ki-publication-info'];
    const {document, requests, whenReady, query, seen} = await open({
      body: '<ki-project-page feed="FEED"><p>Les om prosjektet.</p></ki-project-page>',
      delay: ['common', 'nb', 'ki-project-page', 'draw-chart', ...tags].join(),
    });
    await waitUntil(async () => (await requests()).includes('ki-project-page'), 'the first modules');
    expect(document.body.innerText.trim()).to.equal('Les om prosjektet.');
    const page = query('ki-project-page');
    await whenReady(page);
    await waitUntil(() => page.shadowRoot?.querySelector(tags.at(-1)!), 'the widgets', {timeout: 5000});
    await whenReady(...tags.map((tag) => page.shadowRoot!.querySelector(tag)!));
    const names = [...page.shadowRoot!.querySelector('ki-org-chart')!.shadowRoot!.querySelectorAll('[part=name]')];
    expect(names.map((name) => name.textContent)).to.include('Styringsgruppen');
    expect(seen).to.deep.equal({violations: [], uncaught: [], lines: []});
  }).timeout(30_000);

  it('shows widgets in a sandboxed frame, which has no origin', async () => {
    const report = `<script>setInterval(() => {
      const widget = document.querySelector('ki-contact-card');
      if (widget?.state === 'ready') parent.postMessage({origin, links: widget.shadowRoot.querySelectorAll('a[href^="mailto:"]').length, lines: seen.lines}, '*');
    }, 50)</script>`;
    const folder = `/loader-page/sandbox-${Date.now()}/`;
    const frame = document.createElement('iframe');
    frame.setAttribute('sandbox', 'allow-scripts');
    frame.src = `${folder}page.html?${String(new URLSearchParams({head: report, body: card.replace('FEED', `${folder}feed.json`)}))}`;
    const messages: unknown[] = [];
    const note = ({source, data}: MessageEvent) => {
      if (source === frame.contentWindow) messages.push(data);
    };
    addEventListener('message', note);
    try {
      document.body.append(frame);
      await waitUntil(() => messages.length, 'a widget', {timeout: 8000});
      expect(messages[0]).to.deep.equal({origin: 'null', links: 1, lines: []});
    } finally {
      removeEventListener('message', note);
      frame.remove();
    }
  });

  it('shows the other widgets of a page on which the address of a feed is not one', async () => {
    const {lines, query, whenReady} = await open({body: `<ki-partner-list feed="https://">Se vert.no.</ki-partner-list>${card}`});
    await whenReady(query('ki-contact-card'));
    const [line, ...more] = await lines();
    expect(line)
      .to.include('The feed “https://” cannot be shown')
      .and.to.match(/#bad-address$/);
    expect(more).to.be.empty;
    expect(query('ki-partner-list').innerText.trim()).to.equal('Se vert.no.');
  });

  it('shows a widget that was removed and put back before its module arrived', async () => {
    const {document, release, whenReady, query, seen} = await open({body: card, hold: 'ki-contact-card'});
    const widget = query('ki-contact-card');
    widget.remove();
    const main = document.createElement('main');
    main.append(widget);
    document.body.append(main);
    await release('ki-contact-card');
    await whenReady(widget);
    expect(seen).to.deep.equal({violations: [], uncaught: [], lines: []});
  });

  it('shows widgets that are added later, and loads their modules then', async () => {
    const {document, requests, whenReady, query} = await open({body: card});
    await whenReady(query('ki-contact-card'));
    const list = document.createElement('ki-partner-list');
    list.setAttribute('feed', query('ki-contact-card').getAttribute('feed')!);
    document.body.append(list);
    await whenReady(list);
    expect((await requests()).sort()).to.deep.equal(['common', 'feed', 'ki-contact-card', 'ki-partner-list', 'nb']);
  });

  it('loads another language when `lang` changes', async () => {
    const {document, requests, whenReady, query} = await open({body: card});
    const widget = query('ki-contact-card');
    await whenReady(widget);
    expect(await requests()).not.to.include('en');
    document.documentElement.lang = 'en';
    await waitUntil(async () => (await requests()).includes('en'), 'the request', {timeout: 5000});
    await waitUntil(() => /copy/i.test(widget.shadowRoot!.textContent), 'English text');
  });

  describe('with a module that', () => {
    const faults = {change: 'was changed', remove: 'is missing', cut: 'arrives half'};
    for (const [fault, name] of Object.entries(faults)) {
      for (const module of ['common', 'ki-contact-card']) {
        it(`${name}, keeps the page’s text and logs one line with the remedy: ${module}`, async () => {
          const {view, query, lines, requests, whenReady} = await open({
            body: card + notice + '<ki-partner-list feed="FEED"><p>Les om samarbeidet.</p></ki-partner-list>',
            [fault]: module,
          });
          const [line, ...more] = await lines();
          expect(line).to.match(
            new RegExp(
              `^\\[ki-widgets\\] http\\S+/modules/${module}-\\S{8}\\.js is missing, changed or blocked\\. Upload or allow it, or use ki-widgets\\.all\\.js\\. \\S+/feed-issues\\.html#missing-module$`,
            ),
          );
          if (module !== 'common') await whenReady(query('ki-partner-list'));
          expect(query('ki-contact-card').matches(':defined')).to.equal(false);
          expect(query('ki-contact-card').innerText.trim()).to.equal('Skriv til oss.');
          if (module === 'common') {
            expect(query('ki-partner-list').innerText.trim()).to.equal('Les om samarbeidet.');
            expect(query('ki-partner-list').matches(':defined')).to.equal(false);
          }
          expect(view.hasRunChangedCode).to.equal(undefined);
          expect(more).to.be.empty;
          expect((await requests()).filter((each) => each === module)).to.have.length(1);
        });
      }
    }

    it('is a missing language, shows nothing that needs it, and logs one line', async () => {
      const {lines, query, requests} = await open({body: card, remove: 'nb', hold: 'ki-contact-card'});
      await lines();
      await page!.release('ki-contact-card');
      // The widget requests its language as well.
      await waitUntil(async () => (await requests()).filter((each) => each === 'nb').length === 2, 'both requests', {timeout: 5000});
      await waitUntil(() => query('ki-contact-card').matches(':defined'), 'the widget');
      await requests();
      const [line, ...more] = await lines();
      expect(line).to.match(/\/modules\/nb-\S+ is missing, .*#missing-module$/);
      expect(more).to.be.empty;
      expect(query('ki-contact-card').innerText.trim()).to.equal('Skriv til oss.');
    });

    it('is loaded on demand and missing, leaves the widget as it is, and works later', async () => {
      const {lines, query, whenReady, repair, requests} = await open({body: card, remove: 'vcard'});
      const widget = query('ki-contact-card');
      await whenReady(widget);
      const save = widget.shadowRoot!.querySelector<HTMLElement>('.save button')!;
      save.click();
      const [line, ...more] = await lines();
      expect(line).to.match(/\/modules\/vcard-\S+ is missing, .*#missing-module$/);
      expect(more).to.be.empty;
      expect(widget.state).to.equal('ready');
      await repair();
      const before = (await requests()).filter((each) => each === 'vcard').length;
      save.click();
      await waitUntil(async () => (await requests()).filter((each) => each === 'vcard').length > before, 'another request', {
        timeout: 5000,
      });
      await waitUntil(() => widget.shadowRoot!.querySelector('.save [role=status]')!.textContent === '', 'no message', {timeout: 5000});
    });
  });

  describe('under a Content-Security-Policy', () => {
    const types = "require-trusted-types-for 'script'; trusted-types";
    const rest = "style-src 'self'; img-src 'self'; connect-src 'self'";
    const policies: Record<string, LoaderPageOptions> = {
      'with a nonce': {
        policy: `default-src 'none'; script-src 'nonce-abc'; ${rest}; ${types} lit-html ki-widgets`,
        script: 'src="ki-widgets.js" nonce="abc"',
      },
      "with a nonce and 'strict-dynamic'": {
        policy: `default-src 'none'; script-src 'nonce-abc' 'strict-dynamic'; ${rest}; ${types} lit-html ki-widgets`,
        script: 'src="ki-widgets.js" nonce="abc"',
      },
      'that allows ki-widgets.all.js only the policy of Lit': {
        policy: `default-src 'none'; script-src 'self'; ${rest}; ${types} lit-html`,
        script: 'src="ki-widgets.all.js"',
      },
    };
    for (const [name, options] of Object.entries(policies)) {
      it(`shows widgets ${name}`, async () => {
        const {whenReady, query, seen} = await open({
          ...options,
          body: `${card}<ki-org-chart feed="FEED"></ki-org-chart><blockquote class="ki-embed"><a href="/embed/publication-info/?feed=FEED">Om siden</a></blockquote>`,
        });
        await whenReady(query('ki-contact-card'), query('ki-org-chart'));
        await waitUntil(() => query('blockquote').shadowRoot, 'the link has become a widget');
        expect(seen).to.deep.equal({violations: [], uncaught: [], lines: []});
      });
    }

    for (const [names, missing] of [
      ['lit-html', 'ki-widgets'],
      ["'none'", 'ki-widgets'],
    ] as const) {
      it(`logs one line if \`trusted-types ${names}\` lacks our policy, and keeps the page’s text`, async function () {
        if (!('trustedTypes' in window)) this.skip(); // Without Trusted Types, the policy blocks nothing.
        const {lines, query, seen} = await open({policy: `script-src 'self'; ${types} ${names}`, body: card});
        const [line, ...more] = await lines();
        expect(line)
          .to.include(`trusted-types lacks ${missing}.`)
          .and.to.match(/Use ki-widgets\.all\.js, or add it\. .*#no-trusted-types$/);
        expect(more).to.be.empty;
        expect(query('ki-contact-card').innerText.trim()).to.equal('Skriv til oss.');
        expect(seen.uncaught).to.be.empty;
      });
    }
  });

  describe('loaded in another way', () => {
    it('works under another name, next to its modules', async () => {
      const {whenReady, query, seen} = await open({script: 'src="renamed.js"', body: card});
      await whenReady(query('ki-contact-card'));
      expect(seen.lines).to.be.empty;
    });

    it('works combined into another script, next to its modules', async () => {
      const {whenReady, query, seen, view} = await open({script: 'src="combined.js"', body: card});
      await whenReady(query('ki-contact-card'));
      expect(view.isCombined).to.equal('to the end');
      expect(seen).to.deep.equal({violations: [], uncaught: [], lines: []});
    });

    it('logs one line if its modules are not next to it', async () => {
      const {lines, query} = await open({script: 'src="elsewhere/combined.js"', body: card});
      const [line, ...more] = await lines();
      expect(line).to.match(/\/elsewhere\/modules\/\S+ is missing, .*#missing-module$/);
      expect(more).to.be.empty;
      expect(query('ki-contact-card').innerText.trim()).to.equal('Skriv til oss.');
    });

    it('logs one line if it was loaded from two folders, and the first one works', async () => {
      const second = '<script src="elsewhere/ki-widgets.js" defer></script>';
      const {lines, query, whenReady} = await open({head: '', body: card + second});
      await whenReady(query('ki-contact-card'));
      const [line, ...more] = await lines();
      expect(line).to.match(/\/elsewhere\/ \(\S+\) does nothing: \S+\/ \(\S+\) is on the page\. \S+#second-copy$/);
      expect(more).to.be.empty;
    });

    it('does nothing without a word if the same address is loaded twice', async () => {
      const {query, whenReady, seen, requests} = await open({body: `${card}<script src="ki-widgets.js" defer></script>`});
      await whenReady(query('ki-contact-card'));
      expect(seen.lines).to.be.empty;
      expect((await requests()).sort()).to.deep.equal(['common', 'feed', 'ki-contact-card', 'nb']);
    });

    for (const place of ['from a `blob:` address', 'in the page itself']) {
      it(`logs one line if it is loaded ${place}`, async () => {
        const {lines, query, document, view} = await open({script: '', body: card});
        const code = await (await fetch(new URL('ki-widgets.js', document.URL))).text();
        const script = document.createElement('script');
        if (place === 'in the page itself') script.text = code;
        else script.src = URL.createObjectURL(new view.Blob([code], {type: 'text/javascript'}));
        document.head.append(script);
        const [line, ...more] = await lines();
        expect(line).to.match(/^\[ki-widgets\] The script has no address\. Use ki-widgets\.all\.js\..*#unknown-address$/);
        expect(more).to.be.empty;
        expect(query('ki-contact-card').innerText.trim()).to.equal('Skriv til oss.');
      });
    }
  });
});
