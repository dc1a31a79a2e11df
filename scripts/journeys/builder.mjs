/** The journeys of a webmaster who needs the code for a content management system. */
import {pagePath} from './site-server.mjs';

const systems = ['wordpress', 'drupal', 'optimizely', 'umbraco', 'enonic', 'sitecore', 'sharepoint'];

/** Seconds: “a working snippet in under a minute”. */
const limit = 60;

/** @returns {import('./journey.mjs').Journey[]} */
export function listBuilderJourneys() {
  return systems.map((system) => ({name: `builder: ${system}`, limit, walk: (context) => walk(context, system)}));
}

async function walk({user, site, page, language, expect}, system) {
  await user.open(`${site.widgets}/build/${language === 'en' ? 'en/' : ''}`, '#widget-org-chart');
  await user.click('#widget-org-chart');
  await user.choose('#system', system);
  const copied = {};
  for (const part of system === 'sharepoint' ? ['markup'] : ['template', 'markup']) {
    const button = `.result > .steps > [data-part=${part}] .copy button`;
    await user.click(button);
    await user.waitFor(`.result > .steps > [data-part=${part}] .copy-status:not(:empty)`);
    copied[part] = await page.evaluate(() => globalThis.navigator.clipboard.readText());
  }
  await expectWidget({site, page, expect}, copied);
}

/** Pastes the code as the system would, and expects the widget. */
async function expectWidget({site, page, expect}, {template = '', markup}) {
  const head = (template.match(/<(?:script|link)[^]*?>(?:<\/script>)?/g) ?? []).join('\n').replaceAll("\\'", "'");
  expect('the template has the script, or none is needed', template === '' || head.includes('ki-widgets.js'), true);
  const body = `<!doctype html><html lang="nb"><head><meta charset="utf-8"><title>Etaten</title>${head}</head><body><main>${markup}</main></body></html>`;
  site.answers.set(pagePath, {body});
  await page.goto(site.page);
  if (markup.includes('<iframe')) {
    const frame = await (await page.waitForSelector('main iframe')).contentFrame();
    await frame.waitForFunction(() => globalThis.document.querySelector('[data-ki-widget]')?.shadowRoot?.querySelector('ki-org-chart')?.state === 'ready');
    return;
  }
  await page.waitForFunction(() => {
    const host = globalThis.document.querySelector('main ki-org-chart') ?? globalThis.document.querySelector('main > *')?.shadowRoot?.querySelector('ki-org-chart');
    return host?.state === 'ready' && /\S/.test(host.shadowRoot.textContent);
  });
}
