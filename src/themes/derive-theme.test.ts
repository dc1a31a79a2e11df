import {expect} from '@open-wc/testing';
import {parseHex, toBytes} from '../../site/theme/color.js';
import {deriveAction, deriveTheme, plainPages, type ColorName, type Scheme} from '../../site/theme/derive-theme.js';
import '../elements/ki-org-chart/define.js';
import {paintOver, type Pixel} from '../testing/contrast.js';
import {mountWidget} from '../testing/mount-widget.js';
import {deepQuery} from '../testing/query.js';
import {loadRealFeed} from '../testing/real-feed.js';
import {whenUpdated} from '../testing/wait.js';

const brands = ['#003366', '#0062ba', '#0b5a77', '#c8102e', '#00b140', '#ffd400', '#5b2d8e', '#0000ff', '#cccccc', '#000000', '#fdfdfd'];

/** The private properties of a widget that have these colours. */
const properties: Partial<Record<ColorName, string>> = {
  accent: '--_accent',
  link: '--_link',
  muted: '--_muted',
  line: '--_line',
  'strong-line': '--_strong-line',
  tinted: '--_tinted',
  surface: '--_surface',
  'on-surface': '--_on-surface',
};

const distanceBetween = (a: Pixel, b: readonly number[]) => Math.max(...a.map((value, i) => Math.abs(value - b[i]!)));

describe('the colours that the theme page and the docs compute', () => {
  let chart: HTMLElement;
  let container: HTMLElement;
  let probe: HTMLElement;
  before(async () => {
    chart = await mountWidget('ki-org-chart', {width: 1120, data: await loadRealFeed()});
    container = chart.parentElement!;
    document.body.append(container); // Stays after the first test.
    probe = document.createElement('span');
    await whenUpdated(chart);
  });
  after(() => container.remove());

  for (const scheme of ['light', 'dark'] as const satisfies readonly Scheme[]) {
    for (const brand of brands) {
      it(`are those of the widgets: ${brand}, ${scheme}`, () => {
        const {background, text} = plainPages[scheme];
        const [behind, front] = [background, text].map((color) => `rgb(${toBytes(color).join(' ')})`) as [string, string];
        Object.assign(container.style, {colorScheme: scheme, background: behind, color: front});
        container.style.setProperty('--ki-color-brand', brand);
        container.style.setProperty('--ki-color-background', behind);
        const theme = deriveTheme(parseHex(brand)!, scheme);
        chart.shadowRoot!.append(probe);
        const paint = (color: string) => {
          probe.style.color = color;
          return paintOver(behind, getComputedStyle(probe).color);
        };
        for (const [name, property] of Object.entries(properties)) {
          const expected = toBytes(theme[name as ColorName]);
          const found = paint(`var(${property})`);
          expect(distanceBetween(found, expected), `${name}: ${found.join()}, computed ${expected.join()}`).to.be.at.most(2);
        }
        const button = paint('var(--_action)');
        expect(distanceBetween(button, toBytes(deriveAction(parseHex(brand)!, scheme))), 'text of buttons').to.be.at.most(2);
        const leading = paintOver(getComputedStyle(deepQuery(chart, '.leading')).backgroundColor);
        expect(distanceBetween(leading, toBytes(theme.leading)), 'background of leading bodies').to.be.at.most(2);
        const line = paintOver(behind, getComputedStyle(deepQuery(chart, '.below'), '::before').borderTopColor);
        expect(distanceBetween(line, toBytes(theme.connector)), 'lines of the chart').to.be.at.most(2);
      });
    }
  }
});
