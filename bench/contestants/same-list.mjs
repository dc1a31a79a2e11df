import {kindLabel} from '../tree.mjs';

export default {
  title: 'limit: same list',
  isLimit: true,
  /** Styles of the boxes and connectors, with as few rules as a page needs. */
  css: `
    #host ul { margin: 0 0 0 0.75em; padding: 0.75em 0 0 1em; border-inline-start: 1.5px solid #6b7b88; list-style: none; }
    #host > ul { margin: 0; padding: 0; border: 0; }
    li + li { margin-top: 0.75em; }
    .unit { position: relative; padding: 0.75em 2.5em 0.75em 0.9em; border: 1px solid #c9d3db; border-radius: 0.6em; background: #fff; }
    .kind, .name { display: block; line-height: 1.35; }
    .kind { font-size: 0.875em; color: #4a5a68; }
    .name { font-weight: 650; }
    .toggle { position: absolute; top: 0.35em; inset-inline-end: 0.35em; min-width: 1.9em; min-height: 1.9em; border-radius: 1em; }
    .hidden { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
  `,

  toData([root]) {
    const toggle = ({name, children: {length}}) =>
      `<button type="button" class="toggle" aria-expanded="true"><span class="hidden">${length} enheter under ${name}</span>` +
      `<span aria-hidden="true">−</span></button>`;
    const write = (unit) =>
      `<li role="listitem"><div class="unit"><span class="kind">${kindLabel}<span class="hidden">: </span></span>` +
      `<span class="name">${unit.name}</span>${unit.children.length ? toggle(unit) : ''}</div>` +
      `${unit.children.length ? `<ul role="list">${unit.children.map(write).join('')}</ul>` : ''}</li>`;
    return `<ul role="list">${write(root)}</ul>`;
  },
  draw(host, markup) {
    host.innerHTML = markup;
  },
  names(host) {
    return host.querySelectorAll('.name');
  },
  collapse(host) {
    host.querySelector('li li > ul').hidden = true;
  },
};
