import {expect} from '@open-wc/testing';
import './define.js';
import * as library from './index.js';
import {defineElement} from './elements/define-element.js';
import {collectConsoleLines} from './testing/collect-errors.js';
import {version} from './version.js';

/** The design's list. A ninth element needs a line here, one in define.ts and one in index.ts. */
const elements = {
  'browser-support-banner': 'BrowserSupportBanner',
  'ki-contact-card': 'KiContactCard',
  'ki-feed': 'KiFeed',
  'ki-org-chart': 'KiOrgChart',
  'ki-partner-list': 'KiPartnerList',
  'ki-project-intro': 'KiProjectIntro',
  'ki-project-page': 'KiProjectPage',
  'ki-publication-info': 'KiPublicationInfo',
} as const;

describe('define.js', () => {
  for (const [tag, name] of Object.entries(elements)) {
    it(`registers <${tag}>, whose class is in index.js as ${name}`, () => {
      expect(customElements.get(tag))
        .to.be.a('function')
        .and.to.equal(library[name as keyof typeof library]);
    });
  }

  it('registers as many elements as index.js has element classes', () => {
    const isElement = (value: unknown) =>
      typeof value === 'function' &&
      ![library.FeedElement, library.WidgetElement].includes(value as never) &&
      value.prototype instanceof library.FeedElement;
    expect(Object.values(library).filter(isElement)).to.have.length(Object.keys(elements).length);
  });
});

describe('defineElement', () => {
  it('does nothing when the tag has the class already', async () => {
    expect(await collectConsoleLines(() => defineElement('ki-feed', library.KiFeed))).to.be.empty;
  });

  it('logs nothing when the same version is loaded twice', async () => {
    expect(await collectConsoleLines(() => defineElement('ki-feed', class extends library.KiFeed {}))).to.be.empty;
    expect(customElements.get('ki-feed')).to.equal(library.KiFeed);
  });

  it('leaves a tag to the copy that came first, and says so once for all tags', async () => {
    const versions = (globalThis as {[key: symbol]: unknown})[Symbol.for('ki-widgets.versions')] as Map<string, string>;
    for (const tag of ['ki-feed', 'ki-org-chart']) versions.set(tag, '0.0.1'); // As if an older copy had been first.
    const lines = await collectConsoleLines(() => {
      defineElement('ki-feed', class extends library.KiFeed {});
      defineElement('ki-org-chart', class extends library.KiOrgChart {});
    });
    expect(lines).to.have.length(1);
    expect(lines[0]).to.match(/^\[ki-widgets\] Version 0\.0\.1 .*Load the script once.* \S+#second-copy$/);
    for (const tag of ['ki-feed', 'ki-org-chart']) versions.set(tag, version);
    expect(customElements.get('ki-feed')).to.equal(library.KiFeed);
  });

  it('leaves a tag to other code that has taken it, and names it', async () => {
    class Other extends HTMLElement {}
    customElements.define('taken-tag', Other);
    const lines = await collectConsoleLines(async () => {
      defineElement('taken-tag', class extends library.KiFeed {});
      await new Promise((resolve) => void setTimeout(resolve, 600)); // Tags of modules that arrive within half a second share the line.
    });
    expect(lines).to.have.length(1);
    expect(lines[0]).to.include('<taken-tag>').and.to.include('other code');
    expect(customElements.get('taken-tag')).to.equal(Other);
  });
});
