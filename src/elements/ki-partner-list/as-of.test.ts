import {expect} from '@open-wc/testing';
import {makeFeed} from '../../testing/make-feed.js';
import {renderPartnerList, withAbbreviations, competenceNetwork} from '../../testing/partner-list.js';
import {deepQueryAll} from '../../testing/query.js';
import {visibleText} from '../../testing/read-text.js';
import {loadRealFeed} from '../../testing/real-feed.js';
import {whenUpdated} from '../../testing/wait.js';

describe('<ki-partner-list> on a date', () => {
  /** Partners on each date in the order of the real feed, without lead and observer. Written by hand. */
  const autumn2019 = ['Direktoratet for e-helse', 'Statens legemiddelverk', 'Helse Sør-Øst RHF'];
  const spring2020 = [...autumn2019, 'Helse Midt-Norge RHF', 'Helse Vest RHF', 'Helse Nord RHF'];
  const autumn2021 = [
    ...['Direktoratet for e-helse', 'Statens legemiddelverk', 'Helsetilsynet', 'Kommunesektorens organisasjon'],
    ...['Helse Sør-Øst RHF', 'Helse Midt-Norge RHF', 'Helse Vest RHF', 'Helse Nord RHF'],
  ];
  const spring2022 = [
    ...['Direktoratet for e-helse', 'Statens legemiddelverk', 'Helsetilsynet', 'Folkehelseinstituttet', 'Kommunesektorens organisasjon'],
    ...['Helse Sør-Øst RHF', 'Helse Midt-Norge RHF', 'Helse Vest RHF', 'Helse Nord RHF'],
  ];
  const winter2024 = spring2022.map((name) => (name === 'Statens legemiddelverk' ? 'Direktoratet for medisinske produkter' : name));
  const dates: readonly (readonly [asOf: string, partners: readonly string[], observers: readonly string[]])[] = [
    ['2019-11-01', autumn2019, []],
    ['2020-06-01', spring2020, []],
    ['2021-12-01', autumn2021, []],
    ['2022-06-01', spring2022, [competenceNetwork]],
    ['2023-06-07', spring2022, [competenceNetwork]],
    ['2024-02-01', winter2024, [competenceNetwork]],
  ];
  for (const [asOf, partners, observers] of dates) {
    it(`shows the members and names of ${asOf} in each variant`, async () => {
      const list = await renderPartnerList(await loadRealFeed());
      list.asOf = asOf;
      await whenUpdated(list);
      const byRole = deepQueryAll(list, '.roles > div').map((role) => deepQueryAll(role, '.name').map(visibleText));
      expect(byRole).to.deep.equal(
        [['Helsedirektoratet'], partners, observers].filter(({length}) => length).map((names) => withAbbreviations(...names)),
      );
      list.variant = 'table';
      await whenUpdated(list);
      const inTable = deepQueryAll(list, 'tbody .name').map(visibleText);
      expect(inTable).to.have.members(withAbbreviations('Helsedirektoratet', ...partners, ...observers));
      list.variant = 'logos';
      await whenUpdated(list);
      expect(deepQueryAll(list, 'li .name').map(visibleText)).to.have.members(['Helsedirektoratet', ...partners, ...observers]);
      list.variant = 'sentence';
      await whenUpdated(list);
      const successions: Record<string, string> = {
        'Direktoratet for e-helse': ' (nå en del av Helsedirektoratet)',
        'Direktoratet for medisinske produkter': ' (tidligere Statens legemiddelverk)',
      };
      const listed = partners.map((name) => name + (asOf === '2024-02-01' ? (successions[name] ?? '') : ''));
      const [verb, copula] = asOf === '2024-02-01' ? ['ledet', 'var'] : ['leder', 'er'];
      const observing = observers.map((name) => ` ${name} ${copula} observatør.`).join('');
      expect(visibleText(list).split('\n')[1]).to.equal(
        `Helsedirektoratet ${verb} arbeidet i samarbeid med ${listed.slice(0, -1).join(', ')} og ${listed.at(-1)!}.${observing}`,
      );
    });
  }

  it('shows until when a member who will leave takes part', async () => {
    const groups = [
      {
        id: 'project',
        members: [
          {organization: 'etaten', period: {from: '2021', to: '2024'}},
          {organization: 'kommunen', period: {to: '2023'}},
        ],
      },
    ];
    const lines = visibleText(await renderPartnerList(makeFeed({groups}))).split('\n');
    expect(lines.slice(1, 5)).to.deep.equal(['Etaten for prøving (EP)', 'fra 2021 til 2024', 'Kommunen ved fjorden', 'til 2023']);
  });

  it('leaves out members whose period has ended', async () => {
    const groups = [{id: 'project', members: [{organization: 'etaten'}, {organization: 'kommunen', period: {to: '2023-06-06'}}]}];
    expect(visibleText(await renderPartnerList(makeFeed({groups})))).not.to.include('Kommunen');
  });
});
