/* global document, DOMParser */
import {setTimeout as wait} from 'node:timers/promises';

/**
 * Onto the clipboard, as a page (`html`) or another program (`plain`) puts it there. The page must have loaded something.
 *
 * @throws {Error} When the browser does not let it; else what lay there before would be pasted.
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
        // Without a selection some pages let nothing be copied.
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

/** Into what has the focus. */
export async function paste(page) {
  await page.keyboard.down('ControlLeft');
  await page.keyboard.down('KeyV', {commands: ['Paste']});
  await page.keyboard.up('KeyV');
  await page.keyboard.up('ControlLeft');
}
