import {defineElement} from '../define-element.js';
import {KiOrgChart} from './ki-org-chart.js';

defineElement('ki-org-chart', KiOrgChart);

declare global {
  interface HTMLElementTagNameMap {
    'ki-org-chart': KiOrgChart;
  }
}
