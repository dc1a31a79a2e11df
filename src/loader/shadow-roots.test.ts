import {expect, waitUntil} from '@open-wc/testing';
import type {FeedElement} from '../elements/feed-element.js';

// The built script, on pages where all content is in a shadow root of another component.

const feed = new URL('/feeds/bedre-bruk-av-ki.json', location.href).href;

describe('content in a shadow root of the page’s own components', function () {
  this.timeout(30_000);
  const frame = document.createElement('iframe');
  afterEach(() => frame.remove());

  /** Opens a page that has no content for widgets outside its shadow root, and waits until the script has run. */
  async function open(content: string) {
    const opened = new Promise((resolve) => (frame.onload = resolve));
    frame.srcdoc = '<!doctype html><div></div>';
    document.body.append(frame);
    await opened;
    const page = frame.contentDocument!;
    const root = page.querySelector('div')!.attachShadow({mode: 'open'});
    root.innerHTML = content;
    const script = page.createElement('script');
    script.src = new URL('/strict-page/ki-widgets.js', location.href).href;
    const loaded = new Promise((resolve) => (script.onload = resolve));
    page.head.append(script);
    await loaded;
    return root;
  }

  const cases = {
    'an element': {content: `<ki-contact-card feed="${feed}"></ki-contact-card>`, host: 'ki-contact-card'},
    'a link': {content: `<p><a href="/ki-widgets/embed/contact-card/?feed=${feed}">Kontakt</a></p>`, host: 'p'},
    'a div': {content: `<div data-ki-widget="contact-card" data-feed="${feed}"></div>`, host: 'div'},
  };
  for (const [name, {content, host}] of Object.entries(cases)) {
    it(`becomes a widget after the event ki-scan: ${name}`, async () => {
      const root = await open(content.replace('href="/', `href="${location.origin}/`));
      root.dispatchEvent(new Event('ki-scan', {bubbles: true, composed: true}));
      const outer = root.querySelector(host)!;
      const widget = () => (outer.localName === 'ki-contact-card' ? outer : outer.shadowRoot?.querySelector('ki-contact-card'));
      await waitUntil(() => (widget() as FeedElement | null | undefined)?.state === 'ready', name, {timeout: 8000});
      expect(widget()!.shadowRoot!.textContent).to.include('Siv Anette Fjellkårstad');
    });
  }
});
