import {expect} from '@open-wc/testing';
import {defaultTheme} from '../../export/default-theme.js';
import {paintOver} from '../../testing/contrast.js';
import {mountWidget} from '../../testing/mount-widget.js';
import {loadRealFeed} from '../../testing/real-feed.js';
import './define.js';

describe('the colours of a chart’s picture', () => {
  const renderChart = async () => mountWidget('ki-org-chart', {width: 1120, data: await loadRealFeed()});

  /** The colours in an SVG file, as the browser paints them. */
  const colorsIn = (svg: string): ReadonlySet<string> =>
    new Set(Array.from(svg.matchAll(/(?:fill|stroke)="(?!none)([^"]+)"/g), ([, color]) => String(color)));

  it('are the same in the browser and on the command line, on a white page', async () => {
    const chart = await renderChart();
    chart.style.setProperty('--ki-color-text', '#14202b');
    const byCommand = Object.entries(defaultTheme).flatMap(([name, color]) =>
      name === 'fontFamily' ? [] : [paintOver(String(color)).join()],
    );
    const inBrowser = [...colorsIn(await chart.toSVG())].map((color) => paintOver(color).join());
    expect(inBrowser.filter((color) => !byCommand.includes(color))).to.deep.equal([]);
    expect(inBrowser.length).to.be.at.least(7);
  });

  it('are written so that every program knows them, whatever the page has set', async () => {
    const chart = await renderChart();
    for (const brand of ['oklch(70% 0.3 150)', 'color(display-p3 0 1 0)', 'light-dark(red, blue)', 'hsl(200 50% 50% / 0.5)']) {
      chart.style.setProperty('--ki-color-brand', brand);
      for (const color of colorsIn(await chart.toSVG())) expect(color).to.match(/^rgb\(\d+, \d+, \d+\)$/);
    }
  });

  it('follow the brand', async () => {
    const chart = await renderChart();
    chart.style.setProperty('--ki-color-brand', '#c8102e');
    const colors = [...colorsIn(await chart.toSVG())].map((color) => paintOver(color));
    expect(colors.map(String)).to.include('200,16,46'); // The edge of the leading body.
    expect(colors.filter(([red, green, blue]) => red - green > 15 && red - blue > 10).length).to.be.at.least(2); // And its background.
  });
});
