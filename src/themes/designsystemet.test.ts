import {expect} from '@open-wc/testing';
import '../elements/ki-project-page/define.js';
import {describeBelow, measureBorders, measureTexts, paintOver, type Pixel} from '../testing/contrast.js';
import {designsystemetThemes} from '../testing/designsystemet-theme.js';
import {mountWidget} from '../testing/mount-widget.js';
import {deepQuery, deepQueryAll} from '../testing/query.js';
import {loadRealFeed} from '../testing/real-feed.js';

/** Largest difference of a channel, 0 to 255. */
const distanceBetween = (a: Pixel, b: Pixel) => Math.max(...a.map((value, i) => Math.abs(value - b[i]!)));

describe('on a page with Designsystemet', () => {
  for (const [name, theme] of Object.entries(designsystemetThemes)) {
    for (const scheme of ['light', 'dark'] as const) {
      const tokens = theme[scheme];

      it(`the chart has the accent of the theme: ${name}, ${scheme}`, async () => {
        const page = await mountWidget('ki-project-page', {width: 1120, data: await loadRealFeed()});
        const {style} = page.parentElement!;
        for (const [property, value] of Object.entries(tokens)) style.setProperty(property, value);
        Object.assign(style, {
          colorScheme: scheme,
          background: 'var(--ds-color-neutral-background-default)',
          color: 'var(--ds-color-neutral-text-default)',
        });

        const box = getComputedStyle(deepQuery(page, '.leading'));
        const accent = paintOver(tokens['--ds-color-accent-base-default']);
        expect(distanceBetween(paintOver(box.borderLeftColor), accent), 'edge').to.be.below(3);
        expect(
          distanceBetween(paintOver(box.backgroundColor), paintOver(tokens['--ds-color-accent-surface-tinted'])),
          'background',
        ).to.be.below(16);
        const surface = paintOver(tokens['--ds-color-neutral-surface-default']);
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
