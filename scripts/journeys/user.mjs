/** A new user in front of a page: real clicks and keys in Chromium, and a record of what they cost. */
import {performance} from 'node:perf_hooks';
import {collectTexts} from './collect-texts.mjs';
import {countWords, Reader} from './reader.mjs';

/** Milliseconds to wait for something that should appear. A page that is this slow has failed. */
const patience = 20_000;
/** Share of the window that one windowful of scrolling moves. */
const scrolled = 0.8;

/* global innerHeight, requestAnimationFrame -- Some functions run in the page. */

export class User {
  /** @type {import('./model.mjs').Operation[]} */
  operations = [];
  #page;
  #reader = new Reader();
  /** Id of the last control. */
  #own = -1;

  /** @param {import('puppeteer-core').Page} page */
  constructor(page) {
    this.#page = page;
  }

  /** Opens an address that the user has at hand, and waits for what the page shows first. */
  async open(address, selector) {
    this.#reader.openPage();
    await this.wait(async () => {
      await this.#page.goto(address, {waitUntil: 'domcontentloaded'});
      await this.#find(selector);
    });
  }

  /** Reads up to a control, and clicks it. */
  async click(selector) {
    const element = await this.readTo(selector);
    this.operations.push({kind: 'click'});
    try {
      await element.click();
    } catch (error) {
      throw new Error(`${selector} can't be clicked`, {cause: error});
    }
    await this.#settle();
  }

  /** Clicks into a field and types. Replaces what is in the field. */
  async type(selector, text) {
    await this.click(selector);
    const element = await this.#find(selector);
    const isFilled = await element.evaluate((field) => field.value !== '');
    if (isFilled) await this.#chord('Control', 'a');
    this.operations.push({kind: 'type', keys: text.length + (isFilled ? 2 : 0)});
    this.#reader.write(this.#own, text);
    await this.#page.keyboard.type(text);
    await this.#settle();
  }

  /** Presses one key, or one with others that are held. */
  async press(...keys) {
    this.operations.push({kind: 'press', keys: keys.length});
    await this.#chord(...keys);
    await this.#settle();
  }

  /**
   * Opens a list, reads down to an option, and clicks it. Browsers draw an open list outside the page, so the choice itself is made
   * without the mouse.
   */
  async choose(selector, value) {
    const element = await this.readTo(selector);
    const {labels, selected, label} = await element.evaluate((select, wanted) => {
      const options = [...select.options];
      const end = options.findIndex((option) => option.value === wanted);
      if (end < 0) throw new Error(`The list ${select.id} has no ${wanted}`);
      const chosen = options.slice(0, end + 1).map((option) => option.label);
      return {labels: chosen, selected: select.selectedOptions[0]?.label, label: chosen[end]};
    }, value);
    // The label that the closed list shows is read already.
    const words = labels.filter((label) => label !== selected).reduce((sum, label) => sum + countWords(label), 0);
    this.operations.push({kind: 'click'}, {kind: 'read', words}, {kind: 'click'});
    this.#reader.write(this.#own, label);
    await element.select(value);
    await this.#settle();
  }

  /** Reads up to the end of an element, and scrolls to it. */
  async readTo(selector) {
    const element = await this.#find(selector);
    const {texts, end, own} = await this.#page.evaluate(collectTexts, element);
    this.#own = own;
    const words = this.#reader.readTo(texts, end);
    if (words) this.operations.push({kind: 'read', words});
    const distance = await element.evaluate((target) => {
      const {top, bottom} = (target.labels?.[0] ?? target).getBoundingClientRect();
      return Math.max(-top, bottom - innerHeight);
    });
    const height = await this.#page.evaluate(() => innerHeight);
    if (distance > 0) this.operations.push({kind: 'scroll', screens: Math.ceil(distance / (height * scrolled))});
    await element.evaluate((target) => target.scrollIntoView({block: 'center'}));
    return element;
  }

  /** Does something outside the page, such as a dialog of the browser. Nothing is walked. */
  imagine(...operations) {
    this.operations.push(...operations);
  }

  /** Measures how long the machine takes. */
  async wait(work) {
    const start = performance.now();
    const result = await work();
    this.operations.push({kind: 'wait', seconds: (performance.now() - start) / 1000});
    return result;
  }

  /** Waits for something that should appear. */
  async waitFor(selector) {
    await this.wait(() => this.#find(selector));
  }

  async #find(selector) {
    try {
      return await this.#page.waitForSelector(selector, {timeout: patience});
    } catch (error) {
      throw new Error(`The page has no ${selector}`, {cause: error});
    }
  }

  async #chord(...keys) {
    for (const key of keys.slice(0, -1)) await this.#page.keyboard.down(key);
    await this.#page.keyboard.press(keys.at(-1));
    for (const key of keys.slice(0, -1).toReversed()) await this.#page.keyboard.up(key);
  }

  /** The page answers when it has drawn again. */
  async #settle() {
    await this.wait(() => this.#page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))));
  }
}
