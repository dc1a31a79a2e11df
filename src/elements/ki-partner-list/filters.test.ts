import {expect} from '@open-wc/testing';
import {collectConsoleLines} from '../../testing/collect-errors.js';
import {mountPartnerList, withAbbreviations, competenceNetwork, type PartnerList} from '../../testing/partner-list.js';
import {deepQueryAll} from '../../testing/query.js';
import {visibleText} from '../../testing/read-text.js';
import {loadRealFeed} from '../../testing/real-feed.js';
import {nextTask, whenUpdated} from '../../testing/wait.js';

describe('<ki-partner-list> with a filter', () => {
  const namesIn = (list: PartnerList) => deepQueryAll(list, '.name').map(visibleText);

  it('shows organisations with the given roles and kinds, and follows changes of the attributes', async () => {
    const list = await mountPartnerList(await loadRealFeed(), {attributes: {roles: 'lead observer'}});
    expect(namesIn(list)).to.deep.equal(withAbbreviations('Helsedirektoratet', competenceNetwork));
    list.setAttribute('roles', 'partner');
    list.setAttribute('kinds', 'directorate agency, inspectorate');
    await whenUpdated(list);
    expect(namesIn(list)).to.deep.equal(withAbbreviations('Direktoratet for e-helse', 'Statens legemiddelverk', 'Helsetilsynet'));
    list.removeAttribute('roles');
    await whenUpdated(list);
    expect(namesIn(list)).to.deep.equal(
      withAbbreviations('Helsedirektoratet', 'Direktoratet for e-helse', 'Statens legemiddelverk', 'Helsetilsynet'),
    );
    list.kinds = '';
    await whenUpdated(list);
    expect(namesIn(list)).to.have.length(11);
  });

  it('filters in every variant', async () => {
    for (const variant of ['sentence', 'table', 'logos']) {
      const list = await mountPartnerList(await loadRealFeed(), {attributes: {variant, kinds: 'regional-health-authority'}});
      expect(visibleText(list)).to.include('Helse Nord RHF').and.not.to.include('Folkehelseinstituttet');
    }
  });

  it('is empty if no organisation matches, also if the group has a statement', async () => {
    for (const group of ['project', 'site']) {
      const list = await mountPartnerList(await loadRealFeed(), {attributes: {group, kinds: 'university'}});
      expect(list.state).to.equal('empty');
      expect(visibleText(list)).to.equal('Ingen samarbeidspartnere er oppgitt for denne datoen.');
    }
  });

  it('reports unknown words once, with the known ones', async () => {
    const all = await collectConsoleLines(async () => {
      const list = await mountPartnerList(await loadRealFeed(), {attributes: {roles: 'lead leder', kinds: 'direktorat'}});
      expect(list.state).to.equal('empty');
      list.variant = 'table';
      list.lang = 'en';
      await nextTask();
      await whenUpdated(list);
    });
    // Explanations are loaded on demand, so the message of the test before may come now.
    const lines = all.filter((line) => !line.includes('kinds="university"'));
    expect(lines).to.have.length(2);
    expect(lines[0])
      .to.include('roles="lead leder" of <ki-partner-list> asks for “leder”')
      .and.to.include('write lead, partner, member, deputy, secretary, observer, guest.');
    expect(lines[0]).to.match(/#unknown-filter$/);
    expect(lines[1])
      .to.include('kinds="direktorat" of <ki-partner-list> asks for “direktorat”')
      .and.to.include('write ministry, directorate, agency,');
  });
});
