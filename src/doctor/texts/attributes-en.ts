import type {attributeTexts as norwegian} from './attributes-nb.js';
import type {WriteText} from './finding-text.js';

/** Names of the languages of the widgets. */
const languages: Readonly<Record<string, string>> = {nb: 'Bokmål', nn: 'Nynorsk', en: 'English', se: 'Northern Sámi'};

/** Texts about attributes, the language and the date, in English. */
export const attributeTexts: Readonly<Record<keyof typeof norwegian, WriteText>> = {
  'attribute-name': ({name, value, other}) => ({
    title: `${name} has no attribute ${value}.`,
    text: 'The widget ignores it.',
    remedy: `Write ${other} instead of ${value}.`,
  }),
  'unknown-parameter': ({name, value, other, words}) => ({
    title: `The address in ${name} has the parameter ${value}, which the widget does not know.`,
    text: 'The widget ignores it.',
    remedy: other ? `Write ${other}= instead of ${value}=.` : `Remove it. The widget knows these: ${words}.`,
  }),
  'attribute-word': ({name, value, other, words, used}) => ({
    title: `${value} of ${name} is not a valid value.`,
    text: used ? `The widget uses ${used} instead.` : 'The widget ignores the attribute.',
    remedy: `${other ? `Write ${other}.` : 'Choose a valid value, or remove the attribute.'} Valid values: ${words}.`,
  }),
  'attribute-number': ({name, value, other, words, used, all}) => ({
    title: `${value} of ${name} is not a whole number ${words.includes('–') ? `from ${words.replace('–', ' to ')}` : `of ${words} or more`}.`,
    text: used ? `The widget uses ${used} instead.` : 'The widget shows about 25 units.',
    remedy: all ? `Write ${other}, or ${all} for all levels.` : `Write ${other}, or another number in that range.`,
  }),
  'attribute-minutes': ({name, value, other, words}) => ({
    title: `${value} of ${name} is not a number of minutes from ${words.replace('–', ' to ')}.`,
    text: 'The widget fetches the feed only once.',
    remedy: `Write ${other}, or remove the attribute.`,
  }),
  'attribute-presence': ({name, value}) => ({
    title: `${value} of ${name} switches the feature on, whatever its value is.`,
    remedy: 'Remove the attribute to switch the feature off.',
  }),
  'attribute-filter': ({name, value, other, words, used}) => ({
    title: `${value} of ${name} asks for something that does not exist: ${used}.`,
    text: 'No organisation can have that value.',
    remedy: `${other ? `Write ${other}.` : 'Choose a valid value.'} Valid values: ${words}.`,
  }),
  'filter-empty': ({name, value, words}) => ({
    title: `${value} of ${name} matches no organisation of the feed.`,
    text: 'So nothing is shown.',
    remedy: words ? `Choose among the values that the feed has: ${words}.` : 'Remove the attribute. The feed has no such values.',
  }),
  'unknown-id': ({name, value, other, words}) => ({
    title: `${value} of ${name} is not in the feed.`,
    text: 'Capital and small letters count.',
    remedy: other
      ? `Write ${other}.`
      : words
        ? `Write an id that the feed has: ${words}.`
        : 'Remove the attribute. The feed has no such ids.',
  }),
  'id-other-date': ({name, value, words, used}) => ({
    title: `${value} of ${name} is in the feed, but not on the date that the widget shows${used && `, ${used}`}.`,
    text: 'So it is not shown.',
    remedy: words ? `Change as-of, or write an id that exists on that day: ${words}.` : 'Change as-of, or remove the attribute.',
  }),
  'banner-address': ({name, value}) => ({
    title: `${value} of ${name} is not an http or https address.`,
    text: 'So the notice has no link.',
    remedy: 'Write the whole address, beginning with https://.',
  }),
  'banner-policy': ({name, value, words}) => ({
    title: `${value} of ${name} does not say which browsers you support.`,
    text: 'So nobody sees the notice.',
    remedy: `Write ${words.replace(/, (?=[^,]*$)/, ' or ')}. Or write versions: “chrome 96, safari 15.2”.`,
  }),

  'language-used': ({value, other}) => ({title: `The language is lang="${value}". The widgets use ${languages[other] ?? other}.`}),
  'language-missing': ({other}) => ({
    title: `Neither the page nor the element has a lang. The widgets use ${languages[other] ?? other}.`,
    text: 'Screen readers and browsers need to know the language of the page, too.',
    remedy: 'Write <html lang="nb">, or lang on the element.',
  }),
  'language-unknown': ({value, other, words}) => ({
    title: `lang="${value}" is not a language. The widgets use ${languages[other] ?? other}.`,
    remedy: words
      ? `Write lang="${words}". The value is on the element itself or on an element around it, such as <html>.`
      : 'Write lang="nb", "nn", "en" or "se" on the element, or correct lang on the element around it.',
  }),
  'language-other': ({value, other}) => ({
    title: `The widgets have no texts in lang="${value}". They use ${languages[other] ?? other}.`,
    remedy: 'Write lang="nb", "nn", "en" or "se" on the element if readers should get one of these languages.',
  }),
  'date-of-data': () => ({title: 'The widgets show the date of the feed’s data.'}),
  'date-used': ({tag, value}) => ({title: `<${tag}> shows ${value}.`}),
  'date-bad': ({tag, name, value, other, used, words}) => ({
    title: `${value} of <${tag}> is not a date that the widget understands.`,
    text: name === 'as-of' ? 'The widget shows the date of the data instead.' : 'No changes are marked.',
    remedy: used
      ? `Write ${other}.`
      : `Write for example ${other}, with the year, month and day of a date that exists.${name === 'as-of' ? ` Write ${words} for the current date.` : ''}`,
  }),
  'date-future': ({tag, name, value, other, words}) => ({
    title: `${value} of <${tag}> is in the future: ${other}.`,
    text: 'What ends before that day is not shown.',
    remedy: `Remove ${name}, or write ${words} to follow the calendar.`,
  }),
};
