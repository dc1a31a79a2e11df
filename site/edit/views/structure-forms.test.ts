import {expect} from '@open-wc/testing';
import {html} from 'lit';
import type {JsonObject} from '../../../src/feed-editor/json-value.js';
import {validateFeed} from '../../../src/feed/validate-feed.js';
import {openFormBench, type FormBench} from '../../../src/testing/open-form-bench.js';
import {bodiesView} from './bodies-view.js';
import {groupsView} from './groups-view.js';
import {membersView} from './members-view.js';
import {organizationsView} from './organizations-view.js';
import {relationsView} from './relations-view.js';

const feed: JsonObject = {
  version: '1.0',
  id: 'ki',
  language: 'nb',
  updated: '2024-06-01',
  source: {name: 'Etaten'},
  project: {name: 'KI'},
  organizations: [
    {id: 'hdir', name: 'Helsedirektoratet', shortName: 'Hdir', kind: 'directorate', organizationNumber: '983544622'},
    {id: 'slv', name: {nb: 'Statens legemiddelverk', en: 'Norwegian Medicines Agency'}, shortName: 'SLV'},
    {id: 'kin', name: 'Kompetansenettverket', shortName: 'KIN'},
  ],
  bodies: [
    {id: 'styret', name: 'Styringsgruppen'},
    {id: 'gruppen', name: 'Arbeidsgruppen', parent: 'styret'},
  ],
  memberships: [
    {organization: 'hdir', body: 'styret', role: 'lead', period: {from: '2020'}},
    {organization: 'slv', body: 'styret', period: {to: '2022'}},
  ],
  relations: [{from: 'kin', to: 'styret', kind: 'observes'}],
  groups: [{id: 'project', members: [{organization: 'hdir', role: 'lead'}]}],
};
const views = {organizationsView, bodiesView, membersView, groupsView, relationsView};

