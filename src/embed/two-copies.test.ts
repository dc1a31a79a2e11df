import {expect, waitUntil} from '@open-wc/testing';
import type {FeedElement} from '../elements/feed-element.js';
import {widgetTags} from '../elements/widgets.js';
import {takeShare} from '../testing/engine-share.js';

interface Clash {
  readonly first: string;
  readonly second: string;
  readonly how: string;
  readonly secondArrives: string;
}

const formats = ['classic', 'module', 'npm bundle', 'import map'];
const tags = [...widgetTags, 'ki-feed', 'browser-support-banner'];

describe('two copies of the library', function () {
  this.timeout(60_000);
  const frame = document.createElement('iframe');
  afterEach(() => frame.remove());

  async function open({first, second, how, secondArrives}: Clash) {
    const nameOf = (version: string) => (/^\d/.test(version) ? version : 'foreign');
    const query = new URLSearchParams({first: nameOf(first), second: nameOf(second), how, arrives: secondArrives}).toString();
    const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, {once: true}));
    frame.src = `/clash-page/page.html?${query}`;
    document.body.append(frame);
    await loaded;
    const page = frame.contentDocument!;
    const view = frame.contentWindow as unknown as {
      seen: Record<'uncaught' | 'lines', readonly string[]>;
      customElements: CustomElementRegistry;
      [key: symbol]: ReadonlyMap<string, string> | undefined;
    };
    return {page, ...view.seen, registry: view.customElements, versions: () => view[Symbol.for('ki-widgets.versions')]};
  }

  const textOf = ({shadowRoot}: Element) => (shadowRoot!.querySelector<HTMLElement>('[part=widget]') ?? shadowRoot!).textContent;
  const isReady = (widget: Element | null | undefined) => (widget as FeedElement | null | undefined)?.state === 'ready';

  async function expectIntact(clash: Clash) {
    const {first, second, how, secondArrives} = clash;
    const name = JSON.stringify(clash);
    const {page, uncaught, lines, registry, versions} = await open(clash);
    const [chart, card, link] = ['ki-org-chart', 'ki-contact-card', '.link'].map((selector) => page.querySelector(selector)!);
    // A tag belongs to the script that registers it first. The loader registers a tag when its module is there, and the second script may
    // be earlier, unless it is added later.
    const isLoader = (version: string) => ['classic', 'module'].includes(how) && /^[\d.]+$/.test(version);
    await waitUntil(() => registry.get('ki-org-chart'), name, {timeout: 10_000});
    const isRace = isLoader(first) && !isLoader(second) && !/after first/.test(secondArrives);
    const owner = isRace && versions()?.get('ki-org-chart') !== first ? second : first;
    const isForeign = !/^\d/.test(owner);
    const copies = [first, second].filter((version) => /^\d/.test(version));
    // The npm package registers all tags. The loader registers those on the page.
    const isComplete = ['npm bundle', 'import map'].includes(how);
    const completeCopy = copies.find((version) => !version.endsWith('-chart'));
    const whenShown = async () => {
      if (isForeign) await waitUntil(() => chart!.shadowRoot, name, {timeout: 10_000});
      else await waitUntil(() => isReady(chart), name, {timeout: 10_000});
      if (completeCopy !== undefined) await waitUntil(() => isReady(card), name, {timeout: 10_000});
    };
    if (/after first/.test(secondArrives)) {
      await waitUntil(() => registry.get('ki-org-chart'), name, {timeout: 10_000});
      if (!isForeign) await waitUntil(() => isReady(chart), name, {timeout: 10_000});
      const before = registry.get('ki-org-chart');
      const line = page.querySelector<HTMLTemplateElement>('#second')!.content.querySelector('script')!;
      const script = page.createElement('script');
      for (const attribute of line.attributes) script.setAttribute(attribute.name, attribute.value);
      script.text = line.text;
      let hasRun = false;
      script.onload = page.defaultView!.onmessage = () => (hasRun = true); // An inline module has no load event, so it posts a message.
      page.body.append(script);
      await waitUntil(() => hasRun, name, {timeout: 10_000});
      expect(registry.get('ki-org-chart'), name).to.equal(before);
    }
    await whenShown();
    expect(textOf(chart!), name).to.include(isForeign ? 'Et annet kart' : 'Styringsgruppen');
    if (completeCopy !== undefined) expect(textOf(card!), name).to.include('Siv Anette Fjellkårstad');
    if (completeCopy !== undefined && ['classic', 'module'].includes(how)) {
      await waitUntil(() => isReady(link!.shadowRoot?.querySelector('[feed]')), name, {timeout: 10_000});
      expect(link!.shadowRoot!.querySelectorAll('[feed]'), name).to.have.length(1);
    }
    expect([...uncaught], name).to.deep.equal([]);
    // The first copy with a tag has registered it.
    const withoutSuffix = (version: string) => version.replace('-chart', '');
    if (!isForeign) expect(versions()?.get('ki-org-chart'), name).to.equal(withoutSuffix(owner));
    if (completeCopy !== undefined) expect(versions()?.get('ki-contact-card'), name).to.equal(withoutSuffix(completeCopy));
    if (completeCopy !== undefined)
      expect(
        tags.filter((tag) => (isComplete || page.querySelector(tag)) && !registry.get(tag)),
        name,
      ).to.deep.equal([]);
    const differs = copies.length === 2 && withoutSuffix(first) !== withoutSuffix(second);
    if (differs || (isForeign && copies.length)) {
      await waitUntil(() => lines.length, name, {timeout: 10_000});
      expect(lines, name).to.have.length(1);
      for (const version of copies) expect(lines[0], name).to.include(withoutSuffix(version));
    } else expect([...lines], name).to.deep.equal([]);
  }

  for (const how of formats) {
    it(`show all widgets in any order, with one report for two versions and none for one (${how})`, async () => {
      for (const secondArrives of ['before DOM', 'after DOM', 'after first render']) {
        await expectIntact({first: '1.0.0', second: '1.0.0', how, secondArrives});
        await expectIntact({first: '1.0.0', second: '2.0.0', how, secondArrives});
        await expectIntact({first: '2.0.0', second: '1.0.0', how, secondArrives});
      }
    });

    it(`show all widgets if one copy has only the chart (${how})`, async () => {
      for (const secondArrives of ['before DOM', 'after first render']) {
        await expectIntact({first: '1.0.0-chart', second: '1.0.0', how, secondArrives});
        await expectIntact({first: '1.0.0-chart', second: '2.0.0', how, secondArrives});
        await expectIntact({first: '2.0.0', second: '1.0.0-chart', how, secondArrives});
      }
    });
  }

  it('show all widgets in the cases of the corpus', async function () {
    const response = await fetch('/shared-corpora/own-version-clash.json');
    if (!response.ok) {
      console.log('NOT TESTED: ../shared/corpora/own-version-clash.json is missing');
      this.skip();
    }
    const {cases} = (await response.json()) as {readonly cases: readonly Clash[]};
    expect(cases.length).to.be.above(30);
    const isForeign = (version: string) => !/^\d/.test(version);
    const foreign = cases.filter(({first, second}) => isForeign(first) || isForeign(second));
    // The tests above have the other cases, with other versions, in each engine.
    const known = cases.filter((clash) => !foreign.includes(clash));
    for (const clash of [...foreign, ...takeShare(known)]) await expectIntact(clash);
  });
});
