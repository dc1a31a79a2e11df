import {expect} from '@open-wc/testing';
import {takeShare} from '../testing/engine-share.js';
import {nextTask} from '../testing/wait.js';
import type {FeedElement} from './feed-element.js';
import {widgetTags} from './widgets.js';

// A parent that takes its width from its content asks the widget how wide it wants to be.

const feed = '/feeds/bedre-bruk-av-ki.json';
const widgets: Readonly<Record<string, string>> = {
  ...Object.fromEntries(widgetTags.map((tag) => [tag, `<${tag} feed="${feed}">Innhold</${tag}>`])),
  'a div': `<div data-ki-widget="contact-card" data-feed="${feed}">Kontakt</div>`,
  'a link in a paragraph': `<p><a href="/embed/contact-card/?feed=${feed}">Kontakt</a></p>`,
  'a link in a span': `<span><a href="/embed/partner-list/?feed=${feed}">Hvem er med?</a></span>`,
};
const parents: Readonly<Record<string, string>> = {
  'an open dialog': '<dialog open class="static">#</dialog>',
  'a modal dialog': '<dialog class="modal">#</dialog>',
  'a popover': '<div popover>#</div>',
  'a table cell': '<table><tr><td>Meny</td><td>#</td></tr></table>',
  'a table header': '<table><tr><th>#</th></tr></table>',
  'a block that is laid out as a table': '<div style="display: table">#</div>',
  'a flex container': '<div style="display: flex">#</div>',
  'a block in a flex container': '<div style="display: flex"><div>#</div></div>',
  'a block in a column of centred blocks': '<div style="display: flex; flex-direction: column; align-items: center"><div>#</div></div>',
  'a block in a grid with automatic columns': '<div style="display: grid; grid-template-columns: auto 1fr"><div>#</div></div>',
  'a block in a centred grid': '<div style="display: grid; place-items: center"><div>#</div></div>',
  'an inline flex container': '<div style="display: inline-flex"><div>#</div></div>',
  'an inline block': '<div style="display: inline-block">#</div>',
  'a float': '<div style="float: left">#</div>',
  'an absolutely positioned block': '<div style="position: absolute">#</div>',
  'a fixed block': '<div style="position: fixed; inset-inline-start: 0">#</div>',
  'a block as wide as its content': '<div style="width: fit-content">#</div>',
  'a block as wide as its longest word': '<div style="width: min-content">#</div>',
  'a block as wide as its longest line': '<div style="width: max-content">#</div>',
  'a legend of a fieldset': '<fieldset><legend>#</legend></fieldset>',
};

describe('a widget in a shrink-to-fit parent', function () {
  this.timeout(25_000);

  for (const [round, [width, fontSize]] of (
    [
      [320, '16px'],
      [1280, '16px'],
      [320, '32px'],
    ] as const
  ).entries()) {
    describe(`in a window of ${width} px with a font size of ${fontSize}`, () => {
      const frame = document.createElement('iframe');
      let body: HTMLElement;

      before(async () => {
        const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, {once: true}));
        Object.assign(frame, {width, height: 800, src: '/src/testing/pages/plain.html'});
        document.body.append(frame);
        await loaded;
        frame.contentDocument!.documentElement.style.fontSize = fontSize;
        body = frame.contentDocument!.body;
      });
      after(() => frame.remove());

      for (const [i, [kind, parent]] of Object.entries(parents).entries()) {
        it(`is wide enough to read, and no wider than the window: ${kind}`, async () => {
          for (const [name, widget] of takeShare(Object.entries(widgets), round + i)) {
            body.replaceChildren();
            await nextTask(20);
            const ready = new Promise<FeedElement>((resolve) => {
              const findWidget = (event: Event) =>
                event.composedPath().findLast((node) => widgetTags.includes((node as FeedElement).localName as never)) as FeedElement;
              body.addEventListener('ki-feed-load', (event) => resolve(findWidget(event)), {once: true});
            });
            body.innerHTML = parent.replace('#', widget);
            body.querySelector<HTMLDialogElement>('dialog.modal')?.showModal();
            body.querySelector<HTMLElement>('[popover]')?.showPopover();
            const element = await ready;
            await element.updateComplete;
            for (let i = 0; i < 50 && element.offsetHeight < 20; i++) await nextTask(20); // The content of a frame is rendered later.
            const {offsetWidth: drawn, offsetHeight: height} = element;
            expect(drawn, name).to.be.at.least(170).and.at.most(width);
            expect(height, name)
              .to.be.at.least(20)
              .and.at.most(1500 * parseFloat(fontSize));
          }
        });
      }
    });
  }
});
