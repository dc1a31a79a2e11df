import {expect} from '@open-wc/testing';
import {sourceLines} from '../expected-texts.js';
import {serveFeed} from '../feed-server.js';
import {deepQueryAll} from '../query.js';
import {visibleText} from '../read-text.js';
import type {TestedWidget} from './tested-widget.js';

export function describeSourceLine(tested: TestedWidget): void {
  describe('the line with the source', () => {
    it('is the last one, appears once, has links, and is not smaller than the text', async () => {
      const widget = await tested.mountReady(serveFeed(tested.feed));
      const [source, ...others] = deepQueryAll(widget, '[part=source]');
      expect(others).to.be.empty;
      expect(visibleText(widget).split('\n').at(-1)).to.equal(sourceLines.nb);
      const links = [...source!.querySelectorAll('a')].map(({textContent, href}) => [textContent, href]);
      expect(links).to.deep.equal([
        ['Helsedirektoratet', 'https://www.helsedirektoratet.no/'],
        ['NLOD 2.0', 'https://data.norge.no/nlod/no/2.0'],
      ]);
      expect(source!.querySelector('time')!.dateTime).to.equal('2023-06-07');
      expect(parseFloat(getComputedStyle(source!).fontSize)).to.be.at.least(parseFloat(getComputedStyle(widget).fontSize));
    });
  });
}
