/* eslint-disable @typescript-eslint/no-floating-promises -- As in the test files: since the axe plugin every chai assertion may be awaited. */
import {expect, fixture, html} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import '../elements/ki-feed/define.js';
import type {FeedElement} from '../elements/feed-element.js';
import type {FeedErrorEvent, FeedLoadEvent} from '../elements/feed-events.js';
import type {Feed} from '../feed/definition.js';
import {expectAccessible} from './accessibility.js';
import {makeEmptyFeed, makeMarkupFeed, markupText} from './make-feed.js';
import {loadRealFeed} from './real-feed.js';
import {simulateTranslation, translationTools} from './translation-tools.js';
import {collectConsoleLines, collectUncaughtErrors} from './collect-errors.js';
import {deepQueryAll} from './query.js';
import {languageOf, spokenText, visibleText} from './read-text.js';
import {nextTask, whenReady, whenUpdated} from './wait.js';
import {serveFeed, type FeedServer} from './feed-server.js';

const languages = ['nb', 'nn', 'en', 'se'] as const;
type Language = (typeof languages)[number];

/** The widgets that draw a part of the feed. */
export type WidgetTag = Exclude<Extract<keyof HTMLElementTagNameMap, `ki-${string}`>, 'ki-feed'>;

/** What is known by hand of a widget that draws the real feed. */
export interface WidgetExpectations {
  readonly tag: WidgetTag;
  readonly attributes?: Readonly<Record<string, string>>;
  /** Lines of the real feed, in bokmål. */
  readonly feedLines: readonly string[];
  /** Words that the widget says itself beside the real feed. */
  readonly ownText: Readonly<Record<Language, string>>;
  /** Words of the real feed that no version in Sámi has, and the language in which they come instead. */
  readonly untranslated: readonly [words: string, lang: string];
  /** What it says when the feed has nothing for it. */
  readonly emptyText: Readonly<Record<Language, string>>;
}

const sources: Readonly<Record<Language, string>> = {
  nb: 'Kilde: Helsedirektoratet, NLOD 2.0. Opplysningene gjelder per 7. juni 2023.',
  nn: 'Kjelde: Helsedirektoratet, NLOD 2.0. Opplysningane gjeld per 7. juni 2023.',
  en: 'Source: Norwegian Directorate of Health, NLOD 2.0. The information applies as of 7 June 2023.',
  se: 'Gáldu: Helsedirektoratet, NLOD 2.0. Dieđut: geassemánu 7. b. 2023.',
};
const loading: Readonly<Record<Language, string>> = {
  nb: 'Henter innholdet …',
  nn: 'Hentar innhaldet …',
  en: 'Loading the content …',
  se: 'Viežžamin sisdoalu …',
};
const unavailable: Readonly<Record<Language, readonly [sentence: string, button: string]>> = {
  nb: ['Innholdet kan ikke vises akkurat nå.', 'Prøv igjen'],
  nn: ['Innhaldet kan ikkje visast akkurat no.', 'Prøv igjen'],
  en: ['The content cannot be shown right now.', 'Try again'],
  se: ['Sisdoalu ii sáhte čájehit dál.', 'Geahččal fas'],
};
const fallback = '<p>Les om prosjektet hos <a href="https://www.helsedirektoratet.no">direktoratet</a>.</p>';
const fallbackText = 'Les om prosjektet hos direktoratet.';

