import {expect} from '@open-wc/testing';
import {capitalize} from '../../locales/format.js';
import {findCutWords} from '../../testing/cut-words.js';
import {takeShare} from '../../testing/engine-share.js';
import {makeFeed} from '../../testing/make-feed.js';
import {makeRandom} from '../../testing/random.js';
import {findOverflows, findOverlaps, renderChart, whenMeasured} from '../../testing/org-chart.js';

/** Compounds that public bodies use, in bokmål and nynorsk. */
const compounds = (
  'tegnforklaring egenerklæring innsynskrav høringsinstanser søknadsfrist risikovurdering datatilgang journalsystem ' +
  'legemiddelovervåkning sykehusinnkjøp bildediagnostikk produktutvikling utstyrsforskriften behandlingsgrunnlag ' +
  'kompetansebygging virkemiddelapparatet etatsstyring internkontroll skytjenester interesseorganisasjoner ' +
  'divisjonsdirektør ansvarsforhold sluttrapport trygdeordning godkjenningsordning kvalitetskrav kompetansekrav ' +
  'ankeinstans datastruktur kunnskapsgrunnlag sårbarhetsvurdering lovutredning arbeidsmiljøloven offentlighetsloven ' +
  'helseregisterloven stortingsmelding samhandlingsreformen helsemyndighetene utdanningsinstitusjoner helseinstitusjon ' +
  'eldreomsorgen legeforeningen hovedorganisasjonen fellesorganisasjonen fellesløsninger tilgangsstyring ' +
  'hendelseshåndtering risikohåndtering beredskapsøvelse spørreundersøkelse nasjonalbudsjettet framdriftsplan gevinstplan ' +
  'forskningsprogram innovasjonspartnerskap utprøvingsmiljø helsedataplattform standardiseringsutvalget pilotprosjektet ' +
  'etableringsprosjekt underveisevaluering grunnmodeller finansieringsmodell organisasjonsmodell virksomhetsarkitektur ' +
  'informasjonsarkitektur personopplysninger tilleggsopplysninger medlemsinformasjon nettverksmøte dialogmøte brukerpanel ' +
  'ekspertgruppe helseutvalget riksrevisjonen forskningsrådet ungdomsrådet servicesenter kommuneoverlegen fylkesmannen ' +
  'smittevernoverlege seksjonsleiar programleder fagkoordinator hovedkoordinator førstekonsulent rettleiingsmateriell ' +
  'databehandleravtale taushetsplikt journalføringsplikt pasientforløp sykdomsforløp antibiotikaresistens ' +
  'screeningprogram helsefagarbeider radiografutdanning'
).split(' ');
const kinds = ['working-group', 'council', 'subproject', 'network', 'deliverable'] as const;

/** Makes a deep tree whose names are two compounds each. */
function makeCompoundFeed(count: number, seed: number) {
  const random = makeRandom(seed);
  const bodies = Array.from({length: count}, (_, i) => ({
    id: `b${i}`,
    name: `${capitalize(random.choose(compounds)!)} for ${random.choose(compounds)!}`,
    kind: random.choose(kinds)!,
    ...(i && {parent: `b${Math.max(0, i - 1 - random.below(Math.min(i, 6)))}`}),
  }));
  return makeFeed({bodies, memberships: [], relations: []});
}

describe('<ki-org-chart>: names of two compounds in a deep tree', () => {
  const charts = [9, 14, 20, 30].flatMap((count) => [1, 2, 3].map((seed) => ({count, seed})));

  it('are not cut without a hyphen at twelve widths', async () => {
    const faults: string[] = [];
    for (const {count, seed} of takeShare(charts)) {
      const chart = await renderChart(makeCompoundFeed(count, seed), {width: 320, attributes: {depth: '99'}});
      for (const width of [320, 360, 420, 500, 600, 640, 700, 768, 860, 960, 1120, 1280]) {
        chart.parentElement!.style.width = `${width}px`;
        await whenMeasured(chart);
        const found = [...findCutWords(chart), ...findOverlaps(chart), ...findOverflows(chart)];
        faults.push(...found.map((fault) => `${count} units, seed ${seed}, ${width} px: ${fault}`));
      }
      chart.parentElement!.remove();
    }
    expect(faults).to.deep.equal([]);
  }).timeout(120_000);
});
