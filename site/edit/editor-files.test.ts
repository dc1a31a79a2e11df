import {expect, waitUntil} from '@open-wc/testing';
import {formatFeed} from '../../src/feed-file/format-feed.js';
import type {JsonObject} from '../../src/feed-editor/json-value.js';
import {today} from '../../src/model/date.js';
import {strictSite} from '../../src/testing/open-builder.js';
import {makeSmallFeed, openEditor, savePage, type OpenEditor} from '../../src/testing/open-editor.js';

const realHash = `#feed=${strictSite}/feeds/bedre-bruk-av-ki.json`;
const small = makeSmallFeed({
  later: {isKept: true},
  organizations: [{id: 'hdir', name: 'Helsedirektoratet'}],
  bodies: [{id: 'styret', name: 'Styret'}],
});

describe('files of the feed editor', function () {
  this.timeout(90_000);
  let page: OpenEditor;
  afterEach(() => page.remove());

  const openSmall = async (feed: JsonObject = small) => {
    page = await openEditor();
    page.drop('liten.json', formatFeed(feed));
    await page.until('liten.json er åpnet.');
  };
  const openPanel = async (panel: string) => {
    page.find(`.toolbar a[href*="section=${panel}"]`).click();
    await waitUntil(() => page.document.querySelector(`.panel[data-panel=${panel}]`), panel, {timeout: 10_000});
  };

  describe('saving', () => {
    it('saves an unchanged feed with the same bytes', async () => {
      page = await openEditor(realHash);
      await page.until('er åpnet.');
      await openPanel('save');
      expect(page.text('.panel')).to.include('Ingenting er endret');
      const [file] = await savePage(page, () => page.press('Lagre filen'));
      const original = await (await fetch('/feeds/bedre-bruk-av-ki.json')).text();
      expect(file).to.deep.equal({name: 'bedre-bruk-av-ki.json', text: original});
    });

    it('shows what changed in words, and saves it with a version and the date', async () => {
      await openSmall();
      page.fill('Fullt navn', 'KI i tannhelsetjenesten');
      await openPanel('save');
      expect(page.text('.changes')).to.include('Prosjektet').and.to.include('KI i tannhelsetjenesten');
      page.find('#add-version').click();
      expect((page.find('#version-note') as HTMLTextAreaElement).value).to.include('KI i tannhelsetjenesten');
      page.type('Hva er endret? Leserne ser denne teksten', 'Prosjektet har fått nytt navn.');
      const [file] = await savePage(page, () => page.press('Lagre filen'));
      await page.until('liten.json er lagret');
      expect(JSON.parse(file!.text)).to.deep.equal({
        ...small,
        updated: today(),
        project: {name: 'KI i tannhelsetjenesten'},
        publication: {versions: [{date: today(), note: 'Prosjektet har fått nytt navn.'}]},
      });
      expect(page.text('.toolbar')).to.include('Alt er lagret.');
      expect(page.text('.saved')).to.include('npx ki-widgets validate liten.json --lang nb');
      expect(page.text('.panel')).to.include('Ingenting er endret');
      page.find('#undo').click();
      expect(page.text('.toolbar')).to.include('Du har endringer som ikke er lagret.');
    });

    it('changes one line of the file for one name', async () => {
      await openSmall();
      page.fill('Fullt navn', 'Nytt navn');
      await openPanel('save');
      page.find('#set-updated').click();
      const [file] = await savePage(page, () => page.press('Lagre filen'));
      const [before, after] = [formatFeed(small).split('\n'), file!.text.split('\n')];
      expect(after.filter((line, i) => line !== before[i])).to.deep.equal(['    "name": "Nytt navn"']);
    });

    it('warns about errors, and saves all the same', async () => {
      await openSmall({...small, updated: 'i går'});
      await openPanel('save');
      expect(page.text('.panel')).to.include('Datakilden har én feil.');
      const [file] = await savePage(page, () => page.press('Lagre filen'));
      expect(file!.text).to.include('"updated": "i går"');
    });

    it('writes back to the file that was opened, where the browser can', async () => {
      page = await openEditor();
      let written = '';
      const handle = {
        kind: 'file',
        name: 'liten.json',
        getFile: () => Promise.resolve(new File([formatFeed(small)], 'liten.json')),
        createWritable: () =>
          Promise.resolve({write: (text: string) => Promise.resolve(void (written = text)), close: () => Promise.resolve()}),
      };
      const event = new page.view.Event('drop', {bubbles: true, cancelable: true});
      const items = [{getAsFileSystemHandle: () => Promise.resolve(handle)}];
      Object.assign(event, {dataTransfer: {files: [await handle.getFile()], items}});
      page.document.body.dispatchEvent(event);
      await page.until('liten.json er åpnet.');
      page.fill('Fullt navn', 'Nytt navn');
      await openPanel('save');
      page.press('Lagre i liten.json');
      await page.until('Endringene står i filen du åpnet.');
      expect(written).to.include('"name": "Nytt navn"');
    });
  });

  describe('importing', () => {
    it('shows what a pasted table adds, and what it does not, and adds it in one step', async () => {
      await openSmall();
      await openPanel('import');
      page.type('Lim inn', 'Navn\tKortnavn\tFra\tFarge\nFolkehelseinstituttet\tFHI\t03/04/2023\tblå\nHelsedirektoratet\tHdir\t\t');
      page.press('Se hva som blir lagt til');
      await page.until('1 virksomhet lagt til, 1 virksomhet utfylt.');
      expect(page.text('.import-result'))
        .to.include('Ny virksomhet: Folkehelseinstituttet')
        .and.to.include('kolonne «Farge»: Kolonnen er ikke brukt.');
      expect(page.text('.import-result')).to.include('rad 2, kolonne «Fra»: «03/04/2023» kan bety to datoer');
      page.press('Legg til i datakilden');
      await page.until('Hentet inn: 1 virksomhet lagt til');
      await openPanel('save');
      const [file] = await savePage(page, () => page.press('Lagre filen'));
      const {organizations, later} = JSON.parse(file!.text) as JsonObject;
      expect(organizations).to.deep.equal([
        {id: 'hdir', name: 'Helsedirektoratet', shortName: 'Hdir'},
        {id: 'folkehelseinstituttet', name: 'Folkehelseinstituttet', shortName: 'FHI'},
      ]);
      expect(later).to.deep.equal({isKept: true});
      page.find('#undo').click();
      page.find('#undo').click();
      expect(page.text('.toolbar')).to.include('Gjør om: Hent inn');
      await openPanel('save');
      expect(page.text('.changes')).to.include('Folkehelseinstituttet (FHI) er fjernet.');
    });

    it('warns about a row whose number belongs to an organisation with another name, also in English', async () => {
      const numbered = {...small, organizations: [{id: 'hdir', name: 'Helsedirektoratet', organizationNumber: '983544622'}]};
      await openSmall(numbered);
      await openPanel('import');
      page.type('Lim inn', 'Virksomhet\tOrganisasjonsnummer\tEnhet\nFolkehelseinstituttet\t983544622\tStyret\nHELSEDIREKTORATET\t983544622\t');
      page.press('Se hva som blir lagt til');
      await page.until('2 medlemskap lagt til.');
      const notes = () => page.all('.import-result .notes li').map((each) => each.textContent);
      expect(notes()).to.deep.equal([
        'rad 2: Organisasjonsnummeret «983544622» hører til «Helsedirektoratet» i datakilden, men her står «Folkehelseinstituttet». Det som står her, er lagt til «Helsedirektoratet». Er «Folkehelseinstituttet» en annen virksomhet, retter du nummeret og importerer på nytt. Er det den samme, trenger du ikke gjøre noe.',
      ]);
      page.find('header nav a[hreflang=en]').click();
      await page.until('See what will be added');
      page.press('See what will be added');
      await page.until('in the feed, but this has the name');
      expect(notes()[0]).to.match(/^row 2: The organisation number “983544622” belongs to “Helsedirektoratet” in the feed, .+ correct the number/);
    });

    it('imports other formats from a dropped file, and explains a wrong one', async () => {
      await openSmall();
      page.drop(
        'org.jsonld',
        JSON.stringify({'@context': 'https://schema.org', '@type': 'GovernmentOrganization', name: 'Statens legemiddelverk'}),
      );
      await page.until('Valgt: org.jsonld');
      page.press('Se hva som blir lagt til');
      await page.until('Ny virksomhet: Statens legemiddelverk');
      page.drop('feil.json', '{');
      await page.until('Valgt: feil.json');
      page.press('Se hva som blir lagt til');
      await page.until('Dette er ikke JSON i UTF-8.');
    });
  });

  describe('unsaved work', () => {
    it('warns before the page is left, and before the file is closed', async () => {
      await openSmall();
      const leave = () => {
        const event = new page.view.Event('beforeunload', {cancelable: true});
        page.view.dispatchEvent(event);
        return event.defaultPrevented;
      };
      expect(leave()).to.equal(false);
      page.fill('Fullt navn', 'Nytt navn');
      expect(leave()).to.equal(true);
      const questions: string[] = [];
      page.view.confirm = (question = '') => questions.push(question) > 1;
      page.press('Lukk');
      expect(page.named('Fullt navn').value).to.equal('Nytt navn');
      page.press('Lukk');
      await page.until('Lag en ny datakilde');
      expect(questions[0]).to.equal('Du har endringer som ikke er lagret. Vil du forkaste dem?');
      expect(leave()).to.equal(false);
    });

    it('is kept only if the person allows it, and is offered again', async () => {
      await openSmall();
      page.fill('Fullt navn', 'Ikke lagret');
      page.view.dispatchEvent(new page.view.Event('pagehide'));
      expect(page.view.localStorage).to.have.length(0);
      page.find('#keep-work').click();
      page.fill('Fullt navn', 'Tatt vare på');
      page.view.dispatchEvent(new page.view.Event('pagehide'));
      page.remove();
      page = await openEditor('', `${strictSite}/edit/en/`);
      await page.until('The browser kept liten.json');
      page.press('Open it');
      await page.until('liten.json is open.');
      expect(page.named('Full name').value).to.equal('Tatt vare på');
      page.find('.toolbar a[href*=save]').click();
      await page.until('KI i tannhelse');
      await savePage(page, () => page.press('Save the file'));
      await page.until('liten.json is saved');
      expect(page.view.localStorage).to.have.length(0);
    });

    it('is deleted when the box is cleared, and a blocked storage disturbs nothing', async () => {
      await openSmall();
      page.fill('Fullt navn', 'Nytt');
      page.find('#keep-work').click();
      expect(page.view.localStorage).to.have.length(1);
      page.find('#keep-work').click();
      expect(page.view.localStorage).to.have.length(0);
      Object.defineProperty(page.view, 'localStorage', {
        get: () => {
          throw new DOMException('Blocked', 'SecurityError');
        },
      });
      page.find('#keep-work').click();
      await page.until('Nettleseren lot oss ikke ta vare på arbeidet.');
      page.fill('Fullt navn', 'Nyere');
      expect(page.named('Fullt navn').value).to.equal('Nyere');
    });
  });
});
