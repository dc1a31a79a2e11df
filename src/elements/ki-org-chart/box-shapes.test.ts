import {expect} from '@open-wc/testing';
import {makeFeed} from '../../testing/make-feed.js';
import {renderChart} from '../../testing/org-chart.js';
import {deepQuery, deepQueryAll} from '../../testing/query.js';
import {visibleText} from '../../testing/read-text.js';

describe('<ki-org-chart>: box shapes', () => {
  // One kind for each shape, and an organisation.
  const kinds = ['council', 'secretariat', 'subprojects', 'working-group', 'deliverable', 'reference-group', 'network'] as const;
  const feed = makeFeed({
    bodies: kinds.map((kind) => ({id: kind, kind, name: `Navn ${kind}`})),
    memberships: [],
    relations: [{from: 'etaten', to: 'council', kind: 'supports'}],
  });

  /** Describes the edges of a box without their colour. */
  function shapeOf(box: HTMLElement): string {
    const style = getComputedStyle(box);
    const sides = ['Top', 'Right', 'Bottom', 'Left'] as const;
    const borders = sides.map((side) => `${style[`border${side}Style`]} ${parseFloat(style[`border${side}Width`]).toFixed(1)}`);
    const corners = [style.borderTopLeftRadius, style.borderTopRightRadius, style.borderBottomRightRadius, style.borderBottomLeftRadius];
    return [...borders, ...corners, style.boxShadow.replace(/[a-z]+\([^)]*\)/g, '')].join(', ');
  }

  for (const [title, width] of [
    ['in a list', 320],
    ['side by side', 1200],
  ] as const) {
    it(`differ by their edges, not by colour alone, ${title}`, async () => {
      const boxes = deepQueryAll(await renderChart(feed, {width}), '[part=unit]');
      expect(boxes).to.have.length(8);
      const shapes = new Map(boxes.map((box) => [shapeOf(box), visibleText(deepQuery(box, '[part=name]'))]));
      expect([...shapes.values()]).to.have.length(8);
    });
  }

  it('have the kind in words in addition to the shape', async () => {
    expect(deepQueryAll(await renderChart(feed), '[part=kind]').map(visibleText)).to.deep.equal([
      ...['Råd', 'Sekretariat', 'Delprosjekter', 'Arbeidsgruppe', 'Leveranse', 'Referansegruppe', 'Nettverk'],
      'Statlig etat',
    ]);
  });
});
