import type {WriteText} from './finding-text.js';

/** Names of the languages of the widgets. */
const languages: Readonly<Record<string, string>> = {nb: 'bokmål', nn: 'nynorsk', en: 'engelsk', se: 'nordsamisk'};

/** Texts about attributes, the language and the date, in bokmål. */
export const attributeTexts = {
  'attribute-name': ({name, value, other}) => ({
    title: `${name} har ikke attributtet ${value}.`,
    text: 'Modulen ser bort fra det.',
    remedy: `Skriv ${other} i stedet for ${value}.`,
  }),
  'unknown-parameter': ({name, value, other, words}) => ({
    title: `Adressen i ${name} har parameteren ${value}, som modulen ikke kjenner.`,
    text: 'Modulen ser bort fra den.',
    remedy: other ? `Skriv ${other}= i stedet for ${value}=.` : `Fjern den. Modulen kjenner disse: ${words}.`,
  }),
  'attribute-word': ({name, value, other, words, used}) => ({
    title: `${value} på ${name} er ikke en gyldig verdi.`,
    text: used ? `Modulen bruker ${used} i stedet.` : 'Modulen ser bort fra attributtet.',
    remedy: `${other ? `Skriv ${other}.` : 'Velg en gyldig verdi, eller fjern attributtet.'} Gyldige verdier: ${words}.`,
  }),
  'attribute-number': ({name, value, other, words, used, all}) => ({
    title: `${value} på ${name} er ikke et helt tall ${words.includes('–') ? `fra ${words.replace('–', ' til ')}` : `som er ${words} eller større`}.`,
    text: used ? `Modulen bruker ${used} i stedet.` : 'Modulen viser omtrent 25 enheter.',
    remedy: all ? `Skriv ${other}, eller ${all} for alle nivåer.` : `Skriv ${other}, eller et annet tall i det området.`,
  }),
  'attribute-minutes': ({name, value, other, words}) => ({
    title: `${value} på ${name} er ikke et antall minutter fra ${words.replace('–', ' til ')}.`,
    text: 'Modulen henter datakilden bare én gang.',
    remedy: `Skriv ${other}, eller fjern attributtet.`,
  }),
  'attribute-presence': ({name, value}) => ({
    title: `${value} på ${name} slår funksjonen på, uansett hvilken verdi som står der.`,
    remedy: 'Fjern attributtet for å slå funksjonen av.',
  }),
  'attribute-filter': ({name, value, other, words, used}) => ({
    title: `${value} på ${name} ber om noe som ikke finnes: ${used}.`,
    text: 'Ingen virksomhet kan ha den verdien.',
    remedy: `${other ? `Skriv ${other}.` : 'Velg en gyldig verdi.'} Gyldige verdier: ${words}.`,
  }),
  'filter-empty': ({name, value, words}) => ({
    title: `${value} på ${name} passer ikke på noen virksomhet i datakilden.`,
    text: 'Derfor blir ingenting vist.',
    remedy: words ? `Velg blant verdiene som datakilden har: ${words}.` : 'Fjern attributtet. Datakilden har ingen slike verdier.',
  }),
  'unknown-id': ({name, value, other, words}) => ({
    title: `${value} på ${name} finnes ikke i datakilden.`,
    text: 'Store og små bokstaver teller.',
    remedy: other
      ? `Skriv ${other}.`
      : words
        ? `Skriv en id som datakilden har: ${words}.`
        : 'Fjern attributtet. Datakilden har ingen slike id-er.',
  }),
  'id-other-date': ({name, value, words, used}) => ({
    title: `${value} på ${name} finnes i datakilden, men ikke på datoen som modulen viser${used && `, ${used}`}.`,
    text: 'Derfor blir det ikke vist.',
    remedy: words ? `Endre as-of, eller skriv en id som finnes den dagen: ${words}.` : 'Endre as-of, eller fjern attributtet.',
  }),
  'banner-address': ({name, value}) => ({
    title: `${value} på ${name} er ikke en http- eller https-adresse.`,
    text: 'Derfor har meldingen ingen lenke.',
    remedy: 'Skriv hele adressen, med https:// først.',
  }),
  'banner-policy': ({name, value, words}) => ({
    title: `${value} på ${name} er ikke en grense for hvilke nettlesere dere støtter.`,
    text: 'Derfor ser ingen meldingen.',
    remedy: `Skriv ${words.replace(/, (?=[^,]*$)/, ' eller ')}. Eller skriv versjoner: «chrome 96, safari 15.2».`,
  }),

  'language-used': ({value, other}) => ({title: `Språket er lang="${value}". Modulene bruker ${languages[other] ?? other}.`}),
  'language-missing': ({other}) => ({
    title: `Verken siden eller elementet har lang. Modulene bruker ${languages[other] ?? other}.`,
    text: 'Skjermlesere og nettlesere trenger også å vite hvilket språk siden har.',
    remedy: 'Skriv <html lang="nb">, eller lang på elementet.',
  }),
  'language-unknown': ({value, other, words}) => ({
    title: `lang="${value}" er ikke et språk. Modulene bruker ${languages[other] ?? other}.`,
    remedy: words
      ? `Skriv lang="${words}". Verdien kan stå på elementet selv eller på et element rundt, for eksempel <html>.`
      : 'Skriv lang="nb", "nn", "en" eller "se" på elementet, eller rett lang på elementet rundt.',
  }),
  'language-other': ({value, other}) => ({
    title: `Modulene har ikke tekster på lang="${value}". De bruker ${languages[other] ?? other}.`,
    remedy: 'Skriv lang="nb", "nn", "en" eller "se" på elementet hvis leserne skal få et av disse språkene.',
  }),
  'date-of-data': () => ({title: 'Modulene viser datoen i datakilden.'}),
  'date-used': ({tag, value}) => ({title: `<${tag}> viser ${value}.`}),
  'date-bad': ({tag, name, value, other, used, words}) => ({
    title: `${value} på <${tag}> er ikke en dato som modulen forstår.`,
    text: name === 'as-of' ? 'Modulen viser datoen i datakilden i stedet.' : 'Ingen endringer blir merket.',
    remedy: used
      ? `Skriv ${other}.`
      : `Skriv for eksempel ${other}, med år, måned og dag i en dato som finnes.${name === 'as-of' ? ` Skriv ${words} for dagens dato.` : ''}`,
  }),
  'date-future': ({tag, name, value, other, words}) => ({
    title: `${value} på <${tag}> er i framtiden: ${other}.`,
    text: 'Det som slutter før den dagen, blir ikke vist.',
    remedy: `Fjern ${name}, eller skriv ${words} for å følge kalenderen.`,
  }),
} satisfies Readonly<Record<string, WriteText>>;
