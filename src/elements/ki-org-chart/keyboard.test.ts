import {expect} from '@open-wc/testing';
import {executeServerCommand, sendKeys} from '@web/test-runner-commands';
import type {Feed} from '../../feed/definition.js';
import {expectAccessible, itWithAccessibilityTree, tabStopsOf, accessibilityTreeOf} from '../../testing/accessibility.js';
import {makeFeed} from '../../testing/make-feed.js';
import {
  boxOf,
  describeFocus,
  markedNamesIn,
  openDetails,
  outlineOf,
  renderChart,
  summaryOf,
  toggleOf,
  whenSettled,
  type OrgChart,
} from '../../testing/org-chart.js';
import {loadRealFeed} from '../../testing/real-feed.js';
import {deepQuery, deepQueryAll} from '../../testing/query.js';
import {spokenText, visibleText} from '../../testing/read-text.js';

describe('<ki-org-chart>: its keys', () => {
  let real: Feed;
  before(async () => {
    real = await loadRealFeed();
  });

  /** Presses keys one after the other and tells after each what has the focus. */
  async function press(chart: OrgChart, ...keys: string[]): Promise<string[]> {
    const stops: string[] = [];
    for (const key of keys) {
      await sendKeys({press: key});
      await whenSettled(chart);
      stops.push(describeFocus());
    }
    return stops;
  }

  /** Whether a key that is pressed where the focus is does what it always does, and the chart does nothing. */
  function leavesAlone(key: string, modifiers: KeyboardEventInit = {}, target = document.activeElement): boolean {
    const inside = target?.shadowRoot?.activeElement ?? target;
    return inside!.dispatchEvent(new KeyboardEvent('keydown', {key, bubbles: true, composed: true, cancelable: true, ...modifiers}));
  }

  const moving = ['ArrowDown', 'ArrowUp', 'ArrowLeft', 'ArrowRight', 'Home', 'End'];
  const lastName = 'Det nasjonale kompetansenettverket (Kunstig intelligens i norsk helsetjeneste) (KIN)';

  describe('from unit to unit', () => {
    it('go down and up in the order in which units are read, from a button or from a unit', async () => {
      const chart = await renderChart(real);
      toggleOf(chart, 'Startet av etatene').focus();
      expect(await press(chart, 'ArrowDown', 'ArrowDown', 'ArrowUp', 'ArrowUp', 'ArrowUp')).to.deep.equal([
        'box of Tverretatlig regulatorisk veiledning',
        'box of Tverretatlig informasjonsside',
        'box of Tverretatlig regulatorisk veiledning',
        'box of Startet av etatene',
        'box of Koordineringsgruppen',
      ]);
    });

    it('go to the first and to the last', async () => {
      const chart = await renderChart(real);
      summaryOf(chart, 'Startet av etatene').focus();
      expect(await press(chart, 'End', 'Home')).to.deep.equal([`box of ${lastName}`, 'box of Styringsgruppen']);
    });

    it('stay where they are at both ends', async () => {
      const chart = await renderChart(real);
      summaryOf(chart, 'Styringsgruppen').focus();
      expect(await press(chart, 'ArrowUp', 'End', 'ArrowDown')).to.deep.equal([
        'Vis mer om Styringsgruppen',
        `box of ${lastName}`,
        `box of ${lastName}`,
      ]);
    });

    it('go past what is closed', async () => {
      const chart = await renderChart(real, {attributes: {depth: '1'}});
      summaryOf(chart, 'Styringsgruppen').focus();
      expect(await press(chart, 'ArrowDown')).to.deep.equal(['box of Referansegruppen for Nasjonal helse- og sykehusplan']);
    });

    it('go the same way in a list and in a drawing', async () => {
      const walks: string[][] = [];
      for (const width of [320, 1200]) {
        const chart = await renderChart(real, {width});
        summaryOf(chart, 'Styringsgruppen').focus();
        walks.push(await press(chart, ...Array<string>(10).fill('ArrowDown')));
      }
      expect(walks[0]).to.deep.equal(walks[1]);
      expect(new Set(walks[0])).to.have.length(10);
    });

    it('go on with Tab from where the arrows have come', async () => {
      const chart = await renderChart(real);
      summaryOf(chart, 'Styringsgruppen').focus();
      expect(await press(chart, 'ArrowDown', 'ArrowDown', 'Tab')).to.deep.equal([
        'box of Koordineringsgruppen',
        'box of Startet av etatene',
        'Vis mer om Startet av etatene',
      ]);
    });

    it('make no stop more for Tab', async () => {
      const chart = await renderChart(makeFeed());
      const before = await tabStopsOf(chart);
      summaryOf(chart, 'Styret').focus();
      await press(chart, 'ArrowDown', 'ArrowDown', 'Home');
      expect(await tabStopsOf(chart)).to.deep.equal(before);
    });
  });

  describe('into and out of a unit', () => {
    it('open to the right, then go to the first below; close to the left, then go to the one above', async () => {
      const chart = await renderChart(real, {attributes: {depth: '1'}});
      const closed = outlineOf(chart);
      summaryOf(chart, 'Styringsgruppen').focus();
      expect(await press(chart, 'ArrowRight')).to.deep.equal(['Vis mer om Styringsgruppen']);
      expect(outlineOf(chart)[1]).to.equal('- Koordineringsgruppen');
      expect(await press(chart, 'ArrowRight', 'ArrowRight', 'ArrowRight')).to.deep.equal([
        'box of Koordineringsgruppen',
        'box of Koordineringsgruppen',
        'box of Startet av etatene',
      ]);
      expect(await press(chart, 'ArrowLeft', 'ArrowLeft', 'ArrowLeft', 'ArrowLeft')).to.deep.equal([
        'box of Koordineringsgruppen', // It was closed.
        'box of Koordineringsgruppen',
        'box of Styringsgruppen',
        'box of Styringsgruppen',
      ]);
      expect(outlineOf(chart)).to.deep.equal(closed);
    });

    it('tell a script first, which may keep the chart as it is', async () => {
      const chart = await renderChart(real, {attributes: {depth: '1'}});
      const closed = outlineOf(chart);
      const heard: unknown[] = [];
      chart.addEventListener('ki-unit-toggle', (event) => {
        heard.push([event.unit, event.open]);
        event.preventDefault();
      });
      toggleOf(chart, 'Styringsgruppen').focus();
      await press(chart, 'ArrowRight', 'ArrowRight');
      expect(heard).to.deep.equal([
        ['styringsgruppen', true],
        ['styringsgruppen', true],
      ]);
      expect(outlineOf(chart)).to.deep.equal(closed);
    });

    it('have nowhere to go from a unit with nothing below it and nothing above', async () => {
      const chart = await renderChart(real);
      summaryOf(chart, 'Referansegruppen').focus();
      const before = outlineOf(chart);
      const stop = 'Vis mer om Referansegruppen for Nasjonal helse- og sykehusplan';
      expect(await press(chart, 'ArrowRight', 'ArrowLeft')).to.deep.equal([stop, stop]);
      expect(outlineOf(chart)).to.deep.equal(before);
    });
  });

  describe('for a unit’s details', () => {
    it('open and close them by Enter on the unit, once each', async () => {
      const chart = await renderChart(real);
      summaryOf(chart, 'Styringsgruppen').focus();
      const heard: string[] = [];
      chart.addEventListener('ki-unit-select', ({unit}) => heard.push(unit));
      await press(chart, 'ArrowDown', 'Enter');
      const details = deepQuery(boxOf(chart, 'Koordineringsgruppen'), 'details') as HTMLDetailsElement;
      expect([details.open, heard, describeFocus()]).to.deep.equal([true, ['koordineringsgruppen'], 'box of Koordineringsgruppen']);
      await press(chart, 'Enter');
      expect(details.open).to.equal(false);
    });

    it('open and close them by Enter on their own button, once each', async () => {
      const chart = await renderChart(real);
      summaryOf(chart, 'Koordineringsgruppen').focus();
      await press(chart, 'Enter');
      const details = deepQuery(boxOf(chart, 'Koordineringsgruppen'), 'details') as HTMLDetailsElement;
      expect([details.open, describeFocus()]).to.deep.equal([true, 'Vis mindre om Koordineringsgruppen']);
      await press(chart, 'Enter');
      expect(details.open).to.equal(false);
    });

    for (const key of ['Enter', ' ']) {
      it(`choose by ${key === ' ' ? 'Space' : key} a unit that has none, which then has its link; another time it is as before`, async () => {
        const chart = await renderChart(real);
        summaryOf(chart, 'Styringsgruppen').focus();
        expect(await press(chart, 'End', key)).to.deep.equal([`box of ${lastName}`, `box of ${lastName}`]);
        expect(markedNamesIn(chart)).to.deep.equal([lastName]);
        expect(await press(chart, 'Tab')).to.deep.equal(['Lenke til KIN']);
        await press(chart, 'ArrowDown');
        boxOf(chart, 'Det nasjonale').focus();
        await press(chart, key);
        expect(markedNamesIn(chart)).to.be.empty;
        expect(visibleText(boxOf(chart, 'Det nasjonale'))).not.to.include('Lenke');
      });
    }

    it('close them by Escape from a link in them, and the focus is on their button again', async () => {
      const chart = await renderChart(real);
      const details = await openDetails(chart, 'Styringsgruppen');
      const link = details.querySelector('a')!;
      expect(link.textContent).to.equal('Helsedirektoratet');
      link.focus();
      expect(await press(chart, 'Escape')).to.deep.equal(['Vis mer om Styringsgruppen']);
      expect(details.open).to.equal(false);
      expect(leavesAlone('Escape'), 'a second one is for whatever is around').to.equal(true);
    });

    it('close them by Escape on the unit, where the focus stays', async () => {
      const chart = await renderChart(real);
      const details = await openDetails(chart, 'Koordineringsgruppen');
      toggleOf(chart, 'Styringsgruppen').focus();
      expect(await press(chart, 'ArrowDown', 'Escape')).to.deep.equal(['box of Koordineringsgruppen', 'box of Koordineringsgruppen']);
      expect(details.open).to.equal(false);
    });

    it('leave those of other units open', async () => {
      const chart = await renderChart(real);
      await openDetails(chart, 'Koordineringsgruppen');
      await openDetails(chart, 'Styringsgruppen');
      summaryOf(chart, 'Styringsgruppen').focus();
      await press(chart, 'Escape');
      const open = deepQueryAll<HTMLDetailsElement>(chart, '[part=details]').filter((details) => details.open);
      expect(open.map((details) => visibleText(details.querySelector('summary')!))).to.have.length(1);
      expect(boxOf(chart, 'Koordineringsgruppen').contains(open[0]!)).to.equal(true);
    });
  });

  describe('that are not the chart’s', () => {
    it('stay the browser’s with a modifier', async () => {
      const chart = await renderChart(real);
      toggleOf(chart, 'Koordineringsgruppen').focus();
      const before = outlineOf(chart);
      for (const modifier of ['altKey', 'ctrlKey', 'metaKey', 'shiftKey']) {
        for (const key of [...moving, 'Enter', 'Escape']) expect(leavesAlone(key, {[modifier]: true}), `${modifier} ${key}`).to.equal(true);
      }
      await whenSettled(chart);
      expect(describeFocus()).to.equal('Skjul 2 enheter under Koordineringsgruppen');
      expect(outlineOf(chart)).to.deep.equal(before);
      expect(leavesAlone('ArrowDown'), 'without one it is the chart’s').to.equal(false);
    });

    it('stay the browser’s in a link', async () => {
      const chart = await renderChart(real);
      const details = await openDetails(chart, 'Styringsgruppen');
      details.querySelector('a')!.focus();
      for (const key of [...moving, 'Enter', ' ']) expect(leavesAlone(key), key).to.equal(true);
      expect(describeFocus()).to.equal('Helsedirektoratet');
    });

    it('stay the page’s in what the page puts into a unit', async () => {
      const chart = await renderChart(real, {
        children: '<p slot="unit-styringsgruppen"><label>Merknad <input value="abc"></label> <button>Send</button></p>',
      });
      const details = await openDetails(chart, 'Styringsgruppen');
      const own = chart.querySelector('p')!;
      expect(own.assignedSlot?.closest('[part=unit]') === boxOf(chart, 'Styringsgruppen')).to.equal(true);
      for (const field of own.querySelectorAll<HTMLElement>('input, button')) {
        field.focus();
        for (const key of [...moving, 'Enter', 'Escape', ' ']) expect(leavesAlone(key, {}, field), key).to.equal(true);
        expect(document.activeElement === field).to.equal(true);
      }
      own.querySelector('input')!.focus();
      await press(chart, 'Home', 'x', 'End', 'y', 'ArrowLeft', 'ArrowLeft', 'z');
      expect(own.querySelector('input')!.value).to.equal('xabzcy');
      expect(details.open).to.equal(true);
    });

    it('stay the field’s while a unit is looked for', async () => {
      const chart = await renderChart(real, {attributes: {search: 'on'}});
      const field = deepQuery(chart, 'input') as HTMLInputElement;
      field.focus();
      for (const key of moving) expect(leavesAlone(key), key).to.equal(true);
      expect(describeFocus()).to.equal('field «»');
    });

    it('are letters and all else', async () => {
      const chart = await renderChart(real);
      toggleOf(chart, 'Koordineringsgruppen').focus();
      for (const key of ['a', 'PageDown', 'PageUp', 'Tab', 'F5', '*']) expect(leavesAlone(key), key).to.equal(true);
    });
  });

  describe('past the chart', () => {
    /** Above ten stops there is a way past them: eleven groups with a description each, or ten. */
    const groups = (count: number) =>
      makeFeed({
        bodies: Array.from({length: count}, (_, i) => ({id: `a${i}`, name: `Gruppe ${i}`, description: 'Arbeider.'})),
        memberships: [],
        relations: [],
      });

    it('lead by a button that is there above ten stops', async () => {
      expect((await tabStopsOf(await renderChart(groups(11), {attributes: {downloads: 'off'}})))[0]).to.equal('Hopp over kartet');
      expect((await tabStopsOf(await renderChart(groups(10), {attributes: {downloads: 'off'}})))[0]).to.equal('Vis mer om Gruppe 0');
    });

    it('lead by it to what comes after the units', async () => {
      const chart = await renderChart(real, {attributes: {downloads: 'off'}});
      const skip = deepQuery(chart, '.skip');
      skip.focus();
      await press(chart, 'Enter');
      expect(await press(chart, 'Tab')).to.deep.equal(['Helsedirektoratet']);
      await executeServerCommand('engine:chord', {keys: ['Shift', 'Tab']});
      expect(describeFocus()).to.equal('Vis mer om Referansegruppen for Nasjonal helse- og sykehusplan');
    });

    it('lead by a button that is seen when it has the focus, and takes no place else', async () => {
      const chart = await renderChart(real);
      const skip = deepQuery(chart, '.skip');
      const top = () => boxOf(chart, 'Styringsgruppen').getBoundingClientRect().top;
      const before = top();
      expect(visibleText(chart)).not.to.include('Hopp over kartet');
      skip.focus();
      expect(visibleText(chart)).to.include('Hopp over kartet');
      const {width, height} = skip.getBoundingClientRect();
      expect(width).to.be.above(100);
      expect(height).to.be.above(24);
      skip.blur();
      expect(top()).to.equal(before);
    });

    it('moves nothing when that button gets the focus, and covers no text', async () => {
      for (const width of [320, 900]) {
        const chart = await renderChart(real, {width, attributes: {search: 'on'}});
        const rectOf = (selector: string) => deepQuery(chart, selector).getBoundingClientRect();
        const before = ['h2', '[part=toolbar]', '[part=units]'].map((selector) => rectOf(selector).top);
        deepQuery(chart, '.skip').focus({preventScroll: true});
        expect(['h2', '[part=toolbar]', '[part=units]'].map((selector) => rectOf(selector).top)).to.deep.equal(before);
        const skip = rectOf('.skip');
        for (const selector of ['h2', '[part=toolbar]']) {
          const {left, right, top, bottom} = rectOf(selector);
          const isApart = skip.left >= right || skip.right <= left || skip.top >= bottom || skip.bottom <= top;
          expect(isApart, `${selector} at ${width} px`).to.equal(true);
        }
      }
    });

    it('lead to a place with a name, whose focus ring is as wide as that', async () => {
      const chart = await renderChart(real);
      deepQuery(chart, '.skip').focus();
      await press(chart, 'Enter');
      const end = chart.shadowRoot!.activeElement as HTMLElement;
      expect([end.role, end.ariaLabel]).to.deep.equal(['group', 'Slutten av kartet']);
      expect(end.getBoundingClientRect().width).to.be.below(200);
      await expectAccessible(chart, 'light');
    });

    itWithAccessibilityTree('lead by a button with a name', async () => {
      const tree = await accessibilityTreeOf(await renderChart(real));
      expect(tree.slice(0, 3)).to.deep.equal(['heading 2 "Slik er arbeidet organisert"', 'button "Hopp over kartet"', 'list "Enheter"']);
    });
  });

  describe('under a sticky header', () => {
    it('never hide what gets the focus', async () => {
      const chart = await renderChart(real);
      const header = document.createElement('header');
      header.style.cssText = 'position: sticky; top: 0; height: 120px; background: Canvas; z-index: 9';
      chart.parentElement!.prepend(header);
      chart.parentElement!.style.paddingBlock = '1500px';
      const [last] = deepQueryAll(chart, 'summary').slice(-1);
      last!.focus();
      window.scrollTo(0, scrollY + last!.getBoundingClientRect().top - 140);
      for (let i = 0; i < 8; i++) {
        await executeServerCommand('engine:chord', {keys: ['Shift', 'Tab']});
        await whenSettled(chart);
        const active = chart.shadowRoot!.activeElement!;
        expect(active.getBoundingClientRect().top, spokenText(active)).to.be.at.least(header.getBoundingClientRect().bottom);
      }
      window.scrollTo(0, 0);
    });
  });

  describe('levels', () => {
    const chain = makeFeed({
      bodies: Array.from({length: 6}, (_, i) => ({id: `a${i}`, name: `Ledd ${i + 1}`, ...(i ? {parent: `a${i - 1}`} : {})})),
      memberships: [],
      relations: [],
    });
    const levelsOf = (chart: OrgChart) => deepQuery(chart, 'select') as HTMLSelectElement;

    it('open by a list of them, which says how many are open', async () => {
      const chart = await renderChart(chain, {attributes: {depth: '2'}});
      const select = levelsOf(chart);
      expect(visibleText(select.labels[0]!)).to.match(/^Åpne til nivå/);
      expect([...select.options].map(({text}) => text)).to.deep.equal(['1', '2', '3', '4', '5', '6']);
      expect(select.value).to.equal('2');
      select.value = '4';
      select.dispatchEvent(new Event('change', {bubbles: true}));
      await chart.updateComplete;
      expect(outlineOf(chart)).to.have.length(4);
      expect(select.value).to.equal('4');
    });

    it('have no number while a visitor has opened and closed units one by one, and have one again after that', async () => {
      const chart = await renderChart(chain, {attributes: {depth: '2'}});
      toggleOf(chart, 'Ledd 2').click();
      await chart.updateComplete;
      expect(levelsOf(chart).value).to.equal('');
      chart.expandTo(3);
      await chart.updateComplete;
      expect(levelsOf(chart).value).to.equal('3');
      toggleOf(chart, 'Ledd 1').click();
      await chart.updateComplete;
      expect(levelsOf(chart).value).to.equal('');
      levelsOf(chart).value = '3';
      levelsOf(chart).dispatchEvent(new Event('change', {bubbles: true}));
      await chart.updateComplete;
      expect([levelsOf(chart).value, outlineOf(chart).length]).to.deep.equal(['3', 3]);
    });

    it('open and close by a script too, beyond the last and before the first', async () => {
      const chart = await renderChart(chain);
      for (const [level, count] of [
        [1, 1],
        [3, 3],
        [6, 6],
        [99, 6],
        [0, 1],
        [-1, 1],
      ] as const) {
        chart.expandTo(level);
        await chart.updateComplete;
        expect(outlineOf(chart), String(level)).to.have.length(count);
      }
      chart.expandAll();
      await chart.updateComplete;
      expect(outlineOf(chart)).to.have.length(6);
      chart.collapseAll();
      await chart.updateComplete;
      expect(outlineOf(chart)).to.have.length(1);
    });

    it('need no list where all show at first, or where there are but three', async () => {
      const selects = async (depth: string, data: Feed = chain) =>
        deepQueryAll(await renderChart(data, {attributes: {depth}}), 'select').length;
      expect([await selects('6'), await selects('5')]).to.deep.equal([0, 1]);
      const three = makeFeed({...chain, bodies: chain.bodies!.slice(0, 3)});
      expect(await selects('1', three)).to.equal(0);
    });

    for (const scheme of ['light', 'dark']) {
      it(`have nothing that axe finds on a ${scheme} page`, async () => {
        await expectAccessible(await renderChart(chain, {attributes: {depth: '2', search: 'on'}}), scheme);
      });
    }
  });

  describe('the focus', () => {
    const kinds = [
      'steering-group',
      'coordination-group',
      'subprojects',
      'working-group',
      'deliverable',
      'advisory-group',
      'network',
    ] as const;
    const ofAllForms = makeFeed({
      bodies: kinds.map((kind) => ({id: kind, name: kind, kind, description: 'Arbeider.'})),
      memberships: [],
      relations: [{from: 'etaten', to: 'steering-group', kind: 'supports'}],
    });

    it('is seen on a unit of any form, marked or not', async () => {
      for (const unit of ['', ...kinds, 'etaten']) {
        const chart = await renderChart(ofAllForms, {attributes: {view: 'list', ...(unit && {unit})}});
        summaryOf(chart, 'steering-group').focus();
        await press(chart, 'ArrowDown', 'Home');
        for (const box of deepQueryAll(chart, '[part=unit]')) {
          const outlineAndShadow = () => {
            const {outline, boxShadow} = getComputedStyle(box);
            return `${outline} ${boxShadow}`;
          };
          const isFocused = chart.shadowRoot!.activeElement === box;
          expect(isFocused).to.equal(true);
          const focused = outlineAndShadow();
          box.blur();
          expect(focused, `${visibleText(deepQuery(box, '[part=name]'))}, ${unit ? `${unit} is marked` : 'none is marked'}`).not.to.equal(
            outlineAndShadow(),
          );
          box.focus();
          await press(chart, 'ArrowDown');
        }
      }
    }).timeout(30_000); // A chart for each form, and every box of it: a busy machine takes longer than for the others.
  });
});
