/* global document, setTimeout, window, wp, tinymce */
import {copy, paste} from '../clipboard.mjs';
import {title as linkText} from '../snippets.mjs';

/**
 * Method of inserting a snippet: `pasted` as formatted text, `address` pasted as plain text, `link` made with the editor's own command,
 * `source` written in the editor's HTML view.
 *
 * @typedef {'pasted' | 'address' | 'link' | 'source'} InsertionMethod
 */

/**
 * Writes and publishes a post, with the snippet between two paragraphs, as a logged-in user.
 *
 * @param {import('puppeteer-core').Page} page - A page that is logged in.
 * @param {string} site - The address of WordPress.
 * @param {'block' | 'classic'} editor
 * @param {{title: string, snippet: import('../snippets.mjs').Snippet, method: InsertionMethod, address: string}} text
 * @returns {Promise<{id: number, address: string}>}
 */
export async function writePost(page, site, editor, {title, snippet, method, address}) {
  if (method === 'pasted' || method === 'address') {
    await page.goto(site, {waitUntil: 'load'});
    await copy(page, method === 'address' ? {plain: address} : {html: snippet.html});
  }
  await page.goto(`${site}/wp-admin/post-new.php`, {waitUntil: 'load'});
  await page.bringToFront();
  const write = editor === 'block' ? writeInBlocks : writeInClassic;
  return write(page, {title, snippet, method, address});
}

/** @returns {Promise<void>} */
export async function logIn(page, site, login) {
  await page.goto(`${site}/wp-login.php`, {waitUntil: 'load'});
  // Set instead of typed: the page selects the field's content after a delay.
  await page.$eval('#user_login', (field, login) => (field.value = login), login);
  await page.$eval('#user_pass', (field) => (field.value = 'password'));
  await page.click('#wp-submit');
  await page.waitForSelector('#wpadminbar');
}

async function writeInBlocks(page, {title, snippet, method, address}) {
  await page.waitForFunction(() => window.wp?.data?.select('core/editor')?.getCurrentPostId());
  // A new user would have to close these guides first.
  await page.evaluate(() => {
    for (const scope of ['core', 'core/edit-post']) {
      for (const name of ['welcomeGuide', 'enableChoosePatternModal']) wp.data.dispatch('core/preferences').set(scope, name, false);
    }
  });
  // Inserts markup as the code view does, since the attributes of blocks differ between releases.
  const insert = (markup) =>
    page.evaluate((markup) => {
      const [block] = wp.blocks.parse(markup);
      wp.data.dispatch('core/block-editor').insertBlock(block, wp.data.select('core/block-editor').getBlockCount());
      wp.data.dispatch('core/block-editor').selectBlock(block.clientId);
      return block.clientId;
    }, markup);
  const insertParagraph = (text) => insert(`<!-- wp:paragraph --><p>${text}</p><!-- /wp:paragraph -->`);
  await insertParagraph('Før.');
  if (method === 'source') await insert(`<!-- wp:html -->${snippet.html}<!-- /wp:html -->`);
  else {
    const id = await insertParagraph(method === 'link' ? linkText : '');
    const block = await waitInAnyFrame(page, `[data-block="${id}"]`);
    await page.keyboard.press('Escape'); // Closes the welcome dialog if it appeared anyway.
    await block.click();
    await waitInAnyFrame(page, `[data-block="${id}"]:focus`);
    if (method === 'link') {
      await page.keyboard.down('ControlLeft');
      await page.keyboard.press('KeyA');
      await page.keyboard.press('KeyK');
      await page.keyboard.up('ControlLeft');
      const field = await page.waitForSelector('.block-editor-link-control input');
      await field.type(address);
      await page.waitForSelector('.block-editor-link-control__search-item'); // Enter does nothing while the editor searches.
      await page.keyboard.press('Enter');
      await page.waitForFunction(
        (id) => String(wp.data.select('core/block-editor').getBlock(id).attributes.content).includes('href'),
        {},
        id,
      );
    } else await paste(page);
    await page.waitForFunction(
      () => {
        const blocks = wp.data.select('core/block-editor').getBlocks();
        const isEmpty = ({name, attributes}) => name === 'core/paragraph' && !String(attributes.content ?? '').trim();
        const isAsking = ({name, attributes}) => name === 'core/embed' && wp.data.select('core').isRequestingEmbedPreview(attributes.url);
        return blocks.length > 1 && !blocks.some(isEmpty) && !blocks.some(isAsking);
      },
      {polling: 200},
    );
  }
  await insertParagraph('Etter.');
  if (method === 'source') {
    const written = await page.evaluate(() => wp.data.select('core/editor').getEditedPostContent());
    const [tag] = /^<[\w-]+/.exec(snippet.html); // Only the tag: releases serialise `&` and attributes differently.
    if (!written.includes(tag)) throw new Error(`The editor lost what was written in “${title}”: ${written}`);
  }
  // The same as the button “Publish”, whose position differs between releases.
  const {isSaved, ...post} = await page.evaluate(async (title) => {
    const {editPost, savePost} = wp.data.dispatch('core/editor');
    await editPost({title, status: 'publish'});
    await savePost();
    const {didPostSaveRequestSucceed, getCurrentPost} = wp.data.select('core/editor');
    return {isSaved: didPostSaveRequestSucceed(), id: getCurrentPost().id, address: getCurrentPost().link};
  }, title);
  if (!isSaved) throw new Error(`“${title}” was not saved`);
  return post;
}

async function writeInClassic(page, {title, snippet, method, address}) {
  await page.type('#title', title);
  if (method === 'source') {
    await page.click('#content-html');
    await page.$eval('#content', (field, value) => (field.value = value), `<p>Før.</p>\n\n${snippet.html}\n\n<p>Etter.</p>`);
  } else {
    await page.click('#content-tmce');
    await page.waitForFunction(() => window.tinymce?.get('content')?.initialized && !tinymce.get('content').isHidden());
    await page.evaluate(() => tinymce.get('content').focus());
    await page.keyboard.type('Før.');
    await page.keyboard.press('Enter');
    if (method === 'link') {
      await page.keyboard.type(linkText);
      await page.evaluate((href) => {
        const editor = tinymce.get('content');
        editor.selection.select(editor.getBody().lastChild, true);
        editor.execCommand('mceInsertLink', false, {href});
        editor.selection.collapse(false);
      }, address);
    } else await paste(page);
    await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 1500))); // The editor resolves addresses and shows a preview.
    // After a quotation, Enter would add a paragraph to it.
    await page.evaluate(() => {
      const editor = tinymce.get('content');
      const paragraph = editor.dom.add(editor.getBody(), 'p', {}, 'Etter.');
      editor.selection.setCursorLocation(paragraph, 1);
      editor.nodeChanged();
    });
  }
  const button = await page.waitForSelector('#publish:not(.disabled)');
  await button.evaluate((button) => button.click());
  // Not waitForNavigation: the previous page replaces its own address, which counts as a navigation.
  await page.waitForFunction(() => document.readyState === 'complete' && /\/post\.php\?post=\d+/.test(document.URL), {polling: 100});
  const id = Number(new URL(page.url()).searchParams.get('post'));
  return {id, address: new URL(`/?p=${id}`, page.url()).href};
}

/** Waits for a visible element. Some releases put the block editor's text into a frame. */
async function waitInAnyFrame(page, selector) {
  for (let tries = 0; tries < 100; tries++) {
    for (const frame of page.frames()) {
      const found = await frame.$(selector).catch(() => null);
      if (found && (await found.isVisible())) return found;
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`${selector} did not appear`);
}
