import {expect, waitUntil} from '@open-wc/testing';
import {formatFeed} from '../../src/feed-file/format-feed.js';
import type {JsonObject} from '../../src/feed-editor/json-value.js';
import {makeSmallFeed, openEditor, type OpenEditor} from '../../src/testing/open-editor.js';

const feed = makeSmallFeed({
  bodies: [
    {id: 'styret', name: 'Styret', period: {from: '2020-01-01'}},
    {id: 'radet', name: 'Rådet', period: {from: '2022-05'}},
  ],
});

describe('the date of the preview', function () {
  this.timeout(60_000);
  let page: OpenEditor;
  afterEach(() => page.remove());

  const open = async (content: JsonObject) => {
    page = await openEditor();
    page.drop('liten.json', formatFeed(content));
    await page.until('liten.json er åpnet.');
  };
  /** The words for the date, the position of the slider, and the value of the list. */
  const shown = () => [
    page.text('output[for=live-time]'),
    (page.find('#live-time') as HTMLInputElement).value,
    (page.find('#live-date') as HTMLSelectElement).value,
  ];
  const dateOfWidget = () => page.find('.live ki-project-page').getAttribute('as-of');

  it('is stepped through with buttons that keep the focus, and the slider and the list follow', async () => {
    await open(feed);
    expect(shown()).to.deep.equal(['Datoen for opplysningene', '1', '']);
    expect(page.all('#live-ticks option')).to.have.length(2);
    const previous = page.find('#live-previous');
    previous.focus();
    previous.click();
    expect(shown()).to.deep.equal(['1. januar 2020', '0', '2020-01-01']);
    expect(dateOfWidget()).to.equal('2020-01-01');
    expect(page.document.activeElement === previous).to.equal(true);
    expect(previous.getAttribute('aria-disabled')).to.equal('true');
    previous.click();
    expect(shown()[1]).to.equal('0');
    await waitUntil(
      () => {
        const chart = page.find('.live ki-project-page').shadowRoot!.querySelector('ki-org-chart');
        const text = chart?.shadowRoot?.textContent ?? '';
        return text.includes('Styret') && !text.includes('Rådet');
      },
      'the chart of 2020',
      {timeout: 10_000},
    );
    page.find('#live-next').click();
    expect(shown()).to.deep.equal(['mai 2022', '1', '2022-05-01']);
  });

  it('is picked with the slider or in the list', async () => {
    await open(feed);
    const slider = page.find('#live-time') as HTMLInputElement;
    expect(page.named('Velg tidspunkt') === slider).to.equal(true);
    slider.value = '0';
    slider.dispatchEvent(new page.view.Event('change', {bubbles: true}));
    expect(shown()).to.deep.equal(['1. januar 2020', '0', '2020-01-01']);
    expect(slider.getAttribute('aria-valuetext')).to.equal('1. januar 2020');
    page.fill('Dato fra en liste', '');
    expect(shown()).to.deep.equal(['Datoen for opplysningene', '1', '']);
    expect(dateOfWidget()).to.equal(null);
  });

  it('has no slider if the content is the same on all dates', async () => {
    await open({...feed, bodies: [{id: 'styret', name: 'Styret'}]});
    expect(page.all('#live-time')).to.have.length(0);
    expect(page.all('#live-date')).to.have.length(1);
  });
});
