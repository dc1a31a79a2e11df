import type {FeedChangeMessages} from '../locales/feed-changes/feed-change-messages.js';
import type {Messages} from '../locales/messages.js';
import {fill, formatDate} from '../locales/format.js';
import {chooseText, normalizeLanguage, type FeedText} from '../model/text.js';
import {toStableJson} from './stable-json.js';
import {isRecord, listObjects, type ChangedObject, type WrittenObject} from './feed-change.js';

/** Replaces the names of members in a sentence until all of them are known. A visible text has no such character. */
export const namesMark = '\0';

/** Names the objects of two feeds in one language. Values that are not valid are named by their id, or by nothing. */
export class ObjectNames {
  readonly #objects = new Map<string, WrittenObject>();
  readonly #feedId: unknown;
  readonly #feedLanguage: string;
  readonly #messages: Messages;
  readonly #changeMessages: FeedChangeMessages;

  /** @param feeds - Versions of a feed. The first one that has an object names it. */
  constructor(feeds: readonly WrittenObject[], messages: Messages, changeMessages: FeedChangeMessages) {
    this.#messages = messages;
    this.#changeMessages = changeMessages;
    this.#feedId = feeds[0]?.id;
    this.#feedLanguage = normalizeLanguage(feeds.map(({language}) => language).find((tag) => typeof tag === 'string'));
    for (const {organizations, bodies} of feeds) {
      for (const object of [...listObjects(organizations), ...listObjects(bodies)]) {
        const {id} = object;
        if (typeof id === 'string' && !this.#objects.has(id)) this.#objects.set(id, object);
      }
    }
  }

  /** Chooses the language of a text. Empty if the value is not a text. */
  textOf(value: unknown): string {
    const isText = typeof value === 'string' || (isRecord(value) && Object.values(value).every((text) => typeof text === 'string'));
    return isText ? chooseText(value as FeedText, this.#messages.common.lang, this.#feedLanguage).value.trim() : '';
  }

  /** Returns the short name of an organisation or a body, or its name without one. An unknown id is quoted. */
  byId(id: unknown): string {
    if (typeof id !== 'string') return this.#quote(id);
    const object = this.#objects.get(id);
    if (object) return this.shortNameOf(object);
    return id === this.#feedId ? this.#changeMessages.wholeProject : this.#quote(id);
  }

  shortNameOf({id, name, shortName}: WrittenObject): string {
    return this.textOf(shortName) || this.textOf(name) || this.#quote(id);
  }

  /** Returns the name with the short form in parentheses. */
  fullNameOf({id, name, shortName}: WrittenObject): string {
    const [full, short] = [this.textOf(name), this.textOf(shortName)];
    if (!full) return short || this.#quote(id);
    return short && short !== full ? `${full} (${short})` : full;
  }

  /** Returns the name of a group in quotation marks. A group that the widgets know by id has a description instead. */
  groupName({id, name}: WrittenObject): string {
    const {groupNames} = this.#changeMessages;
    const ownName = this.textOf(name);
    if (ownName) return this.#quote(ownName);
    return id === 'project' || id === 'site' ? groupNames[id] : this.#quote(id);
  }

  contactName({id, role, person}: WrittenObject): string {
    return this.textOf(role) || this.textOf(person) || this.#quote(id);
  }

  /** Describes a relation: «Nettverket – observatør i Styret». */
  relationName({from, to, kind, name}: WrittenObject): string {
    const {relations, related} = this.#messages.chart;
    const [start, end, ownWords] = [this.byId(from), this.byId(to), this.textOf(name)];
    if (ownWords) return `${start} ${ownWords} ${end}`;
    const message = typeof kind === 'string' && Object.hasOwn(relations, kind) ? relations[kind as keyof typeof relations].out : related;
    return `${start} – ${lowerFirst(fill(message, {name: end}).join(''))}`;
  }

  /** Names an object of a list, as the subject of a sentence about one of its fields. Empty for the only one of its kind. */
  subjectOf(type: ChangedObject, object: WrittenObject, owner: WrittenObject | undefined): string {
    switch (type) {
      case 'organization':
      case 'body':
        return this.shortNameOf(object);
      case 'formerName':
        return owner ? this.shortNameOf(owner) : '';
      case 'membership':
        return this.#inUnit(object.organization, this.byId(object.body));
      case 'groupMember':
        return this.#inUnit(object.organization, owner ? this.groupName(owner) : '');
      case 'relation':
        return this.relationName(object);
      case 'group':
        return this.groupName(object);
      case 'contact':
        return this.contactName(object);
      case 'version':
        return typeof object.date === 'string' ? formatDate(object.date, this.#messages.common) : '';
      default:
        return '';
    }
  }

  #inUnit(organization: unknown, unit: string): string {
    return fill(this.#changeMessages.membership, {name: this.byId(organization), unit}).join('');
  }

  #quote(value: unknown): string {
    const text = typeof value === 'string' ? value : value === undefined ? '?' : toStableJson(value).slice(0, 80);
    return fill(this.#changeMessages.quote, {text}).join('');
  }
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
