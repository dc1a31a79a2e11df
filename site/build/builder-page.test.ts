import {expect, waitUntil} from '@open-wc/testing';
import {executeServerCommand, sendKeys} from '@web/test-runner-commands';
import type {FeedElement} from '../../src/elements/feed-element.js';
import {deepQueryAll} from '../../src/testing/query.js';
import {nextTask} from '../../src/testing/wait.js';
import {openBuilder, strictSite, type OpenBuilder} from '../../src/testing/open-builder.js';

const preview = (page: OpenBuilder) => page.find('.host-body > :last-child') as FeedElement;
const whenReady = (page: OpenBuilder) => waitUntil(() => preview(page).state === 'ready', 'the preview', {timeout: 10_000});

describe('the page that builds snippets', function () {
  this.timeout(60_000);
  let page: OpenBuilder;
  afterEach(() => page.frame.remove());

  it('leads from the choice of a widget to its code, and copies it', async () => {
    page = await openBuilder();
    const violations: string[] = [];
    page.document.addEventListener('securitypolicyviolation', (event) => violations.push(event.violatedDirective));
    expect(page.find('.result').innerText).to.include('Velg publiseringssystem, så kommer koden her.');
    page.click('#widget-partner-list');
    page.fill('#language', 'nn');
    page.fill('#option-variant', 'table');
    page.click('#template-yes');
    page.click('#html-unknown');
    page.click('#policy-no');
    page.fill('#system', 'wordpress');

    const host = location.origin + strictSite;
    expect(page.find('.recommended').innerText).to.match(/^Bruk en lenke\./);
    expect(page.code('template')).to.equal(`<?php
// Plugin Name: ki-widgets
add_action('wp_head', function () {
    echo '<script src="${host}/ki-widgets.js" crossorigin="anonymous" defer></script>', "\\n";
});`);
    const markup = `<blockquote class="ki-embed">
  <a href="${host}/embed/nn/partner-list/?feed=${host}/feeds/bedre-bruk-av-ki.json&amp;lang=nn&amp;variant=table">Kven er med?</a>
</blockquote>`;
    expect(page.code('markup')).to.equal(markup);
    expect(page.code('policy')).to.equal(undefined);
    expect(page.find('.result > .steps').innerText).to.include('wp-content/mu-plugins/ki-widgets.php');

    let copied = '';
    // Firefox and WebKit allow the clipboard only after a real click.
    Object.defineProperty(page.view.navigator, 'clipboard', {
      value: {writeText: (text: string) => Promise.resolve(void (copied = text))},
    });
    page.click('.result > .steps [data-part=markup] button');
    await waitUntil(() => page.find('[data-part=markup] .copy-status').textContent === 'Kopiert');
    expect(copied).to.equal(markup);
    page.fill('#language', 'en');
    expect(page.find('[data-part=markup] .copy-status').textContent).to.equal('');
    expect(violations).to.deep.equal([]);
  });

  it('has the code as soon as the system is chosen, and changes it with the answers', async () => {
    page = await openBuilder();
    const isAbove = (first: string, second: string) =>
      Boolean(page.find(first).compareDocumentPosition(page.find(second)) & Node.DOCUMENT_POSITION_FOLLOWING);
    expect(page.find('label[for=system]').textContent).to.equal('Hvilket publiseringssystem bruker dere?');
    for (const [system, way] of [
      ['wordpress', 'link'],
      ['sitecore', 'link'],
      ['sharepoint', 'iframe'],
    ] as const) {
      page.fill('#system', system);
      expect(page.find('.result > .steps').dataset.way, system).to.equal(way);
    }
    page.fill('#system', 'drupal');
    expect(page.code('template')).to.equal(`<script src="${location.origin}${strictSite}/ki-widgets.js" crossorigin="anonymous" defer></script>`);
    page.click('#html-yes');
    expect(page.find('.result > .steps').dataset.way).to.equal('element');
    page.click('#template-no');
    expect(page.find('.result > .steps').dataset.way).to.equal('iframe');
    expect(isAbove('#system', '.result')).to.equal(true);
    expect(isAbove('.result', '#template-no'), 'the questions are for those whom the code does not fit').to.equal(true);
  });

  it('copies a link as formatted text, too, for editors without an HTML view', async () => {
    page = await openBuilder('#system=umbraco');
    const copied: Record<string, string> = {};
    // Firefox and WebKit allow the clipboard only after a real click.
    Object.defineProperty(page.view.navigator, 'clipboard', {
      value: {
        async write([item]: ClipboardItem[]) {
          for (const type of item!.types) copied[type] = await (await item!.getType(type)).text();
        },
        writeText: (text: string) => Promise.resolve(void (copied['text'] = text)),
      },
    });
    page.click('.result > .steps [data-part=markup] button');
    await waitUntil(() => page.find('[data-part=markup] .copy-status').textContent === 'Kopiert');
    const markup = page.code('markup')!;
    expect(markup).to.match(/^<blockquote class="ki-embed">\s*<a href="/);
    expect(copied).to.deep.equal({'text/plain': markup, 'text/html': markup});
    page.click('.result > .steps [data-part=template] button');
    await waitUntil(() => page.find('[data-part=template] .copy-status').textContent === 'Kopiert');
    expect(copied['text'], 'a template is code').to.equal(page.code('template'));
  });

  it('selects the code and says so if the browser does not let it copy', async () => {
    page = await openBuilder('#template=no&html=yes');
    Object.defineProperty(page.view.navigator, 'clipboard', {value: {writeText: () => Promise.reject(new Error('No'))}});
    Object.assign(page.document, {execCommand: () => false});
    page.click('.result > .steps [data-part=markup] button');
    await waitUntil(() => page.find('[data-part=markup] .copy-status').textContent?.startsWith('Nettleseren lot oss ikke kopiere.'));
    expect(String(page.document.getSelection())).to.match(/^<iframe src="/);
  });

  it('keeps the whole choice in its address, through Back and a reload', async () => {
    page = await openBuilder();
    page.click('#widget-contact-card');
    page.click('#template-no');
    page.fill('#option-heading-level', '4');
    expect(page.view.location.hash).to.equal('#widget=contact-card&template=no&o-heading-level=4');
    expect(page.view.location.search).to.equal('');

    const isBack = new Promise((resolve) => page.view.addEventListener('popstate', resolve, {once: true}));
    page.view.history.back();
    await isBack;
    expect(page.view.location.hash).to.equal('#widget=contact-card&template=no');
    expect(page.input('#option-heading-level').value).to.equal('');

    const loaded = new Promise((resolve) => page.frame.addEventListener('load', resolve, {once: true}));
    page.view.location.reload();
    await loaded;
    const inside = page.frame.contentDocument!;
    await waitUntil(() => inside.querySelector<HTMLInputElement>('#widget-contact-card')?.checked);
    expect(inside.querySelector<HTMLInputElement>('#template-no')!.checked).to.equal(true);
    expect(inside.querySelector<HTMLAnchorElement>('nav a[lang=en]')!.hash).to.equal('#widget=contact-card&template=no');
  });

  it('stays at the choice when the skip link is followed', async () => {
    page = await openBuilder('#widget=contact-card');
    page.click('.skip');
    await waitUntil(() => page.view.location.hash === '#widget=contact-card');
    expect(preview(page).localName).to.equal('ki-contact-card');
  });

  it('shows the widget with its options, the look and the width', async () => {
    page = await openBuilder('#widget=partner-list&language=en&o-variant=sentence&brand=%23c8102e&corners=square&width=phone&scheme=dark');
    await whenReady(page);
    expect(preview(page).shadowRoot!.textContent).to.include('Norwegian Directorate of Health');
    expect(preview(page).getAttribute('variant')).to.equal('sentence');
    const host = page.find('.host-page');
    const style = page.view.getComputedStyle(host);
    expect(style.width).to.equal('320px');
    expect(style.colorScheme).to.equal('dark');
    expect(style.getPropertyValue('--ki-color-brand')).to.equal('#c8102e');
    page.click('#template-yes');
    page.click('#html-yes');
    expect(page.code('look')).to.equal(':root {\n  --ki-color-brand: #c8102e;\n  --ki-radius: 0;\n}');
    page.click('.quiet');
    expect(page.code('look')).to.equal(':root {\n  --ki-radius: 0;\n}');
  });

  it('shows a dropped file in the preview only', async () => {
    page = await openBuilder('#widget=project-intro&template=yes&html=yes');
    const feed = (await (await fetch('/feeds/bedre-bruk-av-ki.json')).json()) as {project: object};
    const changed = JSON.stringify({...feed, project: {...feed.project, name: 'Helt nytt navn'}});
    const drop = (name: string, text: string) => {
      const event = new page.view.Event('drop', {bubbles: true, cancelable: true});
      Object.assign(event, {dataTransfer: {files: [new File([text], name)]}});
      page.document.body.dispatchEvent(event);
    };
    drop('min.json', changed);
    await waitUntil(() => preview(page).shadowRoot?.textContent?.includes('Helt nytt navn'));
    expect(page.input('#source-file').checked).to.equal(true);
    expect(page.view.location.hash).to.include('file=min.json').and.not.to.include('Helt');
    expect(page.code('markup')).to.include(`feed="${location.origin}${strictSite}/feeds/min.json"`);
    drop('feil.json', '{');
    await waitUntil(() => page.document.querySelector('#file-error')?.textContent === 'feil.json er ikke gyldig JSON.');
  });

  it('says what is wrong with a field, and keeps the last valid value', async () => {
    page = await openBuilder('#template=yes&html=yes&source=address');
    page.fill('#option-heading-level', '9');
    expect(page.find('#option-heading-level-error').textContent).to.equal('Skriv et helt tall fra 1 til 6.');
    expect(page.find('#option-heading-level').getAttribute('aria-describedby')).to.include('option-heading-level-error');
    expect(page.code('markup')).not.to.include('heading-level');
    page.fill('#address', 'data.example/f.json');
    expect(page.find('#address-error').textContent).to.match(/^Skriv en adresse/);
    page.fill('#address', 'https://data.example/f.json');
    expect(page.all('#address-error')).to.be.empty;
    expect(page.code('markup')).to.include('feed="https://data.example/f.json"');
    await waitUntil(() => page.document.querySelector('.preview .warning'), 'the note about the preview', {timeout: 10_000});
    page.click('#template-no');
    expect(page.find('.result').innerText).to.include('kan ikke vise datakilden');
  });

  it('writes lines for the editor and the policy in English, too', async () => {
    page = await openBuilder('#template=yes&html=yes&policy=yes&system=drupal&o-view=list', `${strictSite}/build/en/`);
    expect(page.find('h1').textContent).to.equal('Make the code for your site');
    expect(page.code('allow')).to.match(/^<ki-org-chart lang view .*feed.*>$/);
    expect(page.code('policy')).to.equal(
      `script-src ${location.origin};
connect-src ${location.origin};
img-src ${location.origin};
trusted-types lit-html ki-widgets;`,
    );
  });

  for (const scheme of ['light', 'dark']) {
    it(`is accessible on a ${scheme} screen`, async () => {
      // This address has no policy. Ours would not let the test add axe to the page.
      page = await openBuilder('#template=yes&html=yes&policy=yes&source=file&o-view=list&brand=%23c8102e', '/dist/build/index.html');
      await whenReady(page);
      page.document.documentElement.style.colorScheme = scheme;
      for (const details of page.all('details')) details.setAttribute('open', '');
      const script = Object.assign(page.document.createElement('script'), {src: '/node_modules/axe-core/axe.min.js'});
      const loaded = new Promise((resolve) => script.addEventListener('load', resolve));
      page.document.head.append(script);
      await loaded;
      const {axe} = page.view as unknown as {axe: {run(): Promise<{violations: {id: string; nodes: {html: string}[]}[]}>}};
      const {violations} = await axe.run();
      expect(violations.map(({id, nodes}) => `${id}: ${nodes.map(({html}) => html.slice(0, 160)).join(' ')}`)).to.deep.equal([]);
    });
  }

  it('is used by keyboard alone, from top to bottom', async () => {
    page = await openBuilder('#template=no&html=no');
    await whenReady(page);
    page.find('#widget-org-chart').focus();
    await sendKeys({press: 'ArrowDown'});
    expect(page.view.location.hash).to.include('widget=contact-card');
    await whenReady(page);
    const stops: string[] = [];
    for (let i = 0; i < 60 && !stops.at(-1)?.startsWith('button: Kopier adressen'); i++) {
      await sendKeys({press: 'Tab'});
      const active = page.document.activeElement;
      const name = active?.id || active?.className || active?.textContent?.trim().slice(0, 30) || '';
      const isInWidget = active?.closest('.host-page');
      stops.push(
        isInWidget
          ? 'widget'
          : `${active?.localName ?? ''}: ${name === '' ? '' : active?.localName === 'button' ? active.textContent.trim() : name}`,
      );
    }
    const own = stops.filter((stop) => stop !== 'widget' && !stop.startsWith('summary'));
    expect(own).to.deep.equal([
      'select: system',
      'button: Kopier',
      'input: template-no',
      'input: html-no',
      // A group that has no answer has one tab stop: its first option.
      'input: policy-yes',
      'input: place-here',
      'input: source-feeds/bedre-bruk-av-ki.json',
      'select: language',
      'input: width-desk',
      'input: scheme-auto',
      'div: screen',
      'button: Kopier adressen',
    ]);
    expect(stops.filter((stop) => stop.startsWith('summary'))).to.have.length(4);
    await executeServerCommand('engine:chord', {keys: ['Shift', 'Tab']});
    expect(page.document.activeElement?.closest('.screen')).not.to.equal(null);
  });

  it('has no sideways scrolling on a phone, with text of double size', async () => {
    for (const hash of [
      '',
      '#template=yes&html=yes&policy=yes&source=file&file=min.json&place=own&preload=true&width=tablet&o-view=list',
    ]) {
      page = await openBuilder(hash, `${strictSite}/build/`, 320);
      await whenReady(page);
      for (const size of ['100%', '200%']) {
        page.document.documentElement.style.fontSize = size;
        await nextTask(100);
        expect(page.document.documentElement.scrollWidth, `${hash} ${size}`).to.be.at.most(320);
      }
      if (hash === '') page.frame.remove();
    }
  });

  it('keeps the small pictures out of reach', async () => {
    page = await openBuilder();
    const pictures = page.all('.picture');
    expect(pictures).to.have.length(6);
    await waitUntil(() => pictures.every((picture) => (picture.firstElementChild as FeedElement).state === 'ready'), 'pictures', {
      timeout: 10_000,
    });
    for (const picture of pictures) {
      const [link] = deepQueryAll(picture, 'a[href], button');
      link?.focus();
      expect(page.document.activeElement).to.equal(page.document.body);
    }
  });
});
