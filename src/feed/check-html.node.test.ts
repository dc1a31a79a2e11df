import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {validateFeed} from './validate-feed.js';

function issuesOf(name: string) {
  return validateFeed({version: '1.0', id: 'p', language: 'nb', updated: '2024-02-01', source: {name}}).issues;
}

describe('HTML in a text', () => {
  for (const name of [
    'Helse S&oslash;r-&Oslash;st',
    'Forskning &amp; utvikling',
    '&#248;',
    '&#xF8;',
    'a&nbsp;b',
    '<b>Etaten</b>',
    'Etaten<br>',
    '<p class="x">Etaten',
  ]) {
    it(`is a warning for editors: ${name}`, () => {
      const {feed} = validateFeed({version: '1.0', id: 'p', language: 'nb', updated: '2024-02-01', source: {name}});
      assert.deepEqual(
        issuesOf(name).map(({code, severity, pointer, detail}) => [code, severity, pointer, detail]),
        [['html', 'warning', '/source/name', name]],
      );
      assert.equal(feed?.source?.name, name, 'the text stays as it is written');
    });
  }

  it('is not seen in other texts', () => {
    for (const name of ['Forskning & utvikling', 'R&D; fase 2', 'A < B > C', '1 <2> 3', 'Kari <3 KI', 'AT&T', 'x && y;'])
      assert.deepEqual(issuesOf(name), [], name);
  });

  // In quadratic time, this would take hours.
  it('is searched in linear time', () => {
    for (const name of ['<a'.repeat(1_000_000), '&amp'.repeat(1_000_000), `<a${' '.repeat(2_000_000)}`])
      assert.ok(issuesOf(name).length < 3);
  });
});
