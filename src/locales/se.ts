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

// Northern Sámi. No speaker has reviewed these messages yet. See docs/languages.md before you rely on them.

/** Stems of the month names. A month takes the genitive (-mánu) with a day and the nominative (-mánnu) without. */
const months = ['ođđajage', 'guovva', 'njukča', 'cuoŋo', 'miesse', 'geasse', 'suoidne', 'borge', 'čakča', 'golggot', 'skábma', 'juovla'];

/** Verbs in Sámi have a dual form for two subjects. */
const lead = (leads: number) => (leads === 1 ? 'jođiha' : leads === 2 ? 'jođiheaba' : 'jođihit');
const takePart = (guests: number) => (guests === 1 ? 'Searvá' : guests === 2 ? 'Searvaba' : 'Servet');

export const common: CommonMessages = {
  lang: 'se',
  isReviewed: false,
  months: months.map((month) => `${month}mánu`),
  day: (day, month, year) => `${month} ${day}. b. ${year}`,
  month: (month, year) => `${months[month - 1]}mánnu ${year}`,
  seasons: ['giđđa', 'geassi', 'čakča', 'dálvi'],
  and: 'ja',
  things: {
    project: 'prošeakta',
    programme: 'prográmma',
    council: 'ráđđi',
    committee: 'lávdegoddi',
    network: 'fierpmádat',
    'working-group': 'bargojoavku',
    collaboration: 'ovttasbargu',
    other: 'bargu',
  },
  since: '{date} rájes',
  until: '{date} rádjai',
  from: '{date} rájes',
  loading: 'Viežžamin sisdoalu …',
  unavailable: 'Sisdoalu ii sáhte čájehit dál.',
  retry: 'Geahččal fas',
  retrying: 'Geahččaleamen fas …',
  retryFailed: 'Ii lihkostuvvan dálge. Geahččal fas maŋŋil.',
  preparingFile: 'Gárvvistit fiilla …',
  fileFailed: 'Eat nagodan ráhkadit fiilla. Iskka ahte leat neahtas, ja geahččal fas.',
  updated: 'Sisdoallu lea ođastuvvon maŋŋel go rahpet siiddu.',
  stale: 'Gáldu ii vástit dál. Sisdoallu sáhttá leat boarásmuvvan.',
  source: 'Gáldu: {source}, {licence}.',
  sourceOnly: 'Gáldu: {source}.',
  dataAsOf: 'Dieđut: {date}.',
  shownAsOf: 'Organiseren čájehuvvo: {date}.',
  textsFrom: 'Teavsttaid beaivi: {date}.',
  someTextsFrom: 'Muhtun teavsttaid beaivi: {date}.',
};

export const members: MemberMessages = {
  roles: {
    lead: 'jođiheaddji',
    partner: 'guoibmi',
    member: 'miellahttu',
    deputy: 'nubbinjođiheaddji',
    secretary: 'čálli',
    observer: 'áicci',
    guest: 'searvá dárbbu mielde',
  },
  counted: (role, count) =>
    `${count} ${
      {
        member: count === 1 ? 'miellahttu' : 'miellahtu',
        partner: count === 1 ? 'guoibmi' : 'guoimmi',
        secretary: 'čálli',
        observer: 'áicci',
        guest: 'searvá dárbbu mielde',
        ended: count === 1 ? 'loahpahuvvon doaimmahat' : 'loahpahuvvon doaimmahaga',
      }[role]
    }`,
  nowPartOf: 'dál oassin: {name}',
  hasEnded: 'loahpahuvvon',
  formerly: 'ovdal {name}',
};

