import {findDeclaration, type Manifest, type ManifestEntry} from './manifest-controls.js';

/** A custom property as src/themes/tokens.css lists it. */
export interface Token {
  readonly name: string;
  readonly value: string;
  readonly description: string;
}

/** A Markdown table with its heading. */
export interface ReferenceTable {
  readonly title: string;
  readonly rowCount: number;
  readonly markdown: string;
}

/** The custom states of every widget. The browser notice and `<ki-feed>` have them too. */
const states: readonly ManifestEntry[] = [
  {name: 'loading', description: 'The feed is not there yet. The fallback is shown.'},
  {name: 'ready', description: 'The content of the feed is shown.'},
  {name: 'stale', description: 'The content is shown, but its source does not respond now.'},
  {name: 'empty', description: 'The feed has no content for this element.'},
  {name: 'error', description: 'The feed could not be loaded. The fallback is shown.'},
];

/**
 * Describes everything of an element that has no control.
 *
 * @returns Tables of events, states, slots, parts, methods and tokens. Tables without rows are left out.
 */
export function makeReferenceTables(manifest: Manifest, tag: string, tokens: readonly Token[]): ReferenceTable[] {
  const {events = [], slots = [], cssParts = [], members = []} = findDeclaration(manifest, tag);
  const methods = members.filter(({kind}) => kind === 'method').map((method) => ({...method, name: `${method.name}()`}));
  const tables = [
    makeTable('Events', 'event', events),
    makeTable(
      'States',
      'custom state',
      states.map(({name, description = ''}) => ({name: `:state(${name})`, description})),
    ),
    makeTable('Slots', 'slot', slots),
    makeTable('Parts', 'part', cssParts),
    makeTable('Methods', 'method', methods),
    {title: 'Tokens', rowCount: tokens.length, markdown: writeTable(['token', 'default', 'meaning'], tokens.map(toTokenRow))},
  ];
  return tables.filter(({rowCount}) => rowCount > 0);
}

function makeTable(title: string, head: string, entries: readonly ManifestEntry[]): ReferenceTable {
  const rows = entries.map(({name, description = ''}) => [name ? code(name) : '(default)', description]);
  return {title, rowCount: rows.length, markdown: writeTable([head, 'meaning'], rows)};
}

function toTokenRow({name, value, description}: Token): string[] {
  return [code(name), code(value), description];
}

function writeTable(head: readonly string[], rows: readonly string[][]): string {
  const lines = [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.map(escapeCell).join(' | ')} |`);
  return lines.join('\n');
}

function escapeCell(text: string): string {
  return text.replace(/\s+/g, ' ').replaceAll('|', '\\|');
}

function code(text: string): string {
  return `\`${text}\``;
}
