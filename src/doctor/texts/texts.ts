import type {WriteText} from './finding-text.js';
import * as english from './texts-en.js';
import * as norwegian from './texts-nb.js';
import type {FindingCode, ReportTexts} from './texts-nb.js';

export type DoctorLanguage = 'nb' | 'en';

export interface DoctorTexts {
  readonly findingTexts: Readonly<Record<FindingCode, WriteText>>;
  readonly reportTexts: ReportTexts;
}

/** All texts of a report in one language. */
export function doctorTextsIn(language: DoctorLanguage): DoctorTexts {
  return language === 'en' ? english : norwegian;
}
