/* global document */

import {buildOwnScript} from '../own-script.mjs';

export default {
  title: '`<ki-org-chart>`',
  build: buildOwnScript,

  toData(units) {
    const bodies = units.map(({id, name, parent}) => ({id, name, kind: 'working-group', ...(parent && {parent})}));
    // Complete, since reporting missing fields takes time.
    const source = {name: 'Bench', url: 'https://example.org'};
    return {version: '1.0', id: 'bench', language: 'nb', updated: '2026-01-01', source, bodies};
  },
  /** A page has the element before the script runs. */
  place(host, isAllOpen) {
    const chart = document.createElement('ki-org-chart');
    if (isAllOpen) chart.setAttribute('depth', '100');
    host.append(chart);
  },
  draw(host, feed) {
    host.querySelector('ki-org-chart').data = feed;
  },
  names(host) {
    return host.querySelector('ki-org-chart')?.shadowRoot?.querySelectorAll('[part=name]') ?? [];
  },
  collapse(host) {
    // The first toggle is the root's.
    host.querySelector('ki-org-chart').shadowRoot.querySelectorAll('button.toggle')[1].click();
  },
};
