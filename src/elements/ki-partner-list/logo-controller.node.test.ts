import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {opticalHeight} from './logo-controller.js';

describe('opticalHeight', () => {
  it('is 1 for a square, and 1/2 for a logo four times as wide as high', () => {
    assert.deepEqual([opticalHeight(200, 200), opticalHeight(400, 100), opticalHeight(900, 100)], [1, 1 / 2, 1 / 3]);
  });

  it('depends on the aspect ratio only', () => {
    assert.equal(opticalHeight(4000, 1000), opticalHeight(40, 10));
  });

  it('gives all logos the same area', () => {
    for (const [width, height] of [
      [100, 200],
      [300, 150],
      [480, 80],
      [1200, 100],
    ] as const) {
      const scaled = opticalHeight(width, height);
      assert.ok(Math.abs(scaled * scaled * (width / height) - 1) < 1e-9, `${width} × ${height}`);
    }
  });

  it('is limited for extreme aspect ratios, and has a default for a logo without a size', () => {
    assert.equal(opticalHeight(10_000, 10), opticalHeight(12, 1));
    assert.equal(opticalHeight(10, 10_000), opticalHeight(1, 2));
    assert.equal(opticalHeight(0, 0), opticalHeight(2, 1));
    assert.ok(opticalHeight(100, 0) > 0);
  });
});
