import {parseArgs} from 'node:util';
import {version} from '../../version.js';
import {languages} from '../../locales/find-language.js';
import {UsageError, type Command} from '../command.js';
import {formatsByWidget, type WidgetName} from '../export-feed.js';
import {findModules} from '../find-modules.js';
import {readChoice, readOptions} from '../options.js';
import {findBuiltScripts, findReleasedHash} from '../script-hash.js';
import type {BuiltModule} from '../../snippet/collect-modules.js';
import {parseAddress} from '../../snippet/parse-address.js';
import {listModuleNames, methods, type SnippetOptions} from '../../snippet/snippet-parts.js';
import {writeSnippet} from '../snippet.js';

const exampleHost = 'https://widgets.example.no/ki-widgets';
const widgets = Object.keys(formatsByWidget) as WidgetName[];

const help = `Usage: ki-widgets snippet [options]

Writes the code to copy into a page: the script, the widget, and what the page's Content-Security-Policy has to
allow. The script of a released version has its version and its hash.

Options:
  --widget <name>   ${widgets.slice(0, 3).join(', ')},
                    ${widgets.slice(3).join(', ')}; by default org-chart
  --way element     the widget's own element, the default
  --way link        a link that becomes the widget: for editors that only keep links
  --way div         a div that becomes the widget
  --way iframe      an iframe: the widget's script does not run on the page
  --way npm         for a site with a build step
  --host <address>  address of the folder dist/, or a path on the page's own site, such as /ki-widgets
  --feed <address>  address or path of the feed; by default feeds/bedre-bruk-av-ki.json on the host
  --lang <tag>      ${languages.join(', ')}; by default nb
  --preload         also links that load the modules of this widget before the script asks for them
  --single-file     the script with all widgets, for sites that combine scripts or allow only one
  --help            show this text

The hash belongs to the version of this command. Upload the folder dist/<version>/ of the same version to the host.

Exit codes: 0 written, 2 wrong usage.

Example:
  ki-widgets snippet --widget partner-list --host /ki-widgets --lang nn`;

export const snippet: Command = {
  name: 'snippet',
  summary: 'writes the code to copy into a page: script, widget, policy',
  help,
  // eslint-disable-next-line @typescript-eslint/require-await -- The other commands are asynchronous.
  async run(args, output) {
    const text = {type: 'string'} as const;
    const {values} = readOptions('snippet', () =>
      parseArgs({
        args: [...args],
        options: {
          widget: {type: 'string', default: 'org-chart'},
          way: {type: 'string', default: 'element'},
          lang: {type: 'string', default: 'nb'},
          host: text,
          feed: text,
          preload: {type: 'boolean', default: false},
          'single-file': {type: 'boolean', default: false},
        },
      }),
    );
    const widget = readChoice('--widget', values.widget.replace(/^ki-/, ''), widgets);
    const method = readChoice('--way', values.way, methods);
    const language = readChoice('--lang', values.lang, languages);
    const host = readAddress('--host', values.host ?? exampleHost).replace(/\/+$/, '');
    const feed = values.feed === undefined ? `${host}/feeds/bedre-bruk-av-ki.json` : readAddress('--feed', values.feed);
    if (/[?#]/.test(host)) throw new UsageError('--host must be a folder, without ? and #');
    const isSingleFile = values['single-file'];
    const hasNoScript = method === 'iframe' || method === 'npm';
    if (hasNoScript && (isSingleFile || values.preload)) {
      throw new UsageError(`--single-file and --preload need --way element, link or div, because --way ${method} does not use the script`);
    }
    if (isSingleFile && values.preload) throw new UsageError('--preload has no use with --single-file, which loads no modules');
    const script = isSingleFile ? 'ki-widgets.all.js' : 'ki-widgets.js';
    const integrity = findReleasedHash(script);
    try {
      const preloaded = values.preload ? findNeededModules({widget, method, language}) : [];
      output.print(writeSnippet({widget, method, language, host, feed, version, script, preloaded, integrity}));
    } catch (error) {
      if (error instanceof RangeError) throw new UsageError(error.message);
      throw error;
    }
    if (values.host === undefined) output.warn(`The host is an example. Add your own: --host ${exampleHost}`);
    return 0;
  },
};

/**
 * Finds the modules that a page with the widget loads at once.
 *
 * @throws {RangeError} If the built files are missing.
 */
function findNeededModules(page: Pick<SnippetOptions, 'widget' | 'method' | 'language'>): readonly BuiltModule[] {
  const folder = findBuiltScripts();
  if (folder === null) throw new RangeError('--preload reads the built modules. Run the command where ki-widgets is installed');
  return findModules(listModuleNames(page), folder);
}

/** @throws {UsageError} If the value is neither an http or https address nor a path that begins with one slash. */
function readAddress(option: string, value: string): string {
  const address = parseAddress(value);
  if (address !== null) return address;
  throw new UsageError(`${option} must be an http or https address, or a path that begins with /, not “${value}”`);
}
