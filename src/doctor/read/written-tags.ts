import type {WrittenTag} from '../facts.js';
import type {Root} from './roots.js';

const opening = '(?:<|&(?:amp;)*lt;|&(?:amp;)*#0*60;|&(?:amp;)*#x0*3c;)';
const tags = new RegExp(
  `${opening}\\s*(ki-[a-z-]*[a-z]|script(?=[^>]*ki-widgets))|${opening}[^>]*data-ki-widget=\\W*(?:ki-)?([a-z-]*[a-z])`,
  'gi',
);

/** Finds tags of ours that are on the page as text or in a comment. An editor has escaped them, or a person has. */
export function readWrittenTags(roots: readonly Root[]): WrittenTag[] {
  const found = new Map<string, WrittenTag>();
  for (const {node: root, isTemplate} of roots) {
    if (isTemplate) continue;
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_COMMENT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const parent = node.parentElement;
      const script = parent?.closest('script');
      // Browsers ignore the text of a script that has an address. The text of other scripts may be a template of theirs.
      if (parent?.closest('style') || (script && !script.hasAttribute('src'))) continue;
      const place = script ? 'script' : node.nodeType === Node.COMMENT_NODE ? 'comment' : parent?.closest('noscript') ? 'noscript' : 'text';
      const isCode = parent?.closest('code,pre,textarea,samp,kbd') != null;
      for (const [, tag, widget] of (node.textContent ?? '').matchAll(tags)) {
        const name = (tag ?? `ki-${widget ?? ''}`).toLowerCase();
        found.set(`${name} ${place} ${String(isCode)}`, {tag: name, place, isCode});
      }
    }
    for (const frame of root.querySelectorAll('iframe[srcdoc]')) {
      const source = frame.getAttribute('srcdoc') ?? '';
      if (/<script[^>]*ki-widgets/i.test(source)) continue; // The frame has a script of its own.
      for (const [, tag, widget] of source.matchAll(tags)) {
        const name = (tag ?? `ki-${widget ?? ''}`).toLowerCase();
        found.set(`${name} srcdoc`, {tag: name, place: 'srcdoc', isCode: false});
      }
    }
  }
  return [...found.values()];
}