describe('the forms for the structure', function () {
  this.timeout(60_000);
  let form: FormBench;
  afterEach(() => form.remove());

  const expectNoErrors = () => expect(validateFeed(form.history.feed).issues).to.deep.equal([]);

  it('adds a new partner with name, role and start date, by keyboard', async () => {
    form = await openFormBench(feed, groupsView);
    await form.tabTo('Legg til en partner');
    await form.press('Enter');
    form.pick('Virksomhet', 'En ny virksomhet');
    await form.tabTo('Navn på den nye virksomheten: Bokmål');
    await form.type('Helse Sør-Øst RHF');
    await form.tabTo('Med fra');
    await form.type('høsten 2023');
    await form.press('Enter');
    expect(form.value(['organizations', 3])).to.deep.equal({id: 'helse-sor-ost-rhf', name: 'Helse Sør-Øst RHF'});
    expect(form.value(['groups', 0, 'members', 1])).to.deep.equal({
      organization: 'helse-sor-ost-rhf',
      role: 'partner',
      period: {from: '2023-23'},
    });
    expect(form.announcement).to.equal('Helse Sør-Øst RHF er lagt til som partner.');
    expect(form.all('[aria-labelledby=group-0] .row').map((row) => row.innerText.replace(/\s+/g, ' ').trim())).to.deep.equal([
      'Helsedirektoratet leder',
      'Helse Sør-Øst RHF partner · fra høsten 2023',
    ]);
    form.undo();
    expect(form.history.feed).to.equal(feed);
  });

  it('asks which date is meant, and explains what is missing', async () => {
    form = await openFormBench(feed, groupsView);
    form.named('Legg til en partner').click();
    // The style sheet gives every field with the attribute a red border.
    expect(form.all('.add [aria-invalid]')).to.deep.equal([]);
    form.named('Legg til').click();
    expect(form.find('.error').textContent).to.equal('Velg en fra listen.');
    form.pick('Virksomhet', 'Statens legemiddelverk');
    const from = form.find('#new-in-project-from') as HTMLInputElement;
    from.focus();
    await form.type('03/04/2023');
    await form.press('Tab');
    form.named('4. mars 2023').click();
    expect(from.value).to.equal('4. mars 2023');
    form.named('Legg til').click();
    expect(form.value(['groups', 0, 'members', 1, 'period'])).to.deep.equal({from: '2023-03-04'});
    expectNoErrors();
  });

  it('orders the members of a group, and gives one another role from a date on', async () => {
    const two = {
      ...feed,
      groups: [
        {
          id: 'project',
          members: [
            {organization: 'hdir', role: 'lead'},
            {organization: 'slv', role: 'partner'},
          ],
        },
      ],
    };
    form = await openFormBench(two, groupsView);
    form.find('[data-item="0-1"] .row').click();
    form.named('Flytt opp: Statens legemiddelverk').focus();
    await form.press('Enter');
    expect(form.value(['groups', 0, 'members', 0, 'organization'])).to.equal('slv');
    expect(form.announcement).to.equal('Statens legemiddelverk er flyttet. Nummer 1 av 2.');
    expect(document.activeElement).to.equal(form.named('Flytt opp: Statens legemiddelverk'));
    await form.tabTo('Ny rolle fra en dato');
    await form.press('Enter');
    form.pick('Ny rolle', 'observatør');
    await form.tabTo('Ny rolle');
    await form.press('Tab');
    await form.type('2024');
    await form.press('Enter');
    expect(form.value(['groups', 0, 'members'])).to.deep.equal([
      {organization: 'slv', role: 'partner', period: {to: '2023'}},
      {organization: 'slv', role: 'observer', period: {from: '2024'}},
      {organization: 'hdir', role: 'lead'},
    ]);
  });

  it('shows members in a table that the arrow keys move in, and opens a form in it', async () => {
    form = await openFormBench(feed, membersView);
    const nameOf = (element: Element) => element.textContent?.replace(/\s+/g, ' ').trim();
    const cell = (key: string) => form.find(`button.cell[data-key="${key}"]`);
    expect(form.all('thead th').map((each) => each.textContent?.trim())).to.deep.equal(['Enhet', 'Hdir', 'SLV', 'KIN']);
    expect(form.all('tbody th').map((each) => each.textContent?.trim())).to.deep.equal(['Styringsgruppen', 'Arbeidsgruppen']);
    expect(nameOf(cell('styret hdir'))).to.equal('Hdir i Styringsgruppen: leder');
    expect(nameOf(cell('styret slv'))).to.equal('SLV i Styringsgruppen: medlem, tidligere');
    await form.tabTo('Hdir i Styringsgruppen: leder');
    await form.press('ArrowRight');
    await form.press('ArrowDown');
    expect(document.activeElement).to.equal(cell('gruppen slv'));
    await form.press('Enter');
    expect(form.find('.cell-form h3').textContent).to.equal('Statens legemiddelverk i Arbeidsgruppen');
    expect(form.find('.cell-form').contains(document.activeElement)).to.equal(true);
    (form.find('#add-member-from') as HTMLInputElement).focus();
    await form.type('juni 2023');
    await form.press('Enter');
    expect(form.value(['memberships', 2])).to.deep.equal({
      organization: 'slv',
      body: 'gruppen',
      role: 'member',
      period: {from: '2023-06'},
    });
    expect(document.activeElement).to.equal(cell('gruppen slv'));

    await form.tabTo('Avslutt medlemskapet');
    await form.press('Enter');
    await form.tabTo('Siste dag');
    await form.type('2022');
    await form.press('Enter');
    expect(form.find('.error').textContent).to.equal('Den kan ikke slutte før den begynner.');
    (form.find('#end-memberships-2-to') as HTMLInputElement).value = '31.12.2023';
    form.named('Avslutt').click();
    expect(form.value(['memberships', 2, 'period'])).to.deep.equal({from: '2023-06', to: '2023-12-31'});
    form.pick('Rolle', 'observatør');
    expect(form.value(['memberships', 2, 'role'])).to.equal('observer');
    form.named('Fjern medlemskapet').click();
    expect(form.value(['memberships', 2])).to.equal(undefined);
    expect(document.activeElement).to.equal(cell('gruppen slv'));
    expectNoErrors();
  });

  it('reads and writes relations as sentences', async () => {
    form = await openFormBench(feed, relationsView);
    const sentences = () => form.all('.row').map((row) => row.innerText.replace(/\s+/g, ' ').trim());
    expect(sentences()).to.deep.equal(['KIN er observatør i Styringsgruppen']);
    form.find('.row').click();
    expect(form.find('.sentence legend').textContent).to.equal('Setningen');
    expect(form.all('.words select').map((select) => select.getAttribute('aria-label'))).to.deep.equal([
      'Hvem',
      'Hva de gjør',
      'Hvem det gjelder',
    ]);
    form.pick('Hva de gjør', 'støtter');
    expect(sentences()[0]).to.equal('KIN støtter Styringsgruppen');
    form.named('Gjelder begge veier').click();
    expect(sentences()).to.deep.equal(['KIN støtter Styringsgruppen begge veier', 'Styringsgruppen støtter KIN begge veier']);
    form.named('Gjelder begge veier').click();
    form.named('Egne ord i stedet: Bokmål').focus();
    await form.type('låner rom av');
    expect(sentences()).to.deep.equal(['KIN låner rom av Styringsgruppen']);
    (form.find('#new-relation-from') as HTMLSelectElement).value = 'ki';
    (form.find('#new-relation-kind') as HTMLSelectElement).value = 'cooperates';
    (form.find('#new-relation-to') as HTMLSelectElement).value = 'gruppen';
    form.named('Legg til relasjon').click();
    expect(sentences()[1]).to.equal('Prosjektet som helhet samarbeider med Arbeidsgruppen begge veier');
    form.named('Fjern relasjonen').click();
    expect(sentences().length).to.equal(1);
    expectNoErrors();
  });

  it('edits an organisation: number, former names, successor and removal', async () => {
    form = await openFormBench(feed, organizationsView);
    form.find('[data-item=slv] .row').click();
    form.named('Organisasjonsnummer').focus();
    await form.type('974 761 122');
    await form.press('Tab');
    expect(form.all('.issue').length).to.equal(1);
    form.named('Skriv «974761122»').click();
    expect(form.value(['organizations', 1, 'organizationNumber'])).to.equal('974761122');
    form.named('Organisasjonsnummer').focus();
    await form.type('3');
    expect(form.find('.issue').textContent).to.include('Et norsk organisasjonsnummer har ni sifre');
    await form.press('Backspace');

    await form.tabTo('Nytt navn fra en dato');
    await form.press('Enter');
    await form.tabTo('Det nye navnet: Bokmål');
    await form.type('Direktoratet for medisinske produkter');
    await form.tabTo('Nytt navn fra');
    await form.type('1.1.2024');
    await form.press('Enter');
    expect(form.value(['organizations', 1, 'formerNames'])).to.deep.equal([
      {name: {nb: 'Statens legemiddelverk', en: 'Norwegian Medicines Agency'}, shortName: 'SLV', to: '2023-12-31'},
    ]);
    expect(form.named('Tidligere navn (1)')).to.be.an.instanceof(HTMLElement);
    expect(
      form
        .all('details')
        .flatMap((each) => [...each.querySelectorAll('option')])
        .map(({label}) => label),
    ).to.deep.equal(['Ingen annen virksomhet', 'Helsedirektoratet', 'Kompetansenettverket']);
    form.named('Fjern Direktoratet for medisinske produkter').click();
    expect(form.find('.question').textContent).to.include('Brukes av 1 medlemskap.');
    form.find('.question button[type=submit]').click();
    expect(form.all('.row').length).to.equal(2);
    expect(form.value(['memberships', 1])).to.equal(undefined);
    expect(document.activeElement?.localName).to.equal('h2');
    expectNoErrors();
  });

  it('shows whatever a broken feed has', async () => {
    const broken: JsonObject = {
      organizations: [7, {id: 'a'}, {id: 'a', name: 3, period: 'x', formerNames: 'x'}, {name: {nb: 7}}],
      bodies: [{id: 'b', parent: 'c', name: []}, {id: 'c', parent: 'b'}, null, {}],
      memberships: [{organization: 'a', body: 'b', role: 7, period: []}, 'x'],
      relations: [{from: 3}, {kind: 'hates', from: 'a', to: 'a'}],
      groups: [{members: [{}, 5]}, {id: 'project', members: 'x'}],
    };
    for (const [name, view] of Object.entries(views)) {
      form = await openFormBench(broken, view);
      for (const row of form.all('.row, button.cell')) {
        row.click();
        expect(form.element.textContent, name).not.to.include('[object');
      }
      form.remove();
    }
    form = await openFormBench({}, (state) => html`${Object.values(views).map((view) => view(state))}`);
    expect(form.element.textContent).to.include('Det er ingen enheter ennå.');
  });

  for (const language of ['nb', 'en'] as const) {
    it(`is accessible in ${language}, and fits a phone with text of double size`, async () => {
      for (const [name, view] of Object.entries(views)) {
        form = await openFormBench(feed, view, {language, width: 320});
        form.find('.row, button.cell').click();
        for (const details of form.all('details')) details.setAttribute('open', '');
        for (const scheme of ['light', 'dark']) {
          document.documentElement.style.colorScheme = scheme;
          await expect(form.element).to.be.accessible();
        }
        for (const size of ['100%', '200%']) {
          document.documentElement.style.fontSize = size;
          const {element} = form;
          const right = element.getBoundingClientRect().right;
          const wide = [...element.querySelectorAll('*')].filter(
            (each) => !isHidden(each) && each.getBoundingClientRect().right > right + 1,
          );
          expect(wide.map((each) => `${name} ${size} ${each.localName}.${each.className}`)).to.deep.equal([]);
        }
        document.documentElement.style.cssText = '';
        form.remove();
      }
    });
  }
});

/** Texts for screen readers have a box of one pixel at any place. */
function isHidden(element: Element): boolean {
  return element.closest('.visually-hidden, thead') !== null || element.localName === 'option';
}
