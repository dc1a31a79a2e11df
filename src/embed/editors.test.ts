import {expect, waitUntil} from '@open-wc/testing';
import '../define.js';
import {whenAllReady, makeEmbedLink, insertMarkup, servePersonFeed, embeddedWidgetsIn} from '../testing/embedded-widgets.js';
import {collectConsoleLines} from '../testing/collect-errors.js';
import {nextTask, whenReady} from '../testing/wait.js';
import {visibleText} from '../testing/read-text.js';
import {scan} from './scan.js';

// Tests additions to links and addresses by editors, mail filters and scripts of a site.

const pixel = 'data:image/gif;base64,R0lGODlhAQABAAAAACwAAAAAAQABAAA=';

describe('a link to an embed page that is visibly alone in its block', () => {
  before(() => scan());

  const additions: Readonly<Record<string, string>> = {
    'a zero-width space before it': '<p>\u200b#</p>',
    'the placeholder of a picture that was not copied': '<p>#\ufffc</p>',
    'a word joiner after it': '<p>#\u2060</p>',
    'a bidi mark after it': '<p>#\u200e</p>',
    'bidi controls around it': '<p>\u2067#\u2069\u202c</p>',
    'a soft hyphen after it': '<p>#\u00ad</p>',
    'a byte order mark before it': '<p>\ufeff#</p>',
    'spaces of several widths around it': '<p>\u00a0\u2003\u202f#\u3000\u2028</p>',
    'invisible filler characters': '<p>\u3164#\uffa0\u2800\u115f</p>',
    'a variation selector after it': '<p>#\ufe0f</p>',
    'an empty bold element before it': '<p><strong></strong>#</p>',
    'nested empty elements': '<p><span><b>\u200b</b><i></i></span>#<em> </em></p>',
    'a named anchor before it': '<p><a id="anker"></a><a name="x"></a>#</p>',
    'an empty paragraph mark of Word': '<p>#<o:p></o:p></p>',
    'a paragraph mark of Word with a space': '<p>#<o:p>&nbsp;</o:p></p>',
    'a word break opportunity': '<p><wbr>#<wbr></p>',
    'an <ins> around it': '<p><ins>#</ins></p>',
    'a <font> around it': '<p><font face="Arial" color="red">#</font></p>',
    'a <s> around it': '<p><s>#</s></p>',
    'several inline elements around it': '<p><span><u><sub><big>#</big></sub></u></span></p>',
    'a paragraph mark of Word around it': '<p><o:smarttag>#</o:smarttag></p>',
    'a <center> around it': '<div><center>#</center></div>',
    'a tracking pixel with attributes': `<p>#<img src="${pixel}" width="1" height="1" alt="Statistikk"></p>`,
    'a tracking pixel without height': `<p>#<img src="/does-not-answer.gif" width="1"></p>`,
    'a tracking frame': '<p>#<iframe width="0" height="0" title="x"></iframe></p>',
    'a hidden frame': '<p>#<iframe hidden title="x"></iframe></p>',
    'a hidden picture': `<p>#<img hidden src="${pixel}" width="300" height="200"></p>`,
    'a picture that the page’s styles hide': `<p>#<img style="display: none" src="${pixel}" width="300" height="200"></p>`,
    'a missing picture without alternative text': '<p>#<img alt=""></p>',
    'an icon after it': '<p>#<svg width="16" height="16" role="img" aria-label="(ekstern lenke)"></svg></p>',
    'an icon sized by styles': '<p>#<svg style="width: 1em; height: 1em" aria-hidden="true"></svg></p>',
    'a picture of an icon': `<p>#<img src="${pixel}" width="20" height="20" alt="(åpnes i nytt vindu)"></p>`,
    'a character of an icon font': '<p>#<i class="icon">\uf08e</i></p>',
    'an empty element with a background': '<p>#<span class="external" role="img" aria-label="ekstern lenke"></span></p>',
    'text for screen readers': '<p>#<span style="position: absolute; clip-path: inset(50%)"> (ekstern lenke)</span></p>',
    'clipped text': '<p>#<span style="position: absolute; clip: rect(0 0 0 0)"> (ekstern lenke)</span></p>',
    'text in a box of one pixel': '<p>#<span style="position: absolute; width: 1px; height: 1px; overflow: hidden"> ekstern</span></p>',
    'text far to the left': '<p>#<span style="position: absolute; left: -9999px"> ekstern</span></p>',
    'text far above': '<p>#<span style="position: absolute; top: -9999em"> ekstern</span></p>',
    'text with display: none': '<p>#<span style="display: none"> ekstern</span></p>',
    'text with visibility: hidden': '<p>#<span style="visibility: hidden"> ekstern</span></p>',
    'text with the attribute hidden': '<p>#<span hidden> ekstern</span></p>',
    'a hidden field': '<p>#<input type="hidden" value="x"></p>',
    'sound without controls': '<p>#<audio></audio></p>',
    'a horizontal rule below it': '<div>#<hr></div>',
    'a script, a style and a template': '<p>#<script type="x">1</script><style>x{}</style><template>Tekst</template></p>',
  };

  for (const [name, markup] of Object.entries(additions)) {
    it(`becomes a widget with ${name}`, async () => {
      const page = await insertMarkup(markup.replace('#', makeEmbedLink(servePersonFeed('Kari'))));
      const saved = page.innerHTML;
      expect(await whenAllReady(page)).to.have.length(1);
      expect(visibleText(page)).to.include('Kari').and.not.include('ekstern');
      expect(page.innerHTML).to.equal(saved);
    });
  }

  it('becomes a widget in a new span, if it is in a <center> among other blocks', async () => {
    const page = await insertMarkup(`<h2>Før</h2><center>${makeEmbedLink(servePersonFeed('Kari'))}</center><p>Etter</p>`);
    await whenAllReady(page);
    const text = visibleText(page).split('\n');
    expect([text[0], text[3], text.at(-1)]).to.deep.equal(['Før', 'Kari', 'Etter']);
    expect(page.children[1]!.children).to.have.length(1);
  });

  it('becomes a widget when a picture next to it has loaded and is an icon', async () => {
    const page = await insertMarkup(`<p>${makeEmbedLink(servePersonFeed('Kari'))}<img></p>`);
    const picture = page.querySelector('img')!;
    picture.removeAttribute('alt');
    const loaded = new Promise((resolve) => picture.addEventListener('load', resolve));
    picture.src = pixel;
    await loaded;
    await whenAllReady(page);
    expect(visibleText(page)).to.include('Kari');
  });

  describe('and gets a sibling after it has become a widget', () => {
    async function renderWidget() {
      const page = await insertMarkup(`<p>${makeEmbedLink(servePersonFeed('Kari'))}</p>`);
      const [widget] = await whenAllReady(page);
      return {page, widget: widget!, link: page.querySelector('a')!};
    }

    const later: Readonly<Record<string, string>> = {
      'an icon with a name': '<svg class="ext" width="10" height="10" role="img" aria-label="(ekstern lenke)"></svg>',
      'text for screen readers': '<span class="for-ears">(ekstern lenke)</span>',
      'words that the page’s style sheet hides': '<span class="unseen">(ekstern lenke)</span>',
      'a pixel': `<img src="${pixel}" width="1" height="1">`,
      'an invisible character': '\u200b',
      'an icon of a style sheet': '<i class="fa fa-external-link" aria-hidden="true"></i>',
      'an icon that the style sheet makes small': '<svg class="small"></svg>',
    };
    before(() => {
      const style = document.head.appendChild(document.createElement('style'));
      style.id = 'site';
      style.textContent = `.for-ears { position: absolute; width: 1px; height: 1px; overflow: hidden; }
        .unseen { display: none; } .small { width: 16px; height: 16px; }`;
    });
    after(() => document.querySelector('#site')?.remove());

    for (const [name, markup] of Object.entries(later)) {
      it(`keeps its widget: ${name}`, async () => {
        const {page, widget, link} = await renderWidget();
        link.insertAdjacentHTML('afterend', markup);
        await nextTask(20);
        expect(embeddedWidgetsIn(page)).to.deep.equal([widget]);
        expect(visibleText(page)).to.include('Kari').and.not.include('ekstern');
      });
    }

    it('keeps its widget when a script wraps the link', async () => {
      for (const tag of ['span', 'b', 'x-external-link']) {
        const {page, widget, link} = await renderWidget();
        const wrapper = document.createElement(tag);
        link.replaceWith(wrapper);
        wrapper.append(link);
        await nextTask(20);
        expect(embeddedWidgetsIn(page), tag).to.deep.equal([widget]);
        expect(visibleText(page), tag).to.include('Kari');
      }
    });

    it('is a link again if the addition is visible', async () => {
      for (const markup of [
        '(ekstern lenke)',
        `<img src="${pixel}" width="300" height="200">`,
        '<button>Kopier</button>',
        '<video></video>',
      ]) {
        const {page, link} = await renderWidget();
        link.insertAdjacentHTML('afterend', markup);
        await waitUntil(() => embeddedWidgetsIn(page).length === 0, markup);
        expect(visibleText(page), markup)
          .to.match(/^Kontakt oss/)
          .and.not.include('Kari');
      }
    });
  });

  describe('with an address that software has changed', () => {
    const changed: Readonly<Record<string, (address: string) => string>> = {
      'escaped twice': (address) => `${address}&amp;amp;lang=nb&amp;amp;heading-level=3`,
      'with a full stop after it': (address) => `${address}.`,
      'with a bracket and a space after it': (address) => `${address})%20`,
      'with an invisible character after it': (address) => `${address}\u200b`,
      'with what a newsletter adds': (address) => `${address}&amp;utm_source=epost&amp;utm_medium=x&amp;fbclid=1&amp;_gl=2`,
      'with spaces and line breaks around it': (address) => ` \n${address}\n `,
      'wrapped by a mail filter': (address) =>
        `https://eur01.safelinks.protection.outlook.com/?url=${encodeURIComponent(location.origin + address)}&amp;data=05%7C02&amp;reserved=0`,
      'wrapped by a search engine': (address) => `https://www.google.com/url?q=${encodeURIComponent(location.origin + address)}&amp;sa=D`,
    };
    for (const [name, change] of Object.entries(changed)) {
      it(`becomes a widget without a report: ${name}`, async () => {
        const address = `/embed/contact-card/?feed=${new URL(servePersonFeed('Kari').url).pathname}`;
        const lines = await collectConsoleLines(async () => {
          const page = await insertMarkup(`<p><a href="${change(address)}">Kontakt</a></p>`);
          await whenAllReady(page);
          expect(visibleText(page)).to.include('Kari');
        });
        expect(lines).to.be.empty;
      });
    }

    it('becomes a widget as text with additions by editors', async () => {
      const {url} = servePersonFeed('Kari');
      const address = `${location.origin}/embed/contact-card/?feed=${url}`;
      for (const text of [
        `\u200b${address}\u200b`,
        `<span lang="EN">${address}</span><br>`,
        `${address}.`,
        address.replace('/embed', '\u2060/embed'),
      ]) {
        const page = await insertMarkup(`<p>${text}</p>`);
        await whenAllReady(page);
        expect(visibleText(page), text).to.include('Kari');
      }
    });
  });
});

