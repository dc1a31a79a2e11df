import {expect} from '@open-wc/testing';
import {html} from 'lit';
import {readBodyTree, type BodyNode} from '../../../src/feed-editor/body-tree.js';
import type {JsonObject} from '../../../src/feed-editor/json-value.js';
import {selectFeed} from '../../../src/feed/select-feed.js';
import {validateFeed} from '../../../src/feed/validate-feed.js';
import type {Feed} from '../../../src/feed/definition.js';
import type {Unit} from '../../../src/model/model.js';
import {makeTreeFeed} from '../../../src/testing/make-tree-feed.js';
import {openFormBench, type FormBench} from '../../../src/testing/open-form-bench.js';
import {bodiesView} from './bodies-view.js';
import {membersView} from './members-view.js';

const feed: JsonObject = {
  version: '1.0',
  id: 'ki',
  language: 'nb',
  updated: '2024-06-01',
  source: {name: 'Etaten'},
  organizations: [
    {id: 'hdir', name: 'Hdir'},
    {id: 'ks', name: 'KS'},
  ],
  bodies: [
    {id: 'styret', name: 'Styret', kind: 'steering-group'},
    {id: 'gruppen', name: {nb: 'Gruppen', en: 'Group'}, parent: 'styret', period: {from: '2020'}},
    {id: 'laget', name: 'Laget', parent: 'gruppen'},
    {id: 'radet', name: 'Rådet', parent: 'styret'},
  ],
  memberships: [{organization: 'hdir', body: 'gruppen', role: 'lead'}],
  relations: [{from: 'radet', to: 'gruppen', kind: 'advises'}],
  contacts: [{id: 'post', role: 'Post', body: 'gruppen'}],
};

function drawTree({history}: FormBench): string {
  const draw = ({key, children}: BodyNode): string => key + (children.length ? `(${children.map(draw).join(',')})` : '');
  return readBodyTree(history.feed).roots.map(draw).join(',');
}

/** The chart on a day, with the members of each unit. */
function drawChart({history}: FormBench, asOf: string): string {
  const {feed: valid, issues} = validateFeed(history.feed);
  expect(issues).to.deep.equal([]);
  const draw = ({name, members, children}: Unit): string =>
    name.value +
    (members.length ? `[${members.map((member) => `${member.name.value} ${member.role}`).join(', ')}]` : '') +
    (children.length ? `(${children.map(draw).join(', ')})` : '');
  return selectFeed(valid as Feed, {asOf, language: 'nb'})
    .units.map(draw)
    .join(', ');
}

