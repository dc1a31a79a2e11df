// For tools and tests. The widgets load one language on demand.
import * as en from './en.js';
import type {Language} from './find-language.js';
import type {Messages} from './messages.js';
import * as nb from './nb.js';
import * as nn from './nn.js';
import * as se from './se.js';

/** The messages of every language. */
export const allMessages: Readonly<Record<Language, Messages>> = {nb, nn, en, se};
