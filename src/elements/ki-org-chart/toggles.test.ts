import {expect, fixture, html} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import type {Feed} from '../../feed/definition.js';
import {expectAccessible} from '../../testing/accessibility.js';
import {containerWidthOf, openDetails, outlineOf, realOutline, renderChart, toggleOf} from '../../testing/org-chart.js';
import {loadRealFeed} from '../../testing/real-feed.js';
import {spokenText} from '../../testing/read-text.js';
import {nextTask} from '../../testing/wait.js';
import type {UnitToggleEvent} from './unit-events.js';

describe('<ki-org-chart>: expand and collapse buttons', () => {
  let real: Feed;
  before(async () => {
    real = await loadRealFeed();
  });

  it('collapse and expand a unit by mouse and keyboard, and keep the focus', async () => {
    const chart = await renderChart(real);
    const toggle = toggleOf(chart, 'Startet av etatene');
    expect(spokenText(toggle)).to.equal('Skjul 5 enheter under Startet av etatene');
    expect(toggle.ariaExpanded).to.equal('true');
    toggle.focus();
    const closed = realOutline.filter((line) => !line.startsWith('- - - '));
    for (const [press, outline, expanded] of [
      ['Enter', closed, 'false'],
      [' ', realOutline, 'true'],
    ] as const) {
      await sendKeys({press});
      await chart.updateComplete;
      expect(outlineOf(chart)).to.deep.equal(outline);
      expect(chart.shadowRoot!.activeElement).to.equal(toggle);
      expect(toggle.ariaExpanded).to.equal(expanded);
    }
    toggle.click();
    await chart.updateComplete;
    expect(outlineOf(chart)).to.deep.equal(closed);
  });

  it('keep their state when the language, the feed or the parent element changes', async () => {
    const chart = await renderChart(real);
    toggleOf(chart, 'Startet av etatene').click();
    chart.lang = 'en';
    await nextTask();
    await chart.updateComplete;
    expect(outlineOf(chart).slice(0, 4)).to.deep.equal([
      'Steering group',
      '- Coordination group',
      '- - Started by the agencies',
      '- - Started by the regional health authorities or KS',
    ]);
    chart.data = {...real, updated: '2023-06-08'};
    await chart.updateComplete;
    expect(outlineOf(chart)[3]).to.equal('- - Started by the regional health authorities or KS');
    const container = await fixture<HTMLElement>(html`<div></div>`);
    container.append(chart);
    await chart.updateComplete;
    expect(outlineOf(chart)[3]).to.equal('- - Started by the regional health authorities or KS');
  });

  it('fire an event first, which a script can cancel', async () => {
    const chart = await renderChart(real);
    const events: UnitToggleEvent[] = [];
    let shouldCancel = true;
    chart.parentElement!.addEventListener('ki-unit-toggle', (event) => {
      events.push(event);
      if (shouldCancel) event.preventDefault();
    });
    const toggle = toggleOf(chart, 'Koordineringsgruppen');
    toggle.click();
    await chart.updateComplete;
    expect(outlineOf(chart)).to.deep.equal(realOutline);
    shouldCancel = false;
    toggle.click();
    await chart.updateComplete;
    toggle.click();
    expect(events.map(({unit, open, composed}) => [unit, open, composed])).to.deep.equal([
      ['koordineringsgruppen', false, true],
      ['koordineringsgruppen', false, true],
      ['koordineringsgruppen', true, true],
    ]);
  });

  it('are all collapsed by collapseAll() and expanded by expandAll()', async () => {
    const chart = await renderChart(real);
    chart.collapseAll();
    await chart.updateComplete;
    expect(outlineOf(chart)).to.deep.equal(realOutline.filter((line) => !line.startsWith('- ')));
    expect(containerWidthOf(chart)).to.equal(900);
    chart.expandAll();
    await chart.updateComplete;
    expect(outlineOf(chart)).to.deep.equal(realOutline);
  });

  it('have no axe findings, collapsed or expanded', async () => {
    const chart = await renderChart(real);
    toggleOf(chart, 'Koordineringsgruppen').click();
    await openDetails(chart, 'Styringsgruppen');
    for (const scheme of ['light', 'dark']) await expectAccessible(chart, scheme);
  });
});
