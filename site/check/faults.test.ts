import {expect} from '@open-wc/testing';
import {examine, examineNext, openFrame, pageWith, strictCheck, writePage, type OpenReport} from '../../src/testing/open-doctor.js';

const feed = '/feeds/bedre-bruk-av-ki.json';
const chart = `<ki-org-chart feed="${feed}"><p>Les om organiseringen.</p></ki-org-chart>`;
const file = (query: Record<string, string>) => `/doctor-page/file?${String(new URLSearchParams(query))}`;
const withFeed = (address: string) => writePage(`<ki-org-chart feed="${address.replaceAll('&', '&amp;')}">Les mer.</ki-org-chart>`);

const smallFeed = {
  version: '1.0',
  id: 'liten',
  language: 'nb',
  updated: '2024-01-01',
  source: {name: 'Etaten'},
  bodies: [{id: 'styret', name: 'Styret'}],
};

/** A fault, the line that a visitor reads about it, and a part of the remedy. */
interface Fault {
  readonly name: string;
  readonly html: string;
  readonly headers?: readonly string[];
  readonly title: string;
  readonly remedy: string;
}

const stripped: readonly Fault[] = [
  {
    name: 'a text in which only the fallback is left',
    html: writePage('<p>Les om organiseringen.</p>'),
    title: 'Vi fant ingen modul på siden.',
    remedy: 'Bruk en lenke i stedet.',
  },
  {
    name: 'an element that is escaped',
    html: writePage(`<p>&lt;ki-org-chart feed="${feed}"&gt;&lt;/ki-org-chart&gt;</p>`),
    title: '<ki-org-chart> står på siden som tekst',
    remedy: 'Lim inn i HTML-visningen',
  },
  {
    name: 'an element that is escaped twice',
    html: writePage('<p>&amp;lt;ki-contact-card&amp;gt;</p>'),
    title: '<ki-contact-card> står på siden som tekst',
    remedy: 'Lim inn i HTML-visningen',
  },
  {
    name: 'an element in code',
    html: writePage('<pre><code>&lt;KI-Org-Chart&gt;</code></pre>'),
    title: '<ki-org-chart> står på siden som tekst',
    remedy: 'Lim inn i HTML-visningen',
  },
  {
    name: 'a div that is escaped',
    html: writePage('&lt;div data-ki-widget="partner-list"&gt;'),
    title: '<ki-partner-list> står på siden som tekst',
    remedy: 'Lim inn i HTML-visningen',
  },
  {
    name: 'an element in a comment',
    html: writePage(`<!-- ${chart} -->`),
    title: '<ki-org-chart> står i en HTML-kommentar.',
    remedy: 'Fjern <!-- og -->',
  },
  {
    name: 'an element in a template',
    html: writePage(`<template><div>${chart}</div></template>`),
    title: '<ki-org-chart> står i en <template>',
    remedy: 'Flytt elementet ut',
  },
  {
    name: 'an element in a noscript',
    html: writePage(`<noscript>${chart}</noscript>`),
    title: '<ki-org-chart> står i en <noscript>',
    remedy: 'Flytt elementet ut',
  },
  {
    name: 'the quotation of a link without the link',
    html: writePage('<blockquote class="ki-embed">Organisering</blockquote>'),
    title: 'Vi fant rester av en modul',
    remedy: 'Sett inn en lenke',
  },
  {
    name: 'the attributes on another element',
    html: writePage(`<div feed="${feed}">Les mer</div>`),
    title: 'Vi fant rester av en modul',
    remedy: 'Sett inn en lenke',
  },
  {
    name: 'a misspelt tag',
    html: writePage(`<ki-orgchart feed="${feed}">Les mer</ki-orgchart>`),
    title: '<ki-orgchart> er ikke en av modulene.',
    remedy: 'Skriv <ki-org-chart>.',
  },
  {
    name: 'a misspelt name of a widget',
    html: writePage(`<div data-ki-widget="orgchart" data-feed="${feed}">x</div>`),
    title: '«orgchart» er ikke navnet på en modul.',
    remedy: 'Skriv data-ki-widget="org-chart".',
  },
  {
    name: 'a self-closing tag',
    html: writePage(`<ki-org-chart feed="${feed}" /><p>Resten</p>`),
    title: '<ki-org-chart … /> mangler en slutt-tagg.',
    remedy: 'Skriv <ki-org-chart …></ki-org-chart>.',
  },
  {
    name: 'a self-closing tag in capitals',
    html: writePage(`<KI-ORG-CHART FEED="${feed}"/><p>Resten</p>`),
    title: '<ki-org-chart … /> mangler en slutt-tagg.',
    remedy: 'Skriv <ki-org-chart …></ki-org-chart>.',
  },
  {
    name: 'a tag that is not closed',
    html: writePage(`<ki-org-chart feed="${feed}"><p>Resten</p>`),
    title: '<ki-org-chart> blir ikke avsluttet.',
    remedy: 'Skriv </ki-org-chart>',
  },
];

