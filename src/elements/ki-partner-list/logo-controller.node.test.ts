import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {opticalHeight} from './logo-controller.js';

describe('how high a logo stands', () => {
  it('is half as high when it is four times as wide', () => {
    assert.deepEqual([opticalHeight(200, 200), opticalHeight(400, 100), opticalHeight(900, 100)], [1, 1 / 2, 1 / 3]);
  });

  it('does not depend on how many pixels it has', () => {
    assert.equal(opticalHeight(4000, 1000), opticalHeight(40, 10));
  });

  it('is the same for all that cover the same area', () => {
    for (const [width, height] of [
      [100, 200],
      [300, 150],
      [480, 80],
      [1200, 100],
    ] as const) {
      const shown = opticalHeight(width, height);
      assert.ok(Math.abs(shown * shown * (width / height) - 1) < 1e-9, `${width} × ${height}`);
    }
  });

  it('has an end for what is extremely wide or tall, and is something for what does not say how large it is', () => {
    assert.equal(opticalHeight(10_000, 10), opticalHeight(12, 1));
    assert.equal(opticalHeight(10, 10_000), opticalHeight(1, 2));
    assert.equal(opticalHeight(0, 0), opticalHeight(2, 1));
    assert.ok(opticalHeight(100, 0) > 0);
  });
});
