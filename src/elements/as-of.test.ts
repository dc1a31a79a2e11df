import {expect, fixture, html} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import type {AsOfChangeEvent} from '../controllers/as-of-controller.js';
import type {Feed} from '../feed/definition.js';
import {expectAccessible, itWithAccessibilityTree, tabStopsOf, accessibilityTreeOf} from '../testing/accessibility.js';
import {makeFeed} from '../testing/make-feed.js';
import {loadRealFeed, setVersionTexts} from '../testing/real-feed.js';
import {collectConsoleLines} from '../testing/collect-errors.js';
import {deepActiveElement, deepQuery, deepQueryAll} from '../testing/query.js';
import {nextTask, whenReady, whenUpdated} from '../testing/wait.js';
import {serveFeed} from '../testing/feed-server.js';
import {visibleText} from '../testing/read-text.js';
import './ki-feed/define.js';
import './ki-project-page/define.js';

type KiFeed = HTMLElementTagNameMap['ki-feed'];

describe('a date that is picked for all widgets in a <ki-feed>', () => {
  let real: Feed;
  before(async () => {
    real = setVersionTexts(await loadRealFeed());
  });

  const address = location.href;
  /** Restores the address after each test. */
  afterEach(() => history.replaceState(null, '', address));

  const march = 'Organiseringen vises per 16. mars 2022.';
  const [showMarch, showJune, showNow] = [
    'Vis organiseringen per 16. mars 2022',
    'Vis organiseringen per 7. juni 2023',
    'Vis siste versjon',
  ];

  /** Finds the button or link with this text. */
  function control(place: Element, words: string): HTMLElement {
    const found = deepQueryAll(place, 'button, a').find((each) => visibleText(each) === words);
    if (!found) throw new Error(`There is no “${words}” in:\n${visibleText(place)}`);
    return found;
  }

  async function settle(place: Element): Promise<void> {
    await nextTask();
    await whenUpdated(place);
    await whenUpdated(place); // Consumers render one task after their provider has notified them.
  }

  async function press(place: Element, words: string): Promise<void> {
    control(place, words).click();
    await settle(place);
  }

  async function open<T extends HTMLElement>(place: T): Promise<T> {
    await settle(place);
    for (const details of deepQueryAll<HTMLDetailsElement>(place, 'details')) {
      if (details.querySelector('[part=versions]')) details.open = true;
    }
    await settle(place);
    return place;
  }

  async function show(inAddress = false, asOf: string | null = null): Promise<KiFeed> {
    return open(
      await fixture<KiFeed>(html`
        <ki-feed lang="nb" .data=${real} .asOf=${asOf} ?as-of-in-address=${inAddress}>
          <ki-publication-info></ki-publication-info>
          <ki-partner-list variant="sentence"></ki-partner-list>
          <ki-partner-list variant="sentence" as-of="2019-11-01"></ki-partner-list>
        </ki-feed>
      `),
    );
  }

  const info = (place: Element) => deepQuery(place, 'ki-publication-info');
  const notices = (place: Element) => deepQueryAll(place, '[part=picked-day]').map(visibleText).filter(Boolean);
  const statusOf = (place: Element) => info(place).shadowRoot!.querySelector('[role=status]')!.textContent.trim();
  const sourcesOf = (place: Element) => deepQueryAll(place, '[part=source]').map(visibleText);
  const currentOf = (place: Element) =>
    deepQueryAll(info(place), '[aria-current=true]').map((version) => visibleText(version).split('\n').slice(0, 2).join(': '));
  const source = 'Kilde: Helsedirektoratet, NLOD 2.0. Opplysningene gjelder per 7. juni 2023.';

  it('is picked among the versions of the page. All widgets show it, except one with its own date', async () => {
    const place = await show();
    expect(visibleText(deepQueryAll(place, 'ki-partner-list')[0]!)).not.to.include('nå en del av');
    place.data = {...real, updated: '2024-02-01'};
    await settle(place);
    expect(currentOf(place)).to.deep.equal(['7. juni 2023: vises nå']);
    await press(place, showMarch);
    expect(sourcesOf(place)).to.deep.equal([
      'Kilde: Helsedirektoratet, NLOD 2.0. Opplysningene gjelder per 1. februar 2024. Organiseringen vises per 16. mars 2022.',
      'Kilde: Helsedirektoratet, NLOD 2.0. Opplysningene gjelder per 1. februar 2024. Organiseringen vises per 16. mars 2022.',
      'Kilde: Helsedirektoratet, NLOD 2.0. Opplysningene gjelder per 1. februar 2024. Organiseringen vises per 1. november 2019.',
    ]);
    expect(currentOf(place)).to.deep.equal(['16. mars 2022: vises nå']);
    expect(visibleText(deepQueryAll(place, 'ki-partner-list')[0]!)).to.include('Statens legemiddelverk');
    expect(place.pickedAsOf).to.equal('2022-03-16');
  });

  it('is shown in a sentence with a button that ends the choice', async () => {
    const place = await show();
    expect(notices(place)).to.be.empty;
    await press(place, showMarch);
    expect(notices(place)).to.deep.equal([`${march}\n${showNow}`]);
    await press(place, showNow);
    expect(notices(place)).to.be.empty;
    expect(sourcesOf(place).slice(0, 2)).to.deep.equal([source, source]);
    expect(currentOf(place)).to.deep.equal(['7. juni 2023: vises nå']);
    expect(place.pickedAsOf).to.equal(null);
  });

  it('is announced politely by an element that was in the page before, and so is its end', async () => {
    const place = await show();
    const status = info(place).shadowRoot!.querySelector('[role=status]')!;
    expect(statusOf(place)).to.equal('');
    await press(place, showMarch);
    expect(statusOf(place)).to.equal(march);
    await press(place, showNow);
    expect(statusOf(place)).to.equal('Siste versjon, fra 7. juni 2023, vises nå.');
    expect(info(place).shadowRoot!.querySelector('[role=status]')).to.equal(status);
    await press(place, showJune.replace('7. juni 2023', '16. mars 2022'));
    expect(statusOf(place)).to.equal(march);
  });

  it('is picked and ended by keyboard, and the focus is on the control that undoes the last step', async () => {
    const place = await show();
    control(place, showMarch).focus();
    await sendKeys({press: 'Enter'});
    await settle(place);
    expect(visibleText(deepActiveElement()!)).to.equal(showNow);
    await sendKeys({press: 'Enter'});
    await settle(place);
    expect(visibleText(deepActiveElement()!)).to.equal(showMarch);
    expect(place.pickedAsOf).to.equal(null);
  });

  it('keeps a focus when the list of versions is closed, and does not move it when a script picks', async () => {
    const place = await show();
    await press(place, showMarch);
    deepQuery(place, 'details').removeAttribute('open');
    control(place, showNow).focus();
    await sendKeys({press: 'Enter'});
    await settle(place);
    expect(visibleText(deepActiveElement()!)).to.equal('Tidligere versjoner');
    place.pickAsOf('2022-03-16');
    await settle(place);
    expect(visibleText(deepActiveElement()!)).to.equal('Tidligere versjoner');
  });

  it('has a tab stop at each version except the one that is shown', async () => {
    const place = await show();
    const rest = ['Helsedirektoratet', 'NLOD 2.0'];
    expect(await tabStopsOf(info(place))).to.deep.equal(['Tidligere versjoner', showMarch, ...rest]);
    await press(place, showMarch);
    expect(await tabStopsOf(info(place))).to.deep.equal([showNow, 'Tidligere versjoner', showJune, ...rest]);
  });

  it('takes precedence over `as-of`, which is shown again when the choice ends', async () => {
    const place = await show(false, '2023-06-07');
    await press(place, showMarch);
    expect(sourcesOf(place)[1]).to.equal(`${source} ${march}`);
    place.asOf = '2020-01-01';
    await settle(place);
    expect(sourcesOf(place)[1]).to.equal(`${source} ${march}`);
    // Not the latest version: the page has its own date.
    await press(place, 'Vis organiseringen per 1. januar 2020');
    expect(sourcesOf(place)[1]).to.equal(`${source} Organiseringen vises per 1. januar 2020.`);
  });

  it('is shown as picked although it is the date in `as-of`', async () => {
    const place = await show(false, '2022-03-16');
    place.pickAsOf('2022-03-16');
    await settle(place);
    expect(notices(place)).to.deep.equal([`${march}\nVis organiseringen per 16. mars 2022`]);
    await press(place, 'Vis organiseringen per 16. mars 2022');
    expect(notices(place)).to.be.empty;
  });

  it('cannot be picked outside a provider, or in a widget with its own date or feed', async () => {
    const alone = await open(await fixture<HTMLElement>(html`<ki-publication-info lang="nb" .data=${real}></ki-publication-info>`));
    const fixed = await open(
      await fixture<HTMLElement>(html`
        <ki-feed lang="nb" .data=${real}><ki-publication-info as-of="2022-06-01"></ki-publication-info></ki-feed>
      `),
    );
    const own = await open(
      await fixture<HTMLElement>(html`
        <ki-feed lang="nb" .data=${real}><ki-publication-info .data=${makeFeed()}></ki-publication-info></ki-feed>
      `),
    );
    for (const place of [alone, fixed, own]) {
      expect(deepQueryAll(place, 'button, [role=status]'), visibleText(place)).to.be.empty;
      expect(visibleText(place)).to.include('vises nå');
    }
  });

  it('fires ki-as-of-change before the change, and a listener can cancel it', async () => {
    const place = await show();
    const heard: (string | null)[] = [];
    const listen = (event: AsOfChangeEvent) => {
      expect(event.target).to.equal(place);
      heard.push(event.asOf);
      expect(place.pickedAsOf).not.to.equal(event.asOf);
    };
    document.addEventListener('ki-as-of-change', listen);
    await press(place, showMarch);
    await press(place, showNow);
    place.addEventListener('ki-as-of-change', (event) => event.preventDefault(), {once: true});
    await press(place, showMarch);
    document.removeEventListener('ki-as-of-change', listen);
    expect(heard).to.deep.equal(['2022-03-16', null, '2022-03-16']);
    expect(notices(place)).to.be.empty;
    expect(place.pickedAsOf).to.equal(null);
  });

  it('can be picked by a script, which gets false for an invalid date', async () => {
    const place = await show();
    expect(place.pickAsOf('2019-23')).to.equal(true);
    await settle(place);
    expect(notices(place)).to.deep.equal([`Organiseringen vises per 30. november 2019. Tekstene er fra 7. juni 2023.\n${showNow}`]);
    expect(currentOf(place), 'the page was not published then').to.be.empty;
    const lines = await collectConsoleLines(() => expect(place.pickAsOf('i går')).to.equal(false));
    expect(lines).to.have.length(1);
    expect(place.pickedAsOf).to.equal('2019-23');
    expect(place.pickAsOf(null)).to.equal(true);
  });

  it('changes neither the address nor the history of the page without as-of-in-address', async () => {
    const {length} = history;
    history.replaceState(null, '', '?ki-as-of=2022-03-16');
    const here = location.href;
    const place = await show();
    expect(place.pickedAsOf).to.equal(null);
    await press(place, showMarch);
    expect([location.href, history.length]).to.deep.equal([here, length]);
    expect(control(place, showNow).localName).to.equal('button');
  });

  it('is passed on by an inner <ki-feed> without a feed and a date, and can be picked inside that', async () => {
    const place = await open(
      await fixture<KiFeed>(html`
        <ki-feed lang="nb" .data=${real}>
          <ki-partner-list variant="sentence"></ki-partner-list>
          <ki-feed><ki-publication-info></ki-publication-info></ki-feed>
          <ki-feed as-of="2020-06-01"><ki-partner-list variant="sentence"></ki-partner-list></ki-feed>
          <ki-feed .data=${makeFeed()}><ki-partner-list variant="sentence"></ki-partner-list></ki-feed>
        </ki-feed>
      `),
    );
    await press(place, showMarch);
    expect(sourcesOf(place)).to.deep.equal([
      `${source} ${march}`,
      `${source} ${march}`,
      `${source} Organiseringen vises per 1. juni 2020.`,
      'Kilde: Etaten for prøving, NLOD 2.0. Opplysningene gjelder per 7. juni 2023.',
    ]);
    const [passes, fixed] = deepQueryAll<KiFeed>(place, 'ki-feed');
    expect([place.pickedAsOf, passes!.pickedAsOf, fixed!.pickedAsOf]).to.deep.equal(['2022-03-16', '2022-03-16', null]);
    fixed!.pickAsOf('2019-11-01');
    await settle(place);
    expect(sourcesOf(place)[2]).to.equal(`${source} Organiseringen vises per 1. november 2019.`);
    expect(sourcesOf(place)[0]).to.equal(`${source} ${march}`);
  });

  for (const scheme of ['light', 'dark']) {
    it(`is accessible on a ${scheme} page, as buttons and as links`, async () => {
      for (const inAddress of [false, true]) {
        const place = await show(inAddress);
        await expectAccessible(place, scheme);
        await press(place, showMarch);
        await expectAccessible(place, scheme);
        for (const each of deepQueryAll(info(place), 'button, [part=pick], [part=button]')) {
          expect(each.getBoundingClientRect().height, visibleText(each)).to.be.at.least(24);
        }
        place.pickAsOf(null);
      }
    });
  }

  itWithAccessibilityTree('is a status, a button and a list to a screen reader', async () => {
    const place = await show();
    await press(place, showMarch);
    const tree = await accessibilityTreeOf(info(place));
    expect(
      tree.slice(
        tree.indexOf('status'),
        tree.findIndex((line) => line.includes('link')),
      ),
    ).to.deep.equal([
      'status',
      '  time',
      `button "${showNow}"`,
      'group',
      '  DisclosureTriangle open "Tidligere versjoner"',
      '  list',
      '    listitem 1',
      '      time',
      `      button "${showJune}"`,
      '        time',
      '    listitem 1',
      '      time',
    ]);
  });

  describe('in the page’s address', () => {
    const visit = (query: string) => history.replaceState(null, '', `${location.pathname}${query}`);

    it('is shown when the page opens', async () => {
      visit('?ki-as-of=2022-03-16');
      const place = await show(true);
      expect(notices(place)).to.deep.equal([`${march}\n${showNow}`]);
      expect(sourcesOf(place).slice(0, 2)).to.deep.equal([`${source} ${march}`, `${source} ${march}`]);
    });

    it('is shown at once when the feed loads late', async () => {
      visit('?ki-as-of=2022-03-16');
      const server = serveFeed(real).hold();
      const place = await fixture<KiFeed>(html`
        <ki-feed lang="nb" feed=${server.url} as-of-in-address><ki-publication-info></ki-publication-info></ki-feed>
      `);
      server.release();
      await whenReady(place.querySelector('ki-publication-info')!);
      expect(notices(place)).to.deep.equal([`${march}\n${showNow}`]);
    });

    it('is added to the other parameters when a visitor picks it; Back and Forward undo and redo it', async () => {
      visit('?q=a%20b&flagg&ki-as-of=&x=1+2#kontakt');
      const place = await show(true);
      // Not the length of the history: browsers keep at most fifty entries.
      await press(place, showMarch);
      expect(location.search + location.hash).to.equal('?q=a%20b&flagg&x=1+2&ki-as-of=2022-03-16#kontakt');
      expect(notices(place)).to.have.length(1);

      await travel('back');
      await settle(place);
      expect(location.search + location.hash).to.equal('?q=a%20b&flagg&ki-as-of=&x=1+2#kontakt');
      expect(notices(place)).to.be.empty;
      expect(statusOf(place)).to.equal('Siste versjon, fra 7. juni 2023, vises nå.');
      await travel('forward');
      await settle(place);
      expect(notices(place)).to.deep.equal([`${march}\n${showNow}`]);

      await press(place, showNow);
      expect(location.search + location.hash).to.equal('?q=a%20b&flagg&x=1+2#kontakt');
      expect(notices(place)).to.be.empty;
    });

    it('is a link for each version, to be copied and opened elsewhere', async () => {
      visit('?q=1#a');
      const place = await show(true);
      const link = control(place, showMarch) as HTMLAnchorElement;
      expect(link.href).to.equal(new URL('?q=1&ki-as-of=2022-03-16#a', location.href).href);
      history.replaceState(null, '', '?q=2#b');
      link.focus();
      await settle(place);
      expect(link.href, 'where the visitor is now').to.equal(new URL('?q=2&ki-as-of=2022-03-16#b', location.href).href);
      link.click();
      await settle(place);
      const undo = control(place, showNow) as HTMLAnchorElement;
      expect(undo.href).to.equal(new URL('?q=2#b', location.href).href);
    });

    it('leaves a click with a modifier key to the browser', async () => {
      const place = await show(true);
      const link = control(place, showMarch);
      for (const key of ['ctrlKey', 'metaKey', 'shiftKey', 'altKey']) {
        const click = new MouseEvent('click', {[key]: true, bubbles: true, cancelable: true, composed: true});
        let isOurs = true;
        // Prevented here, so that the test page does not open another page.
        place.addEventListener(
          'click',
          (event) => {
            isOurs = event.defaultPrevented;
            event.preventDefault();
          },
          {once: true},
        );
        link.dispatchEvent(click);
        expect(isOurs, key).to.equal(false);
      }
      expect(place.pickedAsOf).to.equal(null);
    });

    it('is followed by keyboard, with the focus kept', async () => {
      const place = await show(true);
      control(place, showMarch).focus();
      await sendKeys({press: 'Enter'});
      await settle(place);
      expect(place.pickedAsOf).to.equal('2022-03-16');
      expect(visibleText(deepActiveElement()!)).to.equal(showNow);
    });

    for (const hostile of [
      'x',
      '2022-02-30',
      '<img src=x onerror=alert(1)>',
      '%E0%A4%A',
      '2022-03-16%00',
      'today',
      '1e9',
      '2022-03-16;a',
    ]) {
      it(`is ignored as ${hostile}, with one console line`, async () => {
        visit(`?ki-as-of=${hostile}&x=1`);
        let place!: KiFeed;
        const lines = await collectConsoleLines(async () => {
          place = await show(true);
          await show(true);
          window.dispatchEvent(new PopStateEvent('popstate'));
          await settle(place);
        });
        expect(lines).to.have.length(1);
        expect(lines[0]).to.match(/^\[ki-widgets\] ki-as-of=.{1,200}#bad-date$/s);
        expect(notices(place)).to.be.empty;
        expect(sourcesOf(place)[0]).to.equal(source);
        await press(place, showMarch);
        expect(location.search).to.equal('?x=1&ki-as-of=2022-03-16');
      });
    }

    it('has no effect when it is empty', async () => {
      visit('?ki-as-of=');
      const lines = await collectConsoleLines(async () => expect(notices(await show(true))).to.be.empty);
      expect(lines).to.be.empty;
    });

    it('is the same for all elements with as-of-in-address', async () => {
      const [first, second] = [await show(true), await show(true)];
      await press(first, showMarch);
      await settle(second);
      expect(notices(second)).to.deep.equal([`${march}\n${showNow}`]);
      await press(second, showNow);
      await settle(first);
      expect(notices(first)).to.be.empty;
    });

    it('belongs to a <ki-project-page> with as-of-in-address inside a <ki-feed> without', async () => {
      visit('?ki-as-of=2022-03-16');
      const place = await open(
        await fixture<KiFeed>(html`
          <ki-feed lang="nb" .data=${real}>
            <ki-project-page as-of-in-address></ki-project-page>
            <ki-contact-card></ki-contact-card>
          </ki-feed>
        `),
      );
      expect(notices(place)).to.have.length(2);
      expect(sourcesOf(place)).to.deep.equal([`${source} ${march}`, source]);
      await press(place, showNow);
      expect([location.search, notices(place)]).to.deep.equal(['', []]);
    });

    it('does not change when a listener cancels the change', async () => {
      const place = await show(true);
      place.addEventListener('ki-as-of-change', (event) => event.preventDefault());
      const here = location.href;
      await press(place, showMarch);
      expect([location.href, place.pickedAsOf]).to.deep.equal([here, null]);
    });

    it('is read when as-of-in-address is set, and no longer after the element was removed', async () => {
      visit('?ki-as-of=2022-03-16');
      const place = await show();
      expect(notices(place)).to.be.empty;
      place.asOfInAddress = true;
      await settle(place);
      expect(notices(place)).to.have.length(1);
      place.remove();
      visit('');
      window.dispatchEvent(new PopStateEvent('popstate'));
      expect(place.pickedAsOf).to.equal('2022-03-16');
    });
  });
});

/** Moves through the history, and resolves when the page has arrived. */
async function travel(direction: 'back' | 'forward'): Promise<void> {
  const arrived = new Promise((resolve) => window.addEventListener('popstate', resolve, {once: true}));
  history[direction]();
  await arrived;
}
