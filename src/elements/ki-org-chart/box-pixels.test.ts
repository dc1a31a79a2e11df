import {expect} from '@open-wc/testing';
import {executeServerCommand} from '@web/test-runner-commands';
import type {Feed, FeedBody} from '../../feed/definition.js';
import {describeBelow, measureBorders, measureOn} from '../../testing/contrast.js';
import {makeFeed} from '../../testing/make-feed.js';
import {boxOf, boxRectsOf, nameButtonOf, openDetails, renderChart, whenMeasured, type OrgChart} from '../../testing/org-chart.js';
import {deepQuery, deepQueryAll} from '../../testing/query.js';
import {loadRealFeed} from '../../testing/real-feed.js';
import {visibleText} from '../../testing/read-text.js';

describe('<ki-org-chart>: pixels of boxes', () => {
  // One kind for each shape.
  const kinds = ['council', 'secretariat', 'subprojects', 'working-group', 'deliverable', 'reference-group', 'network'] as const;
  const makeShapes = (changes: Partial<FeedBody> = {}): Feed =>
    makeFeed({
      bodies: kinds.map((kind) => ({id: kind, kind, name: `Navn ${kind}`, ...changes})),
      memberships: [{organization: 'etaten', body: 'council', role: 'lead'}],
      relations: [{from: 'etaten', to: 'council', kind: 'supports'}],
    });
  let real: Feed;
  before(async () => {
    real = await loadRealFeed();
    await executeServerCommand('engine:viewport', {width: 1300, height: 900});
  });
  after(() => executeServerCommand('engine:viewport', {width: 800, height: 600}));

  /** Distance from the outer edge of a box to the text of its first line. */
  function textInsetOf(box: HTMLElement): {start: number; top: number} {
    const text = document.createRange();
    text.selectNodeContents(deepQueryAll(box, '[part=kind], [part=name]').find((each) => each.textContent.trim())!);
    const [outer, inner] = [box.getBoundingClientRect(), text.getBoundingClientRect()];
    const start = getComputedStyle(box).direction === 'rtl' ? outer.right - inner.right : inner.left - outer.left;
    return {start, top: inner.top - outer.top};
  }

  for (const [title, width, dir] of [
    ['in a list', 320, 'ltr'],
    ['in a list from right to left', 320, 'rtl'],
    ['side by side', 1200, 'ltr'],
  ] as const) {
    it(`have the same edges of texts in every shape, ${title}`, async () => {
      const chart = await renderChart(makeShapes(), {width});
      chart.parentElement!.dir = dir;
      const boxes = deepQueryAll(chart, '[part=unit]');
      expect(boxes).to.have.length(8);
      const insets = boxes.map(textInsetOf);
      for (const edge of ['start', 'top'] as const) {
        const values = insets.map((inset) => inset[edge]);
        expect(Math.max(...values) - Math.min(...values), `${edge}: ${values.join()}`).to.be.at.most(0.6);
      }
    });
  }

  it('have a kind, a name and notes in three clearly different sizes', async () => {
    for (const width of [320, 1200]) {
      const chart = await renderChart(makeShapes({period: {from: '2022'}}), {width});
      for (const box of deepQueryAll(chart, '[part=unit]').slice(0, 7)) {
        const sizeOf = (part: string) => parseFloat(getComputedStyle(deepQuery(box, `[part=${part}]`)).fontSize);
        const [kind, note, name] = [sizeOf('kind'), sizeOf('period'), sizeOf('name')] as const;
        expect(note / kind, 'note to kind').to.be.at.least(1.1);
        expect(name / note, 'name to note').to.be.at.least(1.1);
      }
    }
  });

  for (const scheme of ['light', 'dark']) {
    it(`have borders of at least 3:1, and connectors that are not stronger, in ${scheme}`, async () => {
      for (const width of [320, 1200]) {
        const chart = await renderChart(real, {width});
        Object.assign(chart.parentElement!.style, {colorScheme: scheme, backgroundColor: 'Canvas', color: 'CanvasText'});
        const boxes = deepQueryAll(chart, '[part=unit]');
        const borders = boxes.flatMap((box) => measureBorders(box).outside);
        expect(describeBelow(3, borders)).to.deep.equal([]);
        const plain = deepQueryAll(chart, '.plain[part=unit]').flatMap((box) => measureBorders(box).outside);
        const style = (element: Element, pseudo?: string) => getComputedStyle(element, pseudo);
        const lines = [
          ...deepQueryAll(chart, '.stack > li:not(:last-child)').map((item) => style(item)),
          ...deepQueryAll(chart, '.placed.below').map((item) => style(item, '::before')),
        ];
        expect(lines).not.to.be.empty;
        for (const {borderInlineStartColor, borderInlineStartWidth, borderTopWidth} of lines) {
          const {contrast} = measureOn(chart, 'connector', borderInlineStartColor);
          expect(contrast)
            .to.be.at.least(3)
            .and.at.most(Math.min(...plain.map((border) => border.contrast)) + 0.01);
          expect(Math.max(parseFloat(borderInlineStartWidth), parseFloat(borderTopWidth))).to.be.at.most(1);
        }
      }
    });
  }

  it('have round toggles of 32 px, centred on the line below the box', async () => {
    const chart = await renderChart(real, {width: 1200});
    const toggles = deepQueryAll(chart, '.toggle');
    for (const toggle of toggles) {
      const {width, height} = toggle.getBoundingClientRect();
      expect([width, height]).to.deep.equal([32, 32]);
      expect(parseFloat(getComputedStyle(toggle).borderTopLeftRadius)).to.be.at.least(16);
    }
    const centred = toggles.filter((toggle) => toggle.closest('li')!.matches('.across, .has-grid'));
    expect(centred).to.have.length.of.at.least(2);
    for (const toggle of centred) {
      const [round, box] = [toggle.getBoundingClientRect(), toggle.closest('[part=unit]')!.getBoundingClientRect()];
      expect(Math.abs(round.left + round.right - box.left - box.right) / 2, 'from the middle').to.be.at.most(0.5);
      expect(Math.abs((round.top + round.bottom) / 2 - box.bottom), 'from the lower edge').to.be.at.most(1);
    }
  });

  it('keep their shape and size with the focus, and the mark and the focus are inside them', async () => {
    for (const unit of ['', ...kinds]) {
      const chart = await renderChart(makeShapes({description: 'Mer.'}), {width: 320, attributes: {view: 'list', ...(unit && {unit})}});
      for (const box of deepQueryAll(chart, '[part=unit]')) {
        const readShape = () => {
          const {borderRadius, boxShadow, borderWidth, padding} = getComputedStyle(box);
          const {width, height} = box.getBoundingClientRect();
          return [borderRadius, boxShadow, borderWidth, padding, width, height].join('; ');
        };
        const shape = readShape();
        box.tabIndex = -1;
        box.focus({focusVisible: true});
        expect(readShape()).to.equal(shape);
        const {outlineStyle, outlineWidth, outlineOffset} = getComputedStyle(box);
        if (outlineStyle !== 'none') expect(parseFloat(outlineOffset) + parseFloat(outlineWidth)).to.be.at.most(0.01);
        box.blur();
      }
      const marked = deepQueryAll(chart, '.marked').map((box) => getComputedStyle(box));
      expect(marked).to.have.length(unit ? 1 : 0);
      for (const {outlineStyle, boxShadow} of marked) {
        expect(outlineStyle).to.equal('none');
        expect(boxShadow).to.match(/^.*? 0px 0px 0px 3(?:\.\d+)?px inset/);
      }
    }
  });

  it('are at most 42 em wide in a list', async () => {
    const chart = await renderChart(real, {width: 1200, attributes: {view: 'list'}});
    expect(Math.max(...boxRectsOf(chart).map(({rect}) => rect.width))).to.be.at.most(42 * 16);
  });

  it('follow their corners with the bar of a deliverable', async () => {
    const box = boxOf(await renderChart(makeShapes()), 'Navn deliverable');
    const {borderBottomLeftRadius, borderTopLeftRadius, borderBottomWidth, boxShadow} = getComputedStyle(box);
    expect([borderBottomLeftRadius, borderBottomWidth]).to.deep.equal([borderTopLeftRadius, '1px']);
    expect(boxShadow).to.match(/0px -4\.8\d*px 0px 0px inset/);
  });
});

