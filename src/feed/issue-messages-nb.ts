import {nameHiddenCharacters, type IssueField} from './issue-field.js';
import type {FoundIssue, IssueExplanation} from './issue.js';
import {valueLength} from './schema.js';

/** Explains an issue in bokmål. */
export function explainInNorwegian({code, detail, meant, severity}: FoundIssue, {key, values, removal}: IssueField): IssueExplanation {
  const hiddenCharacters = nameHiddenCharacters(detail);
  const hiddenNote = hiddenCharacters && ` Den inneholder tegn som ikke synes: ${hiddenCharacters}.`;
  switch (code) {
    case 'wrong-type':
      if (severity === 'warning') return {rule: 'Verdien må være en tekst i anførselstegn.', remedy: 'Sett anførselstegn rundt verdien.'};
      return {rule: `Verdien må være ${types[detail] ?? detail}.`, remedy: `Skriv ${types[detail] ?? detail} her${orRemove[removal]}.`};
    case 'missing':
      return {rule: `Feltet «${detail}» mangler.`, remedy: `Legg til «${detail}».`};
    case 'empty':
      return {rule: 'En tekst kan ikke være tom.', remedy: `Skriv teksten${orRemove[removal]}.`};
    case 'unknown-key':
      return {
        rule: `«${detail}» er ikke et felt i versjon 1 av datakilden.${hiddenNote}`,
        remedy: 'Kontroller stavemåten, eller fjern feltet. Modulene leser det ikke.',
      };
    case 'unknown-value':
      return {
        rule: `«${detail}» er ikke en av verdiene som «${key}» kan ha i versjon 1.${hiddenNote}`,
        remedy: `Velg en av disse: ${values.map((value) => `«${value}»`).join(', ')}.${values.includes('other') ? ' Bruk «other» hvis ingen av de andre passer.' : ''}`,
      };
    case 'bad-format':
      return formats[detail] ?? {rule: `Verdien må være ${detail}.`, remedy: 'Rett verdien.'};
    case 'unclear-address':
      return {
        rule: `«${detail}» er verken en hel adresse eller en sti, så den blir ikke lenket.`,
        remedy: meant ? `Mente du ${meant}?` : `Skriv hele adressen, slik den står i nettleseren${orRemove[removal]}.`,
      };
    case 'invisible-character':
      return {
        rule: `Her er det et tegn som ikke synes, eller som ser ut som et annet: ${detail}.`,
        remedy: `Modulene leser verdien som «${meant ?? ''}». Slett den og skriv den inn på nytt.`,
      };
    case 'untidy':
      return {
        rule: `Verdien skal ikke skrives slik: «${detail}».`,
        remedy: `Modulene leser den som «${meant ?? ''}». Skriv den slik.`,
      };
    case 'not-dialled':
      return {
        rule: `«${detail}» er ikke ett telefonnummer. Det vises som tekst, og ingen kan ringe det ved å trykke på det.`,
        remedy: 'Skriv bare ett nummer, for eksempel «+47 810 20 050». Skriv andre opplysninger i «purpose».',
      };
    case 'double-encoded':
      return {
        rule: `«${detail}» er kodet to ganger: Teksten var UTF-8, men ble lest med et annet tegnsett.`,
        remedy: `Mente du «${meant ?? ''}»? Rett det der teksten kommer fra.`,
      };
    case 'lost-characters':
      return {
        rule: `«${detail}» har mistet tegn. Et program har satt inn REPLACEMENT CHARACTER (U+FFFD) i stedet.`,
        remedy: 'Skriv teksten på nytt.',
      };
    case 'html':
      return {
        rule: `«${detail}» inneholder HTML. Modulene viser det slik det er skrevet.`,
        remedy: 'Fjern koder som <b>, og skriv selve tegnene: «ø» i stedet for «&oslash;».',
      };
    case 'bidi-control':
      return {
        rule: `Teksten har tegn som snur skriveretningen: ${detail}.`,
        remedy: 'Fjern dem. Bare en tekst som blander to skriveretninger, trenger dem.',
      };
    case 'unclosed-bidi-control':
      return {
        rule: `Teksten har tegn som snur skriveretningen, og ett av dem er ikke avsluttet: ${detail}.`,
        remedy: 'Fjern dem. Det som står etter et tegn som ikke er avsluttet, kan bli vist baklengs.',
      };
    case 'too-long':
      return {
        rule: `Her er det plass til høyst ${detail} tegn. ${Number(detail) === valueLength ? 'Verdien er utelatt' : 'Resten vises ikke'}.`,
        remedy: `Gjør den kortere${orRemove[removal]}.`,
      };
    case 'unsupported-version':
      return {
        rule: `Disse modulene leser versjon 1 av datakilden, ikke ${detail}.`,
        remedy: 'Publiser også versjon 1, eller ta i bruk modulene for den nye versjonen.',
      };
    case 'newer-version':
      return {
        rule: `Versjon ${detail} er nyere enn disse modulene. De viser ikke det som er nytt i den.`,
        remedy: 'Oppdater modulene når dere kan.',
      };
    case 'duplicate-id':
      return {
        rule: `Id-en «${detail}» er allerede brukt. Enheter og virksomheter kan ikke ha samme id.`,
        remedy: 'Gi denne en annen id, og rett henvisningene til den.',
      };
    case 'unknown-reference':
      return {
        rule: `Ingenting i datakilden som «${key}» kan vise til, har id-en «${detail}».`,
        remedy: 'Rett id-en, eller legg til det den skal vise til.',
      };
    case 'parent-cycle':
      return {
        rule: `En enhet kan ikke stå over seg selv: ${detail}.`,
        remedy: 'Fjern eller endre «parent» for en av dem. Inntil da vises den første uten noen over seg.',
      };
    case 'successor-cycle':
      return {
        rule: `En virksomhet kan ikke bli en del av seg selv: ${detail}.`,
        remedy: 'Fjern eller endre «successor» for en av dem. Inntil da viser modulene bare at virksomhetene er avsluttet.',
      };
    case 'reversed-period':
      return {rule: `En periode kan ikke slutte før den begynner: ${detail}.`, remedy: 'Bytt om eller rett «from» og «to».'};
    case 'dates-disagree':
      return {
        rule: `Datoene for siden sier imot hverandre: ${detail}.`,
        remedy:
          'Rett den som er feil. En side er publisert før den blir gjennomgått, og opplysningene er minst like nye som siste gjennomgang og nyeste versjon.',
      };
    case 'status-disagrees':
      return key === 'continuedBy'
        ? {
            rule: `Et prosjekt kan bare videreføres når det er avsluttet, men ${detail}. Inntil da viser ingen modul «continuedBy».`,
            remedy: 'Skriv «ended» når prosjektet er avsluttet, og rett «updated». Utelat ellers «continuedBy».',
          }
        : {
            rule: `Statusen stemmer ikke med perioden til prosjektet: ${detail}.`,
            remedy: 'Rett statusen, perioden eller «updated». Du kan også utelate statusen. Da finner modulene den ut fra perioden.',
          };
    case 'outside-period':
      return key === 'successor'
        ? {
            rule: `Virksomheten som overtok, må fortsatt finnes: ${detail}.`,
            remedy: 'Oppgi virksomheten som har overtatt siden, eller rett periodene.',
          }
        : {
            rule: `Ingenting kan begynne før eller slutte etter det som det er en del av: ${detail}.`,
            remedy: 'Rett denne perioden eller den andre.',
          };
    case 'too-many-issues': {
      const [one, several] = severity === 'warning' ? ['advarsel', 'advarsler'] : ['feil eller advarsel', 'feil og advarsler'];
      return {
        rule: `Det er ${detail} ${detail === '1' ? one : several} til.`,
        remedy: 'Rett dem som står her, og kontroller på nytt.',
      };
    }
  }
}

