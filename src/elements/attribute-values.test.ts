import {expect, fixture, html} from '@open-wc/testing';
import '../define.js';
import type {FeedElement} from './feed-element.js';
import type {LitElement} from 'lit';
import {makeFeed} from '../testing/make-feed.js';
import {makeTreeFeed} from '../testing/make-tree-feed.js';
import {collectConsoleLines} from '../testing/collect-errors.js';
import {nextTask, whenUpdated} from '../testing/wait.js';
import {visibleText} from '../testing/read-text.js';
import {attributeReadersOf} from './attribute-table.js';
import {readerOf} from './attribute-values.js';
import {widgetTags} from './widgets.js';

type AnyWidget = HTMLElement & Pick<FeedElement, 'state' | 'requestUpdate'> & Record<string, unknown>;

async function show(tag: string, attributes: Readonly<Record<string, string>>, data: unknown = makeFeed()): Promise<AnyWidget> {
  const place = await fixture<HTMLElement>(html`<div lang="nb"></div>`);
  const widget = document.createElement(tag) as unknown as AnyWidget;
  for (const [name, value] of Object.entries(attributes)) widget.setAttribute(name, value);
  widget.data = data;
  place.append(widget);
  await whenUpdated(widget);
  await nextTask();
  await whenUpdated(widget);
  return widget;
}

