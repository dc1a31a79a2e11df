import {isLanguage} from '../../elements/attribute-values.js';
import {toDay} from '../../elements/date-attributes.js';
import {findLanguage, toTag} from '../../locales/find-language.js';
import {readDate} from '../../feed-import/read-date.js';
import type {Facts, OtherElement, PlacementFacts} from '../facts.js';
import {FindingList, type Finding} from '../finding.js';
import {writeOption} from './attributes.js';

/** Which language and which day the widgets show. */
export function checkLanguage({placements, others, today}: Facts): Finding[] {
  const list = new FindingList('language');
  const active = placements.filter(({inert}) => inert === null);
  for (const {lang} of active) {
    const written = (lang ?? '').trim().toLowerCase();
    const other = findLanguage(written);
    if (!written) list.add('note', 'language-missing', {other});
    else if (!isLanguage(written) || !isRegistered(written)) {
      list.add('problem', 'language-unknown', {value: lang ?? '', other, words: meantLanguage(written)});
    } else if (other === 'en' && !/^en([-_]|$)/.test(written)) list.add('note', 'language-other', {value: lang ?? '', other});
    else list.add('ok', 'language-used', {value: lang ?? '', other});
  }
  for (const owner of [...others, ...active]) checkDates(list, owner, today);
  for (const {tag, attributes, inheritedDate} of active) {
    const day = toDay(attributes['as-of'] ?? inheritedDate);
    if (day !== undefined && day <= today) list.add('ok', 'date-used', {tag, value: day});
  }
  if (active.length && !active.some(({attributes, inheritedDate}) => (attributes['as-of'] ?? inheritedDate)?.trim())) {
    list.add('ok', 'date-of-data');
  }
  return list.findings;
}

function checkDates(list: FindingList, {kind, tag, attributes}: OtherElement | PlacementFacts, today: string): void {
  for (const name of ['as-of', 'changed-since']) {
    const value = attributes[name]?.trim();
    if (!value) continue;
    const day = toDay(value);
    const option = {tag, name, value: writeOption({kind}, name, value)};
    const meant = readDate(value).date;
    if (day === undefined)
      list.add('problem', 'date-bad', {
        ...option,
        other: writeOption({kind}, name, meant ?? '2023-06-07'),
        used: meant ?? '',
        words: writeOption({kind}, name, 'today'),
      });
    else if (day > today) list.add('problem', 'date-future', {...option, other: day, words: writeOption({kind}, name, 'today')});
  }
}

/** Names of the languages of the widgets, as people write them in place of a code. */
const languageNames: readonly (readonly [code: string, names: RegExp])[] = [
  ['nn', /nynorsk/],
  ['nb', /^(norsk|norwegian|norge|bokmål|bokmaal)/],
  ['en', /^(engelsk|english)/],
  ['se', /^(nord)?(samisk|sami|sámi|davvisámegiella|sámegiella|northern.sami)/],
];

/** @returns The code of the language that was probably meant; empty if that is unclear. */
function meantLanguage(written: string): string {
  return languageNames.find(([, names]) => names.test(written))?.[0] ?? '';
}

/** Whether the first part of a tag is the code of a language. Browsers know their names. */
function isRegistered(tag: string): boolean {
  const [primary = ''] = tag.split(/[-_]/, 1);
  if (findLanguage(tag) !== 'en' || primary === 'en' || primary === 'x') return true;
  try {
    return new Intl.DisplayNames('en', {type: 'language', fallback: 'none'}).of(toTag(primary)) !== undefined;
  } catch {
    return false;
  }
}
