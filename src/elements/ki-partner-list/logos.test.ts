import {expect, waitUntil} from '@open-wc/testing';
import type {Feed} from '../../feed/definition.js';
import {expectAccessible, itWithAccessibilityTree, tabStopsOf, accessibilityTreeOf} from '../../testing/accessibility.js';
import {logoUrl, makeLogoFeed, mountPartnerList, type PartnerList, type PartnerListOptions} from '../../testing/partner-list.js';
import {deepQueryAll} from '../../testing/query.js';
import {nextTask, whenUpdated} from '../../testing/wait.js';
import {spokenText, visibleText} from '../../testing/read-text.js';

describe('<ki-partner-list>: logos', () => {
  const imagesIn = (list: PartnerList) => deepQueryAll<HTMLImageElement>(list, 'img');
  const namesIn = (list: PartnerList) => deepQueryAll(list, 'li').map((item) => visibleText(item));
  const fileOf = (image: HTMLImageElement) => image.src.split('/').at(-1);
  const isVisible = (image: HTMLImageElement) => getComputedStyle(image).opacity === '1';

  async function showLogos(data: Feed, {attributes, ...options}: PartnerListOptions = {}): Promise<PartnerList> {
    return mountPartnerList(data, {...options, attributes: {variant: 'logos', ...attributes}});
  }
  async function whenVisible(list: PartnerList, count: number): Promise<void> {
    await waitUntil(() => imagesIn(list).filter(isVisible).length === count, `${count} logos are visible`);
    await whenUpdated(list);
  }

  const all = ['square', 'wide', 'double', 'tall', 'unsized'].map((name) => ({url: logoUrl(name)}));

  it('replace the names, which stay for screen readers and as link texts', async () => {
    const list = await showLogos(makeLogoFeed([{url: logoUrl('square')}, {url: logoUrl('wide')}]));
    await whenVisible(list, 2);
    expect(namesIn(list)).to.deep.equal(['', '']);
    expect(deepQueryAll(list, 'li').map(spokenText)).to.deep.equal(['Etat 1', 'Etat 2']);
    expect((await tabStopsOf(list)).slice(0, 2)).to.deep.equal(['Etat 1', 'Etaten for prøving']);
    expect(deepQueryAll<HTMLAnchorElement>(list, 'li a').map(({href}) => href)).to.deep.equal(['https://etat1.example/']);
    expect(deepQueryAll(list, '[part=widget]')[0]!.innerText, 'the names stay in the text of the page').to.match(/(^|\s)Etat 1\s+Etat 2\s/);
  });

  it('have the alternative text of the feed, if it differs from the name', async () => {
    const list = await showLogos(makeLogoFeed([{url: logoUrl('square'), alt: 'Etatens våpen'}, {url: logoUrl('wide')}]));
    await whenVisible(list, 2);
    expect(imagesIn(list).map(({alt}) => alt)).to.deep.equal(['Etatens våpen', '']);
    expect(spokenText(deepQueryAll(list, 'li')[0]!), 'the name is hidden then').to.equal('');
  });

  it('are read by the full name if the alternative text is only the short form', async () => {
    const data = makeLogoFeed([{url: logoUrl('square'), alt: 'KS'}]);
    const organizations = data.organizations!.map((organization) => ({
      ...organization,
      name: 'Kommunesektorens organisasjon',
      shortName: 'KS',
    }));
    const list = await showLogos({...data, organizations});
    await whenVisible(list, 1);
    expect(imagesIn(list).map(({alt}) => alt)).to.deep.equal(['']);
    expect(spokenText(deepQueryAll(list, 'li')[0]!)).to.equal('Kommunesektorens organisasjon');
  });

  itWithAccessibilityTree('are links with names in the accessibility tree', async () => {
    const list = await showLogos(makeLogoFeed([{url: logoUrl('square')}, {url: logoUrl('wide'), alt: 'Våpen'}, {url: logoUrl('double')}]));
    await whenVisible(list, 3);
    const tree = await accessibilityTreeOf(list);
    expect(tree.slice(1, 8)).to.deep.equal([
      'list',
      '  listitem 1',
      '    link "Etat 1"',
      '  listitem 1',
      '    link "Våpen"',
      '      image "Våpen"',
      '  listitem 1',
    ]);
  });

  describe('that fail to load', () => {
    const data = makeLogoFeed([{url: logoUrl('missing')}, {url: 'https://nowhere.invalid/logo.svg'}, {url: logoUrl('square')}]);

    it('leave the name and its link in place', async () => {
      const list = await showLogos(data);
      await whenVisible(list, 1);
      await nextTask(100);
      expect(namesIn(list)).to.deep.equal(['Etat 1', 'Etat 2', '']);
      expect(deepQueryAll<HTMLAnchorElement>(list, 'li a').map(spokenText)).to.deep.equal(['Etat 1', 'Etat 2']);
      await expectAccessible(list);
    });

    it('leave the name in place if they have failed before on the same page', async () => {
      const first = new Image();
      const failed = new Promise((resolve) => first.addEventListener('error', resolve));
      first.src = logoUrl('missing');
      await failed;
      const list = await showLogos(data);
      await whenVisible(list, 1);
      expect(namesIn(list)).to.deep.equal(['Etat 1', 'Etat 2', '']);
    });

    it('leave the name in place if the page’s policy blocks images', async () => {
      /** Whether the logo covers the name on a page with the given policy. */
      async function isCovered(policy: string): Promise<boolean> {
        const frame = document.createElement('iframe');
        frame.srcdoc = `<meta http-equiv="Content-Security-Policy" content="img-src ${policy}">
          <script type="module" src="${new URL('define.ts', import.meta.url).href}"></script>`;
        document.body.append(frame);
        await waitUntil(() => frame.contentWindow?.customElements.get('ki-partner-list'), 'the script has run', {timeout: 5000});
        const list = frame.contentDocument!.createElement('ki-partner-list');
        Object.assign(list, {variant: 'logos', data: makeLogoFeed([{url: logoUrl('square')}])});
        frame.contentDocument!.body.append(list);
        await list.updateComplete;
        const image = list.shadowRoot!.querySelector('img')!;
        image.loading = 'eager';
        await new Promise((resolve) => ['load', 'error'].forEach((type) => image.addEventListener(type, resolve)));
        await nextTask(50);
        const {clipPath} = frame.contentWindow!.getComputedStyle(list.shadowRoot!.querySelector('.name')!);
        frame.remove();
        return clipPath !== 'none';
      }
      expect([await isCovered(location.origin), await isCovered("'none'")]).to.deep.equal([true, false]);
    });

    it('leave the name in place after another logo was there', async () => {
      const list = await showLogos(data);
      await whenVisible(list, 1);
      list.data = makeLogoFeed([{url: logoUrl('wide')}, {url: logoUrl('missing')}]);
      await whenUpdated(list);
      await whenVisible(list, 1);
      await nextTask(50);
      expect(namesIn(list)).to.deep.equal(['', 'Etat 2']);
    });
  });

  it('move nothing when they load', async () => {
    const missing = {url: logoUrl('missing')};
    for (const width of [320, 900]) {
      const list = await showLogos(makeLogoFeed(Array(6).fill(missing)), {width});
      const boxesOf = () => deepQueryAll(list, 'li, [part=source]').map((each) => each.getBoundingClientRect().toJSON() as unknown);
      const before = boxesOf();
      list.data = makeLogoFeed([...all, missing]);
      await whenUpdated(list);
      await whenVisible(list, 5);
      expect(boxesOf()).to.deep.equal(before);
    }
  });

  it('have the same visual weight, whatever their shape', async () => {
    const list = await showLogos(makeLogoFeed(all));
    await whenVisible(list, 5);
    const boxes = imagesIn(list).map((image) => image.getBoundingClientRect());
    const shapes = boxes.map(({width, height}) => width / height);
    for (const [i, shape] of [1, 6, 2, 0.5, 4].entries()) expect(shapes[i], all[i]!.url).to.be.closeTo(shape, 0.1);
    // The height of a cell limits the tall logo. All others have the area of the square one.
    const areas = boxes.map(({width, height}) => width * height);
    for (const i of [1, 2, 4]) expect(areas[i]! / areas[0]!, all[i]!.url).to.be.closeTo(1, 0.05);
    expect(areas[3]! / areas[0]!).to.be.within(0.6, 1.05);
  });

  it('stay within their cells on a phone, two in a row', async () => {
    const list = await showLogos(makeLogoFeed(all), {width: 288});
    await whenVisible(list, 5);
    expect(list.parentElement!.scrollWidth).to.equal(288);
    const tops = deepQueryAll(list, 'li').map((item) => Math.round(item.getBoundingClientRect().top));
    expect(new Set(tops).size).to.equal(3);
    for (const image of imagesIn(list)) {
      const [inner, outer] = [image.getBoundingClientRect(), image.closest('li')!.getBoundingClientRect()];
      expect(inner.left >= outer.left && inner.right <= outer.right + 0.5, fileOf(image)).to.be.true;
      expect(inner.top >= outer.top - 0.5 && inner.bottom <= outer.bottom + 0.5, fileOf(image)).to.be.true;
    }
  });

  describe('on a dark page', () => {
    const data = makeLogoFeed([{url: logoUrl('wide'), darkUrl: logoUrl('wide-dark')}, {url: logoUrl('square')}]);
    const filesIn = (list: PartnerList) => imagesIn(list).map(fileOf);

    async function showOn(scheme: string): Promise<PartnerList> {
      const list = await showLogos(makeLogoFeed([]));
      list.parentElement!.style.colorScheme = scheme;
      list.data = data;
      await waitUntil(() => imagesIn(list).length === 2 && imagesIn(list).every(({src}) => src), 'the logos have addresses');
      return list;
    }

    it('have their dark version, or else a light background', async () => {
      const list = await showOn('dark');
      expect(filesIn(list)).to.deep.equal(['wide-dark.svg', 'square.svg']);
      expect(imagesIn(list).map((image) => getComputedStyle(image).backgroundColor)).to.deep.equal([
        'rgba(0, 0, 0, 0)',
        'rgb(255, 255, 255)',
      ]);
      await whenVisible(list, 2);
    });

    it('have their light version on a light page, whatever the system prefers', async () => {
      expect(filesIn(await showOn('light'))).to.deep.equal(['wide.svg', 'square.svg']);
      expect(filesIn(await showOn('only light'))).to.deep.equal(['wide.svg', 'square.svg']);
    });

    for (const [scheme, file] of [
      ['light', 'wide.svg'],
      ['dark', 'wide-dark.svg'],
    ] as const) {
      it(`are fetched only in the version that is shown on a ${scheme} page`, async () => {
        const query = `?unique=${Math.random()}`;
        const list = await showLogos(makeLogoFeed([]));
        list.parentElement!.style.colorScheme = scheme;
        list.data = makeLogoFeed([{url: logoUrl('wide') + query, darkUrl: logoUrl('wide-dark') + query}]);
        await whenVisible(list, 1);
        const fetched = performance.getEntriesByType('resource').map(({name}) => name.split('/').at(-1));
        expect(fetched.filter((name) => name?.endsWith(query))).to.deep.equal([file + query]);
      });
    }

    it('change when the page changes from light to dark', async () => {
      const list = await showOn('light');
      await whenVisible(list, 2);
      list.parentElement!.style.colorScheme = 'dark';
      await waitUntil(() => filesIn(list)[0] === 'wide-dark.svg', 'the dark logo is shown');
      list.parentElement!.style.colorScheme = 'light';
      await waitUntil(() => filesIn(list)[0] === 'wide.svg', 'the light logo is shown again');
      await whenVisible(list, 2);
    });
  });

  for (const scheme of ['light', 'dark']) {
    it(`are accessible on a ${scheme} page`, async () => {
      const list = await showLogos(makeLogoFeed([...all, {url: logoUrl('missing')}]));
      await whenVisible(list, 5);
      await expectAccessible(list, scheme);
    });
  }
});
