/** The page that shows the widgets in the colour of a site, with its contrasts and the CSS to copy. */
import {copyText} from '../../src/elements/copy-text.js';
import {defaultChoice, formatChoice, isFontList, parseChoice, writeCss} from './choice.js';
import {formatHex, parseHex} from './color.js';
import {findChangedEdge, measureUses, schemes} from './describe-uses.js';
import {showList, useItem} from './list-views.js';
import {textsOf} from './texts.js';

/** Screen readers announce the verdict when a visitor has stopped typing. */
const announceAfter = 600;

/** @returns A function that stops it, for pages that replace their content. */
export function startThemePage(): () => void {
  const texts = textsOf(document.documentElement.lang);
  const [brandField, picker, fontField] = [findInput('brand'), findInput('picker'), findInput('font')];
  let choice = parseChoice(location.hash) ?? defaultChoice;
  let announcement: ReturnType<typeof setTimeout> | undefined;

  fillFields();
  show(0);

  find('choice').addEventListener('submit', (event) => event.preventDefault());
  brandField.addEventListener('input', readFields);
  fontField.addEventListener('input', readFields);
  picker.addEventListener('input', () => {
    brandField.value = picker.value;
    readFields();
  });
  find('copy').addEventListener('click', () => void copyCss());
  addEventListener('hashchange', readAddress);
  return () => {
    removeEventListener('hashchange', readAddress);
    clearTimeout(announcement);
  };

  function readAddress(): void {
    choice = parseChoice(location.hash) ?? choice; // A link to a place on the page has no choice.
    fillFields();
    show(0);
  }

  function fillFields(): void {
    brandField.value = picker.value = choice.brand;
    fontField.value = choice.font;
    markError(brandField, false);
    markError(fontField, false);
  }

  function readFields(): void {
    const brand = parseHex(brandField.value);
    const isFontValid = isFontList(fontField.value);
    markError(brandField, !brand);
    markError(fontField, !isFontValid);
    choice = {brand: brand ? formatHex(brand) : choice.brand, font: isFontValid ? fontField.value.trim() : choice.font};
    picker.value = choice.brand;
    show(announceAfter);
  }

  function show(delay: number): void {
    history.replaceState(null, '', formatChoice(choice));
    for (const link of document.querySelectorAll<HTMLAnchorElement>('nav a')) link.hash = formatChoice(choice);
    for (const preview of document.querySelectorAll<HTMLElement>('.preview')) {
      preview.style.setProperty('--ki-color-brand', choice.brand);
      preview.style.fontFamily = choice.font;
    }
    find('css').textContent = writeCss(choice, texts.comment);
    find('copied').textContent = '';
    showContrasts(delay);
  }

  function showContrasts(delay: number): void {
    const measured = schemes.map((scheme) => ({scheme, uses: measureUses(choice.brand, scheme)}));
    showList(find('uses'), measured[0]?.uses.map(({name}) => useItem(name, measured, texts)) ?? []);
    const changed = schemes.flatMap((scheme) => {
      const edge = findChangedEdge(choice.brand, scheme);
      return edge ? [texts.changedEdge(scheme, edge)] : [];
    });
    showList(find('notes'), changed);
    const failures = measured.flatMap(({uses}) => uses).filter(({contrast, required}) => contrast < required).length;
    clearTimeout(announcement);
    announcement = setTimeout(() => (find('verdict').textContent = texts.verdict(failures)), delay);
  }

  async function copyCss(): Promise<void> {
    const isCopied = await copyText(writeCss(choice, texts.comment));
    find('copied').textContent = isCopied ? texts.copied : texts.notCopied;
    if (!isCopied) getSelection()?.selectAllChildren(find('css'));
  }
}

function markError(field: HTMLInputElement, isWrong: boolean): void {
  find(`${field.id}-error`).hidden = !isWrong;
  field.setAttribute('aria-invalid', String(isWrong));
  field.setAttribute('aria-describedby', `${isWrong ? `${field.id}-error ` : ''}${field.id}-hint`);
}

function find(id: string): HTMLElement {
  const element = document.getElementById(id);
  if (!element) throw new Error(`The page has no element with the id ${id}`);
  return element;
}

function findInput(id: string): HTMLInputElement {
  const element = find(id);
  if (!(element instanceof HTMLInputElement)) throw new TypeError(`#${id} is not a field`);
  return element;
}
