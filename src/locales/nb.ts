import type {
  BrowserMessages,
  ChangeMessages,
  ChartMessages,
  CommonMessages,
  ContactMessages,
  PartnersMessages,
  ProjectMessages,
  PublicationMessages,
  MemberMessages,
} from './messages.js';

const months = ['januar', 'februar', 'mars', 'april', 'mai', 'juni', 'juli', 'august', 'september', 'oktober', 'november', 'desember'];

export const common: CommonMessages = {
  lang: 'nb',
  isReviewed: true,
  months,
  day: (day, month, year) => `${day}. ${month} ${year}`,
  month: (month, year) => `${months[month - 1]} ${year}`,
  seasons: ['våren', 'sommeren', 'høsten', 'vinteren'],
  and: 'og',
  since: 'siden {date}',
  until: 'til {date}',
  from: 'fra {date}',
  loading: 'Henter innholdet …',
  unavailable: 'Innholdet kan ikke vises akkurat nå.',
  retry: 'Prøv igjen',
  retrying: 'Prøver igjen …',
  retryFailed: 'Det gikk ikke nå heller. Prøv igjen om litt.',
  source: 'Kilde: {source}, {licence}.',
  sourceOnly: 'Kilde: {source}.',
  dataAsOf: 'Data per {date}.',
  shownAsOf: 'Viser situasjonen per {date}.',
};

export const members: MemberMessages = {
  roles: {
    lead: 'leder',
    partner: 'partner',
    member: 'medlem',
    deputy: 'nestleder',
    secretary: 'sekretær',
    observer: 'observatør',
    guest: 'deltar ved behov',
  },
  nowPartOf: 'nå en del av {name}',
  formerly: 'tidligere {name}',
};

export const chart: ChartMessages = {
  chartHeading: 'Slik er arbeidet organisert',
  chartEmpty: 'Organiseringen er ikke beskrevet for denne datoen.',
  kinds: {
    project: 'Prosjekt',
    council: 'Råd',
    'steering-group': 'Styringsgruppe',
    'coordination-group': 'Koordineringsgruppe',
    subprojects: 'Delprosjekter',
    subproject: 'Delprosjekt',
    'related-activities': 'Relaterte aktiviteter',
    deliverable: 'Leveranse',
    'reference-group': 'Referansegruppe',
    'advisory-group': 'Rådgivende gruppe',
    'working-group': 'Arbeidsgruppe',
    secretariat: 'Sekretariat',
    network: 'Nettverk',
    ministry: 'Departement',
    directorate: 'Direktorat',
    agency: 'Statlig etat',
    inspectorate: 'Tilsyn',
    institute: 'Institutt',
    'regional-health-authority': 'Regionalt helseforetak',
    association: 'Interesseorganisasjon',
    municipality: 'Kommune',
    university: 'Universitet',
    company: 'Virksomhet',
    other: 'Annet',
  },
  relations: {
    advises: {out: 'Gir råd til {name}', in: 'Får råd fra {name}', short: 'gir råd'},
    observes: {out: 'Observatør i {name}', in: 'Har observatør: {name}', short: 'observatør'},
    represents: {out: 'Representerer {name}', in: 'Er representert ved {name}', short: 'representerer'},
    'reports-to': {out: 'Rapporterer også til {name}', in: 'Får også rapport fra {name}', short: 'rapporterer'},
    supports: {out: 'Støtter {name}', in: 'Får støtte fra {name}', short: 'støtter'},
    cooperates: {out: 'Samarbeider med {name}', in: 'Samarbeider med {name}', short: 'samarbeider'},
  },
  related: 'Har forbindelse med {name}',
  relationOfProject: '{project}: {relation}',
  members: (count) => (count === 1 ? '1 medlem' : `${count} medlemmer`),
  details: 'Vis mer',
  moreAbout: 'om {name}',
  unitsBelow: (count) => (count === 1 ? '1 enhet under {name}' : `${count} enheter under {name}`),
  expandAll: 'Åpne alle',
  collapseAll: 'Lukk alle',
  expandTo: 'Åpne til nivå',
  skip: 'Hopp over kartet',
  wideChart: 'Organisasjonskart som kan rulles sidelengs',
  linkTo: 'Lenke til {name}',
  find: 'Finn enhet eller medlem',
  found: (count) => (count ? `${count} treff` : 'Ingen treff'),
  endFind: 'Vis hele kartet',
  foundMember: 'Medlem: {name}',
  isGone: 'Avsluttet',
  joined: 'Nye medlemmer: {names}',
  newUnits: (count) => (count === 1 ? '1 ny enhet' : `${count} nye enheter`),
  goneUnits: (count) => (count === 1 ? '1 avsluttet enhet' : `${count} avsluttede enheter`),
  renamedUnits: (count) => (count === 1 ? '1 enhet med nytt navn' : `${count} enheter med nytt navn`),
  newMembers: (count) => (count === 1 ? '1 nytt medlem' : `${count} nye medlemmer`),
  goneMembers: (count) => (count === 1 ? '1 medlem mindre' : `${count} medlemmer som ikke lenger er med`),
  download: 'Last ned kartet',
  downloads: {svg: 'Bilde (SVG)', png: 'Bilde (PNG)', units: 'Enheter (CSV)', memberships: 'Medlemskap (CSV)'},
  tooLarge: 'Kartet er for stort for PNG. Last det ned som SVG.',
  unitColumns: ['Id', 'Navn', 'Type', 'Hører under', 'Fra', 'Til', 'Forbindelser', 'Nettside'],
  membershipColumns: ['Enhet', 'Virksomhet', 'Organisasjonsnummer', 'Rolle', 'Fra', 'Til'],
};

