import {aTimeout, expect, waitUntil} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import {examineOpenPage, openFrame, pageWith, writePage, type OpenReport} from '../testing/open-doctor.js';

const feed = '/feeds/bedre-bruk-av-ki.json';
const chart = `<ki-org-chart feed="${feed}"><p>Les om organiseringen.</p></ki-org-chart>`;
const strict =
  "Content-Security-Policy: default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; require-trusted-types-for 'script'; trusted-types lit-html ki-widgets";
let count = 0;
/** Address of a page with faults in the modules; see scripts/test-pages/loader-page.mjs. */
const loaderPage = (query: Record<string, string>) => `/loader-page/doctor-${++count}/page.html?${String(new URLSearchParams(query))}`;

interface Fault {
  readonly name: string;
  readonly url: () => string | Promise<string>;
  readonly title: string;
  readonly remedy: string;
}

const faults: readonly Fault[] = [
  {
    name: 'a missing module',
    url: () => loaderPage({body: chart, remove: 'ki-org-chart'}),
    title: 'En fil i mappen modules mangler. Serveren svarte 404.',
    remedy: 'Kopier hele mappen dist',
  },
  {
    name: 'a changed module',
    url: () => loaderPage({body: chart, change: 'common'}),
    title: 'En fil i mappen modules er endret.',
    remedy: 'skrive om filene',
  },
  {
    name: 'a tag that is not defined',
    url: () => loaderPage({body: chart, remove: 'ki-org-chart'}),
    title: 'Nettleseren kjenner ikke <ki-org-chart>',
    remedy: 'Rett feilene under «Skriptet»',
  },
  {
    name: 'a feed that the policy blocks',
    url: () => pageWith(writePage(chart), ["Content-Security-Policy: connect-src 'none'"]),
    title: 'Content-Security-Policy på siden stopper datakilden.',
    remedy: "Legg 'self' til i connect-src.",
  },
  {
    name: 'a feed without CORS',
    url: async () => pageWith(writePage(chart.replace('/feeds/bedre-bruk-av-ki.json', `${await otherOrigin()}/feed-server/feed.json`))),
    title: 'Serveren med datakilden lar ikke andre nettsteder lese den.',
    remedy: 'Access-Control-Allow-Origin: *',
  },
  {
    name: 'an element of another script',
    url: () =>
      pageWith(
        writePage(chart, {
          script: '<script src="/clash-page/foreign/ki-widgets.js"></script><script src="/strict-page/site/ki-widgets.js" defer></script>',
        }),
      ),
    title: 'Et annet skript på siden har tatt navnet <ki-org-chart>.',
    remedy: 'Gi elementet i det andre skriptet et nytt navn',
  },
  {
    name: 'two versions',
    url: () =>
      pageWith(
        writePage(chart, {
          script: '<script src="/strict-page/site/ki-widgets.js"></script><script src="/clash-page/9.9.9/ki-widgets.js"></script>',
        }),
      ),
    title: 'Siden har flere versjoner av skriptet: 0.1.0 og 9.9.9.',
    remedy: 'Last skriptet én gang',
  },
  {
    name: 'a column without width',
    url: () => pageWith(writePage(`<div class="kolonne">${chart}</div>`, {head: '<style>.kolonne { width: 0; overflow: hidden }</style>'})),
    title: 'har ingen bredde, for <div class="kolonne"> har bredden 0.',
    remedy: 'Gi elementet rundt en bredde',
  },
  {
    name: 'a hidden tab',
    url: () => pageWith(writePage(`<div class="fane">${chart}</div>`, {head: '<style>.fane { display: none }</style>'})),
    title: 'skjult av display: none på <div class="fane">',
    remedy: 'Endre stilarket',
  },
  {
    name: 'a self-closing tag',
    url: () => pageWith(writePage(`<ki-org-chart feed="${feed}" /><main>Resten</main>`)),
    title: '<ki-org-chart … /> mangler en slutt-tagg.',
    remedy: 'Skriv <ki-org-chart …></ki-org-chart>.',
  },
  {
    name: 'a page whose editor has removed the element',
    url: () => pageWith(writePage('<p>Les om organiseringen.</p>')),
    title: 'Vi fant ingen modul på siden.',
    remedy: 'Bruk en lenke',
  },
  {
    name: 'a date in the future',
    url: () => pageWith(writePage(chart.replace('feed=', 'as-of="2099" feed='))),
    title: 'er i framtiden: 2099-12-31.',
    remedy: 'as-of="today"',
  },
  {
    name: 'no feed',
    url: () => pageWith(writePage('<ki-org-chart>Les mer.</ki-org-chart>')),
    title: '<ki-org-chart> har ingen datakilde.',
    remedy: 'Skriv adressen',
  },
];

