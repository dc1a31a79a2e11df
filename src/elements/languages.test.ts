import {expect, fixture, html} from '@open-wc/testing';
import {expectAccessible} from '../testing/accessibility.js';
import {makeFeed} from '../testing/make-feed.js';
import {deepQuery, deepQueryAll} from '../testing/query.js';
import {languageOf, visibleText} from '../testing/read-text.js';
import {nextTask, whenReady, whenUpdated} from '../testing/wait.js';
import {serveFeed} from '../testing/feed-server.js';
import type {FeedElement} from './feed-element.js';
import '../define.js';

/** The same text in several languages. */
const words = {
  nb: 'Spørsmål om prosjektet',
  da: 'Spørgsmål om projektet',
  fi: 'Kysymykset hankkeesta',
  ar: 'أسئلة حول المشروع (KI)',
  'ar-Latn': 'As’ila hawl al-mashru',
  'zh-Hant': '關於項目的問題',
  'zh-Hans': '关于项目的问题',
} as const;
const feed = makeFeed({contacts: [{id: 'post', role: words, email: 'post@etaten.example'}]});

describe('a feed in any language', () => {
  async function show(lang: string, content = html`<ki-contact-card .data=${feed}></ki-contact-card>`): Promise<FeedElement> {
    const place = await fixture<HTMLElement>(html`<main lang=${lang}>${content}</main>`);
    return whenReady(place.firstElementChild as FeedElement);
  }

  for (const [lang, role, tag, own] of [
    ['nb', words.nb, 'nb', 'E-post'],
    ['fi', words.fi, 'fi', 'Email'],
    ['FI_fi', words.fi, 'fi', 'Email'],
    ['da', words.da, 'da', 'E-post'],
    ['zh-Hant-TW', words['zh-Hant'], 'zh-hant', 'Email'],
    ['zh-Hans', words['zh-Hans'], 'zh-hans', 'Email'],
    ['zh', words['zh-Hant'], 'zh-hant', 'Email'],
    ['ar', words.ar, 'ar', 'Email'],
    ['ar-Latn', words['ar-Latn'], 'ar-latn', 'Email'],
    ['se', words.nb, 'nb', 'E-poasta'],
    ['de', words.nb, 'nb', 'Email'],
  ] as const) {
    it(`in ${tag} is shown on a page in ${lang} with its language marked, next to “${own}”`, async () => {
      const card = await show(lang);
      expect(visibleText(card)).to.include(role).and.to.include(own);
      expect(languageOf(card, role)).to.equal(tag);
      const around = {Email: 'en', 'E-post': 'nb', 'E-poasta': 'se'}[own];
      expect(languageOf(card, own)).to.equal(around);
      const marked = deepQueryAll(card, '[part=role] [lang]');
      expect(marked).to.have.length(tag === around ? 0 : 1);
    });
  }

  it('is written from right to left in Arabic texts only, whatever the direction of the page', async () => {
    for (const dir of ['ltr', 'rtl'] as const) {
      const place = await fixture<HTMLElement>(html`
        <main lang="ar" dir=${dir}>
          <ki-contact-card .data=${feed}></ki-contact-card><ki-contact-card lang="ar-Latn" .data=${feed}></ki-contact-card>
        </main>
      `);
      const [arabic, latin] = deepQueryAll<FeedElement>(place, 'ki-contact-card');
      await whenReady(arabic!);
      await whenReady(latin!);
      const directionOf = (widget: Element, selector: string) => getComputedStyle(deepQuery(widget, selector)).direction;
      expect(directionOf(arabic!, '[part=role] span')).to.equal('rtl');
      expect(directionOf(latin!, '[part=role] span')).to.equal('ltr');
      expect(directionOf(arabic!, '[part=source]')).to.equal('ltr');
      await expectAccessible(arabic!);
    }
  });

  it('is shown completely on a page in Arabic', async () => {
    const whole = makeFeed({
      language: 'ar',
      bodies: [{id: 'styret', kind: 'steering-group', name: 'اللجنة التوجيهية', description: 'تقرر.'}],
      project: {name: 'الذكاء الاصطناعي', description: ['نص عن المشروع.']},
    });
    const page = await show('ar', html`<ki-project-page .data=${whole}></ki-project-page>`);
    for (const text of ['اللجنة التوجيهية', 'الذكاء الاصطناعي', 'نص عن المشروع.']) {
      expect(languageOf(page, text)).to.equal('ar');
      expect(visibleText(page)).to.include(text);
    }
    expect(languageOf(page, 'How the work is organised')).to.equal('en');
  });
});

