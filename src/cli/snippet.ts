import {escapeHtml} from './escape-html.js';
import {writeSnippetParts, type SnippetOptions, type SnippetParts} from '../snippet/snippet-parts.js';

/**
 * Writes the code for a page as one text: HTML, or a command and code for npm, with the Content-Security-Policy that it needs.
 *
 * @throws {RangeError} As `writeSnippetParts` does.
 */
export function writeSnippet(options: SnippetOptions): string {
  const parts = writeSnippetParts(options);
  switch (options.method) {
    case 'iframe':
      return writeFrame(parts);
    case 'npm':
      return writePackage(options, parts);
    default:
      return writePage(options, parts);
  }
}

function writeFrame({markup, frameScript, policy}: SnippetParts): string {
  return [
    '<!-- Where the widget should be. Replace https://www.example.no with your own site: the embed page reports its height only to this site. -->',
    markup,
    '<!-- Sets the height. Without this script the iframe has a height of 600 px and scrolls. -->',
    frameScript,
    '',
    writePolicy(policy),
  ].join('\n');
}

function writePackage({version}: SnippetOptions, {imports, markup, policy}: SnippetParts): string {
  return [
    `# Once. To make the file, run "npm pack" in a checkout of ki-widgets. When ki-widgets is on the npm registry, use ki-widgets@${version} instead.`,
    imports?.install,
    '',
    '// In a script of the site',
    imports?.script,
    '// In the style sheet of the site',
    imports?.styles,
    '',
    '<!-- Where the widget should be. The link is shown until the widget is ready. -->',
    markup,
    '',
    writePolicy(policy),
  ].join('\n');
}

function writePage({integrity, version}: SnippetOptions, parts: SnippetParts): string {
  const {template, copiedStyles, preloads, markup, policy} = parts;
  return [
    `<!-- Once, in the template of all pages.${integrity === null ? ` Version ${version} is not released yet. Its script may still change, so the address has no version and no hash.` : ''} -->`,
    template,
    ...(copiedStyles === null
      ? []
      : [`<!-- Copy ${escapeHtml(copiedStyles)} into the style sheet of the site. It reserves space for widgets while they load. -->`]),
    '',
    ...(preloads === null
      ? []
      : [
          '<!-- In the <head> of the pages with this widget, above the script. Replace these lines whenever the script on the host changes. -->',
          preloads,
          '',
        ]),
    '<!-- Where the widget should be. The link is shown until the widget is ready. -->',
    markup,
    '',
    writePolicy(policy),
  ].join('\n');
}

function writePolicy(policy: SnippetParts['policy']): string {
  const lines = Object.entries(policy).map(([name, origins]) => `  ${name} ${origins.join(' ')};`);
  const note = '  img-src also needs the origins of images from other sites in the feed.';
  return [
    '<!-- Content-Security-Policy of the page. Add these to its directives:',
    ...lines,
    ...('img-src' in policy ? [note] : []),
    '-->',
  ].join('\n');
}
