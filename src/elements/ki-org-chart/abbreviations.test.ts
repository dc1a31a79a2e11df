import {expect} from '@open-wc/testing';
import type {Feed} from '../../feed/definition.js';
import {tabStopsOf} from '../../testing/accessibility.js';
import {makeFeed} from '../../testing/make-feed.js';
import {boxOf, renderChart, type OrgChart} from '../../testing/org-chart.js';
import {loadRealFeed} from '../../testing/real-feed.js';
import {deepQuery, deepQueryAll} from '../../testing/query.js';
import {spokenText, visibleText} from '../../testing/read-text.js';

describe('<ki-org-chart>: abbreviations', () => {
  let real: Feed;
  before(async () => {
    real = await loadRealFeed();
  });

  const keyOf = (chart: OrgChart) => visibleText(deepQuery(chart, '[part=abbreviations]')).replace(/\s+/g, ' ');

  it('are explained below the chart, each of them once', async () => {
    const chart = await renderChart(real);
    expect(keyOf(chart)).to.equal(
      'Forkortelser Hdir Helsedirektoratet E-helse Direktoratet for e-helse SLV Statens legemiddelverk Htil Helsetilsynet ' +
        'FHI Folkehelseinstituttet KS Kommunesektorens organisasjon HSØ Helse Sør-Øst RHF HMN Helse Midt-Norge RHF ' +
        'HV Helse Vest RHF HN Helse Nord RHF KIN Det nasjonale kompetansenettverket (Kunstig intelligens i norsk helsetjeneste)',
    );
    chart.asOf = '2019-11-01';
    await chart.updateComplete;
    expect(keyOf(chart), 'on a date without Helsetilsynet').not.to.include('Htil');
  });

  it('are replaced by the full names for screen readers, in one piece of text', async () => {
    const box = boxOf(await renderChart(real), 'Koordineringsgruppen');
    expect(spokenText(deepQuery(box, '[part=members]'))).to.equal(
      'Medlemmer: Helsedirektoratet, Direktoratet for e-helse, Statens legemiddelverk, Helsetilsynet og Folkehelseinstituttet',
    );
  });

  it('add no tab stop', async () => {
    const withKey = await renderChart(makeFeed({organizations: makeFeed().organizations!}));
    for (const stop of await tabStopsOf(withKey)) expect(stop).not.to.include('Forkortelser');
    expect(deepQueryAll(withKey, '[part=abbreviations] :is(a, button, summary, [tabindex])')).to.be.empty;
  });

  it('have no key if the organisations have no short names', async () => {
    const organizations = makeFeed().organizations!.map(({shortName: _, ...organization}) => organization);
    const chart = await renderChart(makeFeed({organizations, relations: []}));
    expect(deepQueryAll(chart, '[part=abbreviations]')).to.be.empty;
  });

  it('fit the width of a phone', async () => {
    const chart = await renderChart(real, {width: 320});
    expect(deepQuery(chart, '[part=abbreviations]').scrollWidth).to.be.at.most(320);
  });

  it('have spaces between them in the text of the page', async () => {
    const text = deepQuery(await renderChart(real), '[part=abbreviations]').textContent.replace(/\s+/g, ' ');
    expect(text).to.include('Hdir Helsedirektoratet E-helse');
  });
});
