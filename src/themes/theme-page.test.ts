import {expect, waitUntil} from '@open-wc/testing';
import {startThemePage} from '../../site/theme/theme-page.js';
import '../define.js';
import {describeBelow, measureTexts} from '../testing/contrast.js';
import {deepQuery} from '../testing/query.js';
import {openPage} from '../testing/shift-page.js';

/** The pages, with their part of the address in a built site. */
const pages = {nb: 'theme/', en: 'theme/en/'};

for (const [language, folder] of Object.entries(pages)) {
  describe(`the theme page, ${language}`, () => {
    const html = document.documentElement;
    const sheets: HTMLLinkElement[] = [];
    let main: HTMLElement;
    let stop: () => void;
    const find = (id: string) => main.querySelector<HTMLElement>(`#${id}`)!;
    const findField = (id: string) => main.querySelector<HTMLInputElement>(`#${id}`)!;
    const type = (id: string, value: string) => {
      const field = findField(id);
      field.value = value;
      field.dispatchEvent(new Event('input', {bubbles: true}));
    };
    const previews = () => [...main.querySelectorAll<HTMLElement>('.preview')];

    before(async () => {
      const address = new URL(`/site/${folder}index.html`, location.href);
      const page = new DOMParser().parseFromString(await (await fetch(address)).text(), 'text/html');
      for (const link of page.querySelectorAll('link[rel=stylesheet]')) {
        const {href} = new URL(link.getAttribute('href')!, address);
        const sheet = Object.assign(document.createElement('link'), {rel: 'stylesheet', href});
        sheets.push(sheet);
        await new Promise((resolve) => {
          sheet.onload = resolve;
          document.head.append(sheet);
        });
      }
      html.lang = language;
      for (const feed of page.querySelectorAll('ki-feed')) feed.setAttribute('feed', '/feeds/bedre-bruk-av-ki.json');
      main = document.importNode(page.querySelector('main')!, true);
      document.body.append(main);
      history.replaceState(null, '', '#brand=00b140');
      stop = startThemePage();
      await waitUntil(() => main.querySelector('ki-contact-card')?.shadowRoot?.querySelector('[part=card]'));
    });
    after(() => {
      stop();
      main.remove();
      for (const sheet of sheets) sheet.remove();
      html.removeAttribute('style');
      html.lang = 'nb';
      history.replaceState(null, '', location.pathname + location.search);
    });
    beforeEach(() => {
      type('brand', '#c8102e');
      type('font', '');
    });

    it('takes the choice from the address, also when it changes', async () => {
      location.hash = '#brand=ffd400&font=Georgia';
      await waitUntil(() => findField('brand').value === '#ffd400');
      expect(findField('font').value).to.equal('Georgia');
      expect(findField('picker').value).to.equal('#ffd400');
    });

    it('shows the colour in the widgets, and writes it to the address and the code', () => {
      for (const preview of previews()) expect(preview.style.getPropertyValue('--ki-color-brand')).to.equal('#c8102e');
      expect(getComputedStyle(deepQuery(previews()[0]!, '.leading')).borderLeftColor).to.match(/oklch|rgb/);
      expect(location.hash).to.equal('#brand=c8102e');
      expect(find('css').textContent).to.include('--ki-color-brand: #c8102e;').and.not.include('--ki-font');
    });

    it('shows the font, and writes it', () => {
      type('font', 'Georgia, serif');
      expect(getComputedStyle(previews()[0]!.querySelector('ki-contact-card')!).fontFamily).to.equal('Georgia, serif');
      expect(find('css').textContent).to.include('--ki-font-family: Georgia, serif;');
    });

    it('follows the palette', () => {
      type('picker', '#5b2d8e');
      expect(findField('brand').value).to.equal('#5b2d8e');
      expect(location.hash).to.equal('#brand=5b2d8e');
    });

    it('keeps the last colour and explains what is wrong with another text', () => {
      type('brand', 'rød');
      expect(find('brand-error').hidden).to.equal(false);
      expect(find('brand').getAttribute('aria-invalid')).to.equal('true');
      expect(find('brand').getAttribute('aria-describedby')).to.equal('brand-error brand-hint');
      expect(location.hash).to.equal('#brand=c8102e');
      type('brand', '#a1c');
      expect(find('brand-error').hidden).to.equal(true);
      expect(location.hash).to.equal('#brand=aa11cc');
    });

    it('reports every contrast in words, and announces the verdict after a pause', async () => {
      const [first] = find('uses').children;
      expect(find('uses').children.length).to.equal(6);
      expect(first!.textContent).to.match(
        language === 'nb' ? /Lys side, #\w{6}\. [\d,]+\stil\s1 er godt nok/ : /Light page, #\w{6}\. [\d.]+\sto\s1 is enough/,
      );
      find('verdict').textContent = '';
      type('brand', '#0062ba');
      expect(find('verdict').textContent).to.equal('');
      await waitUntil(() => find('verdict').textContent !== '');
    });

    it('says after copying whether it worked', async () => {
      find('copy').click();
      await waitUntil(() => find('copied').textContent !== '');
      type('brand', '#0062ba');
      expect(find('copied').textContent).to.equal('');
    });

    for (const scheme of ['light', 'dark']) {
      it(`can be read, and is accessible: ${scheme}`, async () => {
        html.style.colorScheme = scheme;
        type('brand', 'x');
        expect(describeBelow(4.5, measureTexts(main))).to.deep.equal([]);
        await expect(main).to.be.accessible();
      });
    }
  });
}

describe('the built theme page under the policy of npm start', () => {
  for (const folder of Object.values(pages)) {
    it(`shows the contrasts and the widgets, and is not wider than a phone: ${folder}`, async () => {
      const view = await openPage(`/strict-page/site/${folder}#brand=c8102e`, 320, 568);
      const {document: page} = view;
      const isShown = () =>
        page.querySelector('#verdict')?.textContent && page.querySelector('ki-contact-card')?.shadowRoot?.querySelector('[part=card]');
      await waitUntil(isShown, 'Run `npm run build` first.', {timeout: 10_000});
      expect(page.querySelector('#css')?.textContent).to.include('#c8102e');
      expect(page.documentElement.scrollWidth).to.be.at.most(320);
    });
  }
});
