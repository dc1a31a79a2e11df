/* global library, MouseEvent */
import {kindLabel} from '../tree.mjs';

export default {
  title: 'd3-org-chart',
  package: 'd3-org-chart',
  entry: `export {OrgChart} from 'd3-org-chart';`,
  css: '.name { font-weight: 650; }',

  toData(units) {
    return units.map(({id, name, parent}) => ({id, name, parentId: parent ?? '', kind: kindLabel}));
  },
  draw(host, data, isAllOpen) {
    const chart = new library.OrgChart()
      .container(host)
      .data(data)
      .nodeWidth(() => 220)
      .nodeHeight(() => 96)
      .duration(0)
      .nodeContent(
        ({data: {name, kind}}) =>
          `<div style="box-sizing:border-box;height:100%;padding:8px;border:1px solid #c9d3db;background:#fff">` +
          `<div class="kind">${kind}</div><div class="name">${name}</div></div>`,
      );
    if (isAllOpen) chart.initialExpandLevel(100);
    chart.render();
  },
  names(host) {
    return host.querySelectorAll('.name');
  },
  /** Nodes start at the position of their parent. A transition moves them, even with a duration of zero. */
  isSettled(host) {
    return [...host.querySelectorAll('.node')].every((node) => node.getAttribute('opacity') === '1');
  },
  collapse(host) {
    // The nodes are in level order, so the second one is the root's first child.
    host.querySelectorAll('.node-button-g')[1].dispatchEvent(new MouseEvent('click', {bubbles: true}));
  },
};
