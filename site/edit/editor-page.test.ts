import {expect, waitUntil} from '@open-wc/testing';
import {executeServerCommand, sendKeys} from '@web/test-runner-commands';
import {strictSite} from '../../src/testing/open-builder.js';
import {openEditor, type OpenEditor} from '../../src/testing/open-editor.js';

const realHash = `#feed=${strictSite}/feeds/bedre-bruk-av-ki.json`;

describe('the feed editor', function () {
  this.timeout(90_000);
  let page: OpenEditor;
  afterEach(() => page.remove());

  describe('opening', () => {
    it('opens a feed of this site by a link, and the link can be sent', async () => {
      page = await openEditor();
      const violations: string[] = [];
      page.document.addEventListener('securitypolicyviolation', (event) => violations.push(event.violatedDirective));
      page.press('Det nasjonale koordineringsprosjektet «Bedre bruk av kunstig intelligens»');
      await page.until('bedre-bruk-av-ki.json er åpnet.');
      expect(page.view.location.hash).to.include('feed=').and.to.include('bedre-bruk-av-ki.json');
      expect(page.named('Bokmål').value).to.equal('Det nasjonale koordineringsprosjektet «Bedre bruk av kunstig intelligens»');
      expect(page.text('.toolbar')).to.include('Alt er lagret.').and.to.include('Ingen feil');
      expect(violations).to.deep.equal([]);
      const {hash} = page.view.location;
      page.remove();
      page = await openEditor(hash.replace(/^#/, '#section=contacts&'));
      await page.until('Hva kan leserne spørre om?');
    });

    it('opens a dropped file with errors, and shows them', async () => {
      page = await openEditor();
      page.drop('min.json', '{"version": "1.0", "project": {"name": "A", "name": "KI"}, "bodies": "ingen"}');
      await page.until('min.json er åpnet.');
      expect(page.text('.announcement')).to.include('1 felt står to ganger');
      expect(page.text('.toolbar')).to.match(/\d feil/);
      page.find('.toolbar a[href*=problems]').click();
      await page.until('«name» (/project/name) stod på linje 1 og 1.');
      expect(page.text('.panel')).to.include('Verdien må være en liste');
    });

    it('reads other encodings, and says so', async () => {
      page = await openEditor();
      const bytes = Uint8Array.from('{"version": "1.0", "project": {"name": "Prosjekt på Ås"}}', (character) => character.charCodeAt(0));
      page.drop('gammel.json', bytes);
      await page.until('Filen var i Windows-1252.');
      expect(page.named('Fullt navn').value).to.equal('Prosjekt på Ås');
    });

    it('explains why a text cannot be opened, and keeps it', async () => {
      page = await openEditor();
      page.find('details summary').click();
      page.type('JSON', '{\n  "version": "1.0"\n  "id": "ki"\n}');
      page.press('Åpne det du har limt inn');
      await page.until('Filen er ikke gyldig JSON: det mangler et komma foran dette (linje 3, tegn 3).');
      page.type('JSON', '{"version": "2.0"}');
      page.press('Åpne det du har limt inn');
      await page.until('Datakilden har versjon 2.0.');
      page.type('JSON', '{"version": "1.0", "project": {"name": "KI"}}');
      page.press('Åpne det du har limt inn');
      await page.until('datakilde.json er åpnet.');
    });

    it('explains why an address does not work', async () => {
      page = await openEditor('#feed=/feed-server/feed.json?body=html');
      await page.until('Dette er en nettside, ikke en datakilde.');
      page.fill('Fra en adresse', 'https://data.example/feed.json');
      page.find('.other').dispatchEvent(new page.view.Event('submit', {cancelable: true}));
      await page.until('siden får bare hente fra sitt eget nettsted');
    });

    it('makes a new feed of five answers', async () => {
      page = await openEditor();
      page.press('Lag datakilden');
      await page.until('Skriv navnet på prosjektet.');
      expect(page.document.activeElement?.id).to.equal('new-name');
      page.fill('Hva heter prosjektet?', 'KI i tannhelse');
      page.fill('Hvem leder prosjektet?', 'Helsedirektoratet');
      page.fill('Hvor kan leserne spørre?', 'post@example.no');
      page.press('Lag datakilden');
      await page.until('ki-i-tannhelse.json');
      expect(page.text('.toolbar')).to.include('Ikke lagret ennå.').and.to.include('Ingen feil');
      expect(page.document.activeElement?.textContent).to.equal('Prosjektet');
    });
  });

  describe('editing', () => {
    it('shows the edit in the widgets, takes it back and makes it again', async () => {
      page = await openEditor(realHash);
      await page.until('er åpnet.');
      page.type('Bokmål', 'Et helt nytt navn');
      page.find('[id="f-project-title-no"]').focus();
      page.fill('Bokmål og nynorsk', 'En helt ny tittel');
      await waitUntil(() => deepText(page.find('.screen')).includes('En helt ny tittel'), 'the widget', {timeout: 10_000});
      expect(page.text('.toolbar')).to.include('Du har endringer som ikke er lagret.').and.to.include('Angre: Endre tittel på siden');
      page.find('#undo').click();
      expect(page.text('.announcement')).to.equal('Angret: Endre tittel på siden');
      expect(page.named('Bokmål').value).to.equal('Et helt nytt navn');
      page.find('#undo').click();
      expect(page.named('Bokmål').value).to.match(/^Det nasjonale/);
      expect(page.text('.toolbar')).to.include('Alt er lagret.');
      expect(page.find('#undo').getAttribute('aria-disabled')).to.equal('true');
      page.find('#redo').click();
      expect(page.named('Bokmål').value).to.equal('Et helt nytt navn');
    });

    it('takes edits back by keys, also in a field, and returns to the form of the edit', async () => {
      page = await openEditor(realHash);
      await page.until('er åpnet.');
      page.named('Bokmål').focus();
      await sendKeys({type: 'X'});
      expect(page.text('.toolbar')).to.include('Angre: Endre fullt navn');
      await page.go('source');
      await executeServerCommand('engine:chord', {keys: ['Control', 'z']});
      await page.until('Fullt navn');
      expect(page.named('Bokmål').value).to.match(/^Det nasjonale.*»$/);
      expect(page.document.activeElement?.textContent).to.equal('Prosjektet');
      await executeServerCommand('engine:chord', {keys: ['Control', 'y']});
      expect(page.named('Bokmål').value).to.include('X');
      page.named('Bokmål').focus();
      await executeServerCommand('engine:chord', {keys: ['Control', 'z']});
      expect(page.named('Bokmål').value).to.match(/^Det nasjonale.*»$/);
      expect(page.document.activeElement).to.equal(page.named('Bokmål'));
    });

    it('reads dates in words, and asks which date a doubtful one is', async () => {
      page = await openEditor(realHash);
      await page.until('er åpnet.');
      page.fill('Fra', 'hausten 2019');
      expect(page.named('Fra').value).to.equal('høsten 2019');
      page.fill('Fra', '03/04/2019');
      await page.until('Hvilken dato mener du?');
      page.press('3. april 2019');
      expect(page.named('Fra').value).to.equal('3. april 2019');
      page.fill('Fra', 'en gang');
      await page.until('En dato er en virkelig dag, måned, årstid eller et årstall.');
      expect(page.named('Fra').getAttribute('aria-invalid')).to.equal('true');
    });

    it('leads from a problem to its field, and corrects what is certain', async () => {
      page = await openEditor();
      const feed = {version: '1.0', id: 'ki', language: 'nb', updated: '2024-01-01', source: {name: 'Hdir', url: 'www.hdir.no'}};
      page.drop('min.json', JSON.stringify({...feed, contacts: [{id: 'post', role: 'Spørsmål', email: 'post'}]}));
      await page.until('er åpnet.');
      page.find('.toolbar a[href*=problems]').click();
      await page.until('Kontakter › Spørsmål › E-post');
      page.press('Kontakter › Spørsmål › E-post');
      expect(page.document.activeElement).to.equal(page.named('E-post'));
      page.fill('E-post', 'post@example.no');
      page.find('.toolbar a[href*=problems]').click();
      await page.until('www.hdir.no');
      page.press('Skriv «https://www.hdir.no»');
      await page.until('Datakilden har ingen feil.');
    });

    it('lists the texts that a language lacks, and fills them in', async () => {
      page = await openEditor();
      const feed = {version: '1.0', id: 'ki', language: 'nb', updated: '2024-01-01', source: {name: 'Hdir'}};
      page.drop('min.json', JSON.stringify({...feed, project: {name: {nb: 'Prosjektet', nn: 'Prosjektet'}, title: 'KI'}}));
      await page.until('er åpnet.');
      await page.go('texts');
      expect(page.text('.counts').trim()).to.equal('Bokmål: alle 3 er på plass\nNynorsk: 2 av 3 mangler');
      page.named('Vis').value = 'nn';
      page.find('#texts-filter').dispatchEvent(new page.view.Event('change', {bubbles: true}));
      await waitUntil(() => page.all('.panel .text').length === 2, 'two texts');
      const fields = page.all('.panel [lang=nn]') as HTMLInputElement[];
      expect(fields).to.have.length(2);
      fields[1]!.value = 'KI på nynorsk';
      fields[1]!.dispatchEvent(new page.view.Event('input', {bubbles: true}));
      expect(page.text('.counts')).to.include('Nynorsk: 1 av 3 mangler');
      expect(page.all('.panel .text')).to.have.length(2);
      page.press('Legg til engelsk');
      expect(page.text('.counts')).to.include('Engelsk: 3 av 3 mangler');
    });

    it('changes the language of the page, and keeps the work', async () => {
      page = await openEditor(realHash);
      await page.until('er åpnet.');
      page.type('Bokmål', 'Nytt navn');
      page.find('header nav a[lang=en]').click();
      await page.until('You have changes that are not saved.');
      expect(page.view.location.pathname).to.match(/\/edit\/en\/$/);
      expect(page.document.documentElement.lang).to.equal('en');
      expect(page.named('Bokmål').value).to.equal('Nytt navn');
      page.find('header nav a[lang=nb]').click();
      await page.until('Du har endringer som ikke er lagret.');
      expect(page.view.location.pathname).to.match(/\/edit\/$/);
    });
  });
});

/** All text of an element and the shadow trees in it. */
function deepText(root: Element | ShadowRoot): string {
  const own = root.textContent ?? '';
  return [own, ...[...root.querySelectorAll('*')].map(({shadowRoot}) => (shadowRoot ? deepText(shadowRoot) : ''))].join(' ');
}
