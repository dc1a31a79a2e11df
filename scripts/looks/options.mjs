/** Reads the options of `npm run looks`. */
import {engineNames} from '../browsers/find-programs.mjs';
import {looks} from './looks.mjs';
import {themes} from './themes.mjs';

export const widths = [320, 640, 768, 1280];

/** Types of a sheet. The first one is the default. */
const types = ['webp', 'jpeg', 'png'];
const numbers = {scale: 0.25, quality: 25, 'max-height': 1800};
const choices = {engine: engineNames, widget: Object.keys(looks), theme: Object.keys(themes), width: widths.map(String)};

export const usage = `npm run looks -- [--engine=…] [--widget=…] [--theme=…] [--width=…] [--scale=0.25] [--quality=25] [--max-height=1800]
  [--type=webp] [--out=docs/evidence/looks]
The first four options take one value or several, separated by commas. Without one of them, all its values are used. Any width can be given.
${Object.entries(choices)
  .map(([name, values]) => `  --${name}=${values.join(',')}`)
  .join('\n')}`;

/**
 * @typedef {object} Options
 * @property {string[]} engines
 * @property {string[]} looks
 * @property {string[]} themes
 * @property {number[]} widths - CSS px.
 * @property {number} scale - Size of a picture relative to its page.
 * @property {number} quality - Of the compression, from 1 to 100.
 * @property {number} maxHeight - Pages are shown down to this height, CSS px.
 * @property {string} type - `webp`, `jpeg` or `png`.
 * @property {string} out - The folder of the sheets.
 */

/**
 * @param {readonly string[]} args
 * @returns {Options}
 * @throws {Error} If an option or a value is unknown.
 */
export function readOptions(args) {
  const given = {};
  for (const arg of args) {
    const [, name, value] = /^--([a-z-]+)=(.+)$/.exec(arg) ?? [];
    if (name === undefined || !(name in choices || name in numbers || name === 'type' || name === 'out'))
      throw new Error(`Unknown option: ${arg}`);
    given[name] = value;
  }
  const choose = (name) => {
    const values = given[name]?.split(',') ?? choices[name];
    const unknown = values.find((value) => (name === 'width' ? !/^[1-9]\d{2,3}$/.test(value) : !choices[name].includes(value)));
    if (unknown !== undefined) throw new Error(`Unknown ${name}: ${unknown}`);
    return values;
  };
  const read = (name) => {
    const number = Number(given[name] ?? numbers[name]);
    if (!(number > 0)) throw new Error(`--${name} must be a number above 0, not ${given[name]}`);
    return number;
  };
  const type = given.type ?? types[0];
  if (!types.includes(type)) throw new Error(`Unknown type: ${type}`);
  return {
    engines: choose('engine'),
    looks: choose('widget'),
    themes: choose('theme'),
    widths: choose('width').map(Number),
    scale: read('scale'),
    quality: read('quality'),
    maxHeight: read('max-height'),
    type,
    out: given.out ?? 'docs/evidence/looks',
  };
}