const hidden: Fault[] = [
  {name: 'hidden', html: writePage(`<div hidden>${chart}</div>`), title: 'skjult av attributtet hidden på <div>', remedy: 'Fjern hidden'},
  {
    name: 'display: none',
    html: writePage(`<div class="fane" style="display:none">${chart}</div>`),
    title: 'skjult av display: none på <div class="fane">',
    remedy: 'Endre stilarket',
  },
  {
    name: 'no width',
    html: writePage(`<div style="width: 0; overflow: hidden">${chart}</div>`),
    title: 'har ingen bredde',
    remedy: 'Gi elementet rundt en bredde',
  },
];

hidden.push(
  {
    name: 'display: none in a style element',
    html: writePage(`<div class="fane">${chart}</div>`, {head: '<style>.fane { color: red; display: none }</style>'}),
    title: 'skjult av display: none på <div class="fane">',
    remedy: 'Endre stilarket',
  },
  {
    name: 'opacity: 0',
    html: writePage(`<section style="opacity: 0">${chart}</section>`),
    title: 'er usynlig, for <section>',
    remedy: 'Endre stilarket',
  },
);

const scripts: readonly Fault[] = [
  {name: 'no script', html: writePage(chart, {script: ''}), title: 'Skriptet er ikke på siden.', remedy: 'Legg <script src='},
  {
    name: 'a script that is escaped',
    html: writePage(`${chart}<p>&lt;script src="/ki-widgets/ki-widgets.js" defer&gt;&lt;/script&gt;</p>`, {script: ''}),
    title: 'Skriptet står på siden som tekst',
    remedy: 'Legg linjen i malen',
  },
  {
    name: 'a script in a comment',
    html: writePage(chart, {script: '<!-- <script src="/strict-page/site/ki-widgets.js"></script> -->'}),
    title: 'Skriptet står i en HTML-kommentar',
    remedy: 'Flytt <script> ut',
  },
  {
    name: 'a script that a consent tool switches off',
    html: writePage(chart, {
      script: '<script type="text/plain" data-category="statistics" src="/strict-page/site/ki-widgets.js"></script>',
    }),
    title: 'Skriptet er slått av, for det har type="text/plain".',
    remedy: 'Ta skriptet ut av samtykkeløsningen',
  },
  {
    name: 'a missing script',
    html: writePage(chart, {script: '<script type="module" src="/doctor-page/missing/ki-widgets.js"></script>'}),
    title: 'Skriptet ble ikke funnet. Serveren svarte 404.',
    remedy: 'Kopier hele mappen dist',
  },
  {
    name: 'a web page in place of the script',
    html: writePage(chart, {script: '<script src="/doctor-page/html/ki-widgets.js"></script>'}),
    title: 'ligger det en nettside, ikke et skript.',
    remedy: 'Kontroller adressen i <script src>',
  },
  {
    name: 'a script of the wrong type',
    html: writePage(chart, {script: '<script src="/doctor-page/text/ki-widgets.js"></script>'}),
    title: 'Serveren sender skriptet med feil type: text/plain',
    remedy: 'Content-Type: text/javascript',
  },
  {
    name: 'a script that is cut off',
    html: writePage(chart, {script: '<script src="/doctor-page/cut/ki-widgets.js"></script>'}),
    title: 'Filen på adressen til skriptet er ikke ki-widgets.',
    remedy: 'Kopier filen på nytt',
  },
  {
    name: 'a wrong hash',
    html: writePage(chart, {script: `<script src="/strict-page/site/ki-widgets.js" integrity="sha384-${'A'.repeat(64)}"></script>`}),
    title: 'Skriptet har en annen hash enn den i integrity.',
    remedy: 'Bruk en adresse med versjon',
  },
  {
    name: 'a combined script',
    html: writePage(chart, {script: '<script src="/loader-page/doctor/combined.js"></script>'}),
    title: 'ki-widgets.js er slått sammen med andre skript.',
    remedy: 'bruk ki-widgets.all.js',
  },
  {
    name: 'missing modules',
    html: writePage('<ki-feed></ki-feed><ki-publication-info feed="/feeds/bedre-bruk-av-ki.json">x</ki-publication-info>', {
      script: '<script src="/doctor-page/alone/ki-widgets.js"></script>',
    }),
    title: 'En fil i mappen modules mangler. Serveren svarte 404.',
    remedy: 'Kopier hele mappen dist',
  },
  {
    name: 'two versions',
    html: writePage(chart, {
      script: '<script src="/strict-page/site/ki-widgets.js"></script><script src="/clash-page/9.9.9/ki-widgets.js"></script>',
    }),
    title: 'Siden har flere versjoner av skriptet: 0.1.0 og 9.9.9.',
    remedy: 'Last skriptet én gang',
  },
];

