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
  await waitUntil(() => deepQuery(banner, '[role=status]').textContent?.trim() !== '');
  return visibleText(banner);
};
const linkOf = (banner: Banner) => deepQuery(banner, 'a') as HTMLAnchorElement;

describe('<browser-support-banner>', () => {
  describe('in a browser that the site supports', () => {
    it('leaves no gap in a page that lays out its parts by grid', async () => {
      const place = await fixture<HTMLElement>(html`
        <div style="display: grid; gap: 50px">
          <p>Over</p>
          <browser-support-banner></browser-support-banner>
          <p>Under</p>
        </div>
      `);
      const [above, , below] = [...place.children].map((each) => each.getBoundingClientRect());
      expect(below!.top - above!.bottom)
        .to.be.closeTo(50, 40)
        .and.to.be.below(99);
    });

    it('draws nothing and takes no space, with a feed or without', async () => {
      const place = await fixture<HTMLElement>(html`
        <div>
          <browser-support-banner></browser-support-banner><browser-support-banner .data=${await loadRealFeed()}></browser-support-banner>
        </div>
      `);
      expect(visibleText(place)).to.equal('');
      expect(place.getBoundingClientRect().height).to.equal(0);
    });

    it('draws nothing for a policy that it does not know either: a false alarm is worse than a missed one', async () => {
      const banner = await fixture(html`<browser-support-banner policy="de-to-nyeste"></browser-support-banner>`);
      expect(visibleText(banner)).to.equal('');
    });

    it('does not show its children, which are for visitors without script', async () => {
      const banner = await fixture(html`<browser-support-banner>Nettleseren støttes ikke.</browser-support-banner>`);
      expect(visibleText(banner)).to.equal('');
    });
  });

  describe('in a browser that lacks something', () => {
    const {supports} = CSS;
    const page = document.documentElement as NoticePage;
    /** This engine, without some declarations of its style sheets. */
    function takeAway(...properties: string[]) {
      CSS.supports = (condition: string) => !properties.some((name) => condition.includes(name)) && supports.call(CSS, condition);
    }
    afterEach(() => {
      CSS.supports = supports;
      delete page.kiBrowserNotice;
    });

    it('shows the notice', async () => {
      takeAway('aspect-ratio');
      expect(await textOf(await fixture(html`<browser-support-banner lang="nb"></browser-support-banner>`))).to.equal(
        'Du benytter en nettleser vi ikke støtter.\nLukk',
      );
    });

    it('asks for what the policy asks for and no more, be it the element’s or the feed’s', async () => {
      takeAway('counter-set'); // Came to Safari in December 2023.
      const banner = await fixture<Banner>(html`<browser-support-banner lang="nb"></browser-support-banner>`);
      const shows = async () => {
        await banner.updateComplete;
        return deepQueryAll(banner, 'button').length === 1;
      };
      expect(await shows()).to.be.false;
      banner.policy = 'baseline-2022';
      expect(await shows()).to.be.false;
      banner.policy = 'baseline-2023';
      expect(await shows()).to.be.true;
      banner.policy = null;
      expect(await shows()).to.be.false;
      banner.data = makeFeed({browserSupport: {policy: 'baseline-2023'}});
      expect(await shows()).to.be.true;
    });

    it('alarms nobody while a feed is on its way that may ask for less', async () => {
      takeAway('aspect-ratio');
      const server = serveFeed(makeFeed({browserSupport: {policy: 'chrome 60, safari 10, firefox 60'}})).hold();
      const banner = await fixture<Banner>(html`<browser-support-banner feed=${server.url}></browser-support-banner>`);
      expect(visibleText(banner)).to.equal('');
      server.release();
      await new Promise((resolve) => banner.addEventListener('ki-feed-load', resolve, {once: true}));
      await whenUpdated(banner);
      expect(visibleText(banner)).to.equal('');
    });

    it('is there once, however many of them there are, and one that comes later takes over when it is removed', async () => {
      takeAway('aspect-ratio');
      const place = await fixture<HTMLElement>(html`
        <div lang="nb"><browser-support-banner></browser-support-banner><browser-support-banner></browser-support-banner></div>
      `);
      await waitUntil(() => visibleText(place) === 'Du benytter en nettleser vi ikke støtter.\nLukk');
      const [first, second] = deepQueryAll<Banner>(place, 'browser-support-banner');
      expect(visibleText(second!)).to.equal('');
      first!.remove();
      place.append(second!);
      await second!.updateComplete;
      await textOf(second!);
      expect(visibleText(place)).to.equal('Du benytter en nettleser vi ikke støtter.\nLukk');
    });

    it('leaves the page’s notice to the script, also once that was closed', async () => {
      takeAway('aspect-ratio');
      page.kiBrowserNotice = 'the script';
      const banner = await fixture<Banner>(html`<browser-support-banner></browser-support-banner>`);
      expect(visibleText(banner)).to.equal('');
    });
  });

  it('is shown to designers by the address of a page that lets it', async () => {
    const {href} = location;
    history.replaceState(null, '', `${href}${location.search ? '&' : '?'}ki-browser-notice=show`);
    try {
      const place = await fixture<HTMLElement>(html`
        <div lang="nb"><browser-support-banner></browser-support-banner><browser-support-banner preview=""></browser-support-banner></div>
      `);
      const [silent, shown] = deepQueryAll<Banner>(place, 'browser-support-banner');
      expect(await textOf(shown!)).to.include('Du benytter en nettleser vi ikke støtter.');
      expect(visibleText(silent!)).to.equal('');
    } finally {
      history.replaceState(null, '', href);
    }
    expect(visibleText(await fixture(html`<browser-support-banner preview=""></browser-support-banner>`))).to.equal('');
  });

  describe('as designers see it, by `preview="show"`', () => {
    async function preview(data: unknown = null, lang = 'nb'): Promise<Banner> {
      const banner = await fixture<Banner>(
        html`<browser-support-banner preview="show" lang=${lang} .data=${data}></browser-support-banner>`,
      );
      await textOf(banner);
      return banner;
    }

    it('speaks the language of the page, without a feed too', async () => {
      for (const [lang, notice, close] of [
        ['nb', 'Du benytter en nettleser vi ikke støtter.', 'Lukk'],
        ['nn', 'Du bruker ein nettlesar vi ikkje støttar.', 'Lukk'],
        ['en', 'You are using a browser that we do not support.', 'Close'],
        ['se', 'Dus lea neahttalohkki man mii eat doarjjo.', 'Gidde'],
      ] as const) {
        expect(visibleText(await preview(null, lang)).split('\n')).to.deep.equal([notice, close]);
      }
      const banner = await preview();
      banner.lang = 'en';
      await nextTask();
      await banner.updateComplete;
      expect(visibleText(banner)).to.include('You are using a browser');
    });

    it('takes the feed’s words, marked when they are in another language, and the feed’s help page', async () => {
      const browserSupport = {label: {nb: 'Bytt nettleser.'}, linkLabel: {nb: 'Slik gjør du'}, url: 'https://etaten.example/hjelp'};
      const banner = await preview(makeFeed({browserSupport}), 'se');
      expect(visibleText(banner).split('\n')).to.deep.equal(['Bytt nettleser.', 'Slik gjør du', 'Gidde']);
      expect([languageOf(banner, 'Bytt nettleser.'), languageOf(banner, 'Slik gjør du'), languageOf(banner, 'Gidde')]).to.deep.equal([
        'nb',
        'nb',
        'se',
      ]);
      expect(linkOf(banner).href).to.equal('https://etaten.example/hjelp');
      expect(linkOf(banner).target).to.equal('');
    });

    it('links the page’s own help page before the feed’s, and has no link where there is none', async () => {
      const banner = await preview(makeFeed());
      expect(linkOf(banner).href).to.equal('https://etaten.example/nettlesere');
      banner.href = '/hjelp';
      await banner.updateComplete;
      expect(linkOf(banner).pathname).to.equal('/hjelp');
      expect(visibleText(linkOf(banner))).to.equal('Se informasjon om nettlesere');
      expect(deepQueryAll(await preview(), 'a')).to.be.empty;
    });

    it('never links to a script', async () => {
      const banner = await preview();
      banner.href = 'javascript:alert(1)';
      await banner.updateComplete;
      expect(deepQueryAll<HTMLAnchorElement>(banner, 'a').map(({protocol}) => protocol)).not.to.include('javascript:');
    });

    it('shows markup in the feed as text', async () => {
      const banner = await preview(makeMarkupFeed());
      expect(visibleText(banner)).to.include(markupText);
      expect(deepQueryAll(banner, 'img, b')).to.be.empty;
    });

    it('goes away when it is closed by keyboard, takes no space then, and stays away', async () => {
      const banner = await preview();
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

    it('gives the focus back to what had it, when it is closed', async () => {
      const before = document.body.appendChild(document.createElement('button'));
      const banner = await preview();
      before.focus();
      deepQuery(banner, 'button').focus();
      await sendKeys({press: 'Enter'});
      await banner.updateComplete;
      expect(document.activeElement).to.equal(before);
      before.remove();
    });

    it('gives the focus to the content of the page where nothing had it', async () => {
      const main = document.body.appendChild(document.createElement('main'));
      const banner = await preview();
      (document.activeElement as HTMLElement | null)?.blur();
      deepQuery(banner, 'button').focus();
      await sendKeys({press: 'Enter'});
      await banner.updateComplete;
      expect(document.activeElement).to.equal(main);
      main.blur();
      expect(main.hasAttribute('tabindex'), 'the page is as it was').to.equal(false);
      main.remove();
    });

    it('stops for the Tab key at the link and the button', async () => {
      expect(await tabStopsOf(await preview(makeFeed()))).to.deep.equal(['Se informasjon om nettlesere', 'Lukk']);
    });

    itWithAccessibilityTree('is a region with a name to a screen reader', async () => {
      expect(await accessibilityTreeOf(await preview(makeFeed()))).to.deep.equal([
        'region "Om nettleseren din"',
        '  status',
        '  link "Se informasjon om nettlesere"',
        '  button "Lukk"',
      ]);
    });

    it('fits a phone', async () => {
      const place = await fixture<HTMLElement>(html`
        <div style="width: 320px"><browser-support-banner preview="show" .data=${makeFeed()}></browser-support-banner></div>
      `);
      expect(place.scrollWidth).to.equal(320);
    });

    for (const scheme of ['light', 'dark']) {
      it(`is accessible on a ${scheme} page`, async () => {
        for (const lang of ['nb', 'se']) await expectAccessible(await preview(makeFeed(), lang), scheme);
      });
    }
  });
});
