import assert from 'node:assert/strict';
import {mkdtempSync, readFileSync, readdirSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, beforeEach, describe, it} from 'node:test';
import {comparePictures} from './compare.mjs';
import {readOptions} from './options.mjs';
import {PictureChecker} from './picture-checker.mjs';
import {readPng, reduceColors, writePng, type Picture} from './png.mjs';

const white = 0xffffffff;
const black = 0xff000000;

/** A white picture with black rectangles: left, top, width and height. */
function draw(width: number, height: number, ...rectangles: readonly (readonly [number, number, number, number])[]): Picture {
  const pixels = new Uint32Array(width * height).fill(white);
  for (const [left, top, across, down] of rectangles) {
    for (let y = top; y < top + down; y++) pixels.fill(black, y * width + left, y * width + left + across);
  }
  return {width, height, pixels};
}

const paint = (picture: Picture, change: (x: number, y: number, color: number) => number): Picture => ({
  ...picture,
  pixels: picture.pixels.map((color, i) => change(i % picture.width, Math.floor(i / picture.width), color)),
});
const gray = (level: number) => (0xff000000 | (level << 16) | (level << 8) | level) >>> 0;

const line = draw(80, 40, [5, 20, 70, 1]);

describe('two pictures of a story', () => {
  it('look the same if nothing has changed', () => {
    assert.equal(comparePictures(line, draw(80, 40, [5, 20, 70, 1])), null);
  });

  it('differ if a line has moved by one pixel', () => {
    assert.match(comparePictures(line, draw(80, 40, [5, 21, 70, 1]))?.message ?? '', /^differs in \d+ pixels$/);
  });

  it('differ if a stroke of a letter is longer by five pixels', () => {
    const letter = draw(80, 40, [10, 10, 2, 10]);
    assert.equal(comparePictures(letter, draw(80, 40, [10, 10, 2, 10], [12, 15, 5, 1]))?.message, 'differs in 5 pixels');
  });

  it('differ if a background is slightly darker', () => {
    assert.equal(
      comparePictures(
        draw(80, 40),
        paint(draw(80, 40), () => gray(246)),
      )?.message,
      'differs in 3200 pixels',
    );
  });

  it('look the same if the smooth edge of a slanting line has other shades', () => {
    const slant = (edge: number) => paint(draw(80, 40), (x, y) => (x > y ? black : x === y ? gray(edge) : white));
    assert.equal(comparePictures(slant(128), slant(150)), null);
  });

  it('differ if one is higher, and the message has both sizes', () => {
    assert.deepEqual(comparePictures(line, draw(80, 41, [5, 20, 70, 1])), {message: 'is 80 × 41 px instead of 80 × 40 px'});
  });

  it('have the changed pixels in red in the difference', () => {
    const {difference} = comparePictures(draw(80, 40), draw(80, 40, [10, 10, 5, 5]))!;
    assert.equal(difference?.pixels[12 * 80 + 12], 0xff0000ff);
    assert.notEqual(difference.pixels[0], 0xff0000ff);
  });
});

describe('the file of a picture', () => {
  it('has the same pixels, with two, twelve and two hundred colours, in a width that fills no byte', () => {
    for (const count of [2, 12, 200]) {
      const picture = paint(draw(37, 23), (x, y) => gray((x + y * 37) % count));
      const read = readPng(writePng(picture));
      assert.deepEqual([read.width, read.height], [37, 23]);
      assert.deepEqual([...read.pixels], [...picture.pixels]);
    }
  });

  it('keeps the colours of areas, and rounds those of a colourful logo to 256', () => {
    const picture = paint(draw(200, 100), (x, y) => (y < 50 ? 0xfff7f3f1 : (0xff000000 | (x << 16) | (y << 8) | (x ^ y)) >>> 0));
    const {pixels} = reduceColors(picture);
    assert.equal(pixels[0], 0xfff7f3f1);
    assert.ok(new Set(pixels).size <= 256);
  });
});

describe('the check of the pictures', () => {
  const work = mkdtempSync(join(tmpdir(), 'ki-widgets-pictures-'));
  after(() => rmSync(work, {recursive: true}));
  const folder = join(work, 'accepted');
  const report = join(work, 'report');
  beforeEach(() => rmSync(folder, {recursive: true, force: true}));

  async function check(shown: Readonly<Record<string, Picture>>, isAccepting = false, ids = Object.keys(shown)): Promise<string[]> {
    const checker = new PictureChecker({isAccepting, folder, report});
    for (const [id, picture] of Object.entries(shown)) {
      await checker.check({id, browser: {takePicture: () => Promise.resolve({picture, fullHeight: picture.height})}});
    }
    return checker.finish(ids);
  }

  it('reports a story without a picture, until it is accepted', async () => {
    assert.deepEqual(await check({card: line}), ['The picture of card has no accepted picture yet']);
    await check({card: line}, true);
    assert.deepEqual(await check({card: line}), []);
  });

  it('reports a picture whose story is gone, and removes it when that is accepted', async () => {
    await check({card: line, old: line}, true);
    assert.deepEqual(await check({card: line}), ['The picture of old belongs to a story that no longer exists']);
    await check({card: line}, true);
    assert.deepEqual(readdirSync(folder), ['card.png']);
  });

  it('reports nothing about stories that were left out', async () => {
    await check({card: line, chart: line}, true);
    assert.deepEqual(await check({card: line}, false, ['card', 'chart']), []);
  });

  it('rewrites only what has changed', async () => {
    await check({card: line, chart: line}, true);
    const before = readFileSync(join(folder, 'card.png'));
    await check({card: line, chart: draw(80, 40)}, true);
    assert.deepEqual(readFileSync(join(folder, 'card.png')), before);
    assert.deepEqual(await check({card: line, chart: draw(80, 40)}), []);
  });

  it('says how long the pictures took, and counts the time of two windows once', async () => {
    let time = 0;
    const checker = new PictureChecker({folder, report, now: () => time});
    const ends: (() => void)[] = [];
    const takePicture = () =>
      new Promise<{picture: Picture; fullHeight: number}>((resolve) => {
        ends.push(() => resolve({picture: line, fullHeight: line.height}));
      });
    const both = ['card', 'chart'].map((id) => checker.check({id, browser: {takePicture}}));
    time = 3000;
    for (const end of ends) end();
    await Promise.all(both);
    time += 60_000; // The rules of axe and the contrast.
    assert.equal(checker.describeTime(), '2 pictures took 3 s. The budget is 240 s.');
  });

  it('writes a page with both pictures, their difference and the command that accepts it', async () => {
    await check({card: line}, true);
    await check({card: draw(80, 40, [5, 25, 70, 1])});
    const page = readFileSync(join(report, 'index.html'), 'utf8');
    for (const name of ['before', 'after', 'difference']) {
      assert.ok(page.includes(`src="card.${name}.png"`));
      assert.equal(readPng(readFileSync(join(report, `card.${name}.png`))).width, 80);
    }
    assert.ok(page.includes('npm run pictures -- --accept --story=card'));
  });
});

describe('npm run pictures', () => {
  it('compares all stories unless options choose', () => {
    assert.deepEqual(readOptions([]), {isAccepting: false, parts: ['']});
    assert.deepEqual(readOptions(['--accept', '--story=card,chart--ready']), {isAccepting: true, parts: ['card', 'chart--ready']});
  });

  it('stops at a misspelt option', () => {
    for (const option of ['--accepted', '--story=', 'card']) assert.throws(() => readOptions([option]), /Unknown option/);
  });
});
