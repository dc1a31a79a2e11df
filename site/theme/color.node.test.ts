import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {contrastBetween, formatHex, fromOklch, luminanceOf, mix, parseHex, toOklch, type Rgb} from './color.js';

const color = (hex: string): Rgb => parseHex(hex)!;
const near = (actual: number, expected: number, within: number) =>
  assert.ok(Math.abs(actual - expected) <= within, `${actual} is not ${expected}`);

describe('a colour that a designer pastes', () => {
  it('is read with or without #, in either case, with three or six digits', () => {
    assert.deepEqual(parseHex('#ff0000'), [1, 0, 0]);
    assert.deepEqual(parseHex(' 00FF00 '), [0, 1, 0]);
    assert.deepEqual(parseHex('#fff'), [1, 1, 1]);
    assert.equal(formatHex(color('#abc')), '#aabbcc');
  });

  it('is rejected if it is anything else', () => {
    for (const text of ['', '#', '#12', '#12345', '#1234567', 'red', 'rgb(0 0 0)', '#ggg']) assert.equal(parseHex(text), null, text);
  });
});

describe('contrast as WCAG defines it', () => {
  it('is 21 between black and white, and 1 between equal colours', () => {
    near(contrastBetween(color('#000'), color('#fff')), 21, 1e-9);
    assert.equal(contrastBetween(color('#c8102e'), color('#c8102e')), 1);
  });

  it('follows from the luminance of each channel', () => {
    // White: 0.2126 + 0.7152 + 0.0722. The contrast of pure red with white is 1.05 / (0.2126 + 0.05).
    near(luminanceOf(color('#f00')), 0.2126, 1e-9);
    near(luminanceOf(color('#0f0')), 0.7152, 1e-9);
    near(luminanceOf(color('#00f')), 0.0722, 1e-9);
    near(contrastBetween(color('#f00'), color('#fff')), 3.99848, 1e-5);
  });

  it('uses the straight part of the curve for dark channels', () => {
    // 10 / 255 = 0.0392, which is below 0.04045: 0.0392 / 12.92 = 0.003035.
    near(luminanceOf(color('#0a0a0a')), 10 / 255 / 12.92, 1e-9);
  });

  it('knows the grey that just passes, and the one that just fails', () => {
    // 0x76 = 118: ((118 / 255 + 0.055) / 1.055) ** 2.4 = 0.18116, and 1.05 / 0.23116 = 4.542.
    near(contrastBetween(color('#767676'), color('#fff')), 4.542, 0.001);
    assert.ok(contrastBetween(color('#777777'), color('#fff')) < 4.5);
  });
});

describe('OKLCH', () => {
  it('has the values of the CSS specification', () => {
    // CSS Color 4, section 9: red is oklch(0.628 0.2577 29.23), green (#008000) is oklch(0.5198 0.1769 142.5).
    const red = toOklch(color('#f00'));
    near(red.lightness, 0.628, 0.0005);
    near(red.chroma, 0.2577, 0.0005);
    near(red.hue, 29.23, 0.05);
    const green = toOklch(color('#008000'));
    near(green.lightness, 0.5198, 0.0005);
    near(green.chroma, 0.1769, 0.0005);
    near(green.hue, 142.5, 0.05);
  });

  it('leads back to the same colour', () => {
    for (const hex of ['#000000', '#ffffff', '#0b5a77', '#c8102e', '#ffd400', '#00b140', '#808080']) {
      assert.equal(formatHex(fromOklch(toOklch(color(hex)))), hex);
    }
  });

  it('is clipped to what a screen shows, when it is written', () => {
    assert.equal(formatHex(fromOklch({lightness: 2, chroma: 0, hue: 0})), '#ffffff');
  });
});

describe('a mixture', () => {
  it('is that of color-mix(in srgb)', () => {
    assert.equal(formatHex(mix(color('#fff'), 0.25, color('#000'))), '#404040');
    assert.equal(formatHex(mix(color('#f00'), 0.5, color('#00f'))), '#800080');
  });
});
