import {expect, fixture, html, waitUntil} from '@open-wc/testing';
import type {Feed} from '../../feed/definition.js';
import {expectAccessible, itWithAccessibilityTree, accessibilityTreeOf} from '../../testing/accessibility.js';
import {makeFeed, markupText} from '../../testing/make-feed.js';
import {loadRealFeed} from '../../testing/real-feed.js';
import {collectConsoleLines} from '../../testing/collect-errors.js';
import {deepQuery, deepQueryAll} from '../../testing/query.js';
import {visibleText} from '../../testing/read-text.js';
import {whenUpdated} from '../../testing/wait.js';
import './define.js';

type Intro = HTMLElementTagNameMap['ki-project-intro'];
type FeedImage = NonNullable<NonNullable<Feed['project']>['image']>;

describe('<ki-project-intro>: its picture', () => {
  let real: FeedImage;
  before(async () => {
    real = (await loadRealFeed()).project!.image!;
  });

  const withImage = (image: Partial<FeedImage>) => makeFeed({project: {name: 'Prosjektet', image: image}});

  /** @param spaceAbove - Height of the space above the widget, in CSS px. */
  async function renderIntro(image: Partial<FeedImage>, {width = 320, spaceAbove = 0, lang = 'nb'} = {}): Promise<Intro> {
    const parent = await fixture<HTMLElement>(html`
      <div lang=${lang} style=${`width: ${width}px`}>
        <div style=${`height: ${spaceAbove}px`}></div>
        <ki-project-intro .data=${withImage(image)}></ki-project-intro>
      </div>
    `);
    const intro = parent.querySelector<Intro>('ki-project-intro')!;
    await whenUpdated(intro);
    return intro;
  }

  const imageOf = (intro: Element) => deepQuery(intro, 'img') as HTMLImageElement;
  const whenLoaded = (image: HTMLImageElement) => waitUntil(() => image.complete && image.naturalWidth > 0);
  /** A URL that answers 404. */
  const missingUrl = new URL('/no-such-picture.png', location.href).href;

  it('has the alternative text of the feed, marked with its language', async () => {
    const image = imageOf(await renderIntro(real, {lang: 'se'}));
    expect(image.alt).to.match(/^Illustrasjon: Et mikroskop sender ut et pulssignal/);
    expect(image.lang).to.equal('nb');
  });

  it('is replaced by its alternative text if its URL is invalid', async () => {
    for (const url of ['javascript:alert(1)', 'http://[', undefined]) {
      const lines = await collectConsoleLines(async () => {
        const intro = await renderIntro({url: url!, alt: 'Et mikroskop sender ut et signal'});
        expect(visibleText(intro)).to.include('Et mikroskop sender ut et signal');
        expect(deepQueryAll(intro, 'img')).to.be.empty;
      });
      expect(lines.length, String(url)).to.equal(1);
    }
  });

  it('has its final size before it is loaded, if the feed has the size', async () => {
    const key = `picture-${performance.now()}`;
    const heldUrl = new URL(`/feed-server/feed.json?hold&key=${key}`, location.href).href; // Answers after the test.
    try {
      const image = imageOf(await renderIntro({...real, url: heldUrl}));
      expect([image.getAttribute('width'), image.getAttribute('height')]).to.deep.equal(['1600', '1000']);
      expect(image.getBoundingClientRect().height).to.be.closeTo(200, 1);
    } finally {
      await fetch(`/feed-server/release?key=${key}`);
    }
  });

  it('reserves space and moves nothing when it loads, if the feed lacks the size', async () => {
    for (const part of [{}, {width: 1600}]) {
      const intro = await renderIntro({url: real.url!, alt: 'Et mikroskop', ...part});
      const image = imageOf(intro);
      const before = image.getBoundingClientRect().height;
      expect(before).to.be.closeTo(200, 1);
      await whenLoaded(image);
      expect(image.getBoundingClientRect().height).to.equal(before);
    }
  });

  it('is loaded at once at the top of a page, and lazily further down', async () => {
    const image = imageOf(await renderIntro(real));
    expect([image.loading, image.decoding]).to.deep.equal(['eager', 'async']);
    await whenLoaded(image);
    const below = imageOf(await renderIntro(real, {spaceAbove: 20_000}));
    expect([below.loading, below.decoding]).to.deep.equal(['lazy', 'async']);
    below.scrollIntoView();
    await whenLoaded(below);
  });

  describe('in several sizes', () => {
    // Different URLs of the same file.
    const at = (size: number) => ({url: `${real.url}?${size}`, width: size});
    const sources = () => [at(400), {url: `${real.url}?w_800,h_500,,`, width: 800}];

    it('has all sizes in its srcset, including the original', async () => {
      const image = imageOf(await renderIntro({...real, sources: sources()}));
      expect(image.srcset).to.equal(`${real.url}?400 400w, ${real.url}?w_800,h_500%2C%2C 800w, ${real.url} 1600w`);
      const {width: _, ...unsized} = real;
      expect(imageOf(await renderIntro({...unsized, sources: [at(400)]})).srcset).to.equal(`${real.url}?400 400w`);
      expect(imageOf(await renderIntro(real)).hasAttribute('srcset')).to.equal(false);
    });

    it('is loaded in the size that fits', async () => {
      // The picture is 320 CSS px wide.
      const image = imageOf(await renderIntro({...real, url: at(5000).url, width: 5000, sources: [at(400), at(700), at(1400)]}));
      await whenLoaded(image);
      expect(image.currentSrc).to.equal(devicePixelRatio === 1 ? at(400).url : at(700).url);
    });

    it('declares its rendered width, next to the text and below it', async () => {
      const widthsOf = async (width: number) => {
        const image = imageOf(await renderIntro({...real, sources: sources()}, {width}));
        const [, share] = /^([\d.]+)vw$/.exec(image.sizes)!;
        return [(Number(share) / 100) * innerWidth, image.getBoundingClientRect().width] as const;
      };
      for (const width of [320, 700, 1000]) {
        const [declared, rendered] = await widthsOf(width);
        expect(declared, `${width} px`).to.be.closeTo(rendered, 1);
      }
    });
  });

  describe('that is decorative', () => {
    it('has an empty alternative text', async () => {
      const image = imageOf(await renderIntro({...real, alt: ''}));
      expect(image.getAttribute('alt')).to.equal('');
      expect(image.hasAttribute('lang')).to.equal(false);
    });

    itWithAccessibilityTree('is not in the accessibility tree', async () => {
      expect((await accessibilityTreeOf(await renderIntro({...real, alt: ''}))).join()).not.to.match(/image|img/i);
    });
    itWithAccessibilityTree('differs from one with alternative text in the accessibility tree', async () => {
      expect((await accessibilityTreeOf(await renderIntro({...real, alt: 'Et mikroskop'})))[1]).to.equal('image "Et mikroskop"');
    });

    it('leaves no text if it fails to load', async () => {
      const intro = await renderIntro({...real, url: missingUrl, alt: ''});
      await waitUntil(() => deepQueryAll(intro, 'img').length === 0);
      expect(visibleText(intro).split('\n').slice(0, -1)).to.deep.equal(['Prosjektet']);
    });
  });

  it('is replaced by its alternative text if it fails to load', async () => {
    for (const alt of ['Et mikroskop', markupText]) {
      const intro = await renderIntro({...real, url: missingUrl, alt}, {lang: 'en'});
      await waitUntil(() => deepQueryAll(intro, 'img').length === 0);
      expect(visibleText(intro).split('\n').slice(0, -1)).to.deep.equal(['Prosjektet', alt]);
      expect(deepQuery(intro, '.alt span').lang).to.equal('nb');
      await expectAccessible(intro);
    }
  });

  describe('for dark pages', () => {
    let count = 0;
    /** Two addresses of the same file that nothing has requested yet. */
    const makePair = () => ({url: `${real.url}?light-${++count}`, darkUrl: `${real.url}?dark-${count}`});
    const isRequested = (url: string) => performance.getEntriesByName(url).length > 0;

    async function renderOn(scheme: string, image: Partial<FeedImage>): Promise<Intro> {
      const page = await fixture<HTMLElement>(html`<div lang="nb" style=${`color-scheme: ${scheme}`}></div>`);
      const intro = document.createElement('ki-project-intro');
      intro.data = withImage({...real, ...image});
      page.append(intro);
      await whenUpdated(intro);
      return intro;
    }

    for (const [scheme, shown, other] of [
      ['light', 'url', 'darkUrl'],
      ['dark', 'darkUrl', 'url'],
    ] as const) {
      it(`is the only one that is fetched, by the color-scheme of the page: ${scheme}`, async () => {
        const pair = makePair();
        const image = imageOf(await renderOn(scheme, pair));
        await whenLoaded(image);
        expect(image.currentSrc).to.equal(pair[shown]);
        await waitUntil(() => isRequested(pair[shown]));
        expect(isRequested(pair[other])).to.equal(false);
      });
    }

    it('follows a change of the page', async () => {
      const pair = makePair();
      const intro = await renderOn('light', pair);
      await whenLoaded(imageOf(intro));
      for (const [scheme, url] of [
        ['dark', pair.darkUrl],
        ['light', pair.url],
      ] as const) {
        intro.parentElement!.style.colorScheme = scheme;
        await waitUntil(() => imageOf(intro).getAttribute('src') === url, scheme);
      }
    });

    it('has the size and the text of the other, but not its sources', async () => {
      const pair = makePair();
      const image = imageOf(await renderOn('dark', {...pair, alt: 'Et mikroskop', sources: [{url: `${real.url}?400`, width: 400}]}));
      expect([image.alt, image.width > 0, image.getAttribute('width'), image.hasAttribute('srcset')]).to.deep.equal([
        'Et mikroskop',
        true,
        '1600',
        false,
      ]);
    });

    it('is replaced by the other if it fails to load, and then by the text', async () => {
      const {url} = makePair();
      const intro = await renderOn('dark', {url, darkUrl: missingUrl});
      await waitUntil(() => imageOf(intro).getAttribute('src') === url);
      await whenLoaded(imageOf(intro));
      const without = await renderOn('dark', {url: `${missingUrl}?light`, darkUrl: missingUrl, alt: 'Et mikroskop'});
      await waitUntil(() => deepQueryAll(without, 'img').length === 0);
      expect(visibleText(without)).to.include('Et mikroskop');
    });

    it('is left out if its URL is invalid', async () => {
      const {url} = makePair();
      const lines = await collectConsoleLines(async () => {
        expect(imageOf(await renderOn('dark', {url, darkUrl: 'javascript:alert(1)'})).src).to.equal(url);
      });
      expect(lines.length).to.equal(1);
    });
  });

  it('loads after a failure if the feed has another URL', async () => {
    const intro = await renderIntro({...real, url: missingUrl});
    await waitUntil(() => deepQueryAll(intro, 'img').length === 0);
    intro.data = withImage(real);
    await whenUpdated(intro);
    await whenLoaded(imageOf(intro));
  });
});
