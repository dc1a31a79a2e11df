import {expect, waitUntil} from '@open-wc/testing';
import {examineOpenPage, pageWith, readReport, writePage, type OpenReport} from '../testing/open-doctor.js';

// What comes between a page and its files: servers that never answer, service workers, extensions of the browser, and no network.

const feed = '/feeds/bedre-bruk-av-ki.json';
const chart = `<ki-org-chart feed="${feed}"><p>Les om organiseringen.</p></ki-org-chart>`;
const script = (code: string) => `<script>${code}</script>`;
const titlesOf = (lines: OpenReport['findings']) => lines.map(({title}) => title);

describe('a page with ki-doctor in its address, of which something does not get through', function () {
  this.timeout(90_000);
  let report: OpenReport | undefined;
  afterEach(() => report?.frame.remove());

  /** Opens a page that may never finish loading, and waits for the report on it. */
  async function examineUnfinished(url: string): Promise<OpenReport> {
    const frame = document.createElement('iframe');
    Object.assign(frame, {src: url, width: 900, height: 900, title: 'Doctor'});
    document.body.append(frame);
    const findHost = () => frame.contentDocument?.querySelector('[data-ki-doctor]');
    await waitUntil(findHost, 'the doctor', {timeout: 20_000});
    return readReport(frame, findHost()!.shadowRoot!, 40_000);
  }

  describe('because it never arrives', () => {
    it('finds a module and a feed', async () => {
      const body = `<ki-org-chart feed="/doctor-page/file?hold">Les mer.</ki-org-chart>`;
      report = await examineUnfinished(`/loader-page/doctor-held/page.html?${String(new URLSearchParams({body, hold: 'ki-org-chart'}))}&ki-doctor`);
      const {problems} = report;
      expect(titlesOf(problems)).to.include('Feil: En fil i mappen modules kom ikke innen ti sekunder.');
      expect(titlesOf(problems)).to.include('Feil: Datakilden var ikke hentet etter ti sekunder.');
      expect(problems.find(({title}) => title.includes('modules'))!.remedy).to.include('Last siden på nytt.');
      expect(problems.find(({title}) => title.includes('Datakilden'))!.remedy).to.include('vanlig fil');
    });

    it('names another script for which the page waits', async () => {
      const body = `${chart}<script src="/doctor-page/held/annet.js"></script><p>Resten av siden.</p>`;
      const html = writePage(body, {script: '<script src="/strict-page/site/ki-widgets.js" async></script>'});
      report = await examineUnfinished(`${pageWith(html)}&ki-doctor`);
      expect(titlesOf(report.problems)).to.deep.equal([]);
      const note = report.findings.find(({title}) => title.includes('ikke ferdig lastet'))!;
      expect(note.title).to.equal(`Merk: Siden er ikke ferdig lastet. Den venter på ${location.origin}/doctor-page/held/annet.js`);
      expect(note.remedy).to.include('async');
    });
  });

  describe('because of a service worker of the site', () => {
    let registration: ServiceWorkerRegistration | undefined;
    afterEach(async () => {
      await registration?.unregister();
      for (const name of await caches.keys()) if (name.startsWith('doctor-page-')) await caches.delete(name);
    });

    /** Installs a service worker, and opens a page that it controls. */
    async function examineWithWorker(name: string, html = writePage(chart)): Promise<OpenReport> {
      const scope = `/doctor-page/worker/${name}/`;
      registration = await navigator.serviceWorker.register(`${scope}worker.js`, {scope});
      await waitUntil(() => registration!.active?.state === 'activated', 'the service worker', {timeout: 10_000});
      return examineOpenPage(pageWith(html).replace('/doctor-page/', scope));
    }

    it('compares an old copy with the feed on the server', async () => {
      report = await examineWithWorker('copy');
      const {updated} = (await (await fetch(feed)).json()) as {updated: string};
      expect(titlesOf(report.problems)).to.deep.equal([
        `Feil: En service worker på nettstedet gir leserne en gammel kopi av datakilden, fra 2020-02-03. Serveren har en fra ${updated}.`,
      ]);
      expect(report.problems[0]!.remedy).to.include('hente datakilden fra serveren først');
    });

    it('finds an old copy that answers whatever the address ends with', async () => {
      report = await examineWithWorker('any-copy');
      expect(titlesOf(report.problems)).to.deep.equal([
        'Feil: En service worker på nettstedet gir leserne en gammel kopi av datakilden, fra 2020-02-03.',
      ]);
    });

    it('finds a page that it gives in place of the feed, in English', async () => {
      report = await examineWithWorker('page', writePage(chart, {lang: 'en'}));
      const found = report.problems.find(({title}) => title.includes('service worker'))!;
      expect(found.title).to.equal('Error: A service worker of the site answers in place of the server, and the answer is not the feed.');
      expect(found.remedy).to.include('pass the address of the feed on to the server');
      expect(titlesOf(report.problems).join()).not.to.include('web page');
    });

    it('suspects it if there is no answer', async () => {
      report = await examineWithWorker('error');
      expect(titlesOf(report.problems)).to.deep.equal(['Feil: Noe stopper datakilden på veien. Serveren svarer på andre adresser.']);
      const note = report.findings.find(({title}) => title.includes('service worker'))!;
      expect(note.title).to.equal('Merk: Nettstedet har en service worker. Den kan ha svart i stedet for serveren.');
      expect(note.remedy).to.include('privat vindu');
    });

    it('has no red line for one that passes the feed on', async () => {
      report = await examineWithWorker('pass');
      expect(titlesOf(report.problems)).to.deep.equal([]);
      expect(titlesOf(report.findings)).to.include('I orden: <ki-org-chart> er tegnet.');
      expect(titlesOf(report.findings).join()).not.to.include('service worker');
    });
  });

  // A test cannot install an extension in three engines. A script of the page does what the script of an extension does.
  describe('because of an extension of the browser, which a script imitates', () => {
    it('finds that an element was removed', async () => {
      const removed = script(`document.querySelector('ki-org-chart').remove()`);
      report = await examineOpenPage(pageWith(writePage(chart + removed)));
      expect(titlesOf(report.problems)).to.deep.equal([
        'Feil: <ki-org-chart> er i HTML-en fra serveren, men noe har fjernet det fra siden.',
      ]);
      expect(report.problems[0]!.remedy).to.include('privat vindu uten utvidelser');
    });

    it('finds that an element was removed on a page with Trusted Types', async () => {
      const removed = script(`document.querySelector('ki-org-chart').remove()`);
      const policy =
        "Content-Security-Policy: script-src 'self' 'unsafe-inline'; require-trusted-types-for 'script'; trusted-types lit-html ki-widgets";
      report = await examineOpenPage(pageWith(writePage(chart + removed), [policy]));
      expect(titlesOf(report.problems)).to.deep.equal([
        'Feil: <ki-org-chart> er i HTML-en fra serveren, men noe har fjernet det fra siden.',
      ]);
    });

    it('finds that one of two elements was removed, in English', async () => {
      const removed = script(`document.querySelector('ki-org-chart').remove()`);
      report = await examineOpenPage(pageWith(writePage(chart + chart + removed, {lang: 'en'})));
      expect(titlesOf(report.problems)).to.deep.equal([
        'Error: <ki-org-chart> is in the HTML from the server, but something has removed it from the page.',
      ]);
      expect(report.problems[0]!.remedy).to.include('private window without extensions');
    });

    it('finds that an element was hidden', async () => {
      const hidden = script(`document.querySelector('ki-org-chart').style.setProperty('display', 'none', 'important')`);
      report = await examineOpenPage(pageWith(writePage(chart + hidden)));
      expect(titlesOf(report.problems)).to.deep.equal(['Feil: <ki-org-chart> er skjult av display: none på <ki-org-chart feed="/feeds/bedre-bruk-av-ki.json">.']);
      expect(report.problems[0]!.remedy).to.include('privat vindu uten utvidelser');
    });

    for (const [what, answer] of [
      ['refuses', `Promise.reject(new TypeError('Failed to fetch'))`],
      ['never answers', 'new Promise(() => {})'],
    ] as const) {
      it(`finds a replaced fetch that ${what}`, async () => {
        const replaced = script(
          `const own = fetch; globalThis.fetch = (url, ...more) => String(url).includes('.json') ? ${answer} : own(url, ...more)`,
        );
        report = await examineUnfinished(`${pageWith(writePage(chart, {head: replaced}))}&ki-doctor`);
        expect(titlesOf(report.problems)).to.deep.equal(['Feil: Et skript eller en utvidelse i nettleseren stopper datakilden.']);
        expect(report.problems[0]!.remedy).to.include('privat vindu uten utvidelser');
      });
    }

    it('has no red line for a replaced fetch that passes requests on, as tools for statistics do', async () => {
      const replaced = script('const own = fetch; globalThis.fetch = (...all) => own(...all)');
      report = await examineOpenPage(pageWith(writePage(chart, {head: replaced})));
      expect(titlesOf(report.problems)).to.deep.equal([]);
    });

    // The browser gives the page no reason. A server that hangs up looks the same to it.
    it('says that something stops the feed if the same server answers otherwise', async () => {
      report = await examineOpenPage(pageWith(writePage(chart.replace(feed, '/feed-server/feed.json?hang-up'))));
      expect(titlesOf(report.problems)).to.deep.equal(['Feil: Noe stopper datakilden på veien. Serveren svarer på andre adresser.']);
      expect(report.problems[0]!.remedy).to.include('privat vindu uten utvidelser');
    });
  });

  // Not every engine can be cut off from the network in a test. The page says that it is offline, and the server hangs up.
  it('says that the browser is offline, which a script imitates', async () => {
    const offline = script(`Object.defineProperty(navigator, 'onLine', {get: () => false})`);
    report = await examineOpenPage(pageWith(writePage(chart.replace(feed, '/feed-server/feed.json?hang-up'), {head: offline})));
    expect(titlesOf(report.problems)).to.deep.equal(['Feil: Nettleseren er ikke på nett, så datakilden kan ikke hentes.']);
    expect(report.problems[0]!.remedy).to.equal('Koble til nettet, og undersøk på nytt.');
  });

  it('does not call a browser offline whose requests are answered', async () => {
    const offline = script(`Object.defineProperty(navigator, 'onLine', {get: () => false})`);
    report = await examineOpenPage(pageWith(writePage(chart, {head: offline})));
    expect(titlesOf(report.problems)).to.deep.equal([]);
  });
});
