import {expect} from '@open-wc/testing';
import {formatFeed} from '../../src/feed-file/format-feed.js';
import {makeSmallFeed, openEditor, type OpenEditor} from '../../src/testing/open-editor.js';

const feed = makeSmallFeed();

describe('unsaved work in two tabs', function () {
  this.timeout(60_000);
  const pages: OpenEditor[] = [];
  afterEach(() => {
    // A page keeps its work when it is removed.
    for (const page of pages.splice(0)) page.remove();
    localStorage.clear();
  });

  const openPage = async () => {
    const page = await openEditor();
    pages.push(page);
    return page;
  };
  /** Opens a tab with an edit that the browser has kept. */
  const work = async (file: string, name: string) => {
    const page = await openPage();
    page.drop(file, formatFeed(feed));
    await page.until(`${file} er åpnet.`);
    page.find('#keep-work').click();
    page.fill('Fullt navn', name);
    keepNow(page);
    return page;
  };
  const keepNow = (page: OpenEditor) => page.view.dispatchEvent(new page.view.Event('pagehide'));
  const keptNames = () =>
    Object.keys(localStorage)
      .map((key) => (JSON.parse(localStorage.getItem(key)!) as {feed: {project: {name: string}}}).feed.project.name)
      .sort();

  it('is kept for each tab, and offered the newest first', async () => {
    const first = await work('en.json', 'Første');
    await work('to.json', 'Andre');
    expect(keptNames()).to.deep.equal(['Andre', 'Første']);
    first.fill('Fullt navn', 'Første igjen');
    keepNow(first);
    expect(keptNames()).to.deep.equal(['Andre', 'Første igjen']);

    const third = await openPage();
    await third.until('Nettleseren tok vare på en.json');
    third.press('Slett det');
    await third.until('Nettleseren tok vare på to.json');
    expect(keptNames()).to.deep.equal(['Andre']);
    third.press('Åpne det');
    await third.until('to.json er åpnet.');
    expect(third.named('Fullt navn').value).to.equal('Andre');
    expect(keptNames()).to.deep.equal(['Andre']);
  });

  it('stays when another tab saves, closes its file or clears its box', async () => {
    const first = await work('en.json', 'Første');
    const second = await work('to.json', 'Andre');
    second.find('#keep-work').click();
    expect(keptNames()).to.deep.equal(['Første']);
    second.view.confirm = () => true;
    second.press('Lukk');
    await second.until('Nettleseren tok vare på en.json');
    expect(keptNames()).to.deep.equal(['Første']);
    first.view.confirm = () => true;
    first.press('Lukk');
    expect(keptNames()).to.deep.equal([]);
  });

  describe('that nobody has opened', () => {
    const day = 86_400_000;
    /** Makes the entry of a file older. */
    const age = (file: string, days: number) => {
      for (const key of Object.keys(localStorage)) {
        const kept = JSON.parse(localStorage.getItem(key)!) as {name: string; time: number};
        if (kept.name === file) localStorage.setItem(key, JSON.stringify({...kept, time: kept.time - days * day}));
      }
    };

    it('is deleted after 30 days, when the page starts, and the page says so', async () => {
      await work('gammel.json', 'Gammel');
      const second = await work('ny.json', 'Ny');
      expect(second.text('.recovery')).to.include('Arbeid som ingen åpner igjen, blir slettet etter 30 dager.');
      age('gammel.json', 30);
      age('ny.json', 29);
      localStorage.setItem('ki-widgets:edit:/annen/edit/:x', '{"time": 0, "feed": {"project": {"name": "På en annen side"}}}');
      const third = await openPage();
      await third.until('Nettleseren tok vare på ny.json');
      expect(third.text('.kept')).to.include('Arbeid som ingen åpner igjen, blir slettet etter 30 dager.');
      expect(keptNames()).to.deep.equal(['Ny', 'På en annen side']);
      third.press('Slett det');
      await third.until('Arbeidet er slettet fra nettleseren.');
      expect(keptNames()).to.deep.equal(['På en annen side']);
      expect(third.document.querySelector('.kept')).to.equal(null);
    });

    it('is kept for another 30 days once somebody opens it', async () => {
      await work('en.json', 'Første');
      age('en.json', 29);
      const second = await openPage();
      second.press('Åpne det');
      await second.until('en.json er åpnet.');
      age('en.json', 29);
      const third = await openPage();
      await third.until('Nettleseren tok vare på en.json');
    });
  });

  it('is not lost if it is opened in another tab while its own goes on', async () => {
    const first = await work('en.json', 'Første');
    const second = await openPage();
    second.press('Åpne det');
    await second.until('en.json er åpnet.');
    second.fill('Fullt navn', 'Videre i en ny fane');
    keepNow(second);
    first.fill('Fullt navn', 'Videre i den gamle');
    keepNow(first);
    expect(keptNames()).to.deep.equal(['Videre i den gamle', 'Videre i en ny fane']);
  });
});
