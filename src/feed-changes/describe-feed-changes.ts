import type {ChangeSection} from '../locales/feed-changes/feed-change-messages.js';
import {capitalize, joinList} from '../locales/format.js';
import {isRecord, type ChangedObject, type FeedChange} from './feed-change.js';
import type {ChangeDescription, DescriptionContext, DescriptionMessages} from './change-description.js';
import {describeFieldChange} from './describe-field-change.js';
import {describeObjectChange} from './describe-object-change.js';
import {namesMark, ObjectNames} from './object-names.js';

/** A change with a sentence for the editor of the feed. */
export interface DescribedChange {
  readonly section: ChangeSection;
  readonly sentence: string;
  readonly change: FeedChange;
  /** For a change of a member: the sentence with `namesMark`, and the name of the member. */
  readonly shared?: Exclude<ChangeDescription, string>;
}

/** The order in which changes are listed. */
export const changeSections: readonly ChangeSection[] = [
  'feed',
  'project',
  'organizations',
  'bodies',
  'memberships',
  'relations',
  'groups',
  'contacts',
  'publication',
  'browserSupport',
];

const sectionsByObject: Readonly<Record<ChangedObject, ChangeSection>> = {
  feed: 'feed',
  source: 'feed',
  project: 'project',
  organization: 'organizations',
  formerName: 'organizations',
  body: 'bodies',
  membership: 'memberships',
  relation: 'relations',
  group: 'groups',
  groupMember: 'groups',
  contact: 'contacts',
  publication: 'publication',
  version: 'publication',
  browserSupport: 'browserSupport',
};

/**
 * Describes each change in a sentence: «Arbeidsgruppen er flyttet fra Styringsgruppen til Prosjektledelsen.»
 *
 * @param changes - The result of `compareFeeds`.
 * @param before - The feeds that were compared. Names are chosen from them in the language of the messages.
 * @returns One sentence for each change, by section and then in the order of `changes`.
 */
export function describeFeedChanges(
  changes: readonly FeedChange[],
  before: unknown,
  after: unknown,
  messages: DescriptionMessages,
): DescribedChange[] {
  const [old, now] = [before, after].map((feed) => (isRecord(feed) ? feed : {}));
  const [oldFeed, newFeed] = [old ?? {}, now ?? {}];
  const {widgets, feedChanges} = messages;
  const context: DescriptionContext = {
    ...messages,
    names: new ObjectNames([newFeed, oldFeed], widgets, feedChanges),
    oldNames: new ObjectNames([oldFeed, newFeed], widgets, feedChanges),
    updated: typeof newFeed.updated === 'string' ? newFeed.updated : undefined,
  };
  const described = changes.map((change): DescribedChange => {
    const description = change.field === undefined ? describeObjectChange(change, context) : describeFieldChange(change, context);
    const section = sectionOf(change);
    if (typeof description === 'string') return {section, sentence: toSentence(description), change};
    const {message, name} = description;
    return {section, sentence: toSentence(message.replace(namesMark, () => name)), change, shared: description};
  });
  return changeSections.flatMap((section) => described.filter((each) => each.section === section));
}

/** The order of a list belongs to the section of its items. */
function sectionOf({kind, object, field}: FeedChange): ChangeSection {
  const list = changeSections.find((section) => section === field);
  return kind === 'reordered' && list ? list : sectionsByObject[object];
}

/** Lists the sentences of each section. Members with the same change share a sentence. */
export function listSentences(
  described: readonly DescribedChange[],
  {widgets: {common}}: DescriptionMessages,
): {readonly section: ChangeSection; readonly sentence: string}[] {
  const sentences: {section: ChangeSection; sentence: string; shared?: {message: string; names: string[]}}[] = [];
  for (const {section, sentence, shared} of described) {
    const last = sentences[sentences.length - 1];
    if (shared && last?.section === section && last.shared?.message === shared.message) {
      last.shared.names.push(shared.name);
      const names = joinList(last.shared.names, common).join('');
      last.sentence = toSentence(shared.message.replace(namesMark, () => names));
    } else sentences.push({section, sentence, ...(shared && {shared: {message: shared.message, names: [shared.name]}})});
  }
  return sentences;
}

/** Begins with a capital, and ends with a full stop unless a quoted text ends with one. */
function toSentence(text: string): string {
  return `${capitalize(text)}.`.replace(/([.?!…][»”]?)\.$/, '$1');
}
