/** Writes `tokens.css` and the themes. */

const aboutTokens = `All tokens of ki-widgets with their default values. Copy the lines that you want to change to your own style sheet. This file
itself changes nothing. On a site with Designsystemet's tokens (--ds-…), these take precedence over the default values.
Most colours derive from --ki-color-brand, and from the text around them. Colours in light-dark() follow the page's color-scheme.`;

/** @param {import('./read-source.mjs').Token[]} tokens */
export function writeTokensCss(tokens) {
  return `${writeComment(aboutTokens)}:where(ki-tokens) {\n${writeGroups(tokens, ({css}) => css)}\n}\n`;
}

/**
 * Designsystemet sets its colours again where the scheme changes, so its theme applies to these places as well.
 * The selectors have no specificity. A rule of the site for `:root` takes precedence.
 */
const places = {designsystemet: ':where(:root, [data-color-scheme])'};

/**
 * @param {import('./read-source.mjs').Token[]} tokens
 * @param {string} name - The name of a theme.
 * @param {string} description
 */
export function writeTheme(tokens, name, description) {
  const changed = tokens.filter(({themes}) => themes[name] !== undefined);
  const about = `The theme “${name}” of ki-widgets.\n${description}\nLink this file, or copy it into the style sheet of the site.`;
  return `${writeComment(about)}${places[name] ?? ':where(:root)'} {\n${writeGroups(changed, ({themes}) => themes[name])}\n}\n`;
}

function writeComment(text) {
  return `/*\n${text.replace(/^/gm, ' * ')}\n */\n`;
}

/** Writes a declaration below its description for each token, with an empty line between groups. */
function writeGroups(tokens, valueOf) {
  const groups = new Map();
  for (const token of tokens) {
    const lines = `  /* ${token.description} */\n  ${token.name}: ${valueOf(token)};`;
    groups.set(token.group, [...(groups.get(token.group) ?? []), lines]);
  }
  return [...groups.values()].map((lines) => lines.join('\n')).join('\n\n');
}
