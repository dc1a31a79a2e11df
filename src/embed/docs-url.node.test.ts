import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {version} from '../version.js';
import {docsUrl} from './docs-url.js';

describe('the link in a console line', () => {
  const host = 'https://widgets.example.no/ki-widgets';

  it('leads to the page in the folder of the script', () => {
    assert.equal(docsUrl(`${host}/ki-widgets.js?cache=7`), `${host}/feed-issues.html`);
  });

  it('leads to the folder above if the script is in the folder of its version', () => {
    assert.equal(docsUrl(`${host}/${version}/ki-widgets.js`), `${host}/feed-issues.html`);
  });

  it('leads to the folder of the script if that has another name', () => {
    assert.equal(docsUrl('https://www.example.no/assets/v7/ki-widgets.js'), 'https://www.example.no/assets/v7/feed-issues.html');
  });

  it('can lead to the top folder of the host', () => {
    assert.equal(docsUrl(`https://widgets.example.no/${version}/ki-widgets.js`), 'https://widgets.example.no/feed-issues.html');
  });
});
