/* global document, DOMParser */
import {setTimeout as wait} from 'node:timers/promises';

/**
 * Copies formatted text (`html`), as a page does, or plain text (`plain`), as another program does. A page must be loaded.
 *
 * @throws {Error} If the browser refuses. Otherwise the previous content of the clipboard would be pasted.
 */
export async function copy(page, {html, plain}) {
  for (let tries = 0; tries < 50; tries++) {
    await page.bringToFront();
    const isCopied = await page.evaluate(
      (html, plain) => {
        let isHandled = false;
        const handle = (event) => {
          event.preventDefault();
          event.clipboardData.setData('text/plain', plain ?? new DOMParser().parseFromString(html, 'text/html').body.textContent);
          if (!plain) event.clipboardData.setData('text/html', html);
          isHandled = true;
        };
        // Some pages allow copying only with a selection.
        document.activeElement?.blur();
        document.getSelection().selectAllChildren(document.body);
        document.addEventListener('copy', handle, {once: true});
        document.execCommand('copy');
        document.removeEventListener('copy', handle);
        return isHandled && document.hasFocus();
      },
      html,
      plain,
    );
    if (isCopied) return;
    await wait(100);
  }
  throw new Error('Nothing could be copied');
}

/** Pastes into the focused field. */
export async function paste(page) {
  await page.keyboard.down('ControlLeft');
  await page.keyboard.down('KeyV', {commands: ['Paste']});
  await page.keyboard.up('KeyV');
  await page.keyboard.up('ControlLeft');
}
