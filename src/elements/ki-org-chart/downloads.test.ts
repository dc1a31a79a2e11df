import {expect, waitUntil} from '@open-wc/testing';
import type {Feed} from '../../feed/definition.js';
import {expectAccessible} from '../../testing/accessibility.js';
import {makeTreeFeed} from '../../testing/make-tree-feed.js';
import {renderChart} from '../../testing/org-chart.js';
import {loadRealFeed} from '../../testing/real-feed.js';
import {deepQuery, deepQueryAll} from '../../testing/query.js';
import {collectSavedFiles} from '../../testing/saved-files.js';
import {nextTask} from '../../testing/wait.js';
import {visibleText} from '../../testing/read-text.js';
import {toPng} from './chart-picture.js';
import './define.js';

type OrgChart = HTMLElementTagNameMap['ki-org-chart'];

/** Names of all units of the real feed on its own date. */
const unitNames = [
  'Styringsgruppen',
  'Koordineringsgruppen',
  'Startet av etatene',
  'Tverretatlig regulatorisk veiledning',
  'Tverretatlig informasjonsside',
  'Statusrapport',
  'Tilgang til data for KI',
  'God klinisk praksis ved bruk av KI, radiologi',
  'Startet av RHF-ene eller KS',
  'Referansegruppen for Nasjonal helse- og sykehusplan',
  'Det nasjonale kompetansenettverket (Kunstig intelligens i norsk helsetjeneste) (KIN)',
];

