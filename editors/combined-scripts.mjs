import {snippets} from './snippets.mjs';

/**
 * Checks what docs/webmaster.md says about plugins that combine the scripts of a site: `ki-widgets.all.js` works in a combined file, and
 * with `ki-widgets.js` visitors keep the link while the console has the remedy.
 *
 * @param {import('./browser.mjs').Browser} browser
 * @returns {Promise<string[]>}
 */
export async function findCombiningFaults(browser) {
  const faults = [];
  const texts = snippets.filter(({html, bringsScript}) => html && !bringsScript && !html.includes('<iframe'));
  for (const {name, html} of texts) {
    const single = await browser.visit(html, {hasScript: true, combined: 'ki-widgets.all.js'});
    if (single.seen !== 'widget' || single.lines.length) {
      faults.push(`Combined ki-widgets.all.js, ${name}: ${single.seen} instead of the widget. ${single.lines.join(' ')}`);
    }
    const {seen, lines} = await browser.visit(html, {hasScript: true, combined: 'ki-widgets.js'});
    if (!['link', 'text'].includes(seen) || lines.length !== 1 || !lines[0].includes('modules/')) {
      faults.push(`Combined ki-widgets.js, ${name}: ${seen} instead of a link and one console line. ${lines.join(' ')}`);
    }
  }
  console.log(`Combined scripts: ${texts.length} snippets, ${faults.length} faults`);
  return faults;
}
