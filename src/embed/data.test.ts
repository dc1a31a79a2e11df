import {expect} from '@open-wc/testing';
import '../define.js';
import {whenAllReady, insertMarkup, servePersonFeed, embeddedWidgetsIn} from '../testing/embedded-widgets.js';
import {collectConsoleLines} from '../testing/collect-errors.js';
import {nextTask, whenUpdated} from '../testing/wait.js';
import {visibleText} from '../testing/read-text.js';
import {widgetTags} from '../elements/widgets.js';
import {optionNames} from './options.js';
import {scan} from './scan.js';

interface Declaration {
  readonly tagName?: string;
  readonly attributes?: readonly {readonly name: string}[];
}

describe('an element with data-ki-widget', () => {
  before(() => scan());

  const div = (server: {url: string}, more = '', fallback = 'Skriv til <a href="/post">oss</a>.') =>
    `<div data-ki-widget="contact-card" data-feed="${server.url}" ${more}>${fallback}</div>`;

  it('becomes the widget that it names, with its children as fallback and unchanged markup', async () => {
    const server = servePersonFeed('Kari').hold();
    const page = await insertMarkup(div(server, 'data-lang="en" data-heading-level="3" class="x"'));
    const saved = page.innerHTML;
    expect(visibleText(page)).to.equal('Skriv til oss.');
    server.release();
    const [widget] = await whenAllReady(page);
    expect(visibleText(page).split('\n').slice(0, 4)).to.deep.equal(['Contact', 'Post', 'Kari', 'Email']);
    expect(widget!.shadowRoot!.querySelector('[part=heading]')!.localName).to.equal('h3');
    expect(page.innerHTML).to.equal(saved);
  });

  it('shows nothing while it loads if it has no children', async () => {
    const page = await insertMarkup(div(servePersonFeed('Kari').hold(), '', ''));
    expect(visibleText(page)).to.equal('');
  });

  it('may be any element that can have a shadow root, and may name the whole tag', async () => {
    const {url} = servePersonFeed('Kari');
    const page =
      await insertMarkup(`<section data-ki-widget="ki-contact-card" data-feed="${url}"><h2>Kontakt</h2><ul><li>Post</li></ul></section>
      <p>Se <span data-ki-widget=" contact-card " data-feed="${url}">kortet</span></p>`);
    await whenAllReady(page);
    expect(visibleText(page).match(/Kari/g)).to.have.length(2);
  });

  it('follows changes of its attributes', async () => {
    const page = await insertMarkup(`<div data-feed="${servePersonFeed('Kari').url}">Skriv til oss.</div>`);
    const {dataset} = page.firstElementChild as HTMLElement;
    expect(visibleText(page)).to.equal('Skriv til oss.');
    dataset.kiWidget = 'contact-card';
    await whenAllReady(page);
    expect(visibleText(page)).to.include('Kari');
    dataset.feed = servePersonFeed('Ola').url;
    dataset.headingLevel = '5';
    const [widget] = await whenAllReady(page);
    expect(visibleText(page)).to.include('Ola');
    expect(widget!.shadowRoot!.querySelector('[part=heading]')!.localName).to.equal('h5');
    delete dataset.kiWidget;
    await nextTask();
    expect(visibleText(page)).to.equal('Skriv til oss.');
  });

  it('does not become a widget inside a widget, as part of its fallback', async () => {
    const server = servePersonFeed('Kari').hold();
    const page = await insertMarkup(`<div data-ki-widget="contact-card" data-feed="${server.url}">${div(server)}</div>`);
    expect(visibleText(page)).to.equal('Skriv til oss.');
    expect(embeddedWidgetsIn(page)).to.have.length(1);
  });

  it('uses the feed of the <ki-feed> around it', async () => {
    const page = await insertMarkup(
      `<ki-feed feed="${servePersonFeed('Kari').url}"><div data-ki-widget="contact-card">Post</div></ki-feed>`,
    );
    await whenAllReady(page);
    expect(visibleText(page)).to.include('Kari');
  });

  it('ignores attributes of other scripts without a report', async () => {
    const lines = await collectConsoleLines(async () => {
      const page = await insertMarkup(div(servePersonFeed('Kari'), 'data-aos="fade" data-onclick="x" data-ki="y"'));
      const [widget] = await whenAllReady(page);
      expect(widget!.getAttributeNames()).to.deep.equal(['feed']);
    });
    expect(lines).to.be.empty;
  });

  it('reports misspelt options', async () => {
    const lines = await collectConsoleLines(async () => {
      const page = await insertMarkup(div(servePersonFeed('Kari'), 'data-headinglevel="3" data-contakt="x" data-feedback="y"'));
      await whenAllReady(page);
    });
    expect(lines).to.have.length(2);
    expect(lines[0]).to.include('“data-headinglevel”').and.include('Did you mean data-heading-level?').and.include('#unknown-option');
    expect(lines[1]).to.include('“data-contakt”').and.include('Did you mean data-contact?');
  });

  it('keeps its text and is reported once, if it names an unknown widget or cannot have a shadow root', async () => {
    const lines = await collectConsoleLines(async () => {
      const page = await insertMarkup(`<div data-ki-widget="orgchart">Kart</div><ul><li data-ki-widget="contact-card">Kort</li></ul>
        <div data-ki-widget="feed">Feed</div><div data-ki-widget="orgchart">Kart</div>`);
      expect(visibleText(page)).to.equal('Kart\nKort\nFeed\nKart');
    });
    expect(lines).to.have.length(3);
    expect(lines[0]).to.include('“orgchart”').and.include('org-chart').and.include('#unknown-option');
    expect(lines[1]).to.include('<li>').and.include('#not-drawn');
  });

  it('keeps its text in editable content', async () => {
    const page = await insertMarkup(`<div contenteditable>${div(servePersonFeed('Kari'))}</div>`);
    expect(visibleText(page)).to.equal('Skriv til oss.');
    expect(embeddedWidgetsIn(page)).to.be.empty;
  });

  it('treats the value “false” like a missing attribute', async () => {
    const page = await insertMarkup(div(servePersonFeed('Kari'), 'data-contact="false"'));
    const [widget] = await whenAllReady(page);
    expect(widget!.hasAttribute('contact')).to.equal(false);
  });
});

