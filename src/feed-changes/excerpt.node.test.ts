import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {excerptDifference, excerptStart} from './excerpt.js';

const words = 'alfa bravo charlie delta echo foxtrot golf hotel india juliett kilo lima mike november oscar papa quebec romeo';

describe('excerptDifference', () => {
  it('leaves short texts whole, on one line', () => {
    assert.deepEqual(excerptDifference('Første.\n\nAndre.', 'Første.'), ['Første. Andre.', 'Første.']);
  });

  it('shows the words that differ, with some words around them', () => {
    const before = `${words} EN ${words}`;
    const after = `${words} TO ${words}`;
    assert.deepEqual(excerptDifference(before, after), [
      '… mike november oscar papa quebec romeo EN alfa bravo charlie delta echo foxtrot …',
      '… mike november oscar papa quebec romeo TO alfa bravo charlie delta echo foxtrot …',
    ]);
  });

  it('marks no cut at an end that it shows', () => {
    const [before, after] = excerptDifference(`Ny. ${words} ${words}`, `Gammel. ${words} ${words}`);
    assert.match(before, /^Ny\. alfa .* …$/);
    assert.match(after, /^Gammel\. alfa .* …$/);
  });
});

describe('excerptStart', () => {
  it('shows the start of a long text', () => {
    assert.equal(excerptStart('Kort.'), 'Kort.');
    const start = excerptStart(`${words} ${words}`);
    assert.ok(start.startsWith(words) && start.endsWith(' …') && start.length < 170);
  });
});
