import {expect} from '@open-wc/testing';
import {loadRealFeed} from '../../testing/real-feed.js';
import {nextTask} from '../../testing/wait.js';
import './define.js';

/** What a visitor sees between two tasks: the page's own text or the widgets, and the widgets that are there. */
interface Moment {
  readonly seen: string;
  readonly widgets: number;
}

/** Adds a page with a text of its own, and looks at it after each task until it is ready. */
async function watchFirstContent(data: unknown): Promise<Moment[]> {
  const page = document.createElement('ki-project-page');
  page.innerHTML = '<p>Les om prosjektet hos Helsedirektoratet.</p>';
  page.data = data;
  document.body.append(page);
  try {
    const moments: Moment[] = [];
    for (let last = false; !last;) {
      last = page.state === 'ready';
      const root = page.shadowRoot!;
      const widgets = [...root.querySelectorAll<HTMLElement>('[heading-level]')];
      const rendered = [...widgets, ...root.querySelectorAll<HTMLElement>('[part=source]')];
      const isSeen = (element: HTMLElement) => element.getClientRects().length > 0 && getComputedStyle(element).visibility === 'visible';
      const ownText = isSeen(page.firstElementChild as HTMLElement) ? ['own text'] : [];
      const content = rendered.some((element) => isSeen(element)) ? ['widgets'] : [];
      moments.push({seen: [...ownText, ...content].join(' and '), widgets: widgets.length});
      await nextTask();
    }
    return moments;
  } finally {
    page.remove();
  }
}

describe('the first content of a <ki-project-page>', () => {
  afterEach(() => history.replaceState(null, '', location.pathname + location.search));

  it('is rendered in several tasks while the page’s own text is shown, and replaces it at once', async () => {
    const moments = await watchFirstContent(await loadRealFeed());
    // A task of the test may come after two of the page's.
    expect(new Set(moments.map(({widgets}) => widgets)).size).to.be.at.least(4);
    expect(moments.at(-1)).to.deep.equal({seen: 'widgets', widgets: 6});
    expect(new Set(moments.filter(({widgets}) => widgets < 6).map(({seen}) => seen))).to.deep.equal(new Set(['own text']));
    expect(moments.map(({seen}) => seen)).not.to.include('own text and widgets');
  });

  it('has the height of all widgets only when they are shown', async () => {
    const page = document.createElement('ki-project-page');
    page.data = await loadRealFeed();
    document.body.append(page);
    const heights: number[] = [];
    while (page.state !== 'ready') {
      heights.push(page.offsetHeight);
      await nextTask();
    }
    expect(Math.max(...heights)).to.be.below(100);
    expect(page.offsetHeight).to.be.above(1000);
    page.remove();
  });

  it('is announced to scripts when it is shown', async () => {
    const page = document.createElement('ki-project-page');
    const loaded = new Promise<number>((resolve) => {
      // Widgets inside announce their content themselves.
      page.addEventListener('ki-feed-load', (event) => {
        if (event.composedPath()[0] === page) resolve(page.offsetHeight);
      });
    });
    page.data = await loadRealFeed();
    document.body.append(page);
    expect(await loaded).to.be.above(1000);
    page.remove();
  });

  it('is rendered at once for a link to a unit, which scrolls to the chart', async () => {
    history.replaceState(null, '', '#ki-unit-x');
    const moments = await watchFirstContent(await loadRealFeed());
    expect([...new Set(moments.map(({widgets}) => widgets))]).to.have.members([0, 6]);
  });

  it('stays when the page leaves the link, and then shows another date', async () => {
    history.replaceState(null, '', '#ki-unit-x');
    const page = document.createElement('ki-project-page');
    page.data = await loadRealFeed();
    document.body.append(page);
    await page.updateComplete;
    const chart = page.shadowRoot!.querySelector('ki-org-chart');
    history.replaceState(null, '', location.pathname + location.search);
    page.asOf = '2022-03-16';
    await page.updateComplete;
    expect(page.state).to.equal('ready');
    expect(page.shadowRoot!.querySelector('ki-org-chart') === chart).to.equal(true);
    page.remove();
  });
});