describe('the options of a link and of a div', () => {
  let declarations: readonly Declaration[];
  before(async () => {
    const response = await fetch('/custom-elements.json');
    const {modules} = (await response.json()) as {readonly modules: readonly {readonly declarations: readonly Declaration[]}[]};
    declarations = modules.flatMap((module) => module.declarations).filter(({tagName}) => tagName);
  });

  it('exist for every widget in the manifest', () => {
    const tags = declarations.map(({tagName = ''}) => tagName);
    const others = ['ki-feed', 'browser-support-banner'];
    expect(widgetTags).to.have.members(tags.filter((tag) => !others.includes(tag)));
  });

  for (const tag of widgetTags) {
    const name = tag.slice(3);
    it(`are all attributes of <${tag}> and lang`, async () => {
      const {attributes = []} = declarations.find(({tagName}) => tagName === tag)!;
      const names = ['lang', ...attributes.map((attribute) => attribute.name)];
      // The class may be newer than the manifest.
      expect(optionNames(tag)).to.include.members(names);
      const {url} = servePersonFeed('Kari');
      const values = Object.fromEntries(optionNames(tag).map((option) => [option, {feed: url, view: 'list'}[option] ?? '1']));
      const page = await insertMarkup(`<p><a href="/embed/${name}/?${new URLSearchParams(values).toString()}">Lenke</a></p><div></div>`);
      const div = page.lastElementChild!;
      for (const [option, value] of Object.entries(values)) div.setAttribute(`data-${option}`, value);
      const element = document.createElement(tag);
      for (const [option, value] of Object.entries(values)) element.setAttribute(option, value);
      await collectConsoleLines(async () => {
        div.setAttribute('data-ki-widget', name);
        await nextTask();
        const [byLink, byDiv] = embeddedWidgetsIn(page);
        await whenUpdated(byLink!);
        const attributesOf = (each: Element) => each.getAttributeNames().map((option) => `${option}=${each.getAttribute(option) ?? ''}`);
        const given = Object.entries(values).map(([option, value]) => `${option}=${value}`);
        expect(attributesOf(byLink!)).to.include.members(given);
        expect(attributesOf(byDiv!)).to.include.members(given);
      });
    });
  }
});
