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

  /** @param above - Height of what stands above the widget, in px. */
  async function show(image: Partial<FeedImage>, {width = 320, above = 0, lang = 'nb'} = {}): Promise<Intro> {
    const place = await fixture<HTMLElement>(html`
      <div lang=${lang} style=${`width: ${width}px`}>
        <div style=${`height: ${above}px`}></div>
        <ki-project-intro .data=${withImage(image)}></ki-project-intro>
      </div>
    `);
    const intro = place.querySelector<Intro>('ki-project-intro')!;
    await whenUpdated(intro);
    return intro;
  }

  const imageOf = (intro: Element) => deepQuery(intro, 'img') as HTMLImageElement;
  const whenLoaded = (image: HTMLImageElement) => waitUntil(() => image.complete && image.naturalWidth > 0);
  /** A place of its own for nothing: no server answers there with a picture. */
  const nowhere = new URL('/no-such-picture.png', location.href).href;

  it('is described in words, in the language that the words are in', async () => {
    const image = imageOf(await show(real, {lang: 'se'}));
    expect(image.alt).to.match(/^Illustrasjon: Et mikroskop sender ut et pulssignal/);
    expect(image.lang).to.equal('nb');
  });

  it('is replaced by its words when its address cannot be used', async () => {
    for (const url of ['javascript:alert(1)', 'http://[', undefined]) {
      const lines = await collectConsoleLines(async () => {
        const intro = await show({url: url!, alt: 'Et mikroskop sender ut et signal'});
        expect(visibleText(intro)).to.include('Et mikroskop sender ut et signal');
        expect(deepQueryAll(intro, 'img')).to.be.empty;
      });
      expect(lines.length).to.be.at.most(1);
    }
  });

  it('keeps its place before it is there, by the size that the feed tells', async () => {
    const key = `picture-${performance.now()}`;
    const late = new URL(`/feed-server/feed.json?hold&key=${key}`, location.href).href; // Whatever it is that does not come.
    try {
      const image = imageOf(await show({...real, url: late}));
      expect([image.getAttribute('width'), image.getAttribute('height')]).to.deep.equal(['1600', '1000']);
      expect(image.getBoundingClientRect().height).to.be.closeTo(200, 1);
    } finally {
      await fetch(`/feed-server/release?key=${key}`);
    }
  });

  it('keeps a place, and shifts nothing when it comes, when the feed does not tell its size', async () => {
    for (const part of [{}, {width: 1600}]) {
      const intro = await show({url: real.url!, alt: 'Et mikroskop', ...part});
      const image = imageOf(intro);
      const before = image.getBoundingClientRect().height;
      expect(before).to.be.closeTo(200, 1);
      await whenLoaded(image);
      expect(image.getBoundingClientRect().height).to.equal(before);
    }
  });

  it('is asked for at once at the top of a page, and later further down', async () => {
    const image = imageOf(await show(real));
    expect([image.loading, image.decoding]).to.deep.equal(['eager', 'async']);
    await whenLoaded(image);
    const below = imageOf(await show(real, {above: 20_000}));
    expect([below.loading, below.decoding]).to.deep.equal(['lazy', 'async']);
    below.scrollIntoView();
    await whenLoaded(below);
  });

  describe('in several sizes', () => {
    // Several addresses of one file.
    const at = (size: number) => ({url: `${real.url}?${size}`, width: size});
    const sources = () => [at(400), {url: `${real.url}?w_800,h_500,,`, width: 800}];

    it('is offered in each of them and in its own', async () => {
      const image = imageOf(await show({...real, sources: sources()}));
      expect(image.srcset).to.equal(`${real.url}?400 400w, ${real.url}?w_800,h_500%2C%2C 800w, ${real.url} 1600w`);
      const {width: _, ...unsized} = real;
      expect(imageOf(await show({...unsized, sources: [at(400)]})).srcset).to.equal(`${real.url}?400 400w`);
      expect(imageOf(await show(real)).hasAttribute('srcset')).to.equal(false);
    });

    it('is taken in the one that fills its place', async () => {
      // The place is 320 px wide, and the window has one dot for each px, or more.
      const image = imageOf(await show({...real, url: at(5000).url, width: 5000, sources: [at(400), at(700), at(1400)]}));
      await whenLoaded(image);
      expect(image.currentSrc).to.equal(devicePixelRatio === 1 ? at(400).url : at(700).url);
    });

    it('tells how wide it is shown, beside the text or under it', async () => {
      const shownOf = async (width: number) => {
        const image = imageOf(await show({...real, sources: sources()}, {width}));
        const [, share] = /^([\d.]+)vw$/.exec(image.sizes)!;
        return [(Number(share) / 100) * innerWidth, image.getBoundingClientRect().width] as const;
      };
      for (const width of [320, 700, 1000]) {
        const [told, shown] = await shownOf(width);
        expect(told, `${width} px`).to.be.closeTo(shown, 1);
      }
    });
  });

  describe('that only decorates', () => {
    it('is not there for a screen reader', async () => {
      const image = imageOf(await show({...real, alt: ''}));
      expect(image.getAttribute('alt')).to.equal('');
      expect(image.hasAttribute('lang')).to.equal(false);
    });

    itWithAccessibilityTree('is not in the accessibility tree', async () => {
      expect((await accessibilityTreeOf(await show({...real, alt: ''}))).join()).not.to.match(/image|img/i);
    });
    itWithAccessibilityTree('is told from one that does not', async () => {
      expect((await accessibilityTreeOf(await show({...real, alt: 'Et mikroskop'})))[1]).to.equal('image "Et mikroskop"');
    });

    it('leaves nothing when it does not come', async () => {
      const intro = await show({...real, url: nowhere, alt: ''});
      await waitUntil(() => deepQueryAll(intro, 'img').length === 0);
      expect(visibleText(intro).split('\n').slice(0, -1)).to.deep.equal(['Prosjektet']);
    });
  });

  it('leaves its words, and no broken icon, when it does not come', async () => {
    for (const alt of ['Et mikroskop', markupText]) {
      const intro = await show({...real, url: nowhere, alt}, {lang: 'en'});
      await waitUntil(() => deepQueryAll(intro, 'img').length === 0);
      expect(visibleText(intro).split('\n').slice(0, -1)).to.deep.equal(['Prosjektet', alt]);
      expect(deepQuery(intro, '.alt span').lang).to.equal('nb');
      await expectAccessible(intro);
    }
  });

  it('is tried anew when the feed has another', async () => {
    const intro = await show({...real, url: nowhere});
    await waitUntil(() => deepQueryAll(intro, 'img').length === 0);
    intro.data = withImage(real);
    await whenUpdated(intro);
    await whenLoaded(imageOf(intro));
  });
});