async function otherOrigin(): Promise<string> {
  return ((await (await fetch('/feed-server/other-origin')).json()) as {origin: string}).origin;
}

describe('a page with ki-doctor in its address', function () {
  this.timeout(60_000);
  let report: OpenReport | undefined;
  afterEach(() => report?.frame.remove());

  for (const {name, url, title, remedy} of faults) {
    it(`finds ${name}, with the remedy`, async () => {
      report = await examineOpenPage(await url());
      const found = report.problems.find((problem) => problem.title.includes(title));
      expect(
        found,
        JSON.stringify(
          report.findings.map((each) => each.title),
          null,
          1,
        ),
      ).not.to.equal(undefined);
      expect(found!.remedy).to.include(remedy);
    });
  }

  it('says that the widget of a healthy page is drawn, under the strictest policy', async () => {
    report = await examineOpenPage(pageWith(writePage(chart), [strict]));
    expect(report.problems.map(({title}) => title)).to.deep.equal([]);
    expect(report.findings.map(({title}) => title)).to.include('I orden: <ki-org-chart> er tegnet.');
    expect(report.findings.map(({title}) => title)).to.include('I orden: Content-Security-Policy på siden tillater det modulene trenger.');
  });

  it('works for a link, in English', async () => {
    const link = `<p><a href="/strict-page/site/embed/org-chart/?feed=${feed}">Organisation</a></p>`;
    report = await examineOpenPage(pageWith(writePage(link, {lang: 'en'})));
    expect(report.problems.map(({title}) => title)).to.deep.equal([]);
    expect(report.findings.map(({title}) => title)).to.include('OK: <ki-org-chart> is drawn.');
  });

  it('moves the focus to the summary, closes with Escape, and leaves nothing behind', async () => {
    report = await examineOpenPage(pageWith(writePage(chart), [strict]));
    const {frame} = report;
    const page = frame.contentDocument!;
    const host = page.querySelector('[data-ki-doctor]')!;
    const dialog = host.shadowRoot!.querySelector('dialog')!;
    expect(dialog.matches(':modal')).to.equal(true);
    await waitUntil(() => host.shadowRoot!.activeElement?.classList.contains('summary'), 'the focus', {timeout: 5000});
    frame.focus();
    await sendKeys({press: 'Escape'});
    await waitUntil(() => !page.querySelector('[data-ki-doctor]'), 'the panel to close', {timeout: 5000});
    expect(page.querySelector('ki-org-chart')!.shadowRoot!.textContent).to.include('Styringsgruppe');
  });

  it('does not load the doctor without it', async () => {
    const frame = await openFrame(pageWith(writePage(chart)));
    report = {frame, root: frame.contentDocument!, summary: '', findings: [], problems: []};
    await waitUntil(() => frame.contentDocument!.querySelector('ki-org-chart')?.shadowRoot?.textContent, 'the chart', {timeout: 10_000});
    await aTimeout(300);
    const names = frame.contentWindow!.performance.getEntriesByType('resource').map(({name}) => name);
    expect(names.some((name) => name.includes('ki-org-chart-'))).to.equal(true);
    expect(names.filter((name) => name.includes('doctor-') && name.includes('/modules/'))).to.deep.equal([]);
  });
});
