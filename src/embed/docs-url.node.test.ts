import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {version} from '../version.js';
import {docsUrl} from './docs-url.js';

describe('the link of a console line', () => {
  const host = 'https://widgets.example.no/ki-widgets';

  it('leads to the page beside the script', () => {
    assert.equal(docsUrl(`${host}/ki-widgets.js?cache=7`), `${host}/feed-issues.html`);
  });

  it('leads to the same page when the script came from the folder of its version', () => {
    assert.equal(docsUrl(`${host}/${version}/ki-widgets.js`), `${host}/feed-issues.html`);
  });

  it('stays beside the script in a folder that is named otherwise', () => {
    assert.equal(docsUrl('https://www.example.no/assets/v7/ki-widgets.js'), 'https://www.example.no/assets/v7/feed-issues.html');
  });

  it('is at the top when the host has nothing else', () => {
    assert.equal(docsUrl(`https://widgets.example.no/${version}/ki-widgets.js`), 'https://widgets.example.no/feed-issues.html');
  });
});
