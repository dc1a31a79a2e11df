import {expect, waitUntil} from '@open-wc/testing';
import {executeServerCommand, sendKeys} from '@web/test-runner-commands';
import {nextTask} from '../testing/wait.js';
import type {FeedElement} from './feed-element.js';

/** Records of the page's own script; see src/testing/pages/witness.js. */
interface Seen {
  readonly violations: readonly string[];
  readonly uncaught: readonly string[];
  readonly lines: readonly string[];
}

describe('the built script', () => {
  before(async () => {
    const {ok} = await fetch('/strict-page/ki-widgets.js', {method: 'HEAD'});
    if (!ok) throw new Error('dist/ki-widgets.js is missing, and these tests load it as a page does: run `npm run build` first.');
  });

  const frame = document.createElement('iframe');
  afterEach(() => frame.remove());

  async function open(page: string, ending = '.html') {
    const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, {once: true}));
    Object.assign(frame, {src: `/strict-page/${page}${ending}`, width: 1000, height: 2000});
    document.body.append(frame);
    await loaded;
    return {page: frame.contentDocument!, seen: (frame.contentWindow as unknown as {seen: Seen}).seen};
  }

  const widgetsIn = (page: Document) => [...page.querySelectorAll<FeedElement>('ki-feed, [feed], ki-feed > *, ki-contact-card')];
  /** The tags that have no element yet. They are texts, because the runner cannot send the nodes of a failed comparison. */
  const undefinedTags = (page: Document) => [...page.querySelectorAll(':not(:defined)')].map(({localName}) => localName);
  /** Waits until each widget's module has defined its element and each widget shows its feed. */
  async function whenReady(page: Document): Promise<void> {
    const notReady = () => widgetsIn(page).filter(({state}) => state !== 'ready');
    await waitUntil(() => notReady().length === 0, undefined, {timeout: 5000}).catch(() => {
      throw new Error(
        notReady()
          .map(({localName, state}) => `<${localName}> is ${state}`)
          .join(', '),
      );
    });
  }

  it('renders every widget under the strictest Content-Security-Policy, without a violation', async () => {
    const {page, seen} = await open('every-widget');
    expect(new Set(widgetsIn(page).map(({localName}) => localName)).size, 'the page has all eight elements').to.equal(8);
    await whenReady(page);
    expect(undefinedTags(page)).to.be.empty;
    const chart = page.querySelector('ki-org-chart')!.shadowRoot!;
    expect(chart.querySelector('[part=name]')!.textContent.trim()).to.equal('Styringsgruppen');
    const [first, , , , , , , , , second] = [...chart.querySelectorAll('[part=unit]')].map((box) => box.getBoundingClientRect());
    expect(second!.left, 'the drawing has its styles and positions').to.be.above(first!.left);
    expect(seen).to.deep.equal({violations: [], uncaught: [], lines: []});
  });

  it('lets a visitor download the chart under that policy', async () => {
    const {page, seen} = await open('every-widget');
    await whenReady(page);
    const files: string[] = [];
    const {HTMLAnchorElement: Link} = frame.contentWindow as unknown as typeof globalThis;
    Link.prototype.click = function (this: HTMLAnchorElement) {
      files.push(`${this.download} ${this.protocol}`);
    };
    const chart = page.querySelector('ki-org-chart')!.shadowRoot!;
    for (const button of chart.querySelectorAll<HTMLElement>('[part=downloads] button')) button.click();
    await waitUntil(() => files.length === 4);
    const day = 'ki-org-chart-2023-12-31';
    expect(files.sort()).to.deep.equal([`${day}-memberships.csv blob:`, `${day}-units.csv blob:`, `${day}.png blob:`, `${day}.svg blob:`]);
    expect(seen).to.deep.equal({violations: [], uncaught: [], lines: []});
  });

  it('lets a visitor download a contact under that policy', async () => {
    const {page, seen} = await open('every-widget');
    await whenReady(page);
    const files: Promise<string[]>[] = [];
    const {HTMLAnchorElement: Link} = frame.contentWindow as unknown as typeof globalThis;
    Link.prototype.click = function (this: HTMLAnchorElement) {
      const {download, protocol, href} = this;
      files.push(fetch(href).then(async (response) => [download, protocol, response.headers.get('Content-Type')!, await response.text()]));
    };
    const card = page.querySelector('ki-contact-card')!;
    card.shadowRoot!.querySelector<HTMLElement>('.save button')!.click();
    await waitUntil(() => files.length);
    const [[name, protocol, type, text]] = (await Promise.all(files)) as [[string, string, string, string]];
    expect([name, protocol, type]).to.deep.equal(['ki-contact-card-henvendelser.vcf', 'blob:', 'text/vcard;charset=utf-8']);
    expect(text).to.include('\r\nFN:Siv Anette Fjellkårstad\r\n').and.to.include('\r\nREV:20231231T000000Z\r\n');
    expect(text).to.equal(await card.toVCard('henvendelser'));
    expect(seen).to.deep.equal({violations: [], uncaught: [], lines: []});
  });

  it('copies an address in a frame that must not use the clipboard API', async () => {
    frame.allow = "clipboard-write 'none'";
    const {page, seen} = await open('every-widget');
    await whenReady(page);
    const card = page.querySelector('ki-contact-card')!;
    frame.focus();
    card.shadowRoot!.querySelector<HTMLElement>('.copy')!.focus();
    await sendKeys({press: 'Enter'});
    const said = () => card.shadowRoot!.querySelector('[role=status]')!.textContent;
    await waitUntil(() => said() !== '');
    expect(said()).to.equal('Kopiert');
    const field = document.createElement('textarea');
    document.body.append(field);
    field.focus();
    await executeServerCommand('engine:chord', {keys: ['Control', 'v']});
    await waitUntil(() => field.value !== '');
    expect(field.value).to.equal('Siv.Anette.Fjellkarstad@helsedir.no');
    field.remove();
    expect(seen).to.deep.equal({violations: [], uncaught: [], lines: []});
  });

  it('lets a visitor pick a version of the page under that policy, and go back', async () => {
    const {page, seen} = await open('every-widget');
    await whenReady(page);
    const info = page.querySelector('ki-feed > ki-publication-info')!.shadowRoot!;
    info.querySelector<HTMLElement>('[part=pick]')!.click();
    await waitUntil(() => info.querySelector('[part=picked-day] button'));
    expect(info.querySelector('[role=status]')!.textContent.trim()).to.equal('Organiseringen vises per 16. mars 2022.');
    info.querySelector<HTMLElement>('[part=picked-day] button')!.click();
    await waitUntil(() => !info.querySelector('[part=picked-day] button'));
    expect(seen).to.deep.equal({violations: [], uncaught: [], lines: []});
  });

  /** The widgets that are rendered in place of the page's text. */
  const drawnIn = (page: Document) =>
    [...page.querySelectorAll('*')].flatMap(({shadowRoot}) => [...(shadowRoot?.querySelectorAll<FeedElement>('[feed]') ?? [])]);
  async function whenDrawn(page: Document): Promise<string[]> {
    await waitUntil(() => drawnIn(page).length > 0 && drawnIn(page).every(({state}) => state === 'ready'), undefined, {timeout: 5000});
    return drawnIn(page).map(({localName}) => localName);
  }

  it('turns the links and divs in `data-root` into widgets under that policy, without changing the page’s HTML', async () => {
    const {page, seen} = await open('embedded');
    const saved = page.body.innerHTML;
    expect(await whenDrawn(page)).to.deep.equal(['ki-org-chart', 'ki-contact-card', 'ki-partner-list']);
    const [chart] = drawnIn(page);
    const [first, , , , , , , , , second] = [...chart!.shadowRoot!.querySelectorAll('[part=unit]')].map((box) =>
      box.getBoundingClientRect(),
    );
    expect(second!.left, 'the drawing has its styles and positions').to.be.above(first!.left);
    expect(chart!.getBoundingClientRect().left, 'and so is that of the quotation').to.equal(
      page.querySelector('main')!.getBoundingClientRect().left,
    );
    expect(page.querySelector<HTMLElement>('.comments')!.innerText.trim()).to.equal('En kommentar');
    expect(page.body.innerHTML).to.equal(saved);
    expect(seen).to.deep.equal({violations: [], uncaught: [], lines: []});
  });

  it('turns a link into one widget if the script is loaded twice', async () => {
    const {page, seen} = await open('embedded-two-copies');
    expect(await whenDrawn(page)).to.deep.equal(['ki-contact-card']);
    expect(seen.uncaught.concat(seen.violations)).to.be.empty;
    expect(seen.lines).to.have.length(1);
    expect(seen.lines[0]).to.match(/ \(99\.0\.0\) does nothing: .* \([\d.]+\) is on the page\. .*#second-copy$/);
  });

  it('keeps the page’s own text if the policy does not allow it, and logs that once', async function () {
    if (!('trustedTypes' in window)) this.skip(); // This engine has no Trusted Types, so nothing stops the script.
    const {page, seen} = await open('no-policy-allowed');
    await waitUntil(() => seen.lines.length);
    await nextTask(200);
    expect(page.body.innerText).to.match(/^Les om organiseringen\.\s+Skriv til oss\.\s*$/);
    expect(seen.uncaught).to.be.empty;
    expect(seen.lines).to.have.length(1);
    expect(seen.lines[0]).to.match(/ trusted-types lacks ki-widgets\. .*#no-trusted-types$/);
  });

  it('keeps the page’s own text also if it is one file with everything, and logs that once', async function () {
    if (!('trustedTypes' in window)) this.skip();
    const {page, seen} = await open('no-policy-allowed-all');
    expect(page.body.innerText).to.match(/^Les om organiseringen\.\s+Skriv til oss\.\s*$/);
    expect(seen.uncaught).to.be.empty;
    expect(seen.lines).to.have.length(1);
    expect(seen.lines[0]).to.match(/^ki-widgets could not start: /);
  });

  describe('on an embed page', () => {
    const pageAt = async (path: string) => (await open(`site/embed/${path}`, '')).page;

    it('shows the page’s widget, with its heading as the heading of the page', async () => {
      const page = await pageAt('org-chart/');
      expect(await whenDrawn(page)).to.deep.equal(['ki-org-chart']);
      expect(drawnIn(page)[0]!.shadowRoot!.querySelector('h1')!.textContent.trim()).to.equal('Slik var arbeidet organisert');
    });

    it('reads the feed, the date and other options from its address, and links to the same page in other languages', async () => {
      const page = await pageAt('contact-card/?feed=/feeds/ki-radet.json&contact=x&heading-level=4&onclick=y&ki-widget=org-chart');
      await waitUntil(() => drawnIn(page)[0]?.state === 'empty');
      const [widget] = drawnIn(page);
      const options = Object.fromEntries(widget!.getAttributeNames().map((name) => [name, widget!.getAttribute(name)]));
      expect(options).to.deep.equal({contact: 'x', feed: `${location.origin}/feeds/ki-radet.json`, 'heading-level': '1'});
      const links = [...page.querySelectorAll<HTMLAnchorElement>('nav a')].map(({pathname, search}) => [
        pathname,
        new URLSearchParams(search).get('feed'),
      ]);
      expect(links[1]).to.deep.equal(['/strict-page/site/embed/nn/contact-card/', '/feeds/ki-radet.json']);
    });

    it('is in the language of its address', async () => {
      await pageAt('contact-card/?lang=nn-NO');
      await waitUntil(() => frame.contentDocument?.documentElement.lang === 'nn' && drawnIn(frame.contentDocument).length > 0);
      expect(frame.contentWindow!.location.pathname).to.equal('/strict-page/site/embed/nn/contact-card/');
      expect(frame.contentDocument!.title).to.match(/^Kontakt – /);
    });

    it('does not show a feed from another origin', async () => {
      const page = await pageAt('contact-card/?feed=https://evil.example/feed.json');
      expect(drawnIn(page)).to.be.empty;
      expect(page.querySelector('main')!.innerText, 'the page keeps its own text').to.include('Siv Anette Fjellkårstad, Helsedirektoratet');
    });
  });

  for (const page of ['two-copies', 'two-copies-strict']) {
    it(`may be loaded twice: the first copy renders, and the second logs one line (${page})`, async () => {
      const {page: opened, seen} = await open(page);
      await whenReady(opened);
      expect(seen.uncaught).to.be.empty;
      expect(seen.lines).to.have.length(1);
      expect(seen.lines[0]).to.match(/ \(99\.0\.0\) does nothing: .* \([\d.]+\) is on the page\. .*#second-copy$/);
    });
  }
});
