import {expect, waitUntil} from '@open-wc/testing';
import '../elements/ki-contact-card/define.js';
import {serveLiveFeed} from '../testing/live-feed.js';
import {makeFeed} from '../testing/make-feed.js';
import {mountWidget} from '../testing/mount-widget.js';
import {visibleText} from '../testing/read-text.js';
import {whenUpdated} from '../testing/wait.js';
import {watchImport} from '../testing/watch-import.js';
import {checkModule} from './feed-snapshot.js';

const [contact] = makeFeed().contacts!;
/** A feed with a contact whose e-mail address has spaces, which the complete check removes. */
const untidy = () => makeFeed({contacts: [{...contact!, person: 'Ola Nordmann', email: ' post@etaten.example '}]});

describe('the complete check of a feed', () => {
  const watched = watchImport(checkModule);

  it('is not loaded for a feed without issues', async () => {
    const {url} = await serveLiveFeed(makeFeed());
    const inPage = await mountWidget('ki-contact-card', {data: makeFeed()});
    const byAddress = await mountWidget('ki-contact-card', {attributes: {feed: url}});
    await waitUntil(() => byAddress.state === 'ready');
    expect([visibleText(inPage), visibleText(byAddress)]).to.satisfy((texts: string[]) =>
      texts.every((each) => each.includes('Kari Nordmann')),
    );
    expect(watched.imports).to.equal(0);
  });

  it('is loaded for a feed with an issue, which is shown corrected', async () => {
    const {url} = await serveLiveFeed(untidy());
    const card = await mountWidget('ki-contact-card', {attributes: {feed: url}});
    await waitUntil(() => card.state === 'ready');
    await whenUpdated(card);
    expect(card.shadowRoot!.querySelector('[href^="mailto:"]')?.textContent).to.include('post@etaten.example');
    expect(watched.imports).to.equal(1);
    await waitUntil(() => watched.lines.join().includes('untidy'));
  });

  it('leaves the page’s own text and a button that tries again, if it can’t be loaded', async () => {
    watched.importBy(() => Promise.reject(new TypeError('offline')));
    const {url} = await serveLiveFeed(untidy());
    for (const options of [{data: untidy()}, {attributes: {feed: url}}]) {
      watched.importBy(() => Promise.reject(new TypeError('offline')));
      const card = await mountWidget('ki-contact-card', {...options, children: '<p>Ring oss.</p>'});
      await waitUntil(() => card.state === 'error');
      await whenUpdated(card);
      expect(visibleText(card)).to.include('Ring oss.');
      expect(watched.lines.join()).to.include('feeds with issues could not be loaded: TypeError: offline');
      watched.importBy();
      card.shadowRoot!.querySelector('button')!.click();
      await waitUntil(() => card.state === 'ready');
      await whenUpdated(card);
      expect(visibleText(card)).to.include('Ola Nordmann');
    }
  });

  it('leaves the earlier content until it is loaded', async () => {
    const arrive = watched.delay();
    const card = await mountWidget('ki-contact-card', {data: makeFeed()});
    card.data = untidy();
    await waitUntil(() => watched.imports === 1);
    expect([card.state, visibleText(card).includes('Kari Nordmann')]).to.deep.equal(['ready', true]);
    arrive();
    await whenUpdated(card);
    expect(visibleText(card)).to.include('Ola Nordmann');
  });

  it('has no effect on a feed that was set while it was being loaded', async () => {
    const arrive = watched.delay();
    const card = await mountWidget('ki-contact-card', {data: makeFeed()});
    card.data = untidy();
    await waitUntil(() => watched.imports === 1);
    card.data = makeFeed();
    await waitUntil(() => !card.isUpdatePending);
    arrive();
    await whenUpdated(card);
    expect(visibleText(card)).to.include('Kari Nordmann').and.not.to.include('Ola Nordmann');
  });
});
