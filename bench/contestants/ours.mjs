/* global document */

export default {
  title: '`<ki-org-chart>`',
  entry: `import '../../../src/elements/ki-org-chart/define.ts';`,

  toData(units) {
    const bodies = units.map(({id, name, parent}) => ({id, name, kind: 'working-group', ...(parent && {parent})}));
    // Complete, since reporting missing fields takes time.
    const source = {name: 'Bench', url: 'https://example.org'};
    return {version: '1.0', id: 'bench', language: 'nb', updated: '2026-01-01', source, bodies};
  },
  draw(host, feed, isAllOpen) {
    const chart = document.createElement('ki-org-chart');
    if (isAllOpen) chart.setAttribute('depth', '100');
    chart.data = feed;
    host.append(chart);
  },
  names(host) {
    return host.querySelector('ki-org-chart')?.shadowRoot?.querySelectorAll('[part=name]') ?? [];
  },
  collapse(host) {
    // The first toggle is the root's.
    host.querySelector('ki-org-chart').shadowRoot.querySelectorAll('button.toggle')[1].click();
  },
};
