import {expect} from '@open-wc/testing';

// Tests the script of the start page, which reads the page's address, without the widgets.

describe('the start page', () => {
  const frame = document.createElement('iframe');
  afterEach(() => frame.remove());

  async function open(query: string): Promise<Document> {
    const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, {once: true}));
    frame.src = `/site/index.html${query}`;
    document.body.append(frame);
    await loaded;
    return frame.contentDocument!;
  }
  const languageLink = (page: Document, lang: string) => page.querySelector<HTMLAnchorElement>(`nav a[lang=${lang}]`)!;

  for (const [query, lang, title, skip, label] of [
    ['', 'nb', 'Det nasjonale koordineringsprosjektet for KI', 'Hopp til innholdet', 'Språk'],
    ['?lang=nn', 'nn', 'Det nasjonale koordineringsprosjektet for KI', 'Hopp til innhaldet', 'Språk'],
    ['?lang=en', 'en', 'The national coordination project for AI', 'Skip to the content', 'Language'],
    ['?lang=EN-gb', 'en', 'The national coordination project for AI', 'Skip to the content', 'Language'],
    ['?lang=constructor', 'nb', 'Det nasjonale koordineringsprosjektet for KI', 'Hopp til innholdet', 'Språk'],
  ] as const) {
    it(`has the language in its address: “${query}”`, async () => {
      const page = await open(query);
      expect(page.documentElement.lang).to.equal(lang);
      expect(page.title).to.equal(title);
      expect(page.querySelector('.skip')!.textContent).to.equal(skip);
      expect(page.querySelector('nav')!.getAttribute('aria-label')).to.equal(label);
      expect(page.querySelector('nav [aria-current]')!.getAttribute('lang')).to.equal(lang);
    });
  }

  it('links to the help page in its language', async () => {
    const helpOf = (page: Document) => page.querySelector('browser-support-banner')!.getAttribute('href');
    expect(helpOf(await open('?lang=nn'))).to.equal('nettlesere.html');
    expect(helpOf(await open('?lang=en'))).to.equal('browsers.html');
  });

  it('links to the builder of snippets, the doctor and the feed editor in its language', async () => {
    const linksOf = async (query: string) =>
      [...(await open(query)).querySelectorAll('footer a')].map((link) => [
        link.getAttribute('href'),
        link.textContent,
        link.getAttribute('lang'),
      ]);
    expect(await linksOf('')).to.deep.equal([
      ['build/', 'Vis prosjektet på nettstedet deres', null],
      ['check/', 'Finn ut hvorfor en modul ikke vises', null],
      ['edit/', 'Rediger datakilden', null],
    ]);
    expect(await linksOf('?lang=nn')).to.deep.equal([
      ['build/', 'Vis prosjektet på nettstaden dykkar', null],
      ['check/', 'Finn ut kvifor ein modul ikkje blir vist', null],
      ['edit/', 'Rediger datakjelda', null],
    ]);
    expect(await linksOf('?lang=en')).to.deep.equal([
      ['build/en/', 'Show the project on your site', null],
      ['check/en/', 'Find out why a widget does not show', null],
      ['edit/en/', 'Edit the feed', null],
    ]);
    expect(await linksOf('?lang=se')).to.deep.equal([
      ['build/', 'Vis prosjektet på nettstedet deres', 'nb'],
      ['check/', 'Finn ut hvorfor en modul ikke vises', 'nb'],
      ['edit/', 'Rediger datakilden', 'nb'],
    ]);
  });

  it('keeps the date and the rest of the address when the language changes', async () => {
    const page = await open('?lang=nb&ki-as-of=2022-03-16&depth=2#ki-unit-styringsgruppen');
    const link = languageLink(page, 'en');
    expect(link.search).to.equal('?lang=en&ki-as-of=2022-03-16&depth=2');
    expect(link.hash).to.equal('#ki-unit-styringsgruppen');
  });

  it('keeps a date that was picked after the page was loaded', async () => {
    const page = await open('?lang=nb');
    frame.contentWindow!.history.pushState(null, '', '?lang=nb&ki-as-of=2022-03-16');
    const link = languageLink(page, 'nn');
    link.dispatchEvent(new Event('focus'));
    expect(link.search).to.equal('?lang=nn&ki-as-of=2022-03-16');
  });
});
