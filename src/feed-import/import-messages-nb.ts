import type {ImportMessages} from './import-message-types.js';

const count = (number: number, one: string, many: string) => `${number} ${number === 1 ? one : many}`;
const counts = (one: string, many: string) => (added: number, extended: number) =>
  [added ? `${count(added, one, many)} lagt til` : '', extended ? `${count(extended, one, many)} utfylt` : ''].filter(Boolean).join(', ');

export const importMessagesNb: ImportMessages = {
  row: (row) => `rad ${row}`,
  column: (name) => `kolonne «${name}»`,
  property: (name) => `«${name}»`,
  or: 'eller',
  quote: (text) => `«${text}»`,
  explain: {
    'unknown-column': () =>
      'Kolonnen er ikke brukt. Skal den være med, må den ha en overskrift som vi kjenner, for eksempel «Navn», «Rolle» eller «Fra».',
    'no-columns': (detail) =>
      `Tabellen mangler en overskrift for navn. Den første raden er ${detail}. Skriv «Navn» over kolonnen med navn.`,
    'rows-above': (detail) => `Radene over overskriftene er ikke brukt: ${detail}.`,
    'damaged-table': (detail) => `Tabellen kan være ødelagt her: ${detail}. Kontroller anførselstegnene i denne raden.`,
    'missing-name': () => 'Navnet mangler, så dette er ikke tatt med. Fyll inn navnet.',
    'bad-number': (detail) => `${detail} er ikke et organisasjonsnummer, så det er utelatt. Slå det opp i Enhetsregisteret.`,
    'unclear-date': (detail, _, list) => `${detail} kan bety to datoer, så den er utelatt. Skriv ${list}.`,
    'bad-date': (detail) =>
      `${detail} er ikke en dato, så den er utelatt. Skriv for eksempel 2023-06-07, 07.06.2023, juni 2023, høsten 2019 eller 2019.`,
    'reversed-period': (detail) => `Perioden ${detail} slutter før den begynner, så den er utelatt. Rett datoene.`,
    'unknown-kind': (detail, _, list) => `${detail} er ikke en type som datakilden har, så den er utelatt. Velg ${list}.`,
    'unknown-role': (detail, _, list) => `${detail} er ikke en rolle som datakilden har, så den er utelatt. Velg ${list}.`,
    'bad-address': (detail) => `${detail} er ikke en nettadresse, så den er utelatt. Skriv hele adressen, slik den står i nettleseren.`,
    'completed-address': (detail, _, list) => `${detail} er ikke en hel adresse. ${list} er brukt. Kontroller at den går til riktig side.`,
    'too-long': (detail) => `Teksten har mer enn ${detail} tegn, så den er kortet ned. Forkort den selv.`,
    'unknown-parent': (detail) =>
      `Ingen enhet har navnet eller id-en ${detail}, så enheten står på øverste nivå. Rett navnet, eller legg til den andre enheten.`,
    'circular-parent': (detail) => `Enheten kan ikke høre under ${detail}, som er den selv eller hører under den. Rett en av dem.`,
    'several-matches': (detail, _, list) =>
      `Flere heter ${detail}: ${list}. Dette er ikke tatt med. Fyll inn organisasjonsnummer eller id.`,
    'kept-value': (detail, _, list) =>
      `Datakilden har ${list}, og det er beholdt. I filen står det ${detail}. Har filen rett, må du endre datakilden.`,
    'number-of-another': (number, [existing = '', name = '', row = '']) =>
      `Organisasjonsnummeret ${number} hører til «${existing}»${row ? ` i rad ${row}` : ' i datakilden'}, men her står «${name}». Det som står her, er lagt til «${existing}». Er «${name}» en annen virksomhet, retter du nummeret og importerer på nytt. Er det den samme, trenger du ikke gjøre noe.`,
    'same-name': (name, [existing = '', number = '', row = '']) =>
      `${name} finnes ${row ? `i rad ${row}` : 'i datakilden'} med organisasjonsnummeret ${existing}, men her står ${number}. Derfor er det lagt til en virksomhet til. Er det den samme, retter du nummeret og importerer på nytt.`,
    'matched-by-name': (number, [existing = '', known = '']) =>
      `${number} er ikke et organisasjonsnummer, men «${existing}» er kjent${known && `, med nummeret ${known}`}. Det som står her, er lagt til den. Kontroller at det er riktig virksomhet.`,
    'unresolved-member': (detail) =>
      `Det finnes ingen virksomhet eller enhet ${detail}, så medlemskapet er ikke tatt med. Fyll inn navnet.`,
    'created-organization': (detail) => `Virksomheten ${detail} er lagt til, siden ingen het det fra før. Kontroller skrivemåten.`,
    'created-body': (detail) => `Enheten ${detail} er lagt til, siden ingen het det fra før. Kontroller skrivemåten.`,
    person: (detail) =>
      `Personer er ikke en del av datakilden, så disse er ikke tatt med: ${detail}. Legg til dem som svarer på spørsmål, som kontakter.`,
    'unsupported-property': (detail, [number = '']) =>
      `Datakilden har ingen plass til ${detail}, så det er ikke tatt med (finnes ${number} ${number === '1' ? 'sted' : 'steder'}).`,
    'unsupported-item': (detail) => `Datakilden har ingen plass til ${detail} her, så det er ikke tatt med.`,
    'remote-context': (detail) =>
      `Vi har ikke hentet definisjonene («@context») fra ${detail}. Navn som bare er forklart der, er ikke tatt med. Skriv definisjonene inn i filen, eller bruk navnene i vokabularet.`,
    'assumed-source': (detail) => `Utgiveren av datakilden er satt til ${detail}. Rett «source» i datakilden hvis det er en annen.`,
  },
  counts: {
    organizations: counts('virksomhet', 'virksomheter'),
    bodies: counts('enhet', 'enheter'),
    memberships: counts('medlemskap', 'medlemskap'),
    contacts: counts('kontakt', 'kontakter'),
  },
  nothingAdded: 'ingenting lagt til',
  failures: {
    hasNothing: (file) => `Ingenting er skrevet: ${file} har ikke noe som datakilden har plass til`,
    isNotJson: (file, format) => `Ingenting er skrevet: ${file} er ikke JSON i UTF-8. Er --from ${format} riktig?`,
    feedHasErrors: (feed) => `Ingenting er skrevet: Rett først feilene i ${feed}`,
    resultHasErrors: (file) => `Ingenting er skrevet, for datakilden ville fått feil. Rett dem først i ${file}`,
  },
};
