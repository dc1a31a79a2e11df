import type {Choice} from './choice.js';
import type {Surroundings} from './snippets.js';
import type {PageTexts} from './texts.js';

/** A file that the visitor has chosen or dropped. */
export interface ChosenFile {
  readonly name: string;
  /** Parsed JSON. `undefined` if the file is not JSON. */
  readonly data: unknown;
}

/** All that the views show, and what they call when the visitor changes something. */
export interface PageState extends PageTexts {
  readonly choice: Choice;
  /** Language of the page. */
  readonly language: 'nb' | 'en';
  readonly around: Surroundings;
  readonly file: ChosenFile | null;
  /** Messages about invalid fields, by the id of the field. */
  readonly errors: Readonly<Record<string, string>>;
  /** Whether the preview could not load the feed. */
  readonly hasFailed: boolean;
  /** Changes the choice and the address of the page. With `replaces`, Back skips the choice before. */
  readonly change: (changes: Partial<Choice>, replaces?: boolean) => void;
  readonly setError: (id: string, message: string) => void;
  readonly openFile: (file: File) => void;
}
