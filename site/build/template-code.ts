import type {Choice} from './choice.js';

/**
 * Writes the lines of a template in the form that a system takes (docs/webmaster.md, “Where the template is”).
 *
 * @param html - Lines of HTML.
 */
export function writeTemplateCode(system: Choice['system'], html: string): string {
  const lines = html.split('\n').map((line) => `'${line.replace(/[\\']/g, '\\$&')}'`);
  switch (system) {
    case 'wordpress':
      return [
        '<?php',
        '// Plugin Name: ki-widgets',
        "add_action('wp_head', function () {",
        ...lines.map((line) => `    echo ${line}, "\\n";`),
        '});',
      ].join('\n');
    case 'enonic':
      return `pageContributions: {\n  headEnd: [\n${lines.map((line) => `    ${line},`).join('\n')}\n  ],\n},`;
    default:
      return html;
  }
}