/** The console lines about an element's attributes, without the library's name and the address of the docs. */
async function linesOf(tag: string, attributes: Readonly<Record<string, string>>): Promise<string[]> {
  const lines = await collectConsoleLines(async () => {
    const widget = await show(tag, attributes);
    widget.requestUpdate();
    await whenUpdated(widget);
  });
  return lines.map((line) => line.replace('[ki-widgets] ', '').replace(/ \S+#/, ' #'));
}

describe('a value that an attribute cannot have', () => {
  const cases: readonly (readonly [tag: string, name: string, value: string, line: string])[] = [
    [
      'ki-partner-list',
      'variant',
      'tabell',
      'variant="tabell" of <ki-partner-list> is not list, sentence, table or logos; list is used. Did you mean table? #bad-attribute',
    ],
    [
      'ki-partner-list',
      'variant',
      'karusell1',
      'variant="karusell1" of <ki-partner-list> is not list, sentence, table or logos; list is used. Write list, or remove the attribute. #bad-attribute',
    ],
    [
      'ki-partner-list',
      'group',
      'prosjektet',
      'group="prosjektet" of <ki-partner-list> is not a group of the feed; nothing is shown. Did you mean project? #unknown-group',
    ],
    [
      'ki-partner-list',
      'roles',
      'partnere',
      'roles="partnere" of <ki-partner-list> asks for “partnere”, which no organisation can be; write lead, partner, member, deputy, secretary, observer, guest. Did you mean partner? #unknown-filter',
    ],
    [
      'ki-org-chart',
      'view',
      'kart',
      'view="kart" of <ki-org-chart> is not auto, chart or list; auto is used. Did you mean chart? #bad-attribute',
    ],
    [
      'ki-org-chart',
      'view',
      'LIST',
      'view="LIST" of <ki-org-chart> is not auto, chart or list; auto is used. Did you mean list? #bad-attribute',
    ],
    [
      'ki-org-chart',
      'depth',
      'alt',
      'depth="alt" of <ki-org-chart> is not a whole number of 1 or more; about 25 units are shown. Write depth="2", or depth="99" for all levels. #bad-attribute',
    ],
    [
      'ki-org-chart',
      'depth',
      '-1',
      'depth="-1" of <ki-org-chart> is not a whole number of 1 or more; 1 is used. Write depth="2", or depth="99" for all levels. #bad-attribute',
    ],
    [
      'ki-org-chart',
      'downloads',
      'nei',
      'downloads="nei" of <ki-org-chart> is not on or off; on is used. Did you mean off? #bad-attribute',
    ],
    ['ki-org-chart', 'search', 'ja', 'search="ja" of <ki-org-chart> is not on or off; it is ignored. Did you mean on? #bad-attribute'],
    [
      'ki-contact-card',
      'heading-level',
      '10',
      'heading-level="10" of <ki-contact-card> is not a whole number from 1 to 6; 6 is used. Write heading-level="2". #bad-attribute',
    ],
    [
      'ki-contact-card',
      'refresh',
      'fem',
      'refresh="fem" of <ki-contact-card> is not a number of minutes from 1 to 1440; the feed is not asked for again. Write refresh="15". #bad-refresh',
    ],
    [
      'ki-contact-card',
      'lang',
      'norsk',
      'lang="norsk" is not a language tag; texts are in nb. Write lang="nb", "nn", "en" or "se". #bad-attribute',
    ],
    [
      'ki-project-page',
      'as-of-in-address',
      'nei',
      'as-of-in-address="nei" of <ki-project-page> is on, as it is with any value. Remove the attribute to turn it off. #bad-attribute',
    ],
    [
      'browser-support-banner',
      'href',
      'www.etaten.example',
      'href="www.etaten.example" of <browser-support-banner> is not an http or https address; the notice has no link. Write the whole address. #bad-attribute',
    ],
    [
      'browser-support-banner',
      'preview',
      'vis',
      'preview="vis" of <browser-support-banner> is not show; it is ignored. Write show, or remove the attribute. #bad-attribute',
    ],
    [
      'ki-org-chart',
      'view',
      'Etat\u202eX',
      'view="Etat\\u202eX" of <ki-org-chart> is not auto, chart or list; auto is used. Write auto, or remove the attribute. #bad-attribute',
    ],
  ];
  for (const [tag, name, value, line] of cases) {
    it(`is reported once, with a remedy: <${tag} ${name}="${value}">`, async () => {
      expect(await linesOf(tag, {[name]: value})).to.deep.equal([line]);
    });
  }

  it('is not reported if it is valid or empty', async () => {
    expect(
      await linesOf('ki-org-chart', {
        view: ' list ',
        depth: ' 2 ',
        search: 'off',
        downloads: 'off',
        'heading-level': '3',
        refresh: '',
        unit: '',
      }),
    ).to.deep.equal([]);
    expect(await linesOf('ki-partner-list', {variant: 'table', group: ' site ', roles: '', kinds: ''})).to.deep.equal([]);
    expect(await linesOf('ki-contact-card', {contact: '', lang: 'nb_NO'})).to.deep.equal([]);
  });

  it('is used without the white space around it', async () => {
    const list = await show('ki-partner-list', {variant: ' table '});
    expect(list.shadowRoot!.querySelector('table')).to.not.equal(null);
    const card = await show('ki-contact-card', {contact: ' post '});
    expect(visibleText(card)).to.include('Spørsmål om prosjektet');
  });

  it('is reported if a script sets the property', async () => {
    const lines = await collectConsoleLines(async () => {
      const list = await show('ki-partner-list', {});
      list['variant'] = 'rutenett';
      await whenUpdated(list);
    });
    expect(lines).to.have.length(1);
    expect(lines[0]).to.include('variant="rutenett" of <ki-partner-list> is not list, sentence, table or logos; list is used.');
  });

  it('is reported in one line if it is the language of the page around several widgets', async () => {
    const lines = await collectConsoleLines(async () => {
      const page = await fixture<HTMLElement>(html`<div lang="samisk-nord"></div>`);
      for (const tag of ['ki-contact-card', 'ki-partner-list']) {
        const widget = document.createElement(tag) as FeedElement;
        widget.data = makeFeed();
        page.append(widget);
        await whenUpdated(widget);
      }
    });
    expect(lines).to.have.length(1);
    expect(lines[0]).to.include('lang="samisk-nord" is not a language tag');
  });

  it('expands the default levels if depth is a word', async () => {
    const opened = async (attributes: Readonly<Record<string, string>>) => {
      const chart = await show('ki-org-chart', attributes, makeTreeFeed(60));
      return chart.shadowRoot!.querySelectorAll('[part=unit]').length;
    };
    expect(await opened({depth: 'alt'})).to.equal(await opened({}));
  });
});

describe('a group, contact or role that the feed does not have', () => {
  const unavailable = 'Innholdet kan ikke vises akkurat nå.';

  it('shows visitors a plain sentence in their language', async () => {
    const sentences = {
      nb: unavailable,
      nn: 'Innhaldet kan ikkje visast akkurat no.',
      en: 'The content cannot be shown right now.',
      se: 'Sisdoalu ii sáhte čájehit dál.',
    };
    for (const [lang, sentence] of Object.entries(sentences)) {
      const list = await show('ki-partner-list', {group: 'gruppa', lang});
      expect(visibleText(list), lang).to.equal(sentence);
      expect(list.state).to.equal('empty');
    }
    expect(visibleText(await show('ki-contact-card', {contact: 'styret'}))).to.equal(unavailable);
    expect(visibleText(await show('ki-partner-list', {roles: 'leder'}))).to.equal(unavailable);
    expect(visibleText(await show('ki-partner-list', {kinds: 'direktorat'}))).to.equal(unavailable);
  });

  it('keeps the page’s own text if there is one', async () => {
    const list = await show('ki-partner-list', {group: 'gruppa'});
    list.textContent = 'Hdir leder arbeidet.';
    list.requestUpdate();
    await whenUpdated(list);
    expect(visibleText(list)).to.equal('Hdir leder arbeidet.');
  });

  it('is shown as soon as the feed has it', async () => {
    const feed = makeFeed();
    const list = await show('ki-partner-list', {group: 'seinare'}, feed);
    expect(visibleText(list)).to.equal(unavailable);
    list.data = {...feed, groups: [...(feed.groups ?? []), {id: 'seinare', statement: 'Vi er her nå.'}]};
    await whenUpdated(list);
    expect(visibleText(list)).to.include('Vi er her nå.');
  });

  it('is marked as soon as the feed has it, if it is a unit', async () => {
    const feed = makeFeed();
    const chart = await show('ki-org-chart', {unit: 'ny-gruppe'}, feed);
    chart.data = {...feed, bodies: [...(feed.bodies ?? []), {id: 'ny-gruppe', name: 'Ny gruppe', kind: 'working-group'}]};
    await whenUpdated(chart);
    expect(chart.shadowRoot!.querySelector('[aria-current] > [part=name]')!.textContent.trim()).to.equal('Ny gruppe');
  });

  it('shows the sentence for an empty date if the feed has it on another date', async () => {
    const feed = makeFeed();
    const groups = [...(feed.groups ?? []), {id: 'ny', statement: 'Fra 2030.', period: {from: '2030'}}];
    const lines = await collectConsoleLines(async () => {
      const list = await show('ki-partner-list', {group: 'ny', 'as-of': '2023-06-07'}, {...feed, groups});
      expect(visibleText(list)).to.equal('Ingen samarbeidspartnere er oppgitt for denne datoen.');
    });
    expect(lines.join()).to.include('group="ny" of <ki-partner-list> is not a group on 2023-06-07; nothing is shown.');
  });
});

describe('the attributes of every element', () => {
  /** Attributes that are checked elsewhere: the address, and dates, which depend on the date that is shown. */
  const checkedElsewhere = ['feed', 'as-of', 'changed-since', 'unit'];

  it('are declared with a reader', () => {
    for (const tag of [...widgetTags, 'ki-feed', 'browser-support-banner']) {
      const {elementProperties} = customElements.get(tag) as unknown as typeof LitElement;
      const names = [...elementProperties].flatMap(([property, declaration]) => {
        const {attribute, state} = declaration as {attribute?: string | boolean; state?: boolean};
        if (state || attribute === false || readerOf(declaration)) return [];
        return [typeof attribute === 'string' ? attribute : String(property).toLowerCase()];
      });
      expect(
        names.filter((name) => !checkedElsewhere.includes(name)),
        tag,
      ).to.deep.equal([]);
    }
  });
});

describe('the table of attributes', () => {
  it('has the attributes of each element, with the readers that the element uses', () => {
    for (const tag of [...widgetTags, 'ki-feed', 'browser-support-banner']) {
      const {elementProperties, observedAttributes} = customElements.get(tag) as unknown as typeof LitElement;
      const table = attributeReadersOf(tag);
      expect([...table.keys()].sort(), tag).to.deep.equal([...observedAttributes].sort());
      for (const [property, declaration] of elementProperties) {
        const {attribute, state} = declaration as {attribute?: string | boolean; state?: boolean};
        if (state || attribute === false) continue;
        const name = typeof attribute === 'string' ? attribute : String(property).toLowerCase();
        expect(table.get(name) === (readerOf(declaration) ?? null), `${tag} ${name}`).to.equal(true);
      }
    }
  });
});

describe('an attribute whose name is misspelt', () => {
  const cases: readonly (readonly [tag: string, name: string, line: string])[] = [
    ['ki-partner-list', 'varient', '<ki-partner-list> has no attribute “varient”; it is ignored. Did you mean variant? #unknown-option'],
    ['ki-partner-list', 'kind', '<ki-partner-list> has no attribute “kind”; it is ignored. Did you mean kinds? #unknown-option'],
    [
      'ki-org-chart',
      'headinglevel',
      '<ki-org-chart> has no attribute “headinglevel”; it is ignored. Did you mean heading-level? #unknown-option',
    ],
    [
      'ki-org-chart',
      'heading_level',
      '<ki-org-chart> has no attribute “heading_level”; it is ignored. Did you mean heading-level? #unknown-option',
    ],
    ['ki-org-chart', 'depht', '<ki-org-chart> has no attribute “depht”; it is ignored. Did you mean depth? #unknown-option'],
    ['ki-contact-card', 'asof', '<ki-contact-card> has no attribute “asof”; it is ignored. Did you mean as-of? #unknown-option'],
    [
      'ki-publication-info',
      'refersh',
      '<ki-publication-info> has no attribute “refersh”; it is ignored. Did you mean refresh? #unknown-option',
    ],
  ];
  for (const [tag, name, line] of cases) {
    it(`is reported once: <${tag} ${name}>`, async () => {
      expect(await linesOf(tag, {[name]: '2'})).to.deep.equal([line]);
    });
  }

  it('is not reported if it belongs to HTML, a framework or an extension', async () => {
    const names = ['id', 'class', 'role', 'title', 'width', 'dir', 'hidden', 'slot', 'part', 'is', 'key', 'ref', 'data-view', 'data-aos'];
    const html = [
      'height',
      'inert',
      'name',
      'value',
      'type',
      'style',
      'accesskey',
      'tabindex',
      'nonce',
      'popover',
      'itemprop',
      'translate',
    ];
    const others = [
      ...html,
      'aria-label',
      '_ngcontent-abc',
      'v-cloak',
      'x-data',
      'ng-version',
      'bis_skin_checked',
      'align',
      'itemscope',
      'onclick',
    ];
    const attributes = Object.fromEntries([...names, ...others].map((name) => [name, '']));
    for (const tag of widgetTags) expect(await linesOf(tag, attributes), tag).to.deep.equal([]);
  });
});
