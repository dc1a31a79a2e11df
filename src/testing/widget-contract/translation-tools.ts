import {expect} from '@open-wc/testing';
import {createContainer} from '../mount-widget.js';
import {spokenText, visibleText} from '../read-text.js';
import {simulateTranslation, translationTools} from '../translation-tools.js';
import {nextTask, whenReady, whenUpdated} from '../wait.js';
import type {TestedWidget} from './tested-widget.js';

export function describeTranslationTools(tested: TestedWidget): void {
  async function mountAsOf(asOf: string | null, feed: unknown, lang = 'nb') {
    const widget = tested.create();
    widget.data = feed;
    widget.asOf = asOf;
    (await createContainer({lang})).append(widget);
    return whenReady(widget);
  }

  describe('after a translation tool has changed its text nodes', () => {
    for (const tool of translationTools) {
      it(`shows the same as a new widget when the date, the language or the feed changes (the tool ${tool} text nodes)`, async () => {
        const widget = await mountAsOf(null, tested.feed);
        const otherFeed = {...tested.feed, updated: '2024-01-31'};
        let [lang, asOf, feed]: [string, string | null, unknown] = ['nb', null, tested.feed];
        const changes = [
          () => (widget.asOf = asOf = '2022-03-16'),
          () => (widget.parentElement!.lang = lang = 'en'),
          () => (widget.data = feed = otherFeed),
          () => (widget.asOf = asOf = null),
        ];
        for (const change of changes) {
          simulateTranslation(widget, tool);
          expect(visibleText(widget)).to.include('°');
          change();
          await nextTask();
          await whenUpdated(widget);
          await nextTask();
          await whenUpdated(widget);
          const newWidget = await mountAsOf(asOf, feed, lang);
          expect(visibleText(widget)).to.equal(visibleText(newWidget));
          expect(spokenText(widget)).to.equal(spokenText(newWidget));
          newWidget.parentElement!.remove();
        }
      });
    }

    it('keeps a style sheet that an extension added', async () => {
      const widget = await mountAsOf(null, tested.feed);
      const style = document.createElement('style');
      widget.shadowRoot!.append(style);
      const content = widget.shadowRoot!.querySelector('[part=widget]');
      widget.asOf = '2022-03-16';
      await whenUpdated(widget);
      expect(widget.shadowRoot!.querySelector('[part=widget]'), 'the content was updated, not replaced').to.equal(content);
      simulateTranslation(widget);
      widget.asOf = null;
      await whenUpdated(widget);
      expect(style.isConnected).to.be.true;
    });
  });
}
