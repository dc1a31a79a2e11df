import type {FeedChangeMessages} from './feed-change-messages.js';
import {feedChanges as en} from './en.js';
import {feedChanges as nb} from './nb.js';
import {feedChanges as nn} from './nn.js';

/** The languages in which changes of a feed are described to its editors. Nobody has translated them to Northern Sámi. */
export const feedChangeLanguages = ['nb', 'nn', 'en'] as const;

export type FeedChangeLanguage = (typeof feedChangeLanguages)[number];

export const feedChangeMessages: Readonly<Record<FeedChangeLanguage, FeedChangeMessages>> = {nb, nn, en};
