import {expect, fixture, html, nextFrame} from '@open-wc/testing';
import '../define.js';
import type {Feed} from '../feed/definition.js';
import {findCutWords} from '../testing/cut-words.js';
import {takeShare} from '../testing/engine-share.js';
import {loadRealFeed} from '../testing/real-feed.js';
import {deepQueryAll} from '../testing/query.js';
import {whenReady} from '../testing/wait.js';
import type {FeedElement} from './feed-element.js';

const widths = Array.from({length: 20}, (_, i) => Math.round(280 + (i * 1120) / 19));

const widgets = [
  '<ki-project-intro></ki-project-intro>',
  '<ki-org-chart></ki-org-chart>',
  '<ki-partner-list></ki-partner-list>',
  '<ki-partner-list variant="sentence"></ki-partner-list>',
  '<ki-partner-list variant="table"></ki-partner-list>',
  '<ki-partner-list variant="logos"></ki-partner-list>',
  '<ki-partner-list group="site"></ki-partner-list>',
  '<ki-contact-card></ki-contact-card>',
  '<ki-publication-info></ki-publication-info>',
];

const firstParts = (
  'koordinerings styrings referanse informasjons arbeids kompetanse helse kvalitets forsknings kommunikasjons digitaliserings ' +
  'spesialisthelse legemiddel folkehelse kunnskaps beredskaps eiendoms fylkeskommune utdannings universitets'
).split(' ');
const lastParts = (
  'gruppen prosjektet nettverkene rådet utvalgene direktoratet tilsynet foretakene instituttene forumet komiteene styret sekretariatet ' +
  'avdelingen sentrene tjenestene departementet forvaltningen strategien utviklingen'
).split(' ');

/** Gives everything in a feed a name of long compounds. Each first part meets each last part. */
function withCompounds({bodies = [], organizations = [], project, ...feed}: Feed): Feed {
  let count = 0;
  const makeCompound = () => {
    const i = count++;
    return `${firstParts[i % 20]!}${i % 3 ? '' : firstParts[(i + 7) % 20]!}${lastParts[(i + Math.floor(i / 20)) % 20]!}`;
  };
  const makeName = () => `${makeCompound().replace(/^./, (letter) => letter.toUpperCase())} for ${makeCompound()}`;
  return {
    ...feed,
    bodies: bodies.map((body) => ({...body, name: makeName()})),
    organizations: organizations.map(({shortName: _, ...organization}) => ({...organization, name: makeName()})),
    ...(project && {project: {...project, title: makeName(), name: makeName(), lead: makeName()}}),
  };
}

/** Renders all widgets with all details open, and finds the cut words at each width: «280 ki-org-chart: Styringsgruppe|n». */
async function findCuts(feed: Feed, style = '', at: readonly number[] = widths, language = 'nb'): Promise<string[]> {
  const page = await fixture<HTMLElement>(html`<div lang=${language}></div>`);
  page.style.cssText = `font: 16px 'DejaVu Sans'; padding: 8px; box-sizing: border-box; ${style}`;
  page.innerHTML = widgets.join('');
  const elements = [...page.querySelectorAll<FeedElement>('*')];
  for (const widget of elements) {
    widget.data = feed;
    await whenReady(widget);
    (widget as unknown as {expandAll?: () => void}).expandAll?.();
    await widget.updateComplete;
    for (const details of deepQueryAll(widget, 'details')) (details as HTMLDetailsElement).open = true;
  }
  const found: string[] = [];
  for (const width of at) {
    page.style.width = `${width}px`;
    for (let i = 0; i < 3; i++) await nextFrame();
    await Promise.all(elements.map((element) => element.updateComplete));
    for (const widget of elements) {
      for (const cut of findCutWords(widget)) found.push(`${width} ${widget.outerHTML.match(/<(.*?)>/)![1]!}: ${cut}`);
    }
  }
  return [...new Set(found)];
}

describe('words at the end of a line', function () {
  this.timeout(90_000); // It measures each word of six widgets at 20 widths.

  let real: Feed;
  before(async () => {
    real = await loadRealFeed();
  });

  it('end with a hyphen if they are not complete', async () => {
    expect(await findCuts(real)).to.deep.equal([]);
  });
  it('do so with text twice as large', async () => {
    expect(await findCuts(real, 'font-size: 32px', takeShare([320, ...widths.slice(1)]))).to.deep.equal([]);
  });

  it('do so with text twice as large next to wide margins', async () => {
    expect(await findCuts(real, 'font-size: 32px; padding: 1em', [320, 360, 412])).to.deep.equal([]);
  });

  for (const language of ['nn', 'en', 'se']) {
    it(`do so with text twice as large (${language})`, async () => {
      expect(await findCuts(real, 'font-size: 32px', takeShare(widths.slice(1)), language)).to.deep.equal([]);
    });
  }

  it('do so in a font with serifs', async () => {
    expect(await findCuts(real, "font-family: 'DejaVu Serif'", takeShare(widths, 1))).to.deep.equal([]);
  });

  it('do so in names of long compounds', async () => {
    expect(await findCuts(withCompounds(real), '', takeShare(widths, 2))).to.deep.equal([]);
  });

  it('are found if they are cut', async () => {
    const page = await fixture<HTMLElement>(html`<p lang="en" style="width: 3em; overflow-wrap: anywhere">Koordineringsgruppen</p>`);
    expect(findCutWords(page)).to.have.lengthOf(1);
    page.style.hyphens = 'none';
    page.style.width = '40em';
    expect(findCutWords(page)).to.deep.equal([]);
  });
});
