import {parseArgs} from 'node:util';
import {version} from '../../version.js';
import {UsageError, type Command} from '../command.js';
import {formatsByWidget, type WidgetName} from '../export-feed.js';
import {readChoice, readOptions} from '../options.js';
import {findReleasedHash} from '../script-hash.js';
import {languages, ways, writeSnippet} from '../snippet.js';

const exampleHost = 'https://widgets.example.no/ki-widgets';
const widgets = Object.keys(formatsByWidget) as WidgetName[];

const help = `Usage: ki-widgets snippet [options]

Writes what to copy into a page: the script, the widget, and what a Content-Security-Policy of the page
has to allow. The script of a released version has its version and its hash.

Options:
  --widget <name>   ${widgets.slice(0, 3).join(', ')},
                    ${widgets.slice(3).join(', ')}; without it org-chart
  --way element     the widget's own element, the default
  --way link        a link that becomes the widget: for editors who may write nothing else
  --way div         a div that becomes the widget
  --way iframe      a frame: no script on the page
  --way npm         for a site that is built
  --host <address>  where the folder dist/ is, or a path on the page's own site, such as /ki-widgets
  --feed <address>  or a path; without it feeds/bedre-bruk-av-ki.json of the host
  --lang <tag>      ${languages.join(', ')}; without it nb
  --help            this text

The hash is that of the version of this command. Put the folder dist/<version>/ of the same version at the host.

Exit codes: 0 written, 2 called wrongly.

Example:
  ki-widgets snippet --widget partner-list --host /ki-widgets --lang nn`;

export const snippet: Command = {
  name: 'snippet',
  summary: 'writes what to copy into a page: script, widget, policy',
  help,
  // eslint-disable-next-line @typescript-eslint/require-await -- The others wait for something.
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
        },
      }),
    );
    const widget = readChoice('--widget', values.widget.replace(/^ki-/, ''), widgets);
    const way = readChoice('--way', values.way, ways);
    const language = readChoice('--lang', values.lang, languages);
    const host = readAddress('--host', values.host ?? exampleHost).replace(/\/+$/, '');
    const feed = values.feed === undefined ? `${host}/feeds/bedre-bruk-av-ki.json` : readAddress('--feed', values.feed);
    if (/[?#]/.test(host)) throw new UsageError('--host is a folder: it has no ? and no #');
    const integrity = findReleasedHash();
    try {
      output.tell(writeSnippet({widget, way, language, host, feed, version, integrity}));
    } catch (error) {
      if (error instanceof RangeError) throw new UsageError(error.message);
      throw error;
    }
    if (values.host === undefined) output.warn(`The host is an example: write yours, --host ${exampleHost}`);
    return 0;
  },
};

/** @throws {UsageError} When it is neither an http or https address nor a path that begins with one slash. */
function readAddress(option: string, value: string): string {
  const base = 'https://page.invalid';
  if (/^\/(?![/\\])/.test(value) && URL.canParse(value, base)) {
    const {pathname, search, hash} = new URL(value, base);
    return pathname + search + hash;
  }
  if (/^https?:\/\//i.test(value) && URL.canParse(value)) {
    const {href, username, password} = new URL(value);
    if (!username && !password) return href;
  }
  throw new UsageError(`${option} is an http or https address, or a path that begins with /; not “${value}”`);
}
