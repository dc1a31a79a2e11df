import {expect, waitUntil} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import {expectAccessible, itWithAccessibilityTree, tabStopsOf, accessibilityTreeOf} from '../testing/accessibility.js';
import type {NoticePage} from './page-notice.js';

// The script as it is shipped, built by scripts/build/notice.mjs and served by scripts/test-pages/notice-page.mjs.

/** What the page's own script writes down; see src/testing/pages/witness.js. */
interface Seen {
  readonly violations: readonly string[];
  readonly uncaught: readonly string[];
  readonly lines: readonly string[];
}

/** Lines as a person sees them; of another window's nodes. */
const linesOf = (element: HTMLElement) =>
  element.innerText
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
const noticeIn = (page: Document) => page.querySelector<HTMLElement>('#ki-browser-notice');
const isTold = (page: Document) => noticeIn(page)?.querySelector('[role=status]')?.textContent !== '';

describe('browser-support.js', () => {
  describe('in a page under the strictest Content-Security-Policy', () => {
    let frame: HTMLIFrameElement;
    beforeEach(() => {
      frame = document.body.appendChild(document.createElement('iframe'));
    });
    afterEach(() => frame.remove());

    async function open(query: Readonly<Record<string, string>>) {
      const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, {once: true}));
      Object.assign(frame, {src: `/notice-page/page.html?${new URLSearchParams(query).toString()}`, width: 800, height: 600});
      await loaded;
      const page = frame.contentDocument!;
      return {page, seen: (frame.contentWindow as unknown as {seen: Seen}).seen};
    }

    async function openTold(query: Readonly<Record<string, string>>) {
      const opened = await open(query);
      await waitUntil(() => noticeIn(opened.page) && isTold(opened.page), 'the notice is told');
      return opened;
    }

    it('does nothing in a browser that the site supports, wherever it stands', async () => {
      for (const place of ['head', 'end']) {
        const {page, seen} = await open({lang: 'nb', place});
        expect(linesOf(page.body)).to.deep.equal(['Om etaten', 'Teksten på siden.']);
        expect(page.querySelectorAll('body > :not(main, script)')).to.be.empty;
        expect(seen).to.deep.equal({violations: [], uncaught: [], lines: []});
      }
    });

    for (const place of ['head', 'end']) {
      it(`shows the notice first in the text of an old browser’s page, from the ${place} of it, and breaks no rule`, async () => {
        const {page, seen} = await openTold({lang: 'nb', place, old: '', script: 'data-href="/nettlesere"'});
        expect(linesOf(page.body)).to.deep.equal([
          'Du benytter en nettleser vi ikke støtter.',
          'Se informasjon om nettlesere',
          'Lukk',
          'Om etaten',
          'Teksten på siden.',
        ]);
        const box = noticeIn(page)!;
        expect(page.body.firstElementChild).to.equal(box);
        expect(getComputedStyle(box).position).to.equal('static');
        expect(getComputedStyle(box).backgroundColor, 'styled').to.equal('rgb(251, 243, 226)');
        expect(page.querySelector('main')!.getBoundingClientRect().top).to.be.at.least(box.getBoundingClientRect().bottom);
        expect(page.querySelector('[style] :not(#ki-browser-notice *)')).to.equal(null);
        expect(seen).to.deep.equal({violations: [], uncaught: [], lines: []});
      });
    }

    for (const [lang, notice, link, close, shown] of [
      ['nb-NO', 'Du benytter en nettleser vi ikke støtter.', 'Se informasjon om nettlesere', 'Lukk', 'nb'],
      ['nn', 'Du bruker ein nettlesar vi ikkje støttar.', 'Sjå informasjon om nettlesarar', 'Lukk', 'nn'],
      ['en', 'You are using a browser that we do not support.', 'See information about browsers', 'Close', 'en'],
      ['se', 'Dus lea neahttalohkki man mii eat doarjjo.', 'Neahttalohkkit', 'Gidde', 'se'],
      ['pl', 'You are using a browser that we do not support.', 'See information about browsers', 'Close', 'en'],
    ] as const) {
      it(`speaks to a page in ${lang}`, async () => {
        const {page} = await openTold({lang, old: '', script: 'data-href="/nettlesere"'});
        const box = noticeIn(page)!;
        expect(linesOf(box)).to.deep.equal([notice, link, close]);
        expect(box.lang).to.equal(shown);
      });
    }

    it('says the page’s own words, in the page’s language, and links nowhere unless told', async () => {
      const script = 'data-label="Vaihda selainta." data-close-label="Sulje"';
      const {page} = await openTold({lang: 'fi', old: '', script});
      const box = noticeIn(page)!;
      expect(linesOf(box)).to.deep.equal(['Vaihda selainta.', 'Sulje']);
      expect(box.lang).to.equal('fi');
      expect(box.querySelector('a')).to.equal(null);
    });

    it('shows words of the page as text', async () => {
      const script = 'data-label="&lt;img src=x&gt;" data-href="/hjelp" data-link-label="&lt;b&gt;Hjelp&lt;/b&gt;"';
      const {page} = await openTold({lang: 'nb', old: '', script});
      expect(linesOf(noticeIn(page)!)).to.deep.equal(['<img src=x>', '<b>Hjelp</b>', 'Lukk']);
    });

    it('is there once with <browser-support-banner>, whichever of them comes first', async function () {
      const {ok} = await fetch('/notice-page/ki-widgets.js', {method: 'HEAD'});
      if (!ok) this.skip(); // dist/ is not built.
      for (const place of ['head', 'between']) {
        const {page} = await openTold({
          lang: 'nb',
          place,
          old: '',
          widgets: 'ki-widgets.js',
          body: '<browser-support-banner></browser-support-banner>',
        }).catch(() => ({page: frame.contentDocument!}));
        const banner = page.querySelector('browser-support-banner')!;
        await waitUntil(() => /nettleser/.test(page.body.innerText + (banner.shadowRoot?.textContent ?? '')));
        const notices = [noticeIn(page), banner.shadowRoot?.querySelector('[part=banner]')].filter(Boolean);
        expect(notices).to.have.length(1);
      }
    });

    it('tells of a browser that cannot read the widgets, whatever it said of itself', async () => {
      const {page} = await openTold({lang: 'nb', place: 'head', widgets: 'ki-widgets-broken.js'});
      expect(linesOf(page.body)).to.include('Du benytter en nettleser vi ikke støtter.');
    });

    it('does not blame the browser for a policy of the page that stops the widgets', async function () {
      if (!('trustedTypes' in window)) this.skip(); // This engine has no Trusted Types, so nothing stops them.
      const {page, seen} = await open({lang: 'nb', place: 'head', widgets: 'ki-widgets.js', trusted: "'none'"});
      expect(seen.lines.join()).to.include('ki-widgets could not start');
      expect(noticeIn(page)).to.equal(null);
    });

    it('does not blame the browser for a script that does not arrive, nor for an error in another one', async () => {
      for (const widgets of ['ki-widgets-missing.js', 'another.js']) {
        const {page, seen} = await open({lang: 'nb', place: 'head', widgets});
        expect(seen.uncaught).to.have.length(1);
        expect(noticeIn(page)).to.equal(null);
      }
    });

    it('is shown to designers by the address of a page that lets it', async () => {
      const shown = await openTold({lang: 'nb', script: 'data-preview', 'ki-browser-notice': 'show'});
      expect(linesOf(shown.page.body)).to.include('Du benytter en nettleser vi ikke støtter.');
      const {page} = await open({lang: 'nb', 'ki-browser-notice': 'show'});
      expect(noticeIn(page)).to.equal(null);
    });
  });

  describe('by keyboard and screen reader', () => {
    const {supports} = CSS;
    let box: HTMLElement;
    beforeEach(async () => {
      CSS.supports = () => false;
      const script = document.createElement('script');
      script.src = `/notice-page/browser-support.js?${Math.random()}`;
      script.dataset.href = '/nettlesere';
      document.body.append(script);
      await waitUntil(() => noticeIn(document) && isTold(document));
      CSS.supports = supports;
      script.remove();
      box = noticeIn(document)!;
    });
    afterEach(() => {
      box.remove();
      delete (document.documentElement as NoticePage).kiBrowserNotice;
    });

    it('stops at the link and the button, which closes it for good', async () => {
      expect(await tabStopsOf(box)).to.deep.equal(['Se informasjon om nettlesere', 'Lukk']);
      const main = document.body.appendChild(document.createElement('main'));
      box.querySelector('button')!.focus();
      await sendKeys({press: 'Enter'});
      expect(noticeIn(document)).to.equal(null);
      expect(document.activeElement, 'the focus is in the content').to.equal(main);
      main.remove();
    });

    itWithAccessibilityTree('is a region with a name, whose text is a status', async () => {
      expect(await accessibilityTreeOf(box)).to.deep.equal([
        'region "Om nettleseren din"',
        '  status',
        '  link "Se informasjon om nettlesere"',
        '  button "Lukk"',
      ]);
    });

    it('has targets that are large enough for a finger that is not steady', () => {
      const {height, width} = box.querySelector('button')!.getBoundingClientRect();
      expect(Math.min(height, width)).to.be.at.least(24);
    });

    for (const scheme of ['light', 'dark']) {
      it(`is accessible on a ${scheme} page`, async () => {
        await expectAccessible(box, scheme);
        document.body.removeAttribute('style');
      });
    }

    it('fits a phone', () => {
      Object.assign(box.style, {width: '320px', boxSizing: 'border-box'});
      expect(box.scrollWidth).to.be.at.most(320);
    });
  });
});
