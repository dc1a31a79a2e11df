/* global document, DOMParser */

/** Onto the clipboard, as a page (`html`) or another program (`plain`) puts it there. The page must have loaded something. */
export async function copy(page, {html, plain}) {
  await page.bringToFront();
  await page.evaluate(
    (html, plain) => {
      const handle = (event) => {
        event.preventDefault();
        event.clipboardData.setData('text/plain', plain ?? new DOMParser().parseFromString(html, 'text/html').body.textContent);
        if (!plain) event.clipboardData.setData('text/html', html);
      };
      document.addEventListener('copy', handle, {once: true});
      document.execCommand('copy');
    },
    html,
    plain,
  );
}

/** Into what has the focus. */
export async function paste(page) {
  await page.keyboard.down('ControlLeft');
  await page.keyboard.down('KeyV', {commands: ['Paste']});
  await page.keyboard.up('KeyV');
  await page.keyboard.up('ControlLeft');
}
