import {toHttpUrl} from '../addresses.js';
import type {ScriptFacts} from '../facts.js';
import {recogniseScript} from '../recognise-script.js';
import {findInertPlace, type Root} from './roots.js';

const ownName = /^ki-widgets(\.all)?(\.min|[-.]\d[\w.-]*)?\.js$/i;

/** Reads the scripts that have an address, and those that contain our code. */
export function readScripts(roots: readonly Root[], base: string): ScriptFacts[] {
  const facts = roots.flatMap((root) => [...root.node.querySelectorAll('script')].map((script) => readScript(root, script, base)));
  return facts.filter(({src, file}) => src !== null || file !== null).slice(0, 200);
}

function readScript(root: Root, script: Element, base: string): ScriptFacts {
  // Consent tools move the address to another attribute.
  const written = script.getAttribute('src') ?? script.getAttribute('data-src');
  const isMoved = written !== null && !script.hasAttribute('src');
  const src = written === null ? null : toHttpUrl(written, base);
  const code = written === null ? (script.textContent ?? '') : '';
  const type = (script.getAttribute('type') ?? '').trim().toLowerCase();
  return {
    src,
    written,
    file: src === null ? recogniseScript(code) : recogniseName(src),
    type: isMoved && type === '' ? 'data-src' : type,
    integrity: script.getAttribute('integrity') ?? '',
    crossorigin: script.hasAttribute('crossorigin'),
    nonce: (script as HTMLScriptElement).nonce || (script.getAttribute('nonce') ?? ''),
    origins: (script.getAttribute('data-origins') ?? '').split(/\s+/).filter(Boolean),
    inert: findInertPlace(root, script),
    code: code.slice(0, 200),
  };
}

function recogniseName(url: string): ScriptFacts['file'] {
  const match = ownName.exec(new URL(url).pathname.split('/').at(-1) ?? '');
  return match && (match[1] ? 'all' : 'loader');
}
