import {expect, waitUntil} from '@open-wc/testing';
import {openFrame, pageWith, readReport, writePage} from '../testing/open-doctor.js';

const body = '<ki-org-chart feed="/feeds/bedre-bruk-av-ki.json" view="kart"><p>Les om organiseringen.</p></ki-org-chart>';
const script = '<script src="/strict-page/site/ki-widgets.all.js"></script>';
const patience = {timeout: 20_000};

describe('ki-doctor on a page with ki-widgets.all.js', function () {
  this.timeout(60_000);
  let frame: HTMLIFrameElement | undefined;
  afterEach(() => frame?.remove());

  it('leads to the doctor’s page next to the script, which examines the page', async () => {
    frame = await openFrame(`${pageWith(writePage(body, {script}))}&ki-doctor`);
    const link = frame.contentDocument!.querySelector('a')!;
    expect(frame.contentDocument!.body.firstElementChild === link).to.equal(true);
    expect(link.textContent.startsWith(`ki-doctor: ${location.origin}/strict-page/site/check/#url=http`)).to.equal(true);
    link.click();
    await waitUntil(() => frame!.contentWindow!.location.pathname === '/strict-page/site/check/', 'the doctor’s page', patience);
    await waitUntil(() => frame!.contentDocument?.readyState === 'complete', 'the doctor’s page', patience);
    const report = await readReport(frame, frame.contentDocument!);
    expect(report.problems.map(({title}) => title)).to.deep.equal(['Feil: view="kart" på <ki-org-chart> er ikke en gyldig verdi.']);
  });

  it('shows nothing without it', async () => {
    frame = await openFrame(pageWith(writePage(body, {script})));
    const page = frame.contentDocument!;
    await waitUntil(() => page.querySelector('ki-org-chart')?.shadowRoot?.textContent.includes('Styringsgruppe'), 'the chart', patience);
    expect(page.querySelector('a')).to.equal(null);
  });
});
