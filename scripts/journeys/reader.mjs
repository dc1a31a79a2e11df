/** Counts the words that a new user reads before the next action. */

/** A word has a letter or a digit. */
const word = /[\p{L}\p{N}]/u;

/** @param {string} text */
export function countWords(text) {
  return text.split(/\s+/).filter((part) => word.test(part)).length;
}

/**
 * Remembers what was read. A text that changes is read again. One that moves, or that the page draws again, is recognised.
 *
 * The user reads in the order of the document, from the last control to the end of the next one with its label and hint. If the next
 * control is above the last one, or if the last one is gone, the user looks for it from the top, and skips what was read before.
 */
export class Reader {
  /** Text by the id of its node. */
  #read = new Map();
  /** Texts that were read and whose nodes are gone. */
  #gone = [];
  /** Id of the last text of the last control. */
  #last = null;

  /** Forgets everything, when a new page is opened. */
  openPage() {
    this.#read.clear();
    this.#gone = [];
    this.#last = null;
  }

  /**
   * @param {readonly {id: number, text: string}[]} texts - All visible texts of the page, in the order of the document.
   * @param {number} end - Index of the last text of the next control. -1 if no text is before it.
   * @returns {number} The words that are new.
   */
  readTo(texts, end) {
    this.#recognise(texts);
    const last = texts.findIndex(({id}) => id === this.#last);
    const start = last > end ? 0 : last + 1;
    let words = 0;
    for (const {id, text} of texts.slice(start, end + 1)) {
      if (this.#read.get(id) === text) continue;
      this.#read.set(id, text);
      words += countWords(text);
    }
    if (end >= 0) this.#last = texts[end].id;
    return words;
  }

  /** Notes what the user has written into a field, or chosen there. Nobody reads that again. */
  write(id, text) {
    this.#read.set(id, text);
    this.#last = id;
  }

  /** Finds texts that were read in another node. Each text is recognised once. */
  #recognise(texts) {
    const present = new Set(texts.map(({id}) => id));
    for (const [id, text] of this.#read) {
      if (present.has(id)) continue;
      this.#read.delete(id);
      this.#gone.push({id, text});
    }
    for (const {id, text} of texts) {
      if (this.#read.has(id)) continue;
      const found = this.#gone.findIndex((each) => each.text === text);
      if (found < 0) continue;
      const [gone] = this.#gone.splice(found, 1);
      if (gone.id === this.#last) this.#last = id;
      this.#read.set(id, text);
    }
  }
}
