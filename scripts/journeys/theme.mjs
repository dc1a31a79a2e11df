/** The journey of a designer from the theme page to the CSS with the brand. */

/** Seconds: “their brand on the chart in under five minutes”. */
const limit = 300;

/** @returns {import('./journey.mjs').Journey[]} */
export function listThemeJourneys() {
  return [{name: 'designer: theme page', limit, walk}];
}

async function walk({user, site, page, language, expect}) {
  await user.open(`${site.widgets}/theme/${language === 'en' ? 'en/' : ''}`, '#brand');
  await user.type('#brand', '#c8102e');
  // The chart has the brand, on a light page.
  await user.readTo('.preview[data-scheme=light] ki-org-chart');
  const brand = await page.$eval('.preview[data-scheme=light] ki-org-chart', (chart) =>
    globalThis.getComputedStyle(chart).getPropertyValue('--ki-color-brand').trim(),
  );
  expect('the chart has the brand', brand, '#c8102e');
  await user.click('#copy');
  await user.waitFor('#copied:not(:empty)');
  const copied = await page.evaluate(() => globalThis.navigator.clipboard.readText());
  expect('the CSS has the brand', copied.includes('--ki-color-brand: #c8102e'), true);
}