export const chart: ChartMessages = {
  headings: {work: 'Ná lea bargu organiserejuvvon', body: 'Ná lea {thing} organiserejuvvon'},
  pastHeadings: {work: 'Ná lei bargu organiserejuvvon', body: 'Ná lei {thing} organiserejuvvon'},
  chartEmpty: 'Organiseren ii leat govviduvvon dán beaivái.',
  kinds: {
    project: 'Prošeakta',
    council: 'Ráđđi',
    'steering-group': 'Stivrenjoavku',
    'coordination-group': 'Oktiiordnenjoavku',
    subprojects: 'Oasseprošeavttat',
    subproject: 'Oasseprošeakta',
    'related-activities': 'Guoskevaš doaimmat',
    deliverable: 'Boađus',
    'reference-group': 'Referánsajoavku',
    'advisory-group': 'Ráđđeaddi joavku',
    'working-group': 'Bargojoavku',
    secretariat: 'Čállingoddi',
    network: 'Fierpmádat',
    ministry: 'Departemeanta',
    directorate: 'Direktoráhtta',
    agency: 'Stáhta etáhta',
    inspectorate: 'Bearráigeahčču',
    institute: 'Instituhtta',
    'regional-health-authority': 'Regionála dearvvašvuođadoaimmahat',
    association: 'Searvi',
    municipality: 'Suohkan',
    university: 'Universitehta',
    company: 'Doaimmahat',
    other: 'Eará',
  },
  relations: {
    advises: {
      out: 'Addá ráđiid: {name}',
      in: 'Oažžu ráđiid: {name}',
      mutual: '{unit} ja {name} addiba ráđiid goabbat guoibmáska',
      short: 'addá ráđiid',
    },
    observes: {
      out: 'Áicci: {name}',
      in: 'Su áicci: {name}',
      mutual: '{unit} ja {name} leaba áiccit goabbat guoimmiska luhtte',
      short: 'áicci',
    },
    represents: {
      out: 'Ovddasta: {name}',
      in: 'Ovddasteaddji: {name}',
      mutual: '{unit} ja {name} ovddasteaba goabbat guoimmiska',
      short: 'ovddasta',
    },
    'reports-to': {
      out: 'Raportere maid: {name}',
      in: 'Oažžu maid raportta: {name}',
      mutual: '{unit} ja {name} raportereba maid goabbat guoibmáska',
      short: 'raportere',
    },
    supports: {
      out: 'Doarju: {name}',
      in: 'Oažžu doarjaga: {name}',
      mutual: '{unit} ja {name} doarjuba goabbat guoimmiska',
      short: 'doarju',
    },
    cooperates: {out: 'Ovttasbargá: {name}', in: 'Ovttasbargá: {name}', short: 'ovttasbargá'},
  },
  pastRelations: {
    advises: {
      out: 'Addá ráđiid: {name}',
      in: 'Oažžu ráđiid: {name}',
      mutual: '{unit} ja {name} attiiga ráđiid goabbat guoibmáska',
      short: 'attii ráđiid',
    },
    observes: {
      out: 'Áicci: {name}',
      in: 'Su áicci: {name}',
      mutual: '{unit} ja {name} leigga áiccit goabbat guoimmiska luhtte',
      short: 'áicci',
    },
    represents: {
      out: 'Ovddasta: {name}',
      in: 'Ovddasteaddji: {name}',
      mutual: '{unit} ja {name} ovddasteigga goabbat guoimmiska',
      short: 'ovddastii',
    },
    'reports-to': {
      out: 'Raportere maid: {name}',
      in: 'Oažžu maid raportta: {name}',
      mutual: '{unit} ja {name} raporteriiga maid goabbat guoibmáska',
      short: 'raporterii',
    },
    supports: {
      out: 'Doarju: {name}',
      in: 'Oažžu doarjaga: {name}',
      mutual: '{unit} ja {name} doarjjuiga goabbat guoimmiska',
      short: 'doarjjui',
    },
    cooperates: {out: 'Ovttasbargá: {name}', in: 'Ovttasbargá: {name}', short: 'ovttasbarggai'},
  },
  related: 'Gaskavuohta: {name}',
  viceVersa: ', ja nuppe guvlui',
  members: 'Miellahtut: {names}',
  moreMembers: (count) => (count === 1 ? 'eará miellahttu' : 'eará miellahtu'),
  unitsBelow: (count, isOpen) => `${isOpen ? 'Čiega' : 'Čájet'} ${count} vuolit ovttadaga: {name}`,
  expandAll: 'Raba buot',
  collapseAll: 'Gidde buot',
  expandTo: 'Raba dássái',
  skip: 'Njuike gártta badjel',
  chartEnd: 'Gártta loahppa',
  units: 'Ovttadagat',
  wideChart: 'Organisašuvdnagárta, sáhttá rullejuvvot',
  contact: 'Oktavuohta: {contact}',
  copyLink: 'Máŋge liŋkka: {name}',
  linkCopied: 'Liŋka lea máŋgejuvvon',
  find: 'Oza ovttadaga dahje miellahtu',
  found: (count) => (count ? `${count} gávdnon` : 'Ii gávdnon mihkkege'),
  endFind: 'Čájet olles gártta',
  searching: 'Ohcame …',
  searchFailed: 'Eat nagodan ohcat. Iskka ahte leat neahtas, ja geahččal fas.',
  legend: {
    title: 'Mearkačilgehus',
    tree: 'Gullá bajit ovttadahkii',
    relation: 'Eará gaskavuohta, njuola guvlui',
    mutual: 'Gaskavuohta goappašiid guvlui',
  },
  abbreviations: 'Oanádusat',
  download: 'Viečča gártta',
  downloads: {svg: 'Govva (SVG)', png: 'Govva (PNG)', units: 'Ovttadagat (CSV)', memberships: 'Miellahttovuođat (CSV)'},
  tooLarge: 'Gárta lea menddo stuoris PNG:i. Viečča dan SVG:n.',
  unitColumns: [
    'Id',
    'Namma',
    'Oanehis namma',
    'Šládja',
    'Gullá (id)',
    'Gullá',
    'Rájes',
    'Rádjai',
    'Válddahus',
    'Gaskavuođat',
    'Neahttasiidu',
  ],
  membershipColumns: [
    'Ovttadaga id',
    'Ovttadat',
    'Doaimmahaga id',
    'Doaimmahat',
    'Oanehis namma',
    'Organisašuvdnanummir',
    'Rolla',
    'Rájes',
    'Rádjai',
  ],
};

