import {expect} from '@open-wc/testing';
import {examine, examineOpenPage, pageWith, strictCheck, writePage, type OpenReport} from '../../src/testing/open-doctor.js';

const feed = '/feeds/bedre-bruk-av-ki.json';
const page = writePage(`<ki-feed feed="${feed}" refresh="ofte">
  <ki-org-chart view="kart" heading-level="9" depth="alt" unit="Styringsgruppen">Les om organiseringen.</ki-org-chart>
  <ki-partner-list variant="tabell" as-of="30.02.2024" roles="partnere">Les om partnerne.</ki-partner-list>
  <ki-contact-card contact="prosjektlederen" headinglevel="3" lang="norsk">Kontakt oss.</ki-contact-card>
</ki-feed>
<div data-ki-widget="partner-list" data-feed="${feed}" data-variant="logo" data-group="Project">Les om partnerne.</div>
<p><a href="/strict-page/site/embed/partner-list/?varient=table&amp;variant=sentences">Partnerne</a></p>`);

/** What is wrong, and the start of the remedy, in the order of the report. */
const norwegian: readonly (readonly [title: string, remedy: string])[] = [
  ['depth="alt" på <ki-org-chart> er ikke et helt tall som er 1 eller større.', 'Skriv depth="2", eller depth="99" for alle nivåer.'],
  ['view="kart" på <ki-org-chart> er ikke en gyldig verdi.', 'Skriv view="chart".'],
  ['heading-level="9" på <ki-org-chart> er ikke et helt tall fra 1 til 6.', 'Skriv heading-level="2"'],
  ['unit="Styringsgruppen" på <ki-org-chart> finnes ikke i datakilden.', 'Skriv unit="styringsgruppen".'],
  ['roles="partnere" på <ki-partner-list> ber om noe som ikke finnes: partnere.', 'Skriv roles="partner".'],
  ['variant="tabell" på <ki-partner-list> er ikke en gyldig verdi.', 'Skriv variant="table".'],
  ['<ki-contact-card> har ikke attributtet headinglevel.', 'Skriv heading-level i stedet for headinglevel.'],
  ['contact="prosjektlederen" på <ki-contact-card> finnes ikke i datakilden.', 'Skriv'],
  ['data-group="Project" på data-ki-widget="partner-list" finnes ikke i datakilden.', 'Skriv data-group="project".'],
  ['data-variant="logo" på data-ki-widget="partner-list" er ikke en gyldig verdi.', 'Skriv data-variant="logos".'],
  [
    'Adressen i <a href="…/embed/partner-list/…"> har parameteren varient, som modulen ikke kjenner.',
    'Skriv variant= i stedet for varient=.',
  ],
  ['variant=sentences på <a href="…/embed/partner-list/…"> er ikke en gyldig verdi.', 'Skriv variant=sentence.'],
  ['refresh="ofte" på <ki-feed> er ikke et antall minutter fra 1 til 1440.', 'Skriv refresh="15"'],
  ['lang="norsk" er ikke et språk. Modulene bruker bokmål.', 'Skriv lang="nb".'],
  ['as-of="30.02.2024" på <ki-partner-list> er ikke en dato som modulen forstår.', 'Skriv for eksempel as-of="2023-06-07"'],
];

function expectProblems({problems}: OpenReport): void {
  expect(problems.map(({title}) => title)).to.deep.equal(norwegian.map(([title]) => `Feil: ${title}`));
  norwegian.forEach(([, remedy], i) => {
    expect(problems[i]!.remedy.startsWith(remedy), problems[i]!.remedy).to.equal(true);
  });
}

describe('the doctor, for misspelt attributes', function () {
  this.timeout(60_000);
  let report: OpenReport | undefined;
  afterEach(() => report?.frame.remove());

  it('has one line for each on a page that it fetches, with the right value', async () => {
    report = await examine(pageWith(page));
    expectProblems(report);
  });

  it('has the same lines on the open page', async () => {
    report = await examineOpenPage(pageWith(page));
    expectProblems(report);
  });

  it('has as many lines in English', async () => {
    report = await examine(pageWith(page), `${strictCheck}en/`);
    expect(report.problems).to.have.length(norwegian.length);
    expect(report.problems[1]!.title).to.equal('Error: view="kart" of <ki-org-chart> is not a valid value.');
    expect(report.problems[1]!.remedy).to.equal('Write view="chart". Valid values: auto, chart, list.');
  });
});