describe('<ki-org-chart>: downloads', () => {
  let real: Feed;
  before(async () => {
    real = await loadRealFeed();
  });

  /** Joins all text in an SVG. */
  const textIn = (svg: Document) => [...svg.querySelectorAll('text')].map(({textContent}) => textContent).join(' ');
  const parse = (svg: string) => new DOMParser().parseFromString(svg, 'image/svg+xml');

  /** Returns one number for each pixel. */
  function pixelsOf(picture: ImageBitmap): Uint32Array {
    const canvas = document.createElement('canvas');
    canvas.width = picture.width;
    canvas.height = picture.height;
    const context = canvas.getContext('2d')!;
    context.drawImage(picture, 0, 0);
    return new Uint32Array(context.getImageData(0, 0, picture.width, picture.height).data.buffer);
  }

  /** Collects the files that are saved: name and first four characters. */
  async function savedFilesOf(run: (countSaved: () => number) => Promise<unknown>): Promise<[name: string, start: string][]> {
    return (await collectSavedFiles(run)).map(({name, text}) => [name, text.slice(0, 4)]);
  }

  describe('a picture', () => {
    it('contains all units as text, also collapsed ones, and the source line', async () => {
      const chart = await renderChart(real);
      chart.collapseAll();
      await chart.updateComplete;
      const svg = parse(await chart.toSVG());
      expect(svg.querySelector('parsererror')).to.equal(null);
      const text = textIn(svg);
      for (const name of unitNames) for (const word of name.split(' ')) expect(text).to.include(word);
      for (const words of ['observerte', 'noen ganger', 'Kilde: Helsedirektoratet, NLOD 2.0. Opplysningene gjelder per 7. juni 2023.']) {
        expect(text).to.include(words);
      }
      expect(svg.querySelector('title')!.textContent).to.equal('Bedre bruk av KI – Slik var arbeidet organisert');
      for (const name of unitNames) expect(svg.querySelector('desc')!.textContent).to.include(name.replace(' (KIN)', ''));
      expect(svg.documentElement.getAttribute('lang')).to.equal('nb');
    });

    it('is self-contained and crops nothing', async () => {
      const chart = await renderChart(real);
      const source = await chart.toSVG();
      expect(source).not.to.match(/<style|<image|href|url\(|var\(|light-dark/);
      const svg = parse(source).documentElement as unknown as SVGSVGElement;
      document.body.append(svg);
      try {
        const {width, height} = svg.viewBox.baseVal;
        for (const shape of svg.querySelectorAll<SVGGraphicsElement>('rect, polyline, path, text')) {
          const box = shape.getBBox();
          expect(box.x).to.be.at.least(-0.1);
          expect(box.y).to.be.at.least(-0.1);
          expect(box.x + box.width, shape.textContent).to.be.at.most(width + 0.1);
          expect(box.y + box.height, shape.textContent).to.be.at.most(height + 0.1);
        }
      } finally {
        svg.remove();
      }
    });

    it('has the font and the colours that the page has set', async () => {
      const chart = await renderChart(real);
      chart.style.setProperty('--ki-color-leading', 'rgb(1, 2, 3)');
      chart.style.setProperty('--ki-font-family', 'Georgia, serif');
      const source = await chart.toSVG();
      expect(source).to.include('rgb(1, 2, 3)');
      expect(parse(source).documentElement.getAttribute('font-family')).to.equal('Georgia, serif');
    });

    it('is in the language of the page', async () => {
      const text = textIn(parse(await (await renderChart(real, {lang: 'en'})).toSVG()));
      expect(text).to.include('Steering group').and.to.include('Source: Norwegian Directorate of Health');
    });

    it('has twice the size as PNG, and is not blank', async () => {
      const chart = await renderChart(real);
      const svg = parse(await chart.toSVG()).documentElement;
      const picture = await createImageBitmap(await chart.toPNG());
      expect(picture.width).to.be.closeTo(2 * Number(svg.getAttribute('width')), 2);
      expect(picture.height).to.be.closeTo(2 * Number(svg.getAttribute('height')), 2);
      expect(new Set(pixelsOf(picture)).size).to.be.above(20);
    });

    it('has twice the size as PNG with 120 units, which are too many for one canvas', async () => {
      const chart = await renderChart(makeTreeFeed(120));
      const svg = parse(await chart.toSVG()).documentElement;
      const [width, height] = [Number(svg.getAttribute('width')), Number(svg.getAttribute('height'))];
      const png = await chart.toPNG();
      const header = new DataView(await png.slice(0, 24).arrayBuffer());
      const [across, down] = [header.getUint32(16), header.getUint32(20)];
      expect(across).to.be.closeTo(2 * width, 2);
      expect(down).to.be.closeTo(2 * height, 2);
      expect(across * down).to.be.above(16_777_216);
      // The end has the source line, and a margin of 24 px below it.
      const end = pixelsOf(await createImageBitmap(png, 0, down - 120, across, 120));
      expect(new Set(end).size).to.be.above(5);
      expect(new Set(end.slice(-across * 40)).size, 'one colour').to.equal(1);
    });

    it('shows a note until 120 units are saved as PNG', async function () {
      this.timeout(30_000);
      const chart = await renderChart(makeTreeFeed(120));
      await openDownloads(chart);
      const files = await savedFilesOf(async () => {
        buttonOf(chart, 'Bilde (PNG)').click();
        const status = deepQuery(chart, '[part=downloads] [role=status]');
        await waitUntil(() => visibleText(status), 'the note');
        expect(visibleText(status)).to.equal('Lager filen …');
        await waitUntil(() => !visibleText(status), 'the picture is saved', {timeout: 20_000});
      });
      expect(files.map(([name, start]) => [name, start.slice(1)])).to.deep.equal([['ki-org-chart-2023-06-07.png', 'PNG']]);
    });

    it('contains all of 2,000 units as SVG', async () => {
      const feed = makeTreeFeed(2000);
      const chart = await renderChart(feed);
      // A long name is wrapped into several text elements, and a long word is hyphenated.
      const squeeze = (text: string) => text.replaceAll(/[\s\u00AD-]/g, '');
      const text = squeeze([...parse(await chart.toSVG()).querySelectorAll('text')].map(({textContent}) => textContent).join(''));
      expect(feed.bodies!.filter(({name}) => !text.includes(squeeze(name as string))).map(({name}) => name)).to.be.empty;
    });

    it('is refused as PNG if it is too large, and the error names toSVG()', async () => {
      const picture = {width: 20_000, height: 20_000, background: 'white', fontFamily: 'serif', language: 'nb', title: '', description: ''};
      const error: unknown = await toPng({...picture, shapes: []}).catch((reason: unknown) => reason);
      expect(error).to.be.instanceOf(RangeError);
      expect((error as RangeError).message).to.equal('The chart is 20000 × 20000 px, too large for PNG; toSVG() has no such limit');
    });
  });

  describe('a table', () => {
    const linesOf = (csv: string) => csv.split('\r\n');

    it('has a row for each unit', async () => {
      const lines = linesOf(await (await renderChart(real)).toCSV());
      expect(lines[0]).to.equal('\uFEFFId;Navn;Kortnavn;Type;Hører under (id);Hører under;Fra;Til;Beskrivelse;Relasjoner;Nettside');
      const fieldsOf = (id: string) => lines.find((line) => line.startsWith(`${id};`))!.split(';');
      expect(fieldsOf('regulatorisk-veiledning').slice(0, 8)).to.deep.equal([
        'regulatorisk-veiledning',
        'Tverretatlig regulatorisk veiledning',
        '',
        'Delprosjekt',
        'delprosjekter-etatene',
        'Startet av etatene',
        '2022',
        '',
      ]);
      expect(fieldsOf('koordineringsgruppen').slice(3, 6)).to.deep.equal(['Koordineringsgruppe', 'styringsgruppen', 'Styringsgruppen']);
      expect(lines).to.have.length(unitNames.length + 2); // The header, and the empty string after the last line break.
    });

    it('has a row for each membership', async () => {
      const lines = linesOf(await (await renderChart(real)).toCSV('memberships'));
      expect(lines[0]).to.equal('\uFEFFEnhets-id;Enhet;Virksomhets-id;Virksomhet;Kortnavn;Organisasjonsnummer;Rolle;Fra;Til');
      expect(lines[1]).to.equal('styringsgruppen;Styringsgruppen;hdir;Helsedirektoratet;Hdir;983544622;leder;2019-09 (høsten 2019);');
    });
  });

  describe('the buttons', () => {
    it('save four files, named after their content and the date', async () => {
      const chart = await renderChart(real);
      await openDownloads(chart);
      const files = await savedFilesOf(async (countSaved) => {
        for (const [i, text] of ['Bilde (SVG)', 'Bilde (PNG)', 'Enheter (CSV)', 'Medlemskap (CSV)'].entries()) {
          buttonOf(chart, text).click();
          await waitUntil(() => countSaved() > i, text);
        }
      });
      expect(files.map(([name]) => name).sort()).to.deep.equal([
        'ki-org-chart-2023-06-07-memberships.csv',
        'ki-org-chart-2023-06-07-units.csv',
        'ki-org-chart-2023-06-07.png',
        'ki-org-chart-2023-06-07.svg',
      ]);
      expect(files.find(([name]) => name.endsWith('.svg'))![1]).to.equal('<svg');
      expect(files.find(([name]) => name.endsWith('.png'))![1]).to.include('PNG');
    });

    it('are hidden by downloads="off"', async () => {
      const chart = await renderChart(real, {attributes: {downloads: 'off'}});
      expect(visibleText(chart)).not.to.include('Last ned');
      chart.downloads = 'on';
      await chart.updateComplete;
      expect(visibleText(chart)).to.include('Last ned kartet');
    });

    it('have no axe findings', async () => {
      const chart = await renderChart(real);
      await openDownloads(chart);
      for (const scheme of ['light', 'dark'] as const) await expectAccessible(chart, scheme);
    });
  });

  async function openDownloads(chart: OrgChart): Promise<void> {
    deepQuery(chart, '[part=downloads] summary').click();
    await nextTask();
  }

  function buttonOf(chart: OrgChart, text: string): HTMLElement {
    return deepQueryAll(chart, '[part=downloads] button').find((button) => visibleText(button) === text)!;
  }
});
