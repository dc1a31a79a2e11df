import {
  backgroundsOf,
  contrastBetween,
  describeBelow,
  measureAtOnce,
  measureBorders,
  measureOn,
  measureTexts,
  paintOver,
} from './contrast.js';
import {deepQueryAll} from './query.js';

/** Elements of the widgets whose border shows what they are. */
const bordered = '[part~=unit], [part~=button], [part~=input], [part~=banner], .toggle, input, select, textarea';
const focusable = 'a[href], button, summary, input, select, textarea, [tabindex="0"]';

/**
 * Finds what has too little contrast: texts below 4.5 : 1, and borders, lines and rings of the focus below 3 : 1.
 *
 * @returns One line for each finding.
 */
export function describeLowContrast(page: HTMLElement): string[] {
  const shown = listShown(page);
  // The ring of the focus changes the page.
  return [...measureAtOnce(() => describeColors(page, shown)), ...describeRings(shown.filter((element) => element.matches(focusable)))];
}

function listShown(page: HTMLElement): HTMLElement[] {
  return deepQueryAll(page, `${bordered}, ${focusable}, .below, svg path, svg line`).filter((element) =>
    element.checkVisibility({visibilityProperty: true}),
  );
}

function describeColors(page: HTMLElement, shown: readonly HTMLElement[]): string[] {
  const select = (selector: string) => shown.filter((element) => element.matches(selector));
  const placeholders = select('[placeholder]').map((field) =>
    measureOn(field, `placeholder “${field.getAttribute('placeholder') ?? ''}”`, getComputedStyle(field, '::placeholder').color),
  );
  const borders = select(bordered).flatMap((element) => {
    const {inside, outside} = measureBorders(element);
    return isFilled(element) ? inside : [...inside, ...outside];
  });
  const branches = select('.below').flatMap((child) => {
    const {borderTopWidth, borderTopColor} = getComputedStyle(child, '::before');
    return parseFloat(borderTopWidth) > 0 ? [measureOn(child.parentElement!, 'line to a child', borderTopColor)] : [];
  });
  const strokes = select('svg path, svg line').flatMap((shape) => {
    const {stroke} = getComputedStyle(shape);
    return stroke === 'none' ? [] : [measureOn(shape, `stroke of ${nameOf(shape)}`, stroke)];
  });
  return [...describeBelow(4.5, [...measureTexts(page), ...placeholders]), ...describeBelow(3, [...borders, ...branches, ...strokes])];
}

/** Whether an element differs from its surroundings by its background alone, such as a white box in a dark section. */
function isFilled(element: Element): boolean {
  const outer = backgroundsOf(element.parentElement ?? (element.getRootNode() as ShadowRoot).host);
  return contrastBetween(paintOver(...backgroundsOf(element)), paintOver(...outer)) >= 3;
}

/** Puts the focus on one element of each kind and background, because a page may have hundreds of links. */
function describeRings(elements: readonly HTMLElement[]): string[] {
  const kinds = measureAtOnce(() => new Map(elements.map((element) => [`${nameOf(element)} ${backgroundsOf(element).join()}`, element])));
  return [...kinds.values()].flatMap((element) => {
    element.focus({focusVisible: true, preventScroll: true});
    const {outlineStyle, outlineColor, boxShadow} = getComputedStyle(element);
    const isFocused = element.matches(':focus-visible');
    element.blur();
    // The browser itself draws the rings of the page's own links and fields.
    if (!isFocused || outlineStyle === 'auto' || !(element.getRootNode() instanceof ShadowRoot)) return [];
    if (outlineStyle === 'none') return [`no ring of the focus: ${nameOf(element)}`];
    const [, inner = outlineColor] = /^(.+?\)) /.exec(boxShadow) ?? [];
    const rings = [outlineColor, inner].map((color) => measureOn(element.parentElement ?? element, `focus of ${nameOf(element)}`, color));
    const best = rings.toSorted((a, b) => b.contrast - a.contrast)[0]!;
    const areApart = inner === outlineColor || contrastBetween(paintOver(outlineColor), paintOver(inner)) >= 3;
    return [...describeBelow(3, [best]), ...(areApart ? [] : [`rings of the focus look alike: ${nameOf(element)}`])];
  });
}

function nameOf(element: Element): string {
  return [element.localName, element.getAttribute('class'), element.getAttribute('part')].filter(Boolean).join(' ');
}
