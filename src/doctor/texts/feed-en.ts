import type {feedTexts as norwegian} from './feed-nb.js';
import type {WriteText} from './finding-text.js';

/** Texts about the feeds, in English. */
export const feedTexts: Readonly<Record<keyof typeof norwegian, WriteText>> = {
  'feed-none': () => ({title: 'There is no feed to examine.'}),
  'feed-read': ({url, value, version}) => ({
    title: `The feed was read${value && `. Its content is of ${value}`}${version && `. Version ${version}`}.`,
    text: url,
  }),
  'feed-csp': ({url, origin}) => ({
    title: 'The page’s Content-Security-Policy stops the feed.',
    text: url,
    remedy: `Add ${origin} to connect-src.`,
  }),
  'feed-own-csp': ({url}) => ({
    title: 'We may not fetch the feed from here.',
    text: `This page may only fetch from its own server. That says nothing about your page. Download the feed, and drop the file here. ${url}`,
  }),
  'feed-unread': ({url}) => ({
    title: 'We cannot read the feed from here, but the page can.',
    text: `The feed is on the same server as the page. Download it, and drop the file here, or open the page with ?ki-doctor in its address. ${url}`,
  }),
  'feed-cors': ({url}) => ({
    title: 'The server of the feed does not let other sites read it.',
    text: `It answers, but lacks the header Access-Control-Allow-Origin. ${url}`,
    remedy: 'Let the server of the feed send Access-Control-Allow-Origin: *. Or put a copy of the feed on your own server.',
  }),
  'feed-network': ({url}) => ({
    title: 'There was no answer from the feed.',
    text: `The server is down, its name is wrong, or something blocks the address: a firewall, or an extension of the browser. ${url}`,
    remedy:
      'Open the address in a private window without extensions. If it does not open, check the name of the server, or contact those who run it.',
  }),
  'feed-network-here': ({url}) => ({
    title: 'There was no answer from the feed here.',
    text: `The browser does not say whether the server is down, its name is wrong, or something in between blocks the address. ${url}`,
    remedy: 'Open the address in the browser. If it opens, download it and drop the file here. If it does not, check the address.',
  }),
  'feed-blocked': ({url}) => ({
    title: 'Something stops the feed on its way. The server answers other addresses.',
    text: `It may be an extension of the browser, a firewall, or a server that closes the connection for this address. ${url}`,
    remedy:
      'Open the page in a private window without extensions. If the widget is shown there, it is an extension: let it allow the address. Otherwise ask those who run the network and the server to look at the address.',
  }),
  'feed-offline': ({url}) => ({
    title: 'The browser is offline, so the feed cannot be fetched.',
    text: `That says nothing about the feed. ${url}`,
    remedy: 'Connect to the network, and examine again.',
  }),
  'feed-timeout': ({url}) => ({
    title: 'The feed had not arrived after ten seconds.',
    text: `The widgets wait that long. They try three times, and then keep the text in the element. ${url}`,
    remedy: 'Publish the feed as a plain file, not as one that the server makes for each reader. Also see whether the server is overloaded.',
  }),
  'feed-slow': ({url, value}) => ({
    title: `The feed took ${value} seconds to arrive.`,
    text: `Until then, readers see only the text in the element. After ten seconds the widgets give up and try again. ${url}`,
    remedy:
      'Examine again to see whether it is so each time. If it is, publish the feed as a plain file, not as one that the server makes for each reader.',
  }),
  'feed-worker': ({url, value}) => ({
    title: 'A service worker of the site answers in place of the server, and the answer is not the feed.',
    text: `The service worker is ${value}. The feed is ${url}`,
    remedy:
      'Let the service worker pass the address of the feed on to the server. Then reload the page twice, because the new service worker takes over at the next visit.',
  }),
  'feed-worker-old': ({url, value, version, other}) => ({
    title: `A service worker of the site gives readers an old copy of the feed${version && `, from ${version}`}${other && `. The server has one from ${other}`}.`,
    text: `The service worker is ${value}. The feed is ${url}`,
    remedy:
      'Let the service worker ask the server for the feed first, and use the copy only if the server does not answer. Or let it pass the address on.',
  }),
  'feed-worker-maybe': ({url, value}) => ({
    title: 'The site has a service worker. It may have answered in place of the server.',
    text: `The service worker is ${value}. The feed is ${url}`,
    remedy:
      'Open the address of the feed in a private window. If it opens there, it is probably the service worker: let it pass the address on to the server.',
  }),
  'feed-replaced-fetch': ({url}) => ({
    title: 'A script or an extension of the browser stops the feed.',
    text: `The function fetch has been replaced on the page. With the browser’s own, the feed arrives. ${url}`,
    remedy:
      'Open the page in a private window without extensions. If the widget is shown there, it is an extension. Otherwise it is a script on the page: let it allow the address of the feed.',
  }),
  'feed-too-large': ({url}) => ({
    title: 'The feed is larger than 2 MB, and the widgets don’t read it.',
    text: url,
    remedy: 'Put pictures in files of their own, and remove what is not needed.',
  }),
  'feed-mixed': ({url}) => ({
    title: 'The browser blocks the feed, because the page has https and the feed has http.',
    text: url,
    remedy: 'Write the address of the feed with https://.',
  }),
  'feed-status': ({url, status}) => ({
    title: `The feed was not fetched. The server answered ${status}.`,
    text: url,
    remedy:
      status === '401' || status === '403'
        ? 'The feed requires a log-in or a permission. It must be open to everyone.'
        : status.startsWith('5')
          ? 'The server has a fault. Contact those who run it.'
          : 'Check the address, or whether the file has moved.',
  }),
  'feed-html': ({url}) => ({
    title: 'The address of the feed has a web page, not JSON.',
    text: `Often it is a log-in, a maintenance notice, or an error page with status 200. ${url}`,
    remedy: 'Open the address and look. Correct the address, or remove what answers instead of the feed.',
  }),
  'feed-redirected': ({url, other}) => ({
    title: 'The address of the feed leads on to a web page, not to JSON.',
    text: `Often it is a log-in. ${url} leads to ${other}`,
    remedy: 'Let everyone read the feed, without a log-in. Or correct the address, if the file has moved.',
  }),
  'feed-broken': ({url}) => ({
    title: 'The server answered, but the browser could not read the whole feed.',
    text: `The answer broke off, or it is not packed as the header Content-Encoding says. ${url}`,
    remedy: 'Let the server send the file without compression, or with the right Content-Encoding and Content-Length. Then try again.',
  }),
  'feed-empty': ({url}) => ({
    title: 'The feed is empty.',
    text: `The file exists, but there is nothing in it. ${url}`,
    remedy: 'Publish the file again. Look first whether your own copy has content.',
  }),
  'feed-encoding': ({url, value, line, other}) => ({
    title: value ? `The feed is saved as ${value}, not UTF-8.` : `The feed is not UTF-8${line && ` (line ${line})`}.`,
    text: `The widgets don’t show it, because names would be misspelt${other && `. The text was probably “${other}”`}. ${url}`,
    remedy: 'Save the file as UTF-8, or let the system that makes it write UTF-8.',
  }),
  'feed-json': ({url, line, value, other}) => ({
    title: `The feed is not valid JSON${line && `. The fault is on line ${line}`}${other && `, character ${other}`}${value && `: ${value}`}.`,
    text: `Nothing of the feed is shown. ${url}`,
    remedy: line ? `Correct line ${line} or the line above it, and check again.` : 'Correct the file, and check again.',
  }),
  'feed-version': ({url, version}) => ({
    title: `The feed has version ${version}. The widgets read version 1.`,
    text: url,
    remedy: 'Use the widgets for that version, or ask the publisher to keep version 1 as well.',
  }),
  'feed-not-a-feed': ({url}) => ({
    title: 'The file is JSON, but not a feed.',
    text: `It must be an object in curly brackets, with "version": "1.0". ${url}`,
    remedy: 'Check that the address is that of the feed, and not of its schema or of another file.',
  }),
  'feed-type': ({value, url}) => ({title: `The server sends the feed as ${value}. The widgets read it all the same.`, text: url}),
  'feed-errors': ({value, url}) => ({
    title: value === '1' ? 'The feed has one error.' : `The feed has ${value} errors.`,
    text: `What is wrong is left out. The rest is shown. ${url}`,
    remedy: 'The publisher of the feed must correct this:',
  }),
  'feed-warnings': ({value, url}) => ({
    title: value === '1' ? 'The feed has one warning.' : `The feed has ${value} warnings.`,
    text: `Everything is shown. ${url}`,
    remedy: 'The publisher of the feed should look at this:',
  }),
};
