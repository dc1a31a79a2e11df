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

const months = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];

export const common: CommonMessages = {
  lang: 'en',
  isReviewed: true,
  months,
  day: (day, month, year) => `${day} ${month} ${year}`,
  month: (month, year) => `${months[month - 1]} ${year}`,
  seasons: ['spring', 'summer', 'autumn', 'winter'],
  and: 'and',
  since: 'since {date}',
  until: 'until {date}',
  from: 'from {date}',
  loading: 'Loading the content …',
  unavailable: 'The content cannot be shown right now.',
  retry: 'Try again',
  retrying: 'Trying again …',
  retryFailed: 'It did not work this time either. Try again in a while.',
  source: 'Source: {source}, {licence}.',
  sourceOnly: 'Source: {source}.',
  dataAsOf: 'Data as of {date}.',
  shownAsOf: 'Shows the situation as of {date}.',
};

export const members: MemberMessages = {
  roles: {
    lead: 'lead',
    partner: 'partner',
    member: 'member',
    deputy: 'deputy lead',
    secretary: 'secretary',
    observer: 'observer',
    guest: 'takes part when needed',
  },
  nowPartOf: 'now part of {name}',
  formerly: 'formerly {name}',
};

export const chart: ChartMessages = {
  chartHeading: 'How the work is organised',
  chartEmpty: 'The organisation is not described for this date.',
  kinds: {
    project: 'Project',
    council: 'Council',
    'steering-group': 'Steering group',
    'coordination-group': 'Coordination group',
    subprojects: 'Subprojects',
    subproject: 'Subproject',
    'related-activities': 'Related activities',
    deliverable: 'Deliverable',
    'reference-group': 'Reference group',
    'advisory-group': 'Advisory group',
    'working-group': 'Working group',
    secretariat: 'Secretariat',
    network: 'Network',
    ministry: 'Ministry',
    directorate: 'Directorate',
    agency: 'Government agency',
    inspectorate: 'Inspectorate',
    institute: 'Institute',
    'regional-health-authority': 'Regional health authority',
    association: 'Association',
    municipality: 'Municipality',
    university: 'University',
    company: 'Organisation',
    other: 'Other',
  },
  relations: {
    advises: {out: 'Advises {name}', in: 'Advised by {name}', short: 'advises'},
    observes: {out: 'Observer in {name}', in: 'Has as observer: {name}', short: 'observer'},
    represents: {out: 'Represents {name}', in: 'Represented by {name}', short: 'represents'},
    'reports-to': {out: 'Also reports to {name}', in: 'Also receives reports from {name}', short: 'reports'},
    supports: {out: 'Supports {name}', in: 'Supported by {name}', short: 'supports'},
    cooperates: {out: 'Cooperates with {name}', in: 'Cooperates with {name}', short: 'cooperates'},
  },
  related: 'Connected with {name}',
  relationOfProject: '{project}: {relation}',
  members: (count) => (count === 1 ? '1 member' : `${count} members`),
  details: 'Show more',
  moreAbout: 'about {name}',
  unitsBelow: (count) => (count === 1 ? '1 unit below {name}' : `${count} units below {name}`),
  expandAll: 'Open all',
  collapseAll: 'Close all',
  expandTo: 'Open to level',
  skip: 'Skip the chart',
  wideChart: 'Organisation chart, scrolls sideways',
  linkTo: 'Link to {name}',
  find: 'Find a unit or a member',
  found: (count) => (count ? `${count} found` : 'Nothing found'),
  endFind: 'Show the whole chart',
  foundMember: 'Member: {name}',
  isGone: 'Ended',
  joined: 'New members: {names}',
  newUnits: (count) => (count === 1 ? '1 new unit' : `${count} new units`),
  goneUnits: (count) => (count === 1 ? '1 unit ended' : `${count} units ended`),
  renamedUnits: (count) => (count === 1 ? '1 unit renamed' : `${count} units renamed`),
  newMembers: (count) => (count === 1 ? '1 new member' : `${count} new members`),
  goneMembers: (count) => (count === 1 ? '1 member has left' : `${count} members have left`),
  download: 'Download the chart',
  downloads: {svg: 'Picture (SVG)', png: 'Picture (PNG)', units: 'Units (CSV)', memberships: 'Memberships (CSV)'},
  tooLarge: 'The chart is too large for PNG. Download it as SVG.',
  unitColumns: ['Id', 'Name', 'Kind', 'Belongs under', 'From', 'To', 'Relations', 'Page'],
  membershipColumns: ['Unit', 'Organisation', 'Organisation number', 'Role', 'From', 'To'],
};

