import {textsIn} from './texts/texts.js';

export type PageLanguage = 'nb' | 'en';

/** Puts the parts of the page that are in its HTML into another language, and its address. */
export function showLanguage(language: PageLanguage, here: string): void {
  const {page} = textsIn(language);
  document.documentElement.lang = language;
  document.title = `${page.title} – ki-widgets`;
  const skip = document.querySelector('.skip');
  if (skip) skip.textContent = page.skip;
  document.querySelector('header nav')?.setAttribute('aria-label', page.pageLanguages);
  const path = new URL(`${here}/edit/${language === 'en' ? 'en/' : ''}`).pathname;
  history.replaceState(null, '', path + location.search + location.hash);
  for (const link of document.querySelectorAll<HTMLAnchorElement>('header nav a')) {
    link.href = `${here}/edit/${link.lang === 'en' ? 'en/' : ''}`;
    if (link.lang === language) link.setAttribute('aria-current', 'true');
    else link.removeAttribute('aria-current');
  }
  const home = document.querySelector<HTMLAnchorElement>('.site-name a');
  if (home) home.href = `${here}/`;
}