const orRemove: Readonly<Record<IssueField['removal'], string>> = {
  field: ', eller utelat feltet',
  item: ', eller fjern det fra listen',
  language: ', eller fjern dette språket',
  none: '',
};

const types: Readonly<Record<string, string>> = {
  string: 'en tekst i anførselstegn',
  text: 'en tekst, eller et objekt med én tekst for hvert språk',
  number: 'et tall',
  list: 'en liste i hakeparenteser',
  object: 'et objekt i krøllparenteser',
};

const formats: Readonly<Record<string, IssueExplanation>> = {
  id: {
    rule: 'En id består av små bokstaver a–z, sifre og enkle bindestreker mellom dem, høyst 64 tegn.',
    remedy: 'Skriv for eksempel «styringsgruppen».',
  },
  version: {rule: 'En versjon er to tall med punktum mellom.', remedy: 'Skriv «1.0».'},
  language: {rule: 'Et språk skrives som en BCP 47-kode.', remedy: 'Skriv for eksempel «nb», «nn», «en» eller «se».'},
  date: {
    rule: 'En dato er en virkelig dag, måned, årstid eller et årstall.',
    remedy: 'Skriv for eksempel «2023-06-07», «2023-06», «2023-23» (høst; 21 er vår, 22 sommer, 24 vinter) eller «2023».',
  },
  day: {rule: 'Her må det stå en virkelig dag.', remedy: 'Skriv år, måned og dag: «2023-06-07».'},
  url: {
    rule: 'En adresse begynner med https, http, mailto eller tel, og inneholder ikke brukernavn eller passord.',
    remedy: 'Skriv hele adressen, slik den står i nettleseren.',
  },
  'image-url': {
    rule: 'Adressen til et bilde begynner med https eller http, og inneholder ikke brukernavn eller passord.',
    remedy: 'Skriv adressen til bildefilen, enten hele eller sett fra datakilden.',
  },
  email: {rule: 'En e-postadresse har én krøllalfa (@) og et domene.', remedy: 'Skriv for eksempel «post@example.no».'},
  telephone: {
    rule: 'Et telefonnummer består av sifre, med mellomrom, parenteser eller bindestreker mellom dem, 3 til 24 tegn i alt.',
    remedy: 'Skriv for eksempel «+47 810 20 050».',
  },
  'organization-number': {
    rule: 'Et norsk organisasjonsnummer har ni sifre, og det siste er et kontrollsiffer.',
    remedy: 'Slå det opp i Enhetsregisteret.',
  },
  pixels: {rule: 'Størrelsen er et helt antall piksler, større enn 0.', remedy: 'Skriv for eksempel 1600.'},
};
