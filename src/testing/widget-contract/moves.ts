import {expect, waitUntil} from '@open-wc/testing';
import type {FeedElement} from '../../elements/feed-element.js';
import {sourceLines} from '../expected-texts.js';
import {serveFeed} from '../feed-server.js';
import {createContainer} from '../mount-widget.js';
import {deepQueryAll} from '../query.js';
import {visibleText} from '../read-text.js';
import {nextTask, whenReady, whenUpdated} from '../wait.js';
import {fallback, fallbackText, type TestedWidget} from './tested-widget.js';

export function describeMoves(tested: TestedWidget): void {
  const {tag, feedLines} = tested.expectations;

  describe('moved, copied or removed', () => {
    it('follows the language of its new parent, while it loads and after, with one request', async () => {
      const server = serveFeed(tested.feed).hold();
      const widget = await tested.mount({feed: server.url});
      (await createContainer({lang: 'en'})).append(widget);
      server.release();
      await whenReady(widget);
      expect(visibleText(widget)).to.include(sourceLines.en);
      (await createContainer({lang: 'nn'})).append(widget);
      await nextTask();
      await whenUpdated(widget);
      expect(visibleText(widget)).to.include(sourceLines.nn);
      expect(server.requestCount).to.equal(1);
    });

    it('has a clone that shows the same, with one request', async () => {
      const server = serveFeed(tested.feed);
      const widget = await tested.mountReady(server);
      widget.after(widget.cloneNode(true));
      const [, clone] = deepQueryAll<FeedElement>(widget.parentElement!, tag);
      await whenReady(clone!);
      expect(visibleText(clone!)).to.equal(visibleText(widget));
      expect(server.requestCount).to.equal(1);
    });

    it('aborts its request when it is removed, fires no event, and sends a new request when it is inserted again', async () => {
      const server = serveFeed(tested.feed).hold();
      const widget = await tested.mount({feed: server.url});
      let eventCount = 0;
      const countOwnEvent = (event: Event) => (eventCount += Number(event.composedPath()[0] === widget)); // Ignores events of widgets inside.
      for (const type of ['ki-feed-load', 'ki-feed-error']) widget.addEventListener(type, countOwnEvent);
      const container = widget.parentElement!;
      widget.remove();
      await waitUntil(() => server.abortedCount === 1, 'the request is aborted');
      server.release();
      await nextTask();
      expect(eventCount).to.equal(0);

      container.append(widget);
      await whenReady(widget);
      expect(visibleText(widget)).to.include(feedLines[0]);
      expect(server.requestCount).to.equal(2);
      expect(eventCount, 'one event, for the second request').to.equal(1);
    });

    it('does not update while it is removed, and is up to date when it is inserted again', async () => {
      const provider = document.createElement('ki-feed');
      const widget = tested.create();
      provider.data = tested.feed;
      provider.append(widget);
      const container = await createContainer({lang: 'en'});
      container.append(provider);
      await whenReady(widget);

      widget.remove();
      await nextTask();
      let updateCount = 0;
      widget.requestUpdate = () => {
        updateCount++;
      };
      container.lang = 'se';
      provider.data = {...tested.feed, updated: '2024-01-31'};
      widget.append('tekst');
      await nextTask();
      expect(updateCount).to.equal(0);

      delete (widget as Partial<FeedElement>).requestUpdate;
      provider.append(widget);
      await nextTask();
      await whenUpdated(widget);
      expect(visibleText(widget)).to.include('Gáldu: Helsedirektoratet, NLOD 2.0. Dieđut: ođđajagemánu 31. b. 2024.');
    });

    it('loses its feed when it leaves its <ki-feed>, and shows its children again', async () => {
      const provider = document.createElement('ki-feed');
      const widget = tested.create({}, fallback);
      provider.data = tested.feed;
      provider.append(widget);
      const container = await createContainer();
      container.append(provider);
      await whenReady(widget);
      expect(visibleText(widget)).to.include(feedLines[0]);
      container.append(widget);
      await whenUpdated(widget);
      expect(visibleText(widget)).to.equal(fallbackText);
    });

    it('takes no space when it is hidden', async () => {
      const widget = await tested.mountReady(serveFeed(tested.feed));
      widget.hidden = true;
      expect(widget.getBoundingClientRect().height).to.equal(0);
    });
  });
}
