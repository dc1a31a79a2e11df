import type {Day} from '../model/date.js';
import type {Contact} from '../model/model.js';
import {toDialString} from '../model/telephone.js';
import type {LocalizedText} from '../model/text.js';
import {parseName} from './structured-name.js';

/**
 * Writes contacts as a vCard 4.0 file, with one card each. A contact without a person becomes the card of its organisation.
 *
 * Address books that only support vCard 3.0 need `N`, so it is derived from the person's name. It is empty for an organisation.
 *
 * @param contacts - The contacts that the widget shows.
 * @param updated - The date of the feed's data. It becomes the revision date of the cards.
 * @returns The content of a UTF-8 file. No line is longer than 75 octets.
 * @see RFC 6350.
 */
export function toVCard(contacts: readonly Contact[], updated?: Day): string {
  return contacts.map((contact) => toLines(contact, updated).map(fold).join('')).join('');
}

/** Returns a file name for a contact. No id can lead to another folder, to a device or to the file of another contact. */
export function toVCardName(id: string): string {
  return `ki-contact-card-${id.replace(/[^a-z0-9-]/gu, (character) => `_${character.codePointAt(0)?.toString(16)}`)}.vcf`;
}

function toLines({id, role, person, organization, email, telephone, url, purpose}: Contact, updated: Day | undefined): string[] {
  const name = person ?? ([organization?.name.value, role?.value].filter(Boolean).join(', ') || (email ?? telephone ?? id));
  const lines = [
    'BEGIN:VCARD',
    'VERSION:4.0',
    `KIND:${person === undefined ? 'org' : 'individual'}`,
    `FN:${escape(name)}`,
    `N:${person === undefined ? ';;;;' : formatName(person)}`,
  ];
  const add = (property: string, text: LocalizedText | undefined, value = text && escape(text.value)) => {
    if (text) lines.push(`${property}${text.lang && `;LANGUAGE=${text.lang}`}:${value}`);
  };
  add('ORG', organization?.name, organization && escapeComponent(organization.name.value));
  add('ROLE', role);
  if (email !== undefined) lines.push(`EMAIL:${escape(email)}`);
  if (telephone !== undefined) {
    const dialled = toDialString(telephone);
    // A `tel:` URI needs a number with a country code (RFC 3966).
    lines.push(dialled.startsWith('+') ? `TEL;VALUE=uri:tel:${dialled}` : `TEL;VALUE=text:${dialled || escape(telephone)}`);
  }
  if (url !== undefined) lines.push(`URL:${url.replace(/[\s\p{Cc}]/gu, '')}`);
  add('NOTE', purpose);
  if (updated !== undefined) lines.push(`REV:${updated.replace(/-/g, '')}T000000Z`);
  return [...lines, 'END:VCARD'];
}

function formatName(person: string): string {
  const name = parseName(person.replace(/[\p{Cc}\u2028\u2029]/gu, ' '));
  const components = [name.familyNames, name.givenName, name.additionalNames, name.honorificPrefixes, name.honorificSuffixes];
  return components.map(escapeComponent).join(';');
}

/** Escapes a component of `N` or `ORG`, where a semicolon is a separator. */
function escapeComponent(text: string): string {
  return escape(text).replace(/;/g, '\\;');
}

function escape(text: string): string {
  return text
    .replace(/[\\,]/g, '\\$&')
    .replace(/\r\n?|[\n\u0085\u2028\u2029]/g, '\\n')
    .replace(/(?!\t)\p{Cc}/gu, '');
}

/** Folds a line between characters, so that no part has more than 75 octets. */
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
