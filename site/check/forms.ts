import {toHttpUrl} from '../../src/doctor/addresses.js';
import {makeElement, type Child} from '../../src/doctor/view/dom.js';
import {writeBookmark} from './bookmark.js';
import type {Texts} from './texts-nb.js';

export interface FormHandlers {
  readonly checkAddress: (written: string) => void;
  readonly checkText: (text: string, page: string, headers: string) => void;
  readonly checkFile: (file: File) => void;
}

/** A field with its label, hint and message. */
interface Field<Control extends HTMLElement> {
  readonly element: HTMLElement;
  readonly control: Control;
  /** Shows a message and moves the focus to the field. An empty text removes the message. */
  readonly setError: (message: string) => void;
}

/** The fields of the doctor’s page. */
export class CheckForms {
  readonly addressStep: HTMLElement;
  readonly pasteStep: HTMLDetailsElement;
  readonly pageStep: HTMLElement;
  readonly #address: Field<HTMLInputElement>;
  readonly #source: Field<HTMLTextAreaElement>;
  readonly #page: Field<HTMLInputElement>;
  readonly #headers: Field<HTMLTextAreaElement>;
  /** The fields about the page that is pasted, which most people leave empty. */
  readonly #more: HTMLDetailsElement;

  constructor(texts: Texts, bookmark: string, handlers: FormHandlers) {
    const input = (type: string) => makeElement('input', {type, autocomplete: 'off', spellcheck: 'false', class: type});
    const area = (rows: number) =>
      makeElement('textarea', {rows: String(rows), autocomplete: 'off', spellcheck: 'false', autocapitalize: 'off'});
    const {address, addressHint, source, page, pageHint, headers, headersHint, file, fileHint} = texts;
    // Not type="url": browsers would show messages of their own.
    this.#address = makeField('address', address, addressHint, input('text'));
    this.#source = makeField('source', source, '', area(8));
    this.#page = makeField('page', page, pageHint, input('text'));
    this.#headers = makeField('headers', headers, headersHint, area(4));
    const chosen = makeField('file', file, fileHint, input('file'));
    chosen.control.addEventListener('change', () => {
      const [picked] = chosen.control.files ?? [];
      if (picked) handlers.checkFile(picked);
      chosen.control.value = ''; // The same file can then be chosen again after it was corrected.
    });
    this.addressStep = makeForm(texts.addressStep, [this.#address.element], texts.check, () => {
      this.#address.setError('');
      handlers.checkAddress(this.#address.control.value.trim());
    });
    const pasted = makeForm('', [this.#source.element], texts.checkPasted, () => this.#checkPasted(texts, handlers));
    this.#more = makeElement(
      'details',
      {},
      makeElement('summary', {}, texts.surroundings),
      this.#page.element,
      this.#headers.element,
    );
    pasted.append(this.#more);
    this.pasteStep = makeElement(
      'details',
      {class: 'step paste'},
      makeElement('summary', {}, makeElement('h2', {}, texts.pasteStep)),
      makeElement('p', {}, texts.pasteIntro),
      pasted,
      chosen.element,
    );
    this.pageStep = makePageStep(texts, bookmark);
  }

  /** The address and the headers of the page whose HTML is pasted. */
  get surroundings(): {readonly page: string; readonly headers: string} {
    return {page: this.#page.control.value.trim(), headers: this.#headers.control.value};
  }

  showAddress(url: string): void {
    this.#address.control.value = url;
    this.#address.setError('');
  }

  showAddressError(message: string): void {
    this.#address.setError(message);
  }

  /** Opens the form for HTML, for a page that could not be fetched. */
  suggestPaste(url: string): void {
    this.pasteStep.open = true;
    this.#more.open = true;
    this.#page.control.value = url;
  }

  #checkPasted({sourceError, pageError}: Texts, {checkText}: FormHandlers): void {
    const {page, headers} = this.surroundings;
    const text = this.#source.control.value;
    const isWrongPage = page !== '' && (toHttpUrl(page, location.href) === null || !/^https?:|^\//.test(page));
    if (isWrongPage) this.#more.open = true;
    this.#page.setError(isWrongPage ? pageError : '');
    this.#source.setError(text.trim() ? '' : sourceError);
    if (text.trim() && !isWrongPage) checkText(text, page, headers);
  }
}

function makeForm(title: string, fields: readonly Child[], label: string, submit: () => void): HTMLFormElement {
  const heading = title ? makeElement('h2', {}, title) : null;
  const form = makeElement('form', {class: 'step', novalidate: ''}, heading, ...fields, makeElement('button', {type: 'submit'}, label));
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    submit();
  });
  return form;
}

function makeField<Control extends HTMLElement>(id: string, label: string, hint: string, control: Control): Field<Control> {
  const error = makeElement('p', {class: 'error', id: `${id}-error`, hidden: ''});
  control.id = id;
  if (hint) control.setAttribute('aria-describedby', `${id}-hint`);
  const element = makeElement(
    'div',
    {class: 'field'},
    makeElement('label', {for: id}, label),
    hint ? makeElement('p', {class: 'hint', id: `${id}-hint`}, hint) : null,
    error,
    control,
  );
  const setError = (message: string) => {
    error.textContent = message;
    error.hidden = message === '';
    const described = [hint ? `${id}-hint` : '', message ? `${id}-error` : ''].filter(Boolean).join(' ');
    if (described) control.setAttribute('aria-describedby', described);
    else control.removeAttribute('aria-describedby');
    if (message) control.setAttribute('aria-invalid', 'true');
    else control.removeAttribute('aria-invalid');
    if (message) control.focus();
  };
  return {element, control, setError};
}

function makePageStep(texts: Texts, bookmark: string): HTMLElement {
  const here = location.href.replace(/[?#].*/s, '');
  const link = makeElement('a', {class: 'bookmark', href: writeBookmark(bookmark, here, texts.bookmarkBlocked)}, texts.bookmark);
  const message = makeElement('span', {class: 'copy-status', role: 'status'});
  link.addEventListener('click', (event) => {
    event.preventDefault();
    message.textContent = texts.bookmarkClick;
  });
  return makeElement(
    'section',
    {class: 'step'},
    makeElement('h2', {}, texts.pageStep),
    makeElement('p', {}, texts.pageIntro),
    makeElement('p', {}, texts.queryIntro),
    makeElement('p', {class: 'hint'}, texts.queryLimit),
    makeElement('p', {}, texts.bookmarkIntro),
    makeElement('p', {}, link, ' ', message),
    makeElement('p', {class: 'hint'}, texts.bookmarkLimit),
  );
}
