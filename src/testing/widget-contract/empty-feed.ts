import {expect} from '@open-wc/testing';
import {expectAccessible} from '../accessibility.js';
import {makeEmptyFeed} from '../make-feed.js';
import {visibleText} from '../read-text.js';
import {fallback, fallbackText, languages, type TestedWidget} from './tested-widget.js';

export function describeEmptyFeed(tested: TestedWidget): void {
  const mountEmpty = async (children = '', lang = 'nb') => tested.mountData(makeEmptyFeed(), lang, children);

  describe('when the feed has no content for it', () => {
    it('shows a sentence in the visitor’s language, or its children', async () => {
      for (const lang of languages) expect(visibleText(await mountEmpty('', lang))).to.equal(tested.expectations.emptyText[lang]);
      expect(visibleText(await mountEmpty(fallback))).to.equal(fallbackText);
    });

    it('is accessible', async () => {
      for (const lang of ['nb', 'se']) for (const children of ['', fallback]) await expectAccessible(await mountEmpty(children, lang));
    });
  });
}
