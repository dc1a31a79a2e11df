import {expect, fixture, html} from '@open-wc/testing';
import type {ScanSettings} from '../embed/scan-settings.js';
import {findNeeds as handleNeeds, mentionsEmbedPage} from './find-needs.js';

const here = location.origin;
const settings = {origins: [here]};

interface Need {
  readonly tag: string;
  readonly language: string;
  readonly feed: string | null;
  readonly isSource: boolean;
}

function findNeeds(root: ParentNode, given: ScanSettings): Need[] {
  const needs: Need[] = [];
  handleNeeds(root, given, (tag, language, feed, isSource) => void needs.push({tag, language, feed, isSource}));
  return needs;
}

async function page(content: string): Promise<HTMLElement> {
  const root = await fixture<HTMLElement>(html`<div lang="nb"></div>`);
  root.innerHTML = content;
  return root;
}

describe('findNeeds', () => {
  it('finds the tag, the language and the feed of each widget', async () => {
    const root = await page(`
      <ki-contact-card feed="/feed.json">Kontakt</ki-contact-card>
      <section lang="en-GB"><ki-org-chart></ki-org-chart></section>
      <ki-feed feed="/feed.json"></ki-feed>
      <ki-something feed="/feed.json"></ki-something>`);
    expect(findNeeds(root, settings)).to.deep.equal([
      {tag: 'ki-contact-card', language: 'nb', feed: '/feed.json', isSource: false},
      {tag: 'ki-org-chart', language: 'en-GB', feed: null, isSource: false},
      {tag: 'ki-feed', language: 'nb', feed: '/feed.json', isSource: false},
    ]);
  });

  it('reads a div', async () => {
    const root = await page(`
      <div data-ki-widget="org-chart" data-feed="/feed.json" data-lang="en">Kart</div>
      <div data-ki-widget=" ki-contact-card ">Kontakt</div>`);
    expect(findNeeds(root, settings)).to.deep.equal(
      [
        {tag: 'ki-org-chart', language: 'en', feed: null, isSource: true},
        {tag: 'ki-contact-card', language: 'nb', feed: null, isSource: true},
      ].map((need, i) => (i ? need : {...need, feed: `${here}/feed.json`})),
    );
  });

  const links: Record<string, [href: string, tag: string, language: string, feed: string]> = {
    'the feed next to it': ['/ki/embed/contact-card/', 'ki-contact-card', '', `${here}/ki/feeds/bedre-bruk-av-ki.json`],
    'a language in its path': ['/embed/nn/org-chart/', 'ki-org-chart', 'nn', `${here}/feeds/bedre-bruk-av-ki.json`],
    'a language in its query': ['/embed/partner-list/?lang=en', 'ki-partner-list', 'en', `${here}/feeds/bedre-bruk-av-ki.json`],
    'another feed': ['/embed/project-page/?feed=/f.json', 'ki-project-page', '', `${here}/f.json`],
  };
  for (const [name, [href, tag, language, feed]] of Object.entries(links)) {
    it(`reads a link to an embed page with ${name}`, async () => {
      const root = await page(`<a href="${href}">Les mer</a>`);
      expect(findNeeds(root, settings)).to.deep.equal([{tag, language, feed, isSource: true}]);
    });
  }

  it('leaves an address inside another one to the module for links', async () => {
    const inner = encodeURIComponent(`${here}/embed/contact-card/`);
    const root = await page(`<a href="/redirect?to=${inner}">Les mer</a>`);
    expect(findNeeds(root, settings)).to.deep.equal([{tag: '', language: '', feed: null, isSource: true}]);
  });

  it('needs nothing for a link to another page', async () => {
    const root = await page('<a href="/embed/video/1">Film</a>');
    expect(findNeeds(root, settings).filter(({isSource}) => isSource)).to.be.empty;
  });

  it('requests no feed of another origin for a link or a div', async () => {
    const root = await page(`
      <a href="https://etaten.example/embed/contact-card/">Kontakt</a>
      <div data-ki-widget="org-chart" data-feed="https://etaten.example/f.json">Kart</div>`);
    expect(findNeeds(root, settings).map(({feed}) => feed)).to.deep.equal([null, null]);
    const feeds = findNeeds(root, {origins: [here, 'https://etaten.example']}).map(({feed}) => feed);
    expect(feeds).to.deep.equal(['https://etaten.example/feeds/bedre-bruk-av-ki.json', 'https://etaten.example/f.json']);
  });

  it('finds all widgets of a page on which an address is not one', async () => {
    const root = await page(`
      <div data-ki-widget="org-chart" data-feed="https://">Kart</div>
      <a href="https://[vert]/embed/contact-card/">Kontakt</a>
      <a href="/embed/project-intro/?feed=http://<vert>/">Prosjektet</a>
      <ki-partner-list feed="//"></ki-partner-list>`);
    expect(findNeeds(root, settings).map(({tag, feed}) => [tag, feed])).to.deep.equal([
      ['ki-org-chart', null],
      ['ki-contact-card', null],
      ['ki-project-intro', null],
      ['ki-partner-list', '//'],
    ]);
  });

  it('needs nothing for links and divs outside `data-root`, but for widgets', async () => {
    const root = await page(`
      <main><a href="/embed/contact-card/">Kontakt</a></main>
      <a href="/embed/org-chart/">Kart</a><div data-ki-widget="org-chart">Kart</div>
      <ki-partner-list></ki-partner-list>`);
    const tags = findNeeds(root, {...settings, root: 'main'}).map(({tag}) => tag);
    expect(tags).to.deep.equal(['ki-contact-card', 'ki-partner-list']);
  });
});

describe('mentionsEmbedPage', () => {
  for (const [text, expected] of [
    ['https://etaten.example/embed/contact-card/', true],
    ['https://etaten.example/embed/nn/org-chart/?lang=nn', true],
    ['Les om embed-sider.', false],
    ['https://etaten.example/embed/video/', false],
  ] as const) {
    it(`is ${String(expected)} for “${text}”`, async () => {
      expect(mentionsEmbedPage(await page(`<p>${text}</p>`))).to.equal(expected);
    });
  }
});
