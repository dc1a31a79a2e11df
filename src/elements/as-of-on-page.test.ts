import {expect, fixture, html} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import type {Feed} from '../feed/definition.js';
import {makeFeed} from '../testing/make-feed.js';
import {deepQuery} from '../testing/query.js';
import {visibleText} from '../testing/read-text.js';
import {loadRealFeed, setVersionTexts} from '../testing/real-feed.js';
import {nextTask, whenReady, whenUpdated} from '../testing/wait.js';
import './ki-feed/define.js';
import './ki-project-page/define.js';

type ProjectPage = HTMLElementTagNameMap['ki-project-page'];

describe('a date that is picked for a <ki-project-page>', () => {
  let real: Feed;
  before(async () => {
    real = setVersionTexts(await loadRealFeed());
  });

  async function show(inner = html``, asOf: string | null = null): Promise<ProjectPage> {
    const place = await fixture<HTMLElement>(html`
      <div lang="nb">
        <ki-feed .data=${real}><ki-project-page .asOf=${asOf}></ki-project-page>${inner}</ki-feed>
      </div>
    `);
    const page = place.querySelector('ki-project-page')!;
    await whenReady(page);
    return page;
  }

  it('is shown at its top, in the publication info and in the source line. The choice can be ended at the top', async () => {
    const page = await show();
    page.pickAsOf('2022-03-16');
    await nextTask();
    await whenUpdated(page);
    const lines = visibleText(page).split('\n');
    expect(lines.slice(0, 2)).to.deep.equal(['Organiseringen vises per 16. mars 2022.', 'Vis siste versjon']);
    expect(lines.filter((line) => line === 'Organiseringen vises per 16. mars 2022.')).to.have.length(2);
    expect(lines.at(-1)).to.equal(
      'Kilde: Helsedirektoratet, NLOD 2.0. Opplysningene gjelder per 7. juni 2023. Organiseringen vises per 16. mars 2022.',
    );
    expect(lines).to.include('Prosjektet pågår · 2019–2023');

    deepQuery(page, '[part=picked-day] button').focus();
    await sendKeys({press: 'Enter'});
    await nextTask();
    await whenUpdated(page);
    expect(visibleText(page)).not.to.include('Prosjektet pågår');
    expect(page.shadowRoot!.activeElement?.getAttribute('part')).to.equal('page');
    const status = deepQuery(page, 'ki-publication-info').shadowRoot!.querySelector('[role=status]')!;
    expect(status.textContent.trim()).to.equal('Siste versjon, fra 7. juni 2023, vises nå.');
  });

  it('is picked at the <ki-feed> around it, so that the widgets next to it follow', async () => {
    const page = await show(html`<ki-partner-list variant="sentence"></ki-partner-list>`);
    deepQuery(deepQuery(page, 'ki-publication-info'), 'details').setAttribute('open', '');
    deepQuery(page, '[part=pick]').click();
    await nextTask();
    await whenUpdated(page.parentElement!);
    const beside = page.parentElement!.querySelector('ki-partner-list')!;
    expect(visibleText(beside)).to.match(/Organiseringen vises per 16\. mars 2022\.$/);
  });

  it('can be ended when the page has no content on that date', async () => {
    const contacts = [{id: 'post', role: 'Post', email: 'post@etaten.example', period: {from: '2023'}}];
    const {project: _, ...feed} = makeFeed({contacts, bodies: [], memberships: [], relations: [], groups: []});
    const place = await fixture<HTMLElement>(html`<div lang="nb"><ki-project-page .data=${feed}></ki-project-page></div>`);
    const page = await whenReady(place.firstElementChild as ProjectPage);
    page.pickAsOf('2020-01-01');
    await nextTask();
    await whenUpdated(page);
    expect(visibleText(page)).to.include('Vis siste versjon').and.not.to.include('post@etaten.example');
    deepQuery(page, '[part=picked-day] button').click();
    await nextTask();
    await whenUpdated(page);
    expect(visibleText(page)).to.include('post@etaten.example');
  });
});

describe('the texts on a picked date', () => {
  const texts = {title: 'Prosjektet i 2022', lead: 'Ingressen fra 2022.', description: ['Avsnittet fra 2022.']};

  async function show(versionTexts: object | null, widget: 'ki-project-page' | 'ki-project-intro'): Promise<string[]> {
    const feed = setVersionTexts(await loadRealFeed(), versionTexts);
    const place = await fixture<HTMLElement>(html`<div lang="nb"></div>`);
    const element = document.createElement(widget);
    element.data = feed;
    element.asOf = '2022-03-16';
    place.append(element);
    await whenReady(element);
    await nextTask();
    await whenUpdated(element);
    return visibleText(element).split('\n');
  }

  for (const widget of ['ki-project-page', 'ki-project-intro'] as const) {
    it(`are those of the version of that date in <${widget}>`, async () => {
      const lines = await show(texts, widget);
      expect(lines).to.include.members(['Prosjektet i 2022', 'Ingressen fra 2022.', 'Avsnittet fra 2022.']);
      expect(lines.at(-1)).to.match(/Organiseringen vises per 16\. mars 2022\.$/);
    });

    it(`are marked as newer in <${widget}> if that version lacks some or all of them`, async () => {
      const none = await show(null, widget);
      expect(none[0]).to.equal('Det nasjonale koordineringsprosjektet for KI');
      expect(none.at(-1)).to.match(/Organiseringen vises per 16\. mars 2022\. Tekstene er fra 7\. juni 2023\.$/);
      const some = await show({lead: 'Ingressen fra 2022.'}, widget);
      expect(some).to.include('Ingressen fra 2022.');
      expect(some.at(-1)).to.match(/Noen av tekstene er fra 7\. juni 2023\.$/);
    });
  }

  it('come with the last review before that date, if there was one', async () => {
    const lines = await show(texts, 'ki-project-page');
    expect(lines).to.include('16. mars 2022').and.not.to.include('Sist faglig oppdatert');
    const feed = setVersionTexts(await loadRealFeed());
    const [first, ...rest] = feed.publication!.versions!;
    const reviewed = {...feed, publication: {...feed.publication, versions: [{...first!, lastReviewed: '2022-03-10'}, ...rest]}};
    const place = await fixture<HTMLElement>(
      html`<div lang="nb"><ki-publication-info .data=${reviewed} as-of="2022-03-16"></ki-publication-info></div>`,
    );
    expect(visibleText(place)).to.include('Sist faglig oppdatert\n10. mars 2022');
  });
});
