import {expect, waitUntil} from '@open-wc/testing';
import {nextTask} from '../testing/wait.js';

interface WatchedWindow extends Window {
  calls: number;
}

describe('watchPage', () => {
  const frame = document.createElement('iframe');
  afterEach(() => frame.remove());

  /** Opens a page that watches for `<x-widget>` and counts the calls. */
  async function open({styles = '', before = '', body = ''} = {}) {
    frame.srcdoc = `<!doctype html><html lang="nb"><style>${styles}</style><script>${before}</script><body>${body}
      <script type="module">
        import {watchPage} from '/src/loader/watch-page.ts';
        globalThis.calls = 0;
        watchPage(document, 'x-widget, [data-widget]', () => globalThis.calls++);
      </script>`;
    const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, {once: true}));
    document.body.append(frame);
    await loaded;
    const view = frame.contentWindow as unknown as WatchedWindow;
    const page = frame.contentDocument!;
    // The first calls are about the content that the page had.
    await whenQuiet(view);
    view.calls = 0;
    return {view, page};
  }

  async function whenQuiet(view: WatchedWindow): Promise<void> {
    for (let calls = -1; calls !== view.calls;) {
      ({calls} = view);
      await nextTask(200);
    }
  }

  const add = (page: Document, tag = 'x-widget', parent: Element = page.body): HTMLElement => {
    const element = page.createElement(tag);
    element.textContent = 'Tekst';
    parent.append(element);
    return element;
  };

  const pages = {
    'on a page with animations': {},
    'on a page that switches animations off': {styles: '* {animation: none !important}'},
    'without adoptedStyleSheets': {before: 'Object.defineProperty(document, "adoptedStyleSheets", {get() {}})'},
    'without constructable style sheets': {before: 'delete globalThis.CSSStyleSheet'},
  };
  for (const [name, options] of Object.entries(pages)) {
    it(`finds elements that are added later: ${name}`, async () => {
      const {view, page} = await open(options);
      for (let calls = 1; calls < 3; calls++) {
        add(page);
        await waitUntil(() => view.calls > 0, `call ${calls}`, {timeout: 3000});
        view.calls = 0;
      }
    });
  }

  it('finds an element that gets the attribute later', async () => {
    const {view, page} = await open({body: '<p id="text">Tekst</p>'});
    page.querySelector<HTMLElement>('#text')!.dataset['widget'] = 'chart';
    await waitUntil(() => view.calls > 0, 'the call', {timeout: 3000});
  });

  it('finds an element that was hidden when it is shown', async () => {
    const {view, page} = await open({body: '<div id="panel" hidden></div>'});
    const panel = page.querySelector<HTMLElement>('#panel')!;
    add(page, 'x-widget', panel);
    await nextTask(50);
    view.calls = 0;
    panel.hidden = false;
    await waitUntil(() => view.calls > 0, 'the call', {timeout: 3000});
  });

  it('calls once for many elements that are added together', async () => {
    const {view, page} = await open();
    for (let i = 0; i < 100; i++) add(page);
    await waitUntil(() => view.calls > 0, 'the call', {timeout: 3000});
    await nextTask(200);
    expect(view.calls).to.equal(1);
  });

  it('leaves no animation running, for which the browser would draw frames', async () => {
    const {view, page} = await open();
    expect(page.getAnimations()).to.deep.equal([]);
    add(page);
    await waitUntil(() => view.calls > 0, 'the call', {timeout: 3000});
    expect(page.getAnimations()).to.deep.equal([]);
  });

  it('does nothing for thousands of other elements', async () => {
    const {view, page} = await open();
    for (let i = 0; i < 2000; i++) add(page, 'p');
    await nextTask(200);
    expect(view.calls).to.equal(0);
  });
});
