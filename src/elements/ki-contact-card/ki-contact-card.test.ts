import {describeWidget} from '../../testing/common-tests.js';
import './define.js';

describe('<ki-contact-card>', () => {
  describeWidget({
    tag: 'ki-contact-card',
    shows: ['Kontakt', 'Andre henvendelser', 'Siv Anette Fjellkårstad, Helsedirektoratet', 'Siv.Anette.Fjellkarstad@helsedir.no'],
    says: {nb: 'E-post', nn: 'E-post', en: 'E-mail', se: 'E-poasta'},
    foreign: ['Andre henvendelser', 'nb'],
    empty: {
      nb: 'Ingen kontakt er oppgitt.',
      nn: 'Ingen kontakt er oppgitt.',
      en: 'No contact is given.',
      se: 'Oktavuođaolmmoš ii leat almmuhuvvon.',
    },
  });
});
