/** Writes the lists of the theme page. It uses no innerHTML, because the page's Content-Security-Policy forbids that. */
import type {Scheme} from './derive-theme.js';
import type {MeasuredUse, UseName} from './describe-uses.js';
import type {ThemeTexts} from './theme-texts.js';

export interface MeasuredScheme {
  readonly scheme: Scheme;
  readonly uses: readonly MeasuredUse[];
}

/** Replaces the items of a list. An empty list is hidden. */
export function showList(list: HTMLElement, items: readonly (string | Element)[]): void {
  list.hidden = items.length === 0;
  list.replaceChildren(...items.map((item) => element('li', '', item)));
}

/** One use of the brand, with its colour and contrast on light and dark pages. */
export function useItem(name: UseName, measured: readonly MeasuredScheme[], texts: ThemeTexts): Element {
  const parts = measured.flatMap(({scheme, uses}) => {
    const use = uses.find((other) => other.name === name);
    return use ? [contrastView(use, texts.schemes[scheme], texts)] : [];
  });
  return element('div', 'use', element('h3', '', texts.uses[name]), element('div', 'pair', ...parts));
}

function contrastView({name, color, ground, contrast, required}: MeasuredUse, scheme: string, texts: ThemeTexts): Element {
  const sample = element('span', 'sample', name === 'edge' ? '' : 'Aa');
  sample.setAttribute('aria-hidden', 'true');
  Object.assign(sample.style, {color, backgroundColor: ground});
  if (name === 'edge') sample.style.borderInlineStart = `0.5em solid ${color}`;
  return element('div', 'contrast', sample, element('p', '', `${scheme}, ${color}. ${texts.contrast(contrast, required)}`));
}

function element(tag: string, className: string, ...children: readonly (string | Element)[]): HTMLElement {
  const created = document.createElement(tag);
  if (className) created.className = className;
  created.append(...children);
  return created;
}