describe('a link to an embed page that stays a link', () => {
  before(() => scan());

  const reasons: Readonly<Record<string, readonly [markup: string, reason: string]>> = {
    'text before it': ['<p>Se også #</p>', 'there is text (“Se også”) next to it'],
    'text in an element': ['<p># <em>eller ring oss</em></p>', 'there is text (“eller ring oss”) next to it'],
    'a picture': [`<p>#<img src="${pixel}" width="300" height="200"></p>`, 'there is a <img> next to it'],
    'a button': ['<p>#<button></button></p>', 'there is a <button> next to it'],
    'a list item': ['<ul><li>#</li></ul>', 'a <li> cannot hold a widget'],
    'a table cell': ['<table><tr><td>#</td></tr></table>', 'a <td> cannot hold a widget'],
    'a figure': ['<figure>#</figure>', 'a <figure> cannot hold a widget'],
    'a description': ['<dl><dd>#</dd></dl>', 'a <dd> cannot hold a widget'],
    'a heading': ['<h2>#</h2>', 'it is in a heading (<h2>)'],
  };
  for (const [name, [markup, reason]] of Object.entries(reasons)) {
    it(`is reported with the reason: ${name}`, async () => {
      const {url} = servePersonFeed('Kari');
      const lines = await collectConsoleLines(async () => {
        const page = await insertMarkup(markup.replace('#', `<a href="/embed/contact-card/?feed=${url}">Kontakt</a>`));
        await nextTask(700);
        expect(embeddedWidgetsIn(page)).to.be.empty;
      });
      expect(lines).to.have.length(1);
      expect(lines[0]).to.include(`/embed/contact-card/?feed=${url} stays a link: ${reason}`).and.include('#stays-a-link');
    });
  }

  it('is not reported in a menu, in a widget, in editable text, for another site, or after it was removed', async () => {
    const server = servePersonFeed('Kari');
    const link = makeEmbedLink(server);
    const lines = await collectConsoleLines(async () => {
      const page = await insertMarkup(`<nav><ul><li>${link}</li></ul></nav>
        <ki-contact-card class="own" feed="${server.url}"><ul><li>${link}</li></ul></ki-contact-card>
        <div contenteditable><p>Se ${link}</p></div>
        <p>Se <a href="https://annen.example/embed/contact-card/">kontakt</a></p><p>Se ${link}</p>`);
      page.lastElementChild!.remove();
      await whenReady(page.querySelector('ki-contact-card')!);
      await nextTask(700);
    });
    expect(lines).to.be.empty;
  });
});