const policies: readonly Fault[] = [
  {
    name: 'script-src without the script',
    html: writePage(chart),
    headers: ["Content-Security-Policy: script-src 'none'"],
    title: 'Content-Security-Policy på siden stopper skriptet.',
    remedy: "Legg 'self' til i script-src.",
  },
  {
    name: 'a hash without strict-dynamic',
    html: writePage(chart, {script: '<script src="/strict-page/site/ki-widgets.js" nonce="abc"></script>'}),
    headers: ["Content-Security-Policy: script-src https://other.example 'nonce-xyz'"],
    title: 'Content-Security-Policy på siden stopper skriptet.',
    remedy: "Legg 'self' til i script-src.",
  },
  {
    name: 'connect-src without the feed',
    html: writePage(chart),
    headers: ["Content-Security-Policy: connect-src 'none'"],
    title: 'Content-Security-Policy på siden stopper datakilden.',
    remedy: "Legg 'self' til i connect-src.",
  },
  {
    name: 'trusted-types without our names',
    html: writePage(chart),
    headers: ["Content-Security-Policy: require-trusted-types-for 'script'; trusted-types dompurify"],
    title: 'mangler lit-html ki-widgets i trusted-types.',
    remedy: 'Skriv trusted-types dompurify lit-html ki-widgets.',
  },
  {
    name: 'img-src without the pictures',
    html: writePage(chart),
    headers: ["Content-Security-Policy: img-src 'none'"],
    title: 'stopper bilder fra datakilden.',
    remedy: "Legg 'self' til i img-src.",
  },
  {
    name: 'a policy in a meta element',
    html: writePage(chart, {head: `<meta http-equiv="Content-Security-Policy" content="connect-src https://other.example">`}),
    title: 'Content-Security-Policy på siden stopper datakilden.',
    remedy: "Legg 'self' til i connect-src.",
  },
];

