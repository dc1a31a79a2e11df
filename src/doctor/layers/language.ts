import {isLanguage} from '../../elements/attribute-values.js';
import {toDay} from '../../elements/date-attributes.js';
import {findLanguage, toTag} from '../../locales/find-language.js';
import type {Facts} from '../facts.js';
import {FindingList, type Finding} from '../finding.js';

/** Which language and which day the widgets show. */
export function checkLanguage({placements, today}: Facts): Finding[] {
  const list = new FindingList('language');
  const active = placements.filter(({inert}) => inert === null);
  for (const {lang} of active) {
    const written = (lang ?? '').trim().toLowerCase();
    const other = findLanguage(written);
    if (!written) list.add('note', 'language-missing', {other});
    else if (!isLanguage(written) || !isRegistered(written)) list.add('problem', 'language-unknown', {value: lang ?? '', other});
    else if (other === 'en' && !/^en([-_]|$)/.test(written)) list.add('note', 'language-other', {value: lang ?? '', other});
    else list.add('ok', 'language-used', {value: lang ?? '', other});
  }
  for (const {tag, attributes} of active) {
    for (const name of ['as-of', 'changed-since']) {
      const value = attributes[name]?.trim();
      if (!value) continue;
      const day = toDay(value);
      if (day === undefined) list.add('problem', 'date-bad', {tag, name, value});
      else if (day > today) list.add('problem', 'date-future', {tag, name, value, other: day});
      else if (name === 'as-of') list.add('ok', 'date-used', {tag, value: day});
    }
  }
  if (active.length && !active.some(({attributes}) => attributes['as-of']?.trim())) list.add('ok', 'date-of-data');
  return list.findings;
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
