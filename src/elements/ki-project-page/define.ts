// The page renders these elements.
import '../ki-contact-card/define.js';
import '../ki-org-chart/define.js';
import '../ki-partner-list/define.js';
import '../ki-project-intro/define.js';
import '../ki-publication-info/define.js';
import {defineElement} from '../define-element.js';
import {KiProjectPage} from './ki-project-page.js';

defineElement('ki-project-page', KiProjectPage);

declare global {
  interface HTMLElementTagNameMap {
    'ki-project-page': KiProjectPage;
  }
}
