import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import type {Model} from '../model/model.js';
import {deepFreeze} from '../testing/node/test-data.js';
import {makeFeed} from '../testing/make-feed.js';
import type {Feed} from './definition.js';
import {selectFeed} from './select-feed.js';

type Versions = NonNullable<NonNullable<Feed['publication']>['versions']>;

/** A feed of 2023-06-07 that was first published on 2022-03-16. */
function feedWith(versions: Versions): Feed {
  return deepFreeze(
    makeFeed({
      project: {name: 'Navnet', title: 'Ny tittel', lead: 'Ny ingress.', description: ['Nytt avsnitt.']},
      publication: {firstPublished: '2022-03-16', lastReviewed: '2023-06-07', versions},
    }),
  );
}

const latest = {date: '2023-06-07', lastReviewed: '2023-06-07'};
const textsOf = ({project}: Model) => [project?.title.value, project?.lead?.value, project?.description.map(({value}) => value)];
const newTexts = ['Ny tittel', 'Ny ingress.', ['Nytt avsnitt.']];

describe('the texts of an earlier date', () => {
  it('are those of the version that applied on that date', () => {
    const first = {date: '2022-03-16', project: {title: 'Gammel tittel', lead: 'Gammel ingress.', description: ['Gammelt avsnitt.']}};
    const feed = feedWith([first, latest]);
    for (const asOf of ['2022-03-16', '2022-12-31', '2023-06-06']) {
      const model = selectFeed(feed, {asOf});
      assert.deepEqual(textsOf(model), ['Gammel tittel', 'Gammel ingress.', ['Gammelt avsnitt.']], asOf);
      assert.equal(model.project?.newerTexts, undefined);
    }
    for (const asOf of [undefined, '2023-06-07', '2024-02-01']) assert.deepEqual(textsOf(selectFeed(feed, {asOf})), newTexts, asOf);
  });

  it('are the current ones if that version has none, and the model has their date', () => {
    const feed = feedWith([{date: '2022-03-16'}, latest]);
    const {project} = selectFeed(feed, {asOf: '2022-03-16'});
    assert.equal(project?.lead?.value, 'Ny ingress.');
    assert.deepEqual(project?.newerTexts, {date: '2023-06-07', isPartial: false});
  });

  it('are partly the current ones if that version has only some', () => {
    const feed = feedWith([{date: '2022-03-16', project: {lead: 'Gammel ingress.'}}, latest]);
    const model = selectFeed(feed, {asOf: '2022-03-16'});
    assert.deepEqual(textsOf(model), ['Ny tittel', 'Gammel ingress.', ['Nytt avsnitt.']]);
    assert.deepEqual(model.project?.newerTexts, {date: '2023-06-07', isPartial: true});
  });

  it('can have an empty description', () => {
    const feed = feedWith([{date: '2022-03-16', project: {title: 'Gammel', lead: 'Gammel ingress.', description: []}}, latest]);
    const model = selectFeed(feed, {asOf: '2022-03-16'});
    assert.deepEqual(textsOf(model), ['Gammel', 'Gammel ingress.', []]);
    assert.equal(model.project?.newerTexts, undefined);
  });

  it('are the current ones before the first version', () => {
    const feed = feedWith([{date: '2022-03-16', project: {title: 'Gammel', lead: 'Gammel ingress.', description: []}}, latest]);
    const model = selectFeed(feed, {asOf: '2020-01-01'});
    assert.deepEqual(textsOf(model), newTexts);
    assert.deepEqual(model.project?.newerTexts, {date: '2023-06-07', isPartial: false});
  });

  it('have the date of the data if every version has texts of its own', () => {
    const ownTexts = {project: {title: 'Gammel', lead: 'Gammel ingress.', description: []}};
    const feed = {
      ...feedWith([
        {date: '2022-03-16', ...ownTexts},
        {...latest, ...ownTexts},
      ]),
      updated: '2023-12-31',
    };
    assert.deepEqual(selectFeed(feed, {asOf: '2020-01-01'}).project?.newerTexts, {date: '2023-12-31', isPartial: false});
    assert.deepEqual(textsOf(selectFeed(feed)), newTexts);
  });

  it('are in the visitor’s language', () => {
    const title = {nb: 'Gammel tittel', en: 'Old title'};
    const feed = feedWith([{date: '2022-03-16', project: {title}}, latest]);
    assert.equal(selectFeed(feed, {asOf: '2022-03-16', language: 'en'}).project?.title.value, 'Old title');
  });

  it('have the date of the data if the feed has neither versions nor reviews', () => {
    const feed = makeFeed({publication: {firstPublished: '2022-03-16'}});
    assert.deepEqual(selectFeed(feed, {asOf: '2022-12-31'}).project?.newerTexts, {date: '2023-06-07', isPartial: false});
  });

  it('are not newer if their last review is before that date', () => {
    const feed = makeFeed({updated: '2024-02-01', publication: {lastReviewed: '2023-06-07', versions: [{date: '2022-03-16'}]}});
    assert.equal(selectFeed(feed, {asOf: '2023-10-01'}).project?.newerTexts, undefined);
  });
});

describe('the last review', () => {
  const feed = feedWith([{date: '2022-03-16', lastReviewed: '2022-03-10'}, {date: '2022-10-20', lastReviewed: '2022-10-01'}, latest]);
  for (const [asOf, expected] of [
    ['2022-01-01', undefined],
    ['2022-03-16', '2022-03-10'],
    ['2022-09-30', '2022-03-10'],
    ['2022-10-20', '2022-10-01'],
    ['2023-06-06', '2022-10-01'],
    ['2023-06-07', '2023-06-07'],
    ['2025-01-01', '2023-06-07'],
    [undefined, '2023-06-07'],
  ] as const) {
    it(`is ${expected ?? 'unknown'} as of ${asOf ?? 'the date of the data'}`, () => {
      assert.equal(selectFeed(feed, {asOf}).publication?.lastReviewed, expected);
    });
  }
});

describe('the kind of project', () => {
  const kindOf = (overrides: Partial<Feed>) => selectFeed(makeFeed(overrides)).project?.kind;
  it('is “project” by default', () => {
    assert.equal(kindOf({}), 'project');
    assert.equal(kindOf({project: {name: 'Rådet', kind: 'council'}}), 'council');
  });

  it('is the kind of the body with the feed’s id or name', () => {
    assert.equal(kindOf({id: 'radet', bodies: [{id: 'radet', name: 'KI-rådet', kind: 'council'}]}), 'council');
    assert.equal(kindOf({project: {name: 'Nettverket'}, bodies: [{id: 'n', name: 'Nettverket', kind: 'network'}]}), 'network');
  });

  it('is “project” if only another body is a council', () => {
    assert.equal(kindOf({bodies: [{id: 'r', name: 'Prosjektrådet', kind: 'council'}]}), 'project');
  });
});
