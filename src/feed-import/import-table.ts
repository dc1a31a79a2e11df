import {bodyKinds, organizationKinds} from '../model/vocabulary.js';
import {decodeTable} from './decode-table.js';
import type {ImportIssues, ImportPlace} from './import-issue.js';
import type {ImportedBody, ImportedMembership, ImportedOrganization, ImportedParts, ImportTarget} from './imported-parts.js';
import {toReadableId} from './make-id.js';
import {readTable, type TableRow} from './read-table.js';
import {readAddress, readKind, readOrganizationNumber, readPeriod, readRole} from './read-values.js';
import {findColumn, type TableColumn} from './table-columns.js';

/** The columns that each kind of table uses. Others are reported. */
const usedColumns: Readonly<Record<ImportTarget, readonly TableColumn[]>> = {
  organizations: [
    'id',
    'name',
    'shortName',
    'legalName',
    'organizationNumber',
    'kind',
    'url',
    'from',
    'to',
    'organization',
    'organizationId',
  ],
  bodies: ['id', 'name', 'shortName', 'kind', 'description', 'url', 'from', 'to', 'parent', 'parentId', 'body', 'bodyId'],
  members: ['organization', 'organizationId', 'organizationNumber', 'name', 'shortName', 'body', 'bodyId', 'role', 'from', 'to'],
};

/**
 * Imports a table of organisations, bodies or members.
 *
 * @param target - The kind of rows. Without it the headings decide: a table with roles or with both organisations and units
 *   lists members, and one with parents lists bodies.
 */
export function importTable(bytes: Uint8Array, target: ImportTarget | undefined, issues: ImportIssues): ImportedParts {
  const {headings, headingRow, rows} = readTable(decodeTable(bytes), (cell) => findColumn(cell) !== undefined, issues);
  const columns = headings.map(findColumn);
  const kind = target ?? guessTarget(columns);
  const indexes = new Map<TableColumn, number>();
  const unknown: string[] = [];
  for (const [index, heading] of headings.map((heading, i) => [i, heading] as const)) {
    const column = columns[index];
    const isUsed = column !== undefined && usedColumns[kind].includes(column) && !indexes.has(column);
    if (isUsed) indexes.set(column, index);
    else if (heading) unknown.push(heading);
  }
  const parts: {organizations: ImportedOrganization[]; bodies: ImportedBody[]; memberships: ImportedMembership[]} = {
    organizations: [],
    bodies: [],
    memberships: [],
  };
  const names: readonly TableColumn[] =
    kind === 'members'
      ? ['organization', 'organizationId', 'organizationNumber', 'name']
      : kind === 'bodies'
        ? ['name', 'body']
        : ['name', 'organization'];
  if (!names.some((column) => indexes.has(column))) issues.add('no-columns', {row: headingRow}, headings.filter(Boolean).join(', '));
  else {
    for (const heading of unknown) issues.add('unknown-column', {row: headingRow, field: heading}, heading);
    for (const row of rows) {
      const cells = new RowReader(row, headings, indexes, issues);
      if (kind === 'organizations') addTo(parts.organizations, readOrganization(cells));
      else if (kind === 'bodies') addTo(parts.bodies, readBody(cells));
      else addTo(parts.memberships, readMembership(cells));
    }
  }
  return {...parts, contacts: []};
}

function guessTarget(columns: readonly (TableColumn | undefined)[]): ImportTarget {
  const has = (...wanted: readonly TableColumn[]) => wanted.some((column) => columns.includes(column));
  if (has('role') || (has('organization', 'organizationId', 'organizationNumber') && has('body', 'bodyId'))) return 'members';
  return has('parent', 'parentId', 'body', 'bodyId', 'description') ? 'bodies' : 'organizations';
}

/** Reads the cells of one row by column. */
class RowReader {
  readonly row: number;
  readonly issues: ImportIssues;
  readonly #cells: readonly string[];
  readonly #headings: readonly string[];
  readonly #indexes: ReadonlyMap<TableColumn, number>;

