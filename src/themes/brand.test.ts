import {expect} from '@open-wc/testing';
import '../elements/ki-project-page/define.js';
import {contrastBetween, describeBelow, measureBorders, measureTexts, paintOver} from '../testing/contrast.js';
import {mountWidget} from '../testing/mount-widget.js';
import {deepQuery, deepQueryAll} from '../testing/query.js';
import {loadRealFeed} from '../testing/real-feed.js';
import {whenUpdated} from '../testing/wait.js';

/** Colours that public bodies have as their brand, and the extremes. */
const brands = {
  'dark blue': '#003366',
  blue: '#0062ba',
  teal: '#0b5a77',
  red: '#c8102e',
  green: '#00b140',
  'dark green': '#1e4d2b',
  yellow: '#ffd400',
  orange: '#ff6a13',
  purple: '#5b2d8e',
  'pure blue': '#0000ff',
  'light grey': '#cccccc',
  black: '#000000',
  'nearly white': '#fdfdfd',
};

describe('one colour, --ki-color-brand', () => {
  let page: HTMLElement;
  let container: HTMLElement;
  before(async () => {
    const widget = await mountWidget('ki-project-page', {width: 1120, data: await loadRealFeed()});
    page = widget;
    container = widget.parentElement!;
    document.body.append(container); // Stays after the first test.
    container.style.background = 'Canvas';
    container.style.color = 'CanvasText';
    for (const details of deepQueryAll<HTMLDetailsElement>(page, 'details')) details.open = true;
    await whenUpdated(page);
  });
  after(() => container.remove());

  const boxes = () => deepQueryAll(page, '[part=unit], [part=button], [part=input], .toggle');

  for (const scheme of ['light', 'dark']) {
    for (const [name, brand] of Object.entries(brands)) {
      it(`keeps texts at 4.5 : 1 and borders at 3 : 1 with ${name}, on a ${scheme} page`, () => {
        container.style.colorScheme = scheme;
        container.style.setProperty('--ki-color-brand', brand);
        const texts = measureTexts(page);
        expect(texts.length).to.be.above(100);
        expect(describeBelow(4.5, texts)).to.deep.equal([]);
        const borders = boxes().map(measureBorders);
        expect(borders.length).to.be.above(15);
        expect(
          describeBelow(
            3,
            borders.flatMap(({inside, outside}) => [...inside, ...outside]),
          ),
        ).to.deep.equal([]);
      });
    }

    it(`shows in edges, links and backgrounds, on a ${scheme} page`, () => {
      container.style.colorScheme = scheme;
      const read = (selector: string, property: string) =>
        paintOver(getComputedStyle(deepQuery(page, selector)).getPropertyValue(property));
      const looks = (['#c8102e', '#00b140'] as const).map((brand) => {
        container.style.setProperty('--ki-color-brand', brand);
        return {
          edge: read('.leading', 'border-left-color'),
          leading: read('.leading', 'background-color'),
          advising: read('.advising', 'background-color'),
          card: read('[part=card]', 'background-color'),
          link: read('[part=source] a', 'color'),
          button: read('[part=button]', 'color'),
        };
      });
      const [red, green] = looks as [(typeof looks)[0], (typeof looks)[0]];
      for (const key of Object.keys(red) as (keyof typeof red)[]) {
        expect(red[key][0] - green[key][0], `${key} is redder with a red brand`).to.be.above(4);
        expect(green[key][1] - red[key][1], `${key} is greener with a green brand`).to.be.above(4);
      }
    });
  }

  it('is the edge of leading bodies as it is, if it has enough contrast', () => {
    for (const [scheme, brand] of [
      ['light', '#0062ba'],
      ['light', '#c8102e'],
      ['dark', '#4c91cf'],
      ['dark', '#ffd400'],
    ] as const) {
      container.style.colorScheme = scheme;
      container.style.setProperty('--ki-color-brand', brand);
      const edge = paintOver(getComputedStyle(deepQuery(page, '.leading')).borderLeftColor);
      expect(contrastBetween(edge, paintOver(brand)), `${brand} in ${scheme}`).to.be.below(1.03);
    }
  });

  it('may differ between light and dark pages', () => {
    container.style.setProperty('--ki-color-brand', 'light-dark(#c8102e, #00b140)');
    const edges = ['light', 'dark'].map((scheme) => {
      container.style.colorScheme = scheme;
      return paintOver(getComputedStyle(deepQuery(page, '.leading')).borderLeftColor);
    });
    expect(edges[0]![0]).to.be.above(150);
    expect(edges[1]![1]).to.be.above(150);
  });
});
