import {stringifyJsonLd, type JsonLd} from '../export/json-ld.js';

/** Class of the element around prerendered content. Most editors keep classes, so the content can be found again. */
export const wrapperClass = 'ki-prerendered';

/**
 * Wraps the content of a widget in the block that goes into a page.
 *
 * @param html - The content of the widget, well-formed as XML.
 * @param jsonLd - Structured data to add for search engines.
 * @returns An empty string if there is no content.
 */
export function wrapContent(tag: string, html: string, language: string, jsonLd: JsonLd | null = null): string {
  if (!html) return '';
  const data = jsonLd ? `\n<script type="application/ld+json">${stringifyJsonLd(jsonLd)}</script>` : '';
  return `<div class="${wrapperClass} ${tag}" lang="${language}">\n${html}${data}\n</div>`;
}