  constructor({row, cells}: TableRow, headings: readonly string[], indexes: ReadonlyMap<TableColumn, number>, issues: ImportIssues) {
    this.row = row;
    this.issues = issues;
    this.#cells = cells;
    this.#headings = headings;
    this.#indexes = indexes;
  }

  /** Returns the first of the cells that is not empty. */
  text(...columns: readonly TableColumn[]): string | undefined {
    const cell = columns.map((column) => this.#cells[this.#indexes.get(column) ?? -1]).find(Boolean);
    return columns.includes('description') ? cell : cell?.replace(/\s+/g, ' ');
  }

  place(column: TableColumn): ImportPlace {
    return {row: this.row, field: this.#headings[this.#indexes.get(column) ?? -1]};
  }

  read<T>(column: TableColumn, read: (value: string, place: ImportPlace, issues: ImportIssues) => T | undefined): T | undefined {
    const value = this.text(column);
    return value === undefined ? undefined : read(value, this.place(column), this.issues);
  }

  reportMissingName(): void {
    this.issues.add('missing-name', {row: this.row}, '');
  }

  /** Reads the number of an organisation, and keeps what is written if it is invalid. */
  organizationNumber(): {readonly organizationNumber: string | undefined; readonly invalidNumber: string | undefined} {
    const organizationNumber = this.read('organizationNumber', readOrganizationNumber);
    return {organizationNumber, invalidNumber: organizationNumber === undefined ? this.text('organizationNumber') : undefined};
  }

  period() {
    return readPeriod(this.text('from'), this.text('to'), {from: this.place('from'), to: this.place('to')}, this.issues);
  }

  /** Returns the id of the row, if it is valid in a feed. */
  id(...columns: readonly TableColumn[]): string | undefined {
    return toReadableId(this.text(...columns));
  }
}

function readOrganization(cells: RowReader): ImportedOrganization | undefined {
  const name = cells.text('name', 'organization', 'legalName', 'shortName');
  if (name === undefined) {
    cells.reportMissingName();
    return undefined;
  }
  const [shortName, legalName] = [cells.text('shortName'), cells.text('legalName')];
  return {
    place: {row: cells.row},
    key: cells.text('id', 'organizationId'),
    id: cells.id('id', 'organizationId'),
    name,
    shortName: shortName === name ? undefined : shortName,
    legalName: legalName === name ? undefined : legalName,
    kind: cells.read('kind', (value, place, issues) => readKind(value, organizationKinds, place, issues)),
    ...cells.organizationNumber(),
    url: cells.read('url', readAddress),
    period: cells.period(),
  };
}

function readBody(cells: RowReader): ImportedBody | undefined {
  const name = cells.text('name', 'body', 'shortName');
  if (name === undefined) {
    cells.reportMissingName();
    return undefined;
  }
  const shortName = cells.text('shortName');
  const [parentKey, parentName] = [cells.text('parentId'), cells.text('parent')];
  return {
    place: {row: cells.row},
    key: cells.text('id', 'bodyId'),
    id: cells.id('id', 'bodyId'),
    name,
    shortName: shortName === name ? undefined : shortName,
    kind: cells.read('kind', (value, place, issues) => readKind(value, bodyKinds, place, issues)),
    description: cells.text('description'),
    parent: parentKey === undefined && parentName === undefined ? undefined : {key: parentKey, name: parentName},
    url: cells.read('url', readAddress),
    period: cells.period(),
  };
}

function readMembership(cells: RowReader): ImportedMembership | undefined {
  const organization = {
    key: cells.text('organizationId'),
    ...cells.organizationNumber(),
    name: cells.text('organization', 'name', 'shortName'),
    shortName: cells.text('shortName'),
  };
  if (Object.values(organization).every((value) => value === undefined)) {
    cells.reportMissingName();
    return undefined;
  }
  const body = {key: cells.text('bodyId'), name: cells.text('body')};
  const isInBody = body.key !== undefined || body.name !== undefined;
  return {
    place: {row: cells.row},
    organization,
    ...(isInBody ? {body} : {group: 'project'}),
    role: cells.read('role', readRole),
    period: cells.period(),
  };
}

function addTo<T>(list: T[], item: T | undefined): void {
  if (item !== undefined) list.push(item);
}
