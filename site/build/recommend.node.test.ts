import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {recommendWay} from './recommend.js';

describe('recommendWay', () => {
  const cases = [
    ['', '', '', null],
    ['yes', '', '', null],
    ['', '', 'wordpress', 'link'],
    ['', '', 'umbraco', 'link'],
    ['', '', 'other', 'link'],
    ['', 'yes', 'drupal', 'element'],
    ['', 'yes', 'enonic', 'link'],
    ['no', '', 'wordpress', 'plain-link'],
    ['yes', 'yes', '', 'element'],
    ['yes', 'no', '', 'link'],
    ['yes', 'unknown', '', 'link'],
    ['no', 'yes', '', 'iframe'],
    ['no', 'no', '', 'plain-link'],
    ['no', 'unknown', '', 'plain-link'],
    ['yes', 'yes', 'wordpress', 'element'],
    ['yes', 'yes', 'drupal', 'element'],
    ['yes', 'yes', 'optimizely', 'element'],
    ['yes', 'yes', 'other', 'element'],
    ['yes', 'yes', 'umbraco', 'link'],
    ['yes', 'yes', 'enonic', 'link'],
    ['yes', 'yes', 'sitecore', 'link'],
    ['no', 'yes', 'umbraco', 'iframe'],
    ['', '', 'sharepoint', 'iframe'],
    ['yes', 'no', 'sharepoint', 'iframe'],
  ] as const;
  for (const [template, html, system, way] of cases) {
    it(`recommends ${way ?? 'nothing yet'}: template “${template}”, HTML “${html}”, ${system || 'no system'}`, () => {
      assert.equal(recommendWay({template, html, system}), way);
    });
  }
});
