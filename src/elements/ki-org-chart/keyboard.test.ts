import {expect} from '@open-wc/testing';
import {executeServerCommand} from '@web/test-runner-commands';
import type {Feed} from '../../feed/definition.js';
import {tabStopsOf} from '../../testing/accessibility.js';
import {makeFeed} from '../../testing/make-feed.js';
import {
  boxOf,
  describeFocus,
  markedNamesIn,
  nameButtonOf,
  openDetails,
  openNamesIn,
  outlineOf,
  pressKeys,
  renderChart,
  toggleOf,
  whenSettled,
} from '../../testing/org-chart.js';
import {loadRealFeed} from '../../testing/real-feed.js';
import {deepQuery, deepQueryAll} from '../../testing/query.js';
import {spokenText, visibleText} from '../../testing/read-text.js';

describe('<ki-org-chart>: keyboard', () => {
  let real: Feed;
  before(async () => {
    real = await loadRealFeed();
  });

  /** Dispatches a key to the focused element. Returns whether the chart leaves the default action to the browser. */
  function keepsDefault(key: string, modifiers: KeyboardEventInit = {}, target = document.activeElement): boolean {
    const inside = target?.shadowRoot?.activeElement ?? target;
    return inside!.dispatchEvent(new KeyboardEvent('keydown', {key, bubbles: true, composed: true, cancelable: true, ...modifiers}));
  }

  const navigationKeys = ['ArrowDown', 'ArrowUp', 'ArrowLeft', 'ArrowRight', 'Home', 'End'];
  const lastName = 'Det nasjonale kompetansenettverket (Kunstig intelligens i norsk helsetjeneste) (KIN)';

  describe('arrow keys, Home and End', () => {
    it('move the focus in reading order, from a button or from a unit', async () => {
      const chart = await renderChart(real);
      toggleOf(chart, 'Startet av etatene').focus();
      expect(await pressKeys(chart, 'ArrowDown', 'ArrowDown', 'ArrowUp', 'ArrowUp', 'ArrowUp')).to.deep.equal([
        'box of Tverretatlig regulatorisk veiledning',
        'box of Tverretatlig informasjonsside',
        'box of Tverretatlig regulatorisk veiledning',
        'box of Startet av etatene',
        'box of Koordineringsgruppen',
      ]);
    });

    it('move the focus to the first and the last unit', async () => {
      const chart = await renderChart(real);
      nameButtonOf(chart, 'Startet av etatene').focus();
      expect(await pressKeys(chart, 'End', 'Home')).to.deep.equal([`box of ${lastName}`, 'box of Styringsgruppen']);
    });

    it('keep the focus at both ends', async () => {
      const chart = await renderChart(real);
      nameButtonOf(chart, 'Styringsgruppen').focus();
      expect(await pressKeys(chart, 'ArrowUp', 'End', 'ArrowDown')).to.deep.equal([
        'Styringsgruppen',
        `box of ${lastName}`,
        `box of ${lastName}`,
      ]);
    });

    it('skip the descendants of a collapsed unit', async () => {
      const chart = await renderChart(real, {attributes: {depth: '1'}});
      nameButtonOf(chart, 'Styringsgruppen').focus();
      expect(await pressKeys(chart, 'ArrowDown')).to.deep.equal(['box of Referansegruppen for Nasjonal helse- og sykehusplan']);
    });

    it('move the focus in the same order in a list and in a drawing', async () => {
      const stopsByWidth: string[][] = [];
      for (const width of [320, 1200]) {
        const chart = await renderChart(real, {width});
        nameButtonOf(chart, 'Styringsgruppen').focus();
        stopsByWidth.push(await pressKeys(chart, ...Array<string>(10).fill('ArrowDown')));
      }
      expect(stopsByWidth[0]).to.deep.equal(stopsByWidth[1]);
      expect(new Set(stopsByWidth[0])).to.have.length(10);
    });

    it('set the position from which Tab continues', async () => {
      const chart = await renderChart(real);
      nameButtonOf(chart, 'Styringsgruppen').focus();
      expect(await pressKeys(chart, 'ArrowDown', 'ArrowDown', 'Tab')).to.deep.equal([
        'box of Koordineringsgruppen',
        'box of Startet av etatene',
        'Startet av etatene',
      ]);
    });

    it('add no tab stop', async () => {
      const chart = await renderChart(makeFeed());
      const before = await tabStopsOf(chart);
      nameButtonOf(chart, 'Styret').focus();
      await pressKeys(chart, 'ArrowDown', 'ArrowDown', 'Home');
      expect(await tabStopsOf(chart)).to.deep.equal(before);
    });
  });

  describe('Right and Left', () => {
    it('expand a unit and move to its first child, collapse a unit and move to its parent', async () => {
      const chart = await renderChart(real, {attributes: {depth: '1'}});
      const closed = outlineOf(chart);
      nameButtonOf(chart, 'Styringsgruppen').focus();
      expect(await pressKeys(chart, 'ArrowRight')).to.deep.equal(['Styringsgruppen']);
      expect(outlineOf(chart)[1]).to.equal('- Koordineringsgruppen');
      expect(await pressKeys(chart, 'ArrowRight', 'ArrowRight', 'ArrowRight')).to.deep.equal([
        'box of Koordineringsgruppen',
        'box of Koordineringsgruppen',
        'box of Startet av etatene',
      ]);
      expect(await pressKeys(chart, 'ArrowLeft', 'ArrowLeft', 'ArrowLeft', 'ArrowLeft')).to.deep.equal([
        'box of Koordineringsgruppen', // This key collapsed it.
        'box of Koordineringsgruppen',
        'box of Styringsgruppen',
        'box of Styringsgruppen',
      ]);
      expect(outlineOf(chart)).to.deep.equal(closed);
    });

    it('fire an event first, which a script can cancel', async () => {
      const chart = await renderChart(real, {attributes: {depth: '1'}});
      const closed = outlineOf(chart);
      const events: unknown[] = [];
      chart.addEventListener('ki-unit-toggle', (event) => {
        events.push([event.unit, event.open]);
        event.preventDefault();
      });
      toggleOf(chart, 'Styringsgruppen').focus();
      await pressKeys(chart, 'ArrowRight', 'ArrowRight');
      expect(events).to.deep.equal([
        ['styringsgruppen', true],
        ['styringsgruppen', true],
      ]);
      expect(outlineOf(chart)).to.deep.equal(closed);
    });

    it('do nothing on a unit without children and parent', async () => {
      const chart = await renderChart(real);
      nameButtonOf(chart, 'Referansegruppen').focus();
      const before = outlineOf(chart);
      const stop = 'Referansegruppen for Nasjonal helse- og sykehusplan';
      expect(await pressKeys(chart, 'ArrowRight', 'ArrowLeft')).to.deep.equal([stop, stop]);
      expect(outlineOf(chart)).to.deep.equal(before);
    });
  });

  describe('Enter, Space and Escape', () => {
    it('open and close the details of a focused unit by Enter, once each', async () => {
      const chart = await renderChart(real);
      nameButtonOf(chart, 'Styringsgruppen').focus();
      const events: string[] = [];
      chart.addEventListener('ki-unit-select', ({unit}) => events.push(unit));
      await pressKeys(chart, 'ArrowDown', 'Enter');
      expect([openNamesIn(chart), events, describeFocus()]).to.deep.equal([
        ['Koordineringsgruppen'],
        ['koordineringsgruppen'],
        'box of Koordineringsgruppen',
      ]);
      await pressKeys(chart, 'Enter');
      expect([openNamesIn(chart), events]).to.deep.equal([[], ['koordineringsgruppen']]);
    });

    it('open and close the details by Enter on the name, once each', async () => {
      const chart = await renderChart(real);
      nameButtonOf(chart, 'Koordineringsgruppen').focus();
      await pressKeys(chart, 'Enter');
      expect([openNamesIn(chart), describeFocus()]).to.deep.equal([['Koordineringsgruppen'], 'Koordineringsgruppen']);
      await pressKeys(chart, 'Enter');
      expect(openNamesIn(chart)).to.be.empty;
    });

    for (const key of ['Enter', ' ']) {
      it(`mark a unit without details and show its link by ${key === ' ' ? 'Space' : key}, and remove both by the same key`, async () => {
        const chart = await renderChart(real);
        nameButtonOf(chart, 'Styringsgruppen').focus();
        expect(await pressKeys(chart, 'End', key)).to.deep.equal([`box of ${lastName}`, `box of ${lastName}`]);
        expect(markedNamesIn(chart)).to.deep.equal([lastName]);
        expect(await pressKeys(chart, 'Tab')).to.deep.equal(['Kopier lenke til KIN']);
        await pressKeys(chart, 'ArrowDown');
        boxOf(chart, 'Det nasjonale').focus();
        await pressKeys(chart, key);
        expect(markedNamesIn(chart)).to.be.empty;
        expect(deepQueryAll(boxOf(chart, 'Det nasjonale'), 'a')).to.be.empty;
      });
    }

    it('close the details by Escape on a link in them, and move the focus to the name', async () => {
      const chart = await renderChart(real);
      const details = await openDetails(chart, 'Styringsgruppen');
      const link = details.querySelector('a')!;
      expect(link.textContent).to.equal('Helsedirektoratet');
      link.focus();
      expect(await pressKeys(chart, 'Escape')).to.deep.equal(['Styringsgruppen']);
      expect(openNamesIn(chart)).to.be.empty;
      expect(keepsDefault('Escape'), 'a second Escape is left to the page').to.equal(true);
    });

    it('close the details by Escape on the unit, which keeps the focus', async () => {
      const chart = await renderChart(real);
      await openDetails(chart, 'Koordineringsgruppen');
      toggleOf(chart, 'Styringsgruppen').focus();
      expect(await pressKeys(chart, 'ArrowDown', 'Escape')).to.deep.equal(['box of Koordineringsgruppen', 'box of Koordineringsgruppen']);
      expect(openNamesIn(chart)).to.be.empty;
    });

    it('leave the details of other units open in a list', async () => {
      const chart = await renderChart(real, {width: 400});
      await openDetails(chart, 'Koordineringsgruppen');
      await openDetails(chart, 'Styringsgruppen');
      nameButtonOf(chart, 'Styringsgruppen').focus();
      await pressKeys(chart, 'Escape');
      expect(openNamesIn(chart)).to.deep.equal(['Koordineringsgruppen']);
    });
  });

  describe('keys that the chart does not use', () => {
    it('keep their default action with a modifier', async () => {
      const chart = await renderChart(real);
      toggleOf(chart, 'Koordineringsgruppen').focus();
      const before = outlineOf(chart);
      for (const modifier of ['altKey', 'ctrlKey', 'metaKey', 'shiftKey']) {
        for (const key of [...navigationKeys, 'Enter', 'Escape'])
          expect(keepsDefault(key, {[modifier]: true}), `${modifier} ${key}`).to.equal(true);
      }
      await whenSettled(chart);
      expect(describeFocus()).to.equal('Skjul 2 enheter under Koordineringsgruppen');
      expect(outlineOf(chart)).to.deep.equal(before);
      expect(keepsDefault('ArrowDown'), 'without a modifier the chart uses it').to.equal(false);
    });

    it('keep their default action in a link', async () => {
      const chart = await renderChart(real);
      const details = await openDetails(chart, 'Styringsgruppen');
      details.querySelector('a')!.focus();
      for (const key of [...navigationKeys, 'Enter', ' ']) expect(keepsDefault(key), key).to.equal(true);
      expect(describeFocus()).to.equal('Helsedirektoratet');
    });

    it('keep their default action in the page’s own content in a unit', async () => {
      const chart = await renderChart(real, {
        children: '<p slot="unit-styringsgruppen"><label>Merknad <input value="abc"></label> <button>Send</button></p>',
      });
      await openDetails(chart, 'Styringsgruppen');
      const own = chart.querySelector('p')!;
      expect(own.assignedSlot?.closest('[part=unit]') === boxOf(chart, 'Styringsgruppen')).to.equal(true);
      for (const field of own.querySelectorAll<HTMLElement>('input, button')) {
        field.focus();
        for (const key of [...navigationKeys, 'Enter', 'Escape', ' ']) expect(keepsDefault(key, {}, field), key).to.equal(true);
        expect(document.activeElement === field).to.equal(true);
      }
      own.querySelector('input')!.focus();
      await pressKeys(chart, 'Home', 'x', 'End', 'y', 'ArrowLeft', 'ArrowLeft', 'z');
      expect(own.querySelector('input')!.value).to.equal('xabzcy');
      expect(openNamesIn(chart)).to.deep.equal(['Styringsgruppen']);
    });

    it('keep their default action in the search field', async () => {
      const chart = await renderChart(real, {attributes: {search: 'on'}});
      const field = deepQuery(chart, 'input') as HTMLInputElement;
      field.focus();
      for (const key of navigationKeys) expect(keepsDefault(key), key).to.equal(true);
      expect(describeFocus()).to.equal('field «»');
    });

    it('include letters, Tab and function keys', async () => {
      const chart = await renderChart(real);
      toggleOf(chart, 'Koordineringsgruppen').focus();
      for (const key of ['a', 'PageDown', 'PageUp', 'Tab', 'F5', '*']) expect(keepsDefault(key), key).to.equal(true);
    });
  });

  describe('focus under a sticky header', () => {
    it('stays visible', async () => {
      const chart = await renderChart(real);
      const header = document.createElement('header');
      header.style.cssText = 'position: sticky; top: 0; height: 120px; background: Canvas; z-index: 9';
      chart.parentElement!.prepend(header);
      chart.parentElement!.style.paddingBlock = '1500px';
      const [last] = deepQueryAll(chart, 'button[part=name]').slice(-1);
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

  describe('the focus ring', () => {
    const kinds = [
      'steering-group',
      'coordination-group',
      'subprojects',
      'working-group',
      'deliverable',
      'advisory-group',
      'network',
    ] as const;
    const feedOfAllShapes = makeFeed({
      bodies: kinds.map((kind) => ({id: kind, name: kind, kind, description: 'Arbeider.'})),
      memberships: [],
      relations: [{from: 'etaten', to: 'steering-group', kind: 'supports'}],
    });

    it('is visible on boxes of any shape, marked or not', async () => {
      for (const unit of ['', ...kinds, 'etaten']) {
        const chart = await renderChart(feedOfAllShapes, {attributes: {view: 'list', ...(unit && {unit})}});
        nameButtonOf(chart, 'steering-group').focus();
        await pressKeys(chart, 'ArrowDown', 'Home');
        for (const box of deepQueryAll(chart, '[part=unit]')) {
          const readFocusStyle = () => {
            const {outline, boxShadow} = getComputedStyle(box);
            return `${outline} ${boxShadow}`;
          };
          const isFocused = chart.shadowRoot!.activeElement === box;
          expect(isFocused).to.equal(true);
          const focused = readFocusStyle();
          box.blur();
          expect(focused, `${visibleText(deepQuery(box, '[part=name]'))}, ${unit ? `${unit} is marked` : 'without a mark'}`).not.to.equal(
            readFocusStyle(),
          );
          box.focus();
          await pressKeys(chart, 'ArrowDown');
        }
      }
    }).timeout(30_000); // It renders nine charts and focuses every box, which takes long on a busy machine.
  });
});
