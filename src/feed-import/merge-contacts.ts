import {isFormat} from '../feed/formats.js';
import {normalize} from '../feed/normalize.js';
import {listTexts, type FeedObject} from './feed-index.js';
import {fillFields} from './fill-fields.js';
import type {ImportIssues} from './import-issue.js';
import type {ImportedContact} from './imported-parts.js';
import {makeId} from './make-id.js';

/** Adds contacts to a list, or what the contact with the same e-mail address or topic lacks. A contact needs a topic. */
export function mergeContacts(
  list: FeedObject[],
  contacts: readonly ImportedContact[],
  language: string,
  counts: {added: number; extended: number},
  issues: ImportIssues,
): void {
  for (const {place, role, person, url, purpose, ...rest} of contacts) {
    if (role === undefined) {
      issues.add('unsupported-item', place, person ?? rest.email ?? '');
      continue;
    }
    const email = readFormat('email', rest.email);
    const telephone = readFormat('telephone', rest.telephone);
    const topics = listTexts(role);
    const existing = list.find(
      (contact) => (email !== undefined && contact.email === email) || listTexts(contact.role).some((topic) => topics.includes(topic)),
    );
    const isTaken = (id: string) => list.some((contact) => contact.id === id);
    const object: FeedObject = existing ?? {id: makeId(topics[0] ?? '', isTaken, 'kontakt')};
    const isExtended = fillFields(object, {role, person, email, telephone, url, purpose}, language, place, issues);
    if (!existing) {
      list.push(object);
      counts.added++;
    } else if (isExtended) counts.extended++;

    function readFormat(format: 'email' | 'telephone', value: string | undefined): string | undefined {
      if (value === undefined) return undefined;
      const normalized = normalize(format, value);
      if (isFormat(format, normalized)) return normalized;
      issues.add('unsupported-item', {...place, field: format}, value);
      return undefined;
    }
  }
}
