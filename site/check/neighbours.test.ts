import {expect} from '@open-wc/testing';
import {examine, pageWith, writePage, type OpenReport} from '../../src/testing/open-doctor.js';

// Pages and files as people and their programs make them: each is near one of the faults in faults.test.ts.

const feed = '/feeds/bedre-bruk-av-ki.json';
const chart = `<ki-org-chart feed="${feed}"><p>Les om organiseringen.</p></ki-org-chart>`;
const src = '/strict-page/site/ki-widgets.js';
const file = (query: Readonly<Record<string, string>>) => `/doctor-page/file?${String(new URLSearchParams(query))}`;
const withFeed = (address: string) => writePage(`<ki-org-chart feed="${address.replaceAll('&', '&amp;')}">Les mer.</ki-org-chart>`);
const withText = (text: string) => withFeed(file({text}));

interface Neighbour {
  readonly name: string;
  readonly html: string;
  readonly headers?: readonly string[];
  /** All lines in red, without “Feil: ”. */
  readonly titles: readonly string[];
  /** A part of the remedy of the first. */
  readonly remedy?: string;
  /** A line that is not red. */
  readonly note?: string;
}

const scripts: readonly Neighbour[] = [
  {
    name: 'curly quotation marks around the address of the script',
    html: writePage(chart, {script: `<script src=”${src}” defer></script>`}),
    titles: [`Adressen til skriptet har krøllete anførselstegn: ”${src}”`],
    remedy: 'Skriv linjen med rette anførselstegn (")',
  },
  {
    name: 'the name of the script without its s',
    html: writePage(chart, {script: '<script src="/strict-page/site/ki-widget.js" defer></script>'}),
    titles: ['Skriptet har et navn som ligner, men er feil: ki-widget.js'],
    remedy: 'Skriv ki-widgets.js i adressen.',
  },
  {
    name: 'a space in the name of the script',
    html: writePage(chart, {script: '<script src="/strict-page/site/ki-widgets .js" defer></script>'}),
    titles: ['Skriptet har et navn som ligner, men er feil: ki-widgets .js'],
    remedy: 'Skriv ki-widgets.js i adressen.',
  },
  {name: 'spaces around the address of the script', html: writePage(chart, {script: `<script src=" ${src} " async></script>`}), titles: []},
  {
    name: 'a script with both defer and async',
    html: writePage(chart, {script: `<script src="${src}" defer async></script>`}),
    titles: [],
  },
  {
    name: 'the single file as a module',
    html: writePage(chart, {script: '<script type="module" src="/strict-page/site/ki-widgets.all.js"></script>'}),
    titles: [],
  },
  {
    name: 'an element inside the script',
    html: writePage(`<script src="${src}">${chart}</script>`, {script: ''}),
    titles: ['<ki-org-chart> står inni <script>, og der blir det ikke vist.'],
    remedy: 'Skriv </script> rett etter <script src="…">',
  },
  {
    name: 'a script with a slash at its end',
    html: writePage(chart, {script: `<script src="${src}" />`}),
    titles: ['<ki-org-chart> står inni <script>, og der blir det ikke vist.'],
    remedy: 'Skriv </script> rett etter <script src="…">',
  },
];