export const partners: PartnersMessages = {
  partnersHeading: 'Geat leat mielde?',
  pastPartnersHeading: 'Geat ledje mielde?',
  siteHeading: 'Geat leat siidduid duohken?',
  partnersEmpty: 'Ovttasbargoguoimmit eai leat namuhuvvon dán beaivái.',
  withRole: (role, count) =>
    ({
      lead: count === 1 ? 'Jođiheaddji' : 'Jođiheaddjit',
      partner: count === 1 ? 'Ovttasbargoguoibmi' : 'Ovttasbargoguoimmit',
      member: count === 1 ? 'Miellahttu' : 'Miellahtut',
      deputy: count === 1 ? 'Nubbinjođiheaddji' : 'Nubbinjođiheaddjit',
      secretary: count === 1 ? 'Čálli' : 'Čállit',
      observer: count === 1 ? 'Áicci' : 'Áiccit',
      guest: `${takePart(count)} dárbbu mielde`,
    })[role],
  leadsWith: (leads, partners) =>
    `Barggu ${lead(leads)} {lead}. ${partners === 1 ? 'Ovttasbargoguoibmi' : 'Ovttasbargoguoimmit'}: {partners}.`,
  leads: (leads) => `Barggu ${lead(leads)} {lead}.`,
  cooperate: (partners) => (partners === 1 ? 'Mielde: {partners}.' : 'Ovttasbargoguoimmit: {partners}.'),
  takePart: (role, count) =>
    ({
      deputy: count === 1 ? 'Nubbinjođiheaddji: {members}.' : 'Nubbinjođiheaddjit: {members}.',
      secretary: count === 1 ? 'Čálli: {members}.' : 'Čállit: {members}.',
      observer: count === 1 ? 'Áicci: {members}.' : 'Áiccit: {members}.',
      guest: `${takePart(count)} dárbbu mielde: {members}.`,
    })[role],
  organization: 'Doaimmahat',
  role: 'Rolla',
  joined: 'Mielde',
  leftOn: 'Mielde rádjai',
  organizationNumber: 'Organisašuvdnanummir',
};

export const contact: ContactMessages = {
  contactHeading: 'Oktavuohta',
  contactEmpty: 'Oktavuođaolmmoš ii leat namuhuvvon.',
  email: 'E-poasta',
  telephone: 'Telefovdna',
  website: 'Neahttasiidu',
  copy: 'Máŋge',
  copied: 'Máŋgejuvvon',
  copyFailed: 'Eat nagodan máŋget. Merke čujuhusa ja máŋge dan ieš.',
  saveContact: 'Viečča oktavuođakoartta',
};

export const project: ProjectMessages = {
  states: {planned: '{thing} lea plánejuvvon', active: '{thing} lea jođus', ended: '{thing} lea loahpahuvvon'},
  working: '{thing} lea doaimmas',
  starts: '{thing} álgá {when}',
  ended: '{thing} loahpahuvvui {when}',
  started: 'Bargu álggii {when}',
  noLongerUpdated: 'Dieđut eai šat ođastuvvo.',
  when: {day: '({date})', month: '({date})', season: '({date})', year: '({date})'}, // The brackets avoid inflecting the month names.
  partOf: 'Oassi: {name}',
  continuedAs: 'Bargu joatkašuvvá: {name}',
  projectEmpty: 'Govvádus váilu.',
};

export const publication: PublicationMessages = {
  publicationHeading: 'Dán siiddu birra',
  firstPublished: 'Almmuhuvvon vuosttaš geardde',
  lastReviewed: 'Maŋemus fágalaččat ođastuvvon',
  earlierVersions: 'Ovddit veršuvnnat',
  allVersions: 'Buot veršuvnnat',
  thisVersion: 'čájehuvvo dál',
  showVersion: 'Čájet organiserema: {date}',
  showNow: 'Čájet maŋemus veršuvnna',
  shownNow: 'Maŋemus veršuvdna čájehuvvo dál: {date}.',
  publicationEmpty: 'Almmuhanbeaivvit eai leat dieđus.',
};

export const browser: BrowserMessages = {
  browserNotice: 'Dus lea neahttalohkki man mii eat doarjjo.',
  browserLink: 'Neahttalohkkit',
  browserRegion: 'Neahttalohkki',
  close: 'Gidde',
};
