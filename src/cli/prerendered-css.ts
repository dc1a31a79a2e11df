import type {CSSResult} from 'lit';
import {cardStyles} from '../elements/card.styles.js';
import {styles as feedElementStyles} from '../elements/widget-element.styles.js';
import {styles as contactCardStyles} from '../elements/ki-contact-card/ki-contact-card.styles.js';
import {controlStyles} from '../elements/ki-org-chart/controls.styles.js';
import {styles as orgChartStyles} from '../elements/ki-org-chart/ki-org-chart.styles.js';
import {unitBoxStyles} from '../elements/ki-org-chart/unit-box.styles.js';
import {styles as partnerListStyles} from '../elements/ki-partner-list/ki-partner-list.styles.js';
import {styles as projectIntroStyles} from '../elements/ki-project-intro/ki-project-intro.styles.js';
import {styles as projectPageStyles} from '../elements/ki-project-page/ki-project-page.styles.js';
import {styles as publicationInfoStyles} from '../elements/ki-publication-info/ki-publication-info.styles.js';
import {findSharedRules, writeSharedRules, type SharedRule} from './shared-rules.js';

export type {SharedRule};

/** Styles of all widgets, in the order in which later rules override earlier ones. */
const styleModules: readonly CSSResult[] = [
  feedElementStyles,
  cardStyles,
  contactCardStyles,
  publicationInfoStyles,
  partnerListStyles,
  projectIntroStyles,
  projectPageStyles,
  unitBoxStyles,
  controlStyles,
  orgChartStyles,
];

/** The rules that prerendered pages share with the widgets. */
export const sharedRules: readonly SharedRule[] = styleModules.flatMap(({cssText}) => findSharedRules(cssText));

/**
 * Writes the style sheet of prerendered pages, `themes/prerendered.css`.
 *
 * @param template - The content of `prerendered.css` in this folder. A comment `@widgets` marks where the shared rules belong.
 */
export function writePrerenderedCss(template: string): string {
  return template.replace(/\/\* @widgets[^]*?\*\//, () => `/* Rules of the widgets. */\n${writeSharedRules(sharedRules)}`);
}
