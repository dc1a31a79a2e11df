/** The columns that a table may have. */
export const tableColumns = [
  'id',
  'name',
  'shortName',
  'legalName',
  'organizationNumber',
  'kind',
  'url',
  'description',
  'from',
  'to',
  'role',
  'parentId',
  'parent',
  'bodyId',
  'body',
  'organizationId',
  'organization',
] as const;

export type TableColumn = (typeof tableColumns)[number];

/** Headings in bokmål, nynorsk and English, in lower case. The tables of `ki-widgets export` have some of them. */
const headings: Readonly<Record<TableColumn, readonly string[]>> = {
  id: ['id'],
  name: ['navn', 'namn', 'name', 'fullt navn', 'fullt namn', 'full name', 'tittel', 'title'],
  shortName: ['kortnavn', 'kortnamn', 'short name', 'forkortelse', 'forkorting', 'abbreviation', 'shortname'],
  legalName: ['registrert navn', 'registrert namn', 'juridisk navn', 'juridisk namn', 'legal name', 'registered name', 'legalname'],
  organizationNumber: [
    'organisasjonsnummer',
    'orgnr',
    'org.nr',
    'org.nr.',
    'org nr',
    'organisation number',
    'organization number',
    'organizationnumber',
  ],
  kind: ['type', 'slag', 'kind', 'organisasjonstype', 'enhetstype', 'einingstype'],
  url: ['nettside', 'nettsted', 'nettstad', 'nettadresse', 'web site', 'website', 'web page', 'page', 'url', 'hjemmeside', 'heimeside'],
  description: ['beskrivelse', 'skildring', 'omtale', 'description', 'oppgave', 'oppgåve', 'mandat'],
  from: ['fra', 'frå', 'from', 'start', 'startdato', 'fra dato', 'frå dato', 'med fra', 'med frå', 'med siden', 'med sidan', 'joined'],
  to: ['til', 'to', 'until', 'slutt', 'sluttdato', 'til dato', 'med til', 'left', 'end'],
  role: ['rolle', 'role'],
  parentId: ['hører under (id)', 'høyrer under (id)', 'parent id'],
  parent: [
    'overordnet',
    'overordna',
    'hører under',
    'høyrer under',
    'parent',
    'overordnet enhet',
    'overordna eining',
    'del av',
    'ligger under',
    'ligg under',
  ],
  bodyId: ['enhets-id', 'einings-id', 'eining-id', 'unit id'],
  body: ['enhet', 'eining', 'gruppe', 'unit', 'body', 'group', 'utvalg', 'utval', 'råd'],
  organizationId: ['virksomhets-id', 'verksemds-id', 'verksemd-id', 'organisation id', 'organization id'],
  organization: [
    'virksomhet',
    'verksemd',
    'organisasjon',
    'organisation',
    'organization',
    'medlem',
    'member',
    'etat',
    'partner',
    'partnar',
  ],
};

/** Finds the column that a heading names. Capitals and spaces don't matter. */
export function findColumn(heading: string): TableColumn | undefined {
  const written = heading
    .toLowerCase()
    .replace(/[\s:*]+/g, ' ')
    .trim();
  return tableColumns.find((column) => headings[column].includes(written));
}
