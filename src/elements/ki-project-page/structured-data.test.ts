import {expect, fixture, html} from '@open-wc/testing';
import {loadRealFeed} from '../../testing/real-feed.js';
import {whenReady, whenUpdated} from '../../testing/wait.js';
import {jsonLdModule} from './ki-project-page.js';
import './define.js';

type ProjectPage = HTMLElementTagNameMap['ki-project-page'];

async function failureOf(promise: Promise<unknown>): Promise<unknown> {
  try {
    return await promise;
  } catch (error) {
    return error;
  }
}

describe('structured data of <ki-project-page>', () => {
  async function renderPage(data: unknown): Promise<ProjectPage> {
    return whenReady(await fixture<ProjectPage>(html`<ki-project-page lang="nb" .data=${data}></ki-project-page>`));
  }

  it('has the address of the page, and the date and the language that it shows', async () => {
    const page = await renderPage(await loadRealFeed());
    const {'@context': context, '@graph': graph} = await page.toJSONLD();
    expect(context).to.equal('https://schema.org');
    const address = location.href.split('#')[0]!;
    const [about, project] = graph;
    expect(about).to.include({'@type': 'WebPage', '@id': `${address}#ki-page`, url: address, inLanguage: 'nb', lastReviewed: '2023-06-07'});
    expect(project).to.include({'@type': 'Project', name: 'Det nasjonale koordineringsprosjektet «Bedre bruk av kunstig intelligens»'});
    expect(graph).to.have.length(13);
    page.asOf = '2024-06-01';
    page.lang = 'en';
    await whenUpdated(page);
    const ehelse = (await page.toJSONLD())['@graph'].find(({'@id': id}) => id === `${address}#ki-org-ehelse`);
    expect(ehelse).to.include({name: 'Norwegian Directorate of eHealth', dissolutionDate: '2023-12-31'});
  });

  it('fails with an error before the feed is loaded', async () => {
    const page = await fixture<ProjectPage>(html`<ki-project-page></ki-project-page>`);
    expect(await failureOf(page.toJSONLD()))
      .to.be.an.instanceOf(TypeError)
      .with.property('message')
      .that.includes('wait for ki-feed-load');
  });

  it('is written by a part of the script that is loaded when a page asks for it, and requested again after a failure', async () => {
    const {importModule} = jsonLdModule;
    let imports = 0;
    jsonLdModule.loaded = null;
    jsonLdModule.importModule = () => {
      imports++;
      return Promise.reject(new TypeError('Failed to fetch'));
    };
    try {
      const page = await renderPage(await loadRealFeed());
      expect(imports).to.equal(0);
      expect(await failureOf(page.toJSONLD())).to.have.property(
        'message',
        'The part of the script for structured data could not be loaded: TypeError: Failed to fetch.',
      );
      expect([imports, page.state]).to.deep.equal([1, 'ready']);
      jsonLdModule.importModule = importModule;
      expect((await page.toJSONLD())['@graph']).to.have.length(13);
    } finally {
      jsonLdModule.importModule = importModule;
    }
  });
});
