import {defineElement} from '../define-element.js';
import {KiContactCard} from './ki-contact-card.js';

defineElement('ki-contact-card', KiContactCard);

declare global {
  interface HTMLElementTagNameMap {
    'ki-contact-card': KiContactCard;
  }
}
