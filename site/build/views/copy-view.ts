import {html, type TemplateResult} from 'lit';
import {copyText} from '../../../src/elements/copy-text.js';
import type {Texts} from '../texts.js';

/** Code with a button that copies it. The button says what it copies, and the line next to it whether that worked. */
export function copyView(texts: Texts, what: string, code: string, label = texts.copy): TemplateResult {
  return html`<div class="copy">
    <pre><code>${code}</code></pre>
    <button
      type="button"
      aria-label=${label === texts.copy ? texts.copyOf(what) : label}
      @click=${(event: Event) => copy(event, code, texts)}
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

async function copy({currentTarget}: Event, code: string, texts: Texts): Promise<void> {
  const box = (currentTarget as Element).closest('.copy');
  const isCopied = await copyText(code);
  clearCopyStatus();
  const status = box?.querySelector('.copy-status');
  if (status) status.textContent = isCopied ? texts.copied : texts.copyFailed;
  const shown = box?.querySelector('code');
  if (!isCopied && shown) getSelection()?.selectAllChildren(shown);
}