const feeds: readonly Fault[] = [
  {
    name: 'no feed',
    html: writePage('<ki-org-chart>Les mer.</ki-org-chart>'),
    title: '<ki-org-chart> har ingen datakilde.',
    remedy: 'Skriv adressen til datakilden',
  },
  {
    name: 'a placeholder',
    html: writePage('<ki-org-chart feed="{{ feed_url }}">Les mer.</ki-org-chart>'),
    title: 'er ikke en adresse: «{{ feed_url }}»',
    remedy: 'Skriv hele adressen',
  },
  {
    name: 'curly quotation marks',
    html: writePage('<ki-org-chart feed=”/feeds/bedre-bruk-av-ki.json”>Les mer.</ki-org-chart>'),
    title: 'krøllete anførselstegn',
    remedy: 'rette anførselstegn',
  },
  {
    name: 'an unknown id',
    html: writePage(`<ki-org-chart feed="${feed}" unit="Styringsgruppen">Les mer.</ki-org-chart>`),
    title: 'unit="Styringsgruppen" på <ki-org-chart> finnes ikke i datakilden.',
    remedy: 'Skriv unit="styringsgruppen".',
  },
  {
    name: 'a 404',
    html: withFeed('/feed-server/feed.json?status=404'),
    title: 'Datakilden ble ikke hentet. Serveren svarte 404.',
    remedy: 'Kontroller adressen',
  },
  {
    name: 'a web page',
    html: withFeed('/feed-server/feed.json?body=html'),
    title: 'På adressen til datakilden ligger det en nettside, ikke JSON.',
    remedy: 'Åpne adressen og se.',
  },
  {
    name: 'Latin-1',
    html: withFeed('/feed-server/feed.json?body=latin1'),
    title: 'Datakilden er ikke UTF-8 (linje',
    remedy: 'Lagre filen som UTF-8',
  },
  {
    name: 'UTF-16',
    html: withFeed('/feed-server/feed.json?body=utf16'),
    title: 'Datakilden er lagret som UTF-16, ikke UTF-8.',
    remedy: 'Lagre filen som UTF-8',
  },
  {
    name: 'another version',
    html: withFeed('/feed-server/feed.json?version=2.0'),
    title: 'Datakilden har versjon 2.0.',
    remedy: 'Bruk modulene for den versjonen',
  },
  {
    name: 'version 2 as a number',
    html: withFeed(file({text: '{"version": 2}'})),
    title: 'Datakilden har versjon 2.',
    remedy: 'Bruk modulene for den versjonen',
  },
  {
    name: 'a trailing comma on line 2',
    html: withFeed(file({text: '{\n"version": "1.0",\n}'})),
    title: 'Datakilden er ikke gyldig JSON. Feilen er på linje 2, tegn 17',
    remedy: 'Rett linje 2',
  },
  {
    name: 'a list',
    html: withFeed('/feed-server/feed.json?body=list'),
    title: 'Filen er JSON, men ikke en datakilde.',
    remedy: 'Kontroller at adressen er til datakilden',
  },
];

const languages: readonly Fault[] = [
  {
    name: 'a word for a language',
    html: writePage(chart, {lang: 'norsk'}),
    title: 'lang="norsk" er ikke et språk.',
    remedy: 'Skriv lang="nb"',
  },
  {name: 'an unknown code', html: writePage(chart, {lang: 'qq'}), title: 'lang="qq" er ikke et språk.', remedy: 'Skriv lang="nb"'},
  {
    name: 'a year in the future',
    html: writePage(chart.replace('feed=', 'as-of="2099" feed=')),
    title: 'as-of="2099" på <ki-org-chart> er i framtiden: 2099-12-31.',
    remedy: 'as-of="today"',
  },
  {
    name: 'something that is not a date',
    html: writePage(chart.replace('feed=', 'as-of="7. juni" feed=')),
    title: 'as-of="7. juni" på <ki-org-chart> er ikke en dato som modulen forstår.',
    remedy: 'Skriv for eksempel as-of="2023-06-07"',
  },
];

