export default {
  title: 'limit: bare list',
  isLimit: true,

  toData([root]) {
    const write = ({name, children}) => `<li>${name}${children.length ? `<ul>${children.map(write).join('')}</ul>` : ''}</li>`;
    return `<ul>${write(root)}</ul>`;
  },
  draw(host, markup) {
    host.innerHTML = markup;
  },
  names(host) {
    return host.querySelectorAll('li');
  },
  collapse(host) {
    host.querySelector('li li > ul').hidden = true;
  },
};
