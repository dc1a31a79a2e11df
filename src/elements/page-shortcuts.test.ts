import {expect, fixture, html} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import {makeFeed} from '../testing/make-feed.js';
import {
  toolbarButtonOf,
  describeFocus,
  openDetails,
  openNamesIn,
  outlineOf,
  renderChart,
  nameButtonOf,
  toggleOf,
  whenSettled,
  type OrgChart,
} from '../testing/org-chart.js';
import {deepQuery, deepQueryAll} from '../testing/query.js';
import {visibleText} from '../testing/read-text.js';
import {whenReady} from '../testing/wait.js';
import type {FeedElement} from './feed-element.js';
import '../define.js';

// Pages have shortcuts and default buttons. For them, the target of a key is the widget, not the field inside.

const feed = makeFeed({
  bodies: [
    {id: 'styret', name: 'Styret', description: 'Leder.'},
    {id: 'oslo', name: 'Oslo', parent: 'styret'},
    {id: 'laget', name: 'Laget', parent: 'oslo'},
    {id: 'lag', name: 'Lag', parent: 'laget'},
    {id: 'rest', name: 'Rest', parent: 'lag'},
  ],
  memberships: [],
  relations: [],
});

describe('a page with shortcuts of its own', () => {
  const types = ['keydown', 'keypress', 'keyup', 'input', 'beforeinput', 'copy', 'cut', 'paste'] as const;
  let heard: string[];
  const hear = (event: Event) => heard.push('key' in event ? `${event.type} ${String(event.key)}` : event.type);

  beforeEach(() => {
    heard = [];
    for (const type of types) document.addEventListener(type, hear);
  });
  afterEach(() => {
    for (const type of types) document.removeEventListener(type, hear);
  });

  const showChart = (attributes: Record<string, string> = {}) => renderChart(feed, {attributes: {search: 'on', depth: '2', ...attributes}});
  const fieldOf = (chart: OrgChart) => deepQuery(chart, 'input') as HTMLInputElement;

  /** Sends a key to the focused element, as any keyboard does. */
  function sendEvent(target: Element, type: string, key: string, init: KeyboardEventInit = {}): string[] {
    heard = [];
    target.dispatchEvent(new KeyboardEvent(type, {key, bubbles: true, composed: true, cancelable: true, ...init}));
    return heard;
  }

  it('does not react to text typed in the search field', async () => {
    const chart = await showChart();
    fieldOf(chart).focus();
    await sendKeys({type: 'sek/'});
    await whenSettled(chart);
    expect(fieldOf(chart).value).to.equal('sek/');
    for (const press of ['Backspace', 'ArrowLeft', 'Enter']) await sendKeys({press});
    expect(fieldOf(chart).value).to.equal('sek');
    expect(heard).to.deep.equal([]);
  });

  it('does not react to the keys that choose a level', async () => {
    const chart = await showChart();
    const level = deepQuery(chart, 'select') as HTMLSelectElement;
    for (const key of ['s', '3', 'ArrowDown', 'Home', 'Enter', ' ']) {
      for (const type of ['keydown', 'keypress', 'keyup']) expect(sendEvent(level, type, key), `${type} ${key}`).to.be.empty;
    }
  });

  it('does not react to text that is pasted into the field or copied from it', async () => {
    const field = fieldOf(await showChart());
    for (const type of ['paste', 'copy', 'cut', 'input', 'beforeinput']) {
      field.dispatchEvent(new Event(type, {bubbles: true, composed: true}));
    }
    expect(heard).to.be.empty;
  });

  it('reacts to its own keys, and to keys that leave the field', async () => {
    const field = fieldOf(await showChart());
    for (const [key, init] of [
      ['Tab', {}],
      ['Tab', {shiftKey: true}],
      ['Escape', {}],
      ['F2', {}],
      ['k', {ctrlKey: true}],
      ['k', {metaKey: true}],
      ['s', {altKey: true}],
      ['Shift', {}],
    ] as const) {
      for (const type of ['keydown', 'keyup']) expect(sendEvent(field, type, key, init), key).to.deep.equal([`${type} ${key}`]);
    }
  });

  it('does not react to editing keys with Ctrl or Cmd, or to characters typed with AltGr', async () => {
    const field = fieldOf(await showChart());
    for (const key of ['a', 'c', 'v', 'x', 'z', 'ArrowLeft', 'Backspace']) {
      for (const init of [{ctrlKey: true}, {metaKey: true}]) expect(sendEvent(field, 'keydown', key, init), key).to.be.empty;
    }
    expect(sendEvent(field, 'keydown', '@', {ctrlKey: true, altKey: true, modifierAltGraph: true})).to.be.empty;
  });

  it('does not react to the Escape that ends a search, and reacts to the next one', async () => {
    const chart = await showChart();
    fieldOf(chart).focus();
    await sendKeys({type: 'os'});
    await sendKeys({press: 'Escape'});
    await whenSettled(chart);
    expect([fieldOf(chart).value, heard]).to.deep.equal(['', []]);
    expect(sendEvent(fieldOf(chart), 'keydown', 'Escape')).to.deep.equal(['keydown Escape']);
  });

  it('does not react to the Escape that closes a unit’s details, and reacts to the next one', async () => {
    const chart = await showChart();
    await openDetails(chart, 'Styret');
    nameButtonOf(chart, 'Styret').focus();
    await sendKeys({press: 'Escape'});
    expect([openNamesIn(chart), heard]).to.deep.equal([[], []]);
    expect(sendEvent(nameButtonOf(chart, 'Styret'), 'keydown', 'Escape')).to.deep.equal(['keydown Escape']);
  });

  it('does not react to arrow keys that move between units, and reacts to letters there', async () => {
    const chart = await showChart();
    toggleOf(chart, 'Styret').focus();
    await sendKeys({press: 'ArrowDown'});
    expect(describeFocus()).to.equal('box of Oslo');
    expect(heard.filter((each) => each.startsWith('keydown'))).to.be.empty;
    expect(sendEvent(toggleOf(chart, 'Styret'), 'keydown', 's')).to.deep.equal(['keydown s']);
  });

  it('reacts to text typed in its own field inside the chart, with that field as target', async () => {
    const chart = await renderChart(feed, {children: '<p slot="unit-styret"><input id="own"></p>'});
    chart.querySelector('input')!.focus();
    let target: EventTarget | null = null;
    chart.addEventListener('keydown', (event) => (target = event.target));
    await sendKeys({type: 's'});
    expect(target).to.equal(chart.querySelector('input'));
    expect(heard).to.include.members(['keydown s', 'input']);
  });
});

