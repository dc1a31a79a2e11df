import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {summarizeIssues} from './summarize-issues.js';
import {validateFeed} from './validate-feed.js';
import {makeFeed} from '../testing/make-feed.js';

describe('the summary of a feed’s issues', () => {
  const summaryOf = (changes: object) => summarizeIssues(validateFeed({...makeFeed(), ...changes}).issues);

  it('is absent for a feed without issues', () => {
    assert.equal(summaryOf({}), null);
  });

  it('describes the only issue', () => {
    assert.deepEqual(summaryOf({colour: 'red'}), {code: 'unknown-key', text: 'an issue at /colour: unknown-key “colour”'});
  });

  it('counts the issues and describes the first error, even after a warning', () => {
    const contacts = [{id: 'x', person: 'Kari Nordmann'}];
    assert.deepEqual(summaryOf({colour: 'red', contacts}), {
      code: 'missing',
      text: '2 issues, the first at /contacts/0/role: missing “role”',
    });
    const warningFirst = [{...contacts[0], role: 'Leder', colour: 'red'}, {id: 'y'}];
    assert.deepEqual(summaryOf({contacts: warningFirst}), {
      code: 'missing',
      text: '2 issues, the first error at /contacts/1/role: missing “role”',
    });
  });
});
