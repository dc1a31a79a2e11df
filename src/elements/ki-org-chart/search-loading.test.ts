import {expect, waitUntil} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import type {Feed} from '../../feed/definition.js';
import {holdImport, type HeldImport} from '../../testing/held-import.js';
import {describeFocus, outlineOf, realOutline, renderChart, whenMeasured, type OrgChart} from '../../testing/org-chart.js';
import {deepQuery} from '../../testing/query.js';
import {loadRealFeed} from '../../testing/real-feed.js';
import {spokenText} from '../../testing/read-text.js';
import {searchModule} from './search-controller.js';

describe('<ki-org-chart>: a search that is loaded when a visitor needs it', () => {
  const {warn} = console;
  let real: Feed;
  let held: HeldImport;
  let lines: string[];
  before(async () => {
    real = await loadRealFeed();
  });
  beforeEach(() => {
    held = holdImport(searchModule);
    lines = [];
    console.warn = (line: string) => lines.push(line);
  });
  afterEach(() => {
    held.restore();
    console.warn = warn;
  });

  const renderReal = () => renderChart(real, {attributes: {search: 'on'}});
  const fieldOf = (chart: OrgChart) => deepQuery(chart, 'input[part=input]') as HTMLInputElement;
  const statusOf = (chart: OrgChart) => spokenText(deepQuery(chart, '[part=toolbar] [role=status]'));
  const pathToReport = ['Styringsgruppen', '- Koordineringsgruppen', '- - Startet av etatene', '- - - Statusrapport'];

  it('is requested once when the field gets the focus, and not before', async () => {
    const chart = await renderReal();
    expect(held.requests).to.equal(0);
    fieldOf(chart).focus();
    await sendKeys({type: 'stat'});
    expect(held.requests).to.equal(1);
    await held.finish();
  });

  it('finds everything that was typed while it was loading', async () => {
    const chart = await renderReal();
    fieldOf(chart).focus();
    await sendKeys({type: 'status'});
    await whenMeasured(chart);
    expect([outlineOf(chart), fieldOf(chart).value]).to.deep.equal([realOutline, 'status']);
    await waitUntil(() => statusOf(chart) === 'Søker …');
    await sendKeys({type: 'r'});
    await held.finish();
    await whenMeasured(chart);
    expect(outlineOf(chart)).to.deep.equal(pathToReport);
    expect([statusOf(chart), describeFocus()]).to.deep.equal(['1 treff', 'field «statusr»']);
  });

  it('says that it failed, keeps the chart, and tries again with the next key', async () => {
    const chart = await renderReal();
    fieldOf(chart).focus();
    await sendKeys({type: 'status'});
    await held.refuse();
    await whenMeasured(chart);
    expect(statusOf(chart)).to.equal('Vi fikk ikke søkt. Sjekk at du er på nett, og prøv igjen.');
    expect(outlineOf(chart)).to.deep.equal(realOutline);
    expect(lines.filter((line) => line.includes('The part of the script for search could not be loaded'))).to.have.length(1);
    await held.finish();
    await sendKeys({type: 'r'});
    await waitUntil(() => statusOf(chart) === '1 treff');
    expect(outlineOf(chart)).to.deep.equal(pathToReport);
  });

  it('shows no message after the field was emptied', async () => {
    const chart = await renderReal();
    fieldOf(chart).focus();
    await sendKeys({type: 's'});
    await held.refuse();
    await sendKeys({press: 'Backspace'});
    await whenMeasured(chart);
    expect(statusOf(chart)).to.equal('');
  });
});