const elements: readonly Neighbour[] = [
  {
    name: 'a tag with underscores',
    html: writePage(`<ki_org_chart feed="${feed}">Les mer.</ki_org_chart>`),
    titles: ['<ki_org_chart> er ikke en av modulene.'],
    remedy: 'Skriv <ki-org-chart>.',
  },
  {
    name: 'curly quotation marks around the name of a widget',
    html: writePage(`<div data-ki-widget=”org-chart” data-feed="${feed}">Les mer.</div>`),
    titles: ['«”org-chart”» er ikke navnet på en modul.'],
    remedy: 'Skriv data-ki-widget="org-chart".',
  },
  {
    name: 'an id in capitals',
    html: writePage(`<ki-partner-list feed="${feed}" group="PROJECT">Les mer.</ki-partner-list>`),
    titles: ['group="PROJECT" på <ki-partner-list> finnes ikke i datakilden.'],
    remedy: 'Skriv group="project".',
  },
  {name: 'capitals in the names', html: writePage(`<KI-ORG-CHART FEED="${feed}" VIEW="list">Les mer.</KI-ORG-CHART>`), titles: []},
  {name: 'an element in a paragraph', html: writePage(`<p><ki-org-chart feed="${feed}">Les mer.</ki-org-chart></p>`), titles: []},
  {
    name: 'a paragraph in an element in a paragraph',
    html: writePage(`<p>${chart}</p>`),
    titles: ['<ki-org-chart> står i et avsnitt, og avsnittet slutter før teksten i elementet.'],
    remedy: 'Fjern <p> og </p> rundt <ki-org-chart>.',
  },
  {
    name: 'an element in the srcdoc of a frame',
    html: writePage(`<iframe title="Organisering" srcdoc="${chart.replaceAll('"', '&quot;')}"></iframe>`),
    titles: ['<ki-org-chart> står i srcdoc på en <iframe>, som er et dokument for seg.'],
    remedy: 'Flytt elementet ut av <iframe>',
  },
  {
    name: 'a frame with the page of a widget, without a script',
    html: writePage(`<iframe title="Organisering" src="/strict-page/site/embed/org-chart/?feed=${feed}"></iframe>`, {script: ''}),
    titles: [],
    note: 'Siden viser <ki-org-chart> i en <iframe>.',
  },
  {
    name: 'two addresses of feeds',
    html: writePage(`${chart}<ki-contact-card feed="${feed}?v=2">Kontakt oss.</ki-contact-card>`),
    titles: [],
    note: 'Modulene på siden har 2 forskjellige datakilder.',
  },
];

const policies: readonly Neighbour[] = [
  {
    name: 'a policy without any source of styles',
    html: writePage(chart),
    headers: ["Content-Security-Policy: style-src 'none'"],
    titles: [],
  },
  {
    name: 'default-src without the feed',
    html: writePage(chart),
    headers: ["Content-Security-Policy: default-src 'none'; script-src 'self'; img-src 'self'"],
    titles: ['Content-Security-Policy på siden stopper datakilden.'],
    remedy: "Legg 'self' til i connect-src.",
  },
  {
    name: 'a sandbox',
    html: writePage(chart),
    headers: ['Content-Security-Policy: sandbox allow-same-origin'],
    titles: ['Content-Security-Policy på siden har sandbox uten allow-scripts.'],
    remedy: 'allow-scripts',
  },
  {
    name: 'trusted types without a list of names',
    html: writePage(chart, {head: `<meta http-equiv="Content-Security-Policy" content="require-trusted-types-for 'script'">`}),
    titles: [],
  },
];

