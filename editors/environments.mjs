/* global document, tinymce, CKEDITOR, Quill, tiptap, DOMPurify */
import {build} from 'esbuild';
import MarkdownIt from 'markdown-it';
import rehypeParse from 'rehype-parse';
import rehypeSanitize from 'rehype-sanitize';
import rehypeStringify from 'rehype-stringify';
import sanitizeHtml from 'sanitize-html';
import {unified} from 'unified';
import {readSettings} from './read-guide.mjs';

/**
 * An editor or sanitiser that a text passes through before visitors see it.
 *
 * @typedef {object} Environment
 * @property {string} name
 * @property {string} [package] - Name of the npm package. The table shows its version.
 * @property {string} [settings] - An object literal with the settings from docs/webmaster.md.
 * @property {boolean} [keepsElement] - These settings keep the element.
 * @property {boolean} [refusesHtml] - Shows HTML as source.
 * @property {boolean} [isOneBlock] - Enter makes a new line, not a paragraph. A second Enter leaves a quotation.
 * @property {boolean} [isMarkdown] - Receives the Markdown of a snippet.
 * @property {boolean} [isSanitiser] - Has no field to type or paste in.
 * @property {(html: string) => string} [clean] - A sanitiser or converter that runs in Node.
 * @property {readonly string[]} [scripts] - Files of packages that the editor's page loads.
 * @property {readonly string[]} [styles]
 * @property {() => Promise<string>} [bundle] - A script for the editor's page, where the package has none.
 * @property {(place: HTMLElement, settings: object) => Promise<Editor>} [open] - Runs in the page.
 *
 * @typedef {object} Editor
 * @property {HTMLElement} [area] - The field to write in. Absent for a sanitiser.
 * @property {(html: string) => void} set - Sets a text, as when a saved text is opened or a source view is used.
 * @property {() => string} save - Returns the HTML that would be saved.
 * @property {(address: string) => void} [link] - Turns the whole text into a link, as the button for links does.
 */

const tinyMce = {
  package: 'tinymce',
  scripts: ['tinymce/tinymce.min.js'],
  async open(place, settings) {
    const [editor] = await tinymce.init({target: place, license_key: 'gpl', ...settings});
    return {
      area: editor.getBody(),
      set: (html) => editor.setContent(html),
      save: () => editor.getContent(),
      link(href) {
        editor.selection.select(editor.getBody().firstChild, true);
        editor.execCommand('mceInsertLink', false, {href});
      },
    };
  },
};

const tinyMce7 = {...tinyMce, package: 'tinymce-7', scripts: ['tinymce-7/tinymce.min.js']};

const ckEditor = {
  package: 'ckeditor5',
  scripts: ['ckeditor5/dist/browser/ckeditor5.umd.js'],
  styles: ['ckeditor5/dist/browser/ckeditor5.css'],
  async open(place, settings) {
    const {ClassicEditor, Essentials, Paragraph, Heading, Bold, Italic, Link, AutoLink, List, BlockQuote, Table, GeneralHtmlSupport} =
      CKEDITOR;
    const plugins = [Essentials, Paragraph, Heading, Bold, Italic, Link, AutoLink, List, BlockQuote, Table];
    // General HTML Support is only active with settings.
    if (settings.htmlSupport) plugins.push(GeneralHtmlSupport);
    const editor = await ClassicEditor.create(place, {licenseKey: 'GPL', plugins, ...settings});
    return {
      area: editor.ui.getEditableElement(),
      set: (html) => editor.setData(html),
      save: () => editor.getData(),
      link(href) {
        editor.execute('selectAll');
        editor.execute('link', href);
      },
    };
  },
};

const purify = {
  isSanitiser: true,
  package: 'dompurify',
  scripts: ['dompurify/dist/purify.js'],
  async open(place, settings) {
    let saved = '';
    return {set: (html) => (saved = DOMPurify.sanitize(html, settings)), save: () => saved};
  },
};

const rehype = unified().use(rehypeParse, {fragment: true}).use(rehypeSanitize).use(rehypeStringify);

