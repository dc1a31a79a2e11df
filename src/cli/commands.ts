import type {Command} from './command.js';
import {prerender} from './commands/prerender.js';

/** Every command, in the order of the help. */
export const commands: readonly Command[] = [prerender];
