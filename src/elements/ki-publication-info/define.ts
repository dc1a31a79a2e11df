import {defineElement} from '../define-element.js';
import {KiPublicationInfo} from './ki-publication-info.js';

defineElement('ki-publication-info', KiPublicationInfo);

declare global {
  interface HTMLElementTagNameMap {
    'ki-publication-info': KiPublicationInfo;
  }
}