/** Tests what every widget that draws a feed promises. */
export function describeWidgetContract({
  tag,
  attributes: own = {},
  feedLines: shows,
  ownText: says,
  untranslated: foreign,
  emptyText: empty,
}: WidgetExpectations): void {
  let real: Feed;
  before(async () => {
    real = await loadRealFeed();
  });

  /** A widget, not yet in the page. */
  function create(attributes: Readonly<Record<string, string>> = {}, children = ''): FeedElement {
    // eslint-disable-next-line @typescript-eslint/no-unsafe-class-instance-assignment -- The rule does not see the base class behind a mixin.
    const widget: FeedElement = document.createElement(tag);
    for (const [name, value] of Object.entries({...own, ...attributes})) widget.setAttribute(name, value);
    widget.innerHTML = children;
    return widget;
  }

  /** A place in the page, in bokmål unless another language is asked for. */
  async function makePlace(lang = 'nb'): Promise<HTMLElement> {
    return fixture(html`<div lang=${lang}></div>`);
  }

  async function mount(attributes: Readonly<Record<string, string>> = {}, children = '', lang = 'nb'): Promise<FeedElement> {
    const widget = create(attributes, children);
    (await makePlace(lang)).append(widget);
    await whenUpdated(widget);
    return widget;
  }

  async function mountReady(server: FeedServer, lang = 'nb'): Promise<FeedElement> {
    return whenReady(await mount({feed: server.url}, '', lang));
  }

  /** A widget whose feed cannot be had, and what the console said. */
  async function mountFailed(children = '', lang = 'nb') {
    const server = serveFeed(real);
    server.status = 404;
    const widget = create({feed: server.url}, children);
    const lines = await collectConsoleLines(async () => {
      const failed = new Promise((resolve) => widget.addEventListener('ki-feed-error', resolve, {once: true}));
      (await makePlace(lang)).append(widget);
      await failed;
      await whenUpdated(widget);
    });
    return {widget, server, lines};
  }

  function retryButton(widget: FeedElement): HTMLButtonElement {
    return widget.shadowRoot!.querySelector<HTMLButtonElement>('[part=note] button')!;
  }

  describe('the ways in for a feed', () => {
    it('shows the same by `feed`, by `data`, by JSON inside it and by a <ki-feed> around it', async () => {
      const server = serveFeed(real);
      const byAddress = await mountReady(server);
      const byData = create();
      byData.data = real;
      const inline = create({}, `<script type="application/json">${JSON.stringify(real)}</script>`);
      const around = document.createElement('ki-feed');
      around.feed = server.url;
      const byFeed = create();
      around.append(document.createElement('section'));
      around.firstElementChild!.append(byFeed);
      const place = await makePlace();
      place.append(byData, inline, around);

      const text = visibleText(byAddress);
      for (const line of shows) expect(text).to.include(line);
      for (const widget of [byData, inline, byFeed]) {
        await whenReady(widget);
        expect(visibleText(widget)).to.equal(text);
      }
      expect(server.requestCount).to.equal(1);
    });

    it('shows what it was given before its tag was known', async () => {
      // An element of another document stays unknown until it comes into this one.
      const elsewhere = document.implementation.createHTMLDocument();
      const byData = elsewhere.createElement(tag);
      const byAddress = elsewhere.createElement(tag);
      for (const [name, value] of Object.entries(own)) {
        byData.setAttribute(name, value);
        byAddress.setAttribute(name, value);
      }
      byData.data = real;
      byAddress.setAttribute('feed', serveFeed(real).url);
      expect(byData.matches(':defined')).to.be.false;
      (await makePlace()).append(byData, byAddress);
      for (const widget of [byData, byAddress]) {
        await whenReady(widget);
        expect(visibleText(widget)).to.include(shows[0]);
      }
    });

    it('shows the feed that was asked for last, whichever answer comes first', async () => {
      const slow = serveFeed(real).hold();
      const widget = await mount({feed: slow.url});
      widget.feed = serveFeed({...real, source: {name: 'En annen kilde'}}).url;
      await whenReady(widget);
      slow.release();
      await nextTask();
      await whenUpdated(widget);
      expect(visibleText(widget)).to.include('Kilde: En annen kilde.');
    });

    it('shows other data when it is given other data', async () => {
      const widget = create();
      widget.data = real;
      (await makePlace()).append(widget);
      await whenReady(widget);
      widget.data = {...real, updated: '2024-01-31'};
      await whenUpdated(widget);
      expect(visibleText(widget)).to.include('Opplysningene gjelder per 31. januar 2024.');
    });

    it('says what is wrong with JSON inside it, and shows it once it is corrected', async () => {
      const lines = await collectConsoleLines(async () => {
        const widget = await mount({}, '<script type="application/json">{"version": </script>');
        expect(widget.state).to.equal('error');
        widget.firstElementChild!.textContent = JSON.stringify(real);
        await nextTask();
        await whenReady(widget);
        expect(visibleText(widget)).to.include(shows[0]);
      });
      expect(lines).to.have.length(1);
      expect(lines[0]).to.include('it is not JSON').and.to.include('#not-json');
    });
  });

  describe('its place in the page', () => {
    it('is right after it was moved while it loaded and once it was ready, with one request', async () => {
      const server = serveFeed(real).hold();
      const widget = await mount({feed: server.url});
      (await makePlace('en')).append(widget);
      server.release();
      await whenReady(widget);
      expect(visibleText(widget)).to.include(sources.en);
      (await makePlace('nn')).append(widget);
      await nextTask();
      await whenUpdated(widget);
      expect(visibleText(widget)).to.include(sources.nn);
      expect(server.requestCount).to.equal(1);
    });

    it('has a clone that shows the same, with one request', async () => {
      const server = serveFeed(real);
      const widget = await mountReady(server);
      widget.after(widget.cloneNode(true));
      const [, clone] = deepQueryAll<FeedElement>(widget.parentElement!, tag);
      await whenReady(clone!);
      expect(visibleText(clone!)).to.equal(visibleText(widget));
      expect(server.requestCount).to.equal(1);
    });

    it('ends its request when it is taken out, says nothing more, and asks again when it comes back', async () => {
      const server = serveFeed(real).hold();
      const widget = await mount({feed: server.url});
      let events = 0;
      for (const type of ['ki-feed-load', 'ki-feed-error']) widget.addEventListener(type, () => events++);
      const place = widget.parentElement!;
      widget.remove();
      await nextTask(20);
      expect(server.abortedCount).to.equal(1);
      server.release();
      await nextTask(20);
      expect(events).to.equal(0);

      place.append(widget);
      await whenReady(widget);
      expect(visibleText(widget)).to.include(shows[0]);
      expect(server.requestCount).to.equal(2);
    });

    it('is left alone by the page once it is taken out, and catches up when it comes back', async () => {
      const around = document.createElement('ki-feed');
      const widget = create();
      around.data = real;
      around.append(widget);
      const place = await makePlace('en');
      place.append(around);
      await whenReady(widget);

      widget.remove();
      await nextTask();
      let asked = 0;
      widget.requestUpdate = () => {
        asked++;
      };
      place.lang = 'se';
      around.data = {...real, updated: '2024-01-31'};
      widget.append('tekst');
      await nextTask();
      expect(asked).to.equal(0);

      delete (widget as Partial<FeedElement>).requestUpdate;
      around.append(widget);
      await nextTask();
      await whenUpdated(widget);
      expect(visibleText(widget)).to.include('Gáldu: Helsedirektoratet, NLOD 2.0. Dieđut: ođđajagemánu 31. b. 2024.');
    });

    it('loses its feed when it is moved out of the <ki-feed> that had one, and shows its own text again', async () => {
      const around = document.createElement('ki-feed');
      const widget = create({}, fallback);
      around.data = real;
      around.append(widget);
      const place = await makePlace();
      place.append(around);
      await whenReady(widget);
      expect(visibleText(widget)).to.include(shows[0]);
      place.append(widget);
      await whenUpdated(widget);
      expect(visibleText(widget)).to.equal(fallbackText);
    });

    it('is not there when it is hidden', async () => {
      const widget = await mountReady(serveFeed(real));
      widget.hidden = true;
      expect(widget.getBoundingClientRect().height).to.equal(0);
    });
  });

  describe('its language', () => {
    for (const lang of languages) {
      it(`speaks ${lang}`, async () => {
        const text = visibleText(await mountReady(serveFeed(real), lang));
        expect(text).to.include(says[lang]);
        expect(text).to.include(sources[lang]);
      });
    }

    it('follows the nearest lang above it, across a shadow root and while it stands there, without a second request', async () => {
      const server = serveFeed(real);
      const place = await makePlace('en');
      const inner = place.appendChild(document.createElement('div')).attachShadow({mode: 'open'});
      const widget = create({feed: server.url});
      inner.append(widget);
      await whenReady(widget);
      expect(visibleText(widget)).to.include(sources.en);

      place.lang = 'nn';
      await nextTask();
      await whenUpdated(widget);
      expect(visibleText(widget)).to.include(sources.nn);

      (inner.host as HTMLElement).lang = 'se';
      await nextTask();
      await whenUpdated(widget);
      expect(visibleText(widget)).to.include(sources.se);

      widget.lang = 'nb';
      await nextTask();
      await whenUpdated(widget);
      expect(visibleText(widget)).to.include(sources.nb);

      widget.removeAttribute('lang');
      (inner.host as HTMLElement).removeAttribute('lang');
      await nextTask();
      await whenUpdated(widget);
      expect(visibleText(widget)).to.include(sources.nn);
      expect(server.requestCount).to.equal(1);
    });

    it('speaks the feed’s language where the page says none', async () => {
      const pageLanguage = document.documentElement.lang;
      document.documentElement.removeAttribute('lang');
      const place = await makePlace();
      place.removeAttribute('lang');
      const widget = create();
      widget.data = {...real, language: 'nn'};
      place.append(widget);
      await whenReady(widget);
      document.documentElement.lang = pageLanguage;
      expect(visibleText(widget)).to.include(says.nn);
    });

    it('marks words of the feed that come in another language than asked for, and no others', async () => {
      const [words, lang] = foreign;
      const inSami = await mountReady(serveFeed(real), 'se');
      expect(languageOf(inSami, words)).to.equal(lang);
      expect(languageOf(inSami, says.se)).to.equal('se');
      const inBokmal = await mountReady(serveFeed(real), 'nb');
      expect(languageOf(inBokmal, words)).to.equal('nb');
    });
  });

  describe('its headings', () => {
    const levelsOf = (widget: FeedElement) => deepQueryAll(widget, 'h1, h2, h3, h4, h5, h6').map(({localName}) => Number(localName[1]));

    for (const level of [1, 2, 3, 4, 5, 6]) {
      it(`begin at level ${level} when asked to, and leave no level out`, async () => {
        const levels = levelsOf(await whenReady(await mount({feed: serveFeed(real).url, 'heading-level': String(level)})));
        expect(levels[0]).to.equal(level);
        levels.forEach((each, i) => expect(each - (levels[i - 1] ?? each)).to.be.at.most(1));
        expect(Math.min(...levels)).to.equal(level);
      });
    }

    it('begin at level 2 when nothing sensible is asked for, and go no deeper than 6', async () => {
      expect(levelsOf(await mountReady(serveFeed(real)))[0]).to.equal(2);
      expect(levelsOf(await whenReady(await mount({feed: serveFeed(real).url, 'heading-level': 'to'})))[0]).to.equal(2);
      expect(levelsOf(await whenReady(await mount({feed: serveFeed(real).url, 'heading-level': '9'})))[0]).to.equal(6);
    });
  });

  describe('before the feed is there', () => {
    it('shows its children while it loads, and the feed instead of them when that is there', async () => {
      const server = serveFeed(real).hold();
      const widget = await mount({feed: server.url}, fallback);
      expect(visibleText(widget)).to.equal(fallbackText);
      server.release();
      await whenReady(widget);
      expect(visibleText(widget)).to.include(shows[0]).and.not.to.include(fallbackText);
    });

    it('says in the visitor’s language that it loads when the page gave it no text', async () => {
      for (const lang of languages) {
        const widget = await mount({feed: serveFeed(real).hold().url}, ' \n ', lang);
        expect(visibleText(widget)).to.equal(loading[lang]);
        expect(widget.shadowRoot!.querySelector('[role=status]')!.textContent).to.equal(loading[lang]);
      }
    });

    it('shows its children and nothing else when it has no feed', async () => {
      const widget = await mount({}, fallback);
      expect(visibleText(widget)).to.equal(fallbackText);
      expect(visibleText(await mount())).to.equal('');
    });
  });

  describe('when the feed cannot be had', () => {
    it('keeps its children, with a sentence and a button in the visitor’s language', async () => {
      for (const lang of languages) {
        const {widget} = await mountFailed(fallback, lang);
        expect(visibleText(widget).split('\n')).to.deep.equal([fallbackText, ...unavailable[lang]]);
        expect(widget.shadowRoot!.querySelector('[role=status]')!.textContent).to.equal(unavailable[lang][0]);
      }
    });

    it('tells the webmaster once: which address, what is wrong, and where to read on', async () => {
      const {lines, server} = await mountFailed();
      expect(lines).to.have.length(1);
      expect(lines[0]).to.match(/^\[ki-widgets\] /);
      expect(lines[0]).to.include(server.url).and.to.include('the server answered 404');
      expect(lines[0]).to.match(/feed-issues\.(md|html)#status$/);
    });

    it('tries again at the press of a key, and the focus stays on the button while it fails', async () => {
      const {widget, server} = await mountFailed(fallback);
      const button = retryButton(widget);
      button.focus();
      server.hold();
      await sendKeys({press: 'Enter'});
      await whenUpdated(widget);
      expect(visibleText(widget).split('\n')).to.deep.equal([fallbackText, 'Prøver igjen …', 'Prøv igjen']);
      expect(retryButton(widget).getAttribute('aria-disabled')).to.equal('true');
      await sendKeys({press: 'Enter'});

      await collectConsoleLines(async () => {
        const failed = new Promise((resolve) => widget.addEventListener('ki-feed-error', resolve, {once: true}));
        server.release();
        await failed;
      });
      await whenUpdated(widget);
      expect(visibleText(widget).split('\n')).to.deep.equal([fallbackText, 'Det gikk ikke nå heller. Prøv igjen om litt.', 'Prøv igjen']);
      expect(widget.shadowRoot!.activeElement).to.equal(button);
      expect(server.requestCount, 'presses while it is tried count nothing').to.equal(2);
    });

    it('shows the feed when a new try brings it', async () => {
      const {widget, server} = await mountFailed(fallback);
      server.status = 200;
      retryButton(widget).focus();
      retryButton(widget).click();
      await whenReady(widget);
      expect(widget.shadowRoot!.activeElement?.getAttribute('part'), 'the focus goes on in what came').to.equal('widget');
      expect(visibleText(widget)).to.include(shows[0]).and.not.to.include(fallbackText);
      expect(server.requestCount).to.equal(2);
    });

    it('shows its children again when a feed that was there is exchanged for one that cannot be had', async () => {
      const widget = await mount({feed: serveFeed(real).url}, fallback);
      await whenReady(widget);
      await collectConsoleLines(async () => {
        widget.feed = 'ftp://etaten.example/feed.json';
        await whenUpdated(widget);
      });
      expect(visibleText(widget).split('\n')).to.deep.equal([fallbackText, ...unavailable.nb]);
    });
  });

  describe('when the feed has nothing for it', () => {
    async function mountEmpty(children = '', lang = 'nb') {
      const widget = create({}, children);
      widget.data = makeEmptyFeed();
      (await makePlace(lang)).append(widget);
      await whenUpdated(widget);
      return widget;
    }

    it('says so in the visitor’s language, or shows its children', async () => {
      for (const lang of languages) expect(visibleText(await mountEmpty('', lang))).to.equal(empty[lang]);
      expect(visibleText(await mountEmpty(fallback))).to.equal(fallbackText);
    });

    it('is accessible', async () => {
      for (const lang of ['nb', 'se']) for (const children of ['', fallback]) await expectAccessible(await mountEmpty(children, lang));
    });
  });

  describe('its source', () => {
    it('stands last, once, with links, and as large as the text', async () => {
      const widget = await mountReady(serveFeed(real));
      const [source, ...more] = deepQueryAll(widget, '[part=source]');
      expect(more).to.be.empty;
      expect(visibleText(widget).split('\n').at(-1)).to.equal(sources.nb);
      const links = [...source!.querySelectorAll('a')].map(({textContent, href}) => [textContent, href]);
      expect(links).to.deep.equal([
        ['Helsedirektoratet', 'https://www.helsedirektoratet.no/'],
        ['NLOD 2.0', 'https://data.norge.no/nlod/no/2.0'],
      ]);
      expect(source!.querySelector('time')!.dateTime).to.equal('2023-06-07');
      expect(parseFloat(getComputedStyle(source!).fontSize)).to.be.at.least(parseFloat(getComputedStyle(widget).fontSize));
    });
  });

  describe('what a script hears', () => {
    it('fires ki-feed-load, out of shadow roots, once, with the feed and what is wrong with it', async () => {
      const place = await makePlace();
      const inner = place.appendChild(document.createElement('div')).attachShadow({mode: 'open'});
      const events: FeedLoadEvent[] = [];
      const widget = create({feed: serveFeed({...real, surprise: 1}).url});
      place.addEventListener('ki-feed-load', (event) => event.composedPath()[0] === widget && events.push(event));
      await collectConsoleLines(async () => {
        inner.append(widget);
        await whenReady(widget);
      });
      place.lang = 'en';
      await nextTask();
      await whenUpdated(widget);
      expect(events).to.have.length(1);
      expect(events[0]!.feed.id).to.equal('bedre-bruk-av-ki');
      expect(events[0]!.issues.map(({code, pointer}) => [code, pointer])).to.deep.equal([['unknown-key', '/surprise']]);
    });

    it('fires ki-feed-error, out of shadow roots, with the reason', async () => {
      const server = serveFeed(real);
      server.status = 403;
      const place = await makePlace();
      const inner = place.appendChild(document.createElement('div')).attachShadow({mode: 'open'});
      const heard = new Promise<FeedErrorEvent>((resolve) => place.addEventListener('ki-feed-error', resolve, {once: true}));
      await collectConsoleLines(async () => {
        inner.append(create({feed: server.url}));
        const {error} = await heard;
        expect([error.code, error.status]).to.deep.equal(['status', 403]);
      });
    });

    it('has the custom states loading, ready, error and empty, one at a time', async () => {
      const statesOf = (widget: FeedElement) =>
        ['loading', 'ready', 'error', 'empty'].filter((state) => widget.matches(`:state(${state})`));
      const server = serveFeed(real).hold();
      const widget = await mount({feed: server.url});
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

  describe('after a translation tool has changed its text nodes', () => {
    /** A widget in a place of its own, with a date and with the real feed or another one. */
    async function mountOn(lang: string, asOf: string | null, feed: unknown) {
      const widget = create();
      widget.data = feed;
      widget.asOf = asOf;
      (await makePlace(lang)).append(widget);
      return whenReady(widget);
    }

    for (const tool of translationTools) {
      it(`shows the same as a new widget after another date, language or feed (the tool ${tool} them)`, async () => {
        const widget = await mountOn('nb', null, real);
        const other = {...real, updated: '2024-01-31'};
        let [lang, asOf, feed]: [string, string | null, unknown] = ['nb', null, real];
        const changes = [
          () => (widget.asOf = asOf = '2022-03-16'),
          () => (widget.parentElement!.lang = lang = 'en'),
          () => (widget.data = feed = other),
          () => (widget.asOf = asOf = null),
        ];
        for (const change of changes) {
          simulateTranslation(widget, tool);
          expect(visibleText(widget)).to.include('°');
          change();
          await nextTask();
          await whenUpdated(widget);
          await nextTask();
          await whenUpdated(widget);
          const fresh = await mountOn(lang, asOf, feed);
          expect(visibleText(widget)).to.equal(visibleText(fresh));
          expect(spokenText(widget)).to.equal(spokenText(fresh));
        }
      });
    }

    it('keeps the style sheet that an extension added', async () => {
      const widget = await mountOn('nb', null, real);
      const style = document.createElement('style');
      widget.shadowRoot!.append(style);
      const content = widget.shadowRoot!.querySelector('[part=widget]');
      widget.asOf = '2022-03-16';
      await whenUpdated(widget);
      expect(widget.shadowRoot!.querySelector('[part=widget]'), 'nothing else was drawn again').to.equal(content);
      simulateTranslation(widget);
      widget.asOf = null;
      await whenUpdated(widget);
      expect(style.isConnected).to.be.true;
    });
  });

  describe('what it lets in', () => {
    it('shows markup in the feed’s texts as text', async () => {
      const widget = create();
      widget.data = makeMarkupFeed();
      const errors = await collectUncaughtErrors(async () => {
        (await makePlace()).append(widget);
        await whenReady(widget);
      });
      expect(visibleText(widget)).to.include(markupText);
      expect(deepQueryAll(widget, '[onerror], b')).to.be.empty;
      expect(errors).to.be.empty;
    });
  });

  describe('axe', () => {
    for (const scheme of ['light', 'dark']) {
      for (const lang of ['nb', 'se']) {
        it(`finds nothing in ${lang} on a ${scheme} page`, async () => {
          const ready = await mountReady(serveFeed(real), lang);
          const waiting = await mount({feed: serveFeed(real).hold().url}, '', lang);
          const withChildren = await mount({feed: serveFeed(real).hold().url}, fallback, lang);
          const {widget: failed} = await mountFailed('', lang);
          const page = document.createElement('main');
          (await makePlace(lang)).append(page);
          page.append(ready, waiting, withChildren, failed);
          await nextTask();
          expect([ready, waiting, withChildren, failed].map(({state}) => state)).to.deep.equal(['ready', 'loading', 'loading', 'error']);
          await expectAccessible(page, scheme);
        });
      }
    }
  });
}
