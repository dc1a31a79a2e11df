import {expect} from '@open-wc/testing';
import {sourceLines} from '../expected-texts.js';
import {serveFeed} from '../feed-server.js';
import {createContainer} from '../mount-widget.js';
import {languageOf, visibleText} from '../read-text.js';
import {nextTask, whenReady, whenUpdated} from '../wait.js';
import {languages, type TestedWidget} from './tested-widget.js';

export function describeLanguage(tested: TestedWidget): void {
  const {ownText, untranslated} = tested.expectations;

  describe('the language', () => {
    for (const lang of languages) {
      it(`is ${lang} on a page in ${lang}`, async () => {
        const text = visibleText(await tested.mountReady(serveFeed(tested.feed), lang));
        expect(text).to.include(ownText[lang]);
        expect(text).to.include(sourceLines[lang]);
      });
    }

    it('follows the nearest `lang`, across a shadow root and when it changes, with one request', async () => {
      const server = serveFeed(tested.feed);
      const container = await createContainer({lang: 'en'});
      const host = container.appendChild(document.createElement('div'));
      const widget = tested.create({feed: server.url});
      host.attachShadow({mode: 'open'}).append(widget);
      await whenReady(widget);
      expect(visibleText(widget)).to.include(sourceLines.en);

      container.lang = 'nn';
      await nextTask();
      await whenUpdated(widget);
      expect(visibleText(widget)).to.include(sourceLines.nn);

      host.lang = 'se';
      await nextTask();
      await whenUpdated(widget);
      expect(visibleText(widget)).to.include(sourceLines.se);

      widget.lang = 'nb';
      await nextTask();
      await whenUpdated(widget);
      expect(visibleText(widget)).to.include(sourceLines.nb);

      widget.removeAttribute('lang');
      host.removeAttribute('lang');
      await nextTask();
      await whenUpdated(widget);
      expect(visibleText(widget)).to.include(sourceLines.nn);
      expect(server.requestCount).to.equal(1);
    });

    it('is the feed’s if the page has no `lang`', async () => {
      const pageLanguage = document.documentElement.lang;
      document.documentElement.removeAttribute('lang');
      const container = await createContainer();
      container.removeAttribute('lang');
      const widget = tested.create();
      widget.data = {...tested.feed, language: 'nn'};
      container.append(widget);
      await whenReady(widget);
      document.documentElement.lang = pageLanguage;
      expect(visibleText(widget)).to.include(ownText.nn);
    });

    it('is marked on texts of the feed that have no version in the page’s language, and on no others', async () => {
      const [text, lang] = untranslated;
      const inSami = await tested.mountReady(serveFeed(tested.feed), 'se');
      expect(languageOf(inSami, text)).to.equal(lang);
      expect(languageOf(inSami, ownText.se)).to.equal('se');
      const inBokmal = await tested.mountReady(serveFeed(tested.feed), 'nb');
      expect(languageOf(inBokmal, text)).to.equal('nb');
    });
  });
}
