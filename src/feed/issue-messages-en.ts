import {nameHiddenCharacters, type IssueField} from './issue-field.js';
import type {FoundIssue, IssueExplanation} from './issue.js';
import {valueLength} from './schema.js';

/** Explains an issue in English. */
export function explainInEnglish({code, detail, meant, severity}: FoundIssue, {key, values, removal}: IssueField): IssueExplanation {
  const hiddenCharacters = nameHiddenCharacters(detail);
  const hiddenNote = hiddenCharacters && ` It contains invisible or unusual characters: ${hiddenCharacters}.`;
  switch (code) {
    case 'wrong-type':
      if (severity === 'warning') return {rule: 'The value must be a text in quotation marks.', remedy: 'Put quotation marks around it.'};
      return {rule: `The value must be ${types[detail] ?? detail}.`, remedy: `Write ${types[detail] ?? detail} here${orRemove[removal]}.`};
    case 'missing':
      return {rule: `The field “${detail}” is missing.`, remedy: `Add “${detail}”.`};
    case 'empty':
      return {rule: 'A text must not be empty.', remedy: `Write the text${orRemove[removal]}.`};
    case 'unknown-key':
      return {
        rule: `“${detail}” is not a field of feed version 1.${hiddenNote}`,
        remedy: 'Check the spelling, or remove the field. The widgets ignore it.',
      };
    case 'unknown-value':
      return {
        rule: `“${detail}” is not a valid value of “${key}” in feed version 1.${hiddenNote}`,
        remedy: `Choose one of these values: ${values.map((value) => `“${value}”`).join(', ')}.${values.includes('other') ? ' Use “other” if none of the others fits.' : ''}`,
      };
    case 'bad-format':
      return formats[detail] ?? {rule: `The value must be a ${detail}.`, remedy: 'Correct the value.'};
    case 'unclear-address':
      return {
        rule: `“${detail}” is neither a whole address nor a path, so it is not linked.`,
        remedy: meant ? `Did you mean ${meant}?` : `Write the whole address, as the browser shows it${orRemove[removal]}.`,
      };
    case 'invisible-character':
      return {
        rule: `The value contains a character that is invisible or easily mistaken for another: ${detail}.`,
        remedy: `The widgets read the value as “${meant ?? ''}”. Delete it and type it again.`,
      };
    case 'untidy':
      return {
        rule: `“${detail}” is not the standard form of this value.`,
        remedy: `The widgets read it as “${meant ?? ''}”. Write it in that form.`,
      };
    case 'not-dialled':
      return {
        rule: `“${detail}” is not exactly one telephone number. It is shown as text without a link to dial it.`,
        remedy: 'Write only one number, for example “+47 810 20 050”. Write other information in “purpose”.',
      };
    case 'double-encoded':
      return {
        rule: `“${detail}” is encoded twice. The text was UTF-8, but a program read it in another encoding.`,
        remedy: `Did you mean “${meant ?? ''}”? Correct the text where it comes from.`,
      };
    case 'lost-characters':
      return {
        rule: `“${detail}” has lost characters. A program replaced them by REPLACEMENT CHARACTER (U+FFFD).`,
        remedy: 'Write the text again.',
      };
    case 'html':
      return {
        rule: `“${detail}” contains HTML. Widgets show it as it is written.`,
        remedy: 'Remove tags such as <b>, and write the characters themselves: “ø” instead of “&oslash;”.',
      };
    case 'bidi-control':
      return {
        rule: `The text has characters that change its direction: ${detail}.`,
        remedy: 'Remove them. Only a text that mixes two writing directions needs them.',
      };
    case 'unclosed-bidi-control':
      return {
        rule: `The text has characters that change its direction, and one of them is not closed: ${detail}.`,
        remedy: 'Remove them. Text after an unclosed character can be shown backwards.',
      };
    case 'too-long':
      return {
        rule: `At most ${detail} characters are allowed here. ${Number(detail) === valueLength ? 'The value is left out' : 'The rest is not shown'}.`,
        remedy: `Shorten it${orRemove[removal]}.`,
      };
    case 'unsupported-version':
      return {
        rule: `These widgets read feed version 1, not ${detail}.`,
        remedy: 'Publish version 1 as well, or use the widgets for that version.',
      };
    case 'newer-version':
      return {
        rule: `Version ${detail} is newer than these widgets. They leave out its new fields.`,
        remedy: 'Update the widgets when you can.',
      };
    case 'duplicate-id':
      return {
        rule: `The id “${detail}” is already used. A body and an organisation cannot have the same id.`,
        remedy: 'Give this one another id, and correct the references to it.',
      };
    case 'unknown-reference':
      return {
        rule: `“${detail}” is not an id that “${key}” can refer to in this feed.`,
        remedy: 'Correct the id, or add the body or organisation with this id.',
      };
    case 'parent-cycle':
      return {
        rule: `A body cannot be above itself: ${detail}.`,
        remedy: 'Remove or change the parent of one of them. Until then, the first one is shown without a parent.',
      };
    case 'successor-cycle':
      return {
        rule: `An organisation cannot become part of itself: ${detail}.`,
        remedy: 'Remove or change the successor of one of them. Until then, the widgets only show that these organisations have ended.',
      };
    case 'reversed-period':
      return {rule: `A period cannot end before it begins: ${detail}.`, remedy: 'Swap or correct “from” and “to”.'};
    case 'dates-disagree':
      return {
        rule: `The dates of the page contradict each other: ${detail}.`,
        remedy:
          'Correct the wrong date. A page is published before it is reviewed, and the data are at least as recent as its last review and its newest version.',
      };
    case 'status-disagrees':
      return key === 'continuedBy'
        ? {
            rule: `Only a project that has ended can be continued by another, but ${detail}. Until then, no widget shows “continuedBy”.`,
            remedy: 'Write “ended” when the project has ended, and correct “updated”. Otherwise, leave “continuedBy” out.',
          }
        : {
            rule: `The status contradicts the project’s period: ${detail}.`,
            remedy:
              'Correct the status, the period or “updated”. You can also leave the status out. The widgets then derive it from the period.',
          };
    case 'outside-period':
      return key === 'successor'
        ? {
            rule: `The successor must still exist: ${detail}.`,
            remedy: 'Name the organisation that has taken over since, or correct the periods.',
          }
        : {
            rule: `Nothing can begin before or end after the thing that it is part of: ${detail}.`,
            remedy: 'Correct this period or the other one.',
          };
    case 'too-many-issues': {
      const noun = severity === 'warning' ? 'warning' : 'issue';
      return {
        rule: `There ${detail === '1' ? `is 1 more ${noun}` : `are ${detail} more ${noun}s`}.`,
        remedy: 'Correct the issues that are listed, then check again.',
      };
    }
  }
}

