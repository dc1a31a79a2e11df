import {isVisible} from '../feed/characters.js';
import type {FeedText} from '../model/text.js';

/** An object of a JSON-LD document. Property names are without prefix or address: `skos:prefLabel` is `prefLabel`. */
export interface LinkedNode {
  readonly id: string;
  readonly types: readonly string[];
  readonly values: ReadonlyMap<string, readonly unknown[]>;
}

/** How deep objects may be nested. Real files have about four levels. */
const maxDepth = 50;

/** The objects of a document, and how they refer to each other. */
export interface LinkedNodes {
  /** All objects, in the order of the document. */
  readonly nodes: readonly LinkedNode[];
  /** Returns the id of the node that a value is, or refers to. */
  readonly referenceOf: (value: unknown) => string | undefined;
}

/**
 * Lists all objects of a JSON-LD document: those of its graph, and those nested in others. The document need not be expanded,
 * because properties are recognized by the last part of their names.
 *
 * @returns Nodes with the same id are joined, and references alone are left out. A nested object without an id gets one that
 *   begins with `_:`.
 */
export function listNodes(document: unknown): LinkedNodes {
  const nodes: {id: string; types: string[]; values: Map<string, unknown[]>}[] = [];
  const byId = new Map<string, (typeof nodes)[number]>();
  const generatedIds = new Map<object, string>();
  const visit = (value: unknown, depth: number): void => {
    if (depth > maxDepth) return;
    if (Array.isArray(value)) for (const item of value) visit(item, depth + 1);
    if (!isRecord(value) || '@value' in value) return;
    const properties = Object.entries(value).filter(([key]) => !['@context', '@id', 'id', '@graph'].includes(key));
    visit(value['@graph'], depth + 1);
    if (!properties.length) return;
    const id = idOf(value) ?? `_:${generatedIds.size}`;
    if (idOf(value) === undefined) generatedIds.set(value, id);
    let node = byId.get(id);
    if (!node) {
      byId.set(id, (node = {id, types: [], values: new Map()}));
      nodes.push(node);
    }
    for (const [key, content] of properties) {
      if (key === '@type' || key === 'type') node.types.push(...toArray(content).map(toLocalName));
      else {
        const name = toLocalName(key);
        node.values.set(name, [...(node.values.get(name) ?? []), ...toArray(content)]);
        visit(content, depth + 1);
      }
    }
  };
  visit(document, 0);
  const referenceOf = (value: unknown) =>
    typeof value === 'string' ? value : isRecord(value) ? (idOf(value) ?? generatedIds.get(value)) : undefined;
  return {nodes, referenceOf};
}

/** Reads a text, in one language or several. The first text counts if several have no language. */
export function readLinkedText(values: readonly unknown[] | undefined): FeedText | undefined {
  const translations: Record<string, string> = {};
  for (const value of values ?? []) {
    if (typeof value === 'string' && isVisible(value)) return value.trim();
    if (!isRecord(value)) continue;
    const {'@value': text, '@language': language} = value;
    if (typeof text === 'string' && isVisible(text)) {
      if (typeof language !== 'string') return text.trim();
      translations[language.toLowerCase()] ??= text.trim();
    } else if (!('@id' in value) && Object.values(value).every((each) => typeof each === 'string')) {
      for (const [tag, each] of Object.entries(value))
        if (/^[a-z]{2,3}(-\w+)*$/i.test(tag)) translations[tag.toLowerCase()] ??= String(each);
    }
  }
  return Object.keys(translations).length ? translations : undefined;
}

/** Reads a plain string: a date, a number, an address. */
export function readLinkedString(values: readonly unknown[] | undefined): string | undefined {
  for (const value of values ?? []) {
    const plain = isRecord(value) ? (value['@value'] ?? value['@id'] ?? value.url ?? value.contentUrl) : value;
    if ((typeof plain === 'string' && isVisible(plain)) || typeof plain === 'number') return String(plain).trim();
  }
  return undefined;
}

function idOf(value: Readonly<Record<string, unknown>>): string | undefined {
  const id = value['@id'] ?? value.id;
  return typeof id === 'string' ? id : undefined;
}

export function toLocalName(name: unknown): string {
  return typeof name === 'string' ? (/[^#/:]*$/.exec(name)?.[0] ?? '') : '';
}

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function toArray(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : value === undefined || value === null ? [] : [value];
}
