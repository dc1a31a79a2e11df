import type {WriteText} from './finding-text.js';

const places: Readonly<Record<string, string>> = {
  template: 'en <template>',
  noscript: 'en <noscript>',
  comment: 'en HTML-kommentar',
  text: 'en tekst',
};
const blocks: Readonly<Record<string, string>> = {
  list: 'Den står rett i en liste, en tabell eller en figur, som ikke kan vise en modul.',
  heading: 'Den står i en overskrift.',
  menu: 'Den står i en meny.',
  neighbour: 'Det står noe annet i samme avsnitt.',
};

/** Extensions hide elements with style sheets of their own. */
const extension =
  'Finner dere ikke regelen, kan en utvidelse i nettleseren ha skjult modulen. Åpne siden i et privat vindu uten utvidelser for å se det.';

/** Texts about what is on the page, and the pictures, in bokmål. */
export const contentTexts = {
  'nothing-found': () => ({
    title: 'Vi fant ingen modul på siden.',
    text: 'Siden har verken et element, en lenke eller en div som kan bli en modul. Trolig har redigeringsverktøyet fjernet elementet og bare beholdt teksten i det.',
    remedy:
      'Bruk en lenke i stedet. Den overlever i redigeringsverktøyet, og skriptet gjør den om til modulen. Eller be administratoren tillate elementet.',
  }),
  removed: ({tag}) => ({
    title: `<${tag}> er i HTML-en fra serveren, men noe har fjernet det fra siden.`,
    text: 'Det kan være en utvidelse i nettleseren, for eksempel en som blokkerer annonser, eller et skript på siden.',
    remedy:
      'Åpne siden i et privat vindu uten utvidelser. Er elementet der, er det en utvidelse. Ellers er det et skript på siden: la det beholde elementet.',
  }),
  'page-unfinished': ({words}) => ({
    title: `Siden er ikke ferdig lastet. Den venter på ${words}`,
    text: 'Det som kommer lenger ned på siden, kan mangle, også moduler.',
    remedy:
      'Last siden på nytt. Kommer filen ikke da heller, retter du adressen eller fjerner filen fra siden. Siden venter ikke på et skript med async.',
  }),
  'as-text': ({tag}) => ({
    title: `<${tag}> står på siden som tekst, ikke som et element.`,
    text: 'Redigeringsverktøyet har gjort koden om til tekst, så leserne ser selve koden.',
    remedy: 'Lim inn i HTML-visningen eller en HTML-blokk. Finnes ikke det, bruker du en lenke i stedet.',
  }),
  'in-comment': ({tag}) => ({
    title: `<${tag}> står i en HTML-kommentar.`,
    remedy: 'Fjern <!-- og --> rundt elementet. Gjorde redigeringsverktøyet det, bruker du en lenke i stedet.',
  }),
  'in-script': ({tag}) => ({
    title: `<${tag}> står inni <script>, og der blir det ikke vist.`,
    text: 'Nettleseren overser alt mellom <script src="…"> og </script>. En skråstrek til slutt i taggen avslutter den ikke.',
    remedy: 'Skriv </script> rett etter <script src="…">, og sett elementet etter det.',
  }),
  'in-srcdoc': ({tag}) => ({
    title: `<${tag}> står i srcdoc på en <iframe>, som er et dokument for seg.`,
    text: 'Skriptet på siden når ikke inn dit.',
    remedy: 'Flytt elementet ut av <iframe>. Eller bruk <iframe src="…"> med adressen til modulen.',
  }),
  split: ({tag}) => ({
    title: `<${tag}> står i et avsnitt, og avsnittet slutter før teksten i elementet.`,
    text: 'HTML avslutter <p> når et nytt avsnitt eller en liste begynner. Da havner teksten utenfor elementet, og leserne ser den sammen med modulen.',
    remedy: `Fjern <p> og </p> rundt <${tag}>.`,
  }),
  framed: ({tag}) => ({title: `Siden viser <${tag}> i en <iframe>.`}),
  'several-feeds': ({value, words}) => ({
    title: `Modulene på siden har ${value} forskjellige datakilder.`,
    text: words,
    remedy:
      'Er det den samme datakilden, skriver du adressen likt overalt. Da blir den hentet én gang. Viser siden flere prosjekter, trenger du ikke gjøre noe.',
  }),
  inert: ({name, value}) => ({
    title: `${name} står i ${places[value] ?? value}, og der blir det ikke vist.`,
    remedy: 'Flytt elementet ut derfra.',
  }),
  'unknown-tag': ({tag, other}) => ({
    title: `<${tag}> er ikke en av modulene.`,
    remedy: other ? `Skriv <${other}>.` : 'Velg en modul fra listen i docs/elements.md.',
  }),
  'unknown-widget': ({value, other}) => ({
    title: `«${value}» er ikke navnet på en modul.`,
    remedy: other ? `Skriv data-ki-widget="${other}".` : 'Velg en modul fra listen i docs/elements.md.',
  }),
  remains: ({value}) => ({
    title: `Vi fant rester av en modul, men ikke modulen: ${value}`,
    text: 'Redigeringsverktøyet har trolig fjernet elementet eller lenken.',
    remedy: 'Sett inn en lenke til modulen, alene i avsnittet. Eller be administratoren tillate elementet.',
  }),
  'self-closing': ({tag}) => ({
    title: `<${tag} … /> mangler en slutt-tagg.`,
    text: 'HTML overser skråstreken. Derfor ligger resten av siden inni elementet.',
    remedy: `Skriv <${tag} …></${tag}>.`,
  }),
  unclosed: ({tag}) => ({
    title: `<${tag}> blir ikke avsluttet.`,
    text: 'Derfor ligger resten av siden inni elementet.',
    remedy: `Skriv </${tag}> etter teksten i elementet.`,
  }),
  found: ({name}) => ({title: `Vi fant ${name}.`}),
  drawn: ({tag}) => ({title: `<${tag}> er tegnet.`}),
  prerendered: ({name}) => ({title: `${name} har innholdet i HTML-en, så det kan leses uten skript.`}),
  'has-fallback': ({name}) => ({title: `${name} har en tekst som leserne ser til modulen er klar.`}),
  'no-fallback': ({name}) => ({
    title: `${name} har ingen tekst inni seg.`,
    text: 'Uten skript, eller når datakilden ikke svarer, ser leserne ingenting fra dere.',
    remedy: 'Skriv en setning i elementet, med en lenke til en side som sier det samme.',
  }),
  'no-feed': ({name}) => ({
    title: `${name} har ingen datakilde.`,
    text: 'Redigeringsverktøyet kan ha fjernet attributtet.',
    remedy:
      'Skriv adressen til datakilden i elementet: feed="…" (data-feed="…" på en div). Eller sett elementet inn i en <ki-feed feed="…">.',
  }),
  'bad-feed-address': ({name, value}) => ({
    title: `Datakilden til ${name} er ikke en adresse: «${value}»`,
    text: 'Kanskje er det en plassholder i malen som ikke er fylt ut.',
    remedy: 'Skriv hele adressen, eller en som er relativ til siden: feed="/ki-widgets/feeds/bedre-bruk-av-ki.json".',
  }),
  'curly-quotes': ({name, value}) => ({
    title: `Attributtene på ${name} har krøllete anførselstegn: ${value}`,
    text: 'Redigeringsverktøyet har byttet ut de rette anførselstegnene. Da blir tegnene en del av verdien.',
    remedy: 'Skriv attributtene med rette anførselstegn ("), i HTML-visningen.',
  }),
  'link-stays': ({tag, value}) => ({
    title: `En lenke til <${tag}> forblir en lenke.`,
    text: blocks[value] ?? '',
    remedy: 'Skal den bli en modul, setter du den alene i et avsnitt. Vil du ha en lenke, trenger du ikke gjøre noe.',
  }),
  'link-origin': ({tag, origin}) => ({
    title: `Lenken til <${tag}> fører til en server som skriptet ikke har lov til å bruke: ${origin}`,
    remedy: `Skriv data-origins="${origin}" på <script>.`,
  }),
  'not-a-widget': ({tag}) => ({
    title: `En lenke eller en div er ikke blitt til <${tag}>.`,
    text: 'Den er ikke alene i avsnittet, står utenfor data-root, eller blir redigert.',
    remedy: 'Sett lenken alene i et avsnitt. Konsollen (F12) sier hvorfor.',
  }),
  foreign: ({tag}) => ({
    title: `Et annet skript på siden har tatt navnet <${tag}>.`,
    text: 'Derfor viser elementet noe annet enn modulen.',
    remedy: 'Gi elementet i det andre skriptet et nytt navn, eller last ki-widgets.all.js før det.',
  }),
  'not-defined': ({tag}) => ({
    title: `Nettleseren kjenner ikke <${tag}>, så leserne ser bare teksten i det.`,
    text: 'Skriptet eller filen for denne modulen har ikke kjørt.',
    remedy: 'Rett feilene under «Skriptet» og «Sikkerhetsreglene» først.',
  }),
  'not-drawn': ({tag}) => ({
    title: `<${tag}> viser ikke innholdet.`,
    text: 'Datakilden kom ikke, eller den har ikke det som modulen skal vise.',
    remedy: 'Se under «Datakilden». Konsollen (F12) sier også hvorfor.',
  }),
  empty: ({tag}) => ({
    title: `<${tag}> har ikke noe å vise.`,
    text: 'Datakilden har ikke noe for denne modulen, eller ikke på denne datoen.',
    remedy: 'Kontroller as-of, group og contact på elementet, eller legg innholdet inn i datakilden.',
  }),
  stale: ({tag}) => ({
    title: `<${tag}> viser innhold som ikke lar seg fornye nå.`,
    remedy: 'Se under «Datakilden».',
  }),
  hidden: ({name, value}) => ({
    title: `${name} er skjult av attributtet hidden på ${value}.`,
    remedy: 'Fjern hidden, eller flytt elementet ut derfra.',
  }),
  'display-none': ({name, value}) => ({
    title: `${name} er skjult av display: none på ${value}.`,
    remedy: `Endre stilarket, eller flytt elementet ut derfra. ${extension}`,
  }),
  invisible: ({name, value}) => ({
    title: `${name} er usynlig, for ${value} har visibility: hidden eller opacity: 0.`,
    remedy: `Endre stilarket, eller flytt elementet ut derfra. ${extension}`,
  }),
  'zero-width': ({name, value}) => ({
    title: `${name} har ingen bredde, for ${value} har bredden 0.`,
    remedy: 'Gi elementet rundt en bredde, eller flytt modulen ut derfra.',
  }),
  'zero-height': ({name, value}) => ({
    title: `${name} har ingen høyde, for ${value} har høyden 0 og skjuler det som stikker ut.`,
    remedy: 'Fjern høyden på elementet rundt, eller flytt modulen ut derfra.',
  }),
  'closed-details': ({name, value}) => ({
    title: `${name} ligger i ${value}, som er lukket.`,
    text: 'Leserne ser modulen først når de åpner det.',
    remedy: 'Skriv <details open>, eller flytt elementet ut hvis alle skal se det med en gang.',
  }),
  'closed-dialog': ({name, value}) => ({
    title: `${name} ligger i ${value}, som ikke er åpen.`,
    text: 'Leserne ser modulen først når siden åpner den.',
    remedy: 'Flytt elementet ut hvis alle skal se det med en gang.',
  }),

  'pictures-allowed': () => ({title: 'Siden tillater bildene i datakilden.'}),
  'pictures-none': () => ({title: 'Vi fant ingen bilder som er blokkert.'}),
  'picture-policy': ({origin}) => ({
    title: 'Content-Security-Policy på siden stopper bilder fra datakilden.',
    remedy: `Legg ${origin} til i img-src.`,
  }),
  'picture-broken': ({url}) => ({
    title: 'Et bilde i en modul ble ikke vist.',
    text: url,
    remedy:
      'Åpne adressen til bildet. Finnes det ikke, må den som lager datakilden, rette adressen. Finnes det, kan serveren eller siden blokkere det.',
  }),
  shift: ({value}) => ({
    title: `Modulene flyttet innholdet på siden mens de ble lastet (${value}).`,
    text: 'Over 0,1 er plagsomt for leserne.',
    remedy: 'Legg themes/reserved.css i stilarket for nettstedet. Da holder siden av plass til modulene.',
  }),
  'shift-small': ({value}) => ({title: `Modulene flyttet nesten ikke på innholdet på siden (${value}).`}),
  'shift-unknown': () => ({title: 'Denne nettleseren måler ikke om innholdet på siden flytter seg.'}),
  'shift-not-live': () => ({
    title: 'Vi har bare lest HTML-en. Om innholdet flytter seg, ser du på selve siden med ?ki-doctor i adressen.',
  }),
} as const satisfies Readonly<Record<string, WriteText>>;
