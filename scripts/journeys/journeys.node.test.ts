import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {estimate, type Operation} from './model.mjs';
import {readOptions} from './options.mjs';
import {countWords, Reader} from './reader.mjs';

/** Compares with a value that was computed by hand, to a thousandth. */
function isAbout(actual: number, expected: number): void {
  assert.ok(Math.abs(actual - expected) < 0.0005, `${actual} instead of ${expected}`);
}

describe('the estimate of a journey', () => {
  it('adds decisions, pointing, clicks, keys, the way to the keyboard, reading and waiting', () => {
    const operations: Operation[] = [
      {kind: 'wait', seconds: 0.5},
      {kind: 'read', words: 119},
      {kind: 'click'},
      {kind: 'type', keys: 10},
      {kind: 'press', keys: 1},
      {kind: 'scroll', screens: 2},
      {kind: 'click'},
    ];
    const {actions, words, reading, acting, waiting, total} = estimate(operations);
    assert.equal(actions, 4);
    assert.equal(words, 119);
    isAbout(reading, 30); // Half of the 238 words of a minute.
    // Click: M 1.35 + P 1.1 + B 0.1 twice = 2.65. Typing: H 0.4 + K 0.28 ten times = 3.2. Enter: M 1.35 + K 0.28 = 1.63.
    // Scrolling: H 0.4 + two windowfuls of 1.1 = 2.6. Click: 2.65.
    isAbout(acting, 12.73);
    isAbout(waiting, 0.5);
    isAbout(total, 43.23);
  });

  it('moves the hand only when it is elsewhere', () => {
    isAbout(estimate([{kind: 'click'}, {kind: 'click'}]).acting, 5.3);
    isAbout(estimate([{kind: 'press', keys: 2}, {kind: 'type', keys: 1}]).acting, 0.4 + 1.35 + 0.56 + 0.28);
  });

  it('knows no other operations', () => {
    assert.throws(() => estimate([{kind: 'guess'} as unknown as Operation]), /Unknown kind of operation: guess/);
  });
});

describe('the words that a new user reads', () => {
  const texts = (...all: string[]) => all.map((text, id) => ({id, text}));

  it('are those with a letter or a digit', () => {
    assert.equal(countWords('Hvor er dere? – Vi er 11 – og ?'), 7);
    assert.equal(countWords('  · → '), 0);
  });

  it('are all from the last control to the end of the next one', () => {
    const reader = new Reader();
    const page = texts('One', 'two three', 'four', 'five six seven');
    assert.equal(reader.readTo(page, 1), 3);
    assert.equal(reader.readTo(page, 3), 4);
    assert.equal(reader.readTo(page, 3), 0);
  });

  it('include what was passed over, when the next control is above the last one', () => {
    const reader = new Reader();
    const page = texts('One', 'two', 'three', 'four');
    assert.equal(reader.readTo(page, 1), 2);
    // A form appears above and one below. Only new words count, and only down to the control.
    const grown = [{id: 10, text: 'a new intro'}, ...page, {id: 11, text: 'more below'}];
    assert.equal(reader.readTo(grown, 1), 3);
    assert.equal(reader.readTo(grown, 4), 2);
  });

  it('are not read again when the page draws them again in another place', () => {
    const reader = new Reader();
    assert.equal(reader.readTo(texts('One two', 'three', 'four'), 2), 4);
    const moved = [
      {id: 20, text: 'new'},
      {id: 21, text: 'three'},
      {id: 22, text: 'One two'},
      {id: 23, text: 'One two'},
    ];
    // “One two” was read once, so one of the two is new.
    assert.equal(reader.readTo(moved, 3), 3);
  });

  it('are not what the user has written', () => {
    const reader = new Reader();
    assert.equal(reader.readTo(texts('Name of the body'), 0), 4);
    reader.write(5, 'A long new name');
    const filled = [{id: 0, text: 'Name of the body'}, {id: 5, text: 'A long new name'}, {id: 6, text: 'Save'}];
    assert.equal(reader.readTo(filled, 2), 1);
  });

  it('include a text that has changed, and everything on another page', () => {
    const reader = new Reader();
    assert.equal(reader.readTo(texts('Saved', 'now', 'go'), 2), 3);
    assert.equal(reader.readTo(texts('Not saved', 'now', 'go'), 0), 2);
    reader.openPage();
    assert.equal(reader.readTo(texts('Not saved', 'now', 'go'), 2), 4);
  });
});

describe('the options of the journeys', () => {
  it('choose languages, widths and journeys', () => {
    assert.deepEqual(readOptions([]), {languages: ['nb', 'en'], widths: [1280], only: '', showsSteps: false, isMarkdown: false});
    const some = readOptions(['--language=en', '--width=390,1280', '--only=doctor: two', '--steps', '--markdown']);
    const chosen = {languages: ['en'], widths: [390, 1280], only: 'doctor: two', showsSteps: true, isMarkdown: true};
    assert.deepEqual(some, chosen);
  });

  it('are refused when they are misspelt', () => {
    for (const option of ['--language=no', '--width=wide', '--only', '--step', 'builder'])
      assert.throws(() => readOptions([option]), /Unknown option/, option);
  });
});
