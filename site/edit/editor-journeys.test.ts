import {expect, waitUntil} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import type {JsonObject} from '../../src/feed-editor/json-value.js';
import {strictSite} from '../../src/testing/open-builder.js';
import {openEditor, savePage, type OpenEditor} from '../../src/testing/open-editor.js';

describe('a day with the feed editor', function () {
  this.timeout(90_000);
  let page: OpenEditor;
  afterEach(() => page.remove());

  it('adds a new partner with name, role and start to the real feed, sees it, and saves it with a note', async () => {
    page = await openEditor(`#feed=${strictSite}/feeds/bedre-bruk-av-ki.json`);
    await page.until('er åpnet.');
    await page.go('groups');
    page.press('Legg til en partner');
    const organization = page.find('#new-in-project-organization') as HTMLSelectElement;
    organization.value = '+';
    organization.dispatchEvent(new page.view.Event('change', {bubbles: true}));
    page.find('#new-in-project-name-nb').focus();
    await sendKeys({type: 'Norsk helsedata'});
    page.fill('Med fra', 'høsten 2023');
    page.find('.add [type=submit]').click();
    await page.until('Norsk helsedata er lagt til som partner.');
    expect(page.text('.toolbar')).to.include('Ingen feil');
    await waitUntil(() => page.find('.live').innerText.length > 0 && page.document.querySelector('.screen > *'), 'the widgets');

    page.find('.toolbar a[href*="section=save"]').click();
    await page.until('Dette er endret');
    expect(page.text('.changes')).to.include('Norsk helsedata').and.to.include('fra høsten 2023');
    page.find('#add-version').click();
    const [file] = await savePage(page, () => page.press('Lagre filen'));
    const {organizations, groups, publication} = JSON.parse(file!.text) as Record<string, JsonObject[]> & {
      publication: {versions: JsonObject[]};
    };
    expect(organizations!.at(-1)).to.deep.equal({id: 'norsk-helsedata', name: 'Norsk helsedata'});
    expect((groups![0]!.members as JsonObject[]).at(-1)).to.deep.equal({
      organization: 'norsk-helsedata',
      role: 'partner',
      period: {from: '2023-23'},
    });
    expect(publication.versions.at(-1)!.note).to.include('Norsk helsedata');
    for (let i = 0; i < 2; i++) page.find('#undo').click();
    expect(page.text('.toolbar')).to.include('Gjør om: Legg til en partner');
  });

  it('moves a body, renames it from a date on, changes its members, and reads the changes aloud before saving', async () => {
    page = await openEditor(`#feed=${strictSite}/feeds/bedre-bruk-av-ki.json`);
    await page.until('er åpnet.');
    await page.go('bodies');
    page.find('[data-item=informasjonsside] .row').click();
    const parent = page.named('Hører under') as unknown as HTMLSelectElement;
    parent.value = 'relaterte-aktiviteter';
    parent.dispatchEvent(new page.view.Event('change', {bubbles: true}));
    await page.until('Tverretatlig informasjonsside er flyttet. Nummer 1 av 1 under Startet av de regionale helseforetakene eller KS.');
    page.press('Nytt navn fra en dato');
    (page.find('input[id^=rename-body][id$=name-nb]') as HTMLInputElement).value = 'Felles veiledning om KI';
    page.fill('Nytt navn fra', '1. januar 2023');
    page.press('Bytt navn');
    await page.until('Heter Felles veiledning om KI fra 1. januar 2023.');
    expect(page.text('.toolbar')).to.include('Ingen feil');

    await page.go('members');
    page.find('[data-key="felles-veiledning-om-ki ks"]').click();
    page.find('.cell-form [type=submit]').click();
    await page.until('Kommunesektorens organisasjon er lagt til i Felles veiledning om KI.');

    page.find('.toolbar a[href*="section=save"]').click();
    await page.until('Dette er endret');
    expect(page.text('.changes').split('\n').filter(Boolean)).to.deep.equal([
      'Enheter',
      'Tverretatlig informasjonsside er flyttet fra Startet av etatene til Startet av de regionale helseforetakene eller KS.',
      'Tverretatlig informasjonsside ble avsluttet 31. desember 2022.',
      'Ny enhet under Tverretatlig informasjonsside: Felles veiledning om KI.',
      'Medlemskap',
      'KS ble med i Felles veiledning om KI.',
    ]);
    const [file] = await savePage(page, () => page.press('Lagre filen'));
    const {bodies, memberships} = JSON.parse(file!.text) as Record<'bodies' | 'memberships', JsonObject[]>;
    const [old, renamed] = ['informasjonsside', 'felles-veiledning-om-ki'].map((id) => bodies.find((body) => body.id === id));
    expect([old?.parent, old?.period]).to.deep.equal(['relaterte-aktiviteter', {from: '2022', to: '2022-12-31'}]);
    expect([renamed?.parent, renamed?.period]).to.deep.equal(['informasjonsside', {from: '2023-01-01'}]);
    expect(memberships.at(-1)).to.deep.equal({organization: 'ks', body: 'felles-veiledning-om-ki', role: 'member'});
  });
});
