/**
 * Estimates how long a person needs for a journey: the keystroke-level model of Card, Moran and Newell (1980), with the time for reading
 * added. docs/evidence/journeys.md explains it.
 */

/** Seconds of each operator. */
export const operators = {
  /** K: one key, by an average typist who is not a secretary. */
  key: 0.28,
  /** P: pointing at a target with the mouse. */
  point: 1.1,
  /** B: a button of the mouse goes down, or up. */
  button: 0.1,
  /** H: the hand moves between the mouse and the keyboard. */
  home: 0.4,
  /** M: a decision before an action. */
  decide: 1.35,
  /** Our addition: one windowful of scrolling costs as much as pointing. */
  scroll: 1.1,
};

/** Mean speed of silent reading in English (Brysbaert 2019). */
export const wordsPerMinute = 238;

/**
 * One thing that a person does.
 *
 * - `click`: decides, points at a target, and clicks.
 * - `press`: decides, and presses keys, such as a command of the keyboard.
 * - `type`: types a text into the field that was just clicked, so there is no new decision.
 * - `scroll`: scrolls by a number of windowfuls.
 * - `read`: reads a number of words.
 * - `wait`: waits for a machine. The seconds are measured.
 *
 * @typedef {import('./model.d.mts').Operation} Operation
 */

/**
 * @typedef {object} Estimate
 * @property {number} actions - Clicks, typed texts and commands of the keyboard.
 * @property {number} words
 * @property {number} reading - Seconds, like the next three.
 * @property {number} acting
 * @property {number} waiting
 * @property {number} total
 */

/**
 * @param {readonly Operation[]} operations - In the order in which they happen. The hand begins at the mouse.
 * @returns {Estimate}
 */
export function estimate(operations) {
  const {key, point, button, home, decide, scroll} = operators;
  const sum = {actions: 0, words: 0, acting: 0, waiting: 0};
  let hand = 'mouse';
  const moveTo = (place) => {
    if (hand !== place) sum.acting += home;
    hand = place;
  };
  for (const operation of operations) {
    switch (operation.kind) {
      case 'click':
        moveTo('mouse');
        sum.actions++;
        sum.acting += decide + point + 2 * button;
        break;
      case 'press':
      case 'type':
        moveTo('keyboard');
        sum.actions++;
        sum.acting += (operation.kind === 'press' ? decide : 0) + operation.keys * key;
        break;
      case 'scroll':
        moveTo('mouse');
        sum.acting += operation.screens * scroll;
        break;
      case 'read':
        sum.words += operation.words;
        break;
      case 'wait':
        sum.waiting += operation.seconds;
        break;
      default:
        throw new TypeError(`Unknown kind of operation: ${operation.kind}`);
    }
  }
  const reading = (sum.words * 60) / wordsPerMinute;
  return {...sum, reading, total: reading + sum.acting + sum.waiting};
}
