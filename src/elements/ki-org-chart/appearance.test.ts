import {expect, fixture, html} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import type {Feed} from '../../feed/definition.js';
import {expectAccessible, itWithAccessibilityTree, tabStopsOf, accessibilityTreeOf} from '../../testing/accessibility.js';
import {makeFeed} from '../../testing/make-feed.js';
import {makeTreeFeed} from '../../testing/make-tree-feed.js';
import {
  boxOf,
  outlineOf,
  findOverflows,
  findOverlaps,
  boxRectsOf,
  renderChart,
  whenMeasured,
  whenSettled,
  type OrgChart,
} from '../../testing/org-chart.js';
import {loadRealFeed} from '../../testing/real-feed.js';
import {deepQuery, deepQueryAll} from '../../testing/query.js';
import {nextTask} from '../../testing/wait.js';
import {visibleText} from '../../testing/read-text.js';

describe('<ki-org-chart>: how it looks', () => {
  let real: Feed;
  before(async () => {
    real = await loadRealFeed();
  });

  const frameOf = (chart: OrgChart) => deepQuery(chart, '[part=frame]');
  const isScrollable = (chart: OrgChart) => frameOf(chart).scrollWidth > frameOf(chart).clientWidth;
  const containerWidthOf = (chart: OrgChart) => chart.parentElement!.scrollWidth;
  /** Whether any two units stand side by side. */
  function isDrawn(chart: OrgChart): boolean {
    const places = boxRectsOf(chart);
    return places.some(({rect}, i) => places.slice(i + 1).some((other) => Math.abs(other.rect.top - rect.top) < 1));
  }

  it('is judged by checks that see boxes that lie on each other or leave the chart', async () => {
    const chart = await renderChart(real, {width: 720, attributes: {view: 'list'}});
    expect([findOverlaps(chart), findOverflows(chart), isDrawn(chart)]).to.deep.equal([[], [], false]);
    Object.assign(boxOf(chart, 'Koordineringsgruppen').style, {top: '-40px', left: '5px', position: 'relative'});
    expect(findOverlaps(chart)).to.deep.equal(['Styringsgruppen | Koordineringsgruppen']);
    expect(findOverflows(chart)).to.deep.equal(['Koordineringsgruppen']);
  });

  describe('a drawing that is wider than its place (view="chart")', () => {
    const attributes = {view: 'chart'};

    it('is scrolled in its own box, and the page is not', async () => {
      const chart = await renderChart(real, {width: 600, attributes});
      expect(isDrawn(chart)).to.equal(true);
      expect(isScrollable(chart)).to.equal(true);
      expect(containerWidthOf(chart)).to.equal(600);
      expect(findOverlaps(chart)).to.be.empty;
      const first = boxOf(chart, 'Referansegruppen');
      frameOf(chart).scrollLeft = 10_000;
      const last = boxOf(chart, 'Det nasjonale');
      const {left, right} = frameOf(chart).getBoundingClientRect();
      expect(first.getBoundingClientRect().left).to.be.below(left);
      expect(last.getBoundingClientRect().right).to.be.at.most(right);
    });

    it('would be a list without that wish', async () => {
      const chart = await renderChart(real, {width: 600});
      expect([isDrawn(chart), isScrollable(chart)]).to.deep.equal([false, false]);
    });

    it('is reached and scrolled by keyboard', async () => {
      const chart = await renderChart(real, {width: 600, attributes});
      const stops = await tabStopsOf(chart);
      expect(stops.slice(0, 3)).to.deep.equal(['Hopp over kartet', stops[1], 'Vis mer om Styringsgruppen']);
      frameOf(chart).focus();
      expect(chart.shadowRoot!.activeElement === frameOf(chart)).to.equal(true);
      for (let i = 0; i < 20 && frameOf(chart).scrollLeft === 0; i++) {
        await sendKeys({press: 'ArrowRight'});
        await nextTask(50);
      }
      expect(frameOf(chart).scrollLeft).to.be.above(0);
    });

    itWithAccessibilityTree('has a name for a screen reader, and is nested lists as ever', async () => {
      const tree = await accessibilityTreeOf(
        await renderChart(makeFeed({relations: [{from: 'nettverket', to: 'styret', kind: 'observes'}]}), {width: 600, attributes}),
      );
      expect(tree.slice(0, 4)).to.deep.equal([
        'heading 2 "Slik er arbeidet organisert"',
        'region "Organisasjonskart som kan rulles sidelengs"',
        '  list "Enheter"',
        '    listitem 1',
      ]);
    });

    it('is no place to stop at where all of it fits', async () => {
      const chart = await renderChart(real, {width: 1200, attributes});
      expect([isDrawn(chart), isScrollable(chart)]).to.deep.equal([true, false]);
      const frame = frameOf(chart);
      expect([frame.role, frame.hasAttribute('tabindex'), frame.ariaLabel]).to.deep.equal([null, false, null]);
    });

    it('is a list on a phone, where it would be a keyhole', async () => {
      for (const width of [320, 400, 450]) {
        const chart = await renderChart(real, {width, attributes});
        expect([isDrawn(chart), isScrollable(chart), frameOf(chart).role], `${width} px`).to.deep.equal([false, false, null]);
        expect(containerWidthOf(chart)).to.equal(width);
      }
    });

    it('becomes a list, and a drawing again, when its place changes its width', async () => {
      const chart = await renderChart(real, {width: 600, attributes});
      for (const [width, drawn] of [
        [320, false],
        [600, true],
        [1200, true],
        [320, false],
      ] as const) {
        chart.parentElement!.style.width = `${width}px`;
        await whenMeasured(chart);
        expect([isDrawn(chart), containerWidthOf(chart)]).to.deep.equal([drawn, width]);
      }
    });

    it('is taken as "auto" where the word is another', async () => {
      for (const view of ['kart', '', 'LIST']) {
        expect(isDrawn(await renderChart(real, {width: 600, attributes: {view}})), `${view} at 600 px`).to.equal(false);
        expect(isDrawn(await renderChart(real, {width: 960, attributes: {view}})), `${view} at 960 px`).to.equal(true);
      }
    });

    for (const scheme of ['light', 'dark']) {
      it(`has nothing that axe finds on a ${scheme} page`, async () => {
        await expectAccessible(await renderChart(real, {width: 600, attributes}), scheme);
      });
    }
  });

  describe('many roots', () => {
    const bodies = Array.from({length: 14}, (_, i) => [
      {id: `r${i}`, name: `Råd ${i + 1}`, kind: 'council' as const},
      ...(i % 3 ? [] : [{id: `u${i}`, name: `Utvalg ${i + 1}`, kind: 'working-group' as const, parent: `r${i}`}]),
    ]).flat();
    const forest = makeFeed({bodies, memberships: [], relations: []});
    const columnsOf = (chart: OrgChart) =>
      new Set(boxRectsOf(chart).flatMap(({name, rect}) => (name.startsWith('Råd') ? [Math.round(rect.left)] : []))).size;

    it('stand in several columns, each with what is below it, and read as a list does', async () => {
      const chart = await renderChart(forest, {width: 1200});
      expect(columnsOf(chart)).to.be.within(3, 5);
      expect(findOverlaps(chart)).to.be.empty;
      expect(findOverflows(chart)).to.be.empty;
      expect(containerWidthOf(chart)).to.equal(1200);
      expect(outlineOf(chart)).to.deep.equal(outlineOf(await renderChart(forest, {width: 1200, attributes: {view: 'list'}})));
      const [above, below] = ['Råd 1', 'Utvalg 1'].map((name) => boxOf(chart, name).getBoundingClientRect());
      expect(below!.top).to.be.at.least(above!.bottom);
      expect(below!.right).to.be.at.most(above!.right + 1);
    });

    it('stand in rows: the second beside the first', async () => {
      const chart = await renderChart(forest, {width: 1200});
      const [first, second] = ['Råd 1', 'Råd 2'].map((name) => boxOf(chart, name).getBoundingClientRect());
      expect(second!.top).to.be.closeTo(first!.top, 1);
      expect(second!.left).to.be.above(first!.right);
    });

    it('stand in one column where there is no room for more, or where the page wants a list', async () => {
      expect(columnsOf(await renderChart(forest, {width: 320}))).to.equal(1);
      expect(columnsOf(await renderChart(forest, {width: 1200, attributes: {view: 'list'}}))).to.equal(1);
    });

    for (const scheme of ['light', 'dark']) {
      it(`have nothing that axe finds on a ${scheme} page`, async () => {
        await expectAccessible(await renderChart(forest, {width: 1200}), scheme);
      });
    }
  });

  describe('the forms of the kinds', () => {
    // One kind of each form, and an organisation.
    const kinds = ['council', 'secretariat', 'subprojects', 'working-group', 'deliverable', 'reference-group', 'network'] as const;
    const feed = makeFeed({
      bodies: kinds.map((kind) => ({id: kind, kind, name: `Navn ${kind}`})),
      memberships: [],
      relations: [{from: 'etaten', to: 'council', kind: 'supports'}],
    });

    /** The shape of a box, without any colour. */
    function shapeOf(box: HTMLElement): string {
      const style = getComputedStyle(box);
      const sides = ['Top', 'Right', 'Bottom', 'Left'] as const;
      const borders = sides.map((side) => `${style[`border${side}Style`]} ${parseFloat(style[`border${side}Width`]).toFixed(1)}`);
      const corners = [style.borderTopLeftRadius, style.borderTopRightRadius, style.borderBottomRightRadius, style.borderBottomLeftRadius];
      return [...borders, ...corners, style.boxShadow === 'none' ? 'flat' : 'raised'].join(', ');
    }

    for (const [title, width] of [
      ['in a list', 320],
      ['side by side', 1200],
    ] as const) {
      it(`differ two by two by their edges, not by colour alone, ${title}`, async () => {
        const boxes = deepQueryAll(await renderChart(feed, {width}), '[part=unit]');
        expect(boxes).to.have.length(8);
        const shapes = new Map(boxes.map((box) => [shapeOf(box), visibleText(deepQuery(box, '[part=name]'))]));
        expect([...shapes.values()]).to.have.length(8);
      });
    }

    it('come with the kind in words, whatever the form', async () => {
      expect(deepQueryAll(await renderChart(feed), '[part=kind]').map(visibleText)).to.deep.equal([
        ...['Råd', 'Sekretariat', 'Delprosjekter', 'Arbeidsgruppe', 'Leveranse', 'Referansegruppe', 'Nettverk'],
        'Statlig etat',
      ]);
    });
  });

  describe('trees of any size', () => {
    for (const count of [1, 20, 200, 2000]) {
      for (const width of [320, 720, 1200]) {
        it(`keep ${count} units apart and within ${width} px, as they are at first and with all of them open`, async () => {
          const chart = await renderChart(makeTreeFeed(count), {width});
          const check = (title: string) => {
            expect(findOverlaps(chart), title).to.be.empty;
            expect(findOverflows(chart), title).to.be.empty;
            expect(wordsOnBoxes(chart), title).to.be.empty;
            expect(containerWidthOf(chart), title).to.equal(width);
          };
          check('at first');
          chart.expandAll();
          await whenSettled(chart);
          expect(boxRectsOf(chart)).to.have.length(count);
          check('open');
        }).timeout(60_000);
      }
    }

    it('keep apart in a drawing that is scrolled', async () => {
      for (const count of [20, 200]) {
        const chart = await renderChart(makeTreeFeed(count), {width: 600, attributes: {view: 'chart'}});
        for (const level of [2, 3, Infinity]) {
          chart.expandTo(level);
          await whenSettled(chart);
          expect(findOverlaps(chart), `${count} units, level ${level}`).to.be.empty;
          expect(wordsOnBoxes(chart), `${count} units, level ${level}`).to.be.empty;
          expect(containerWidthOf(chart)).to.equal(600);
        }
      }
    });

    it('keep apart in other trees, too', async () => {
      for (let seed = 2; seed < 8; seed++) {
        for (const width of [720, 960, 1200]) {
          const chart = await renderChart(makeTreeFeed(40, seed), {width});
          expect(findOverlaps(chart), `tree ${seed} at ${width} px`).to.be.empty;
          expect(wordsOnBoxes(chart), `tree ${seed} at ${width} px`).to.be.empty;
          expect(findOverflows(chart), `tree ${seed} at ${width} px`).to.be.empty;
        }
      }
    }).timeout(30_000);

    it('keep apart with the space between letters, words and lines that a reader may ask for', async () => {
      const sheet = await fixture(
        html`<style>
          * {
            line-height: 1.5 !important;
            letter-spacing: 0.12em !important;
            word-spacing: 0.16em !important;
          }
        </style>`,
      );
      for (const width of [320, 720, 960, 1200]) {
        const chart = await renderChart(real, {width});
        expect(getComputedStyle(deepQuery(chart, '[part=name]')).letterSpacing).to.equal('1.92px');
        for (const problems of [findOverlaps, findOverflows, wordsOnBoxes]) expect(problems(chart), `${width} px`).to.be.empty;
        expect(containerWidthOf(chart)).to.equal(width);
      }
      sheet.remove();
    });

    /** Words on drawn relations that lie on a box. */
    function wordsOnBoxes(chart: OrgChart): string[] {
      const words = deepQueryAll(chart, '.route-label, .label').map((word) => ({word, rect: word.getBoundingClientRect()}));
      const seen = words.filter(({rect}) => rect.width > 0);
      if (!seen.length) return [];
      const boxes = boxRectsOf(chart);
      return seen.flatMap(({word, rect}) =>
        boxes
          .filter(
            (box) =>
              box.rect.left < rect.right - 1 &&
              rect.left < box.rect.right - 1 &&
              box.rect.top < rect.bottom - 1 &&
              rect.top < box.rect.bottom - 1,
          )
          .map(({name}) => `«${word.textContent.trim()}» on ${name}`),
      );
    }
  });

  describe('on paper', () => {
    /** What a browser does around printing; the sheet is as wide as the place is told to be. */
    async function print(chart: OrgChart, width: number): Promise<void> {
      window.dispatchEvent(new Event('beforeprint'));
      chart.parentElement!.style.width = `${width}px`;
      await whenMeasured(chart);
    }
    afterEach(() => void window.dispatchEvent(new Event('afterprint')));

    const sheet = 720;
    const isOpen = (chart: OrgChart) => boxRectsOf(chart).length;

    it('is a drawing though it is a list on the screen, and a list again after that', async () => {
      const chart = await renderChart(real, {width: 400});
      expect(isDrawn(chart)).to.equal(false);
      await print(chart, sheet);
      expect(isDrawn(chart)).to.equal(true);
      expect(findOverlaps(chart)).to.be.empty;
      window.dispatchEvent(new Event('afterprint'));
      chart.parentElement!.style.width = '400px';
      await whenMeasured(chart);
      expect(isDrawn(chart)).to.equal(false);
    });

    it('is no drawing where the page wants a list', async () => {
      const chart = await renderChart(real, {width: 400, attributes: {view: 'list'}});
      await print(chart, sheet);
      expect(isDrawn(chart)).to.equal(false);
    });

    it('is a drawing up to twelve units below one another, and a list above that, which goes on over sheets', async () => {
      const make = (count: number) => {
        // Two stand across, and the others below the second of them.
        const stack = Array.from({length: count - 2}, (_, i) => ({id: `u${i}`, name: `Utvalg ${i}`, parent: i ? `u${i - 1}` : 'to'}));
        const heads = ['en', 'to'].map((id) => ({id, name: `Gruppe ${id}`, parent: 'styret'}));
        return makeFeed({bodies: [{id: 'styret', name: 'Styret'}, ...heads, ...stack], memberships: [], relations: []});
      };
      for (const [rows, drawn] of [
        [12, true],
        [13, false],
      ] as const) {
        const chart = await renderChart(make(rows), {width: 1200});
        await print(chart, sheet);
        expect([isOpen(chart), isDrawn(chart)], `${rows} rows`).to.deep.equal([rows + 1, drawn]);
        window.dispatchEvent(new Event('afterprint'));
      }
    });

    it('is a list where a column of several would be too long', async () => {
      for (const [count, drawn] of [
        [44, true],
        [45, false],
      ] as const) {
        // Four columns of eleven, or the first of twelve; below the one that all belong to.
        const bodies = Array.from({length: count}, (_, i) => ({id: `u${i}`, name: `Utvalg ${i}`, parent: 'styret'}));
        const chart = await renderChart(makeFeed({bodies: [{id: 'styret', name: 'Styret'}, ...bodies], memberships: [], relations: []}));
        await print(chart, sheet);
        expect([isOpen(chart), isDrawn(chart)], `${count} below one`).to.deep.equal([count + 1, drawn]);
        window.dispatchEvent(new Event('afterprint'));
      }
    });

    it('shows all that is closed on the screen, up to 2,000 units, and closes it again', async () => {
      const chart = await renderChart(makeTreeFeed(2000), {width: 720});
      chart.collapseAll();
      await whenMeasured(chart);
      const closed = outlineOf(chart);
      expect(closed).to.have.length(2);
      await print(chart, sheet);
      expect(isOpen(chart)).to.equal(2000);
      window.dispatchEvent(new Event('afterprint'));
      await whenMeasured(chart);
      expect(outlineOf(chart)).to.deep.equal(closed);
    });

    it('leaves closed what is closed above 2,000 units: it would be a book', async () => {
      const chart = await renderChart(makeTreeFeed(2001), {width: 720});
      chart.collapseAll();
      await print(chart, sheet);
      expect(isOpen(chart)).to.equal(2);
    });

    it('is not scrolled', async () => {
      const chart = await renderChart(real, {width: 600, attributes: {view: 'chart'}});
      expect(isScrollable(chart)).to.equal(true);
      await print(chart, sheet);
      expect([isScrollable(chart), isDrawn(chart)]).to.deep.equal([false, true]);
    });
  });

  describe('what the page puts into a unit', () => {
    it('stands in that unit’s box, whatever is drawn around it', async () => {
      const children = '<p slot="unit-styringsgruppen">Neste møte er i juni.</p><p slot="unit-kin">Om nettverket</p>';
      for (const width of [320, 1200]) {
        const chart = await renderChart(real, {width, children});
        expect(visibleText(boxOf(chart, 'Styringsgruppen'))).to.include('\nNeste møte er i juni.');
        expect(visibleText(boxOf(chart, 'Det nasjonale'))).to.include('\nOm nettverket');
        expect(visibleText(boxOf(chart, 'Koordineringsgruppen'))).not.to.include('møte er');
        expect([findOverlaps(chart), findOverflows(chart)]).to.deep.equal([[], []]);
      }
    });

    it('may come later, move to another unit and go', async () => {
      const chart = await renderChart(real);
      const own = document.createElement('p');
      own.textContent = 'Neste møte er i juni.';
      own.slot = 'unit-styringsgruppen';
      chart.append(own);
      await whenSettled(chart);
      expect(visibleText(boxOf(chart, 'Styringsgruppen'))).to.include('Neste møte');
      own.slot = 'unit-referansegruppen';
      await whenSettled(chart);
      expect(visibleText(boxOf(chart, 'Styringsgruppen'))).not.to.include('Neste møte');
      expect(visibleText(boxOf(chart, 'Referansegruppen'))).to.include('Neste møte');
      own.remove();
      await whenSettled(chart);
      expect(deepQueryAll(chart, 'slot[name^=unit-]')).to.be.empty;
    });

    it('is not seen while the unit is closed away, or when there is no such unit', async () => {
      const children = '<p slot="unit-statusrapport">Les rapporten</p><p slot="unit-finnes-ikke">Ingen steder</p>';
      const chart = await renderChart(real, {children, attributes: {depth: '1'}});
      expect(visibleText(chart)).not.to.include('Les rapporten').and.not.to.include('Ingen steder');
      chart.showUnit('statusrapport');
      await whenMeasured(chart);
      expect(visibleText(boxOf(chart, 'Statusrapport'))).to.include('Les rapporten');
    });

    it('is no text for the time before the feed is there', async () => {
      const chart = await fixture<OrgChart>(html`<ki-org-chart lang="nb"></ki-org-chart>`);
      chart.innerHTML = '<p slot="unit-styringsgruppen">Neste møte er i juni.</p>';
      await chart.updateComplete;
      expect(visibleText(chart)).to.equal('');
    });
  });
});
