import {defineElement} from '../define-element.js';
import {KiPartnerList} from './ki-partner-list.js';

defineElement('ki-partner-list', KiPartnerList);

declare global {
  interface HTMLElementTagNameMap {
    'ki-partner-list': KiPartnerList;
  }
}