const feeds: readonly Neighbour[] = [
  {
    name: 'a feed that leads to a log-in',
    html: withFeed(file({status: '302', header: 'Location: /doctor-page/html/ki-widgets.js'})),
    titles: ['Adressen til datakilden fører videre til en nettside, ikke til JSON.'],
    remedy: 'La datakilden være åpen for alle',
  },
  {
    name: 'a feed that needs a log-in',
    html: withFeed(file({status: '401'})),
    titles: ['Datakilden ble ikke hentet. Serveren svarte 401.'],
    remedy: 'Den må være åpen for alle.',
  },
  {
    name: 'a server with an error',
    html: withFeed(file({status: '500'})),
    titles: ['Datakilden ble ikke hentet. Serveren svarte 500.'],
    remedy: 'Kontakt dem som drifter den.',
  },
  {
    name: 'a broken gzip',
    // The header of gzip, and then bytes that are not.
    html: withFeed(file({hex: '1f8b0800000000000003ffffffffffffffff', header: 'Content-Encoding: gzip'})),
    titles: ['Serveren svarte, men nettleseren kunne ikke lese hele datakilden.'],
    remedy: 'Content-Encoding',
  },
  {
    name: 'an answer that breaks off',
    html: withFeed('/feed-server/feed.json?body=cut'),
    titles: ['Serveren svarte, men nettleseren kunne ikke lese hele datakilden.'],
    remedy: 'Content-Encoding',
  },
  {
    name: 'an empty file',
    html: withText(''),
    titles: ['Datakilden er tom.'],
    remedy: 'Legg ut filen på nytt',
  },
  {
    name: 'a file with spaces only',
    html: withText(' \n '),
    titles: ['Datakilden er tom.'],
    remedy: 'Legg ut filen på nytt',
  },
  {
    name: 'single quotation marks',
    html: withText("{\n  'version': '1.0'\n}"),
    titles: ['Datakilden er ikke gyldig JSON. Feilen er på linje 2, tegn 3: en tekst må stå i "doble anførselstegn", ikke i \'enkle\'.'],
    remedy: 'Rett linje 2',
  },
  {
    name: 'a comma too many at the end of a list',
    html: withText('{\n  "version": "1.0",\n  "bodies": [\n    {"id": "a"},\n  ]\n}'),
    titles: ['Datakilden er ikke gyldig JSON. Feilen er på linje 4, tegn 16: det er et komma for mye her.'],
    remedy: 'Rett linje 4',
  },
  {
    name: 'curly quotation marks in the feed',
    html: withText('{\n  “version”: “1.0”\n}'),
    titles: ['Datakilden er ikke gyldig JSON. Feilen er på linje 2, tegn 3: en tekst må stå i "rette anførselstegn", ikke i «krøllete».'],
    remedy: 'Rett linje 2',
  },
];

const slowFeeds: readonly Neighbour[] = [
  {
    name: 'a script and a feed that never arrive',
    html: writePage(`<ki-org-chart feed="${file({hold: ''})}">Les mer.</ki-org-chart>`, {
      script: '<script src="/doctor-page/held/ki-widgets.js" defer></script>',
    }),
    titles: ['Skriptet kom ikke innen ti sekunder.', 'Datakilden var ikke hentet etter ti sekunder.'],
    remedy: 'Åpne adressen i et nytt vindu.',
  },
  {
    name: 'a feed that begins and never ends, and one that is slow',
    html: writePage(
      [{drip: ''}, {text: JSON.stringify({version: '1.0', id: 'treg', language: 'nb', updated: '2024-01-01', source: {name: 'Etaten'}, bodies: [{id: 'styret', name: 'Styret'}]}), wait: '6'}]
        .map((query) => `<ki-feed feed="${file(query).replaceAll('&', '&amp;')}"><ki-org-chart>Les mer.</ki-org-chart></ki-feed>`)
        .join(''),
    ),
    titles: ['Datakilden var ikke hentet etter ti sekunder.'],
    remedy: 'Legg datakilden ut som en vanlig fil',
    note: 'sekunder på å komme.',
  },
];

describe('the doctor’s page, for a neighbour of a fault', function () {
  this.timeout(60_000);
  let report: OpenReport | undefined;
  afterEach(() => report?.frame.remove());

  for (const [group, neighbours] of Object.entries({scripts, elements, policies, feeds, slowFeeds})) {
    for (const {name, html, headers, titles, remedy = '', note} of neighbours) {
      it(`finds what is wrong with ${name} (${group})`, async () => {
        report = await examine(pageWith(html, headers));
        const {problems, findings} = report;
        expect(problems.map(({title}) => title)).to.deep.equal(titles.map((title) => `Feil: ${title}`));
        if (remedy) expect(problems[0]!.remedy).to.include(remedy);
        if (note !== undefined) expect(findings.map(({title}) => title).join('\n')).to.include(note);
      });
    }
  }
});
