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

  it('is searched in linear time', () => {
    const start = performance.now();
    for (const name of ['<a'.repeat(50_000), '&amp'.repeat(50_000), `<a${' '.repeat(100_000)}`]) issuesOf(name);
    assert.ok(performance.now() - start < 1000);
  });
});