const orRemove: Readonly<Record<IssueField['removal'], string>> = {
  field: ', or leave the field out',
  item: ', or remove it from the list',
  language: ', or remove this language',
  none: '',
};

const types: Readonly<Record<string, string>> = {
  string: 'a text in quotation marks',
  text: 'a text, or an object with one text for each language',
  number: 'a number',
  list: 'a list in square brackets',
  object: 'an object in curly brackets',
};

const formats: Readonly<Record<string, IssueExplanation>> = {
  id: {
    rule: 'An id consists of lower-case letters a–z, digits and single hyphens between them, 64 at most.',
    remedy: 'Write for example “steering-group”.',
  },
  version: {rule: 'A version is two numbers with a point between them.', remedy: 'Write “1.0”.'},
  language: {rule: 'A language is written as a BCP 47 tag.', remedy: 'Write for example “nb”, “nn”, “en” or “se”.'},
  date: {
    rule: 'A date is a real day, month, season or year.',
    remedy: 'Write for example “2023-06-07”, “2023-06”, “2023-23” (autumn; 21 spring, 22 summer, 24 winter) or “2023”.',
  },
  day: {rule: 'A real day is needed here.', remedy: 'Write year, month and day: “2023-06-07”.'},
  url: {
    rule: 'An address begins with https, http, mailto or tel, and contains no user name or password.',
    remedy: 'Write the whole address, as the browser shows it.',
  },
  'image-url': {
    rule: 'The address of a picture begins with https or http, and contains no user name or password.',
    remedy: 'Write the address of the picture file, either in full or relative to the feed.',
  },
  email: {rule: 'An e-mail address has one @ and a domain.', remedy: 'Write for example “post@example.no”.'},
  telephone: {
    rule: 'A telephone number consists of digits, with spaces, brackets or hyphens between them, 3 to 24 characters in all.',
    remedy: 'Write for example “+47 810 20 050”.',
  },
  'organization-number': {
    rule: 'A Norwegian organisation number has nine digits, and the last one is a check digit.',
    remedy: 'Look it up in the Brønnøysund register.',
  },
  pixels: {rule: 'A size is a whole number of pixels above 0.', remedy: 'Write for example 1600.'},
};
