import {expect} from '@open-wc/testing';
import '../elements/browser-support-banner/define.js';
import '../elements/ki-project-page/define.js';
import {contrastBetween, describeBelow, measureBorders, measureOn, measureTexts, paintOver} from '../testing/contrast.js';
import {mountWidget} from '../testing/mount-widget.js';
import {deepQuery, deepQueryAll} from '../testing/query.js';
import {loadRealFeed} from '../testing/real-feed.js';
import {whenUpdated} from '../testing/wait.js';

const packageFolder = '/node_modules/@digdir/designsystemet-theme';
const ownFolder = '/src/testing/designsystemet';
const bodyOfDesignsystemet =
  '.page { color: var(--ds-color-neutral-text-default); background: var(--ds-color-neutral-background-default); }';

interface Site {
  /** The files of the site, and the theme of the widgets. */
  readonly files: readonly string[];
  readonly css?: string;
  readonly text: number;
  readonly border: number;
}

const themed = (theme: string, path: string): Site => ({
  files: [path, `/src/themes/${theme}.css`],
  css: bodyOfDesignsystemet,
  text: 4.5,
  border: 3,
});

const sites: Readonly<Record<string, Site>> = {
  'neutral.css': {files: ['/src/themes/neutral.css'], text: 4.5, border: 3},
  'high-contrast.css': {files: ['/src/themes/high-contrast.css'], text: 7, border: 7},
  'designsystemet.css with the standard theme': themed('designsystemet', `${packageFolder}/src/themes/designsystemet.css`),
  'designsystemet.css with the theme of Digdir': themed('designsystemet', `${packageFolder}/brand/digdir.css`),
  'designsystemet.css with the theme of Altinn': themed('designsystemet', `${packageFolder}/brand/altinn.css`),
  'designsystemet.css with the theme of Uutilsynet': themed('designsystemet', `${packageFolder}/brand/uutilsynet.css`),
  'designsystemet.css with the theme of the portal': themed('designsystemet', `${packageFolder}/brand/portal.css`),
  'designsystemet.css with a brand of its own, plum': themed('designsystemet', `${ownFolder}/plum.css`),
  'designsystemet.css with a brand of its own, yellow': themed('designsystemet', `${ownFolder}/yellow.css`),
};

async function loadSheets({files, css = ''}: Site): Promise<HTMLStyleElement> {
  const texts = await Promise.all(
    files.map(async (file) => {
      const response = await fetch(file);
      expect(response.ok, file).to.equal(true);
      return response.text();
    }),
  );
  const sheet = document.createElement('style');
  sheet.textContent = [...texts, css].join('\n');
  document.head.append(sheet);
  return sheet;
}

describe('the theme', () => {
  let page: HTMLElement;
  let container: HTMLElement;
  before(async () => {
    page = await mountWidget('ki-project-page', {width: 1120, data: await loadRealFeed()});
    container = page.parentElement!;
    document.body.append(container); // Stays after the first test.
    container.className = 'page';
    container.insertAdjacentHTML('beforeend', '<browser-support-banner preview="show"></browser-support-banner>');
    for (const details of deepQueryAll<HTMLDetailsElement>(page, 'details')) details.open = true;
    await whenUpdated(page);
  });
  after(() => container.remove());

  for (const [name, site] of Object.entries(sites)) {
    for (const scheme of ['light', 'dark']) {
      describe(`${name}, ${scheme}`, () => {
        let sheet: HTMLStyleElement;
        before(async () => {
          sheet = await loadSheets(site);
          // Designsystemet switches by the attribute, other sites by the property.
          container.dataset.colorScheme = scheme;
          Object.assign(container.style, {colorScheme: scheme, background: site.css ? '' : 'Canvas', color: site.css ? '' : 'CanvasText'});
        });
        after(() => sheet.remove());

        it(`keeps texts at ${site.text} : 1`, () => {
          const texts = measureTexts(container);
          expect(texts.length).to.be.above(100);
          expect(describeBelow(site.text, texts)).to.deep.equal([]);
        });

        it(`keeps borders and lines at ${site.border} : 1`, () => {
          const borders = deepQueryAll(container, '[part=unit], [part=button], [part=input], [part=banner], .toggle').map(measureBorders);
          expect(borders.length).to.be.above(15);
          const lines = deepQueryAll(page, '.below').map((child) =>
            measureOn(child.parentElement!, 'line to a child', getComputedStyle(child, '::before').borderTopColor),
          );
          expect(lines.length).to.be.above(2);
          expect(describeBelow(site.border, [...borders.flatMap(({inside, outside}) => [...inside, ...outside]), ...lines])).to.deep.equal(
            [],
          );
        });

        it(`keeps one of the rings of the focus at ${site.border} : 1, and both apart`, function () {
          for (const selector of ['[part=button]', '[part=source] a']) {
            const target = deepQuery(page, selector);
            target.focus({focusVisible: true});
            // Firefox shows no focus in a window behind others, where it runs several test files.
            if (!target.matches(':focus-visible') && /Firefox/.test(navigator.userAgent)) this.skip();
            expect(target.matches(':focus-visible'), selector).to.equal(true);
            const {outlineColor, boxShadow} = getComputedStyle(target);
            const inner = /^(.+?\)) /.exec(boxShadow)?.[1] ?? '';
            expect(contrastBetween(paintOver(outlineColor), paintOver(inner)), `${selector}, rings`).to.be.at.least(site.border);
            expect(describeBelow(site.border, [measureOn(target.parentElement!, `focus of ${selector}`, outlineColor)])).to.deep.equal([]);
          }
        });
      });
    }
  }
});
