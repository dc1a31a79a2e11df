import {defineElement} from '../define-element.js';
import {KiFeed} from './ki-feed.js';

defineElement('ki-feed', KiFeed);

declare global {
  interface HTMLElementTagNameMap {
    'ki-feed': KiFeed;
  }
}