describe('the doctor’s page, for a page that it fetches', function () {
  this.timeout(60_000);
  /** The doctor’s page, which examines one page after the other. */
  let doctor: HTMLIFrameElement;
  let report: OpenReport;
  before(async () => {
    doctor = await openFrame(strictCheck);
  });
  after(() => doctor.remove());

  const groups = {stripped, hidden, scripts, policies, feeds, languages};
  for (const [group, faults] of Object.entries(groups)) {
    for (const {name, html, headers, title, remedy} of faults) {
      it(`finds ${name} (${group}), with the remedy`, async () => {
        report = await examineNext(doctor, pageWith(html, headers));
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
        for (const problem of report.problems) expect(problem.remedy, problem.title).not.to.equal('');
      });
    }
  }

  const healthy: Readonly<Record<string, string>> = {
    'an element': writePage(chart),
    'a link': writePage(
      `<blockquote class="ki-embed"><a href="/strict-page/site/embed/org-chart/?feed=${feed}&amp;lang=nb">Organisering</a></blockquote>`,
    ),
    'a div': writePage(`<div data-ki-widget="partner-list" data-feed="${feed}"><p>Les mer.</p></div>`),
    'widgets in a provider': writePage(
      `<ki-feed feed="${feed}" lang="nn"><ki-org-chart unit="styringsgruppa">x</ki-org-chart><ki-contact-card>x</ki-contact-card></ki-feed>`.replace(
        ' unit="styringsgruppa"',
        '',
      ),
    ),
    'a guide that shows the code, too': writePage(`${chart}<pre>&lt;ki-org-chart feed="…"&gt;</pre>`),
    'a module script, and lang="no"': writePage(chart, {
      script: '<script type="module" src="/strict-page/site/ki-widgets.js"></script>',
      lang: 'no',
    }),
    'the single file': writePage(chart, {script: '<script src="/strict-page/site/ki-widgets.all.js" defer></script>'}),
    'a tab that a later rule shows': writePage(`<div class="fane aktiv">${chart}</div>`, {
      head: '<style>.fane { display: none } .fane.aktiv { display: block } ki-org-chart:not(:defined) { display: none }</style>',
    }),
    'a feed with a byte order mark': withFeed(file({text: `\ufeff${JSON.stringify(smallFeed)}`})),
    'a closed details': writePage(`<details><summary>Organisering</summary>${chart}</details>`),
  };
  for (const [name, html] of Object.entries(healthy)) {
    it(`has no red line for ${name}`, async () => {
      report = await examineNext(doctor, pageWith(html));
      expect(report.problems.map(({title}) => title)).to.deep.equal([]);
      expect(report.summary).to.match(/^(Vi fant ingen feil|Ingen feil, 1 å merke seg)$/);
    });
  }

  it('finds a feed that other sites may not read', async () => {
    const {origin} = (await (await fetch('/feed-server/other-origin')).json()) as {origin: string};
    // This address has no policy, so the doctor may ask other hosts.
    report = await examine(pageWith(withFeed(`${origin}/feed-server/feed.json`)), '/dist/check/index.html');
    report.frame.remove();
    expect(report.problems.map(({title}) => title)).to.deep.equal(['Feil: Serveren med datakilden lar ikke andre nettsteder lese den.']);
    expect(report.problems[0]!.remedy).to.include('Access-Control-Allow-Origin: *');
  });

  it('says that its own policy keeps it from other hosts, and offers to take the HTML', async () => {
    const {origin} = (await (await fetch('/feed-server/other-origin')).json()) as {origin: string};
    report = await examineNext(doctor, `${origin}/feed-server/feed.html`);
    expect(report.summary).to.match(/^Denne kontrollsiden får bare hente fra sin egen server/);
    const page = report.frame.contentDocument!;
    expect(page.querySelector('details')!.open).to.equal(true);
    expect(page.querySelector<HTMLInputElement>('#page')!.value).to.equal(`${origin}/feed-server/feed.html`);
    expect(strictCheck).to.include('strict');
  });

  it('explains each issue of a feed with its line', async () => {
    const text =
      '{"version": "1.0",\n"id": "x", "language": "nb", "updated": "2024-01-01",\n"source": {"name": "A"},\n"organizations": [{"id": "a"}]}';
    report = await examineNext(doctor, `${location.origin}${file({text})}`);
    expect(report.problems[0]!.title).to.equal('Feil: Datakilden har en feil.');
    expect(report.root.querySelector('.issues')!.textContent).to.include('Linje 4').and.to.include('Feltet «name» mangler.');
  });
});
