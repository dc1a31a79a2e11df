import {expect} from '@open-wc/testing';
import {expectAccessible, itWithAccessibilityTree, tabStopsOf, accessibilityTreeOf} from '../../testing/accessibility.js';
import {makeFeed} from '../../testing/make-feed.js';
import {mountPartnerList, renderPartnerList, competenceNetwork, type PartnerList} from '../../testing/partner-list.js';
import {deepQuery, deepQueryAll} from '../../testing/query.js';
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

  for (const width of [240, 320, 500, 640, 703]) {
    it(`is a card with labels for each organisation at ${width} px, without a scrollbar`, async () => {
      const list = await mountPartnerList(await loadRealFeed(), {width, attributes: {variant: 'table'}});
      expect(list.parentElement!.scrollWidth).to.equal(width);
      const [first, second] = deepQueryAll(list, 'tbody tr');
      const cells = [...first!.children];
      expect(cells.slice(1).map((cell) => cell.getAttribute('data-label'))).to.deep.equal(['Rolle', 'Med siden', 'Organisasjonsnummer']);
      for (const cell of cells.slice(1)) expect(getComputedStyle(cell, '::before').content).not.to.equal('none');
      const {left, bottom} = first!.getBoundingClientRect();
      expect(cells[0]!.getBoundingClientRect().left).to.equal(left);
      for (const cell of cells.slice(1)) {
        expect(cell.getBoundingClientRect().top).to.be.least(cells[0]!.getBoundingClientRect().bottom);
        expect(cell.getBoundingClientRect().bottom).to.be.at.most(bottom);
        expect(cell.scrollWidth).to.be.at.most(cell.clientWidth);
      }
      expect(second!.getBoundingClientRect().top).to.be.closeTo(bottom, 1);
      const positions = (row: Element) => [...row.children].map((cell) => Math.round(cell.getBoundingClientRect().left));
      expect(positions(second!), 'aligned').to.deep.equal(positions(first!));
      expect((await tabStopsOf(list))[0], 'no scrollable box').to.equal('Helsedirektoratet');
      await expectAccessible(list);
    });
  }

  it('lets no page scroll sideways: the headers that only screen readers read take no space', async () => {
    const list = await mountPartnerList(await loadRealFeed(), {width: 240, attributes: {variant: 'table', 'as-of': '2024-02-01'}});
    const column = list.parentElement!;
    column.style.position = 'relative'; // Now it also contains what is out of the flow.
    expect(column.scrollWidth).to.equal(240);
  });

  it('has each date on one line if there is room, also next to a long name', async () => {
    for (const width of [736, 800, 1024]) {
      const style = document.head.appendChild(document.createElement('style'));
      style.textContent = "body { font: 16px 'Noto Sans', sans-serif; }";
      const list = await mountPartnerList(await loadRealFeed(), {width, attributes: {variant: 'table'}});
      const dates = deepQueryAll(list, 'tbody td:nth-child(3)').map((cell) => {
        const range = document.createRange();
        range.selectNodeContents(cell);
        return new Set([...range.getClientRects()].map(({top}) => Math.round(top))).size;
      });
      style.remove();
      expect(new Set(dates), `${width}`).to.deep.equal(new Set([1]));
    }
  });

  for (const width of [320, 640, 800]) {
    it(`has lines between its rows, and none below the last one, at ${width} px`, async () => {
      const list = await mountPartnerList(await loadRealFeed(), {width, attributes: {variant: 'table'}});
      const rows = deepQueryAll(list, 'tbody tr');
      const bordersOf = (row: Element, side: 'Top' | 'Bottom') =>
        [row, ...row.children].some((each) => parseFloat(getComputedStyle(each)[`border${side}Width`]) > 0);
      expect(rows.slice(1).every((row) => bordersOf(row, 'Top'))).to.equal(true);
      expect(rows.some((row) => bordersOf(row, 'Bottom'))).to.equal(false);
    });
  }

  it('has one line for each organisation where there is room, and breaks no number', async () => {
    for (const lang of ['nb', 'nn', 'en', 'se']) {
      const list = await mountPartnerList(await loadRealFeed(), {width: 736, attributes: {variant: 'table', lang, 'as-of': '2024-02-01'}});
      expect(list.parentElement!.scrollWidth, lang).to.equal(736);
      const heads = deepQueryAll(list, 'thead th').map((head) => Math.round(head.getBoundingClientRect().height));
      expect(new Set(heads), lang).to.have.length(1);
      expect(heads[0], lang).to.be.below(50);
      expect(getComputedStyle(deepQuery(list, 'tbody td'), '::before').content).to.equal('none');
    }
  });

  for (const width of [320, 800]) {
    itWithAccessibilityTree(`is a table with a name and headers in the accessibility tree, at ${width} px`, async () => {
      const tree = await accessibilityTreeOf(await mountPartnerList(makeFeed(), {width, attributes: {variant: 'table'}}));
      expect(tree.slice(0, 15)).to.deep.equal([
        'heading 2 "Hvem er med?"',
        'table "Hvem er med?"',
        '  rowgroup',
        '    row',
        '      columnheader "Virksomhet"',
        '      columnheader "Rolle"',
        '      columnheader "Med siden"',
        '      columnheader "Organisasjonsnummer"',
        '  rowgroup',
        '    row',
        '      rowheader "Etaten for prøving (EP)"',
        '        link "Etaten for prøving"',
        '      cell "leder"',
        '      cell "–"',
        '      cell "–"',
      ]);
    });
  }
});
