import {browserMessages, commonMessages} from '../locales/locales.js';

// The build puts the value of this module into the script, not its code: of the locales the notice needs these words only.

/** By language, between bars: the notice, the link, the name of the region, the close button. */
export const noticeWords: Readonly<Record<string, string>> = {};

browserMessages.forEach(({browserNotice, browserLink, browserRegion, close}, i) => {
  Object.assign(noticeWords, {[commonMessages[i]?.lang ?? '']: [browserNotice, browserLink, browserRegion, close].join('|')});
});
