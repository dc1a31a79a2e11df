import {expect} from '@open-wc/testing';
import {loadingTexts} from '../expected-texts.js';
import {serveFeed} from '../feed-server.js';
import {visibleText} from '../read-text.js';
import {whenReady} from '../wait.js';
import {fallback, fallbackText, languages, type TestedWidget} from './tested-widget.js';

export function describeFallback(tested: TestedWidget): void {
  describe('before the feed has arrived', () => {
    it('shows its children, and then the feed in their stead', async () => {
      const server = serveFeed(tested.feed).hold();
      const widget = await tested.mount({feed: server.url}, fallback);
      expect(visibleText(widget)).to.equal(fallbackText);
      server.release();
      await whenReady(widget);
      expect(visibleText(widget)).to.include(tested.expectations.feedLines[0]).and.not.to.include(fallbackText);
    });

    it('has a loading text in the visitor’s language if it has no children', async () => {
      for (const lang of languages) {
        const widget = await tested.mount({feed: serveFeed(tested.feed).hold().url}, ' \n ', lang);
        expect(visibleText(widget)).to.equal(loadingTexts[lang]);
        expect(widget.shadowRoot!.querySelector('[role=status]')!.textContent).to.equal(loadingTexts[lang]);
      }
    });

    it('shows only its children if it has no feed', async () => {
      const widget = await tested.mount({}, fallback);
      expect(visibleText(widget)).to.equal(fallbackText);
      expect(visibleText(await tested.mount())).to.equal('');
    });
  });
}
