import type {Day} from '../model/date.js';
import type {Contact} from '../model/model.js';
import {toDialString} from '../model/telephone.js';
import type {LocalizedText} from '../model/text.js';
import {toNameParts} from './name-parts.js';

/**
 * Writes contacts as vCard 4.0, one card after the other: a person, or an organisation where no person is named.
 *
 * Address books that read vCard 3.0 only need `N`, so it is derived from the name. It is empty for an organisation.
 *
 * @param contacts - As shown.
 * @param updated - The day of the feed's data, which is the day of the card's.
 * @returns The file, to be written in UTF-8. No line is longer than 75 octets.
 * @see RFC 6350.
 */
export function toVCard(contacts: readonly Contact[], updated?: Day): string {
  return contacts.map((contact) => linesOf(contact, updated).map(fold).join('')).join('');
}

/** A name for the file, in which no id can name another folder, a device or two files alike. */
export function toVCardName(id: string): string {
  return `ki-contact-card-${id.replace(/[^a-z0-9-]/gu, (character) => `_${character.codePointAt(0)?.toString(16)}`)}.vcf`;
}

function linesOf({id, role, person, organization, email, telephone, url, purpose}: Contact, updated: Day | undefined): string[] {
  const name = person ?? ([organization?.name.value, role?.value].filter(Boolean).join(', ') || (email ?? telephone ?? id));
  const lines = [
    'BEGIN:VCARD',
    'VERSION:4.0',
    `KIND:${person === undefined ? 'org' : 'individual'}`,
    `FN:${escape(name)}`,
    `N:${person === undefined ? ';;;;' : toN(person)}`,
  ];
  const add = (property: string, text: LocalizedText | undefined, value = text && escape(text.value)) => {
    if (text) lines.push(`${property}${text.lang && `;LANGUAGE=${text.lang}`}:${value}`);
  };
  add('ORG', organization?.name, organization && escapePart(organization.name.value));
  add('ROLE', role);
  if (email !== undefined) lines.push(`EMAIL:${escape(email)}`);
  if (telephone !== undefined) {
    const dialled = toDialString(telephone);
    // A number without a country is no whole address (RFC 3966).
    lines.push(dialled.startsWith('+') ? `TEL;VALUE=uri:tel:${dialled}` : `TEL;VALUE=text:${dialled || escape(telephone)}`);
  }
  if (url !== undefined) lines.push(`URL:${url.replace(/[\s\p{Cc}]/gu, '')}`);
  add('NOTE', purpose);
  if (updated !== undefined) lines.push(`REV:${updated.replace(/-/g, '')}T000000Z`);
  return [...lines, 'END:VCARD'];
}

function toN(person: string): string {
  const {family, given, additional, prefix, suffix} = toNameParts(person.replace(/[\p{Cc}\u2028\u2029]/gu, ' '));
  return [family, given, additional, prefix, suffix].map(escapePart).join(';');
}

/** For `N` and `ORG`, in which a semicolon separates parts. */
function escapePart(text: string): string {
  return escape(text).replace(/;/g, '\\;');
}

function escape(text: string): string {
  return text
    .replace(/[\\,]/g, '\\$&')
    .replace(/\r\n?|[\n\u0085\u2028\u2029]/g, '\\n')
    .replace(/(?!\t)\p{Cc}/gu, '');
}

/** Breaks a line so that no piece has more than 75 octets, between characters. */
function fold(line: string): string {
  let folded = '';
  let octets = 0;
  for (const character of line) {
    const code = character.codePointAt(0) ?? 0;
    const size = code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
    if (octets + size > 75) {
      folded += '\r\n ';
      octets = 1;
    }
    folded += character;
    octets += size;
  }
  return `${folded}\r\n`;
}
