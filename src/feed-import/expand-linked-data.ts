import type {ImportIssues} from './import-issue.js';
import {isRecord, toArray} from './linked-nodes.js';

// The part of JSON-LD's expansion that organisations need. The library `jsonld` does all of it, but it needs each context that a document
// names, and the context of schema.org defines thousands of names. The import recognizes names by their last part instead, so it needs
// only the contexts that are in the document itself.

/** How a context defines a name. */
interface Term {
  /** The address or keyword that it means. `null` if it means nothing. */
  readonly iri: string | null;
  /** `@id` or `@vocab` if strings are references. */
  readonly type?: string;
  readonly container: readonly string[];
  /** Language of strings. `null` if they have none. */
  readonly language?: string | null;
}

interface Context {
  readonly terms: ReadonlyMap<string, Term>;
  /** Language of strings whose name has none. */
  readonly language: string | undefined;
}

/** Contexts whose names mean what their last part says. */
const knownContexts = /^https?:\/\/(schema\.org|www\.w3\.org\/ns\/org)([/#]|\/docs\/jsonldcontext\.json(ld)?)?$/;
const rdfType = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#type';
/** How deep a document may be nested, as in `listNodes`. */
const maxDepth = 100;

/**
 * Replaces the names that the contexts in a JSON-LD document define by what they mean: aliases, prefixes, keywords, language maps, lists and
 * references. Contexts at other addresses are not fetched, and an issue says so.
 *
 * @returns A document without contexts. Names that no context defines are kept.
 */
export function expandLinkedData(document: unknown, issues: ImportIssues): unknown {
  return new Expander(issues).expand(document, {terms: new Map(), language: undefined}, 0);
}

class Expander {
  readonly #issues: ImportIssues;
  readonly #reported = new Set<string>();

  constructor(issues: ImportIssues) {
    this.#issues = issues;
  }

  expand(value: unknown, around: Context, depth: number): unknown {
    if (depth > maxDepth) return undefined;
    if (Array.isArray(value)) return value.map((item) => this.expand(item, around, depth + 1));
    if (!isRecord(value)) return value;
    let context = around;
    for (const each of toArray(value['@context'])) context = this.#extend(context, each);
    const result: Record<string, unknown> = {};
    const append = (name: string, content: unknown) => {
      result[name] = name in result ? [...toArray(result[name]), ...toArray(content)] : content;
    };
    for (const [key, content] of Object.entries(value)) {
      if (key === '@context') continue;
      const term = context.terms.get(key);
      const name = term ? term.iri : toIri(key, context);
      if (name === null || name === '@reverse') this.#report('unsupported-property', key, '1');
      else if (name === '@id') result['@id'] = typeof content === 'string' ? toIri(content, context) : content;
      else if (name === '@type' || name === rdfType)
        append(
          '@type',
          toArray(content).map((type) => this.#readType(type, context)),
        );
      else if (name === '@value' || name === '@language') result[name] = content;
      else if (name === '@graph' || name === '@included') append('@graph', this.expand(content, context, depth + 1));
      else append(name, this.#expandValue(content, term, context, depth + 1));
    }
    return result;
  }

  #readType(type: unknown, context: Context): unknown {
    const name = isRecord(type) ? type['@id'] : type;
    return typeof name === 'string' ? (context.terms.get(name)?.iri ?? toIri(name, context)) : name;
  }

  #expandValue(value: unknown, term: Term | undefined, context: Context, depth: number): unknown {
    if (Array.isArray(value)) return value.flatMap((item) => toArray(this.#expandValue(item, term, context, depth + 1)));
    if (typeof value === 'string') return readString(value, term, context);
    if (!isRecord(value)) return value;
    const inner = Object.entries(value).find(([key]) => /^@(list|set)$/.test(context.terms.get(key)?.iri ?? key));
    if (inner) return toArray(this.#expandValue(inner[1], term, context, depth + 1));
    const container = term?.container ?? [];
    if (container.includes('@language')) {
      return Object.entries(value).flatMap(([tag, texts]) =>
        toArray(texts).map((text) => (tag === '@none' ? {'@value': text} : {'@value': text, '@language': tag})),
      );
    }
    if (container.some((each) => /^@(index|id|graph)$/.test(each)) && !('@id' in value)) {
      return Object.entries(value).flatMap(([key, items]) =>
        toArray(this.#expandValue(items, term && {...term, container: []}, context, depth + 1)).map((item) =>
          container.includes('@id') && isRecord(item) ? {'@id': toIri(key, context), ...item} : item,
        ),
      );
    }
    return this.expand(value, context, depth);
  }

  #extend(outer: Context, written: unknown): Context {
    if (written === null) return {terms: new Map(), language: undefined};
    if (typeof written === 'string' && !knownContexts.test(written)) this.#report('remote-context', written);
    if (!isRecord(written)) return outer;
    if (typeof written['@import'] === 'string') this.#report('remote-context', written['@import']);
    const terms = new Map(outer.terms);
    const language = '@language' in written ? written['@language'] : outer.language;
    const context: Context = {terms, language: typeof language === 'string' ? language : undefined};
    const definitions = Object.entries(written).filter(([name]) => !name.startsWith('@'));
    // A name may be defined by a prefix that follows it, so the prefixes are read first.
    for (const isPrefix of [true, false]) {
      for (const [name, definition] of definitions) {
        if (isPrefix === (typeof definition === 'string' && /[/#:]$/.test(definition)))
          terms.set(name, readTerm(name, definition, context));
      }
    }
    return context;
  }

  #report(reason: 'unsupported-property' | 'remote-context', detail: string, ...choices: readonly string[]): void {
    if (this.#reported.has(detail)) return;
    this.#reported.add(detail);
    this.#issues.add(reason, {}, detail, ...choices);
  }
}

function readTerm(name: string, definition: unknown, context: Context): Term {
  if (definition === null) return {iri: null, container: []};
  if (!isRecord(definition)) return {iri: resolve(definition, context) ?? name, container: []};
  const {'@id': id, '@type': type, '@container': container, '@language': language, '@reverse': reverse} = definition;
  return {
    iri: reverse !== undefined ? '@reverse' : id === null ? null : (resolve(id, context) ?? toIri(name, context)),
    ...(typeof type === 'string' && {type: context.terms.get(type)?.iri ?? type}),
    container: toArray(container).map(String),
    ...((typeof language === 'string' || language === null) && {language}),
  };
}

/** Resolves the meaning of a name, which may be another name of the context. */
function resolve(written: unknown, context: Context): string | undefined {
  if (typeof written !== 'string') return undefined;
  return context.terms.get(written)?.iri ?? toIri(written, context);
}

function readString(text: string, term: Term | undefined, context: Context): unknown {
  if (term?.type === '@id' || term?.type === '@vocab') {
    return {'@id': (term.type === '@vocab' && context.terms.get(text)?.iri) || toIri(text, context)};
  }
  const language = term?.language === undefined ? context.language : (term.language ?? undefined);
  return language === undefined || term?.type !== undefined ? text : {'@value': text, '@language': language};
}

/** Replaces a prefix that the context defines: `schema:name`. */
function toIri(name: string, {terms}: Context): string {
  const [, prefix = '', rest = ''] = /^([^:/#?]*):(?!\/\/)(.*)$/.exec(name) ?? [];
  const start = terms.get(prefix)?.iri;
  return start ? start + rest : name;
}
