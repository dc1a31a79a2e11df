import {expect, waitUntil} from '@open-wc/testing';
import type {FeedElement} from '../elements/feed-element.js';
import type {FeedErrorEvent} from '../elements/feed-events.js';
import {nextTask} from '../testing/wait.js';

const feed = '/feeds/bedre-bruk-av-ki.json';

describe('the console lines about mistakes', function () {
  this.timeout(20_000);
  const frame = document.createElement('iframe');
  afterEach(() => frame.remove());

  /** Opens a page with the script. */
  async function open(name: string) {
    const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, {once: true}));
    Object.assign(frame, {width: 800, height: 600, src: `/src/testing/pages/${name}.html`});
    document.body.append(frame);
    await loaded;
    const view = frame.contentWindow as Window & typeof globalThis;
    const {body} = view.document;
    const lines: string[] = [];
    view.console.warn = (line: string) => {
      if (line.startsWith('[ki-widgets]')) lines.push(line.replace(/ \S+#/, ' #'));
    };
    /** Replaces the content of the page and waits until all widgets in it have their feed. */
    const show = async (markup: string) => {
      body.innerHTML = markup;
      const widgets = [...body.querySelectorAll<FeedElement>('[feed]')];
      await waitUntil(() => widgets.every(({state}) => state === 'ready'), 'all widgets are ready', {timeout: 5000});
      await nextTask(100);
      return widgets;
    };
    const requestsFor = (part: string) => view.performance.getEntriesByType('resource').filter(({name}) => name.includes(part)).length;
    return {lines, show, requestsFor};
  }

  it('are loaded with the first mistake, and never on a page without one', async () => {
    const {lines, show, requestsFor} = await open('modules');
    await show(`
      <ki-project-page feed="${feed}" heading-level="3" as-of="2023-06-07" as-of-in-address></ki-project-page>
      <ki-org-chart feed="${feed}" view="list" depth="2" unit="styringsgruppen" search="on" data-aos="fade-up" v-cloak></ki-org-chart>
      <ki-partner-list feed="${feed}" group="site" variant="logos" roles="lead, member" lang="en"></ki-partner-list>
      <ki-contact-card feed="${feed}" downloads="off" refresh="15"><p>Skriv til oss.</p></ki-contact-card>
      <ki-feed feed="${feed}"><ki-publication-info></ki-publication-info><div data-ki-widget="contact-card"></div></ki-feed>
      <browser-support-banner feed="${feed}" policy="baseline-2021" href="/hjelp/"></browser-support-banner>`);
    expect(lines).to.deep.equal([]);
    expect(requestsFor('/src/explain/')).to.equal(0);
    expect(requestsFor('/src/report.ts')).to.equal(1);

    await show(`<ki-contact-card feed="${feed}" downloads="nei"></ki-contact-card>`);
    await waitUntil(() => lines.length, 'there is a line', {timeout: 5000});
    expect(lines).to.deep.equal([
      '[ki-widgets] downloads="nei" of <ki-contact-card> is not on or off; on is used. Did you mean off? #bad-attribute',
    ]);
    expect(requestsFor('/src/explain/explain.ts')).to.equal(1);
  });

  it('are logged once each, in the order of the mistakes', async () => {
    const {lines, show} = await open('plain');
    const markup = `
      <ki-partner-list feed="${feed}" variant="tabell" hedding-level="2"></ki-partner-list>
      <ki-contact-card feed="${feed}" downloads="nei"></ki-contact-card>`;
    const [list] = await show(markup + markup);
    list!.requestUpdate();
    await list!.updateComplete;
    await show(markup);
    await waitUntil(() => lines.length, 'there are lines', {timeout: 5000});
    const mistakes = lines.map((line) => line.split(/[;,]| is not /)[0]);
    expect(mistakes).to.deep.equal([
      '[ki-widgets] variant="tabell" of <ki-partner-list>',
      '[ki-widgets] <ki-partner-list> has no attribute “hedding-level”',
      '[ki-widgets] downloads="nei" of <ki-contact-card>',
    ]);
  });

  it('have the code and the link if their texts cannot be loaded, and the widgets work', async () => {
    const {lines, show, requestsFor} = await open('unexplained');
    const [list, card] = await show(`
      <ki-partner-list feed="${feed}" variant="tabell"></ki-partner-list>
      <ki-contact-card feed="${feed}" downloads="nei" contacts="post"></ki-contact-card>`);
    for (let i = 0; i < 3; i++) {
      card!.requestUpdate();
      await card!.updateComplete;
    }
    await waitUntil(() => lines.length > 1, 'there are lines', {timeout: 5000});
    await nextTask(100);
    expect(lines).to.deep.equal([
      '[ki-widgets] bad-attribute: the explanation could not be loaded. See #bad-attribute',
      '[ki-widgets] unknown-option: the explanation could not be loaded. See #unknown-option',
    ]);
    expect(requestsFor('/missing.js')).to.be.below(4);
    expect(list!.shadowRoot!.querySelectorAll('.name').length).to.be.above(5);
  });

  it('name the cause of a failed request, also if their texts cannot be loaded', async () => {
    const {lines, show} = await open('unexplained');
    await show('<main></main>');
    const main = frame.contentDocument!.querySelector('main')!;
    const failed = new Promise<FeedErrorEvent>((resolve) => main.addEventListener('ki-feed-error', resolve, {once: true}));
    main.innerHTML = '<ki-contact-card feed="https://data.example/feed.json"><p>Skriv til oss.</p></ki-contact-card>';
    expect((await failed).error.code).to.equal('csp');
    await waitUntil(() => lines.length, 'there is a line', {timeout: 5000});
    expect(lines).to.deep.equal(['[ki-widgets] csp: the explanation could not be loaded. See #csp']);
  });
});
