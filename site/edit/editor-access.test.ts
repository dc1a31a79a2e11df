import {expect, waitUntil} from '@open-wc/testing';
import {executeServerCommand, sendKeys} from '@web/test-runner-commands';
import {itWithAccessibilityTree} from '../../src/testing/accessibility.js';
import {strictSite} from '../../src/testing/open-builder.js';
import {openEditor, type OpenEditor} from '../../src/testing/open-editor.js';
import {nextTask} from '../../src/testing/wait.js';

const feed = '/feeds/bedre-bruk-av-ki.json';
const panels = [
  'project',
  'texts',
  'organizations',
  'bodies',
  'members',
  'groups',
  'relations',
  'contacts',
  'publication',
  'source',
  'problems',
  'import',
  'save',
];
const broken = JSON.stringify({
  version: '1.0',
  project: {name: ''},
  contacts: [{id: 'A', email: 'post'}],
  source: {name: 'x', url: 'www.hdir.no'},
});

describe('access to the feed editor', function () {
  this.timeout(120_000);
  let page: OpenEditor;
  afterEach(() => page.remove());

  for (const scheme of ['light', 'dark']) {
    it(`is accessible on a ${scheme} screen`, async () => {
      // This address has no policy. Ours would not let the test add axe to the page.
      page = await openEditor('', '/dist/edit/index.html');
      page.document.documentElement.style.colorScheme = scheme;
      const script = Object.assign(page.document.createElement('script'), {src: '/node_modules/axe-core/axe.min.js'});
      const loaded = new Promise((resolve) => script.addEventListener('load', resolve));
      page.document.head.append(script);
      await loaded;
      const {axe} = page.view as unknown as {axe: {run(): Promise<{violations: {id: string; nodes: {html: string}[]}[]}>}};
      const check = async (name: string) => {
        for (const details of page.all('details')) details.setAttribute('open', '');
        const {violations} = await axe.run();
        expect(violations.map(({id, nodes}) => `${name}: ${id}: ${nodes.map(({html}) => html.slice(0, 200)).join(' ')}`)).to.deep.equal([]);
      };
      page.press('Lag datakilden');
      await check('start');
      page.drop('min.json', broken);
      await page.until('min.json er åpnet.');
      for (const panel of panels) {
        page.view.location.hash = `#section=${panel}`;
        await waitUntil(() => page.document.querySelector(`.panel[data-panel=${panel}]`), panel, {timeout: 10_000});
        if (panel === 'import') {
          page.type('Lim inn', 'Farge\nblå');
          page.press('Se hva som blir lagt til');
        }
        await check(panel);
      }
    });
  }

  it('is used by keyboard alone: opens a feed, changes it, takes it back, and saves', async () => {
    page = await openEditor();
    const press = (key: string) => sendKeys({press: key});
    const nameOf = (element: Element | null) => element?.textContent?.replace(/\s+/g, ' ').trim() ?? '';
    const tabTo = async (found: (element: Element) => boolean) => {
      for (let i = 0; i < 60; i++) {
        await press('Tab');
        const {activeElement} = page.document;
        if (activeElement && found(activeElement)) return;
      }
      throw new Error('The focus did not arrive');
    };
    page.find('h1').focus();
    await tabTo((element) => nameOf(element).startsWith('KI-rådet'));
    await press('Enter');
    await page.until('ki-radet.json er åpnet.');
    expect(nameOf(page.document.activeElement)).to.equal('Prosjektet');
    await tabTo((element) => element.id === 'f-project-lead-nb' || element.id === 'f-project-lead');
    await sendKeys({type: 'Ny '});
    expect(page.text('.toolbar')).to.include('Angre: Endre ingress');
    await executeServerCommand('engine:chord', {keys: ['Control', 'z']});
    expect(page.text('.toolbar')).to.include('Alt er lagret.');
    await sendKeys({type: 'Ny '});
    await executeServerCommand('engine:chord', {keys: ['Control', 's']});
    await page.until('Dette er endret');
    expect(nameOf(page.document.activeElement)).to.equal('Lagre');
    await tabTo((element) => element.id === 'save-file');
  });

  it('has no sideways scrolling on a phone, with text of double size', async () => {
    page = await openEditor('', `${strictSite}/edit/`, 320);
    const check = async (name: string) => {
      for (const size of ['100%', '200%']) {
        page.document.documentElement.style.fontSize = size;
        await nextTask(100);
        expect(page.document.documentElement.scrollWidth, `${name} ${size}`).to.be.at.most(320);
      }
    };
    await check('start');
    page.view.location.hash = `#feed=${strictSite}${feed}`;
    await page.until('er åpnet.');
    page.find('.live > summary').click();
    await waitUntil(() => page.document.querySelector('.screen > *'), 'the widget', {timeout: 10_000});
    for (const panel of panels) {
      page.view.location.hash = `#section=${panel}&feed=${strictSite}${feed}`;
      await waitUntil(() => page.document.querySelector(`.panel[data-panel=${panel}]`), panel, {timeout: 10_000});
      await check(panel);
    }
  });

  itWithAccessibilityTree('reads fields with their names, languages and problems', async () => {
    page = await openEditor();
    page.drop('min.json', broken);
    await page.until('min.json er åpnet.');
    page.view.location.hash = '#section=contacts';
    await page.until('E-post');
    const email = page.named('E-post');
    const description = (email.getAttribute('aria-describedby') ?? '').split(' ').map((id) => page.find(`[id="${id}"]`).textContent);
    expect(description.join(' ')).to.include('En e-postadresse har én krøllalfa (@) og et domene.');
    expect(page.all('[role=status].announcement')).to.have.length(1);
    const headings = page.all('main :is(h1, h2, h3)').map(({localName, innerText}) => `${localName} ${innerText}`);
    expect(headings.slice(0, 3)).to.deep.equal(['h1 Rediger datakilden', 'h2 Kontakter', 'h3 Kontakt 1']);
  });
});
