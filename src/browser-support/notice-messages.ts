import {allMessages} from '../locales/all-messages.js';

// The build replaces this module by its value, so that the script contains only the messages that the notice needs.

/** Messages by language tag, separated by `|`: the notice, the link, the label of the region, and the close button. */
export const noticeMessages: Readonly<Record<string, string>> = {};

Object.values(allMessages).forEach(({common, browser: {browserNotice, browserLink, browserRegion, close}}) => {
  Object.assign(noticeMessages, {[common.lang]: [browserNotice, browserLink, browserRegion, close].join('|')});
});
