import {expect} from '@open-wc/testing';
import {executeServerCommand} from '@web/test-runner-commands';
import '../elements/ki-project-page/define.js';
import {describeBelow, measureBorders, measureTexts, paintOver} from '../testing/contrast.js';
import {mountWidget} from '../testing/mount-widget.js';
import {deepQuery, deepQueryAll} from '../testing/query.js';
import {loadRealFeed} from '../testing/real-feed.js';

describe('a visitor who prefers more contrast', () => {
  const emulate = (features: readonly object[]) => executeServerCommand<boolean, object>('engine:media', {features});

  it('is the only one without tints and muted text', async () => {
    const page = await mountWidget('ki-project-page', {width: 1120, data: await loadRealFeed()});
    const backgrounds = ['.leading', '.advising', '.plain'].map((selector) => getComputedStyle(deepQuery(page, selector)).backgroundColor);
    expect(new Set(backgrounds).size).to.equal(3);
    expect(getComputedStyle(deepQuery(page, '[part=source]')).color).not.to.equal(getComputedStyle(page.parentElement!).color);
  });

  for (const scheme of ['light', 'dark']) {
    it(`gets no muted text, no tints and strong borders, on a ${scheme} page`, async function () {
      const page = await mountWidget('ki-project-page', {width: 1120, data: await loadRealFeed()});
      const container = page.parentElement!;
      Object.assign(container.style, {colorScheme: scheme, background: 'Canvas', color: 'CanvasText'});
      container.style.setProperty('--ki-color-muted', '#888');
      if (!(await emulate([{name: 'prefers-contrast', value: 'more'}]))) this.skip(); // Only Chromium.
      try {
        expect(matchMedia('(prefers-contrast: more)').matches).to.equal(true);
        expect(describeBelow(7, measureTexts(page))).to.deep.equal([]);
        const textColor = getComputedStyle(container).color;
        for (const part of ['source', 'lead']) expect(getComputedStyle(deepQuery(page, `[part=${part}]`)).color, part).to.equal(textColor);
        const surfaces = ['.leading', '.advising', '.plain', '[part=card]'].map((selector) =>
          paintOver(getComputedStyle(deepQuery(page, selector)).backgroundColor).join(),
        );
        expect(new Set(surfaces).size).to.equal(1);
        const borders = deepQueryAll(page, '[part=unit], [part=button], [part=card], .toggle').map(measureBorders);
        expect(
          describeBelow(
            12,
            borders.flatMap(({inside}) => inside),
          ),
        ).to.deep.equal([]);
      } finally {
        await emulate([]);
      }
    });
  }
});
