import {expect} from '@open-wc/testing';
import {expectAccessible} from '../accessibility.js';
import {serveFeed} from '../feed-server.js';
import {createContainer} from '../mount-widget.js';
import {nextTask} from '../wait.js';
import {fallback, type TestedWidget} from './tested-widget.js';

export function describeAccessibility(tested: TestedWidget): void {
  describe('accessibility', () => {
    for (const scheme of ['light', 'dark']) {
      for (const lang of ['nb', 'se']) {
        it(`has no axe violations in any state, in ${lang} on a ${scheme} page`, async () => {
          const ready = await tested.mountReady(serveFeed(tested.feed), lang);
          const loading = await tested.mount({feed: serveFeed(tested.feed).hold().url}, '', lang);
          const loadingWithFallback = await tested.mount({feed: serveFeed(tested.feed).hold().url}, fallback, lang);
          const {widget: failed} = await tested.mountFailed('', lang);
          const main = document.createElement('main');
          (await createContainer({lang})).append(main);
          const widgets = [ready, loading, loadingWithFallback, failed];
          main.append(...widgets);
          await nextTask();
          expect(widgets.map(({state}) => state)).to.deep.equal(['ready', 'loading', 'loading', 'error']);
          await expectAccessible(main, scheme);
        });
      }
    }
  });
}
