import {expect} from '@open-wc/testing';
import {makeFeed} from '../../testing/make-feed.js';
import {mountPartnerList} from '../../testing/partner-list.js';
import {deepQuery, deepQueryAll} from '../../testing/query.js';
import {loadRealFeed} from '../../testing/real-feed.js';

/** Numbers of items in each column, from the left, by where they are drawn. */
function columnsOf(items: readonly Element[]): number[] {
  const counts = new Map<number, number>();
  for (const item of items) {
    const left = Math.round(item.getBoundingClientRect().left);
    counts.set(left, (counts.get(left) ?? 0) + 1);
  }
  return [...counts].sort(([a], [b]) => a - b).map(([, count]) => count);
}

function feedOf(count: number) {
  const organizations = Array.from({length: count}, (_, i) => ({id: `o${i}`, name: `Etat nummer ${i}`}));
  return makeFeed({organizations, groups: [{id: 'project', members: organizations.map(({id}) => ({organization: id}))}]});
}

describe('the columns of a <ki-partner-list>', () => {
  for (const [width, expected] of [
    [320, {1: [1], 4: [4], 7: [7], 9: [9], 10: [10]}],
    [640, {1: [1], 4: [2, 2], 7: [4, 3], 9: [5, 4], 10: [5, 5]}],
    [1200, {1: [1], 2: [1, 1], 4: [2, 2], 3: [1, 1, 1], 5: [2, 2, 1], 7: [4, 3], 8: [3, 3, 2], 9: [3, 3, 3], 10: [5, 5]}],
  ] as const) {
    it(`are balanced at ${width} px`, async () => {
      for (const [count, columns] of Object.entries(expected)) {
        const list = await mountPartnerList(feedOf(Number(count)), {width});
        expect(columnsOf(deepQueryAll(list, '.grid > li')), count).to.deep.equal(columns);
        expect(list.parentElement!.scrollWidth).to.equal(width);
      }
    });
  }

  it('balance names that replace logos, too', async () => {
    for (const [count, columns] of [
      [4, [1, 1, 1, 1]],
      [3, [1, 1, 1]],
      [9, [3, 3, 3]],
      [10, [5, 5]],
      [11, [3, 3, 3, 2]],
    ] as const) {
      const list = await mountPartnerList(feedOf(count), {width: 1200, attributes: {variant: 'logos'}});
      expect([...columnsOf(deepQueryAll(list, '.strip > li'))].sort().reverse(), `${count}`).to.deep.equal(columns);
    }
  });

  it('differ by one item at most, for 1 to 14 organisations', async () => {
    for (const variant of ['list', 'logos']) {
      for (let count = 1; count <= 14; count++) {
        const list = await mountPartnerList(feedOf(count), {width: 1200, attributes: {variant}});
        const columns = columnsOf(deepQueryAll(list, '[part=members] > li'));
        expect(Math.max(...columns) - Math.min(...columns), `${variant}, ${count}: ${columns.join()}`).to.be.at.most(1);
        list.parentElement!.remove();
      }
    }
  });

  it('have the heading of a role next to them in a wide page, and are together as wide as the list', async () => {
    const list = await mountPartnerList(await loadRealFeed(), {width: 1200});
    const {right} = list.parentElement!.getBoundingClientRect();
    for (const role of deepQueryAll(list, '.roles > div')) {
      const [heading, items] = [...role.children].map((each) => each.getBoundingClientRect());
      expect(items!.left).to.be.above(heading!.right - 1);
      expect(items!.right).to.be.closeTo(right, 1);
      expect(role.getBoundingClientRect().right, 'the line is as wide as the list').to.be.closeTo(right, 1);
    }
    expect(getComputedStyle(deepQuery(list, '.grid > li')).borderBottomWidth).to.equal('0px');
  });
});