describe('the form for bodies', function () {
  this.timeout(60_000);
  let form: FormBench;
  afterEach(() => form.remove());

  const row = (key: string) => form.find(`[data-list=bodies][data-item="${key}"] .row`);

  it('shows nested lists, and moves bodies by keyboard with the focus and an announcement', async () => {
    form = await openFormBench(feed, bodiesView);
    expect(form.all('.tree > li').length).to.equal(1);
    expect(form.all('.tree > li > ul > li').length).to.equal(2);
    row('radet').focus();
    await form.press('Alt', 'ArrowUp');
    expect(drawTree(form)).to.equal('styret(radet,gruppen(laget))');
    expect(document.activeElement).to.equal(row('radet'));
    expect(form.announcement).to.equal('Rådet er flyttet. Nummer 1 av 2 under Styret.');
    await form.press('Alt', 'ArrowDown');
    await form.press('Alt', 'ArrowRight');
    expect(drawTree(form)).to.equal('styret(gruppen(laget,radet))');
    expect(document.activeElement).to.equal(row('radet'));
    await form.press('Alt', 'ArrowLeft');
    await form.press('Alt', 'ArrowLeft');
    expect(drawTree(form)).to.equal('styret(gruppen(laget)),radet');
    expect(form.announcement).to.equal('Rådet er flyttet. Nummer 2 av 2 øverst.');
    await form.press('Alt', 'ArrowDown');
    expect(form.announcement).to.equal('Rådet kan ikke flyttes dit.');
    form.undo();
    expect(drawTree(form)).to.equal('styret(gruppen(laget),radet)');
  });

  it('moves an open body with buttons and a list, and stays on the button', async () => {
    form = await openFormBench(feed, bodiesView);
    row('radet').click();
    expect(document.activeElement).to.equal(form.named('Navn: Bokmål'));
    form.named('Flytt opp, foran enheten over').focus();
    await form.press('Enter');
    expect(drawTree(form)).to.equal('styret(radet,gruppen(laget))');
    expect(document.activeElement).to.equal(form.named('Flytt opp, foran enheten over'));
    expect(form.named('Flytt opp, foran enheten over').getAttribute('aria-disabled')).to.equal('true');
    expect(row('radet').getAttribute('aria-expanded')).to.equal('true');
    form.pick('Hører under', 'Laget');
    expect(drawTree(form)).to.equal('styret(gruppen(laget(radet)))');
    expect([...(form.named('Hører under') as unknown as HTMLSelectElement).options].map(({label}) => label)).to.deep.equal([
      'Ingen, den står øverst',
      'Styret',
      'Gruppen',
      'Laget',
    ]);
  });

  it('moves a body by pointer to the place that it shows', async () => {
    form = await openFormBench(feed, bodiesView);
    const handle = form.find('[data-item=radet] .handle');
    const target = form.find('.unit[data-item=laget]');
    const {top, height} = target.getBoundingClientRect();
    const data = new DataTransfer();
    const fire = (element: Element, type: string, share: number) =>
      element.dispatchEvent(new DragEvent(type, {bubbles: true, cancelable: true, clientY: top + share * height, dataTransfer: data}));
    fire(handle, 'dragstart', 0);
    expect(fire(target, 'dragover', 0.5), 'the drop is allowed').to.equal(false);
    expect(target.dataset.drop).to.equal('in');
    fire(target, 'dragover', 0.1);
    expect(target.dataset.drop).to.equal('before');
    fire(target, 'drop', 0.1);
    expect(drawTree(form)).to.equal('styret(gruppen(radet,laget))');
    expect(form.all('[data-drop]')).to.deep.equal([]);
  });

  it('adds a body below another one by keyboard', async () => {
    form = await openFormBench(feed, bodiesView);
    row('gruppen').focus();
    await form.press('Enter');
    await form.tabTo('Legg til enhet');
    await form.press('Enter');
    await form.tabTo('Legg til enhet under Gruppen');
    await form.press('Enter');
    expect(form.find('.error').textContent).to.equal('Skriv navnet.');
    expect(document.activeElement?.getAttribute('aria-describedby')).to.equal(form.find('.error').id);
    await form.type('Nytt lag');
    await form.press('Tab');
    await form.type('New team');
    await form.press('Enter');
    expect(drawTree(form)).to.equal('styret(gruppen(laget,nytt-lag),radet)');
    expect(form.value(['bodies', 4, 'name'])).to.deep.equal({nb: 'Nytt lag', en: 'New team'});
    expect(form.announcement).to.equal('Nytt lag er lagt til under Gruppen.');
    expect(document.activeElement).to.equal(form.named('Navn: Bokmål'));
  });

  it('renames a body from a date on and changes its members, as the chart then shows', async () => {
    form = await openFormBench(feed, (state) => html`${bodiesView(state)}${membersView(state)}`);
    row('radet').focus();
    await form.press('Alt', 'ArrowUp');
    row('gruppen').focus();
    await form.press('Enter');
    await form.tabTo('Nytt navn fra en dato');
    await form.press('Enter');
    await form.tabTo('Det nye navnet: Bokmål');
    await form.type('Teamet');
    await form.tabTo('Nytt navn fra');
    await form.type('2019');
    await form.press('Enter');
    expect(form.find('.error').textContent).to.equal('Datoen må være etter starten av perioden.');
    await form.press(navigator.platform.startsWith('Mac') ? 'Meta' : 'Control', 'a');
    await form.type('1. mars 2024');
    await form.press('Enter');
    expect(form.announcement).to.equal('Heter Teamet fra 1. mars 2024.');
    expect(row('teamet').getAttribute('aria-expanded')).to.equal('true');

    form.find('button.cell[data-key="teamet ks"]').focus();
    await form.press('Enter');
    await form.tabTo('Legg til medlemskap');
    await form.press('Enter');
    expect(drawChart(form, '2024-02-29')).to.equal('Styret(Rådet, Gruppen[Hdir lead](Laget))');
    expect(drawChart(form, '2024-03-01')).to.equal('Styret(Rådet, Teamet[Hdir lead, KS member](Laget))');
  });

  it('asks what happens to what a body leaves behind, and removes it', async () => {
    form = await openFormBench(feed, bodiesView);
    row('gruppen').click();
    form.named('Fjern Gruppen').click();
    expect(document.activeElement?.textContent).to.equal('Vil du fjerne Gruppen?');
    expect(form.find('.question').textContent).to.include('Brukes av 1 enhet under den, 1 medlemskap, 1 relasjon og 1 kontakt.');
    form.named('Avbryt').click();
    expect(document.activeElement).to.equal(form.named('Fjern Gruppen'));
    form.named('Fjern Gruppen').click();
    (form.find('#contacts-remove') as HTMLInputElement).click();
    form.find('.question button[type=submit]').click();
    expect(drawTree(form)).to.equal('styret(laget,radet)');
    expect(form.value(['memberships'])).to.equal(undefined);
    expect(form.value(['contacts'])).to.equal(undefined);
    expect(document.activeElement).to.equal(row('styret'));
  });

  it('changes an id with its references, and explains one that is not possible', async () => {
    form = await openFormBench(feed, bodiesView);
    row('gruppen').click();
    form.named('Flere opplysninger').click();
    const write = (id: string) => {
      form.named('Id').value = id;
      form.named('Id').dispatchEvent(new Event('change', {bubbles: true}));
    };
    write('styret');
    expect(form.find('.error').textContent).to.equal('Id-en «styret» er allerede brukt. Velg en annen.');
    write('Ny Id');
    expect(form.find('.error').textContent).to.include('Bruk bare små bokstaver');
    write('teamet');
    expect(drawTree(form)).to.equal('styret(teamet(laget),radet)');
    expect(form.value(['memberships', 0, 'body'])).to.equal('teamet');
    expect(document.activeElement).to.equal(form.named('Id'));
    expect(form.announcement).to.equal('Id-en er endret til «teamet».');
  });

  it('types into one field as one step, and marks the language that is missing', async () => {
    form = await openFormBench(feed, bodiesView);
    row('radet').click();
    expect(form.named('Navn: Engelsk').labels?.[0]?.textContent?.replace(/\s+/g, ' ').trim()).to.equal('Engelsk mangler');
    expect(row('radet').innerText).to.include('mangler engelsk');
    form.named('Navn: Engelsk').focus();
    await form.type('Council');
    expect(form.value(['bodies', 3, 'name'])).to.deep.equal({nb: 'Rådet', en: 'Council'});
    expect(row('radet').innerText).not.to.include('mangler');
    form.undo();
    expect(form.value(['bodies', 3, 'name'])).to.equal('Rådet');
    expect(form.named('Navn: Engelsk').value).to.equal('');
  });

  it('folds a large tree, shows the way to a body with a problem, and names the problem', async () => {
    const large = JSON.parse(JSON.stringify(makeTreeFeed(80))) as {bodies: Record<string, unknown>[]};
    const last = large.bodies.length - 1;
    large.bodies[last] = {...large.bodies[last], url: 'javascript:alert(1)'};
    form = await openFormBench(large as unknown as JsonObject, bodiesView);
    expect(form.all('.row').length).to.equal(1);
    const fold = form.find('.fold');
    expect(fold.getAttribute('aria-label')).to.match(/^Vis \d enheter under /);
    fold.focus();
    await form.press('Enter');
    expect(form.all('.row').length).to.be.greaterThan(3);
    expect(document.activeElement).to.equal(form.find('.fold'));
    expect(fold.getAttribute('aria-label')).to.match(/^Skjul /);
    await form.press('Enter');
    expect(form.all('.row').length).to.equal(1);
    form.open('bodies', String(last));
    expect(form.find('.row[aria-expanded=true]').textContent).to.include('1 problem');
    expect(form.named('Nettside').getAttribute('aria-invalid')).to.equal('true');
    const description = document.getElementById(form.named('Nettside').getAttribute('aria-describedby') ?? '');
    expect(description?.textContent).to.include('En adresse begynner med https');
  });

  it('is accessible with everything open, in light and dark', async () => {
    form = await openFormBench(feed, bodiesView);
    row('gruppen').click();
    form.named('Fjern Gruppen').click();
    for (const details of form.all('details')) details.setAttribute('open', '');
    for (const scheme of ['light', 'dark']) {
      document.documentElement.style.colorScheme = scheme;
      await expect(form.element).to.be.accessible();
    }
    document.documentElement.style.colorScheme = '';
  });
});
