import type {Day} from '../model/date.js';
import type {Contact} from '../model/model.js';
import {toDialled} from '../model/telephone.js';
import type {Text} from '../model/text.js';

/**
 * Writes contacts as vCard 4.0, one card after the other: a person, or an organisation where no person is named.
 *
 * There is no `N`: which part of a name is the family's is not for us to guess, and `FN` is what a card must have.
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
  const lines = ['BEGIN:VCARD', 'VERSION:4.0', `KIND:${person === undefined ? 'org' : 'individual'}`, `FN:${escape(name)}`];
  const add = (property: string, text: Text | undefined, value = text && escape(text.value)) => {
    if (text) lines.push(`${property}${text.lang && `;LANGUAGE=${text.lang}`}:${value}`);
  };
  // Only here does a semicolon part a value.
  add('ORG', organization?.name, organization && escape(organization.name.value).replace(/;/g, '\\;'));
  add('ROLE', role);
  if (email !== undefined) lines.push(`EMAIL:${escape(email)}`);
  if (telephone !== undefined) {
    const dialled = toDialled(telephone);
    // A number without a country is no whole address (RFC 3966).
    lines.push(dialled.startsWith('+') ? `TEL;VALUE=uri:tel:${dialled}` : `TEL;VALUE=text:${dialled}`);
  }
  if (url !== undefined) lines.push(`URL:${url.replace(/[\s\p{Cc}]/gu, '')}`);
  add('NOTE', purpose);
  if (updated !== undefined) lines.push(`REV:${updated.replace(/-/g, '')}T000000Z`);
  return [...lines, 'END:VCARD'];
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