describe('<ki-org-chart>: members as chips', () => {
  const organizations = Array.from({length: 14}, (_, i) => ({
    id: `o${i}`,
    name: `Virksomhet nummer ${i}`,
    shortName: `V${'x'.repeat(i % 6)}${i}`,
  }));
  const feed = makeFeed({
    groups: [],
    contacts: [],
    organizations: [...organizations, {id: 'slutt', name: 'Avsluttet', period: {to: '2020'}}],
    bodies: [
      {id: 'styret', name: 'Styret', kind: 'steering-group'},
      {id: 'gruppen', name: 'Gruppen', parent: 'styret'},
    ],
    memberships: ['styret', 'gruppen'].flatMap((body) => [
      {organization: 'o3', body, role: 'observer' as const},
      ...organizations
        .map(({id}, i) => ({organization: id, body, role: i === 5 ? ('lead' as const) : ('member' as const)}))
        .filter((_, i) => i !== 3),
      {organization: 'o5', body, role: 'secretary' as const},
    ]),
    relations: [],
  });
  const chipsIn = (chart: OrgChart, name: string) => [...boxOf(chart, name).querySelectorAll<HTMLElement>('.chip')];

  it('take at most two lines at any width, and the last one counts the others', async () => {
    // A compact drawing hides the chips.
    const chart = await renderChart(feed, {width: 300, attributes: {density: 'comfortable'}});
    for (let width = 300; width <= 1280; width += 51) {
      chart.parentElement!.style.width = `${width}px`;
      await whenMeasured(chart);
      for (const name of ['Styret', 'Gruppen']) {
        const chips = chipsIn(chart, name);
        const tops = new Set(chips.map((chip) => Math.round(chip.getBoundingClientRect().top)));
        expect(tops.size, `lines of ${name} at ${width} px`).to.be.at.most(2);
        const rest = chips.find((chip) => chip.matches('.more'));
        expect(chips.length - (rest ? 1 : 0) + (rest ? parseInt(rest.textContent, 10) : 0), `${name} at ${width} px`).to.equal(14);
      }
    }
  });

  it('have the lead first, and roles in words and in another form', async () => {
    const chart = await renderChart(feed, {width: 1200, attributes: {view: 'list'}});
    const chips = chipsIn(chart, 'Styret');
    expect(visibleText(chips[0]!)).to.equal('Vxxxxx5 leder');
    expect(visibleText(chips.at(-1)!)).to.equal('Vxxx3 observatør');
    const formOf = (chip: Element) => {
      const {borderTopStyle, fontWeight} = getComputedStyle(chip);
      return `${borderTopStyle} ${fontWeight}`;
    };
    expect([chips[0]!, chips[1]!, chips.at(-1)!].map(formOf)).to.deep.equal(['solid 650', 'solid 400', 'dashed 400']);
  });

  it('give way to the list in the details, which has each organisation once', async () => {
    const chart = await renderChart(feed, {width: 320});
    const more = chipsIn(chart, 'Styret').find((chip) => chip.matches('.more'))!;
    more.click();
    await whenMeasured(chart);
    expect(chipsIn(chart, 'Styret')).to.be.empty;
    const details = deepQuery(boxOf(chart, 'Styret'), '[part=details]');
    expect(details.querySelectorAll('li')).to.have.length(14);
    expect(visibleText(details).split('\n').slice(0, 2)).to.deep.equal([
      '13 medlemmer og 1 observatør',
      'Virksomhet nummer 5 (Vxxxxx5), leder, sekretær',
    ]);
    expect(chart.shadowRoot!.activeElement === details.querySelector('.count'), 'the focus is on the number of members').to.equal(true);
  });
});

describe('<ki-org-chart>: details', () => {
  it('replace those of another unit in a drawing, and not in a list', async () => {
    const real = await loadRealFeed();
    for (const [width, expected] of [
      [320, 2],
      [1100, 1],
    ] as const) {
      const chart = await renderChart(real, {width});
      await openDetails(chart, 'Koordineringsgruppen');
      await openDetails(chart, 'Styringsgruppen');
      expect(deepQueryAll(chart, '[part=details]')).to.have.length(expected);
      expect(nameButtonOf(chart, 'Styringsgruppen').ariaExpanded).to.equal('true');
      await expect(chart).to.be.accessible();
    }
  });
});
