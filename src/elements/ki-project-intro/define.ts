import {defineElement} from '../define-element.js';
import {KiProjectIntro} from './ki-project-intro.js';

defineElement('ki-project-intro', KiProjectIntro);

declare global {
  interface HTMLElementTagNameMap {
    'ki-project-intro': KiProjectIntro;
  }
}
