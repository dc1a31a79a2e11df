import type {WriteText} from './finding-text.js';

/** Texts about the feeds, in bokmål. */
export const feedTexts = {
  'feed-none': () => ({title: 'Det er ingen datakilde å undersøke.'}),
  'feed-read': ({url, value, version}) => ({
    title: `Datakilden er lest${value && `. Innholdet er fra ${value}`}${version && `. Versjon ${version}`}.`,
    text: url,
  }),
  'feed-csp': ({url, origin}) => ({
    title: 'Content-Security-Policy på siden stopper datakilden.',
    text: url,
    remedy: `Legg ${origin} til i connect-src.`,
  }),
  'feed-own-csp': ({url}) => ({
    title: 'Vi får ikke hente datakilden herfra.',
    text: `Denne kontrollsiden får bare hente fra sin egen server. Det sier ikke noe om siden deres. Last ned datakilden, og slipp filen her. ${url}`,
  }),
  'feed-unread': ({url}) => ({
    title: 'Vi får ikke lest datakilden herfra, men siden kan lese den.',
    text: `Datakilden ligger på samme server som siden. Last den ned, og slipp filen her, eller åpne siden med ?ki-doctor i adressen. ${url}`,
  }),
  'feed-cors': ({url}) => ({
    title: 'Serveren med datakilden lar ikke andre nettsteder lese den.',
    text: `Den svarer, men mangler hodet Access-Control-Allow-Origin. ${url}`,
    remedy: 'La serveren med datakilden sende Access-Control-Allow-Origin: *. Eller legg en kopi av datakilden på egen server.',
  }),
  'feed-network': ({url}) => ({
    title: 'Vi fikk ikke noe svar fra datakilden.',
    text: `Serveren er nede, navnet er feil, eller noe blokkerer adressen: en brannmur, eller en utvidelse i nettleseren. ${url}`,
    remedy:
      'Åpne adressen i et privat vindu uten utvidelser. Åpner den seg ikke, kontrollerer du navnet på serveren, eller kontakter dem som drifter den.',
  }),
  'feed-network-here': ({url}) => ({
    title: 'Vi fikk ikke noe svar fra datakilden herfra.',
    text: `Nettleseren forteller ikke om serveren er nede, om navnet er feil, eller om noe på veien blokkerer adressen. ${url}`,
    remedy:
      'Åpne adressen i nettleseren. Åpner den seg, laster du den ned og slipper filen her. Åpner den seg ikke, kontrollerer du adressen.',
  }),
  'feed-blocked': ({url}) => ({
    title: 'Noe stopper datakilden på veien. Serveren svarer på andre adresser.',
    text: `Det kan være en utvidelse i nettleseren, en brannmur, eller at serveren bryter forbindelsen for denne adressen. ${url}`,
    remedy:
      'Åpne siden i et privat vindu uten utvidelser. Vises modulen der, er det en utvidelse: la den slippe gjennom adressen. Ellers ber du dem som drifter nettet og serveren, se på adressen.',
  }),
  'feed-offline': ({url}) => ({
    title: 'Nettleseren er ikke på nett, så datakilden kan ikke hentes.',
    text: `Det sier ikke noe om datakilden. ${url}`,
    remedy: 'Koble til nettet, og undersøk på nytt.',
  }),
  'feed-timeout': ({url}) => ({
    title: 'Datakilden var ikke hentet etter ti sekunder.',
    text: `Så lenge venter modulene. De prøver tre ganger, og lar så teksten i elementet stå. ${url}`,
    remedy: 'Legg datakilden ut som en vanlig fil, ikke en som serveren lager for hver leser. Se også om serveren er overbelastet.',
  }),
  'feed-slow': ({url, value}) => ({
    title: `Datakilden brukte ${value} sekunder på å komme.`,
    text: `Så lenge ser leserne bare teksten i elementet. Etter ti sekunder gir modulene opp og prøver på nytt. ${url}`,
    remedy:
      'Undersøk på nytt for å se om det er slik hver gang. Legg i så fall datakilden ut som en vanlig fil, ikke en som serveren lager for hver leser.',
  }),
  'feed-worker': ({url, value}) => ({
    title: 'En service worker på nettstedet svarer i stedet for serveren, og svaret er ikke datakilden.',
    text: `Service workeren er ${value}. Datakilden er ${url}`,
    remedy:
      'La service workeren slippe adressen til datakilden gjennom til serveren. Last så siden på nytt to ganger, for den nye service workeren tar først over ved neste besøk.',
  }),
  'feed-worker-old': ({url, value, version, other}) => ({
    title: `En service worker på nettstedet gir leserne en gammel kopi av datakilden${version && `, fra ${version}`}${other && `. Serveren har en fra ${other}`}.`,
    text: `Service workeren er ${value}. Datakilden er ${url}`,
    remedy:
      'La service workeren hente datakilden fra serveren først, og bruke kopien bare når serveren ikke svarer. Eller la den slippe adressen gjennom.',
  }),
  'feed-worker-maybe': ({url, value}) => ({
    title: 'Nettstedet har en service worker. Den kan ha svart i stedet for serveren.',
    text: `Service workeren er ${value}. Datakilden er ${url}`,
    remedy:
      'Åpne adressen til datakilden i et privat vindu. Åpner den seg der, er det trolig service workeren: la den slippe adressen gjennom til serveren.',
  }),
  'feed-replaced-fetch': ({url}) => ({
    title: 'Et skript eller en utvidelse i nettleseren stopper datakilden.',
    text: `Funksjonen fetch er byttet ut på siden. Med nettleserens egen kommer datakilden. ${url}`,
    remedy:
      'Åpne siden i et privat vindu uten utvidelser. Vises modulen der, er det en utvidelse. Ellers er det et skript på siden: la det slippe gjennom adressen til datakilden.',
  }),
  'feed-too-large': ({url}) => ({
    title: 'Datakilden er større enn 2 MB, og modulene leser den ikke.',
    text: url,
    remedy: 'Legg bilder i egne filer, og fjern det som ikke trengs.',
  }),
  'feed-mixed': ({url}) => ({
    title: 'Nettleseren blokkerer datakilden, for siden har https, og datakilden har http.',
    text: url,
    remedy: 'Skriv adressen til datakilden med https://.',
  }),
  'feed-status': ({url, status}) => ({
    title: `Datakilden ble ikke hentet. Serveren svarte ${status}.`,
    text: url,
    remedy:
      status === '401' || status === '403'
        ? 'Datakilden krever innlogging eller tilgang. Den må være åpen for alle.'
        : status.startsWith('5')
          ? 'Serveren har en feil. Kontakt dem som drifter den.'
          : 'Kontroller adressen, eller om filen er flyttet.',
  }),
  'feed-html': ({url}) => ({
    title: 'På adressen til datakilden ligger det en nettside, ikke JSON.',
    text: `Ofte er det en innlogging, en melding om vedlikehold eller en feilside med status 200. ${url}`,
    remedy: 'Åpne adressen og se. Rett adressen, eller fjern det som svarer i stedet for datakilden.',
  }),
  'feed-redirected': ({url, other}) => ({
    title: 'Adressen til datakilden fører videre til en nettside, ikke til JSON.',
    text: `Ofte er det en innlogging. ${url} fører til ${other}`,
    remedy: 'La datakilden være åpen for alle, uten innlogging. Eller rett adressen, hvis filen er flyttet.',
  }),
  'feed-broken': ({url}) => ({
    title: 'Serveren svarte, men nettleseren kunne ikke lese hele datakilden.',
    text: `Svaret ble avbrutt, eller det er ikke pakket slik som hodet Content-Encoding sier. ${url}`,
    remedy: 'La serveren sende filen upakket, eller med riktig Content-Encoding og Content-Length. Prøv så på nytt.',
  }),
  'feed-empty': ({url}) => ({
    title: 'Datakilden er tom.',
    text: `Filen finnes, men det står ingenting i den. ${url}`,
    remedy: 'Legg ut filen på nytt. Se først etter at deres egen kopi ikke er tom.',
  }),
  'feed-encoding': ({url, value, line, other}) => ({
    title: value ? `Datakilden er lagret som ${value}, ikke UTF-8.` : `Datakilden er ikke UTF-8${line && ` (linje ${line})`}.`,
    text: `Modulene viser den ikke, for navn ville bli feil${other && `. Teksten var trolig «${other}»`}. ${url}`,
    remedy: 'Lagre filen som UTF-8, eller la systemet som lager den, skrive UTF-8.',
  }),
  'feed-json': ({url, line, value, other}) => ({
    title: `Datakilden er ikke gyldig JSON${line && `. Feilen er på linje ${line}`}${other && `, tegn ${other}`}${value && `: ${value}`}.`,
    text: `Ingenting av datakilden blir vist. ${url}`,
    remedy: line ? `Rett linje ${line} eller linjen over, og kontroller på nytt.` : 'Rett filen, og kontroller på nytt.',
  }),
  'feed-version': ({url, version}) => ({
    title: `Datakilden har versjon ${version}. Modulene leser versjon 1.`,
    text: url,
    remedy: 'Bruk modulene for den versjonen, eller be den som lager datakilden, om også å beholde versjon 1.',
  }),
  'feed-not-a-feed': ({url}) => ({
    title: 'Filen er JSON, men ikke en datakilde.',
    text: `Den må være et objekt i krøllparenteser, med "version": "1.0". ${url}`,
    remedy: 'Kontroller at adressen er til datakilden, og ikke til skjemaet eller en annen fil.',
  }),
  'feed-type': ({value, url}) => ({
    title: `Serveren sender datakilden som ${value}. Modulene leser den likevel.`,
    text: url,
  }),
  'feed-errors': ({value, url}) => ({
    title: value === '1' ? 'Datakilden har en feil.' : `Datakilden har ${value} feil.`,
    text: `Det som er feil, blir utelatt. Resten blir vist. ${url}`,
    remedy: 'Den som lager datakilden, må rette dette:',
  }),
  'feed-warnings': ({value, url}) => ({
    title: value === '1' ? 'Datakilden har en advarsel.' : `Datakilden har ${value} advarsler.`,
    text: `Alt blir vist. ${url}`,
    remedy: 'Den som lager datakilden, bør se på dette:',
  }),
} as const satisfies Readonly<Record<string, WriteText>>;