export const changes: ChangeMessages = {
  isNew: 'New',
  isRenamed: 'New name, formerly {name}',
  left: 'No longer members: {names}',
  changes: 'Changed since {date}: {changes}.',
  noChanges: 'No changes since {date}.',
};

export const partners: PartnersMessages = {
  partnersHeading: 'Who is working together',
  siteHeading: 'Who is behind these pages',
  partnersEmpty: 'No partners are given for this date.',
  withRole: (role, count) =>
    ({
      lead: count === 1 ? 'Leads the work' : 'Lead the work',
      partner: count === 1 ? 'Partner' : 'Partners',
      member: count === 1 ? 'Member' : 'Members',
      deputy: count === 1 ? 'Deputy lead' : 'Deputy leads',
      secretary: count === 1 ? 'Secretary' : 'Secretaries',
      observer: count === 1 ? 'Observer' : 'Observers',
      guest: count === 1 ? 'Takes part when needed' : 'Take part when needed',
    })[role],
  leadsWith: (leads) =>
    leads === 1 ? '{lead} leads the work together with {partners}.' : '{lead} lead the work together with {partners}.',
  leads: (leads) => (leads === 1 ? '{lead} leads the work.' : '{lead} lead the work.'),
  cooperate: (partners) => (partners === 1 ? '{partners} takes part.' : '{partners} work together.'),
  takePart: (role, count) =>
    ({
      deputy: count === 1 ? '{members} is deputy lead.' : '{members} are deputy leads.',
      secretary: count === 1 ? '{members} is secretary.' : '{members} are secretaries.',
      observer: count === 1 ? '{members} is an observer.' : '{members} are observers.',
      guest: count === 1 ? '{members} takes part when needed.' : '{members} take part when needed.',
    })[role],
  organization: 'Organisation',
  role: 'Role',
  joined: 'Member since',
  leftOn: 'Member until',
  organizationNumber: 'Organisation number',
  newcomers: () => 'New: {names}',
  hasLeft: 'Has left',
  hasNewRole: 'New role, before: {role}',
  newOrganizations: (count) => (count === 1 ? '1 new organisation' : `${count} new organisations`),
  goneOrganizations: (count) => (count === 1 ? '1 organisation that has left' : `${count} organisations that have left`),
  renamedOrganizations: (count) => (count === 1 ? '1 organisation renamed' : `${count} organisations renamed`),
  newRoles: (count) => (count === 1 ? '1 organisation with a new role' : `${count} organisations with a new role`),
};

export const contact: ContactMessages = {
  contactHeading: 'Contact',
  contactEmpty: 'No contact is given.',
  email: 'E-mail',
  telephone: 'Telephone',
  website: 'Web page',
};

export const project: ProjectMessages = {
  states: {planned: 'The project is planned', active: 'The project is under way', ended: 'The project has ended'},
  partOf: 'Part of {name}',
  continuedAs: 'The work goes on in {name}',
  projectEmpty: 'The project is not described.',
};

export const publication: PublicationMessages = {
  publicationHeading: 'About this page',
  firstPublished: 'First published',
  lastReviewed: 'Last reviewed by experts',
  earlierVersions: 'Earlier versions',
  publicationEmpty: 'No publication dates are given.',
};

export const browser: BrowserMessages = {
  browserNotice: 'You are using a browser that we do not support.',
  browserLink: 'See information about browsers',
  browserRegion: 'About your browser',
  close: 'Close',
};
