import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {toJsonLd} from '../export/json-ld.js';
import type {Feed} from '../feed/definition.js';
import {selectFeed} from '../feed/select-feed.js';
import {makeFeed} from '../testing/make-feed.js';
import {prerenderWidget} from './prerender-widget.js';

const feed: Feed = makeFeed({
  project: {name: 'Navnet', title: 'Ny tittel', lead: 'Ny ingress.', description: ['Nytt avsnitt.']},
  publication: {
    firstPublished: '2022-03-16',
    lastReviewed: '2023-06-07',
    versions: [
      {date: '2023-06-07'},
      {date: '2022-03-16', project: {title: 'Gammel tittel', lead: 'Gammel ingress.', description: ['Gammelt avsnitt.']}},
    ],
  },
});

describe('the texts of an earlier version of the page', () => {
  it('are shown in a page that is prerendered for that date', async () => {
    const html = await prerenderWidget('ki-project-intro', {lang: 'nb', 'as-of': '2022-03-16'}, feed);
    for (const words of ['Gammel tittel', 'Gammel ingress.', 'Gammelt avsnitt.']) assert.ok(html.includes(words), words);
    assert.doesNotMatch(html, /Ny tittel|Ny ingress|Nytt avsnitt|Tekstene er fra/);
  });

  it('are marked as newer if the date is before the first version', async () => {
    const html = await prerenderWidget('ki-project-intro', {lang: 'nb', 'as-of': '2021-01-01'}, feed);
    assert.ok(html.includes('Ny ingress.'));
    assert.match(html, /Tekstene er fra <time datetime="2023-06-07">7\. juni 2023<\/time>\./);
  });

  it('are in the structured data for that date', () => {
    const [page] = toJsonLd(selectFeed(feed, {asOf: '2022-03-16'}))['@graph'] as unknown as readonly Record<string, unknown>[];
    assert.deepEqual([page?.name, page?.description, page?.lastReviewed], ['Gammel tittel', 'Gammel ingress.', undefined]);
  });

  it('describe a council as an organisation in structured data', () => {
    const council = makeFeed({project: {name: 'KI-rådet', kind: 'council'}});
    const nodes = toJsonLd(selectFeed(council))['@graph'] as unknown as readonly Record<string, unknown>[];
    assert.equal(nodes.find((node) => node['@id'] === '#ki-project')?.['@type'], 'Organization');
  });
});
