import type {Language} from '../find-language.js';
import type {SearchMessages} from '../messages.js';

const messagesByLanguage: Readonly<Record<Language, SearchMessages>> = {
  nb: {
    previousHit: 'Forrige treff',
    nextHit: 'Neste treff',
    hitOf: '{number} av {count}',
    fromStart: 'fra toppen igjen',
    fromEnd: 'fra bunnen igjen',
    listHits: 'Treffene som liste',
    firstHits: (count) => `De første ${count} treffene vises.`,
  },
  nn: {
    previousHit: 'Førre treff',
    nextHit: 'Neste treff',
    hitOf: '{number} av {count}',
    fromStart: 'frå toppen igjen',
    fromEnd: 'frå botnen igjen',
    listHits: 'Treffa som liste',
    firstHits: (count) => `Dei første ${count} treffa blir viste.`,
  },
  en: {
    previousHit: 'Previous result',
    nextHit: 'Next result',
    hitOf: '{number} of {count}',
    fromStart: 'from the top again',
    fromEnd: 'from the bottom again',
    listHits: 'Results as a list',
    firstHits: (count) => `The first ${count} results are shown.`,
  },
  se: {
    previousHit: 'Ovddit boađus',
    nextHit: 'Boahtte boađus',
    hitOf: '{number} / {count}',
    fromStart: 'fas álggu rájes',
    fromEnd: 'fas loahpa rájes',
    listHits: 'Bohtosat listun',
    firstHits: (count) => `Vuosttas ${count} bohtosa.`,
  },
};

/** Returns the messages about the results of a search. They are in the module that searches, since few visitors need them. */
export function getSearchMessages({lang}: {readonly lang: string}): SearchMessages {
  return messagesByLanguage[lang as Language];
}
