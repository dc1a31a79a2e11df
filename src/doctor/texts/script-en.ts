import type {WriteText} from './finding-text.js';
import type {scriptTexts as norwegian} from './script-nb.js';

const places: Readonly<Record<string, string>> = {
  template: 'in a <template>',
  noscript: 'in a <noscript>',
  comment: 'in an HTML comment',
  text: 'as text',
};

/** Texts about the script and the policy of the page, in English. */
export const scriptTexts: Readonly<Record<keyof typeof norwegian, WriteText>> = {
  'script-found': ({name, version, url}) => ({
    title: `The script ${name} is on the page${version && `, version ${version}`}.`,
    text: url,
  }),
  'script-tag': ({url}) => ({title: 'The page asks for the script.', text: url}),
  'script-has-run': ({version}) => ({title: `The script has run on the page${version && `, version ${version}`}.`}),
  'script-missing': () => ({
    title: 'The script is not on the page.',
    text: 'Without the script, readers see only the text inside the widget. The script may also be combined with other scripts that we cannot read.',
    remedy:
      'Add <script src="/ki-widgets/ki-widgets.js" defer></script> to the template that all pages share, not to the text of the page. Editors remove scripts from texts.',
  }),
  'script-not-needed': () => ({
    title: 'The page does not have the script, and does not need it, because its widgets are in an <iframe>.',
  }),
  'script-quotes': ({value}) => ({
    title: `The address of the script has curly quotation marks: ${value}`,
    text: 'A word processor has replaced the straight quotation marks. They are a part of the address now, and there is no such file.',
    remedy: 'Write the line with straight quotation marks ("): <script src="/ki-widgets/ki-widgets.js" defer></script>.',
  }),
  'script-name': ({value, other}) => ({
    title: `The name of the script is similar, but wrong: ${value}`,
    remedy: `Write ${other} in the address. The file on the server must have the same name.`,
  }),
  'script-cached': ({version, other}) => ({
    title: `The browser runs version ${version} of the script, but the server has version ${other}.`,
    text: 'The browser, a proxy or a service worker has kept the old file.',
    remedy:
      'Reload the page with Ctrl and F5, or ⌘, Shift and R on a Mac. If that does not help, clear the cache of the site. With a version in the address it will not happen again.',
  }),
  'script-as-text': () => ({
    title: 'The script is on the page as text, not as code.',
    text: 'The editor has turned <script> into text.',
    remedy: 'Add the line to the template that all pages share, not to the text of the page.',
  }),
  'script-inert': ({value}) => ({
    title: `The script is ${places[value] ?? value}, where it does not run.`,
    remedy: 'Move the <script> out of it, to the template that all pages share.',
  }),
  'script-disabled': ({value}) => ({
    title: `The script is switched off, because it has type="${value}".`,
    text: 'Usually a cookie consent tool has changed the type. The script uses neither cookies nor storage, so it needs no consent.',
    remedy: 'Exclude the script from the consent tool, or write it without a type.',
  }),
  'script-inline': () => ({
    title: 'The code of ki-widgets.js is written into the page.',
    text: 'So it does not know where the rest of the files is, and cannot load them.',
    remedy: 'Load the script with <script src="…/ki-widgets.js" defer></script>, or use ki-widgets.all.js, which contains everything.',
  }),
  'script-mixed': ({url}) => ({
    title: 'The browser blocks the script, because the page has https and the script has http.',
    text: url,
    remedy: 'Write the address of the script with https://.',
  }),
  'script-no-crossorigin': ({url}) => ({
    title: 'The script has integrity but no crossorigin.',
    text: `The script is on another server. The browser then cannot check the hash, and does not run it. ${url}`,
    remedy: 'Write crossorigin="anonymous" on the <script>.',
  }),
  'script-status': ({url, status}) => ({
    title: `The script was not found. The server answered ${status}.`,
    text: url,
    remedy: 'Check the address in <script src>. Copy the whole folder dist to the server.',
  }),
  'script-html': ({url}) => ({
    title: 'The address of the script has a web page, not a script.',
    text: `The server answers with an HTML page, such as an error page or a log-in, although the status is 200. ${url}`,
    remedy: 'Check the address in <script src>. Copy the whole folder dist to the server, and require no log-in for it.',
  }),
  'script-type': ({url, value}) => ({
    title: `The server sends the script with the wrong type${value && `: ${value}`}.`,
    text: `The browser does not run it. ${url}`,
    remedy: 'Let the server send files that end in .js with Content-Type: text/javascript; charset=utf-8.',
  }),
  'script-hash': ({url}) => ({
    title: 'The script has another hash than the one in integrity.',
    text: `The file was replaced or changed, so the browser does not run it. ${url}`,
    remedy: 'Use an address with a version together with integrity, and copy the line again. Let no plugin or proxy rewrite the file.',
  }),
  'script-cors': ({url}) => ({
    title: 'The server of the script does not let other sites read it.',
    text: `The server must allow a script that has crossorigin or type="module". ${url}`,
    remedy: 'Let the server of the script send Access-Control-Allow-Origin: *.',
  }),
  'script-unreachable': ({url}) => ({
    title: 'There was no answer from the address of the script.',
    text: `The server is down, its name is wrong, or something blocks the address: a firewall, or an extension of the browser. ${url}`,
    remedy:
      'Open the address in a private window without extensions. If it does not open, check the name of the server, or contact those who run it.',
  }),
  'script-timeout': ({url}) => ({
    title: 'The script did not arrive within ten seconds.',
    text: `Until then, readers see only the text in the widgets. ${url}`,
    remedy:
      'Open the address in a new window. If it does not open there, the server is overloaded or has stopped: contact those who run it. Otherwise reload the page.',
  }),
  'script-offline': ({url}) => ({
    title: 'The browser is offline, so the script cannot be fetched.',
    text: `That says nothing about the script. ${url}`,
    remedy: 'Connect to the network, and examine again.',
  }),
  'script-removed': () => ({
    title: 'The script is in the HTML from the server, but something has removed it from the page.',
    text: 'It may be an extension of the browser, such as one that blocks advertisements, or another script on the page.',
    remedy:
      'Open the page in a private window without extensions. If the script is there, it is an extension. Otherwise it is a script on the page, such as a consent tool: exclude our script from it.',
  }),
  'script-unread': ({url}) => ({
    title: 'The script is on the page, but we cannot read it from here.',
    text: `So we don’t know whether the file exists, or which version it is. Open the page with ?ki-doctor in its address to see that. ${url}`,
  }),
  'script-other': ({url}) => ({
    title: 'The file at the address of the script is not ki-widgets.',
    text: `It may have been cut off or replaced. ${url}`,
    remedy: 'Copy the file again from the folder dist.',
  }),
  'script-combined': ({url}) => ({
    title: 'ki-widgets.js is combined with other scripts.',
    text: `So it does not find the folder modules, which must be next to it. ${url}`,
    remedy: 'Exclude ki-widgets.js from the plugin that combines scripts, or use ki-widgets.all.js, which contains everything.',
  }),
  'script-renamed': ({name}) => ({
    title: `The script has another name: ${name}.`,
    text: 'It works as long as the folder modules is next to the file, and the file is otherwise unchanged.',
    remedy: 'Use the file name ki-widgets.js, so that others recognise it.',
  }),
  'script-versions': ({version, other}) => ({
    title: `The page has several versions of the script: ${version} and ${other}.`,
    text: 'Only the first one is used. What is new in the other one does not work.',
    remedy: 'Load the script once, in the template of the site. Remove the other lines.',
  }),
  'script-twice': ({value}) => ({
    title: 'The script is on the page several times.',
    text: value,
    remedy: 'Keep one of the lines, preferably the one in the template.',
  }),
  'script-not-run': ({url}) => ({
    title: 'The script is on the page but has not run.',
    text: `The file is missing or blocked, or the page’s security rules stop it. ${url}`,
    remedy:
      'Open the address of the script in the browser. If it opens, see in the console (F12) whether “Content Security Policy” or a blocker is named.',
  }),
  'module-missing': ({url, status}) => ({
    title: `A file in the folder modules is missing${status === '200' ? '' : `. The server answered ${status}`}.`,
    text: `No widget that needs the file is shown. ${url}`,
    remedy: 'Copy the whole folder dist of one version to the server, with the folder modules. Or use ki-widgets.all.js.',
  }),
  'module-changed': ({url}) => ({
    title: 'A file in the folder modules has been changed.',
    text: `The script knows the hash of each file, and the browser runs none that was changed. ${url}`,
    remedy: 'Let no plugin or proxy minify, combine or rewrite the files. Copy the folder again, or use ki-widgets.all.js.',
  }),
  'module-unreachable': ({url}) => ({
    title: 'There was no answer from a file in the folder modules.',
    text: `The file is blocked, or the server is down. ${url}`,
    remedy: 'Allow the address in the blocker or the proxy, or use ki-widgets.all.js.',
  }),
  'module-timeout': ({url}) => ({
    title: 'A file in the folder modules did not arrive within ten seconds.',
    text: `No widget that needs the file is shown until it arrives. ${url}`,
    remedy: 'Reload the page. If it does not arrive then, contact those who run the server, or use ki-widgets.all.js.',
  }),
  'module-unread': ({url}) => ({
    title: 'We cannot read the files in the folder modules from here.',
    text: `Open the page with ?ki-doctor in its address to see whether they exist. ${url}`,
  }),
  'modules-found': ({value}) => ({title: `The files in the folder modules are there and unchanged (${value} examined).`}),

  'policy-none': () => ({title: 'The page has no Content-Security-Policy.'}),
  'policy-allows': () => ({title: 'The page’s Content-Security-Policy allows what the widgets need.'}),
  'policy-unknown': () => ({
    title: 'We have not seen the headers that the server sends with the page.',
    text: 'A Content-Security-Policy in them may stop the widgets. Paste the headers, or open the page with ?ki-doctor in its address.',
  }),
  'policy-report-only': () => ({title: 'The page has a Content-Security-Policy-Report-Only. It reports, but stops nothing.'}),
  'policy-script': ({origin, url, value}) => ({
    title: 'The page’s Content-Security-Policy stops the script.',
    text: `${value ? `The rule is: ${value}. ` : ''}The script is ${url}`,
    remedy: `Add ${origin} to script-src.`,
  }),
  'policy-modules': ({origin, url}) => ({
    title: 'The page’s Content-Security-Policy allows the script, but not the files that it loads from the folder modules.',
    text: url,
    remedy: `Add 'strict-dynamic' to script-src, or ${origin}. Or use ki-widgets.all.js.`,
  }),
  'policy-connect': ({origin, url, value}) => ({
    title: 'The page’s Content-Security-Policy stops the feed.',
    text: `${value ? `The rule is: ${value}. ` : ''}The feed is ${url}`,
    remedy: `Add ${origin} to connect-src.`,
  }),
  'policy-types': ({name, value}) => ({
    title: `The page’s Content-Security-Policy lacks ${name} in trusted-types.`,
    text: 'So no widget starts, and readers see only the text inside it.',
    remedy: `Write trusted-types ${value}. If the page also uses Lit elsewhere, add 'allow-duplicates'.`,
  }),
  'policy-sandbox': () => ({
    title: 'The page’s Content-Security-Policy has sandbox without allow-scripts.',
    text: 'So no script runs on the page.',
    remedy: 'Remove sandbox, or add allow-scripts.',
  }),
};
