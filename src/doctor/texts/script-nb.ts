import type {WriteText} from './finding-text.js';

const places: Readonly<Record<string, string>> = {
  template: 'i en <template>',
  noscript: 'i en <noscript>',
  comment: 'i en HTML-kommentar',
  text: 'som tekst',
};

/** Texts about the script and the policy of the page, in bokmål. */
export const scriptTexts = {
  'script-found': ({name, version, url}) => ({
    title: `Skriptet ${name} er på siden${version && `, versjon ${version}`}.`,
    text: url,
  }),
  'script-tag': ({url}) => ({title: 'Siden ber om skriptet.', text: url}),
  'script-has-run': ({version}) => ({title: `Skriptet har kjørt på siden${version && `, versjon ${version}`}.`}),
  'script-missing': () => ({
    title: 'Skriptet er ikke på siden.',
    text: 'Uten skriptet ser leserne bare teksten som står i modulen. Skriptet kan også være slått sammen med andre skript som vi ikke får lest.',
    remedy:
      'Legg <script src="/ki-widgets/ki-widgets.js" defer></script> i malen som alle sidene bruker, ikke i teksten på siden. Redigeringsverktøyet fjerner skript fra tekster.',
  }),
  'script-not-needed': () => ({title: 'Siden har ikke skriptet, og trenger det ikke, for modulene ligger i en <iframe>.'}),
  'script-quotes': ({value}) => ({
    title: `Adressen til skriptet har krøllete anførselstegn: ${value}`,
    text: 'Et tekstprogram har byttet ut de rette anførselstegnene. Da blir tegnene en del av adressen, og filen finnes ikke.',
    remedy: 'Skriv linjen med rette anførselstegn ("): <script src="/ki-widgets/ki-widgets.js" defer></script>.',
  }),
  'script-name': ({value, other}) => ({
    title: `Skriptet har et navn som ligner, men er feil: ${value}`,
    remedy: `Skriv ${other} i adressen. Filen må hete det samme på serveren.`,
  }),
  'script-cached': ({version, other}) => ({
    title: `Nettleseren kjører versjon ${version} av skriptet, men på serveren ligger versjon ${other}.`,
    text: 'Nettleseren, en mellomtjener eller en service worker har tatt vare på den gamle filen.',
    remedy:
      'Last siden på nytt med Ctrl og F5, eller ⌘, Shift og R på Mac. Hjelper ikke det, tømmer dere mellomlageret for nettstedet. Med en versjon i adressen skjer det ikke igjen.',
  }),
  'script-as-text': () => ({
    title: 'Skriptet står på siden som tekst, ikke som kode.',
    text: 'Redigeringsverktøyet har gjort <script> om til tekst.',
    remedy: 'Legg linjen i malen som alle sidene bruker, ikke i teksten på siden.',
  }),
  'script-inert': ({value}) => ({
    title: `Skriptet står ${places[value] ?? value}, og der kjører det ikke.`,
    remedy: 'Flytt <script> ut derfra, til malen som alle sidene bruker.',
  }),
  'script-disabled': ({value}) => ({
    title: `Skriptet er slått av, for det har type="${value}".`,
    text: 'Ofte er det en løsning for samtykke til informasjonskapsler som har endret typen. Skriptet bruker verken informasjonskapsler eller lagring, så det trenger ikke samtykke.',
    remedy: 'Ta skriptet ut av samtykkeløsningen, eller skriv det uten type.',
  }),
  'script-inline': () => ({
    title: 'Koden i ki-widgets.js er skrevet rett inn i siden.',
    text: 'Da vet den ikke hvor resten av filene er, og kan ikke hente dem.',
    remedy: 'Last skriptet med <script src="…/ki-widgets.js" defer></script>, eller bruk ki-widgets.all.js, som inneholder alt.',
  }),
  'script-mixed': ({url}) => ({
    title: 'Nettleseren blokkerer skriptet, for siden har https, og skriptet har http.',
    text: url,
    remedy: 'Skriv adressen til skriptet med https://.',
  }),
  'script-no-crossorigin': ({url}) => ({
    title: 'Skriptet har integrity, men mangler crossorigin.',
    text: `Skriptet ligger på en annen server. Da kan ikke nettleseren kontrollere hashen, og kjører det ikke. ${url}`,
    remedy: 'Skriv crossorigin="anonymous" på <script>.',
  }),
  'script-status': ({url, status}) => ({
    title: `Skriptet ble ikke funnet. Serveren svarte ${status}.`,
    text: url,
    remedy: 'Kontroller adressen i <script src>. Kopier hele mappen dist til serveren.',
  }),
  'script-html': ({url}) => ({
    title: 'På adressen til skriptet ligger det en nettside, ikke et skript.',
    text: `Serveren svarer med en HTML-side, for eksempel en feilside eller en innlogging, selv om statusen er 200. ${url}`,
    remedy: 'Kontroller adressen i <script src>. Kopier hele mappen dist til serveren, og krev ikke innlogging for den.',
  }),
  'script-type': ({url, value}) => ({
    title: `Serveren sender skriptet med feil type${value && `: ${value}`}.`,
    text: `Nettleseren kjører det ikke. ${url}`,
    remedy: 'La serveren sende filer som slutter på .js med Content-Type: text/javascript; charset=utf-8.',
  }),
  'script-hash': ({url}) => ({
    title: 'Skriptet har en annen hash enn den i integrity.',
    text: `Filen er byttet eller endret. Da kjører ikke nettleseren den. ${url}`,
    remedy:
      'Bruk en adresse med versjon sammen med integrity, og kopier linjen på nytt. La ingen tillegg eller mellomtjenere skrive om filen.',
  }),
  'script-cors': ({url}) => ({
    title: 'Serveren med skriptet tillater ikke at andre nettsteder leser det.',
    text: `Et skript med crossorigin eller type="module" må serveren tillate. ${url}`,
    remedy: 'La serveren med skriptet sende Access-Control-Allow-Origin: *.',
  }),
  'script-unreachable': ({url}) => ({
    title: 'Vi fikk ikke noe svar fra adressen til skriptet.',
    text: `Serveren er nede, navnet er feil, eller noe blokkerer adressen: en brannmur, eller en utvidelse i nettleseren. ${url}`,
    remedy:
      'Åpne adressen i et privat vindu uten utvidelser. Åpner den seg ikke, kontrollerer du navnet på serveren, eller kontakter dem som drifter den.',
  }),
  'script-timeout': ({url}) => ({
    title: 'Skriptet kom ikke innen ti sekunder.',
    text: `Så lenge ser leserne bare teksten i modulene. ${url}`,
    remedy:
      'Åpne adressen i et nytt vindu. Kommer den ikke der heller, er serveren overbelastet eller stanset: kontakt dem som drifter den. Ellers laster du siden på nytt.',
  }),
  'script-offline': ({url}) => ({
    title: 'Nettleseren er ikke på nett, så skriptet kan ikke hentes.',
    text: `Det sier ikke noe om skriptet. ${url}`,
    remedy: 'Koble til nettet, og undersøk på nytt.',
  }),
  'script-removed': () => ({
    title: 'Skriptet er i HTML-en fra serveren, men noe har fjernet det fra siden.',
    text: 'Det kan være en utvidelse i nettleseren, for eksempel en som blokkerer annonser, eller et annet skript på siden.',
    remedy:
      'Åpne siden i et privat vindu uten utvidelser. Er skriptet der, er det en utvidelse. Ellers er det et skript på siden, for eksempel en samtykkeløsning: ta skriptet vårt ut av den.',
  }),
  'script-unread': ({url}) => ({
    title: 'Skriptet er på siden, men vi får ikke lest det herfra.',
    text: `Derfor vet vi ikke om filen finnes, eller hvilken versjon det er. Åpne siden med ?ki-doctor i adressen for å se det. ${url}`,
  }),
  'script-other': ({url}) => ({
    title: 'Filen på adressen til skriptet er ikke ki-widgets.',
    text: `Den kan være kuttet av eller byttet ut. ${url}`,
    remedy: 'Kopier filen på nytt fra mappen dist.',
  }),
  'script-combined': ({url}) => ({
    title: 'ki-widgets.js er slått sammen med andre skript.',
    text: `Da finner det ikke mappen modules, som skal ligge ved siden av. ${url}`,
    remedy: 'Unnta ki-widgets.js fra tillegget som slår sammen skript, eller bruk ki-widgets.all.js, som inneholder alt.',
  }),
  'script-renamed': ({name}) => ({
    title: `Skriptet har fått et annet navn: ${name}.`,
    text: 'Det virker så lenge mappen modules ligger ved siden av filen, og filen ellers er uendret.',
    remedy: 'Bruk filnavnet ki-widgets.js, så finner andre det igjen.',
  }),
  'script-versions': ({version, other}) => ({
    title: `Siden har flere versjoner av skriptet: ${version} og ${other}.`,
    text: 'Bare den første blir brukt. Det som er nytt i den andre, virker ikke.',
    remedy: 'Last skriptet én gang, i malen for nettstedet. Fjern de andre linjene.',
  }),
  'script-twice': ({value}) => ({
    title: 'Skriptet er på siden flere ganger.',
    text: value,
    remedy: 'Behold én av linjene, helst den i malen.',
  }),
  'script-not-run': ({url}) => ({
    title: 'Skriptet er på siden, men har ikke kjørt.',
    text: `Filen mangler, er blokkert, eller sidens sikkerhetsregler stopper den. ${url}`,
    remedy:
      'Åpne adressen til skriptet i nettleseren. Finnes det, ser du i konsollen (F12) om «Content Security Policy» eller en blokkering er nevnt.',
  }),
  'module-missing': ({url, status}) => ({
    title: `En fil i mappen modules mangler${status === '200' ? '' : `. Serveren svarte ${status}`}.`,
    text: `Ingen modul som trenger filen, blir vist. ${url}`,
    remedy: 'Kopier hele mappen dist for én versjon til serveren, med mappen modules. Eller bruk ki-widgets.all.js.',
  }),
  'module-changed': ({url}) => ({
    title: 'En fil i mappen modules er endret.',
    text: `Skriptet kjenner hashen til hver fil, og nettleseren kjører ingen som er endret. ${url}`,
    remedy:
      'La ingen tillegg eller mellomtjenere pakke, slå sammen eller skrive om filene. Kopier mappen på nytt, eller bruk ki-widgets.all.js.',
  }),
  'module-unreachable': ({url}) => ({
    title: 'Vi fikk ikke noe svar fra en fil i mappen modules.',
    text: `Filen er blokkert, eller serveren er nede. ${url}`,
    remedy: 'Tillat adressen i blokkeringen eller mellomtjeneren, eller bruk ki-widgets.all.js.',
  }),
  'module-timeout': ({url}) => ({
    title: 'En fil i mappen modules kom ikke innen ti sekunder.',
    text: `Ingen modul som trenger filen, blir vist før den kommer. ${url}`,
    remedy: 'Last siden på nytt. Kommer den ikke da heller, kontakter du dem som drifter serveren, eller bruker ki-widgets.all.js.',
  }),
  'module-unread': ({url}) => ({
    title: 'Vi får ikke lest filene i mappen modules herfra.',
    text: `Åpne siden med ?ki-doctor i adressen for å se om de finnes. ${url}`,
  }),
  'modules-found': ({value}) => ({title: `Filene i mappen modules er på plass og uendret (${value} undersøkt).`}),

  'policy-none': () => ({title: 'Siden har ingen Content-Security-Policy.'}),
  'policy-allows': () => ({title: 'Content-Security-Policy på siden tillater det modulene trenger.'}),
  'policy-unknown': () => ({
    title: 'Vi har ikke sett hodene som serveren sender med siden.',
    text: 'En Content-Security-Policy i dem kan stoppe modulene. Lim inn hodene, eller åpne siden med ?ki-doctor i adressen.',
  }),
  'policy-report-only': () => ({
    title: 'Siden har en Content-Security-Policy-Report-Only. Den melder fra, men stopper ingenting.',
  }),
  'policy-script': ({origin, url, value}) => ({
    title: 'Content-Security-Policy på siden stopper skriptet.',
    text: `${value ? `Regelen er: ${value}. ` : ''}Skriptet er ${url}`,
    remedy: `Legg ${origin} til i script-src.`,
  }),
  'policy-modules': ({origin, url}) => ({
    title: 'Content-Security-Policy på siden tillater skriptet, men ikke filene som det henter fra mappen modules.',
    text: url,
    remedy: `Legg 'strict-dynamic' til i script-src, eller ${origin}. Eller bruk ki-widgets.all.js.`,
  }),
  'policy-connect': ({origin, url, value}) => ({
    title: 'Content-Security-Policy på siden stopper datakilden.',
    text: `${value ? `Regelen er: ${value}. ` : ''}Datakilden er ${url}`,
    remedy: `Legg ${origin} til i connect-src.`,
  }),
  'policy-types': ({name, value}) => ({
    title: `Content-Security-Policy på siden mangler ${name} i trusted-types.`,
    text: 'Da starter ingen modul, og leserne ser bare teksten som står i den.',
    remedy: `Skriv trusted-types ${value}. Bruker siden Lit også ellers, legger du til 'allow-duplicates'.`,
  }),
  'policy-sandbox': () => ({
    title: 'Content-Security-Policy på siden har sandbox uten allow-scripts.',
    text: 'Da kjører ingen skript på siden.',
    remedy: 'Fjern sandbox, eller legg til allow-scripts.',
  }),
} as const satisfies Readonly<Record<string, WriteText>>;
