import {expect, fixture, html} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import {expectAccessible, itWithTree, tabStopsOf, treeOf} from '../../testing/common-tests.js';
import {makeFeed, makeMarkupFeed, markup} from '../../testing/make-feed.js';
import {loadRealFeed} from '../../testing/real-feed.js';
import {deepQuery, deepQueryAll, languageOf, nextTask, visibleText, whenUpdated} from '../../testing/widget.js';
import './define.js';

type Banner = HTMLElementTagNameMap['browser-support-banner'];

const linkOf = (banner: Banner) => deepQuery(banner, 'a') as HTMLAnchorElement;

describe('<browser-support-banner>', () => {
  describe('in a browser that the site supports', () => {
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
    const {any} = Promise;
    const {toSorted} = Array.prototype;
    afterEach(() => {
      Promise.any = any;
      Array.prototype.toSorted = toSorted;
    });

    it('shows the notice', async () => {
      Reflect.deleteProperty(Promise, 'any');
      const banner = await fixture(html`<browser-support-banner lang="nb"></browser-support-banner>`);
      expect(visibleText(banner)).to.include('Du benytter en nettleser vi ikke støtter.');
    });

    it('asks for what the policy asks for and no more, be it the element’s or the feed’s', async () => {
      Reflect.deleteProperty(Array.prototype, 'toSorted'); // Came in 2023.
      const banner = await fixture<Banner>(html`<browser-support-banner lang="nb"></browser-support-banner>`);
      expect(visibleText(banner)).to.equal('');
      banner.policy = 'baseline-2022';
      await banner.updateComplete;
      expect(visibleText(banner)).to.equal('');
      banner.policy = 'baseline-2023';
      await banner.updateComplete;
      expect(visibleText(banner)).to.include('Du benytter en nettleser vi ikke støtter.');
      banner.policy = null;
      banner.data = makeFeed({browserSupport: {policy: 'baseline-2023'}});
      await banner.updateComplete;
      expect(visibleText(banner)).to.include('Du benytter en nettleser vi ikke støtter.');
    });
  });

  describe('as designers see it, by `preview`', () => {
    async function preview(data: unknown = null, lang = 'nb'): Promise<Banner> {
      return fixture(html`<browser-support-banner preview lang=${lang} .data=${data}></browser-support-banner>`);
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
      expect(visibleText(banner).split('\n')).to.deep.equal(['Bytt nettleser. Slik gjør du', 'Gidde']);
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
      expect(visibleText(banner)).to.include(markup);
      expect(deepQueryAll(banner, 'img, b')).to.be.empty;
    });

    it('goes away when it is closed by keyboard, takes no space then, and stays away', async () => {
      const banner = await preview();
      expect(banner.getBoundingClientRect().height).to.be.above(20);
      deepQuery(banner, 'button').focus();
      await sendKeys({press: 'Enter'});
      await banner.updateComplete;
      expect(visibleText(banner)).to.equal('');
      expect(banner.getBoundingClientRect().height).to.equal(0);
      banner.data = makeFeed();
      banner.lang = 'en';
      await nextTask();
      await whenUpdated(banner);
      expect(visibleText(banner)).to.equal('');
    });

    it('stops for the Tab key at the link and the button', async () => {
      expect(await tabStopsOf(await preview(makeFeed()))).to.deep.equal(['Se informasjon om nettlesere', 'Lukk']);
    });

    itWithTree('is a region with a name to a screen reader', async () => {
      expect(await treeOf(await preview(makeFeed()))).to.deep.equal([
        'region "Om nettleseren din"',
        '  link "Se informasjon om nettlesere"',
        '  button "Lukk"',
      ]);
    });

    it('fits a phone', async () => {
      const place = await fixture<HTMLElement>(html`
        <div style="width: 320px"><browser-support-banner preview .data=${makeFeed()}></browser-support-banner></div>
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