describe('a link or div without a feed', () => {
  before(() => scan());

  async function feedsOf(markup: string) {
    const page = await insertMarkup(markup);
    return embeddedWidgetsIn(page).map(({feed}) => feed);
  }

  it('shows the default feed of its embed page', async () => {
    await collectConsoleLines(async () => {
      const paths = [
        '/a/embed/contact-card/',
        '/a/embed/contact-card',
        '/a/embed/nn/contact-card/index.html',
        '/a/0.1.0/embed/en/contact-card.html?lang=nb',
      ];
      const feeds = await feedsOf(paths.map((path) => `<p><a href="${path}">Kontakt</a></p>`).join(''));
      const own = `${location.origin}/a/feeds/bedre-bruk-av-ki.json`;
      expect(feeds).to.deep.equal([own, own, own, `${location.origin}/a/0.1.0/feeds/bedre-bruk-av-ki.json`]);
    });
  });

  it('shows the feed of a link inside the div', async () => {
    const {url} = servePersonFeed('Kari');
    const div = (href: string) => `<div data-ki-widget="contact-card"><p><a href="${href}">Kontakt</a></p></div>`;
    await collectConsoleLines(async () => {
      const feeds = await feedsOf(div(`/embed/contact-card/?feed=${url}`) + div('/a/embed/org-chart/') + div('/kontakt/'));
      expect(feeds).to.deep.equal([url, `${location.origin}/a/feeds/bedre-bruk-av-ki.json`, null]);
    });
  });

  it('shows the feed of the <ki-feed> around it', async () => {
    const link = '<p><a href="/embed/contact-card/">Kontakt</a></p>';
    const page = await insertMarkup(
      `<ki-feed feed="${servePersonFeed('Kari').url}">${link}<div data-ki-widget="contact-card">${link}</div></ki-feed>`,
    );
    await whenAllReady(page);
    expect(visibleText(page).match(/Kari/g)).to.have.length(2);
  });
});
