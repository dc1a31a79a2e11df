import type {Command} from './command.js';
import {diff} from './commands/diff.js';
import {exportWidget} from './commands/export.js';
import {importCommand} from './commands/import.js';
import {prerender} from './commands/prerender.js';
import {snippet} from './commands/snippet.js';
import {validate} from './commands/validate.js';

/** All commands, in the order of the help. */
export const commands: readonly Command[] = [prerender, validate, diff, importCommand, exportWidget, snippet];
