/* global library */
import {kindLabel} from '../tree.mjs';

export default {
  title: 'apextree',
  package: 'apextree',
  entry: `export {ApexTree} from 'apextree';`,
  css: '.name { font-weight: 650; }',

  toData([root]) {
    const toNode = ({id, name, children}) => ({id, name, data: {name, kind: kindLabel}, children: children.map(toNode)});
    return toNode(root);
  },
  draw(host, data) {
    const tree = new library.ApexTree(host, {
      contentKey: 'data',
      nodeTemplate: ({name, kind}) => `<div style="padding:8px"><div class="kind">${kind}</div><div class="name">${name}</div></div>`,
      nodeWidth: 220,
      nodeHeight: 96,
      enableAnimation: false,
    });
    this.graph = tree.render(data);
    this.first = data.children[0].id;
  },
  names(host) {
    return host.querySelectorAll('.name');
  },
  collapse() {
    this.graph.collapse(this.first);
  },
};
