/* global library, document, customElements */
import sameList from './same-list.mjs';

/** The lower limit for Lit with d3-hierarchy: one element that draws the same list from unchecked data. */
export default {
  ...sameList,
  title: 'Lit with d3-hierarchy, the same list',
  isLimit: false,
  entry: `
    import {LitElement, html, nothing} from 'lit';
    import {hierarchy, tree} from 'd3-hierarchy';
    const toggle = ({name, children: {length}}) =>
      html\`<button type="button" class="toggle" aria-expanded="true"><span class="hidden">\${length} enheter under \${name}</span
        ><span aria-hidden="true">−</span></button>\`;
    const write = (unit) =>
      html\`<li role="listitem"><div class="unit"><span class="kind">\${unit.kind}<span class="hidden">: </span></span
        ><span class="name">\${unit.name}</span>\${unit.children.length ? toggle(unit) : nothing}</div
        >\${unit.children.length ? html\`<ul role="list">\${unit.children.map(write)}</ul>\` : nothing}</li>\`;
    export class List extends LitElement {
      static properties = {root: {attribute: false}};
      createRenderRoot() {
        return this;
      }
      render() {
        tree()(hierarchy(this.root));
        return html\`<ul role="list">\${write(this.root)}</ul>\`;
      }
    }`,

  toData([root]) {
    const toNode = ({name, children}) => ({name, kind: 'Arbeidsgruppe', children: children.map(toNode)});
    return toNode(root);
  },
  draw(host, data) {
    customElements.define('lit-list', library.List);
    const list = document.createElement('lit-list');
    list.root = data;
    host.append(list);
  },
  collapse(host) {
    host.querySelector('li li > ul').hidden = true;
  },
};
