import {expect, fixture, html, waitUntil} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import type {NoticePage} from '../../browser-support/page-notice.js';
import {expectAccessible, itWithAccessibilityTree, tabStopsOf, accessibilityTreeOf} from '../../testing/accessibility.js';
import {makeFeed, makeMarkupFeed, markupText} from '../../testing/make-feed.js';
import {loadRealFeed} from '../../testing/real-feed.js';
import {deepQuery, deepQueryAll} from '../../testing/query.js';
import {languageOf, visibleText} from '../../testing/read-text.js';
import {nextTask, whenUpdated} from '../../testing/wait.js';
import {serveFeed} from '../../testing/feed-server.js';
import './define.js';

type Banner = HTMLElementTagNameMap['browser-support-banner'];

const textOf = async (banner: Banner) => {
  await waitUntil(() => deepQueryAll(banner, '[role=status]').some(({textContent}) => textContent?.trim()));
  return visibleText(banner);
};
const linkOf = (banner: Banner) => deepQuery(banner, 'a') as HTMLAnchorElement;

describe('<browser-support-banner>', () => {
  describe('in a browser that the site supports', () => {
    it('leaves no gap in a grid layout', async () => {
      const parent = await fixture<HTMLElement>(html`
        <div style="display: grid; gap: 50px">
          <p style="margin: 0">Over</p>
          <browser-support-banner></browser-support-banner>
          <p style="margin: 0">Under</p>
        </div>
      `);
      const [above, , below] = [...parent.children].map((each) => each.getBoundingClientRect());
      expect(below!.top - above!.bottom).to.equal(50);
    });

    it('shows nothing and takes no space, with and without a feed', async () => {
      const parent = await fixture<HTMLElement>(html`
        <div>
          <browser-support-banner></browser-support-banner><browser-support-banner .data=${await loadRealFeed()}></browser-support-banner>
        </div>
      `);
      expect(visibleText(parent)).to.equal('');
      expect(parent.getBoundingClientRect().height).to.equal(0);
    });

    it('shows nothing for an unknown policy, because a false alarm is worse than a missed one', async () => {
      const banner = await fixture(html`<browser-support-banner policy="de-to-nyeste"></browser-support-banner>`);
      expect(visibleText(banner)).to.equal('');
    });

    it('does not show its children, which are for pages without script', async () => {
      const banner = await fixture(html`<browser-support-banner>Nettleseren støttes ikke.</browser-support-banner>`);
      expect(visibleText(banner)).to.equal('');
    });
  });

  describe('in a browser that the site does not support', () => {
    const {supports} = CSS;
    const page = document.documentElement as NoticePage;
    /** Makes the browser report that it does not support some CSS properties. */
    function removeSupport(...properties: string[]) {
      CSS.supports = (condition: string) => !properties.some((name) => condition.includes(name)) && supports.call(CSS, condition);
    }
    afterEach(() => {
      CSS.supports = supports;
      delete page.kiBrowserNotice;
    });

    it('shows the notice', async () => {
      removeSupport('aspect-ratio');
      expect(await textOf(await fixture(html`<browser-support-banner lang="nb"></browser-support-banner>`))).to.equal(
        'Du benytter en nettleser vi ikke støtter.\nLukk',
      );
    });

    it('applies the policy of the element or of the feed', async () => {
      removeSupport('counter-set'); // Supported by Safari since December 2023.
      const banner = await fixture<Banner>(html`<browser-support-banner lang="nb"></browser-support-banner>`);
      const isShown = async () => {
        await banner.updateComplete;
        return deepQueryAll(banner, 'button').length === 1;
      };
      expect(await isShown()).to.be.false;
      banner.policy = 'baseline-2022';
      expect(await isShown()).to.be.false;
      banner.policy = 'baseline-2023';
      expect(await isShown()).to.be.true;
      banner.policy = null;
      expect(await isShown()).to.be.false;
      banner.data = makeFeed({browserSupport: {policy: 'baseline-2023'}});
      expect(await isShown()).to.be.true;
    });

    it('waits for the feed, whose policy may be less strict', async () => {
      removeSupport('aspect-ratio');
      const server = serveFeed(makeFeed({browserSupport: {policy: 'chrome 60, safari 10, firefox 60'}})).hold();
      const banner = await fixture<Banner>(html`<browser-support-banner feed=${server.url}></browser-support-banner>`);
      expect(visibleText(banner)).to.equal('');
      server.release();
      await new Promise((resolve) => banner.addEventListener('ki-feed-load', resolve, {once: true}));
      await whenUpdated(banner);
      expect(visibleText(banner)).to.equal('');
    });

    it('is shown by one element only, and by another after that one is removed', async () => {
      removeSupport('aspect-ratio');
      const parent = await fixture<HTMLElement>(html`
        <div lang="nb"><browser-support-banner></browser-support-banner><browser-support-banner></browser-support-banner></div>
      `);
      await waitUntil(() => visibleText(parent) === 'Du benytter en nettleser vi ikke støtter.\nLukk');
      const [first, second] = deepQueryAll<Banner>(parent, 'browser-support-banner');
      expect(visibleText(second!)).to.equal('');
      first!.remove();
      parent.append(second!);
      await second!.updateComplete;
      await textOf(second!);
      expect(visibleText(parent)).to.equal('Du benytter en nettleser vi ikke støtter.\nLukk');
    });

    it('is not shown if the script has shown its notice', async () => {
      removeSupport('aspect-ratio');
      page.kiBrowserNotice = 'the script';
      const banner = await fixture<Banner>(html`<browser-support-banner></browser-support-banner>`);
      expect(visibleText(banner)).to.equal('');
    });
  });

  it('is shown to designers by the page’s address, if `preview` allows it', async () => {
    const {href} = location;
    history.replaceState(null, '', `${href}${location.search ? '&' : '?'}ki-browser-notice=show`);
    try {
      const parent = await fixture<HTMLElement>(html`
        <div lang="nb"><browser-support-banner></browser-support-banner><browser-support-banner preview=""></browser-support-banner></div>
      `);
      const [withoutPreview, withPreview] = deepQueryAll<Banner>(parent, 'browser-support-banner');
      expect(await textOf(withPreview!)).to.include('Du benytter en nettleser vi ikke støtter.');
      expect(visibleText(withoutPreview!)).to.equal('');
    } finally {
      history.replaceState(null, '', href);
    }
    expect(visibleText(await fixture(html`<browser-support-banner preview=""></browser-support-banner>`))).to.equal('');
  });

  describe('with `preview="show"`', () => {
    async function renderPreview(data: unknown = null, lang = 'nb'): Promise<Banner> {
      const banner = await fixture<Banner>(
        html`<browser-support-banner preview="show" lang=${lang} .data=${data}></browser-support-banner>`,
      );
      await textOf(banner);
      return banner;
    }

    it('uses the language of the page, also without a feed', async () => {
      for (const [lang, notice, close] of [
        ['nb', 'Du benytter en nettleser vi ikke støtter.', 'Lukk'],
        ['nn', 'Du bruker ein nettlesar vi ikkje støttar.', 'Lukk'],
        ['en', 'You are using a browser that we do not support.', 'Close'],
        ['se', 'Dus lea neahttalohkki man mii eat doarjjo.', 'Gidde'],
      ] as const) {
        expect(visibleText(await renderPreview(null, lang)).split('\n')).to.deep.equal([notice, close]);
      }
      const banner = await renderPreview();
      banner.lang = 'en';
      await nextTask();
      await banner.updateComplete;
      expect(visibleText(banner)).to.include('You are using a browser');
    });

    it('uses the feed’s texts, marked with their language, and the feed’s help page', async () => {
      const browserSupport = {label: {nb: 'Bytt nettleser.'}, linkLabel: {nb: 'Slik gjør du'}, url: 'https://etaten.example/hjelp'};
      const banner = await renderPreview(makeFeed({browserSupport}), 'se');
      expect(visibleText(banner).split('\n')).to.deep.equal(['Bytt nettleser.', 'Slik gjør du', 'Gidde']);
      expect([languageOf(banner, 'Bytt nettleser.'), languageOf(banner, 'Slik gjør du'), languageOf(banner, 'Gidde')]).to.deep.equal([
        'nb',
        'nb',
        'se',
      ]);
      expect(linkOf(banner).href).to.equal('https://etaten.example/hjelp');
      expect(linkOf(banner).target).to.equal('');
    });

    it('prefers its own help page to the feed’s, and has no link without one', async () => {
      const banner = await renderPreview(makeFeed());
      expect(linkOf(banner).href).to.equal('https://etaten.example/nettlesere');
      banner.href = '/hjelp';
      await banner.updateComplete;
      expect(linkOf(banner).pathname).to.equal('/hjelp');
      expect(visibleText(linkOf(banner))).to.equal('Se informasjon om nettlesere');
      expect(deepQueryAll(await renderPreview(), 'a')).to.be.empty;
    });

    it('never links to a script, or to something that cannot be meant as an address', async () => {
      const banner = await renderPreview();
      for (const href of ['javascript:alert(1)', 'www.etaten.example/nettlesere', 'ikke aktuelt']) {
        banner.href = href;
        await banner.updateComplete;
        expect(deepQueryAll(banner, 'a'), href).to.be.empty;
      }
      banner.href = ' nettlesere/ ';
      await banner.updateComplete;
      expect(linkOf(banner).href).to.equal(new URL('nettlesere/', document.baseURI).href);
    });

    it('shows markup in the feed as text', async () => {
      const banner = await renderPreview(makeMarkupFeed());
      expect(visibleText(banner)).to.include(markupText);
      expect(deepQueryAll(banner, 'img, b')).to.be.empty;
    });

    it('can be closed by keyboard, and stays closed', async () => {
      const banner = await renderPreview();
      expect(deepQuery(banner, '[part=banner]').getBoundingClientRect().height).to.be.above(20);
      deepQuery(banner, 'button').focus();
      await sendKeys({press: 'Enter'});
      await banner.updateComplete;
      expect(visibleText(banner)).to.equal('');
      expect(banner.parentElement!.getBoundingClientRect().height).to.equal(0);
      banner.data = makeFeed();
      banner.lang = 'en';
      await nextTask();
      await whenUpdated(banner);
      expect(visibleText(banner)).to.equal('');
    });

    it('returns the focus to the previous element when it is closed', async () => {
      const before = document.body.appendChild(document.createElement('button'));
      const banner = await renderPreview();
      before.focus();
      deepQuery(banner, 'button').focus();
      await sendKeys({press: 'Enter'});
      await banner.updateComplete;
      expect(document.activeElement).to.equal(before);
      before.remove();
    });

    it('moves the focus to the main content if nothing had the focus before', async () => {
      const main = document.body.appendChild(document.createElement('main'));
      const banner = await renderPreview();
      (document.activeElement as HTMLElement | null)?.blur();
      deepQuery(banner, 'button').focus();
      await sendKeys({press: 'Enter'});
      await banner.updateComplete;
      expect(document.activeElement).to.equal(main);
      main.blur();
      expect(main.hasAttribute('tabindex'), 'the tabindex is removed').to.equal(false);
      main.remove();
    });

    it('has tab stops at the link and the button', async () => {
      expect(await tabStopsOf(await renderPreview(makeFeed()))).to.deep.equal(['Se informasjon om nettlesere', 'Lukk']);
    });

    itWithAccessibilityTree('is a region with a name in the accessibility tree', async () => {
      expect(await accessibilityTreeOf(await renderPreview(makeFeed()))).to.deep.equal([
        'region "Om nettleseren din"',
        '  status',
        '  link "Se informasjon om nettlesere"',
        '  button "Lukk"',
      ]);
    });

    it('does not overflow a phone', async () => {
      const parent = await fixture<HTMLElement>(html`
        <div style="width: 320px"><browser-support-banner preview="show" .data=${makeFeed()}></browser-support-banner></div>
      `);
      expect(parent.scrollWidth).to.equal(320);
    });

    for (const scheme of ['light', 'dark']) {
      it(`is accessible on a ${scheme} page`, async () => {
        for (const lang of ['nb', 'se']) await expectAccessible(await renderPreview(makeFeed(), lang), scheme);
      });
    }
  });
});
