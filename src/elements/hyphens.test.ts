import {expect} from '@open-wc/testing';
import {boxOf, renderChart} from '../testing/org-chart.js';
import {loadRealFeed} from '../testing/real-feed.js';
import {deepQuery} from '../testing/query.js';

describe('a word with a hyphen at the end of a line', () => {
  const renderName = async () => {
    const chart = await renderChart(await loadRealFeed(), {width: 240});
    return {chart, name: deepQuery(boxOf(chart, 'Koordineringsgruppen'), '[part=name]')};
  };

  it('is one word for scripts, and when it is selected and copied', async () => {
    const {name} = await renderName();
    expect(name.querySelector('.hyphen'), 'a hyphen').to.exist;
    expect(name.textContent.trim()).to.equal('Koordineringsgruppen');
    const copied = document.createElement('p');
    copied.append(...[...name.childNodes].map((node) => node.cloneNode(true)));
    document.body.append(copied);
    getSelection()!.selectAllChildren(copied);
    expect(getSelection()!.toString().trim()).to.equal('Koordineringsgruppen');
    copied.remove();
  });

  it('is found by a search in the page', async () => {
    const {chart, name} = await renderName();
    const {find} = window as unknown as {find: (text: string) => boolean};
    // `window.find` of WebKitGTK reads no shadow roots, so the name is in the document as well, with the same styles.
    const copy = document.createElement('p');
    copy.append(...[...name.childNodes].map((node) => node.cloneNode(true)));
    document.body.append(copy);
    document.adoptedStyleSheets = chart.shadowRoot!.adoptedStyleSheets;
    expect(getComputedStyle(copy.querySelector('.compound')!, '::before').content).not.to.equal('none');
    const readsShadowRoots = find.call(window, 'Kilde:');
    for (const searched of readsShadowRoots ? [name, copy] : [copy]) {
      copy.hidden = searched === name;
      getSelection()!.removeAllRanges();
      expect(find.call(window, 'Koordineringsgruppen')).to.be.true;
    }
    getSelection()!.removeAllRanges();
    document.adoptedStyleSheets = [];
    copy.remove();
  });

  it('is accessible', async () => {
    const {chart} = await renderName();
    await expect(chart).to.be.accessible();
  });
});
