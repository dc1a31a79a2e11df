import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {validateFeed} from '../feed/validate-feed.js';
import {makeNewFeed} from './make-new-feed.js';

describe('makeNewFeed', () => {
  it('makes a feed without errors or warnings of five answers', () => {
    const answers = {name: 'KI i tannhelse', language: 'nb', lead: 'Helsedirektoratet', publisher: '', email: 'post@example.no'};
    const feed = makeNewFeed(answers, '2026-03-01');
    assert.deepEqual(feed, {
      version: '1.0',
      id: 'ki-i-tannhelse',
      language: 'nb',
      updated: '2026-03-01',
      source: {name: 'Helsedirektoratet'},
      project: {name: 'KI i tannhelse'},
      organizations: [{id: 'helsedirektoratet', name: 'Helsedirektoratet'}],
      groups: [{id: 'project', members: [{organization: 'helsedirektoratet', role: 'lead'}]}],
      contacts: [{id: 'post', role: 'Spørsmål om prosjektet', organization: 'helsedirektoratet', email: 'post@example.no'}],
    });
    assert.deepEqual(validateFeed(feed).issues, []);
  });

  it('keeps ids apart, and adds a publisher that does not lead', () => {
    const feed = makeNewFeed({name: 'FHI', language: 'se', lead: 'FHI', publisher: 'Hdir', email: 'a@example.no'}, '2026-03-01');
    assert.deepEqual(validateFeed(feed).issues, []);
    assert.deepEqual(feed.organizations, [
      {id: 'fhi-2', name: 'FHI'},
      {id: 'hdir', name: 'Hdir'},
    ]);
    assert.deepEqual(feed.source, {name: 'Hdir'});
  });
});
