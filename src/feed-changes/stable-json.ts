/**
 * Writes a value from `JSON.parse` as JSON with sorted keys, so that two values with the same content give the same string. Not
 * recursive: a feed may nest deeper than the call stack.
 */
export function toStableJson(value: unknown): string {
  let json = '';
  const pending: (string | {readonly value: unknown})[] = [{value}];
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    if (typeof next === 'string') {
      json += next;
      continue;
    }
    const part = next.value;
    if (typeof part !== 'object' || part === null) {
      json += JSON.stringify(part) ?? 'undefined';
      continue;
    }
    const members = Array.isArray(part)
      ? part.map((item: unknown) => ({label: '', value: item}))
      : Object.keys(part)
          .sort()
          .map((key) => ({label: `${JSON.stringify(key)}:`, value: (part as Record<string, unknown>)[key]}));
    const [open, close] = Array.isArray(part) ? ['[', ']'] : ['{', '}'];
    json += open;
    pending.push(close);
    for (const {label, value} of members.reverse()) pending.push(',', {value}, label);
  }
  return json;
}
