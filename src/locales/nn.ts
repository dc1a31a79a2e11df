import type {
  BrowserMessages,
  ChartMessages,
  CommonMessages,
  ContactMessages,
  PartnersMessages,
  ProjectMessages,
  PublicationMessages,
  MemberMessages,
} from './messages.js';
import {common as nb} from './nb.js';

export const common: CommonMessages = {
  lang: 'nn',
  isReviewed: true,
  months: nb.months,
  day: nb.day,
  month: nb.month,
  seasons: ['våren', 'sommaren', 'hausten', 'vinteren'],
  and: 'og',
  since: 'sidan {date}',
  until: 'til {date}',
  from: 'frå {date}',
  loading: 'Hentar innhaldet …',
  unavailable: 'Innhaldet kan ikkje visast akkurat no.',
  retry: 'Prøv igjen',
  retrying: 'Prøver igjen …',
  retryFailed: 'Det gjekk ikkje no heller. Prøv igjen om litt.',
  source: 'Kjelde: {source}, {licence}.',
  sourceOnly: 'Kjelde: {source}.',
  dataAsOf: 'Data per {date}.',
  shownAsOf: 'Viser situasjonen per {date}.',
};

export const members: MemberMessages = {
  roles: {
    lead: 'leiar',
    partner: 'partnar',
    member: 'medlem',
    deputy: 'nestleiar',
    secretary: 'sekretær',
    observer: 'observatør',
    guest: 'deltek ved behov',
  },
  nowPartOf: 'no ein del av {name}',
  formerly: 'tidlegare {name}',
};

export const chart: ChartMessages = {
  chartHeading: 'Slik er arbeidet organisert',
  chartEmpty: 'Organiseringa er ikkje skildra for denne datoen.',
  kinds: {
    project: 'Prosjekt',
    council: 'Råd',
    'steering-group': 'Styringsgruppe',
    'coordination-group': 'Koordineringsgruppe',
    subprojects: 'Delprosjekt',
    subproject: 'Delprosjekt',
    'related-activities': 'Relaterte aktivitetar',
    deliverable: 'Leveranse',
    'reference-group': 'Referansegruppe',
    'advisory-group': 'Rådgjevande gruppe',
    'working-group': 'Arbeidsgruppe',
    secretariat: 'Sekretariat',
    network: 'Nettverk',
    ministry: 'Departement',
    directorate: 'Direktorat',
    agency: 'Statleg etat',
    inspectorate: 'Tilsyn',
    institute: 'Institutt',
    'regional-health-authority': 'Regionalt helseføretak',
    association: 'Interesseorganisasjon',
    municipality: 'Kommune',
    university: 'Universitet',
    company: 'Verksemd',
    other: 'Anna',
  },
  relations: {
    advises: {out: 'Gir råd til {name}', in: 'Får råd frå {name}', short: 'gir råd'},
    observes: {out: 'Observatør i {name}', in: 'Har observatør: {name}', short: 'observatør'},
    represents: {out: 'Representerer {name}', in: 'Er representert ved {name}', short: 'representerer'},
    'reports-to': {out: 'Rapporterer også til {name}', in: 'Får også rapport frå {name}', short: 'rapporterer'},
    supports: {out: 'Støttar {name}', in: 'Får støtte frå {name}', short: 'støttar'},
    cooperates: {out: 'Samarbeider med {name}', in: 'Samarbeider med {name}', short: 'samarbeider'},
  },
  related: 'Har samband med {name}',
  relationOfProject: '{project}: {relation}',
  members: (count) => (count === 1 ? '1 medlem' : `${count} medlemmer`),
  details: 'Vis meir',
  moreAbout: 'om {name}',
  unitsBelow: (count) => (count === 1 ? '1 eining under {name}' : `${count} einingar under {name}`),
  expandAll: 'Opne alle',
  collapseAll: 'Lukk alle',
};

export const partners: PartnersMessages = {
  partnersHeading: 'Kven samarbeider',
  siteHeading: 'Kven står bak sidene',
  partnersEmpty: 'Ingen samarbeidspartnarar er oppgitte for denne datoen.',
  withRole: (role, count) =>
    ({
      lead: 'Leier arbeidet',
      partner: count === 1 ? 'Samarbeidspartnar' : 'Samarbeidspartnarar',
      member: count === 1 ? 'Medlem' : 'Medlemmer',
      deputy: 'Nestleiar',
      secretary: 'Sekretær',
      observer: count === 1 ? 'Observatør' : 'Observatørar',
      guest: 'Deltek ved behov',
    })[role],
  leadsWith: () => '{lead} leier arbeidet i samarbeid med {partners}.',
  leads: () => '{lead} leier arbeidet.',
  cooperate: '{partners} samarbeider.',
  observe: (observers) => (observers === 1 ? '{observers} er observatør.' : '{observers} er observatørar.'),
  organization: 'Verksemd',
  role: 'Rolle',
  joined: 'Med sidan',
  organizationNumber: 'Organisasjonsnummer',
};

export const contact: ContactMessages = {
  contactHeading: 'Kontakt',
  contactEmpty: 'Ingen kontakt er oppgitt.',
  email: 'E-post',
  telephone: 'Telefon',
  website: 'Nettside',
};

export const project: ProjectMessages = {
  states: {planned: 'Prosjektet er planlagt', active: 'Prosjektet er i gang', ended: 'Prosjektet er avslutta'},
  partOf: 'Ein del av {name}',
  continuedAs: 'Arbeidet held fram i {name}',
  projectEmpty: 'Prosjektet er ikkje skildra.',
};

export const publication: PublicationMessages = {
  publicationHeading: 'Om denne sida',
  firstPublished: 'Først publisert',
  lastReviewed: 'Sist fagleg oppdatert',
  earlierVersions: 'Tidlegare versjonar',
  publicationEmpty: 'Publiseringsdatoar er ikkje oppgitte.',
};

export const browser: BrowserMessages = {
  browserNotice: 'Du bruker ein nettlesar vi ikkje støttar.',
  browserLink: 'Sjå informasjon om nettlesarar',
  browserRegion: 'Om nettlesaren din',
  close: 'Lukk',
};
