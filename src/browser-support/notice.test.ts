import {expect, waitUntil} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import {expectAccessible, itWithAccessibilityTree, tabStopsOf, accessibilityTreeOf} from '../testing/accessibility.js';
import type {NoticePage} from './page-notice.js';

// Tests the shipped script, which scripts/build/notice.mjs builds and scripts/test-pages/notice-page.mjs serves.

/** Events that the page's own script records; see src/testing/pages/witness.js. */
interface Seen {
  readonly violations: readonly string[];
  readonly uncaught: readonly string[];
  readonly lines: readonly string[];
}

/** The visible lines of an element, which may belong to another window. */
const linesOf = (element: HTMLElement) =>
  element.innerText
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
const noticeIn = (page: Document) => page.querySelector<HTMLElement>('#ki-browser-notice');
const hasText = (page: Document) => noticeIn(page)?.querySelector('[role=status]')?.textContent !== '';

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

    async function openWithNotice(query: Readonly<Record<string, string>>) {
      const opened = await open(query);
      await waitUntil(() => noticeIn(opened.page) && hasText(opened.page), 'the notice has its text');
      return opened;
    }

    it('does nothing in a supported browser, in the head or at the end of the body', async () => {
      for (const place of ['head', 'end']) {
        const {page, seen} = await open({lang: 'nb', place});
        expect(linesOf(page.body)).to.deep.equal(['Om etaten', 'Teksten på siden.']);
        expect(page.querySelectorAll('body > :not(main, script)')).to.be.empty;
        expect(seen).to.deep.equal({violations: [], uncaught: [], lines: []});
      }
    });

    for (const place of ['head', 'end']) {
      it(`shows the notice at the top of the page in an old browser, without a policy violation (script in ${place})`, async () => {
        const {page, seen} = await openWithNotice({lang: 'nb', place, old: '', script: 'data-href="/nettlesere"'});
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

    for (const [lang, notice, link, close, noticeLanguage] of [
      ['nb-NO', 'Du benytter en nettleser vi ikke støtter.', 'Se informasjon om nettlesere', 'Lukk', 'nb'],
      ['nn', 'Du bruker ein nettlesar vi ikkje støttar.', 'Sjå informasjon om nettlesarar', 'Lukk', 'nn'],
      ['en', 'You are using a browser that we do not support.', 'See information about browsers', 'Close', 'en'],
      ['se', 'Dus lea neahttalohkki man mii eat doarjjo.', 'Neahttalohkkit', 'Gidde', 'se'],
      ['pl', 'You are using a browser that we do not support.', 'See information about browsers', 'Close', 'en'],
    ] as const) {
      it(`has its texts in a language that fits a page in ${lang}`, async () => {
        const {page} = await openWithNotice({lang, old: '', script: 'data-href="/nettlesere"'});
        const box = noticeIn(page)!;
        expect(linesOf(box)).to.deep.equal([notice, link, close]);
        expect(box.lang).to.equal(noticeLanguage);
      });
    }

    it('uses the page’s own texts and language, and has no link without an address', async () => {
      const script = 'data-label="Vaihda selainta." data-close-label="Sulje"';
      const {page} = await openWithNotice({lang: 'fi', old: '', script});
      const box = noticeIn(page)!;
      expect(linesOf(box)).to.deep.equal(['Vaihda selainta.', 'Sulje']);
      expect(box.lang).to.equal('fi');
      expect(box.querySelector('a')).to.equal(null);
    });

    it('shows markup in the page’s texts as text', async () => {
      const script = 'data-label="&lt;img src=x&gt;" data-href="/hjelp" data-link-label="&lt;b&gt;Hjelp&lt;/b&gt;"';
      const {page} = await openWithNotice({lang: 'nb', old: '', script});
      expect(linesOf(noticeIn(page)!)).to.deep.equal(['<img src=x>', '<b>Hjelp</b>', 'Lukk']);
    });

    it('shows one notice together with <browser-support-banner>, whichever runs first', async function () {
      const {ok} = await fetch('/notice-page/ki-widgets.js', {method: 'HEAD'});
      if (!ok) this.skip(); // dist/ is not built.
      for (const place of ['head', 'between']) {
        const {page} = await openWithNotice({
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

    it('shows the notice if the browser cannot parse the widgets’ script, whatever its user agent', async () => {
      const {page} = await openWithNotice({lang: 'nb', place: 'head', widgets: 'ki-widgets-broken.js'});
      expect(linesOf(page.body)).to.include('Du benytter en nettleser vi ikke støtter.');
    });

    it('shows no notice if the page’s policy blocks the widgets', async function () {
      if (!('trustedTypes' in window)) this.skip(); // Without Trusted Types, the policy blocks nothing.
      const body = '<ki-contact-card></ki-contact-card>';
      const {page, seen} = await open({lang: 'nb', place: 'head', widgets: 'ki-widgets.js', trusted: "'none'", body});
      await waitUntil(() => seen.lines.join().includes('trusted-types lacks ki-widgets'));
      expect(noticeIn(page)).to.equal(null);
    });

    it('shows no notice for a script that fails to load or for an error in another script', async () => {
      for (const widgets of ['ki-widgets-missing.js', 'another.js']) {
        const {page, seen} = await open({lang: 'nb', place: 'head', widgets});
        expect(seen.uncaught).to.have.length(1);
        expect(noticeIn(page)).to.equal(null);
      }
    });

    it('shows the notice to designers by the page’s address, if `data-preview` allows it', async () => {
      const preview = await openWithNotice({lang: 'nb', script: 'data-preview', 'ki-browser-notice': 'show'});
      expect(linesOf(preview.page.body)).to.include('Du benytter en nettleser vi ikke støtter.');
      const {page} = await open({lang: 'nb', 'ki-browser-notice': 'show'});
      expect(noticeIn(page)).to.equal(null);
    });
  });

  describe('with keyboard and screen reader', () => {
    const {supports} = CSS;
    let box: HTMLElement;
    beforeEach(async () => {
      CSS.supports = () => false;
      const script = document.createElement('script');
      script.src = `/notice-page/browser-support.js?${Math.random()}`;
      script.dataset.href = '/nettlesere';
      document.body.append(script);
      await waitUntil(() => noticeIn(document) && hasText(document));
      CSS.supports = supports;
      script.remove();
      box = noticeIn(document)!;
    });
    afterEach(() => {
      box.remove();
      delete (document.documentElement as NoticePage).kiBrowserNotice;
    });

    it('has tab stops at the link and the button, which closes the notice', async () => {
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

    it('has targets of at least 24 px', () => {
      const {height, width} = box.querySelector('button')!.getBoundingClientRect();
      expect(Math.min(height, width)).to.be.at.least(24);
    });

    for (const scheme of ['light', 'dark']) {
      it(`is accessible on a ${scheme} page`, async () => {
        await expectAccessible(box, scheme);
        document.body.removeAttribute('style');
      });
    }

    it('does not overflow a phone', () => {
      Object.assign(box.style, {width: '320px', boxSizing: 'border-box'});
      expect(box.scrollWidth).to.be.at.most(320);
    });
  });
});
