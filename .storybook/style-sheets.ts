import type {CSSResultOrNative, LitElement} from 'lit';
import {timelineStyles} from '../src/elements/ki-org-chart/timeline.styles.js';

/**
 * Lists the style sheets of elements. All elements of a class share them, so a change reaches each of them, also later ones.
 *
 * @param tags - Tags that are not defined are ignored.
 */
export function listStyleSheets(tags: readonly string[]): Set<CSSStyleSheet> {
  const classes = tags.flatMap((tag) => (customElements.get(tag) as typeof LitElement | undefined) ?? []);
  // The styles of the timeline are adopted when there is one.
  const styles: CSSResultOrNative[] = [...classes.flatMap(({elementStyles}) => elementStyles), timelineStyles];
  return new Set(styles.flatMap((style) => (style instanceof CSSStyleSheet ? style : (style.styleSheet ?? []))));
}
