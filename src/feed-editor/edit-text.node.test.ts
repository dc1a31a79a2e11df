import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {findMissingLanguages, listTextLanguages, readText, splitNorwegian, writeText} from './edit-text.js';
import {countMissingTexts, listMissingTexts} from './missing-texts.js';

const languages = ['nb', 'nn', 'en'];

describe('writeText', () => {
  it('keeps a string while only the feed’s language is written', () => {
    assert.equal(writeText(undefined, 'nb', 'Styret', languages), 'Styret');
    assert.equal(writeText('Styret', 'nb', 'Rådet', languages), 'Rådet');
    assert.equal(writeText('Styret', 'nb', '', languages), undefined);
    assert.equal(writeText('Styret', 'en', '', languages), 'Styret');
  });

  it('makes a map of a string and a second language, and a string again when that is removed', () => {
    const map = writeText('Styret', 'en', 'Board', languages);
    assert.equal(JSON.stringify(map), '{"nb":"Styret","en":"Board"}');
    assert.equal(writeText(map, 'en', '', languages), 'Styret');
    assert.deepEqual(writeText(map, 'nb', '', languages), {en: 'Board'});
    assert.equal(writeText({en: 'Board'}, 'en', '', languages), undefined);
  });

  it('writes a language where the feed has it, and keeps the tags as they are written', () => {
    assert.equal(JSON.stringify(writeText({nb: 'A', en: 'C'}, 'nn', 'B', languages)), '{"nb":"A","nn":"B","en":"C"}');
    assert.equal(JSON.stringify(writeText({en: 'C'}, 'nb', 'A', languages)), '{"nb":"A","en":"C"}');
    assert.deepEqual(writeText({'NB ': 'A', se: 'S'}, 'nb', 'Ny', languages), {'NB ': 'Ny', se: 'S'});
    assert.deepEqual(writeText({no: 'KI'}, 'no', 'AI', languages), {no: 'AI'});
  });

  it('replaces a value that is not a text', () => {
    assert.equal(writeText(7, 'nb', 'A', languages), 'A');
    assert.deepEqual(writeText(null, 'en', 'B', languages), {en: 'B'});
    assert.deepEqual(writeText('A', 'en', 'B', []), {und: 'A', en: 'B'});
  });
});

describe('reading texts', () => {
  it('reads one language only', () => {
    assert.equal(readText('A', 'nb', 'nb'), 'A');
    assert.equal(readText('A', 'en', 'nb'), '');
    assert.equal(readText({'en-GB': 'B', nb: 1}, 'en-gb', 'nb'), 'B');
    assert.equal(readText({nb: 1}, 'nb', 'nb'), '');
  });

  it('lets a Norwegian text serve bokmål and nynorsk until it is split', () => {
    assert.deepEqual(listTextLanguages({no: 'KI', en: 'AI'}, ['nb', 'nn', 'no', 'en']), ['no', 'en']);
    assert.deepEqual(listTextLanguages({nb: 'KI', se: 'JI'}, ['nb', 'nn', 'no', 'en']), ['nb', 'nn', 'en', 'se']);
    assert.deepEqual(findMissingLanguages({no: 'KI'}, ['nb', 'nn', 'no', 'en']), ['en']);
    assert.equal(JSON.stringify(splitNorwegian({no: 'KI', en: 'AI'})), '{"nb":"KI","nn":"KI","en":"AI"}');
    assert.deepEqual(splitNorwegian({no: 'A', nn: 'B'}), {nb: 'A', nn: 'B'});
    assert.equal(splitNorwegian('A'), 'A');
  });

  it('counts the missing languages of the feed and of one object', () => {
    const feed = {
      project: {name: {nb: 'A', en: 'B'}, description: ['Avsnitt', {nb: 'x', nn: 'x', en: 'x'}]},
      bodies: [{id: 'a', name: 'A', shortName: {no: 'a'}}],
    };
    const missing = listMissingTexts(feed, languages);
    assert.deepEqual(
      missing.map(({path, languages: tags}) => [path.join('.'), ...tags]),
      [
        ['project.name', 'nn'],
        ['project.description.0', 'nn', 'en'],
        ['bodies.0.name', 'nn', 'en'],
        ['bodies.0.shortName', 'en'],
      ],
    );
    assert.deepEqual(
      [...countMissingTexts(missing)],
      [
        ['nn', 3],
        ['en', 3],
      ],
    );
    assert.deepEqual(listMissingTexts(feed, ['nb', 'en'], ['bodies', 0]), [
      {path: ['bodies', 0, 'name'], languages: ['en']},
      {path: ['bodies', 0, 'shortName'], languages: ['en']},
    ]);
  });
});
