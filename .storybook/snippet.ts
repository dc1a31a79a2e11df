import type {Args} from '@storybook/web-components-vite';
import {listFields, listTags, type Manifest} from './manifest-controls.js';

/** The address that the guides use. Stories with other feeds show it too, because each site has an address of its own. */
const feed = '/ki-widgets/feeds/bedre-bruk-av-ki.json';

const template = `<!-- Once in the template of the site -->
<script src="/ki-widgets/ki-widgets.js" defer></script>
<link rel="stylesheet" href="/ki-widgets/themes/reserved.css" />

<!-- In the page -->`;

const home = '<a href="https://www.helsedirektoratet.no">';

/** The fallbacks that the guides recommend. The browser notice must be empty, so that search engines do not quote it. */
const fallbacks: Readonly<Record<string, string>> = {
  'ki-contact-card': `Skriv til ${home}Helsedirektoratet</a>.`,
  'ki-feed': '<ki-partner-list variant="sentence"></ki-partner-list>\n  <ki-contact-card></ki-contact-card>',
  'ki-org-chart': `Les om ${home}organiseringen av prosjektet</a>.`,
  'ki-partner-list': `Se hvem som samarbeider, hos ${home}Helsedirektoratet</a>.`,
  'ki-project-intro': `Les om ${home}prosjektet</a>.`,
  'ki-project-page': `Les om ${home}prosjektet</a>.`,
  'ki-publication-info': 'Først publisert 16. mars 2022, sist faglig oppdatert 7. juni 2023.',
};

/**
 * Writes the HTML that a webmaster pastes to get what a story shows.
 *
 * @param args - Properties of the element, as the story's controls set them. Only those that differ from the element's own values
 *   become attributes.
 * @param language - The language of the widget.
 * @param content - Children of the element, if the story has others than the recommended fallback.
 */
export function writeSnippet(manifest: Manifest, tag: string, args: Args, language: string, content?: string): string {
  const isKnown = listTags(manifest).includes(tag);
  const own = isKnown ? listFields(manifest, tag).filter(({name}) => name !== 'feed') : [];
  const attributes = own.flatMap(({name, attribute, initial}) => {
    const value: unknown = args[name];
    if (attribute === null || value === undefined || value === null || value === '' || value === initial) return [];
    return typeof value === 'boolean' ? (value ? [attribute] : []) : [`${attribute}="${escape(toText(value))}"`];
  });
  const hasFeed = args['feed'] != null || args['data'] != null;
  const all = [...(hasFeed ? [`feed="${feed}"`] : []), `lang="${escape(language)}"`, ...attributes];
  const children = content ?? fallbacks[tag];
  return `${template}\n<${tag} ${all.join(' ')}>${children ? `\n  ${children}\n` : ''}</${tag}>`;
}

/** Writes the style sheet of a story whose arguments are tokens. */
export function writeTokenSnippet(args: Args): string {
  const lines = Object.entries(args).map(([name, value]) => `  ${name}: ${toText(value)};`);
  return [':root {', ...lines, '}'].join('\n');
}

function toText(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
}