export const changes: ChangeMessages = {
  isNew: 'Ny',
  isRenamed: 'Nytt navn, tidligere {name}',
  left: 'Ikke lenger med: {names}',
  changes: 'Endret siden {date}: {changes}.',
  noChanges: 'Ingen endringer siden {date}.',
};

export const partners: PartnersMessages = {
  partnersHeading: 'Hvem samarbeider',
  siteHeading: 'Hvem står bak sidene',
  partnersEmpty: 'Ingen samarbeidspartnere er oppgitt for denne datoen.',
  withRole: (role, count) =>
    ({
      lead: 'Leder arbeidet',
      partner: count === 1 ? 'Samarbeidspartner' : 'Samarbeidspartnere',
      member: count === 1 ? 'Medlem' : 'Medlemmer',
      deputy: count === 1 ? 'Nestleder' : 'Nestledere',
      secretary: count === 1 ? 'Sekretær' : 'Sekretærer',
      observer: count === 1 ? 'Observatør' : 'Observatører',
      guest: 'Deltar ved behov',
    })[role],
  leadsWith: () => '{lead} leder arbeidet i samarbeid med {partners}.',
  leads: () => '{lead} leder arbeidet.',
  cooperate: (partners) => (partners === 1 ? '{partners} deltar.' : '{partners} samarbeider.'),
  takePart: (role, count) =>
    ({
      deputy: count === 1 ? '{members} er nestleder.' : '{members} er nestledere.',
      secretary: count === 1 ? '{members} er sekretær.' : '{members} er sekretærer.',
      observer: count === 1 ? '{members} er observatør.' : '{members} er observatører.',
      guest: '{members} deltar ved behov.',
    })[role],
  organization: 'Virksomhet',
  role: 'Rolle',
  joined: 'Med siden',
  leftOn: 'Med til',
  organizationNumber: 'Organisasjonsnummer',
  newcomers: (count) => (count === 1 ? 'Ny: {names}' : 'Nye: {names}'),
  hasLeft: 'Ikke lenger med',
  hasNewRole: 'Ny rolle, før: {role}',
  newOrganizations: (count) => (count === 1 ? '1 ny virksomhet' : `${count} nye virksomheter`),
  goneOrganizations: (count) => (count === 1 ? '1 virksomhet som ikke lenger er med' : `${count} virksomheter som ikke lenger er med`),
  renamedOrganizations: (count) => (count === 1 ? '1 virksomhet med nytt navn' : `${count} virksomheter med nytt navn`),
  newRoles: (count) => (count === 1 ? '1 virksomhet med ny rolle' : `${count} virksomheter med ny rolle`),
};

export const contact: ContactMessages = {
  contactHeading: 'Kontakt',
  contactEmpty: 'Ingen kontakt er oppgitt.',
  email: 'E-post',
  telephone: 'Telefon',
  website: 'Nettside',
};

export const project: ProjectMessages = {
  states: {planned: 'Prosjektet er planlagt', active: 'Prosjektet pågår', ended: 'Prosjektet er avsluttet'},
  partOf: 'En del av {name}',
  continuedAs: 'Arbeidet fortsetter i {name}',
  projectEmpty: 'Prosjektet er ikke beskrevet.',
};

export const publication: PublicationMessages = {
  publicationHeading: 'Om denne siden',
  firstPublished: 'Først publisert',
  lastReviewed: 'Sist faglig oppdatert',
  earlierVersions: 'Tidligere versjoner',
  publicationEmpty: 'Publiseringsdatoer er ikke oppgitt.',
};

export const browser: BrowserMessages = {
  browserNotice: 'Du benytter en nettleser vi ikke støtter.',
  browserLink: 'Se informasjon om nettlesere',
  browserRegion: 'Om nettleseren din',
  close: 'Lukk',
};
