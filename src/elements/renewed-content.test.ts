import {expect, fixture, html} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import type {Feed} from '../feed/definition.js';
import type {WidgetTag} from '../testing/widget-contract/tested-widget.js';
import {makeFeed} from '../testing/make-feed.js';
import {
  boxOf,
  describeFocus,
  openDetails,
  openNamesIn,
  outlineOf,
  renderChart,
  nameButtonOf,
  toggleOf,
  whenSettled,
  type OrgChart,
} from '../testing/org-chart.js';
import {deepActiveElement, deepQuery, deepQueryAll} from '../testing/query.js';
import {nextTask, whenReady, whenUpdated} from '../testing/wait.js';
import {visibleText} from '../testing/read-text.js';
import type {FeedElement} from './feed-element.js';
import {searchModule} from './ki-org-chart/search-controller.js';
import '../define.js';

// Keeps the focus, the selection and open details when a new version of the feed is shown.

type Body = NonNullable<Feed['bodies']>[number];

const body = (id: string, parent?: string): Body => ({
  id,
  name: id.charAt(0).toUpperCase() + id.slice(1),
  description: `Om ${id}.`,
  url: `https://etaten.example/${id}`,
  ...(parent !== undefined && {parent}),
});
const bodies = [body('styret'), body('bergen', 'styret'), body('oslo', 'styret'), body('laget', 'oslo'), body('tromso', 'styret')];
const edition = (changed: readonly Body[]): Feed => makeFeed({bodies: [...changed], memberships: [], relations: [], updated: '2024-01-31'});
const before = edition(bodies);

const inserted = edition([body('nyttstyre'), body('styret'), body('alta', 'styret'), ...bodies.slice(1)]);
const removed = edition(bodies.filter(({id}) => id !== 'bergen'));
const reordered = edition([bodies[0]!, bodies[4]!, bodies[2]!, bodies[3]!, bodies[1]!]);
const moved = edition([...bodies.filter(({id}) => id !== 'oslo'), body('oslo', 'bergen')]);
const gone = edition(bodies.filter(({id}) => id !== 'oslo' && id !== 'laget'));

async function renew<T extends FeedElement>(widget: T, data: Feed): Promise<T> {
  widget.data = data;
  await widget.updateComplete;
  await nextTask();
  await whenUpdated(widget);
  return widget;
}

const linkIn = (chart: OrgChart, i: number) => deepQueryAll(boxOf(chart, 'Oslo'), 'a')[i]!;

/** Describes the focused element, or returns that nothing has the focus. */
const focused = () => (deepActiveElement() === document.body ? 'the page' : describeFocus());
const isContainer = () => (deepActiveElement() as HTMLElement).getAttribute('part');

