/** Compares stories with their accepted pictures, or accepts new ones. */
import {rmSync} from 'node:fs';
import {relative} from 'node:path';
import process from 'node:process';
import {root} from '../lib/repository.mjs';
import {baselineFolder, listSuperfluous, readBaseline, removeBaseline, writeBaseline} from './baselines.mjs';
import {comparePictures} from './compare.mjs';
import {maxHeight} from './open-story-browser.mjs';
import {writeReport} from './report.mjs';

/** Git ignores this folder. */
export const reportFolder = `${root}.tmp/pictures`;

/** Whether this machine draws texts as in the accepted pictures. Other systems have other fonts. */
export const canCompare = process.platform === 'linux';

/** Seconds for all pictures, on two processors without other work. */
const budget = 240;

export class PictureChecker {
  #cropped = [];
  #compared = 0;
  #now;
  /** Pictures that are being taken now. Several windows take them side by side. */
  #running = 0;
  #startedAt = 0;
  #elapsed = 0;
  #isAccepting;
  #folder;
  #report;
  #changes = [];

  /**
   * @param {{isAccepting?: boolean, folder?: string, report?: string, now?: () => number}} [options] - `isAccepting` replaces the accepted
   *   pictures that have changed. `folder` and `report` are the folders of the accepted pictures and of the report. `now` is the clock, in
   *   milliseconds.
   */
  constructor({isAccepting = false, folder = baselineFolder, report = reportFolder, now = Date.now} = {}) {
    this.#isAccepting = isAccepting;
    this.#folder = folder;
    this.#report = report;
    this.#now = now;
  }

  /** @param {import('../check/storybook/visit-stories.mjs').ShownStory} story */
  async check(story) {
    if (this.#running++ === 0) this.#startedAt = this.#now();
    try {
      await this.#compare(story);
      this.#compared++;
    } finally {
      if (--this.#running === 0) this.#elapsed += this.#now() - this.#startedAt;
    }
  }

  async #compare({id, browser}) {
    const {picture: after, fullHeight} = await browser.takePicture();
    if (fullHeight > after.height) this.#cropped.push(id);
    const before = readBaseline(id, this.#folder);
    const change = before ? comparePictures(before, after) : {message: 'has no accepted picture yet'};
    if (change) {
      this.#changes.push({id, before, after, ...change});
      if (this.#isAccepting) writeBaseline(id, after, this.#folder);
    }
  }

  /** @returns {string} How long at least one picture was under way: a sentence for the log. */
  describeTime() {
    return `${this.#compared} pictures took ${Math.round(this.#elapsed / 1000)} s. The budget is ${budget} s.`;
  }

  /** @returns {string} A sentence for the log. */
  describeCropped() {
    return `${this.#cropped.length} stories are higher than their pictures, which end at ${maxHeight} px.`;
  }

  /**
   * Writes the report.
   *
   * @param {readonly string[]} ids - All stories of Storybook.
   * @returns {string[]} What has changed, one line each.
   */
  finish(ids) {
    for (const id of listSuperfluous(ids, this.#folder)) {
      this.#changes.push({id, message: 'belongs to a story that no longer exists', before: readBaseline(id, this.#folder)});
      if (this.#isAccepting) removeBaseline(id, this.#folder);
    }
    const changes = this.#changes.toSorted((a, b) => (a.id < b.id ? -1 : 1));
    rmSync(this.#report, {recursive: true, force: true});
    if (changes.length > 0) console.log(`Pictures: ${relative(process.cwd(), writeReport(changes, this.#report))}`);
    return changes.map(({id, message}) => `The picture of ${id} ${message}`);
  }
}
