import type {ChangeSection} from '../locales/feed-changes/feed-change-messages.js';
import {feedChangeMessages, type FeedChangeLanguage} from '../locales/feed-changes/feed-changes.js';
import {getChangeMessages} from '../locales/changes/changes.js';
import type {Messages} from '../locales/messages.js';
import {compareFeeds} from './compare-feeds.js';
import {describeFeedChanges, listSentences} from './describe-feed-changes.js';

/** The changes in one part of a feed. */
export interface ChangesInSection {
  readonly section: ChangeSection;
  readonly title: string;
  readonly sentences: readonly string[];
}

/**
 * Lists in sentences what differs between two feeds, by the parts of the feed.
 *
 * @param widgets - The texts of the widgets in the same language.
 * @returns Empty if both feeds say the same.
 */
export function listChanges(before: unknown, after: unknown, language: FeedChangeLanguage, widgets: Messages): readonly ChangesInSection[] {
  const feedChanges = feedChangeMessages[language];
  const messages = {widgets, changes: getChangeMessages(widgets.common), feedChanges};
  const described = describeFeedChanges(compareFeeds(before, after), before, after, messages);
  const sections = new Map<ChangeSection, string[]>();
  for (const {section, sentence} of listSentences(described, messages)) {
    const sentences = sections.get(section);
    if (sentences) sentences.push(sentence);
    else sections.set(section, [sentence]);
  }
  return [...sections].map(([section, sentences]) => ({section, title: feedChanges.sections[section], sentences}));
}
