import {expect} from '@open-wc/testing';
import '../elements/ki-partner-list/define.js';
import '../elements/ki-project-page/define.js';
import {describeBelow, measureBorders, measureOn, measureTexts, type MeasuredContrast} from '../testing/contrast.js';
import {mountWidget} from '../testing/mount-widget.js';
import {deepQuery, deepQueryAll} from '../testing/query.js';
import {loadRealFeed} from '../testing/real-feed.js';
import {whenUpdated} from '../testing/wait.js';

interface Section {
  readonly background: string;
  readonly color: string;
  /** The color-scheme of the page around it. Light by default. */
  readonly scheme?: 'dark';
}

/** Sections of pages, none of which says a color-scheme of its own. */
const backgrounds: Readonly<Record<string, Section>> = {
  white: {background: '#fff', color: '#000'},
  'light grey': {background: '#e6e6e6', color: '#1e2b3c'},
  cream: {background: '#fbf3e2', color: '#222'},
  'pale blue': {background: '#dceaf5', color: '#14202b'},
  'saturated red': {background: '#b00020', color: '#fff'},
  'saturated blue': {background: '#0036b3', color: '#fff'},
  'dark navy': {background: '#0b2a3a', color: '#fff'},
  black: {background: '#000', color: '#e6e6e6'},
  'dark green': {background: '#1e4d2b', color: 'white'},
  'light, in a dark page': {background: '#fafafa', color: '#111', scheme: 'dark'},
};

describe('a section of the page with a background of its own and no color-scheme', () => {
  let page: HTMLElement;
  let table: HTMLElement;
  let container: HTMLElement;
  before(async () => {
    const data = await loadRealFeed();
    page = await mountWidget('ki-project-page', {width: 1120, data});
    container = page.parentElement!;
    document.body.append(container); // Stays after the first test.
    table = await mountWidget('ki-partner-list', {data, attributes: {variant: 'table', 'changed-since': '2021-12-01'}});
    container.append(table);
    for (const details of deepQueryAll<HTMLDetailsElement>(page, 'details')) details.open = true;
    await whenUpdated(page);
  });
  after(() => container.remove());

  function show({background, color, scheme}: Section): void {
    container.style.cssText = `width: 1120px; background: ${background}; color: ${color};`;
    document.documentElement.style.colorScheme = scheme ?? '';
    document.documentElement.style.backgroundColor = scheme ? 'Canvas' : '';
  }
  afterEach(() => document.documentElement.removeAttribute('style'));

  const texts = (): MeasuredContrast[] => [...measureTexts(page), ...measureTexts(table)];

  for (const [name, section] of Object.entries(backgrounds)) {
    it(`keeps all texts at 4.5 : 1: ${name}`, () => {
      show(section);
      expect(texts().length).to.be.above(150);
      expect(describeBelow(4.5, texts())).to.deep.equal([]);
    });

    it(`keeps borders of boxes and lines of the chart at 3 : 1: ${name}`, () => {
      show(section);
      const borders = deepQueryAll(page, '[part=unit]:not(.gone), [part=button], [part=input], .toggle').map(measureBorders);
      expect(borders.length).to.be.above(15);
      expect(
        describeBelow(
          3,
          borders.flatMap(({inside}) => inside),
        ),
      ).to.deep.equal([]);
      const lines = deepQueryAll(page, '.below').map((child) => {
        return measureOn(child.parentElement!, 'line to a child', getComputedStyle(child, '::before').borderTopColor);
      });
      const relations = deepQueryAll(page, '.route, .line').map((line) => {
        const {borderTopColor} = line.matches('.line') ? getComputedStyle(line, '::before') : getComputedStyle(line);
        return measureOn(line.parentElement!, 'line of a relation', borderTopColor);
      });
      expect(lines.length).to.be.above(2);
      expect(relations.length).to.be.above(1);
      expect(describeBelow(3, [...lines, ...relations])).to.deep.equal([]);
    });

    it(`has links that differ from the text: ${name}`, () => {
      show(section);
      const link = deepQuery(page, '[part=source] a');
      expect(getComputedStyle(link).color).not.to.equal(getComputedStyle(link.parentElement!).color);
      expect(getComputedStyle(link).textDecorationLine).to.equal('underline');
    });
  }

  describe('that is a middle grey', () => {
    const sourceLine = () => {
      // A long word is several texts, with a place to break after each.
      const links = deepQueryAll(page, '[part=source] a').flatMap(measureTexts);
      const linkTexts = new Set(links.map(({what}) => what));
      const muted = measureTexts(deepQuery(page, '[part=source]')).filter(({what}) => !linkTexts.has(what));
      return {links, muted};
    };

    it('keeps secondary text at 4.5 : 1 where the page’s own text has 6 : 1, and links where it has 7.5 : 1', () => {
      show({background: '#616161', color: '#fff'}); // 6.2 : 1
      expect(describeBelow(4.5, sourceLine().muted)).to.deep.equal([]);
      show({background: '#959595', color: '#000'}); // 7.0 : 1
      expect(describeBelow(4.5, sourceLine().muted)).to.deep.equal([]);
      show({background: '#535353', color: '#fff'}); // 7.7 : 1
      expect(describeBelow(4.5, sourceLine().links)).to.deep.equal([]);
    });

    it('has as much contrast as its own text, if the page sets two tokens', () => {
      show({background: '#767676', color: '#fff'}); // 4.54 : 1
      expect(describeBelow(4.5, sourceLine().muted)).not.to.deep.equal([]);
      container.style.setProperty('--ki-color-muted', 'currentcolor');
      container.style.setProperty('--ki-color-link', 'currentcolor');
      expect(describeBelow(4.5, [...sourceLine().muted, ...sourceLine().links])).to.deep.equal([]);
    });
  });
});
