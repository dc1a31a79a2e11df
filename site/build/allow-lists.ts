import type {WidgetName} from '../../src/cli/export-feed.js';
import type {ManifestAttribute} from './page-data.js';

/** A setting that makes an editor or a filter keep the element. From docs/webmaster.md, “Settings for each editor”. */
export interface AllowedLine {
  /** Name of the editor or the system. */
  readonly editor: string;
  readonly code: string;
}

/** Lists the settings that let an editor keep a widget's element. */
export function listAllowedLines(widget: WidgetName, attributes: readonly ManifestAttribute[]): readonly AllowedLine[] {
  const tag = `ki-${widget}`;
  const names = ['lang', ...attributes.map(({name}) => name)];
  return [
    {editor: 'Drupal', code: `<${tag} ${names.join(' ')}>`},
    {
      editor: 'TinyMCE 7, 8',
      code: `custom_elements: '${tag}',\nextended_valid_elements: '${tag}[*]',\nrelative_urls: false,`,
    },
    {
      editor: 'Optimizely',
      code: [
        'config.Default()',
        `  .AddSetting("custom_elements", "${tag}")`,
        `  .AddSetting("extended_valid_elements", "${tag}[*]")`,
        '  .AddSetting("relative_urls", false)',
      ].join('\n'),
    },
    {editor: 'CKEditor 5', code: "htmlSupport: {allow: [{name: '$customElement'}, {name: /^ki-/, attributes: true}]},"},
    {editor: 'CKEditor 4', code: 'allowedContent: true,'},
    {
      editor: 'DOMPurify',
      code: `CUSTOM_ELEMENT_HANDLING: {\n  tagNameCheck: /^${tag}$/,\n  attributeNameCheck: /^(${names.join('|')})$/,\n},`,
    },
  ];
}
