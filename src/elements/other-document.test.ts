import {expect, fixture, html, waitUntil} from '@open-wc/testing';
import '../define.js';
import type {FeedElement} from './feed-element.js';
import {loadRealFeed} from '../testing/real-feed.js';
import {deepQueryAll} from '../testing/query.js';
import {nextTask, whenReady, whenUpdated} from '../testing/wait.js';

describe('a widget that is moved to another document', () => {
  const frame = document.createElement('iframe');
  afterEach(() => frame.remove());

  /** Adds the frame. Firefox has another document in it at first, and may report that one as loaded. */
  async function addFrame(place: Element): Promise<Document> {
    frame.srcdoc = '<!doctype html><html lang="nb"><title>Etaten</title><body></body></html>';
    place.append(frame);
    await waitUntil(() => frame.contentDocument?.title && frame.contentDocument.readyState === 'complete', 'the page in the frame');
    return frame.contentDocument!;
  }

  const rootsIn = (widget: Element) => [widget.shadowRoot!, ...deepQueryAll(widget, '*').flatMap(({shadowRoot}) => shadowRoot ?? [])];
  /** Computed styles in each shadow root. */
  const looksOf = (widget: Element) =>
    rootsIn(widget).map(({adoptedStyleSheets, host}) => {
      const {display} = host.ownerDocument.defaultView!.getComputedStyle(host);
      return `${host.localName} ${adoptedStyleSheets.length} ${display}`;
    });

  for (const tag of ['ki-project-page', 'ki-contact-card'] as const) {
    it(`keeps its style sheets there and back (<${tag}>)`, async () => {
      const place = await fixture<HTMLElement>(html`<div lang="nb"></div>`);
      const widget = document.createElement(tag) as FeedElement;
      widget.data = await loadRealFeed();
      place.append(widget);
      const {body} = await addFrame(place);
      await whenReady(widget);
      const looks = looksOf(widget);
      expect(looks[0]).to.match(/ [1-9]\d* flow-root$/);

      for (const other of [body, place, body, place]) {
        other.append(widget);
        await nextTask();
        await whenUpdated(widget);
        expect(looksOf(widget)).to.deep.equal(looks);
      }
    });
  }

  it('has its style sheets and the language of that document if it was created in another', async () => {
    const place = await fixture<HTMLElement>(html`<div lang="nb"></div>`);
    const {body, documentElement} = await addFrame(place);
    documentElement.lang = 'en';
    const widget = document.createElement('ki-contact-card');
    widget.data = await loadRealFeed();
    body.append(widget);
    await widget.updateComplete;
    expect(looksOf(widget)[0]).to.match(/ [1-9]\d* flow-root$/);
    expect(widget.shadowRoot!.textContent).to.include('Source:');
  });
});
