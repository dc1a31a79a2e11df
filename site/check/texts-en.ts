import type {Texts} from './texts-nb.js';

/** Texts of the doctor’s page in English. */
export const texts: Texts = {
  title: 'Find out why the widget does not show',
  lead: 'You then see what is wrong, and how to correct it.',
  privacy:
    'Nothing is stored. Your browser fetches the page that you write, and the scripts and feeds that the page names. Otherwise we send nothing anywhere.',

  addressStep: 'Examine an address',
  address: 'The address of the page or the feed',
  addressHint: 'It begins with https://',
  addressError: 'Write the whole address, for example https://www.agency.no/ai.',
  check: 'Examine',

  pasteStep: 'Paste the HTML or the feed',
  pasteIntro:
    'Open the page, press Ctrl and U (⌘ ⌥ U on a Mac), and copy everything. Nothing in it is run.',
  source: 'The HTML of the page, or the feed',
  sourceError: 'First paste the HTML or the feed.',
  surroundings: 'Examine the script and the security rules, too',
  page: 'The address of the page (may be empty)',
  pageHint: 'Then we can examine the script and the feed, too.',
  pageError: 'Write the whole address, or leave the field empty.',
  headers: 'The headers that the server sends with the page (may be empty)',
  headersHint: 'You find them in the browser’s developer tools (F12), under Network. Content-Security-Policy is the most important one.',
  checkPasted: 'Examine what I have pasted',
  file: 'Or choose a file',
  fileHint: 'An HTML page or a feed. You can also drop the file anywhere on the page.',

  pageStep: 'Examine the page while it is open',
  pageIntro: 'Then we also see what the browser has blocked, what is drawn, and whether the widget is hidden.',
  queryIntro:
    'Write ?ki-doctor at the end of the address, and open the page. If the address has a question mark already, write &ki-doctor.',
  queryLimit: 'It works on all pages where our script runs. With ki-widgets.all.js, a link to this page appears at the top.',
  bookmark: 'Examine ki-widgets',
  bookmarkIntro:
    'Drag the link to the bookmarks bar. Open the page to examine, and choose the bookmark. The report opens here, in a new window. What the page contains only goes from one window to the other.',
  bookmarkClick: 'Drag the link to the bookmarks bar instead of clicking on it.',
  bookmarkLimit:
    'The bookmark also works when the page’s security rules stop our script. It was tried in Chrome and Firefox, but not in Safari. Some browsers let these rules stop bookmarks, too, and some pages keep windows from talking to each other (Cross-Origin-Opener-Policy). If nothing happens, paste the HTML instead.',
  bookmarkBlocked: 'The browser opened no window. Allow windows from this page, and try again.',

  working: 'Examining …',
  waiting: 'Waiting for the page where you chose the bookmark …',
  noHandover: 'We got nothing from the page. The browser or the page keeps the windows from talking to each other. Paste the HTML instead.',
  pasted: 'what you pasted',
  failures: {
    'own-csp':
      'This page may only fetch from its own server, so we cannot fetch the address. That says nothing about your page. Paste the HTML instead, or drop the feed here as a file.',
    cors: 'The server answers, but does not let this page read the answer. That is usual for web pages, and not a fault. Paste the HTML instead.',
    broken:
      'The server answered, but the browser could not read the whole answer. It broke off, or it is not packed as the header Content-Encoding says. Paste the HTML instead.',
    network:
      'There was no answer. The browser does not say whether the server is down, the address is wrong, or something in between blocks it. Check that the address opens in the browser. If it does, paste the HTML instead.',
    offline: 'The browser is offline. Connect to the network, and try again.',
    timeout: 'There was no answer within ten seconds. Try again, or paste the HTML instead.',
    mixed: 'This page has https and cannot fetch an address with http. Paste the HTML instead.',
    'too-large': 'The answer is too large to read here. Paste the HTML instead.',
  },
  status: (status) => `The server answered ${String(status)}, so the page does not exist, or it requires a log-in. Check the address.`,
  share: 'The address of this page contains the address that you examined, so you can send it to a colleague.',
  report: 'Report',
};
