import {html, type TemplateResult} from 'lit';
import {copyText} from '../../../src/elements/copy-text.js';
import type {Texts} from '../texts.js';

export interface CopyOptions {
  /** Text of the button. */
  readonly label?: string;
  /** The code is HTML that an editor without an HTML view may take as formatted text. */
  readonly isRich?: boolean;
}

/** Code with a button that copies it. The button says what it copies, and the line next to it whether that worked. */
export function copyView(texts: Texts, what: string, code: string, {label = texts.copy, isRich = false}: CopyOptions = {}): TemplateResult {
  return html`<div class="copy">
    <pre><code>${code}</code></pre>
    <button
      type="button"
      aria-label=${label === texts.copy ? texts.copyOf(what) : label}
      @click=${(event: Event) => copy(event, code, texts, isRich)}
    >
      ${label}
    </button>
    <span class="copy-status" role="status"></span>
  </div>`;
}

/** Removes the lines that say what was copied. Changed code has not been copied. */
export function clearCopyStatus(): void {
  for (const status of document.querySelectorAll('.copy-status')) status.textContent = '';
}

async function copy({currentTarget}: Event, code: string, texts: Texts, isRich: boolean): Promise<void> {
  const box = (currentTarget as Element).closest('.copy');
  const isCopied = (isRich && (await copyFormatted(code))) || (await copyText(code));
  clearCopyStatus();
  const status = box?.querySelector('.copy-status');
  if (status) status.textContent = isCopied ? texts.copied : texts.copyFailed;
  const shown = box?.querySelector('code');
  if (!isCopied && shown) getSelection()?.selectAllChildren(shown);
}

/** Copies HTML as text and as formatted text. A field for HTML takes the text, and an editor without one takes the link. */
async function copyFormatted(code: string): Promise<boolean> {
  try {
    const types = ['text/plain', 'text/html'];
    await navigator.clipboard.write([new ClipboardItem(Object.fromEntries(types.map((type) => [type, new Blob([code], {type})])))]);
    return true;
  } catch {
    return false; // An older browser, or a page that may not use the clipboard.
  }
}