describe('in a chart that gets a new version of its feed', () => {
  beforeEach(() => searchModule.load());

  const changes = {
    'units are put before it': inserted,
    'one before it goes': removed,
    'the units change places': reordered,
    'it comes under another unit': moved,
  };
  for (const width of [900, 400]) {
    describe(`that is ${width} px wide`, () => {
      const open = () => renderChart(before, {width, attributes: {depth: '9'}});

      for (const [what, after] of Object.entries(changes)) {
        it(`a unit’s buttons, links and box keep the focus when ${what}`, async () => {
          const chart = await open();
          await openDetails(chart, 'Oslo');
          for (const [target, words] of [
            [() => toggleOf(chart, 'Oslo'), 'Skjul 1 enhet under Oslo'],
            [() => nameButtonOf(chart, 'Oslo'), 'Oslo'],
            [() => linkIn(chart, 0), 'Oslo'],
            [() => linkIn(chart, 1), 'Kopier lenke til Oslo'],
          ] as const) {
            target().focus();
            expect(focused()).to.equal(words);
            await renew(chart, after);
            expect(focused()).to.equal(words);
            await renew(chart, before);
            expect(focused()).to.equal(words);
          }
          nameButtonOf(chart, 'Bergen').focus();
          await sendKeys({press: 'ArrowDown'});
          expect(focused()).to.equal('box of Oslo');
          await renew(chart, after);
          expect(focused()).to.equal('box of Oslo');
        });
      }

      it('the focus moves to the chart if the focused unit is removed', async () => {
        const chart = await open();
        for (const target of [() => toggleOf(chart, 'Oslo'), () => nameButtonOf(chart, 'Laget'), () => nameButtonOf(chart, 'Oslo')]) {
          target().focus();
          await renew(chart, gone);
          expect(isContainer()).to.equal('widget');
          await renew(chart, before);
        }
      });

      it('expanded and collapsed units keep their state', async () => {
        const chart = await open();
        await openDetails(chart, 'Tromso');
        toggleOf(chart, 'Oslo').click();
        await whenSettled(chart);
        await renew(chart, inserted);
        await whenSettled(chart);
        expect(outlineOf(chart)).to.deep.equal(['Nyttstyre', 'Styret', '- Alta', '- Bergen', '- Oslo', '- Tromso']);
        expect(openNamesIn(chart)).to.deep.equal(['Tromso']);
      });
    });
  }

  it('the same number of levels is expanded, although there are more units', async () => {
    const many = (count: number) => edition([...bodies, ...Array.from({length: count}, (_, i) => body(`lag-${i}`, 'oslo'))]);
    const chart = await renderChart(many(20));
    expect(outlineOf(chart)).to.include('- - Lag-0');
    await renew(chart, many(90));
    expect(outlineOf(chart)).to.include('- - Lag-0').and.to.include('- - Lag-89');
  });

  it('a search continues, with the focus in its field', async () => {
    const chart = await renderChart(before, {attributes: {search: 'on'}});
    deepQuery(chart, 'input').focus();
    await sendKeys({type: 'lag'});
    await searchModule.load();
    await renew(chart, edition([...bodies, body('lagerbygget', 'bergen')]));
    expect(describeFocus()).to.equal('field «lag»');
    expect(outlineOf(chart)).to.deep.equal(['Styret', '- Bergen', '- - Lagerbygget', '- Oslo', '- - Laget']);
  });

  it('the scroll positions of the chart and the page do not change', async () => {
    const roots = ['styret', 'radet', 'utvalget', 'nemnda', 'forumet'].map((id) => body(id));
    const wide = (...extra: readonly Body[]) => edition([...roots, body('laget', 'styret'), ...extra]);
    const chart = await renderChart(wide(), {width: 600, attributes: {view: 'chart', depth: '9'}});
    chart.parentElement!.style.paddingBlock = '2000px';
    const frame = deepQuery(chart, '[part=frame]');
    frame.scrollLeft = 120;
    window.scrollTo(0, 1900);
    await renew(chart, wide(body('ny', 'laget')));
    expect(outlineOf(chart)).to.include('- - Ny');
    expect([frame.scrollLeft, window.scrollY]).to.deep.equal([120, 1900]);
    window.scrollTo(0, 0);
  });
});