/** @type {readonly Environment[]} */
export const environments = [
  // A control: every snippet works if nothing changes it.
  {name: 'nothing in between', isSanitiser: true, clean: (html) => html, keepsElement: true},
  {...tinyMce, name: 'TinyMCE'},
  {
    ...tinyMce,
    name: 'TinyMCE, as documented',
    settings: readSettings('custom_elements', 'extended_valid_elements', 'relative_urls'),
    keepsElement: true,
  },
  {...tinyMce7, name: 'TinyMCE 7'},
  {
    ...tinyMce7,
    name: 'TinyMCE 7, as documented',
    settings: readSettings('custom_elements', 'extended_valid_elements', 'relative_urls'),
    keepsElement: true,
  },
  {...ckEditor, name: 'CKEditor 5'},
  {...ckEditor, name: 'CKEditor 5, as documented', settings: readSettings('htmlSupport'), keepsElement: true},
  {
    name: 'Quill',
    package: 'quill',
    scripts: ['quill/dist/quill.js'],
    styles: ['quill/dist/quill.snow.css'],
    async open(place) {
      const quill = new Quill(place, {theme: 'snow'});
      return {
        area: quill.root,
        set: (html) => quill.setContents(quill.clipboard.convert({html})),
        save: () => quill.getSemanticHTML(),
        link: (href) => quill.formatText(0, quill.getLength() - 1, 'link', href, 'user'),
      };
    },
  },
  {
    name: 'TipTap, StarterKit',
    package: '@tiptap/core',
    bundle: bundleTipTap,
    async open(element) {
      const editor = new tiptap.Editor({element, extensions: [tiptap.StarterKit]});
      return {
        area: editor.view.dom,
        set: (html) => editor.commands.setContent(html),
        save: () => editor.getHTML(),
        link: (href) => editor.chain().selectAll().setLink({href}).run(),
      };
    },
  },
  {
    name: 'Trix',
    isOneBlock: true,
    package: 'trix',
    scripts: ['trix/dist/trix.umd.min.js'],
    styles: ['trix/dist/trix.css'],
    async open(place) {
      const element = document.createElement('trix-editor');
      const isReady = new Promise((resolve) => element.addEventListener('trix-initialize', resolve, {once: true}));
      place.append(element);
      await isReady;
      const {editor} = element;
      return {
        area: element,
        set: (html) => editor.loadHTML(html),
        save: () => element.value,
        link(href) {
          editor.setSelectedRange([0, editor.getDocument().toString().length - 1]);
          editor.activateAttribute('href', href);
        },
      };
    },
  },
  {...purify, name: 'DOMPurify'},
  {...purify, name: 'DOMPurify, as documented', settings: readSettings('CUSTOM_ELEMENT_HANDLING'), keepsElement: true},
  {name: 'sanitize-html', package: 'sanitize-html', isSanitiser: true, clean: (html) => sanitizeHtml(html)},
  {
    name: 'rehype-sanitize, GitHub’s schema',
    package: 'rehype-sanitize',
    isSanitiser: true,
    clean: (html) => String(rehype.processSync(html)),
  },
  {
    name: 'markdown-it, written as Markdown',
    package: 'markdown-it',
    isMarkdown: true,
    isSanitiser: true,
    clean: (markdown) => new MarkdownIt().render(markdown),
  },
  {
    name: 'markdown-it, HTML given',
    package: 'markdown-it',
    refusesHtml: true,
    isSanitiser: true,
    clean: (html) => new MarkdownIt().render(html),
  },
];

async function bundleTipTap() {
  const contents = "export {Editor} from '@tiptap/core'; export {default as StarterKit} from '@tiptap/starter-kit';";
  const {outputFiles} = await build({
    stdin: {contents, resolveDir: import.meta.dirname},
    bundle: true,
    write: false,
    format: 'iife',
    globalName: 'tiptap',
    logLevel: 'error',
  });
  return outputFiles[0].text;
}
