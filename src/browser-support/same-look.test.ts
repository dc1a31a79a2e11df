import {expect, fixture, html, waitUntil} from '@open-wc/testing';
import '../elements/browser-support-banner/define.js';
import {describeBelow, measureBorders, measureTexts} from '../testing/contrast.js';
import {deepQuery} from '../testing/query.js';

/** Whatever a visitor can see of a box: its size and its styles. */
function lookOf(element: Element): Record<string, string> {
  const {width, height} = element.getBoundingClientRect();
  const style = element.ownerDocument.defaultView!.getComputedStyle(element);
  const properties = ['color', 'background-color', 'font-size', 'font-weight', 'line-height', 'text-decoration-line', 'cursor'];
  const sides = ['top', 'right', 'bottom', 'left'].flatMap((side) => [`padding-${side}`, `border-${side}-width`, `border-${side}-color`]);
  const corners = ['border-top-left-radius', 'border-bottom-right-radius'];
  return {
    size: `${Math.round(width)} × ${Math.round(height)}`,
    ...Object.fromEntries([...properties, ...sides, ...corners].map((name) => [name, style.getPropertyValue(name)])),
  };
}

describe('the notice of the script and that of the element', () => {
  let frame: HTMLIFrameElement | undefined;
  afterEach(() => frame?.remove());

  for (const scheme of ['light', 'dark']) {
    for (const width of [320, 900]) {
      it(`look the same on a ${scheme} page, ${width} px wide`, async () => {
        frame = document.createElement('iframe');
        Object.assign(frame, {width, height: 500}); // High enough to need no scroll bar.
        frame.src = `/notice-page/page.html?${new URLSearchParams({lang: 'nb', old: '', script: 'data-href="/nettlesere"'})}`;
        frame.style.border = '0';
        document.body.append(frame);
        const findNotice = () => frame?.contentDocument?.querySelector<HTMLElement>('#ki-browser-notice');
        await waitUntil(() => findNotice()?.querySelector('[role=status]')?.textContent);
        const notice = findNotice()!;
        const {documentElement, body} = notice.ownerDocument;
        documentElement.style.colorScheme = scheme;
        body.style.margin = '0';
        body.style.font = '18px/1.5 sans-serif';

        const page = await fixture<HTMLElement>(html`
          <div lang="nb">
            <browser-support-banner preview="show" href="/nettlesere"></browser-support-banner>
          </div>
        `);
        Object.assign(page.style, {width: `${width}px`, font: '18px/1.5 sans-serif', colorScheme: scheme});
        const banner = page.querySelector('browser-support-banner')!;
        await waitUntil(() => banner.shadowRoot?.querySelector('[part=notice] slot'));

        const [box, text, link, button] = ['[part=banner]', '[part=notice]', 'a', 'button'].map((selector) =>
          lookOf(deepQuery(banner, selector)),
        );
        expect(box).to.deep.equal(lookOf(notice));
        expect(text).to.deep.equal(lookOf(notice.querySelector('[role=status]')!));
        expect(link).to.deep.equal(lookOf(notice.querySelector('a')!));
        expect({...button, cursor: ''}).to.deep.equal({...lookOf(notice.querySelector('button')!), cursor: ''});

        expect(describeBelow(7, measureTexts(banner))).to.deep.equal([]);
        const {inside, outside} = measureBorders(deepQuery(banner, '[part=banner]'));
        expect(describeBelow(3, [...inside, ...outside])).to.deep.equal([]);
      });
    }
  }
});