describe('in another widget that gets a new version of its feed', () => {
  async function mount(tag: WidgetTag, data: Feed, children = '', attributes: Record<string, string> = {}): Promise<FeedElement> {
    const widget: FeedElement = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) widget.setAttribute(name, value);
    widget.innerHTML = children;
    widget.data = data;
    (await fixture(html`<div lang="nb"></div>`)).append(widget);
    return whenReady(widget);
  }
  const linkOf = (widget: Element, words: string) => deepQueryAll(widget, 'a, summary').find((link) => visibleText(link) === words)!;

  const organizations = [
    {id: 'aaa', name: 'Aaa', url: 'https://a.example/'},
    {id: 'bbb', name: 'Bbb', url: 'https://b.example/'},
    {id: 'ccc', name: 'Ccc', url: 'https://c.example/'},
  ];
  const partners = (...ids: string[]) =>
    makeFeed({
      bodies: [],
      memberships: [],
      relations: [],
      contacts: [],
      organizations,
      groups: [{id: 'project', members: ids.map((organization) => ({organization, role: 'partner'}))}],
    });

  for (const variant of ['list', 'sentence', 'table', 'logos']) {
    it(`a partner’s link keeps the focus in a ${variant}`, async () => {
      const list = await mount('ki-partner-list', partners('bbb', 'ccc'), '', {variant});
      linkOf(list, 'Ccc').focus();
      for (const ids of [['aaa', 'bbb', 'ccc'], ['ccc', 'aaa'], ['ccc']]) {
        await renew(list, partners(...ids));
        expect(focused()).to.equal('Ccc');
      }
      await renew(list, partners('aaa'));
      expect(isContainer()).to.equal('widget');
    });
  }

  it('a contact’s link keeps the focus, even if its address changes', async () => {
    const contact = (id: string, email: string) => ({id, role: id, email});
    const card = await mount('ki-contact-card', makeFeed({contacts: [contact('post', 'p@a.example'), contact('presse', 'q@a.example')]}));
    linkOf(card, 'q@a.example').focus();
    await renew(
      card,
      makeFeed({contacts: [contact('ny', 'n@a.example'), contact('post', 'p@a.example'), contact('presse', 'q@a.example')]}),
    );
    expect(focused()).to.equal('q@a.example');
    await renew(card, makeFeed({contacts: [contact('post', 'p@a.example'), contact('presse', 'presse@a.example')]}));
    expect(focused()).to.equal('presse@a.example');
    await renew(card, makeFeed({contacts: [contact('post', 'p@a.example'), contact('ny', 'n@a.example')]}));
    expect(isContainer()).to.equal('widget');
  });

  it('the list of earlier versions stays open and keeps the focus', async () => {
    const versions = [{date: '2023-01-02', note: 'Først publisert.'}];
    const info = await mount('ki-publication-info', makeFeed({publication: {firstPublished: '2023-01-02', versions}}));
    linkOf(info, 'Tidligere versjoner').click();
    linkOf(info, 'Tidligere versjoner').focus();
    await renew(
      info,
      makeFeed({
        publication: {firstPublished: '2023-01-02', lastReviewed: '2024-01-01', versions: [{date: '2024-01-01', note: 'Ny.'}, ...versions]},
      }),
    );
    expect(visibleText(info)).to.include('1. januar 2024\nNy.');
    expect(focused()).to.equal('Tidligere versjoner');
  });

  it('the focus moves to the replacement if the widget has no content left', async () => {
    for (const [children, expected] of [
      ['', 'note'],
      ['<p>Skriv til oss.</p>', null],
    ] as const) {
      const card = await mount('ki-contact-card', makeFeed(), children);
      linkOf(card, 'post@etaten.example').focus();
      await renew(card, makeFeed({contacts: []}));
      expect(isContainer()).to.equal(expected);
      expect(focused()).not.to.equal('the page');
      if (expected === null) expect(deepActiveElement()).to.equal(card);
    }
  });

  it('the focus moves to the project page if its focused part is removed', async () => {
    const page = await mount('ki-project-page', makeFeed());
    linkOf(page, 'post@etaten.example').focus();
    await renew(page, makeFeed({updated: '2024-01-31'}));
    expect(focused()).to.equal('post@etaten.example');
    await renew(page, makeFeed({contacts: [], publication: undefined as never}));
    expect(isContainer()).to.equal('widget');
    expect(deepActiveElement()!.getRootNode()).to.equal(page.shadowRoot);
  });

  it('a focus outside the widget does not move', async () => {
    const card = await mount('ki-contact-card', makeFeed());
    const field = document.createElement('input');
    card.before(field);
    field.focus();
    await renew(card, makeFeed({contacts: []}));
    expect(document.activeElement).to.equal(field);
  });
});
