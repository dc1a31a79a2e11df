import {expect, waitUntil} from '@open-wc/testing';
import {executeServerCommand, sendKeys} from '@web/test-runner-commands';
import {examine, openFrame, pageWith, readReport, strictCheck, writePage, type OpenReport} from '../../src/testing/open-doctor.js';
import {nextTask} from '../../src/testing/wait.js';

const feed = '/feeds/bedre-bruk-av-ki.json';
const faulty = pageWith(
  writePage(`<ki-org-chart feed="${feed}" as-of="2099" unit="x">Les mer.</ki-org-chart>`, {script: '', lang: 'norsk'}),
);

describe('the doctor’s page', function () {
  this.timeout(60_000);
  let frame: HTMLIFrameElement;
  afterEach(() => frame.remove());

  const page = () => frame.contentDocument!;
  const find = (selector: string) => page().querySelector<HTMLElement>(selector)!;
  const openDetails = () => page().querySelectorAll('details').forEach((details) => details.setAttribute('open', ''));
  const fieldIn = (selector: string) => find(selector) as HTMLInputElement;
  const linkAt = (selector: string) => find(selector) as HTMLAnchorElement;
  const fill = (selector: string, value: string) => (fieldIn(selector).value = value);
  const open = async (path = strictCheck, width = 900) => {
    frame = await openFrame(path, width);
    await waitUntil(() => page().querySelector('#address'), 'dist/check/ is missing: run `npm run build` first.', {timeout: 10_000});
  };
  const report = (): Promise<OpenReport> => readReport(frame, page());

  it('leads from an address to the report and to a message for IT, by keyboard alone', async () => {
    await open();
    const violations: string[] = [];
    page().addEventListener('securitypolicyviolation', (event) => violations.push(event.violatedDirective));
    let copied = '';
    // Firefox and WebKit allow the clipboard only after a real click.
    Object.defineProperty(frame.contentWindow!.navigator, 'clipboard', {
      value: {writeText: (text: string) => Promise.resolve(void (copied = text))},
    });
    find('#address').focus();
    fill('#address', faulty);
    await sendKeys({press: 'Enter'});
    const {summary, problems} = await report();
    expect(summary).to.equal('4 feil');
    expect(problems.map(({title}) => title)).to.deep.equal([
      'Feil: Skriptet er ikke på siden.',
      'Feil: unit="x" på <ki-org-chart> finnes ikke i datakilden.',
      'Feil: lang="norsk" er ikke et språk. Modulene bruker bokmål.',
      'Feil: as-of="2099" på <ki-org-chart> er i framtiden: 2099-12-31.',
    ]);
    expect(page().activeElement).to.equal(find('.summary'));
    await sendKeys({press: 'Tab'});
    expect(page().activeElement!.getAttribute('aria-label')).to.equal('Kopier til IT: Skriptet er ikke på siden.');
    await sendKeys({press: 'Enter'});
    await waitUntil(() => find('.copy-status').textContent === 'Kopiert');
    expect(copied).to.match(
      /^ki-widgets: http\S+ \(\d{4}-\d\d-\d\d\)\nFunn: Feil, Skriptet: Skriptet er ikke på siden\.\nForklaring: [^]+\nLøsning: Legg <script src=/,
    );
    await executeServerCommand('engine:chord', {keys: ['Shift', 'Tab']});
    expect(page().activeElement!.textContent).to.equal('Undersøk');
    expect(violations).to.deep.equal([]);
  });

  it('shows the text and selects it if the browser does not let it copy', async () => {
    ({frame} = await examine(faulty));
    Object.defineProperty(frame.contentWindow!.navigator, 'clipboard', {value: {writeText: () => Promise.reject(new Error('No'))}});
    Object.assign(page(), {execCommand: () => false});
    find('.finding button').click();
    await waitUntil(() => find('.copy-status').textContent.startsWith('Nettleseren lot oss ikke kopiere.'));
    expect(find('.copy pre').textContent).to.include('Skriptet er ikke på siden.');
  });

  it('keeps the address in its own, for a colleague and for Back', async () => {
    ({frame} = await examine(faulty));
    const {location, history} = frame.contentWindow!;
    expect(decodeURIComponent(location.hash)).to.include('doctor-page/page.html');
    expect(location.search).to.equal('');
    expect(linkAt('nav a[lang=en]').hash).to.equal(location.hash);
    const before = location.hash;
    fill('#address', `${window.location.origin}${feed}`);
    find('form button').click();
    await waitUntil(() => page().querySelector('.summary')?.textContent === 'Vi fant ingen feil', 'the feed', {timeout: 10_000});
    history.back();
    await waitUntil(() => location.hash === before && page().querySelector('.summary')?.textContent === '4 feil', 'Back', {
      timeout: 10_000,
    });
    find('.skip').click();
    await nextTask(100);
    expect(location.hash).to.equal(before);
  });

  it('reads HTML and headers that are pasted, and runs nothing in them', async () => {
    await open();
    openDetails();
    fill(
      '#source',
      writePage(
        `<ki-org-chart feed="${feed}">x</ki-org-chart><img src="x" onerror="parent.hasRun = true"><script>parent.hasRun = true</script>`,
      ),
    );
    fill('#page', `${location.origin}/en-side`);
    fill('#headers', "HTTP/2 200\nContent-Type: text/html\nContent-Security-Policy: default-src 'self'; connect-src 'none'");
    find('details form button').click();
    const {problems} = await report();
    expect(problems.map(({title}) => title)).to.deep.equal(['Feil: Content-Security-Policy på siden stopper datakilden.']);
    await nextTask(300);
    expect('hasRun' in frame.contentWindow!).to.equal(false);
    expect(page().querySelector('img, ki-org-chart')).to.equal(null);
  });

  it('says what a field lacks', async () => {
    await open();
    fill('#address', 'ikke en adresse');
    find('form button').click();
    expect(find('#address-error').textContent).to.equal('Skriv hele adressen, for eksempel https://www.etaten.no/ki.');
    expect(find('#address').getAttribute('aria-describedby')).to.equal('address-hint address-error');
    expect(page().activeElement).to.equal(find('#address'));
    openDetails();
    find('details form button').click();
    expect(find('#source-error').textContent).to.equal('Lim inn HTML-en eller datakilden først.');
  });

  it('reads a feed in a file that is dropped, in whatever encoding', async () => {
    await open();
    const drop = (name: string, content: BlobPart) => {
      const event = new (frame.contentWindow as Window & typeof globalThis).Event('drop', {bubbles: true, cancelable: true});
      Object.assign(event, {dataTransfer: {files: [new File([content], name)]}});
      page().body.dispatchEvent(event);
    };
    const expectTitle = (title: string) =>
      waitUntil(() => page().querySelector('[data-status=problem] .title')?.textContent.includes(title), title, {timeout: 10_000});
    drop('min.json', '{"version": "1.0",\n"id": "a",,}');
    await expectTitle('Datakilden er ikke gyldig JSON. Feilen er på linje 2');
    drop('min.json', new Uint8Array([0xff, 0xfe, 0x7b, 0, 0x7d, 0]));
    await expectTitle('Datakilden er lagret som UTF-16, ikke UTF-8.');
    drop('side.html', '<!doctype html><p>&lt;ki-org-chart&gt;');
    await expectTitle('Skriptet er ikke på siden.');
  });

  it('reports what a bookmark has read on an open page', async function () {
    await open();
    const {href} = linkAt('.bookmark');
    expect(href).to.match(/^javascript:/);
    const code = decodeURIComponent(href.slice('javascript:'.length));
    expect(href.length).to.be.below(65_536); // The longest address of a bookmark in Firefox.
    const host = await openFrame(
      pageWith(writePage('<ki-org-chart>Les mer.</ki-org-chart>', {script: '<script src="/doctor-page/missing/ki-widgets.js"></script>'})),
    );
    let opened: Window | null = null;
    const view = host.contentWindow as Window & {eval(code: string): void};
    const {open: openWindow} = view;
    view.open = (...given) => (opened = openWindow.apply(view, given));
    view.alert = () => {};
    view.eval(code);
    try {
      if (!opened && !navigator.userAgent.includes('Chrome') && navigator.userAgent.includes('AppleWebKit')) this.skip(); // It opens windows only after a real click.
      expect(opened, 'a window').not.to.equal(null);
      const child = opened!;
      await waitUntil(() => child.document.querySelector('.summary'), 'the report', {timeout: 15_000});
      const titles = [...child.document.querySelectorAll('[data-status=problem] .title')].map(({textContent}) => textContent);
      expect(titles).to.deep.equal([
        'Feil: Skriptet ble ikke funnet. Serveren svarte 404.',
        'Feil: <ki-org-chart> har ingen datakilde.',
        'Feil: Nettleseren kjenner ikke <ki-org-chart>, så leserne ser bare teksten i det.',
      ]);
    } finally {
      (opened as Window | null)?.close();
      host.remove();
    }
  });

  for (const [language, path] of [
    ['bokmål', '/dist/check/index.html'],
    ['English', '/dist/check/en/index.html'],
  ] as const) {
    for (const scheme of ['light', 'dark']) {
      it(`is accessible in ${language} on a ${scheme} screen`, async () => {
        // These addresses have no policy. Ours would not let the test add axe to the page.
        ({frame} = await examine(faulty, path));
        page().documentElement.style.colorScheme = scheme;
        openDetails();
        const script = Object.assign(page().createElement('script'), {src: '/node_modules/axe-core/axe.min.js'});
        const loaded = new Promise((resolve) => script.addEventListener('load', resolve));
        page().head.append(script);
        await loaded;
        const {axe} = frame.contentWindow as unknown as {axe: {run(): Promise<{violations: {id: string; nodes: {html: string}[]}[]}>}};
        const {violations} = await axe.run();
        expect(violations.map(({id, nodes}) => `${id}: ${nodes.map(({html}) => html.slice(0, 160)).join(' ')}`)).to.deep.equal([]);
      });
    }
  }

  it('announces that it works, and has a heading for each layer, with those that have faults first', async () => {
    await open();
    const texts: string[] = [];
    const status = find('.working');
    expect(status.getAttribute('role')).to.equal('status');
    new MutationObserver(() => texts.push(status.textContent)).observe(status, {childList: true});
    fill('#address', faulty);
    find('form button').click();
    await report();
    expect(texts[0]).to.equal('Undersøker …');
    expect([...page().querySelectorAll('.layer > h3')].map(({textContent}) => textContent)).to.deep.equal([
      'Skriptet: 1 feil',
      'Innholdet på siden: 1 feil',
      'Språk og dato: 2 feil',
      'Sikkerhetsreglene: i orden',
      'Datakilden: i orden',
      'Bilder og bevegelse: i orden',
    ]);
  });

  it('has no sideways scrolling on a phone, with text of double size', async () => {
    await open(`${strictCheck}#${String(new URLSearchParams({url: faulty}))}`, 320);
    await report();
    openDetails();
    for (const size of ['100%', '200%']) {
      page().documentElement.style.fontSize = size;
      await nextTask(100);
      expect(page().documentElement.scrollWidth, size).to.be.at.most(320);
    }
  });
});
