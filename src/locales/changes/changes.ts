import type {Language} from '../find-language.js';
import type {ChangeMessages} from '../messages.js';
import {changes as en} from './en.js';
import {changes as nb} from './nb.js';
import {changes as nn} from './nn.js';
import {changes as se} from './se.js';

const messagesByLanguage: Readonly<Record<Language, ChangeMessages>> = {nb, nn, en, se};

/** Returns the messages about changes. They are in the module that marks changes, since few pages need them. */
export function getChangeMessages({lang}: {readonly lang: string}): ChangeMessages {
  return messagesByLanguage[lang as Language];
}
