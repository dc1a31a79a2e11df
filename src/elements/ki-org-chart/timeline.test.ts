import {expect, fixture, html, waitUntil} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import type {Feed} from '../../feed/definition.js';
import {accessibilityTreeOf, expectAccessible, itWithAccessibilityTree} from '../../testing/accessibility.js';
import {collectConsoleLines} from '../../testing/collect-errors.js';
import {holdImport} from '../../testing/held-import.js';
import {makeFeed} from '../../testing/make-feed.js';
import {outlineOf, renderChart, type OrgChart} from '../../testing/org-chart.js';
import {deepActiveElement, deepQuery, deepQueryAll} from '../../testing/query.js';
import {visibleText} from '../../testing/read-text.js';
import {loadRealFeed} from '../../testing/real-feed.js';
import {goBack, makeRoomInHistory, restoreAddressAfterEach} from '../../testing/session-history.js';
import {nextTask, whenUpdated} from '../../testing/wait.js';
import '../ki-feed/define.js';
import '../ki-partner-list/define.js';
import '../ki-project-page/define.js';
import {timelineModule} from './timeline-controller.js';

type KiFeed = HTMLElementTagNameMap['ki-feed'];

describe('<ki-org-chart timeline>', () => {
  let real: Feed;
  before(async () => {
    real = await loadRealFeed();
  });
  restoreAddressAfterEach();

  const find = (place: Element, selector: string) => deepQueryAll(place, selector)[0];
  const rangeOf = (place: Element) => deepQuery(place, '[part=range]') as HTMLInputElement;
  const shownIn = (place: Element) => [rangeOf(place).ariaValueText ?? rangeOf(place).getAttribute('aria-valuetext'), sentenceIn(place)];
  const sentenceIn = (place: Element) => visibleText(deepQuery(place, '[part=timeline] [role=status]'));
  const buttonIn = (place: Element, words: string) =>
    deepQueryAll(place, '[part=timeline] button').find((button) => visibleText(button) === words);
  const sourceOf = (widget: Element) => visibleText(deepQuery(widget, '[part=source]'));

  async function settle(place: Element): Promise<void> {
    for (let i = 0; i < 3; i++) {
      await nextTask();
      await whenUpdated(place);
    }
  }

  async function click(place: Element, words: string): Promise<void> {
    const button = buttonIn(place, words);
    if (!button) throw new Error(`There is no button «${words}»`);
    button.click();
    await settle(place);
  }

  async function press(place: Element, key: string): Promise<void> {
    await sendKeys({press: key});
    await settle(place);
  }

  async function whenLoaded<T extends Element>(place: T): Promise<T> {
    await waitUntil(() => find(place, '[part=range]'));
    await settle(place);
    return place;
  }

  const renderAlone = async (attributes: Readonly<Record<string, string>> = {}, data = real): Promise<OrgChart> =>
    whenLoaded(await renderChart(data, {attributes: {timeline: '', ...attributes}}));

  async function renderInFeed(inAddress = false): Promise<KiFeed> {
    const place = await fixture<KiFeed>(html`
      <ki-feed lang="nb" .data=${real} ?as-of-in-address=${inAddress}>
        <ki-org-chart timeline></ki-org-chart>
        <ki-partner-list></ki-partner-list>
      </ki-feed>
    `);
    return whenLoaded(place);
  }

  /** The last change before the day of the data. */
  const now = ['7. juni 2023', '20. oktober 2022: Statusrapport kom til.'];
  const spring2022 = [
    'Våren 2022',
    'Våren 2022: FHI ble med i Styringsgruppen og Koordineringsgruppen. KIN (observatør) ble med i Styringsgruppen.',
  ];
  const autumn2021 = ['Høsten 2021', 'Høsten 2021: Htil ble med i Styringsgruppen og Koordineringsgruppen. KS ble med i Styringsgruppen.'];

  it('shows the day of the data first, and what changed last', async () => {
    const chart = await renderAlone();
    expect(shownIn(chart)).to.deep.equal(now);
    expect(visibleText(deepQuery(chart, '[part=timeline] .time'))).to.equal('Velg tidspunkt\n7. juni 2023');
    expect([rangeOf(chart).value, rangeOf(chart).min, rangeOf(chart).max]).to.deep.equal(['5', '0', '7']);
    expect(rangeOf(chart).labels![0]!.textContent).to.equal('Velg tidspunkt');
  });

  it('goes from change to change by its buttons, which keep the focus at both ends', async () => {
    const chart = await renderAlone();
    const previous = buttonIn(chart, 'Forrige endring')!;
    previous.focus();
    await click(chart, 'Forrige endring');
    expect(shownIn(chart)).to.deep.equal(spring2022);
    for (let i = 0; i < 5; i++) await click(chart, 'Forrige endring');
    expect(shownIn(chart)[0]).to.equal('Høsten 2019');
    expect([previous.getAttribute('aria-disabled'), deepActiveElement() === previous]).to.deep.equal(['true', true]);
    for (let i = 0; i < 8; i++) await click(chart, 'Neste endring');
    expect(shownIn(chart)[0]).to.equal('1. januar 2024');
    expect(buttonIn(chart, 'Neste endring')!.getAttribute('aria-disabled')).to.equal('true');
  });

  it('is used by the keys of a slider, and keeps the focus', async () => {
    const chart = await renderAlone();
    rangeOf(chart).focus();
    await press(chart, 'ArrowLeft');
    expect(shownIn(chart)).to.deep.equal(spring2022);
    await press(chart, 'ArrowDown');
    await press(chart, 'ArrowLeft');
    expect(shownIn(chart)).to.deep.equal(autumn2021);
    await press(chart, 'Home');
    expect(shownIn(chart)[0]).to.equal('Høsten 2019');
    expect(outlineOf(chart)).to.include('- Koordineringsgruppen').and.not.include('- - - Statusrapport');
    await press(chart, 'End');
    expect([rangeOf(chart).value, deepActiveElement() === rangeOf(chart)]).to.deep.equal(['7', true]);
  });

  it('shows the date while the slider is dragged, and the chart when it is released', async () => {
    const chart = await renderAlone();
    const range = rangeOf(chart);
    const outline = outlineOf(chart);
    range.value = '0';
    range.dispatchEvent(new Event('input', {bubbles: true}));
    await settle(chart);
    expect([...shownIn(chart), visibleText(deepQuery(chart, '.time'))]).to.deep.equal([
      'Høsten 2019',
      now[1],
      'Velg tidspunkt\nHøsten 2019',
    ]);
    expect(outlineOf(chart)).to.deep.equal(outline);
    range.dispatchEvent(new Event('change', {bubbles: true}));
    await settle(chart);
    expect(outlineOf(chart)).not.to.deep.equal(outline);
    expect(sentenceIn(chart)).to.match(/^Høsten 2019: /);
  });

  it('returns to the day of the data by a button, and by the position of that day', async () => {
    const chart = await renderAlone();
    expect(buttonIn(chart, 'Vis siste versjon')).to.equal(undefined);
    await click(chart, 'Forrige endring');
    expect(sourceOf(chart)).to.include('Organiseringen vises per 1. mars 2022.');
    await click(chart, 'Vis siste versjon');
    expect(shownIn(chart)).to.deep.equal(now);
    expect([buttonIn(chart, 'Vis siste versjon') === undefined, deepActiveElement() === rangeOf(chart)]).to.deep.equal([true, true]);
    await click(chart, 'Forrige endring');
    await click(chart, 'Neste endring');
    expect([...shownIn(chart), sourceOf(chart).includes('vises per')]).to.deep.equal([...now, false]);
  });

  it('returns to the date of the page, if the page has another', async () => {
    const chart = await renderAlone({'as-of': '2021-12-24'});
    expect(shownIn(chart)).to.deep.equal(['24. desember 2021', autumn2021[1]]);
    await click(chart, 'Neste endring');
    await click(chart, 'Vis organiseringen per 24. desember 2021');
    expect(shownIn(chart)[0]).to.equal('24. desember 2021');
  });

  it('says nothing of a change before the first one', async () => {
    const chart = await renderAlone({'as-of': '2019-03-01'});
    expect(shownIn(chart)).to.deep.equal(['1. mars 2019', '']);
    expect(rangeOf(chart).value).to.equal('0');
  });

  it('announces the sentence by an element that was in the page before', async () => {
    const chart = await renderAlone();
    const status = deepQuery(chart, '[part=timeline] [role=status]');
    await click(chart, 'Forrige endring');
    expect(deepQuery(chart, '[part=timeline] [role=status]') === status).to.equal(true);
    expect(visibleText(status)).to.equal(spring2022[1]);
  });

  it('sets the date of all widgets in the same <ki-feed>', async () => {
    const place = await renderInFeed();
    const list = deepQuery(place, 'ki-partner-list');
    await click(place, 'Forrige endring');
    expect(place.pickedAsOf).to.equal('2022-03-01');
    expect(sourceOf(list)).to.include('Organiseringen vises per 1. mars 2022.');
    place.pickAsOf('2020-05-05');
    await settle(place);
    expect([rangeOf(place).value, shownIn(place)[0]]).to.deep.equal(['1', '5. mai 2020']);
    await click(place, 'Vis siste versjon');
    expect([place.pickedAsOf, sourceOf(list).includes('vises per')]).to.deep.equal([null, false]);
  });

  it('does not change the other widgets if the chart has a date of its own', async () => {
    const place = await fixture<KiFeed>(html`
      <ki-feed lang="nb" .data=${real}>
        <ki-org-chart timeline as-of="2021-12-24"></ki-org-chart>
        <ki-partner-list></ki-partner-list>
      </ki-feed>
    `);
    await whenLoaded(place);
    await click(place, 'Forrige endring');
    expect([place.pickedAsOf, shownIn(place)[0]]).to.deep.equal([null, 'Våren 2020']);
  });

  it('keeps the date in the address, and follows the Back button', async () => {
    await makeRoomInHistory();
    const place = await renderInFeed(true);
    await click(place, 'Forrige endring');
    expect(location.search).to.include('ki-as-of=2022-03-01');
    await click(place, 'Forrige endring');
    goBack();
    await waitUntil(() => location.search.includes('ki-as-of=2022-03-01'));
    await settle(place);
    expect(shownIn(place)).to.deep.equal(spring2022);
    await click(place, 'Vis siste versjon');
    expect(location.search).not.to.include('ki-as-of');
  });

  it('is on the project page, too', async () => {
    const page = await fixture<HTMLElement>(html`<ki-project-page lang="nb" timeline .data=${real}></ki-project-page>`);
    await whenLoaded(page);
    await click(page, 'Forrige endring');
    expect((page as HTMLElementTagNameMap['ki-project-page']).pickedAsOf).to.equal('2022-03-01');
    expect(shownIn(page)).to.deep.equal(spring2022);
  });

  it('stays where it was if a script of the page cancels the change', async () => {
    const chart = await renderAlone();
    const asked: (string | null)[] = [];
    chart.addEventListener('ki-as-of-change', (event) => {
      asked.push(event.asOf);
      event.preventDefault();
    });
    rangeOf(chart).focus();
    await press(chart, 'ArrowLeft');
    expect([asked, rangeOf(chart).value, ...shownIn(chart)]).to.deep.equal([['2022-03-01'], '5', ...now]);
  });

  it('follows a feed that is replaced', async () => {
    const chart = await renderAlone();
    chart.data = makeFeed({bodies: ['2010', '2011-02'].map((from) => ({id: from, name: `Enhet ${from}`, period: {from}}))});
    await settle(chart);
    expect([rangeOf(chart).max, ...shownIn(chart)]).to.deep.equal(['1', '7. juni 2023', 'Februar 2011: Enhet 2011-02 kom til.']);
  });

  it('is not shown for a feed without dates, and says so once to the webmaster', async () => {
    const lines = await collectConsoleLines(async () => {
      const charts = [
        await renderChart(makeFeed(), {attributes: {timeline: ''}}),
        await renderChart(makeFeed(), {attributes: {timeline: ''}}),
      ];
      await waitUntil(() => charts.every((chart) => !find(chart, '[part=timeline]')));
      await settle(charts[1]!);
      await waitUntil(() => timelineModule.loaded);
      await nextTask(50);
    });
    expect(lines.filter((line) => line.includes('#no-dates'))).to.have.length(1);
    expect(lines.join()).to.include('the feed has no two dates on which the chart changes');
  });

  it('is loaded only with the attribute, and has its place reserved until then', async () => {
    const held = holdImport(timelineModule);
    try {
      await renderChart(real);
      expect(held.requests).to.equal(0);
      const chart = await renderChart(real, {attributes: {timeline: ''}});
      const {height} = deepQuery(chart, '[part=timeline]').getBoundingClientRect();
      expect([held.requests, find(chart, '[part=range]') === undefined]).to.deep.equal([1, true]);
      await held.finish();
      await whenLoaded(chart);
      expect(deepQuery(chart, '[part=timeline]').getBoundingClientRect().height).to.be.closeTo(height, 4);
    } finally {
      await held.restore();
    }
  });

  it('leaves the chart as it is if it cannot be loaded', async () => {
    const held = holdImport(timelineModule);
    try {
      const lines = await collectConsoleLines(async () => {
        const chart = await renderChart(real, {attributes: {timeline: ''}});
        await held.refuse();
        await settle(chart);
        expect([find(chart, '[part=timeline]') === undefined, chart.state]).to.deep.equal([true, 'ready']);
      });
      expect(lines.join()).to.include('The part of the script for timeline could not be loaded');
    } finally {
      await held.restore();
    }
  });

  it('speaks all languages', async () => {
    const label = async (lang: string) => {
      const chart = await whenLoaded(await renderChart(real, {lang, attributes: {timeline: ''}}));
      await click(chart, visibleText(deepQuery(chart, '.previous')));
      return [visibleText(deepQuery(chart, '.time')), sentenceIn(chart)];
    };
    expect(await label('nn')).to.deep.equal([
      'Vel tidspunkt\nVåren 2022',
      'Våren 2022: FHI vart med i Styringsgruppa og Koordineringsgruppa. KIN (observatør) vart med i Styringsgruppa.',
    ]);
    expect(await label('en')).to.deep.equal([
      'Choose a time\nSpring 2022',
      'Spring 2022: New in Steering group and Coordination group: FHI. New in Steering group: KIN (observer).',
    ]);
    expect((await label('se'))[0]).to.match(/^Vállje áiggi\nGiđđa 2022/);
  });

  it('is accessible, also with a picked date and on a dark page', async () => {
    const chart = await renderAlone();
    await expectAccessible(chart);
    await click(chart, 'Forrige endring');
    await expectAccessible(chart, 'dark');
  });

  itWithAccessibilityTree('is a named slider between two buttons for screen readers', async () => {
    const chart = await renderAlone();
    await click(chart, 'Forrige endring');
    const lines = await accessibilityTreeOf(chart);
    const start = lines.findIndex((line) => line.includes('Forrige endring'));
    expect(lines.slice(start, start + 6).map((line) => line.trim())).to.deep.equal([
      'button "Forrige endring"',
      'slider "Velg tidspunkt"',
      'button "Neste endring"',
      'status',
      'time',
      'button "Vis siste versjon"',
    ]);
  });
});
