import {expect} from '@open-wc/testing';
import {takeShare} from '../../testing/engine-share.js';
import {makeGeneratedTree} from '../../testing/generated-trees.js';
import {findOverflows, findOverlaps, frameOf, renderChart} from '../../testing/org-chart.js';

/** Widths of the container, one after the other. */
const widths = [640, 720, 900, 1120, 1280];

/**
 * Heights of 200 trees in px, in base 36, before stacks were dealt out over free columns. Measured in Chromium: a list at 640 px, and a
 * drawing at the other widths.
 */
const formerHeights = `
  1kv gl 1ob im 1py oz 1zi ti 1fd mt 28m 125 33q xb 1yk 1g0 2uc 17r a6 1b4 k2 35s pw 1fa sq 24a 185 1z9 r9 2dc 1du 3kr 1nh 9x 1cj gr
  1ld cz 1n0 m9 219 ni 1ur ur 1yw 16c 1qe 1b8 1di 17i ef 1uk mf 1g0 ia 1zi y8 2ao lf 17l 13b 2jv 18m 20r 11g 2rz 12p cx 1b5 dx 1si
  md 2i6 eo 1nn 10r 3u3 r2 2b1 12y 2jj 1nq 8u 1os ar 1pq ia 1u4 ip 1t7 w9 1gj x2 2dm r2 2fh 1n6 1a7 1in c4 1kd ec 2du ej 1yh s4 2eb
  tk 1lt k6 2cs 1u6 1uy xz 2ki 1jk dh 1vc h2 1ns nm 2e7 k8 1wo ne 2bj o8 2b1 13y 2en 1fb 1q5 1lq df z2 ly 1ca px 1jd ms 25o rf 2mv
  15z 11u 1eg 2k1 1os 9j rz hd 1tn f3 1va l3 20i xg 13i wn 1ey 18a 34w o9 2nx 1fl db 18e hk 1ir gx 1zx ud 16b qv 2a3 16t 1py 12e 28v
  1e8 2oe 1bm a6 1it dx 1ur kn 264 p3 232 10o 1wb vi 2ht rs 2ky 1x3 9j 138 ae
`
  .trim()
  .split(/\s+/)
  .map((height) => parseInt(height, 36));

describe('<ki-org-chart>: height of 200 trees of 5 to 40 units', () => {
  it('is known from before', () => {
    expect(formerHeights).to.have.length(200);
    expect([formerHeights[0], formerHeights[199]]).to.deep.equal([2047, 374]);
  });

  for (const [offset, width] of widths.entries()) {
    it(`is hardly larger than before for any tree, and a tenth less in total, at ${width} px`, async () => {
      let [sum, formerSum] = [0, 0];
      const seeds = [...formerHeights.keys()].filter((seed) => seed % widths.length === offset);
      for (const seed of takeShare(seeds)) {
        const chart = await renderChart(makeGeneratedTree(seed), {width, attributes: {depth: '99'}});
        const height = frameOf(chart).getBoundingClientRect().height;
        // Names are 6 % larger than then. Lines are up to 3 % higher in the other engines.
        const limit = navigator.userAgent.includes('Chrome') ? 1.08 : 1.11;
        expect(height, `tree ${seed}`).to.be.at.most((formerHeights[seed] ?? 0) * limit);
        expect([findOverlaps(chart), findOverflows(chart)], `tree ${seed}`).to.deep.equal([[], []]);
        sum += height;
        formerSum += formerHeights[seed] ?? 0;
        chart.parentElement!.remove();
      }
      expect(sum).to.be.below(formerSum * 0.9);
    }).timeout(120_000);
  }
});
