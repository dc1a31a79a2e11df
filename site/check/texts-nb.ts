/** Texts of the doctor’s page in bokmål. The texts of the report are in src/doctor/texts/. */
export const texts = {
  title: 'Finn ut hvorfor modulen ikke vises',
  lead: 'Da får du vite hva som er galt, og hvordan dere retter det.',
  privacy:
    'Ingenting blir lagret. Nettleseren din henter siden du skriver, og skript og datakilder som siden nevner. Ellers sender vi ingenting noe sted.',

  addressStep: 'Undersøk en adresse',
  address: 'Adressen til siden eller datakilden',
  addressHint: 'Begynner med https://',
  addressError: 'Skriv hele adressen, for eksempel https://www.etaten.no/ki.',
  check: 'Undersøk',

  pasteStep: 'Lim inn HTML-en eller datakilden',
  pasteIntro:
    'Åpne siden, trykk Ctrl og U (⌘ ⌥ U på Mac), og kopier alt. Ingenting i det blir kjørt.',
  source: 'HTML-en til siden, eller datakilden',
  sourceError: 'Lim inn HTML-en eller datakilden først.',
  surroundings: 'Undersøk også skriptet og sikkerhetsreglene',
  page: 'Adressen til siden (kan være tom)',
  pageHint: 'Da kan vi undersøke skriptet og datakilden også.',
  pageError: 'Skriv hele adressen, eller la feltet være tomt.',
  headers: 'Hodene som serveren sender med siden (kan være tomt)',
  headersHint: 'Du finner dem i nettleserens utviklerverktøy (F12), under Nettverk. Content-Security-Policy er den viktigste.',
  checkPasted: 'Undersøk det jeg har limt inn',
  file: 'Eller velg en fil',
  fileHint: 'En HTML-side eller en datakilde. Du kan også slippe filen hvor som helst på siden.',

  pageStep: 'Undersøk siden mens den er åpen',
  pageIntro: 'Da ser vi også hva nettleseren har blokkert, hva som er tegnet, og om modulen er skjult.',
  queryIntro: 'Skriv ?ki-doctor til slutt i adressen, og åpne siden. Har adressen et spørsmålstegn fra før, skriver du &ki-doctor.',
  queryLimit: 'Det virker på alle sider der skriptet vårt kjører. Med ki-widgets.all.js kommer det en lenke hit øverst på siden.',
  bookmark: 'Undersøk ki-widgets',
  bookmarkIntro:
    'Dra lenken til linjen med bokmerker. Åpne siden som skal undersøkes, og velg bokmerket. Rapporten åpner seg her, i et nytt vindu. Det siden inneholder, går bare mellom de to vinduene.',
  bookmarkClick: 'Dra lenken til linjen med bokmerker i stedet for å klikke på den.',
  bookmarkLimit:
    'Bokmerket virker også når sidens sikkerhetsregler stopper skriptet vårt. Det er prøvd i Chrome og Firefox, men ikke i Safari. Noen nettlesere lar sikkerhetsreglene stoppe bokmerker også, og noen sider hindrer vinduene i å snakke sammen (Cross-Origin-Opener-Policy). Skjer det ingenting, limer du inn HTML-en i stedet.',
  bookmarkBlocked: 'Nettleseren åpnet ikke noe vindu. Tillat vinduer fra denne siden, og prøv igjen.',

  working: 'Undersøker …',
  waiting: 'Venter på siden du åpnet bokmerket på …',
  noHandover: 'Vi fikk ikke noe fra siden. Nettleseren eller siden hindrer at vinduene snakker sammen. Lim inn HTML-en i stedet.',
  pasted: 'det du limte inn',
  failures: {
    'own-csp':
      'Denne kontrollsiden får bare hente fra sin egen server, så vi kan ikke hente adressen. Det sier ikke noe om siden deres. Lim inn HTML-en i stedet, eller slipp datakilden her som en fil.',
    cors: 'Serveren svarer, men lar ikke denne siden lese svaret. Det er vanlig for nettsider, og ikke en feil. Lim inn HTML-en i stedet.',
    broken:
      'Serveren svarte, men nettleseren kunne ikke lese hele svaret. Det ble avbrutt, eller det er ikke pakket slik som hodet Content-Encoding sier. Lim inn HTML-en i stedet.',
    network:
      'Vi fikk ikke noe svar. Nettleseren forteller ikke om serveren er nede, om adressen er feil, eller om noe på veien blokkerer. Kontroller at adressen åpner seg i nettleseren. Gjør den det, limer du inn HTML-en i stedet.',
    offline: 'Nettleseren er ikke på nett. Koble til nettet, og prøv igjen.',
    timeout: 'Det kom ikke noe svar innen ti sekunder. Prøv igjen, eller lim inn HTML-en i stedet.',
    mixed: 'Denne siden har https og kan ikke hente en adresse med http. Lim inn HTML-en i stedet.',
    'too-large': 'Svaret er for stort til å lese her. Lim inn HTML-en i stedet.',
  },
  status: (status: number) => `Serveren svarte ${String(status)}, så siden finnes ikke, eller den krever innlogging. Kontroller adressen.`,
  share: 'Adressen til denne siden inneholder adressen du undersøkte, så du kan sende den til en kollega.',
  report: 'Rapport',
};

export type Texts = typeof texts;
