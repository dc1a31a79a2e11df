import {expect} from '@open-wc/testing';
import type {FeedErrorEvent, FeedLoadEvent} from '../../elements/feed-events.js';
import type {FeedElement} from '../../elements/feed-element.js';
import {collectConsoleLines} from '../collect-errors.js';
import {serveFeed} from '../feed-server.js';
import {makeEmptyFeed} from '../make-feed.js';
import {createContainer} from '../mount-widget.js';
import {nextTask, whenReady, whenUpdated} from '../wait.js';
import type {TestedWidget} from './tested-widget.js';

export function describeEventsAndStates(tested: TestedWidget): void {
  /** A container, and a shadow root inside it that events have to cross. */
  async function createShadowRoot() {
    const container = await createContainer();
    return {container, root: container.appendChild(document.createElement('div')).attachShadow({mode: 'open'})};
  }

  describe('events and states', () => {
    it('include one ki-feed-load, which crosses shadow roots, with the feed and its issues', async () => {
      const {container, root} = await createShadowRoot();
      const events: FeedLoadEvent[] = [];
      const widget = tested.create({feed: serveFeed({...tested.feed, surprise: 1}).url});
      container.addEventListener('ki-feed-load', (event) => event.composedPath()[0] === widget && events.push(event));
      await collectConsoleLines(async () => {
        root.append(widget);
        await whenReady(widget);
      });
      container.lang = 'en';
      await nextTask();
      await whenUpdated(widget);
      expect(events).to.have.length(1);
      expect(events[0]!.feed.id).to.equal('bedre-bruk-av-ki');
      expect(events[0]!.issues.map(({code, pointer}) => [code, pointer])).to.deep.equal([['unknown-key', '/surprise']]);
    });

    it('include ki-feed-error, which crosses shadow roots, with the cause', async () => {
      const server = serveFeed(tested.feed);
      server.status = 403;
      const {container, root} = await createShadowRoot();
      const failed = new Promise<FeedErrorEvent>((resolve) => container.addEventListener('ki-feed-error', resolve, {once: true}));
      await collectConsoleLines(async () => {
        root.append(tested.create({feed: server.url}));
        const {error} = await failed;
        expect([error.code, error.status]).to.deep.equal(['status', 403]);
      });
    });

    it('include the custom states loading, ready, error and empty, one at a time', async () => {
      const statesOf = (widget: FeedElement) =>
        ['loading', 'ready', 'error', 'empty'].filter((state) => widget.matches(`:state(${state})`));
      const server = serveFeed(tested.feed).hold();
      const widget = await tested.mount({feed: server.url});
      expect(statesOf(widget)).to.deep.equal(['loading']);
      server.release();
      await whenReady(widget);
      expect(statesOf(widget)).to.deep.equal(['ready']);
      widget.data = makeEmptyFeed();
      await whenUpdated(widget);
      expect(statesOf(widget)).to.deep.equal(['empty']);
      await collectConsoleLines(async () => {
        widget.data = {version: '2.0'};
        await whenUpdated(widget);
      });
      expect(statesOf(widget)).to.deep.equal(['error']);
    });
  });
}
