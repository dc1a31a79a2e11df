import {browserMessages, commonMessages} from '../locales/locales.js';

// The build replaces this module by its value, so that the script contains only the messages that the notice needs.

/** Messages by language tag, separated by `|`: the notice, the link, the label of the region, and the close button. */
export const noticeMessages: Readonly<Record<string, string>> = {};

browserMessages.forEach(({browserNotice, browserLink, browserRegion, close}, i) => {
  Object.assign(noticeMessages, {[commonMessages[i]?.lang ?? '']: [browserNotice, browserLink, browserRegion, close].join('|')});
});
