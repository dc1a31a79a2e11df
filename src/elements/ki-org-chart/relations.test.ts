import {expect} from '@open-wc/testing';
import type {Feed} from '../../feed/definition.js';
import {makeFeed} from '../../testing/make-feed.js';
import {boxOf, relationTextsOf, renderChart, type OrgChart} from '../../testing/org-chart.js';
import {loadRealFeed} from '../../testing/real-feed.js';
import {deepQueryAll} from '../../testing/query.js';
import {languageOf, visibleText} from '../../testing/read-text.js';

describe('<ki-org-chart>: relations', () => {
  let real: Feed;
  before(async () => {
    real = await loadRealFeed();
  });

  describe('in the boxes', () => {
    for (const [title, width] of [
      ['as a list', 320],
      ['as a drawing', 760],
      ['as a drawing with labels on the lines', 1200],
    ] as const) {
      it(`are written in the boxes of both units (${title})`, async () => {
        const chart = await renderChart(real, {width});
        // Screen readers read the full names.
        const kin = 'Det nasjonale kompetansenettverket (Kunstig intelligens i norsk helsetjeneste)';
        expect(relationTextsOf(chart, 'Styringsgruppen')).to.deep.equal([`${kin} var observatør`]);
        expect(relationTextsOf(chart, 'Det nasjonale kompetansenettverket')).to.deep.equal([
          'Var observatør i Styringsgruppen',
          'Prosjektet var observatør',
        ]);
        expect(relationTextsOf(chart, 'Koordineringsgruppen')).to.deep.equal([
          'Referansegruppen: noen ganger brukt av Koordineringsgruppen',
        ]);
        expect(relationTextsOf(chart, 'Referansegruppen')).to.deep.equal(['Noen ganger brukt av Koordineringsgruppen']);
      });
    }

    it('are all visible at any width, in the box or on the line', async () => {
      for (const width of [320, 720, 960, 1200]) {
        const text = visibleText(await renderChart(real, {width})).toLowerCase();
        for (const words of [/observatør i styringsgruppen|observerte/, /noen ganger brukt av/])
          expect(text, `${width} px`).to.match(words);
      }
    });

    it('are marked with their language if it is not that of the page', async () => {
      const chart = await renderChart(real, {lang: 'se'});
      expect(languageOf(chart, 'oen ganger brukt av')).to.equal('nb');
    });
  });

  describe('drawn as lines', () => {
    const body = (id: string, parent?: string) => ({id, name: `Gruppe ${id}`, kind: 'working-group' as const, ...(parent && {parent})});
    const labelsOf = (chart: OrgChart) => deepQueryAll(chart, '.route-label, .label').map(visibleText).filter(Boolean);

    it('lead around the boxes, with one line for each direction', async () => {
      const feed = makeFeed({
        bodies: [body('a'), body('b', 'a'), body('c', 'a'), body('d', 'b')],
        memberships: [],
        relations: [
          {from: 'd', to: 'c', kind: 'reports-to'},
          {from: 'c', to: 'd', kind: 'advises'},
        ],
      });
      const chart = await renderChart(feed, {width: 1000});
      expect(labelsOf(chart)).to.have.members(['rapporterer', 'gir råd']);
      const boxes = deepQueryAll(chart, '[part=unit]').map((box) => box.getBoundingClientRect());
      for (const line of deepQueryAll(chart, '.route:not(.labelled)')) {
        const {left, right, top, bottom} = line.getBoundingClientRect();
        for (const box of boxes) {
          const isThrough = left < box.right - 1 && right > box.left + 1 && top < box.bottom - 1 && bottom > box.top + 1;
          expect(isThrough, line.className).to.be.false;
        }
      }
      // The relation to a second parent is also written in the box.
      expect(relationTextsOf(chart, 'Gruppe d')).to.deep.equal(['Rapporterer også til Gruppe c', 'Får råd fra Gruppe c']);
    });

    it('are not drawn if one of the units is in a stack or in a collapsed unit', async () => {
      const stack = Array.from({length: 9}, (_, i) => body(`s${i}`, 'b'));
      const relations = [
        {from: 'n', to: 'a', kind: 'observes' as const},
        {from: 'n', to: 's3', kind: 'advises' as const},
      ];
      const chart = await renderChart(makeFeed({bodies: [body('a'), body('b', 'a'), ...stack, body('n')], memberships: [], relations}), {
        width: 1200,
      });
      expect(labelsOf(chart)).to.deep.equal(['observerer']);
      expect(visibleText(boxOf(chart, 'Gruppe n'))).to.include('Gir råd til Gruppe s3');
      chart.collapseAll();
      await chart.updateComplete;
      expect(labelsOf(chart)).to.deep.equal(['observerer']);
    });
  });
});
