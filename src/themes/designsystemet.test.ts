import {expect} from '@open-wc/testing';
import '../elements/ki-project-page/define.js';
import {describeBelow, measureBorders, measureTexts, paintOver, type Pixel} from '../testing/contrast.js';
import {mountWidget} from '../testing/mount-widget.js';
import {deepQuery, deepQueryAll} from '../testing/query.js';
import {readDesignsystemet} from '../testing/read-designsystemet.js';
import {loadRealFeed} from '../testing/real-feed.js';

/** Largest difference of a channel, 0 to 255. */
const distanceBetween = (a: Pixel, b: Pixel) => Math.max(...a.map((value, i) => Math.abs(value - b[i]!)));

const packageFolder = '/node_modules/@digdir/designsystemet-theme';
/** Themes that Designsystemet publishes: the standard theme, and the calmer one of its portal. */
const themeFiles = {standard: `${packageFolder}/src/themes/designsystemet.css`, portal: `${packageFolder}/brand/portal.css`};

async function loadTokens(file: string, scheme: 'light' | 'dark'): Promise<(name: string) => string> {
  const response = await fetch(file);
  expect(response.ok, file).to.equal(true);
  const tokens = readDesignsystemet(await response.text())[scheme];
  const style = document.body.style;
  for (const [name, value] of Object.entries(tokens)) style.setProperty(name, value);
  return (name) => tokens[`--ds-color-${name}`]!;
}

describe('on a page with Designsystemet', () => {
  afterEach(() => document.body.removeAttribute('style'));

  for (const [name, file] of Object.entries(themeFiles)) {
    for (const scheme of ['light', 'dark'] as const) {
      it(`the chart has the accent of the theme: ${name}, ${scheme}`, async () => {
        const colorOf = await loadTokens(file, scheme);
        const page = await mountWidget('ki-project-page', {width: 1120, data: await loadRealFeed()});
        Object.assign(page.parentElement!.style, {
          colorScheme: scheme,
          background: 'var(--ds-color-neutral-background-default)',
          color: 'var(--ds-color-neutral-text-default)',
        });

        const box = getComputedStyle(deepQuery(page, '.leading'));
        const accent = paintOver(colorOf('accent-base-default'));
        expect(distanceBetween(paintOver(box.borderLeftColor), accent), 'edge').to.be.below(3);
        expect(distanceBetween(paintOver(box.backgroundColor), paintOver(colorOf('accent-surface-tinted'))), 'background').to.be.below(24);
        const surface = paintOver(colorOf('neutral-surface-default'));
        expect(paintOver(getComputedStyle(deepQuery(page, '.plain')).backgroundColor)).to.deep.equal(surface);

        expect(describeBelow(4.5, measureTexts(page))).to.deep.equal([]);
        const borders = deepQueryAll(page, '[part=unit], [part=button], .toggle').map(measureBorders);
        expect(
          describeBelow(
            3,
            borders.flatMap(({inside, outside}) => [...inside, ...outside]),
          ),
        ).to.deep.equal([]);
      });
    }
  }

  it('the brand takes precedence over the accent of the theme', async () => {
    const page = await mountWidget('ki-project-page', {width: 1120, data: await loadRealFeed()});
    page.style.setProperty('--ds-color-accent-base-default', '#0062ba');
    page.style.setProperty('--ki-color-brand', '#c8102e');
    expect(paintOver(getComputedStyle(deepQuery(page, '.leading')).borderLeftColor)).to.deep.equal([200, 16, 46]);
  });
});
