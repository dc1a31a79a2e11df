import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import fc from 'fast-check';
import {parseName} from './structured-name.js';

describe('parseName', () => {
  const names: readonly (readonly [name: string, family: string, given: string, additional?: string, prefix?: string, suffix?: string])[] =
    [
      ['Kari Nordmann', 'Nordmann', 'Kari'],
      ['Kari Ánne Nordmann-Øvrebø', 'Nordmann-Øvrebø', 'Kari', 'Ánne'],
      ['Ánne', '', 'Ánne'],
      ['Áile Márjá Sara Utsi', 'Utsi', 'Áile', 'Márjá Sara'],
      ['Pieter van der Berg', 'van der Berg', 'Pieter'],
      ['Ludwig Van Beethoven', 'Van Beethoven', 'Ludwig'],
      ['Johann Wolfgang von Goethe', 'von Goethe', 'Johann', 'Wolfgang'],
      ['Van Morrison', 'Morrison', 'Van'],
      ['J. R. R. Tolkien', 'Tolkien', 'J.', 'R. R.'],
      ['Dr. Kari Nordmann', 'Nordmann', 'Kari', '', 'Dr.'],
      ['Prof. dr. med. Ola Nordmann', 'Nordmann', 'Ola', '', 'Prof. dr. med.'],
      ['Siv Jensen', 'Jensen', 'Siv'],
      ['Ola Nordmann jr.', 'Nordmann', 'Ola', '', '', 'jr.'],
      ['Ola Nordmann, PhD', 'Nordmann', 'Ola', '', '', 'PhD'],
      ['Nordmann, Kari Anne', 'Nordmann', 'Kari', 'Anne'],
      ['van der Berg, Pieter', 'van der Berg', 'Pieter'],
      ['  Kari\u00a0 Nordmann ', 'Nordmann', 'Kari'],
      ['Dr.', '', 'Dr.'],
      ['', '', ''],
      [',', '', ''],
    ];
  for (const [name, family, given, additional = '', prefix = '', suffix = ''] of names) {
    it(`splits “${name}”`, () => {
      assert.deepEqual(parseName(name), {
        familyNames: family,
        givenName: given,
        additionalNames: additional,
        honorificPrefixes: prefix,
        honorificSuffixes: suffix,
      });
    });
  }

  it('keeps every word of a name once', () => {
    const word = fc.constantFrom('Kari', 'van', 'der', 'Dr.', 'jr.', ',', 'Nordmann', 'Ø', 'de');
    fc.assert(
      fc.property(fc.array(word), (words) => {
        const components = Object.values(parseName(words.join(' '))) as string[];
        const sortWords = (texts: readonly string[]) =>
          texts
            .flatMap((text) => text.split(/[\s,]+/))
            .filter(Boolean)
            .sort();
        assert.deepEqual(sortWords(components), sortWords(words));
      }),
    );
  });
});
