import {defineElement} from '../define-element.js';
import {BrowserSupportBanner} from './browser-support-banner.js';

defineElement('browser-support-banner', BrowserSupportBanner);

declare global {
  interface HTMLElementTagNameMap {
    'browser-support-banner': BrowserSupportBanner;
  }
}
