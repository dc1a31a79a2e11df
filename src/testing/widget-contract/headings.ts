import {expect} from '@open-wc/testing';
import type {FeedElement} from '../../elements/feed-element.js';
import {serveFeed} from '../feed-server.js';
import {deepQueryAll} from '../query.js';
import {whenReady} from '../wait.js';
import type {TestedWidget} from './tested-widget.js';

export function describeHeadings(tested: TestedWidget): void {
  describe('the headings', () => {
    const mountWithLevel = async (level: string) =>
      whenReady(await tested.mount({feed: serveFeed(tested.feed).url, 'heading-level': level}));

    for (const level of [1, 2, 3, 4, 5, 6]) {
      it(`start at level ${level} with heading-level="${level}", and skip no level`, async () => {
        const levels = levelsOf(await mountWithLevel(String(level)));
        expect(levels[0]).to.equal(level);
        const skips = levels.filter((each, i) => each - (levels[i - 1] ?? each) > 1);
        expect(skips).to.deep.equal([]);
        expect(Math.min(...levels)).to.equal(level);
      });
    }

    it('start at level 2 by default and if the attribute is invalid, and at 6 if it is higher', async () => {
      expect(levelsOf(await tested.mountReady(serveFeed(tested.feed)))[0]).to.equal(2);
      expect(levelsOf(await mountWithLevel('to'))[0]).to.equal(2);
      expect(levelsOf(await mountWithLevel('9'))[0]).to.equal(6);
    });
  });
}

function levelsOf(widget: FeedElement): number[] {
  return deepQueryAll(widget, 'h1, h2, h3, h4, h5, h6').map(({localName}) => Number(localName[1]));
}
