import {expect, nextFrame} from '@open-wc/testing';
import {expectAccessible, itWithAccessibilityTree, tabStopsOf, accessibilityTreeOf} from '../../testing/accessibility.js';
import {makeFeed} from '../../testing/make-feed.js';
import {mountPartnerList, renderPartnerList, competenceNetwork, type PartnerList} from '../../testing/partner-list.js';
import {deepQuery} from '../../testing/query.js';
import {visibleText} from '../../testing/read-text.js';
import {loadRealFeed} from '../../testing/real-feed.js';
import {whenUpdated} from '../../testing/wait.js';

describe('<ki-partner-list> as a table', () => {
  const rowsOf = (list: PartnerList) =>
    [...(deepQuery(list, 'table') as HTMLTableElement).rows].map((row) =>
      [...row.cells].map((cell) => visibleText(cell).replace('\n', ' | ')),
    );

  it('has a row for each organisation with its role, start date and organisation number', async () => {
    const list = await renderPartnerList(await loadRealFeed(), 'table');
    const rows = rowsOf(list);
    expect(rows).to.have.length(12);
    expect(rows[0]).to.deep.equal(['Virksomhet', 'Rolle', 'Med siden', 'Organisasjonsnummer']);
    expect(rows[1]).to.deep.equal(['Helsedirektoratet (Hdir)', 'leder', 'høsten 2019', '983 544 622']);
    expect(rows[11]).to.deep.equal([`${competenceNetwork} (KIN)`, 'observatør', 'våren 2022', '–']);
    const number = (deepQuery(list, 'table') as HTMLTableElement).rows[1]!.cells[3]!;
    expect(number.textContent, 'the number does not wrap').to.equal('983\u00a0544\u00a0622');
  });

  it('has a column for end dates if a member has left or will leave, and mentions mergers and former names', async () => {
    const list = await renderPartnerList(await loadRealFeed(), 'table');
    list.asOf = '2024-02-01';
    await whenUpdated(list);
    const rows = rowsOf(list);
    expect(rows[0]).to.deep.equal(['Virksomhet', 'Rolle', 'Med siden', 'Med til', 'Organisasjonsnummer']);
    expect(rows[1]).to.deep.equal(['Helsedirektoratet (Hdir)', 'leder', 'høsten 2019', '–', '983 544 622']);
    expect(rows[2]).to.deep.equal([
      'Direktoratet for e-helse (E-helse) | nå en del av Helsedirektoratet',
      ...['partner', 'høsten 2019', '31. desember 2023', '915 933 149'],
    ]);
    expect(rows[3]![0]).to.equal('Direktoratet for medisinske produkter (DMP) | tidligere Statens legemiddelverk');
    const groups = [{id: 'project', members: [{organization: 'etaten', period: {to: '2024'}}, {organization: 'kommunen'}]}];
    const leaving = rowsOf(await renderPartnerList(makeFeed({groups}), 'table'));
    expect(leaving.map((cells) => cells[3])).to.deep.equal(['Med til', '2024', '–']);
  });

  it('scrolls in its own box on a phone, also by keyboard, and keeps the names in view', async () => {
    const list = await mountPartnerList(await loadRealFeed(), {width: 320, attributes: {variant: 'table'}});
    expect(list.parentElement!.scrollWidth).to.equal(320);
    expect((await tabStopsOf(list))[0]).to.match(/^Virksomhet/);
    const box = deepQuery(list, '.scroll');
    expect(box.scrollWidth).to.be.above(320);
    box.scrollLeft = 1000;
    const name = deepQuery(list, 'tbody th').getBoundingClientRect();
    expect([name.left >= box.getBoundingClientRect().left, name.right < box.getBoundingClientRect().right]).to.deep.equal([true, true]);
    await expectAccessible(list);
  });

  it('is a tab stop only while it is too wide', async () => {
    const list = await mountPartnerList(makeFeed(), {width: 320, attributes: {variant: 'table'}});
    expect((await tabStopsOf(list))[0]).to.match(/^Virksomhet/);
    list.parentElement!.style.width = '800px';
    for (let i = 0; i < 3; i++) await nextFrame();
    await whenUpdated(list);
    expect((await tabStopsOf(list))[0]).to.equal('Etaten for prøving');
    const parent = list.parentElement!;
    list.remove();
    parent.style.width = '320px';
    parent.append(list);
    for (let i = 0; i < 3; i++) await nextFrame();
    await whenUpdated(list);
    expect((await tabStopsOf(list))[0]).to.match(/^Virksomhet/);
  });

  itWithAccessibilityTree('is a table with a name and headers in the accessibility tree', async () => {
    const tree = await accessibilityTreeOf(await renderPartnerList(makeFeed(), 'table'));
    expect(tree.slice(0, 10)).to.deep.equal([
      'heading 2 "Hvem er med?"',
      'table "Hvem er med?"',
      '  rowgroup',
      '    row',
      '      columnheader "Virksomhet"',
      '      columnheader "Rolle"',
      '      columnheader "Med siden"',
      '      columnheader "Organisasjonsnummer"',
      '  row',
      '    rowheader "Etaten for prøving (EP)"',
    ]);
  });

  itWithAccessibilityTree('is in a region with the same name while it scrolls', async () => {
    const tree = await accessibilityTreeOf(await mountPartnerList(makeFeed(), {width: 320, attributes: {variant: 'table'}}));
    expect(tree.slice(0, 3)).to.deep.equal(['heading 2 "Hvem er med?"', 'region "Hvem er med?"', '  table "Hvem er med?"']);
  });
});
