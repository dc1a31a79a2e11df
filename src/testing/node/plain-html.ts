import assert from 'node:assert/strict';
import {parseFragment, type DefaultTreeAdapterMap} from 'parse5';
import {SaxesParser} from 'saxes';
import {elementsOf} from './read-html.js';

/** A parsed element as a nested list: the tag, its attributes and its children. */
type Tree = (string | Record<string, string> | Tree)[];

/** Parses XML. Fails if it is not well-formed. */
export function xmlTreeOf(xml: string): Tree {
  const root: Tree = [];
  const open = [root];
  const parser = new SaxesParser();
  parser.on('error', (error) => assert.fail(error.message));
  parser.on('opentag', ({name, attributes}) => {
    const tree: Tree = [name, {...attributes}];
    open.at(-1)!.push(tree);
    open.push(tree);
  });
  parser.on('closetag', () => open.pop());
  parser.on('text', (text) => text && open.at(-1)!.push(text));
  parser.write(xml).close();
  return root;
}

/** Parses an HTML fragment. */
export function htmlTreeOf(html: string): Tree {
  const walk = (node: DefaultTreeAdapterMap['childNode']): Tree => {
    if ('value' in node) return [node.value];
    if (!('tagName' in node)) return [];
    return [[node.tagName, Object.fromEntries(node.attrs.map(({name, value}) => [name, value])), ...node.childNodes.flatMap(walk)]];
  };
  return parseFragment(html).childNodes.flatMap(walk);
}

const plainTags =
  'h1 h2 h3 h4 h5 h6 p ul li dl dt dd table thead tbody tr th td details summary strong a bdi time img picture source span br div ki-project-page';
const plainAttributes = 'data-label role href src srcset media alt width height loading lang dir datetime scope';

/** Fails if the HTML has an element or attribute that needs a script or a style, or a URL that could run code. */
export function expectPlainHtml(html: string): void {
  for (const {tagName, attrs} of elementsOf(html)) {
    assert.ok(plainTags.split(' ').includes(tagName), tagName);
    for (const {name, value} of attrs) {
      const isOurs = (name === 'class' && /^ki-[a-z-]+( ki-[a-z-]+)?$/.test(value)) || (name === 'feed' && tagName === 'ki-project-page');
      assert.ok(isOurs || plainAttributes.split(' ').includes(name), `${tagName} ${name}`);
      if (['href', 'src', 'srcset'].includes(name))
        assert.match(new URL(value, 'https://x.example/').protocol, /^(https?|mailto|tel):$/, value);
    }
  }
}
