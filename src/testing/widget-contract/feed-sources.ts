import {expect} from '@open-wc/testing';
import {collectConsoleLines} from '../collect-errors.js';
import {serveFeed} from '../feed-server.js';
import {createContainer} from '../mount-widget.js';
import {visibleText} from '../read-text.js';
import {nextTask, whenReady, whenUpdated} from '../wait.js';
import type {TestedWidget} from './tested-widget.js';

export function describeFeedSources(tested: TestedWidget): void {
  const {tag, attributes = {}, feedLines} = tested.expectations;

  describe('the sources of a feed', () => {
    it('all give the same content: `feed`, `data`, JSON between the tags, and a <ki-feed> around the widget', async () => {
      const server = serveFeed(tested.feed);
      const withAddress = await tested.mountReady(server);
      const withData = tested.create();
      withData.data = tested.feed;
      const withJson = tested.create({}, `<script type="application/json">${JSON.stringify(tested.feed)}</script>`);
      const provider = document.createElement('ki-feed');
      provider.feed = server.url;
      const consumer = tested.create();
      provider.append(document.createElement('section'));
      provider.firstElementChild!.append(consumer);
      (await createContainer()).append(withData, withJson, provider);

      const text = visibleText(withAddress);
      for (const line of feedLines) expect(text).to.include(line);
      for (const widget of [withData, withJson, consumer]) {
        await whenReady(widget);
        expect(visibleText(widget)).to.equal(text);
      }
      expect(server.requestCount).to.equal(1);
    });

    it('may be set before the tag is defined', async () => {
      // An element of another document stays undefined until it is moved into this one.
      const otherDocument = document.implementation.createHTMLDocument();
      const withData = otherDocument.createElement(tag);
      const withAddress = otherDocument.createElement(tag);
      for (const [name, value] of Object.entries(attributes)) {
        withData.setAttribute(name, value);
        withAddress.setAttribute(name, value);
      }
      withData.data = tested.feed;
      withAddress.setAttribute('feed', serveFeed(tested.feed).url);
      expect(withData.matches(':defined')).to.be.false;
      (await createContainer()).append(withData, withAddress);
      for (const widget of [withData, withAddress]) {
        await whenReady(widget);
        expect(visibleText(widget)).to.include(feedLines[0]);
      }
    });

    it('may change while a request is pending: a late answer from the first address is ignored', async () => {
      const slowServer = serveFeed(tested.feed).hold();
      const widget = await tested.mount({feed: slowServer.url});
      widget.feed = serveFeed({...tested.feed, source: {name: 'En annen kilde'}}).url;
      await whenReady(widget);
      slowServer.release();
      await nextTask();
      await whenUpdated(widget);
      expect(visibleText(widget)).to.include('Kilde: En annen kilde.');
    });

    it('may change: new `data` replaces the old content', async () => {
      const widget = await whenReady(await tested.mountData(tested.feed));
      widget.data = {...tested.feed, updated: '2024-01-31'};
      await whenUpdated(widget);
      expect(visibleText(widget)).to.include('Opplysningene gjelder per 31. januar 2024.');
    });

    it('are checked: one console line explains a syntax error in JSON between the tags, and a correction is shown', async () => {
      const lines = await collectConsoleLines(async () => {
        const widget = await tested.mount({}, '<script type="application/json">{"version": </script>');
        expect(widget.state).to.equal('error');
        widget.firstElementChild!.textContent = JSON.stringify(tested.feed);
        await nextTask();
        await whenReady(widget);
        expect(visibleText(widget)).to.include(feedLines[0]);
      });
      expect(lines).to.have.length(1);
      expect(lines[0]).to.include('it is not JSON').and.to.include('#not-json');
    });
  });
}
