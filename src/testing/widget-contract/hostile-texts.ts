import {expect} from '@open-wc/testing';
import {collectUncaughtErrors} from '../collect-errors.js';
import {makeMarkupFeed, markupText} from '../make-feed.js';
import {createContainer} from '../mount-widget.js';
import {deepQueryAll} from '../query.js';
import {visibleText} from '../read-text.js';
import {whenReady} from '../wait.js';
import type {TestedWidget} from './tested-widget.js';

export function describeHostileTexts(tested: TestedWidget): void {
  describe('hostile texts', () => {
    it('are shown as text if they contain markup', async () => {
      const widget = tested.create();
      widget.data = makeMarkupFeed();
      const errors = await collectUncaughtErrors(async () => {
        (await createContainer()).append(widget);
        await whenReady(widget);
      });
      expect(visibleText(widget)).to.include(markupText);
      expect(deepQueryAll(widget, '[onerror], b')).to.be.empty;
      expect(errors).to.be.empty;
    });
  });
}
