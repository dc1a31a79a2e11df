import type {ImportMessages} from './import-message-types.js';

const count = (number: number, one: string, many: string) => `${number} ${number === 1 ? one : many}`;
const counts = (one: string, many: string) => (added: number, extended: number) =>
  [added ? `${count(added, one, many)} added` : '', extended ? `${count(extended, one, many)} completed` : ''].filter(Boolean).join(', ');

export const importMessagesEn: ImportMessages = {
  row: (row) => `row ${row}`,
  column: (name) => `column “${name}”`,
  property: (name) => `“${name}”`,
  or: 'or',
  quote: (text) => `“${text}”`,
  explain: {
    'unknown-column': () => 'This column was not used. To use it, give it a heading that we know, such as “Name”, “Role” or “From”.',
    'no-columns': (detail) => `The table has no heading for names. Its first row is ${detail}. Write “Name” above the column with names.`,
    'rows-above': (detail) => `The rows above the headings were not used: ${detail}.`,
    'damaged-table': (detail) => `The table may be damaged here: ${detail}. Check the quotation marks of this row.`,
    'missing-name': () => 'There is no name, so this was not used. Add the name.',
    'bad-number': (detail) => `${detail} is not an organisation number, so it was left out. Look it up in the Brønnøysund registers.`,
    'unclear-date': (detail, _, list) => `${detail} can mean two dates, so it was left out. Write ${list}.`,
    'bad-date': (detail) =>
      `${detail} is not a date, so it was left out. Write for example 2023-06-07, 07.06.2023, June 2023, autumn 2019 or 2019.`,
    'reversed-period': (detail) => `The period ${detail} ends before it begins, so it was left out. Correct the dates.`,
    'unknown-kind': (detail, _, list) => `${detail} is not a kind that a feed has, so it was left out. Choose ${list}.`,
    'unknown-role': (detail, _, list) => `${detail} is not a role that a feed has, so it was left out. Choose ${list}.`,
    'bad-address': (detail) => `${detail} is not a web address, so it was left out. Write the whole address, as the browser shows it.`,
    'completed-address': (detail, _, list) => `${detail} is not a whole address. ${list} was used. Check that it leads to the right page.`,
    'too-long': (detail) => `The text has more than ${detail} characters, so it was shortened. Shorten it yourself.`,
    'unknown-parent': (detail) =>
      `No unit has the name or id ${detail}, so this unit is at the top level. Correct the name, or add that unit.`,
    'circular-parent': (detail) => `The unit cannot be below ${detail}, which is the unit itself or below it. Correct one of them.`,
    'several-matches': (detail, _, list) =>
      `${detail} is the name of several: ${list}. This was not used. Add the organisation number or the id.`,
    'kept-value': (detail, _, list) =>
      `The feed has ${list}, and it was kept. The file has ${detail}. If the file is right, change the feed.`,
    'number-of-another': (number, [existing = '', name = '', row = '']) =>
      `The organisation number ${number} belongs to “${existing}” ${row ? `in row ${row}` : 'in the feed'}, but this has the name “${name}”. It was added to “${existing}”. If “${name}” is another organisation, correct the number and import again. If it is the same one, there is nothing to do.`,
    'same-name': (name, [existing = '', number = '', row = '']) =>
      `${name} is ${row ? `in row ${row}` : 'in the feed'} with the organisation number ${existing}, but this has ${number}. So another organisation was added. If it is the same one, correct the number and import again.`,
    'matched-by-name': (number, [existing = '', known = '']) =>
      `${number} is not an organisation number, but “${existing}” is known${known && `, with the number ${known}`}. This was added to it. Check that it is the right organisation.`,
    'unresolved-member': (detail) => `There is no organisation or unit ${detail}, so the membership was not used. Add the name.`,
    'created-organization': (detail) => `The organisation ${detail} was added, because there was none with this name. Check the spelling.`,
    'created-body': (detail) => `The unit ${detail} was added, because there was none with this name. Check the spelling.`,
    person: (detail) => `People are not part of a feed, so these were not used: ${detail}. Add those who answer questions as contacts.`,
    'unsupported-property': (detail, [number = '']) =>
      `A feed has no place for ${detail}, so it was not used (${count(Number(number), 'object has it', 'objects have it')}).`,
    'unsupported-item': (detail) => `A feed has no place for ${detail} here, so it was not used.`,
    'remote-context': (detail) =>
      `The context at ${detail} was not fetched. Names that only it explains were not used. Write their definitions into the file, or use the names of the vocabulary.`,
    'assumed-source': (detail) => `The publisher of the feed was set to ${detail}. Correct “source” in the feed if it is another one.`,
  },
  counts: {
    organizations: counts('organisation', 'organisations'),
    bodies: counts('unit', 'units'),
    memberships: counts('membership', 'memberships'),
    contacts: counts('contact', 'contacts'),
  },
  nothingAdded: 'nothing added',
  failures: {
    hasNothing: (file) => `Nothing was written: ${file} has nothing that a feed has a place for`,
    isNotJson: (file, format) => `Nothing was written: ${file} is not JSON in UTF-8. Is --from ${format} right?`,
    feedHasErrors: (feed) => `Nothing was written: correct the errors in ${feed} first`,
    resultHasErrors: (file) => `Nothing was written, because the feed would have errors. Correct them in ${file} first`,
  },
};
