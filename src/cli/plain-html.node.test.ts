import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {parseFragment, serialize, type DefaultTreeAdapterMap} from 'parse5';
import {widgetTags} from '../elements/widgets.js';
import {validateFeed} from '../feed/validate-feed.js';
import {balance, isDirectional} from '../model/bidi.js';
import {makeFeed, makeMarkupFeed, markupText} from '../testing/make-feed.js';
import {skipWithout, readCorpus, readJson} from '../testing/node/test-data.js';
import {expectPlainHtml, htmlTreeOf, xmlTreeOf} from '../testing/node/plain-html.js';
import {elementsOf, readHtml} from '../testing/node/read-html.js';
import {makeCompleteFeed} from '../testing/make-complete-feed.js';
import {prerenderPage} from './prerender-page.js';
import {prerenderWidget} from './prerender-widget.js';

const realFeed = readJson('src/testing/project-2023-06-07.json');
const xss = readCorpus('own-xss') as {cases: {payload: unknown}[]} | null;
const fragments = readCorpus('html-fragments') as {cases: {input: string}[]} | null;

describe('the plain HTML of a widget', () => {
  const feeds: Readonly<Record<string, unknown>> = {
    'the real feed': realFeed,
    'a feed with everything': makeCompleteFeed(),
    'a feed of markup': makeMarkupFeed(),
  };
  for (const [name, feed] of Object.entries(feeds)) {
    it(`parses to the same tree as HTML and as XML, and needs no script or style, for ${name}`, async () => {
      for (const tag of widgetTags) {
        for (const lang of ['nb', 'se']) {
          const html = await prerenderWidget(tag, {lang, feed: 'x/f.json', variant: 'table'}, feed);
          assert.deepEqual(xmlTreeOf(html), htmlTreeOf(html), tag);
          expectPlainHtml(html);
        }
      }
    });
  }

  it('is unchanged after parsing and serializing', async () => {
    const html = await prerenderWidget('ki-project-page', {lang: 'nb'}, realFeed);
    assert.equal(serialize(parseFragment(html)), html.replaceAll(' />', '>'));
  });

  it('keeps words separate when all tags are removed', async () => {
    const text = (await prerenderWidget('ki-project-page', {lang: 'nb'}, realFeed)).replace(/<[^>]*>/g, '');
    const names = ['Helsedirektoratet', 'Direktoratet for e-helse', 'Helse Midt-Norge RHF', 'Helse Vest RHF', 'Styringsgruppen', 'Kontakt'];
    for (const name of names) {
      for (const {index} of text.matchAll(new RegExp(name, 'g'))) {
        const around = text.slice(Math.max(0, index - 1), index + name.length + 1);
        assert.match(around, new RegExp(`^[^\\p{L}]?${name}[^\\p{L}]?$`, 'u'));
      }
    }
  });

  it('shows markup in a feed as text', async () => {
    for (const tag of widgetTags) {
      const html = await prerenderWidget(tag, {lang: 'nb'}, makeMarkupFeed());
      expectPlainHtml(html);
      if (tag !== 'ki-publication-info') assert.ok(readHtml(html).join('\n').includes(markupText), tag);
    }
  });

  it('shows every hostile text as text', skipWithout(xss), async () => {
    const payloads = xss!.cases.map(({payload}) => payload).filter((payload) => typeof payload === 'string' && payload.trim() !== '');
    const texts = payloads as string[];
    const feed = makeFeed({
      organizations: texts.map((name, i) => ({id: `o${i}`, name, shortName: name})),
      bodies: texts.map((name, i) => ({id: `b${i}`, name, description: name})),
      memberships: texts.map((_, i) => ({organization: `o${i}`, body: `b${i}`})),
      relations: [],
      groups: [{id: 'project', statement: texts[0]!, members: texts.map((_, i) => ({organization: `o${i}`, role: 'partner'}))}],
      contacts: texts.map((role, i) => ({id: `c${i}`, role, person: role, purpose: role, url: role})),
      project: {name: texts[1]!, description: texts, partOf: {name: texts[2]!, url: texts[3]!}},
    });
    const {html} = await prerenderPage('<ki-project-page feed="x"></ki-project-page>', () => Promise.resolve(feed));
    const [page, division, ...rest] = elementsOf(html);
    assert.deepEqual([page!.tagName, division!.attrs[0]!.value], ['ki-project-page', 'ki-prerendered ki-project-page']);
    const data = rest.filter(({tagName}) => tagName === 'script');
    assert.equal(data.length, 1);
    assert.deepEqual(data[0]!.attrs, [{name: 'type', value: 'application/ld+json'}]);
    expectPlainHtml(html.replace(/<script type="application\/ld\+json">[^<]*<\/script>/, ''));
    const normalize = (text: string) => text.replace(/[\s\p{Cc}\ufffe\uffff]+/gu, ' ').trim();
    const shown = normalize(readHtml(html).join('\n'));
    for (const text of texts.slice(4)) assert.ok(shown.includes(normalize(text)), JSON.stringify(text));
  });
});

describe('a text of a feed in plain HTML', () => {
  it('is the same after parsing, even if it contains markup', skipWithout(fragments), async () => {
    // Each text is used once, because contacts with the same role share a heading. A text without visible characters counts as missing.
    const inputs = fragments!.cases.filter((_, i) => i % 3 === 0).map(({input}) => input);
    const texts = [...new Set(inputs.filter((input) => /[^\s\p{Cc}\p{Cf}]/u.test(input)))];
    const {feed} = validateFeed(makeFeed({contacts: texts.map((role, i) => ({id: `c${i}`, role, telephone: '22 00 00 00'}))}));
    const html = await prerenderWidget('ki-contact-card', {lang: 'nb'}, feed);
    expectPlainHtml(html);
    // Repeated spaces are collapsed, and characters that XML does not allow are removed.
    const normalize = (text: string) =>
      text
        .replace(/[ \t\n\r\f]+/g, ' ')
        .replace(/[^\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '')
        .trim();
    const textOf = (element: DefaultTreeAdapterMap['element']): string =>
      element.childNodes.map((node) => ('value' in node ? node.value : 'tagName' in node ? textOf(node) : '')).join('');
    const shown = elementsOf(html).filter(({tagName}) => tagName === 'li');
    assert.ok(shown.length > 300);
    assert.deepEqual(
      shown.map(({childNodes}) => {
        const heading = childNodes.find((node): node is DefaultTreeAdapterMap['element'] => 'tagName' in node && node.tagName === 'h3');
        return normalize(heading ? textOf(heading) : '');
      }),
      // Control characters that would change the direction of the surrounding text are closed or removed.
      feed!.contacts!.map(({role = ''}) => normalize(isDirectional(role as string) ? balance(role as string) : (role as string))),
    );
  });
});
