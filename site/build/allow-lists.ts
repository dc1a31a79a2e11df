import type {WidgetName} from '../../src/cli/export-feed.js';
import type {Choice} from './choice.js';
import type {ManifestAttribute} from './page-data.js';

/** A setting that makes an editor or a filter keep the element or the frame. From docs/webmaster.md, “Settings for each editor”. */
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

/**
 * Lists the settings that let a frame from another host work. From docs/embedding.md, “In a frame”, and docs/webmaster.md, “Frames”.
 *
 * @param host - Address of the folder with the embed pages. A path has no host to allow.
 */
export function listFrameLines(host: string, system: Choice['system']): readonly AllowedLine[] {
  if (host.startsWith('/')) return [];
  const {host: name, hostname} = new URL(host);
  if (system === 'sharepoint') return [{editor: 'SharePoint Online', code: name}];
  const usesTinyMce = system === '' || system === 'other' || system === 'optimizely';
  return usesTinyMce ? [{editor: 'TinyMCE 7, 8', code: `sandbox_iframes_exclusions: ['${hostname}'],`}] : [];
}
