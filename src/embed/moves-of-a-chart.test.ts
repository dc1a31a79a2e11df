import {expect} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import '../define.js';
import {insertMarkup} from '../testing/embedded-widgets.js';
import {supportsMoveBefore, moveMethods, expectNoErrors, whenBlocksSettled, makeBlock, type BlockForm} from '../testing/movable-blocks.js';
import {
  openDetails,
  openNamesIn,
  outlineOf,
  findOverflows,
  findOverlaps,
  nameButtonOf,
  toggleOf,
  whenSettled,
  realOutline,
  type OrgChart,
} from '../testing/org-chart.js';
import {loadRealFeed} from '../testing/real-feed.js';
import {deepActiveElement, deepQuery, deepQueryAll} from '../testing/query.js';
import {serveFeed} from '../testing/feed-server.js';
import {scan} from './scan.js';

describe('a chart that is moved, or hidden at first', () => {
  before(() => scan());
  let feed: string;
  before(async () => {
    feed = serveFeed(await loadRealFeed()).url;
  });

  /** Writes a parent of the given width with one chart. */
  const writeParent = (form: BlockForm, width: number, [open, close] = ['', '']) =>
    `<div style="width: ${width}px">${open}${makeBlock(form, 'org-chart', feed, '&amp;search=on')}${close}</div>`;
  const chartIn = (root: Element) => deepQueryAll<OrgChart>(root, 'ki-org-chart')[0]!;
  const isDrawn = (chart: OrgChart) => deepQuery(chart, '[part=units]').classList.contains('drawn');
  const fieldOf = (chart: OrgChart) => deepQuery(chart, 'input') as HTMLInputElement;
  const wide = 790;
  const narrow = 300;

  function expectIntact(chart: OrgChart, width: number) {
    expect(isDrawn(chart), `a drawing in ${width} px`).to.equal(width === wide);
    expect(outlineOf(chart)).to.deep.equal(realOutline);
    expect([...findOverlaps(chart), ...findOverflows(chart)]).to.be.empty;
  }

  for (const form of ['an element', 'a link'] as const) {
    for (const [how, move] of Object.entries(moveMethods)) {
      it(`keeps expanded units and the search when it is moved by ${how} (${form})`, async function () {
        if (how === 'moveBefore()' && !supportsMoveBefore) this.skip(); // The browser does not support it.
        const page = await insertMarkup(`${writeParent(form, wide)}<div style="width: ${narrow}px"></div>`);
        const [from, to] = [...page.children] as [HTMLElement, HTMLElement];
        await whenBlocksSettled(page);
        const chart = chartIn(page);
        await openDetails(chart, 'Koordineringsgruppen');
        toggleOf(chart, 'Startet av etatene').click();
        await whenBlocksSettled(page);
        const collapsedOutline = realOutline.filter((line) => !line.startsWith('- - - '));
        for (const parent of [to, from]) {
          const button = toggleOf(chart, 'Koordineringsgruppen');
          button.focus();
          await expectNoErrors(async () => {
            move((parent === to ? from : to).firstElementChild!, parent);
            await whenBlocksSettled(page);
          });
          expect(isDrawn(chart)).to.equal(parent === from);
          expect(outlineOf(chart)).to.deep.equal(collapsedOutline);
          expect(openNamesIn(chart)).to.deep.equal(['Koordineringsgruppen']);
          if (how === 'moveBefore()') expect(deepActiveElement() === button).to.equal(true);
        }
        Object.assign(fieldOf(chart), {value: 'referanse'}).dispatchEvent(new Event('input', {bubbles: true}));
        await whenBlocksSettled(page);
        move(from.firstElementChild!, to);
        await whenBlocksSettled(page);
        expect(fieldOf(chart).value).to.equal('referanse');
        expect(outlineOf(chart)).to.deep.equal(['Referansegruppen for Nasjonal helse- og sykehusplan']);
      });
    }

    const hiddenContainers: Readonly<Record<string, readonly [open: string, close: string, show: (hidden: HTMLElement) => void]>> = {
      'a `hidden` element': ['<div hidden>', '</div>', (hidden) => (hidden.hidden = false)],
      'an element with `hidden="until-found"`': ['<div hidden="until-found">', '</div>', (hidden) => hidden.removeAttribute('hidden')],
      'an element with `display: none`': ['<div style="display: none">', '</div>', ({style}) => (style.display = '')],
      'an element without width': ['<div style="width: 0; overflow: hidden">', '</div>', ({style}) => (style.width = '')],
      'closed details': ['<details><summary>Kart</summary>', '</details>', (hidden) => ((hidden as HTMLDetailsElement).open = true)],
      'a closed dialog': [
        '<dialog style="width: inherit; padding: 0; border: 0; max-width: none">',
        '</dialog>',
        (hidden) => (hidden as HTMLDialogElement).showModal(),
      ],
    };
    for (const [container, [open, close, show]] of Object.entries(hiddenContainers)) {
      it(`is complete and laid out for its parent after it was in ${container} (${form})`, async () => {
        for (const width of [wide, narrow]) {
          const page = await insertMarkup(writeParent(form, width, [open, close]));
          await expectNoErrors(async () => {
            await whenBlocksSettled(page);
            show(page.firstElementChild!.firstElementChild as HTMLElement);
            await whenBlocksSettled(page);
          });
          expectIntact(chartIn(page), width);
          page.remove();
        }
      });
    }

    it(`keeps its state while it is hidden, and adapts to a new width (${form})`, async () => {
      const page = await insertMarkup(writeParent(form, wide));
      await whenBlocksSettled(page);
      const chart = chartIn(page);
      const {style} = page.firstElementChild as HTMLElement;
      await openDetails(chart, 'Koordineringsgruppen');
      toggleOf(chart, 'Startet av etatene').click();
      await whenBlocksSettled(page);
      Object.assign(style, {display: 'none', width: `${narrow}px`});
      await whenBlocksSettled(page);
      style.display = '';
      await whenBlocksSettled(page);
      expect(isDrawn(chart)).to.equal(false);
      expect(outlineOf(chart)).to.deep.equal(realOutline.filter((line) => !line.startsWith('- - - ')));
      expect(openNamesIn(chart)).to.deep.equal(['Koordineringsgruppen']);
    });

    it(`handles the Escape key for its search, and leaves the next one to the dialog around it (${form})`, async () => {
      const page = await insertMarkup(`<dialog style="width: 600px">${makeBlock(form, 'org-chart', feed, '&amp;search=on')}</dialog>`);
      const dialog = page.querySelector('dialog')!;
      dialog.showModal();
      await whenBlocksSettled(page);
      const chart = chartIn(page);
      fieldOf(chart).focus();
      await sendKeys({type: 'referanse'});
      await whenSettled(chart);
      expect(outlineOf(chart)).to.have.length(1);
      await sendKeys({press: 'Escape'});
      await whenSettled(chart);
      expect([fieldOf(chart).value, dialog.open]).to.deep.equal(['', true]);
      expect(outlineOf(chart)).to.deep.equal(realOutline);
      await openDetails(chart, 'Koordineringsgruppen');
      nameButtonOf(chart, 'Koordineringsgruppen').focus();
      await sendKeys({press: 'Escape'});
      await whenSettled(chart);
      expect([openNamesIn(chart), dialog.open]).to.deep.equal([[], true]);
      await sendKeys({press: 'Escape'});
      await whenSettled(chart);
      expect(dialog.open).to.equal(false);
    });
  }
});
