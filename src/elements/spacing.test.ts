import {expect, fixture, html, waitUntil} from '@open-wc/testing';
import '../define.js';
import {loadRealFeed} from '../testing/real-feed.js';
import {whenAllReady, makeEmbedLink, insertMarkup, servePersonFeed} from '../testing/embedded-widgets.js';
import {collectConsoleLines} from '../testing/collect-errors.js';
import {serveFeed} from '../testing/feed-server.js';
import {deepQuery} from '../testing/query.js';
import {whenReady} from '../testing/wait.js';
import {scan} from '../embed/scan.js';
import type {FeedElement} from './feed-element.js';
import {widgetTags} from './widgets.js';

async function draw(markup: string): Promise<HTMLElement> {
  const page = await fixture<HTMLElement>(html`<div lang="nb" style="font-size: 16px"></div>`);
  page.innerHTML = markup;
  const feed = await loadRealFeed();
  for (const widget of page.querySelectorAll<FeedElement>(widgetTags.join())) {
    widget.data = feed;
    await whenReady(widget);
  }
  return page;
}

/** Measures the whole pixels between the source line of a widget and the next element. */
function spaceBelow(element: Element): number {
  const source = deepQuery(element, '[part=source]');
  return Math.round(element.nextElementSibling!.getBoundingClientRect().top - source.getBoundingClientRect().bottom);
}

describe('space around widgets', () => {
  before(() => scan());

  it('separates two widgets in a row', async () => {
    const page = await draw(widgetTags.map((tag) => `<${tag}></${tag}>`).join(''));
    expect([...page.children].slice(0, -1).map(spaceBelow)).to.deep.equal([32, 32, 32, 32, 32]);
  });

  it('is in part inside the widget, and collapses in part with the margin of the text that follows', async () => {
    const page = await draw('<ki-contact-card></ki-contact-card><p style="margin: 40px 0">Mer</p>');
    expect(spaceBelow(page.firstElementChild!)).to.equal(24 + 40);
  });

  it('separates widgets, and the heading that follows, in a page that resets all margins and paddings', async () => {
    const reset = document.head.appendChild(document.createElement('style'));
    reset.textContent = '* { margin: 0; padding: 0; }';
    const page = await draw(`${widgetTags.map((tag) => `<${tag}></${tag}>`).join('')}<h2>Mer</h2>`);
    expect([...page.children].slice(0, -1).map(spaceBelow)).to.deep.equal([24, 24, 24, 24, 24, 24]);
    reset.remove();
  });

  it('separates widgets in a <ki-feed>', async () => {
    const page = await draw('<ki-feed><ki-contact-card></ki-contact-card><ki-publication-info></ki-publication-info></ki-feed>');
    expect(spaceBelow(page.querySelector('ki-contact-card')!)).to.equal(32);
  });

  it('is as large as the page’s custom property says', async () => {
    const page = await draw('<ki-contact-card></ki-contact-card><ki-contact-card></ki-contact-card>');
    page.style.setProperty('--ki-widget-gap', '5px');
    expect(spaceBelow(page.firstElementChild!)).to.equal(5);
  });

  it('separates widgets in place of links and divs', async () => {
    const server = servePersonFeed('Kari');
    const div = `<div data-ki-widget="contact-card" data-feed="${server.url}"></div>`;
    const page = await insertMarkup(`${div}${div}<p>${makeEmbedLink(server)}</p><div>${makeEmbedLink(server)}</div><p>Mer</p>`);
    page.style.fontSize = '16px';
    await whenAllReady(page);
    // Margins of paragraphs are 16 px.
    expect([...page.children].slice(0, -1).map(spaceBelow)).to.deep.equal([32, 40, 40, 40]);
  });

  it('is the same inside a project page', async () => {
    const page = await draw('<ki-project-page></ki-project-page>');
    const widget = deepQuery(page.firstElementChild!, 'ki-org-chart');
    expect(getComputedStyle(widget).marginBlockEnd).to.equal('0px');
  });
});

describe('space inside the notes of a widget', () => {
  /** Renders all widgets with one feed, and measures their notes once those have what `selector` finds. */
  async function measureNotes(feed: string, selector: string): Promise<string[]> {
    const page = await fixture<HTMLElement>(html`<div lang="nb" style="font-size: 16px"></div>`);
    page.innerHTML = widgetTags.map((tag) => `<${tag} feed="${feed}"></${tag}>`).join('');
    const notes = await Promise.all(
      [...page.children].map(async (widget) => {
        await waitUntil(() => widget.shadowRoot?.querySelector(selector), `${widget.localName} shows ${selector}`, {timeout: 5000});
        return widget.shadowRoot!.querySelector('[part=note]')!;
      }),
    );
    return notes.map((note) => {
      const box = note.getBoundingClientRect();
      const [first, last] = [note.firstElementChild, note.lastElementChild].map((each) => each?.getBoundingClientRect());
      return [box.height, first && first.top - box.top, first && last && last.top - first.bottom]
        .map((length) => length?.toFixed(1))
        .join();
    });
  }

  it('is the same in all widgets when the feed is missing', async () => {
    let notes: string[] = [];
    await collectConsoleLines(async () => {
      notes = await measureNotes(new URL('missing.json', location.href).href, '[part=note] button');
    });
    expect(new Set(notes).size).to.equal(1);
  });

  it('is the same in all widgets while the feed is loading', async () => {
    const server = serveFeed({}).hold();
    expect(new Set(await measureNotes(server.url, '.loading')).size).to.equal(1);
  });
});

describe('the size of a heading', () => {
  for (const tag of widgetTags.filter((each) => each !== 'ki-project-page')) {
    it(`decreases with each level, and within one widget: ${tag}`, async () => {
      const sizes: number[] = [];
      for (const level of [1, 2, 3, 4, 5]) {
        const page = await draw(`<${tag} heading-level="${level}"></${tag}>`);
        const [first, ...others] = page.firstElementChild!.shadowRoot!.querySelectorAll('h1, h2, h3, h4, h5, h6');
        const sizeOf = (heading: Element) => parseFloat(getComputedStyle(heading).fontSize);
        for (const other of others) expect(sizeOf(first!), `${level}`).to.be.above(sizeOf(other));
        sizes.push(sizeOf(first!));
      }
      sizes.slice(1).forEach((size, i) => expect(size).to.be.below(sizes[i]!));
    });
  }
});
