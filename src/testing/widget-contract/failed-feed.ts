import {expect} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import type {FeedElement} from '../../elements/feed-element.js';
import {collectConsoleLines} from '../collect-errors.js';
import {failureTexts} from '../expected-texts.js';
import {serveFeed} from '../feed-server.js';
import {visibleText} from '../read-text.js';
import {whenReady, whenUpdated} from '../wait.js';
import {fallback, fallbackText, languages, type TestedWidget} from './tested-widget.js';

export function describeFailedFeed(tested: TestedWidget): void {
  const {feedLines} = tested.expectations;

  describe('when the feed cannot be loaded', () => {
    it('keeps its children, and adds a sentence and a button in the visitor’s language', async () => {
      for (const lang of languages) {
        const {widget} = await tested.mountFailed(fallback, lang);
        expect(visibleText(widget).split('\n')).to.deep.equal([fallbackText, ...failureTexts[lang]]);
        expect(widget.shadowRoot!.querySelector('[role=status]')!.textContent).to.equal(failureTexts[lang][0]);
      }
    });

    it('writes one console line with the address, the cause, and where to read more', async () => {
      const {consoleLines, server} = await tested.mountFailed();
      expect(consoleLines).to.have.length(1);
      expect(consoleLines[0]).to.match(/^\[ki-widgets\] /);
      expect(consoleLines[0]).to.include(server.url).and.to.include('the server answered 404');
      expect(consoleLines[0]).to.match(/feed-issues\.(md|html)#status$/);
    });

    it('sends a new request when the Enter key is pressed, and keeps the focus on the button while that fails', async () => {
      const {widget, server} = await tested.mountFailed(fallback);
      const button = retryButtonOf(widget);
      button.focus();
      server.hold();
      await sendKeys({press: 'Enter'});
      await whenUpdated(widget);
      expect(visibleText(widget).split('\n')).to.deep.equal([fallbackText, 'Prøver igjen …', 'Prøv igjen']);
      expect(retryButtonOf(widget).getAttribute('aria-disabled')).to.equal('true');
      await sendKeys({press: 'Enter'});

      await collectConsoleLines(async () => {
        const failed = new Promise((resolve) => widget.addEventListener('ki-feed-error', resolve, {once: true}));
        server.release();
        await failed;
      });
      await whenUpdated(widget);
      expect(visibleText(widget).split('\n')).to.deep.equal([fallbackText, 'Det gikk ikke nå heller. Prøv igjen om litt.', 'Prøv igjen']);
      expect(widget.shadowRoot!.activeElement).to.equal(button);
      expect(server.requestCount, 'a press during a request sends no other').to.equal(2);
    });

    it('shows the feed when a new request succeeds, and moves the focus to it', async () => {
      const {widget, server} = await tested.mountFailed(fallback);
      server.status = 200;
      retryButtonOf(widget).focus();
      retryButtonOf(widget).click();
      await whenReady(widget);
      expect(widget.shadowRoot!.activeElement?.getAttribute('part')).to.equal('widget');
      expect(visibleText(widget)).to.include(feedLines[0]).and.not.to.include(fallbackText);
      expect(server.requestCount).to.equal(2);
    });

    it('shows its children again when `feed` changes to an invalid address', async () => {
      const widget = await tested.mount({feed: serveFeed(tested.feed).url}, fallback);
      await whenReady(widget);
      await collectConsoleLines(async () => {
        widget.feed = 'ftp://etaten.example/feed.json';
        await whenUpdated(widget);
      });
      expect(visibleText(widget).split('\n')).to.deep.equal([fallbackText, ...failureTexts.nb]);
    });
  });
}

function retryButtonOf(widget: FeedElement): HTMLButtonElement {
  return widget.shadowRoot!.querySelector<HTMLButtonElement>('[part=note] button')!;
}
