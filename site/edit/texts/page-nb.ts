import {formTexts} from './page-forms-nb.js';

const languageNames: Readonly<Record<string, string>> = {
  nb: 'Bokmål',
  nn: 'Nynorsk',
  no: 'Bokmål og nynorsk',
  en: 'Engelsk',
  se: 'Nordsamisk',
};
const count = (number: number, one: string, many: string) => `${number} ${number === 1 ? one : many}`;
const at = (line?: number, column?: number) => (line === undefined ? '' : ` (linje ${line}, tegn ${column ?? 1})`);

/** Texts in bokmål. See texts.ts. */
export const pageTexts = {
  title: 'Rediger datakilden',
  skip: 'Hopp til innholdet',
  pageLanguages: 'Språk',
  lead: 'Fyll ut skjemaer, og lagre filen på din egen maskin. Ingenting blir sendt.',
  changed: (label: string) => `Endre ${label.charAt(0).toLowerCase()}${label.slice(1)}`,
  unknownValue: (value: string) => `${value} (ukjent verdi)`,

  sections: {
    project: 'Prosjektet',
    texts: 'Tekster på alle språk',
    organizations: 'Virksomheter',
    bodies: 'Enheter',
    members: 'Medlemmer',
    groups: 'Partnere og grupper',
    relations: 'Relasjoner',
    contacts: 'Kontakter',
    publication: 'Publisering',
    source: 'Utgiver og språk',
  },
  panels: {problems: 'Feil og advarsler', import: 'Hent inn fra regneark', save: 'Lagre'},

  opened: (name: string, notes: readonly string[], lost: number) =>
    [
      `${name} er åpnet.`,
      notes.includes('windows-1252') ? 'Filen var i Windows-1252. Den blir lagret som UTF-8. Kontroller at æ, ø og å er riktige.' : '',
      notes.includes('utf-16') ? 'Filen var i UTF-16. Den blir lagret som UTF-8, som modulene krever.' : '',
      notes.includes('byte-order-mark') ? 'Filen begynte med et usynlig merke (BOM). Det blir ikke lagret.' : '',
      notes.includes('line-endings') ? 'Linjeskiftene blir lagret slik Unix skriver dem (LF).' : '',
      notes.includes('layout') ? 'Filen får én verdi på hver linje når du lagrer.' : '',
      notes.includes('too-large') ? 'Filen er større enn 2 MB. Modulene leser den ikke før den er mindre.' : '',
      lost ? `${count(lost, 'felt står', 'felt står')} to ganger i samme objekt. Se «Feil og advarsler» før du lagrer.` : '',
    ]
      .filter(Boolean)
      .join(' '),

  toolbar: {
    title: 'Filen',
    sections: 'Deler av datakilden',
    undo: 'Angre',
    redo: 'Gjør om',
    undone: (label: string) => `Angret: ${label}`,
    redone: (label: string) => `Gjort om: ${label}`,
    unsaved: 'Du har endringer som ikke er lagret.',
    isNew: 'Ikke lagret ennå.',
    saved: 'Alt er lagret.',
    close: 'Lukk',
    closeUnsaved: 'Du har endringer som ikke er lagret. Vil du forkaste dem?',
    problems: (errors: number, warnings: number) =>
      [errors ? `${errors} feil` : '', warnings ? count(warnings, 'advarsel', 'advarsler') : ''].filter(Boolean).join(', ') || 'Ingen feil',
    import: 'Hent inn',
    save: 'Lagre',
  },

  open: {
    title: 'Åpne en datakilde',
    loading: 'Henter datakilden …',
    file: 'Fra maskinen din',
    fileHint: 'Du kan også slippe filen hvor som helst på siden.',
    choose: 'Velg en fil',
    hosted: 'Fra dette nettstedet',
    address: 'Fra en adresse',
    addressHint: 'Adressen havner etter # i adressen til siden, så du kan sende lenken til en kollega.',
    openAddress: 'Hent',
    paste: 'Lim inn innholdet i en fil',
    pasted: 'JSON',
    openPasted: 'Åpne det du har limt inn',
    pastedName: 'datakilde.json',
  },

  failures: {
    empty: () => 'Filen er tom. Velg en annen fil.',
    html: () => 'Dette er en nettside, ikke en datakilde. Bruk adressen til selve JSON-filen.',
    'not-json': (description: string, line?: number, column?: number) =>
      `Filen er ikke gyldig JSON: ${description}${at(line, column)}. Rett det i et tekstprogram, og åpne filen igjen.`,
    'not-an-object': () => 'Filen er JSON, men ikke en datakilde. En datakilde begynner med en krøllparentes. Velg en annen fil.',
    'other-version': (version: string) =>
      `Datakilden har versjon ${version}. Denne siden redigerer versjon 1. Bruk siden som hører til den nye versjonen.`,
    'too-deep': () => 'Filen har for mange nivåer inni hverandre til at den kan åpnes. Det er neppe en datakilde.',
    'too-large': () => 'Filen er større enn 20 MB. Det er neppe en datakilde.',
    fetch: (reason: string) => `Datakilden ble ikke hentet: ${reason}. Du kan laste den ned selv og åpne filen.`,
    otherHost: 'siden får bare hente fra sitt eget nettsted',
    address: 'Skriv en hel adresse, som begynner med https://.',
    unreadable: 'Filen kan ikke leses. Prøv en gang til, eller velg en annen fil.',
  },

  newFeed: {
    title: 'Lag en ny datakilde',
    intro: 'Svar på fem spørsmål. Resten kan du fylle ut etterpå.',
    name: 'Hva heter prosjektet?',
    nameError: 'Skriv navnet på prosjektet.',
    language: 'Hvilket språk skriver dere på?',
    languageHint: 'Du kan legge til flere språk senere.',
    lead: 'Hvem leder prosjektet?',
    leadHint: 'Navnet på virksomheten.',
    leadError: 'Skriv navnet på virksomheten som leder prosjektet.',
    publisher: 'Hvem utgir opplysningene?',
    publisherHint: 'La feltet stå tomt hvis det er den samme.',
    email: 'Hvor kan leserne spørre?',
    emailHint: 'En e-postadresse. Du kan la feltet stå tomt.',
    emailError: 'Skriv en e-postadresse, for eksempel post@example.no.',
    make: 'Lag datakilden',
  },

  recovery: {
    offer: 'Du har arbeid som ikke ble lagret',
    kept: (name: string, when: string) => `Nettleseren tok vare på ${name} ${when}.`,
    limit: (days: number) => `Arbeid som ingen åpner igjen, blir slettet etter ${days} dager.`,
    open: 'Åpne det',
    forget: 'Slett det',
    forgotten: 'Arbeidet er slettet fra nettleseren.',
    title: 'Hvis nettleseren stenges',
    allow: 'Ta vare på arbeidet i denne nettleseren',
    allowHint:
      'Innholdet i datakilden blir lagret på denne maskinen (localStorage), så du kan fortsette hvis nettleseren stenges. Det blir slettet når du lagrer eller lukker filen, og når du tar bort haken.',
    failed: 'Nettleseren lot oss ikke ta vare på arbeidet. Lagre ofte.',
  },

  problems: {
    title: {
      error: (number: number) => `${number} feil`,
      warning: (number: number) => count(number, 'advarsel', 'advarsler'),
    },
    intro: {
      error: 'Det som har feil, blir ikke vist før det er rettet.',
      warning: 'Dette blir vist, men bør rettes.',
    },
    none: 'Datakilden har ingen feil.',
    item: (number: number) => `nr. ${number}`,
    replace: (value: string) => `Skriv «${value}»`,
    remove: 'Fjern',
    fixed: 'Rett feil',
    isFixed: 'Rettet.',
    duplicates: 'Felt som stod to ganger i filen',
    duplicate: (key: string, pointer: string, lost: number, line: number) =>
      `«${key}» (${pointer}) stod på linje ${lost} og ${line}. Verdien på linje ${line} gjelder. Den andre går tapt når du lagrer.`,
  },

  live: {
    title: 'Slik blir det',
    widget: 'Modul',
    widgets: {
      'project-page': 'Hele prosjektsiden',
      'project-intro': 'Om prosjektet',
      'org-chart': 'Organisasjonskart',
      'partner-list': 'Virksomhetene som er med',
      'contact-card': 'Kontakt',
      'publication-info': 'Publisert og faglig oppdatert',
    },
    language: 'Språk',
    dateList: 'Dato fra en liste',
    now: 'Datoen for opplysningene',
    nothing: 'Datakilden har ikke noe som kan vises ennå.',
  },

  languages: {
    nameOf: (tag: string) => languageNames[tag] ?? (tag || 'Uten språk'),
    missing: 'mangler',
    split: 'Skriv forskjellig på bokmål og nynorsk',
  },
  translations: {
    count: (language: string, missing: number, all: number) =>
      missing ? `${language}: ${missing} av ${all} mangler` : `${language}: alle ${all} er på plass`,
    filter: 'Vis',
    all: 'Alle tekster',
    anyMissing: 'Tekster som mangler på minst ett språk',
    missingIn: (language: string) => `Mangler på ${language.toLowerCase()}`,
    addLanguage: (language: string) => `Legg til ${language.toLowerCase()}`,
    none: 'Ingen tekster mangler.',
    more: (number: number) => `Vis ${number} til`,
  },
  ...formTexts,

  imports: {
    intro: 'Hent inn virksomheter, enheter og medlemmer. Ingenting i datakilden blir fjernet eller byttet ut.',
    format: 'Hva henter du inn?',
    formats: {
      csv: 'En tabell fra et regneark (CSV)',
      popolo: 'Popolo JSON',
      'schema-org': 'schema.org (JSON-LD)',
      'w3c-org': 'W3C Organization Ontology (JSON-LD)',
    },
    target: 'Hva er på hver rad?',
    targetHint: 'Du trenger bare velge hvis siden gjetter feil.',
    guess: 'Finn ut av det fra overskriftene',
    targets: {organizations: 'Virksomheter', bodies: 'Enheter', members: 'Medlemmer'},
    columns: {
      any: 'En av de første radene må ha overskrifter, for eksempel Navn, Kortnavn, Organisasjonsnummer, Type, Nettside, Fra, Til.',
      organizations: 'Overskrifter: Navn, Kortnavn, Registrert navn, Organisasjonsnummer, Type, Nettside, Fra, Til.',
      bodies: 'Overskrifter: Navn, Kortnavn, Type, Hører under, Beskrivelse, Nettside, Fra, Til.',
      members: 'Overskrifter: Virksomhet, Organisasjonsnummer, Enhet, Rolle, Fra, Til.',
    },
    text: 'Lim inn',
    textHint: 'Merk cellene i regnearket, med overskriftene, og lim dem inn her.',
    file: 'Eller velg en fil',
    fileShown: (name: string) => `Valgt: ${name}`,
    preview: 'Se hva som blir lagt til',
    result: 'Dette blir lagt til',
    summary: (counts: string) => `${counts.charAt(0).toUpperCase()}${counts.slice(1)}.`,
    notes: (number: number) => `${count(number, 'merknad', 'merknader')} til det du henter inn`,
    add: 'Legg til i datakilden',
    edit: 'Hent inn',
    done: (counts: string) => `Hentet inn: ${counts}.`,
    outdated: 'Datakilden er endret etter at du så på dette. Se på det en gang til.',
    nothingGiven: 'Lim inn en tabell eller velg en fil først.',
    nothingNew: 'Ingenting nytt ble funnet. Ingenting blir lagt til.',
    feedHasErrors: 'Rett først feilene i datakilden. Ellers kan det samme bli lagt til to ganger.',
    notJson: 'Dette er ikke JSON i UTF-8. Har du valgt riktig format?',
  },

  save: {
    changes: 'Dette er endret',
    isNew: 'Datakilden er ny, så alt er nytt.',
    noChanges: 'Ingenting er endret siden filen ble åpnet eller lagret.',
    setUpdated: (date: string) => `Opplysningene gjelder per ${date}`,
    setUpdatedHint: 'Da viser modulene dagens dato.',
    addVersion: (date: string) => `Legg til en versjon med dato ${date}`,
    addVersionHint: 'Leserne kan se hva som er endret, og vise en tidligere versjon.',
    note: 'Hva er endret? Leserne ser denne teksten',
    hasErrors: (errors: number) =>
      errors === 1
        ? 'Datakilden har én feil. Det som har feil, blir ikke vist.'
        : `Datakilden har ${errors} feil. Det som har feil, blir ikke vist.`,
    seeErrors: 'Se feilene først',
    file: 'Lagre filen',
    into: (name: string) => `Lagre i ${name}`,
    asOther: 'Lagre som en annen fil',
    edit: 'Datoer ved lagring',
    failed: 'Filen ble ikke lagret. Nettleseren fikk ikke skrive. Prøv «Lagre som en annen fil».',
    saved: (name: string) => `${name} er lagret`,
    isWritten: 'Endringene står i filen du åpnet.',
    isDownloaded: 'Filen ligger i mappen for nedlastinger.',
    steps: (name: string, address: string | undefined): readonly (readonly [string, string?])[] => [
      ['Kontroller filen, hvis dere har kommandolinjen:', `npx ki-widgets validate ${name} --lang nb`],
      [address === undefined ? 'Legg filen på serveren, på adressen den har hatt.' : `Legg filen på serveren, på adressen ${address}.`],
      ['Har serveren et mellomlager (CDN), tømmer du det for denne adressen. Ellers ser leserne endringen innen et kvarter.'],
      ['Kontroller det som ligger ute:', `npx ki-widgets validate ${address ?? 'https://www.example.no/feeds/prosjektet.json'} --lang nb`],
    ],
  },
};

export type PageTexts = typeof pageTexts;
