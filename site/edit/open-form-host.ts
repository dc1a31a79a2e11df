import type {OpenDocument} from './open-document.js';
import type {EditPageData} from './page-data.js';
import type {OfferedWork} from './recovery.js';
import type {Texts} from './texts/texts.js';

/** The parts of the page that the start needs. */
export interface OpenFormHost {
  readonly language: 'nb' | 'en';
  readonly texts: Texts;
  readonly data: EditPageData;
  /** Address of the folder that contains `feeds/`, without a slash at the end. */
  readonly here: string;
  readonly open: (document: OpenDocument) => void;
  readonly update: () => void;
  /** Opens the work that the browser has kept, or deletes it. */
  readonly openKept: (work: OfferedWork) => void;
  readonly forgetKept: (work: OfferedWork) => void;
}
