import type {Choice} from './choice.js';

/** Ways to place a widget, from the visitor's point of view. `plain-link` needs no script on the site. */
export const ways = ['element', 'link', 'iframe', 'plain-link', 'div', 'npm'] as const;
export type Way = (typeof ways)[number];

/** Systems whose editors remove the element (docs/webmaster.md, “Settings for each editor”). */
const keepsNoElement = ['umbraco', 'enonic', 'sitecore'];

/**
 * Recommends one way to place a widget. The system is enough: someone can edit its template, and a link survives in its editor. Answers
 * refine that.
 *
 * @returns `null` until the system is chosen, or the two questions are answered.
 */
export function recommendWay({template, html, system}: Pick<Choice, 'template' | 'html' | 'system'>): Way | null {
  if (system === 'sharepoint') return 'iframe';
  if (system === '' && (template === '' || html === '')) return null;
  if (template === 'no') return html === 'yes' ? 'iframe' : 'plain-link';
  return html === 'yes' && !keepsNoElement.includes(system) ? 'element' : 'link';
}