describe('the language around a widget', () => {
  const says = {nb: 'Kilde: ', nn: 'Kjelde: ', en: 'Source: ', se: 'Gáldu: '} as const;
  const languageIn = (widget: Element) =>
    (Object.keys(says) as (keyof typeof says)[]).filter((lang) => visibleText(widget).includes(says[lang])).join();

  async function settle(widget: Element): Promise<string> {
    await nextTask();
    await whenUpdated(widget);
    return languageIn(widget);
  }

  /** Puts content in a shadow root of an element. */
  function shadowIn(host: Element, markup: string): ShadowRoot {
    const root = host.attachShadow({mode: 'open'});
    root.innerHTML = markup;
    return root;
  }

  it('is that of its parent element for a slotted widget, which follows changes with one request', async () => {
    const server = serveFeed(feed);
    const place = await fixture<HTMLElement>(html`
      <main lang="nb">
        <section><ki-contact-card feed=${server.url}></ki-contact-card></section>
      </main>
    `);
    const host = place.querySelector('section')!;
    const card = place.querySelector('ki-contact-card')!;
    const inside = shadowIn(host, '<div lang="en"><slot></slot></div>').querySelector('div')!;
    await whenReady(card);
    expect(await settle(card)).to.equal('nb');
    let draws = 0;
    const {render} = card as unknown as {render(): unknown};
    Object.assign(card, {
      render() {
        draws++;
        return render.call(card);
      },
    });
    inside.lang = 'se';
    expect(await settle(card)).to.equal('nb');
    expect(draws, 'around the slot').to.equal(0);
    host.lang = 'nn';
    expect(await settle(card)).to.equal('nn');
    host.removeAttribute('lang');
    place.lang = 'en';
    expect(await settle(card)).to.equal('en');
    card.lang = 'se';
    expect(await settle(card)).to.equal('se');
    expect(draws).to.equal(3);
    expect(server.requestCount).to.equal(1);
  });

  it('is found through shadow roots and slots up to the page', async () => {
    const server = serveFeed(feed);
    const place = await fixture<HTMLElement>(html`<main lang="nb"><section></section></main>`);
    const outer = shadowIn(place.querySelector('section')!, '<article><p></p></article>');
    const article = outer.querySelector('article')!;
    shadowIn(article, '<div lang="se"><slot></slot></div>');
    const inner = shadowIn(outer.querySelector('p')!, '<span></span>');
    const card = document.createElement('ki-contact-card');
    card.feed = server.url;
    inner.querySelector('span')!.append(card);
    await whenReady(card);
    expect(await settle(card)).to.equal('nb');
    for (const [element, lang] of [
      [place, 'en'],
      [place.querySelector('section')!, 'nn'],
      [article, 'se'],
      [outer.querySelector('p')!, 'nb'],
      [inner.querySelector('span')!, 'en'],
      [card, 'nn'],
    ] as const) {
      element.lang = lang;
      expect(await settle(card), `<${element.localName} lang="${lang}">`).to.equal(lang);
    }
    expect(server.requestCount).to.equal(1);
  });

  it('is that of the feed if `lang` is empty or `und`', async () => {
    for (const lang of ['', ' ', 'und']) {
      const place = await fixture<HTMLElement>(
        html`<main lang="en">
          <div lang=${lang}><ki-contact-card></ki-contact-card></div>
        </main>`,
      );
      const card = place.querySelector('ki-contact-card')!;
      card.data = {...feed, language: 'nn'};
      await whenReady(card);
      expect(await settle(card), JSON.stringify(lang)).to.equal('nn');
    }
  });

  it('may be any invalid text', async () => {
    const place = await fixture<HTMLElement>(html`<main><ki-contact-card .data=${feed}></ki-contact-card></main>`);
    const card = place.querySelector('ki-contact-card')!;
    await whenReady(card);
    for (const [lang, own] of [
      ['nn'.repeat(200_000), 'en'],
      [`nn${'-x'.repeat(200_000)}`, 'nn'],
      ['<img src=x onerror=alert(1)>', 'en'],
      ['nb_NO', 'nb'],
      ['__proto__', 'nb'],
    ] as const) {
      place.lang = lang;
      expect(await settle(card), lang.slice(0, 20)).to.equal(own);
    }
  });
});
