import {makeId} from '../feed-import/make-id.js';
import type {Day} from '../model/date.js';
import type {JsonObject} from './json-value.js';

/** The answers to the five questions about a new project. */
export interface NewFeedAnswers {
  readonly name: string;
  /** Language tag of the texts. */
  readonly language: string;
  /** Name of the organisation that leads the project. */
  readonly lead: string;
  /** Name of the organisation that publishes the feed. Empty if it is the one that leads. */
  readonly publisher: string;
  /** E-mail address for questions. It may be empty. */
  readonly email: string;
}

/** The role of the first contact, by language. Nobody has translated it to Northern Sámi. */
const contactRoles: Readonly<Record<string, string>> = {
  nb: 'Spørsmål om prosjektet',
  nn: 'Spørsmål om prosjektet',
  en: 'Questions about the project',
};

/** Makes a valid feed of the first facts about a project. */
export function makeNewFeed({name, language, lead, publisher, email}: NewFeedAnswers, updated: Day): JsonObject {
  const used = new Set<string>();
  const take = (text: string, fallback: string) => {
    const id = makeId(text, (taken) => used.has(taken), fallback);
    used.add(id);
    return id;
  };
  const id = take(name, 'prosjektet');
  const leadId = take(lead, 'virksomhet');
  const organizations = [{id: leadId, name: lead}];
  const publishes = publisher === '' || publisher === lead;
  if (!publishes) organizations.push({id: take(publisher, 'virksomhet'), name: publisher});
  const role = contactRoles[language] ?? {nb: contactRoles.nb ?? ''};
  return {
    version: '1.0',
    id,
    language,
    updated,
    source: {name: publishes ? lead : publisher},
    project: {name},
    organizations,
    groups: [{id: 'project', members: [{organization: leadId, role: 'lead'}]}],
    ...(email !== '' && {contacts: [{id: 'post', role, organization: leadId, email}]}),
  };
}
