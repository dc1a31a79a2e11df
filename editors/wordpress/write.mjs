/* global document, setTimeout, window, wp, tinymce */
import {copy, paste} from '../clipboard.mjs';
import {title as linkText} from '../ways.mjs';

/**
 * How a way comes into a text: `pasted` as formatted text, `address` pasted alone, `link` made by the editor's own command for links,
 * `source` as HTML where the editor takes it.
 *
 * @typedef {'pasted' | 'address' | 'link' | 'source'} How
 */

/**
 * Writes a post as a person does who is logged in, between two paragraphs, and publishes it.
 *
 * @param {import('puppeteer-core').Page} page - Logged in.
 * @param {string} site - The address of WordPress.
 * @param {'block' | 'classic'} editor
 * @param {{title: string, way: import('../ways.mjs').Way, how: How, address: string}} text
 * @returns {Promise<{id: number, address: string}>}
 */
export async function writePost(page, site, editor, {title, way, how, address}) {
  if (how === 'pasted' || how === 'address') {
    await page.goto(site, {waitUntil: 'load'});
    await copy(page, how === 'address' ? {plain: address} : {html: way.html});
  }
  await page.goto(`${site}/wp-admin/post-new.php`, {waitUntil: 'load'});
  await page.bringToFront();
  const write = editor === 'block' ? writeInBlocks : writeInClassic;
  return write(page, {title, way, how, address});
}

/** @returns {Promise<void>} */
export async function logIn(page, site, login) {
  await page.goto(`${site}/wp-login.php`, {waitUntil: 'load'});
  // Not typed: the page selects what stands there, a little late.
  await page.$eval('#user_login', (field, login) => (field.value = login), login);
  await page.$eval('#user_pass', (field) => (field.value = 'password'));
  await page.click('#wp-submit');
  await page.waitForSelector('#wpadminbar');
}

async function writeInBlocks(page, {title, way, how, address}) {
  await page.waitForFunction(() => window.wp?.data?.select('core/editor')?.getCurrentPostId());
  // What a person closes the first time.
  await page.evaluate(() => {
    for (const scope of ['core', 'core/edit-post']) {
      for (const name of ['welcomeGuide', 'enableChoosePatternModal']) wp.data.dispatch('core/preferences').set(scope, name, false);
    }
  });
  // As the code view takes it: what a block keeps its content in differs from release to release.
  const insert = (markup) =>
    page.evaluate((markup) => {
      const [block] = wp.blocks.parse(markup);
      wp.data.dispatch('core/block-editor').insertBlock(block, wp.data.select('core/block-editor').getBlockCount());
      wp.data.dispatch('core/block-editor').selectBlock(block.clientId);
      return block.clientId;
    }, markup);
  const insertParagraph = (text) => insert(`<!-- wp:paragraph --><p>${text}</p><!-- /wp:paragraph -->`);
  await insertParagraph('Før.');
  if (how === 'source') await insert(`<!-- wp:html -->${way.html}<!-- /wp:html -->`);
  else {
    const id = await insertParagraph(how === 'link' ? linkText : '');
    const block = await waitInAnyFrame(page, `[data-block="${id}"]`);
    await page.keyboard.press('Escape'); // What greets a new user, if it came all the same.
    await block.click();
    await waitInAnyFrame(page, `[data-block="${id}"]:focus`);
    if (how === 'link') {
      await page.keyboard.down('ControlLeft');
      await page.keyboard.press('KeyA');
      await page.keyboard.press('KeyK');
      await page.keyboard.up('ControlLeft');
      const field = await page.waitForSelector('.block-editor-link-control input');
      await field.type(address);
      await page.waitForSelector('.block-editor-link-control__search-item'); // Looks for what was written, and Enter does nothing meanwhile.
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
  if (how === 'source') {
    const written = await page.evaluate(() => wp.data.select('core/editor').getEditedPostContent());
    const [tag] = /^<[\w-]+/.exec(way.html); // Of the rest a release may write `&` or an attribute another way.
    if (!written.includes(tag)) throw new Error(`The editor lost what was written in “${title}”: ${written}`);
  }
  // What the button “Publish” does in every release, wherever it stands there.
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

async function writeInClassic(page, {title, way, how, address}) {
  await page.type('#title', title);
  if (how === 'source') {
    await page.click('#content-html');
    await page.$eval('#content', (field, value) => (field.value = value), `<p>Før.</p>\n\n${way.html}\n\n<p>Etter.</p>`);
  } else {
    await page.click('#content-tmce');
    await page.waitForFunction(() => window.tinymce?.get('content')?.initialized && !tinymce.get('content').isHidden());
    await page.evaluate(() => tinymce.get('content').focus());
    await page.keyboard.type('Før.');
    await page.keyboard.press('Enter');
    if (how === 'link') {
      await page.keyboard.type(linkText);
      await page.evaluate((href) => {
        const editor = tinymce.get('content');
        editor.selection.select(editor.getBody().lastChild, true);
        editor.execCommand('mceInsertLink', false, {href});
        editor.selection.collapse(false);
      }, address);
    } else await paste(page);
    await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 1500))); // Addresses are looked up and shown as what they lead to.
    // Behind a quotation, Enter makes another paragraph of it.
    await page.evaluate(() => {
      const editor = tinymce.get('content');
      const paragraph = editor.dom.add(editor.getBody(), 'p', {}, 'Etter.');
      editor.selection.setCursorLocation(paragraph, 1);
      editor.nodeChanged();
    });
  }
  const button = await page.waitForSelector('#publish:not(.disabled)');
  await button.evaluate((button) => button.click());
  // Not the next navigation: the page before writes its own address anew, which counts as one.
  await page.waitForFunction(() => document.readyState === 'complete' && /\/post\.php\?post=\d+/.test(document.URL), {polling: 100});
  const id = Number(new URL(page.url()).searchParams.get('post'));
  return {id, address: new URL(`/?p=${id}`, page.url()).href};
}

/** The block editor's text stands in a frame of its own in some releases. */
async function waitInAnyFrame(page, selector) {
  for (let tries = 0; tries < 100; tries++) {
    for (const frame of page.frames()) {
      const found = await frame.$(selector).catch(() => null);
      if (found && (await found.isVisible())) return found;
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`${selector} did not come`);
}
