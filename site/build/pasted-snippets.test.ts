import {expect, waitUntil} from '@open-wc/testing';
import type {FeedElement} from '../../src/elements/feed-element.js';
import {engineNumber} from '../../src/testing/engine-share.js';
import {openLoaderPage, type LoaderPage} from '../../src/testing/loader-page.js';
import {widgets} from './choice.js';
import {openBuilder, strictSite, type OpenBuilder} from '../../src/testing/open-builder.js';

/** Ways that need the script in the template. */
const scriptWays = ['element', 'link', 'div'] as const;
const languages = ['nb', 'nn', 'en', 'se'] as const;

/**
 * The files are on this server or on the page’s own, and each script is used. The variants of a widget and a way are shared between the
 * engines, which together try all of them. Each engine tries every widget with all variants, and every way with all variants.
 */
const variants = [
  ['', '&preload=true'],
  ['&place=own', '&place=own&preload=true'],
  ['&singleFile=true', '&place=own&singleFile=true'],
] as const;

/** Returns a policy with only the lines of the snippet. The script that records faults is on the same origin. */
const policyWith = (lines: string) => `default-src 'none'; require-trusted-types-for 'script'; ${lines.replaceAll('\n', ' ')}`;

describe('a snippet of the builder in a page', function () {
  this.timeout(120_000);
  let builder: OpenBuilder;
  let page: LoaderPage | null = null;

  before(async () => {
    builder = await openBuilder('#template=yes&html=yes&policy=yes');
  });
  after(() => builder.frame.remove());
  afterEach(() => page?.frame.remove());

  /** Pastes the snippet for a way into a page that has only the policy of the snippet. */
  async function paste(choice: string, way: string, changePolicy = (lines: string) => lines): Promise<LoaderPage> {
    await builder.go(`#policy=yes&site=${encodeURIComponent(location.origin)}&${choice}`);
    const code = (part: string) => builder.code(part, way) ?? '';
    page?.frame.remove();
    page = await openLoaderPage({
      head: code('preloads') + code('template') + code('frameScript'),
      body: `<main>${code('markup')}</main>`,
      script: 'type="text/plain"',
      policy: policyWith(changePolicy(code('policy'))),
    });
    return page;
  }

  async function expectWidget({document: pasted, seen, whenReady}: LoaderPage, widget: string, way: string) {
    const host = () => (way === 'element' ? pasted.querySelector('main')! : pasted.querySelector('main > *')!.shadowRoot);
    await waitUntil(() => host()?.querySelector(`ki-${widget}`), `<ki-${widget}> by ${way}: ${seen.lines.join()}`, {timeout: 10_000});
    const element = host()!.querySelector<FeedElement>(`ki-${widget}`)!;
    await whenReady(element);
    expect(element.shadowRoot!.querySelector('[part=widget]')!.textContent).to.match(/\S/);
    expect(seen, `${widget} by ${way}`).to.deep.equal({violations: [], uncaught: [], lines: []});
    return element;
  }

  for (const [i, widget] of widgets.entries()) {
    const language = languages[i % languages.length]!;
    for (const [j, way] of scriptWays.entries()) {
      it(`shows ${widget} by ${way}, and the policy allows all of it`, async () => {
        for (const variant of variants[(i + j + engineNumber) % variants.length]!) {
          const folder = variant.includes('own') ? `&folder=${strictSite}` : '';
          const choice = `template=yes&html=yes&widget=${widget}&language=${language}${variant}${folder}&o-heading-level=3`;
          const pasted = await paste(choice, way);
          const element = await expectWidget(pasted, widget, way);
          expect(element.lang).to.equal(language);
          expect(element.getAttribute('heading-level')).to.equal('3');
        }
      });
    }

    it(`shows ${widget} in a frame with the height of its content`, async () => {
      for (const place of ['', `&place=own&folder=${strictSite}`]) {
        const {document: pasted, seen} = await paste(`template=no&html=yes&widget=${widget}&language=${language}${place}`, 'iframe');
        const frame = pasted.querySelector('iframe')!;
        await waitUntil(() => frame.height !== '600' || frame.style.height, `the height of ${widget}`, {timeout: 15_000});
        const inside = frame.contentDocument!.querySelector('[data-ki-widget]')!;
        await waitUntil(() => inside.shadowRoot?.querySelector<FeedElement>(`ki-${widget}`)?.state === 'ready', widget, {timeout: 10_000});
        expect(seen).to.deep.equal({violations: [], uncaught: [], lines: []});
      }
    });

    it(`leads to a readable page with ${widget} by a plain link`, async () => {
      const {document: pasted} = await paste(`template=no&html=no&widget=${widget}&language=${language}`, 'plain-link');
      const link = pasted.querySelector<HTMLAnchorElement>('main a')!;
      expect(link.textContent).to.match(/\S/);
      const answer = await fetch(link.href);
      expect(answer.ok).to.equal(true);
      const text = new DOMParser().parseFromString(await answer.text(), 'text/html');
      expect(text.documentElement.lang).to.equal(language);
      expect(text.querySelector('main h1')!.textContent).to.match(/\S/);
    });
  }

  it('passes on options by each way', async () => {
    for (const way of scriptWays) {
      const choice = 'template=yes&html=yes&widget=org-chart&o-view=list&o-timeline=true&o-depth=1&o-as-of=2022-03-16';
      const element = await expectWidget(await paste(choice, way), 'org-chart', way);
      expect(['view', 'depth', 'as-of'].map((name) => element.getAttribute(name))).to.deep.equal(['list', '1', '2022-03-16']);
      expect((element as FeedElement & {timeline: boolean}).timeline).to.equal(true);
    }
  });

  it('shows the council’s feed, too', async () => {
    const choice = 'template=yes&html=yes&widget=project-intro&hosted=feeds/ki-radet.json';
    const element = await expectWidget(await paste(choice, 'link'), 'project-intro', 'link');
    expect(element.shadowRoot!.textContent).to.include('KI-rådet');
  });

  it('is blocked when a line of its policy is missing', async () => {
    const without = (name: string) => (lines: string) => lines.replace(new RegExp(`^${name} .*\n?`, 'm'), '');
    const {seen} = await paste('template=yes&html=yes&widget=contact-card', 'element', without('connect-src'));
    await waitUntil(() => seen.violations.length > 0 || seen.lines.length > 0, 'a violation', {timeout: 10_000});
    expect(seen.violations.join()).to.match(/^connect-src/);
  });
});
