// Registers every element. Providers are registered first, so that the widgets inside them find them at once.
import './elements/ki-feed/define.js';
import './elements/ki-project-page/define.js';
import './elements/ki-org-chart/define.js';
import './elements/ki-partner-list/define.js';
import './elements/ki-contact-card/define.js';
import './elements/ki-project-intro/define.js';
import './elements/ki-publication-info/define.js';
import './elements/browser-support-banner/define.js';
