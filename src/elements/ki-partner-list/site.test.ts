import {expect, fixture, html} from '@open-wc/testing';
import {expectAccessible} from '../../testing/accessibility.js';
import {makeFeed} from '../../testing/make-feed.js';
import {type PartnerList} from '../../testing/partner-list.js';
import {visibleText} from '../../testing/read-text.js';
import {loadRealFeed} from '../../testing/real-feed.js';

type Variant = PartnerList['variant'];

describe('<ki-partner-list> of the organisations behind the site', () => {
  async function showSite(lang: string, variant: Variant = 'logos') {
    const data = await loadRealFeed();
    return fixture<PartnerList>(html`<ki-partner-list lang=${lang} group="site" variant=${variant} .data=${data}></ki-partner-list>`);
  }

  it('shows the statement, and the organisations by the names in the group', async () => {
    expect(visibleText(await showSite('nb')).split('\n')).to.deep.equal([
      'Informasjonssidene om KI',
      'Informasjonssidene om kunstig intelligens er laget i samarbeid mellom Helsedirektoratet, Direktoratet for e-helse, Statens legemiddelverk og Statens helsetilsyn.',
      'Statens legemiddelverk',
      'Direktoratet for e-helse',
      'Helsetilsynet',
      'FHI (Folkehelseinstituttet)',
      'Kilde: Helsedirektoratet, NLOD 2.0. Opplysningene gjelder per 7. juni 2023.',
    ]);
  });

  it('shows only the statement if the group has no members', async () => {
    const groups = [{id: 'site', statement: 'Etaten står bak sidene.'}];
    const list = await fixture(html`<ki-partner-list lang="nb" group="site" .data=${makeFeed({groups})}></ki-partner-list>`);
    expect(visibleText(list).split('\n').slice(0, 2)).to.deep.equal(['Hvem står bak sidene?', 'Etaten står bak sidene.']);
  });

  it('is accessible in every variant, light and dark', async () => {
    for (const variant of ['logos', 'list', 'sentence', 'table'] as const) {
      for (const scheme of ['light', 'dark']) await expectAccessible(await showSite('nb', variant), scheme);
    }
  });
});
