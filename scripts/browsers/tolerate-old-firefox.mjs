/**
 * Lets Puppeteer set the size of a window in Firefox 140, which Debian 12 has without its security updates. Puppeteer also sets the
 * orientation of the screen, and this Firefox does not know that command. No test depends on the orientation.
 */
import {BrowsingContext} from 'puppeteer-core/internal/bidi/core/BrowsingContext.js';

const {prototype} = BrowsingContext;
const {setScreenOrientationOverride} = prototype;

prototype.setScreenOrientationOverride = async function (...args) {
  try {
    await setScreenOrientationOverride.apply(this, args);
  } catch (error) {
    if (!String(error).includes('unknown command')) throw error;
  }
};
