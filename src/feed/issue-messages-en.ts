import {nameUnseen, type IssueField} from './issue-field.js';
import type {FoundIssue, IssueExplanation} from './issue.js';
import {valueLength} from './schema.js';

/** The rule and the remedy in English. */
export function explainInEnglish({code, detail, meant, severity}: FoundIssue, {key, values, removal}: IssueField): IssueExplanation {
  const unseen = nameUnseen(detail);
  const hidden = unseen && ` It has in it: ${unseen}.`;
  switch (code) {
    case 'wrong-type':
      if (severity === 'warning') return {rule: 'Must be a text in quotation marks.', remedy: 'Put quotation marks around it.'};
      return {rule: `Must be ${types[detail] ?? detail}.`, remedy: `Write ${types[detail] ?? detail} here${orRemove[removal]}.`};
    case 'missing':
      return {rule: `“${detail}” must be there.`, remedy: `Add “${detail}”.`};
    case 'empty':
      return {rule: 'A text must not be empty.', remedy: `Write the text${orRemove[removal]}.`};
    case 'unknown-key':
      return {
        rule: `“${detail}” is not a field of feed version 1.${hidden}`,
        remedy: 'Check the spelling, or remove it; widgets do not read it.',
      };
    case 'unknown-value':
      return {
        rule: `“${detail}” is not one of the values that feed version 1 has for “${key}”.${hidden}`,
        remedy: `Choose a value: ${values.map((value) => `“${value}”`).join(', ')}.${values.includes('other') ? ' “other” fits most.' : ''}`,
      };
    case 'bad-format':
      return formats[detail] ?? {rule: `Must be a ${detail}.`, remedy: 'Correct the value.'};
    case 'unclear-address':
      return {
        rule: `“${detail}” is neither a whole address nor a path, so it is not linked.`,
        remedy: meant ? `Did you mean ${meant}?` : `Write the whole address, as it is in the browser${orRemove[removal]}.`,
      };
    case 'invisible-character':
      return {
        rule: `There is a character here that is not seen or that looks like another: ${detail}.`,
        remedy: `It is read as “${meant ?? ''}”. Delete the value and type it again.`,
      };
    case 'untidy':
      return {
        rule: `“${detail}” is not how this value is written.`,
        remedy: `It is read as “${meant ?? ''}”. Write that.`,
      };
    case 'not-dialled':
      return {
        rule: `“${detail}” is not one telephone number, so it is shown as text that cannot be dialled.`,
        remedy: 'Write one number only, for example “+47 810 20 050”, and other words in “purpose”.',
      };
    case 'double-encoded':
      return {
        rule: `“${detail}” was encoded twice: it is UTF-8 that was read as another encoding.`,
        remedy: `Did you mean “${meant ?? ''}”? Correct it where the text comes from.`,
      };
    case 'lost-characters':
      return {
        rule: `“${detail}” has lost characters: an earlier program put REPLACEMENT CHARACTER (U+FFFD) in their place.`,
        remedy: 'Write the text again.',
      };
    case 'bidi-control':
      return {
        rule: `The text has characters that turn its direction: ${detail}.`,
        remedy: 'Remove them. Only text that mixes two directions of writing needs them.',
      };
    case 'unclosed-bidi-control':
      return {
        rule: `The text has characters that turn its direction, and one of them is not closed: ${detail}.`,
        remedy: 'Remove them. Words after one that is not closed can be shown backwards.',
      };
    case 'too-long':
      return {
        rule: `There are ${detail} characters at most here. ${Number(detail) === valueLength ? 'The value is left out' : 'The rest is not shown'}.`,
        remedy: `Shorten it${orRemove[removal]}.`,
      };
    case 'unsupported-version':
      return {
        rule: `These widgets read feed version 1, not ${detail}.`,
        remedy: 'Publish version 1 beside it, or take the widgets of that version into use.',
      };
    case 'newer-version':
      return {
        rule: `Version ${detail} is newer than these widgets; what they do not know is left out.`,
        remedy: 'Update the widgets when you can.',
      };
    case 'duplicate-id':
      return {
        rule: `The id “${detail}” is taken already. Bodies and organizations share their ids.`,
        remedy: 'Give this one another id, and change the references to it.',
      };
    case 'unknown-reference':
      return {
        rule: `“${detail}” is not the id of anything that “${key}” may name in this feed.`,
        remedy: 'Correct the id, or add what it should name.',
      };
    case 'parent-cycle':
      return {
        rule: `A body cannot be above itself: ${detail}.`,
        remedy: 'Remove or change the parent of one of them. The first is shown without a parent meanwhile.',
      };
    case 'successor-cycle':
      return {
        rule: `An organization cannot become part of itself: ${detail}.`,
        remedy: 'Remove or change the successor of one of them. Until then the widgets only show that they have ended.',
      };
    case 'reversed-period':
      return {rule: `A period cannot end before it begins: ${detail}.`, remedy: 'Exchange or correct “from” and “to”.'};
    case 'dates-disagree':
      return {
        rule: `The dates of the page contradict each other: ${detail}.`,
        remedy:
          'Correct the one that is wrong. A page is published before it is reviewed, and the data are at least as new as its last review and its newest version.',
      };
    case 'status-disagrees':
      return key === 'continuedBy'
        ? {
            rule: `A project goes on as something else once it has ended, but ${detail}. No widget shows “continuedBy” until then.`,
            remedy: 'Write “ended” when it has ended and correct “updated”, or leave “continuedBy” out until then.',
          }
        : {
            rule: `The status contradicts the project’s period: ${detail}.`,
            remedy: 'Correct the status, the period or “updated”; or leave the status out: the widgets then tell it from the period.',
          };
    case 'outside-period':
      return key === 'successor'
        ? {
            rule: `A successor must still be there: ${detail}.`,
            remedy: 'Name the organization that has taken over since, or correct the periods.',
          }
        : {
            rule: `Nothing begins before or ends after what it is part of: ${detail}.`,
            remedy: 'Correct this period, or that of the other.',
          };
    case 'too-many-issues':
      return {rule: `There are ${detail} more issues.`, remedy: 'Correct those listed, then check again.'};
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
    rule: 'An id has lower-case letters a–z, digits and single hyphens between them, 64 at most.',
    remedy: 'Write for example “steering-group”.',
  },
  version: {rule: 'A version is two numbers with a point between.', remedy: 'Write “1.0”.'},
  language: {rule: 'A language is a BCP 47 tag.', remedy: 'Write for example “nb”, “nn”, “en” or “se”.'},
  date: {
    rule: 'A date is a real day, month, season or year.',
    remedy: 'Write for example “2023-06-07”, “2023-06”, “2023-23” (autumn; 21 spring, 22 summer, 24 winter) or “2023”.',
  },
  day: {rule: 'A real day is needed here.', remedy: 'Write year, month and day: “2023-06-07”.'},
  url: {
    rule: 'An address begins with https, http, mailto or tel, and holds no user name or password.',
    remedy: 'Write the whole address, as it is in the browser.',
  },
  'image-url': {
    rule: 'The address of a picture begins with https or http, and holds no user name or password.',
    remedy: 'Write the address of the picture file, whole or relative to the feed.',
  },
  email: {rule: 'An e-mail address has one @ and a domain.', remedy: 'Write for example “post@example.no”.'},
  telephone: {
    rule: 'A telephone number has digits, and blanks, brackets or hyphens between them; 3 to 24 in all.',
    remedy: 'Write for example “+47 810 20 050”.',
  },
  'organization-number': {
    rule: 'A Norwegian organisation number has nine digits, of which the last is a check digit.',
    remedy: 'Look it up in the Brønnøysund register.',
  },
  pixels: {rule: 'A size is a whole number of pixels above 0.', remedy: 'Write for example 1600.'},
};