describe('a form with a default button, around a widget', () => {
  /** Behaves like ASP.NET Web Forms: Enter presses the button, except in a text area. */
  async function showInForm(widget: FeedElement): Promise<() => number> {
    let presses = 0;
    const form = await fixture<HTMLFormElement>(html`<form lang="nb"><input type="submit" value="Søk på nettstedet" /></form>`);
    const button = form.querySelector('input')!;
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      presses++;
    });
    for (const type of ['keydown', 'keypress'] as const) {
      form.addEventListener(type, (event) => {
        if (event.key !== 'Enter' || /^(textarea|button|a|summary)$/i.test((event.target as Element).tagName)) return;
        button.click();
        event.preventDefault();
      });
    }
    form.prepend(widget);
    await whenReady(widget);
    return () => presses;
  }

  function makeWidget<Tag extends 'ki-org-chart' | 'ki-contact-card'>(
    tag: Tag,
    attributes: Record<string, string> = {},
  ): HTMLElementTagNameMap[Tag] {
    const widget = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) widget.setAttribute(name, value);
    widget.data = makeFeed({...feed, contacts: [{id: 'post', role: 'Kontakt', email: 'post@etaten.example'}]});
    return widget;
  }

  it('is not sent by Enter in the search field', async () => {
    const chart = makeWidget('ki-org-chart', {search: 'on'});
    const countPresses = await showInForm(chart);
    deepQuery(chart, 'input').focus();
    await sendKeys({type: 'os'});
    await sendKeys({press: 'Enter'});
    await whenSettled(chart);
    expect(countPresses()).to.equal(0);
    expect(outlineOf(chart)).to.deep.equal(['Styret', '- Oslo']);
  });

  it('is not sent by Enter on a button of the chart, which does its own action', async () => {
    const chart = makeWidget('ki-org-chart', {depth: '1'});
    const countPresses = await showInForm(chart);
    await whenSettled(chart);
    toolbarButtonOf(chart, 'Åpne alle')!.focus();
    await sendKeys({press: 'Enter'});
    await whenSettled(chart);
    expect(countPresses()).to.equal(0);
    expect(outlineOf(chart)).to.have.length(5);
    nameButtonOf(chart, 'Styret').focus();
    await sendKeys({press: 'Enter'});
    await whenSettled(chart);
    expect([countPresses(), openNamesIn(chart)]).to.deep.equal([0, ['Styret']]);
  });

  it('is not sent by Enter on a button of a contact', async () => {
    const card = makeWidget('ki-contact-card');
    const countPresses = await showInForm(card);
    let clicks = 0;
    card.addEventListener('click', (event) => {
      event.preventDefault();
      clicks++;
    });
    const buttons = deepQueryAll(card, 'button');
    expect(buttons.map(visibleText)).to.deep.equal(['Kopier', 'Last ned kontaktkort']);
    buttons[0]!.focus();
    await sendKeys({press: 'Enter'});
    expect([countPresses(), clicks]).to.deep.equal([0, 1]);
  });
});
