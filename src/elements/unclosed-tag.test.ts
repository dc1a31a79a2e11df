import {expect, waitUntil} from '@open-wc/testing';
import {nextTask} from '../testing/wait.js';
import type {FeedElement} from './feed-element.js';

/** Returns the visible text of an element. The shared helpers only know elements of this window. */
function visibleWords(element: Element): string {
  const words: string[] = [];
  const collect = (node: Node): void => {
    if (node.nodeType === Node.TEXT_NODE) words.push((node.textContent ?? '').trim());
    else if (node.nodeType === Node.ELEMENT_NODE || node.nodeType === Node.DOCUMENT_FRAGMENT_NODE) {
      const {shadowRoot, localName} = node as Element;
      if (/^(script|style)$/.test(localName)) return;
      const assigned = localName === 'slot' ? (node as HTMLSlotElement).assignedNodes() : [];
      (assigned.length ? assigned : (shadowRoot ?? node).childNodes).forEach(collect);
    }
  };
  collect(element);
  return words.filter(Boolean).join(' ');
}

describe('an element written without an end tag', function () {
  this.timeout(30_000);
  const frame = document.createElement('iframe');
  afterEach(() => frame.remove());

  async function open(name: string) {
    const lines: string[] = [];
    Object.assign(frame, {width: 800, height: 600, src: `/src/testing/pages/${name}.html`});
    const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, {once: true}));
    document.body.append(frame);
    const view = await new Promise<Window & typeof globalThis>((resolve) => {
      const wait = setInterval(() => {
        const {contentWindow} = frame;
        if (!contentWindow?.location.href.includes(name)) return;
        clearInterval(wait);
        resolve(contentWindow as Window & typeof globalThis);
      });
    });
    view.console.warn = (line: string) => void lines.push(line);
    await loaded;
    const page = view.document;
    const widgets = [...page.querySelectorAll<FeedElement>('ki-contact-card,ki-partner-list,ki-org-chart,ki-project-page')];
    const div = page.querySelector('[data-ki-widget]')!;
    await waitUntil(() => div.shadowRoot, 'the div is a widget');
    widgets.push(div.shadowRoot!.querySelector('ki-contact-card')!);
    await waitUntil(() => widgets.every(({state}) => state === 'ready'), 'all widgets are ready', {timeout: 5000});
    await nextTask(300); // A second console line would come by now.
    const wordsOf = (id: string) => visibleWords(page.getElementById(id)!);
    return {lines: lines.filter((line) => !line.includes('Lit is in dev mode')), page, wordsOf};
  }

  it('shows the rest of the page below the widget, and one console line', async () => {
    const {lines, wordsOf} = await open('self-closing');
    expect(wordsOf('card')).to.match(/^Om Kontakt .*Kilde: .* Meldinger Resten av siden\.$/);
    const two = wordsOf('two');
    expect(two).to.match(/Kilde: .* Mellom dem\. .*Kilde: .* Etter dem\. .*Kilde: .* Bunn$/);
    expect(wordsOf('paragraphs')).to.match(/^Kontakt .*Kilde: .* Andre avsnitt\. Siste avsnitt\.$/);
    expect(wordsOf('div')).to.match(/^Kontakt .*Kilde: .* Nest sist\. Sist\.$/);
    expect(wordsOf('page')).to.match(/Kilde: .* Meny$/);
    expect(wordsOf('notice')).to.equal('Nyheter Alt innhold.');
    expect(wordsOf('provider')).to.match(/^Kontakt .* Bunnen av siden\.$/);
    const tags = ['ki-contact-card', 'ki-partner-list', 'ki-project-page', 'browser-support-banner', 'ki-feed', 'div'];
    expect(lines.map((line) => /<([a-z-]+) … \/> has no end tag/.exec(line)?.[1]).sort()).to.deep.equal(tags.sort());
    for (const line of lines) expect(line).to.match(/Write <(\S+) …><\/\1>\. .*#not-closed$/);
  });

  it('is not confused with a closed element that has headings in its fallback', async () => {
    const {lines, page} = await open('closed');
    expect(lines).to.be.empty;
    expect(visibleWords(page.body)).to.not.include('Reserve');
  });
});
