/* global library */
import {kindLabel} from '../tree.mjs';

export default {
  title: 'orgchart (jQuery)',
  package: 'orgchart',
  entry: `import $ from 'jquery'; import 'orgchart'; export {$};`,
  styleSheet: 'orgchart/dist/css/jquery.orgchart.min.css',
  /** Shows names in full. The library waits for the end of a transition, so there must be a short one. */
  css: `
    .orgchart .node { transition-duration: 1ms !important; }
    .orgchart .node .title { height: auto; white-space: normal; }
  `,

  toData([root]) {
    const toNode = ({id, name, children}) => ({id, name, kind: kindLabel, ...(children.length && {children: children.map(toNode)})});
    return toNode(root);
  },
  draw(host, data) {
    this.chart = library.$(host).orgchart({data, nodeTitle: 'name', nodeContent: 'kind'});
  },
  names(host) {
    return host.querySelectorAll('.node > .title');
  },
  collapse() {
    this.chart.hideChildren(this.chart.$chart.find('.nodes .nodes .node').first());
  },
};
