import {expect, fixture, html} from '@open-wc/testing';
import {deepQueryAll} from '../../testing/query.js';
import {loadRealFeed} from '../../testing/real-feed.js';
import {whenUpdated} from '../../testing/wait.js';
import './define.js';

type Intro = HTMLElementTagNameMap['ki-project-intro'];

describe('<ki-project-intro>: the columns', () => {
  /** Renders an intro in a column of this width, and returns a function that measures its parts. */
  async function measure(width: number, project: object) {
    const real = await loadRealFeed();
    const column = await fixture<HTMLElement>(html`
      <div lang="nb" style=${`width: ${width}px; font: 16px/1.5 sans-serif`}>
        <ki-project-intro heading-level="1" .data=${{...real, project: {...real.project, ...project}}}></ki-project-intro>
      </div>
    `);
    const intro = column.querySelector<Intro>('ki-project-intro')!;
    await whenUpdated(intro);
    const left = column.getBoundingClientRect().left;
    /** Horizontal extent of each line of each element, relative to the column. */
    return (selector: string) =>
      deepQueryAll(intro, selector).map((each) => {
        const {x, y, right, bottom} = each.getBoundingClientRect();
        return {left: Math.round(x - left), right: Math.round(right - left), top: Math.round(y), bottom: Math.round(bottom)};
      });
  }

  /** Expects a text in two columns of the same height. @param second - Where the second column starts. */
  function expectBalanced(paragraphs: readonly {readonly left: number; readonly top: number; readonly bottom: number}[], second: number) {
    const columns = [...new Set(paragraphs.map(({left}) => left))];
    expect(columns).to.deep.equal([0, second]);
    const heightOf = (column: number) => Math.max(...paragraphs.filter(({left}) => left === column).map(({bottom}) => bottom));
    const tallest = Math.max(...paragraphs.map(({top, bottom}) => bottom - top));
    expect(heightOf(0), 'balanced').to.be.closeTo(heightOf(second), tallest + 16);
  }

  for (const width of [736, 768, 900]) {
    it(`fill ${width} px with a picture between the title and a long text in two columns`, async () => {
      const rectsOf = await measure(width, {});
      const [image, opening] = [rectsOf('[part=image]')[0]!, rectsOf('[part=opening]')[0]!];
      expect([image.left, image.right, opening.left]).to.deep.equal([0, width, 0]);
      expect(image.top - opening.bottom, 'no gap below the title').to.equal(24);
      expectBalanced(rectsOf('[part=text] > p'), (width + 48) / 2);
    });

    it(`fill ${width} px with a short text next to the title`, async () => {
      const plain = await measure(width, {description: ['Første avsnitt.', 'Andre avsnitt.'], image: undefined, partOf: undefined});
      expect(plain('[part=text]')[0]!.left).to.be.above(plain('[part=opening]')[0]!.right);
    });
  }

  for (const width of [960, 1024, 1200, 1280]) {
    it(`fill ${width} px with a picture and a long text`, async () => {
      const rectsOf = await measure(width, {});
      const [image, opening] = [rectsOf('[part=image]')[0]!, rectsOf('[part=opening]')[0]!];
      expect(image.right, 'the picture ends at the edge').to.equal(width);
      expect(opening.right, 'the title is next to the picture').to.be.below(image.left);
      expect(image.top).to.equal(opening.top);
      expect(opening.bottom - image.bottom, 'little space below the picture').to.be.below((image.bottom - image.top) / 2);
      expectBalanced(rectsOf('[part=text] > p'), image.left);
    });

    it(`fill ${width} px with a short text: next to the title, or below it next to a picture`, async () => {
      const description = ['Første avsnitt.', 'Andre avsnitt.'];
      const plain = await measure(width, {description, image: undefined, partOf: undefined});
      expect(plain('[part=text]')[0]!.left).to.be.above(plain('[part=opening]')[0]!.right);
      expect(plain('[part=text]')[0]!.right).to.equal(width);
      const pictured = await measure(width, {description, partOf: undefined});
      const [text, image] = [pictured('[part=text]')[0]!, pictured('[part=image]')[0]!];
      expect([text.left, image.right]).to.deep.equal([0, width]);
      expect(text.right).to.be.below(image.left);
      expect(text.top - pictured('[part=opening]')[0]!.bottom, 'no gap below the title').to.equal(24);
    });
  }

  it('are one column in a narrow one', async () => {
    const rectsOf = await measure(640, {});
    expect(new Set(rectsOf('[part=opening], [part=image], [part=text], [part=text] > p').map(({left}) => left))).to.have.length(1);
  });
});
